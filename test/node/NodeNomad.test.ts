import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { Deployment, Entries, Nomad, Uploads, UploadSource, Users } from "effect-nomad"
import { NodeFakeNomad, NodeNomad } from "effect-nomad/node"
import { execFile } from "node:child_process"
import type { RequestListener } from "node:http"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import * as Serving from "./Serving.ts"

/** A server of a few lines: the address of its API. */
const serving = (listener: RequestListener) => Effect.map(Serving.http(listener), (origin) => `${origin}/api/v1`)

const client = (deployment: string) =>
  NodeNomad.layer({ deployment, retries: { base: "1 millis" }, credentials: { token: "ready" } })

const entry_id = "e".repeat(28)

/** The settings of a program that runs in one folder after the other, with nothing of NOMAD's in its environment. */
const settingsIn = (...folders: ReadonlyArray<string>) =>
  Effect.promise(async () => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("NOMAD_")))
    const script = fileURLToPath(new URL("settings.ts", import.meta.url))
    const options = ["--conditions=source", script, ...folders]
    return (await promisify(execFile)(process.execPath, options, { env })).stdout.trim().split("\n")
  })

describe("settings", () => {
  it.live(
    "come from the .env of the working directory, and from none above it",
    () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const folder = yield* fs.makeTempDirectoryScoped()
        yield* fs.makeDirectory(`${folder}/below`)
        yield* fs.writeFileString(`${folder}/.env`, 'NOMAD_URL=prod\nNOMAD_USERNAME="ada"\nNOMAD_PASSWORD="ada pw"\n')
        assert.deepStrictEqual(yield* settingsIn(folder, `${folder}/below`), [
          `ada at ${Deployment.named.prod}`,
          `nobody at ${Deployment.named.test}`
        ])
      }).pipe(Effect.provide(NodeFileSystem.layer)),
    60_000
  )
})

describe("a script", () => {
  it.live(
    "ends with its last call, and waits for no time to be over",
    () =>
      Effect.gen(function* () {
        const url = yield* serving((_, response) => {
          response.writeHead(200, { "content-type": "application/json" })
          response.end(JSON.stringify({ user_id: "u", name: "Ada" }))
        })
        const script = fileURLToPath(new URL("me.ts", import.meta.url))
        // A call may be silent for a minute; a script that is still there after half of it waits for that.
        const options = { timeout: 30_000, env: { ...process.env, NO_PROXY: "*" } }
        const { stdout } = yield* Effect.promise(() =>
          promisify(execFile)(process.execPath, ["--conditions=source", script, url], options)
        )
        assert.strictEqual(stdout, "Ada")
      }),
    60_000
  )
})

describe("over sockets", () => {
  it.live("reads again what was cut short", () =>
    Effect.gen(function* () {
      let calls = 0
      const url = yield* serving((_, response) => {
        calls++
        const body = JSON.stringify({ user_id: "u", name: "Ada" })
        response.writeHead(200, { "content-type": "application/json", "content-length": body.length })
        if (calls > 1) return response.end(body)
        response.write(body.slice(0, 10), () => response.destroy())
      })
      const me = yield* Effect.provide(Users.me, client(url))
      assert.strictEqual(me.name, "Ada")
      assert.strictEqual(calls, 2)
    })
  )

  it.live("leaves no file of a download that was cut short", () =>
    Effect.gen(function* () {
      const url = yield* serving((request, response) => {
        if (request.url?.includes("/archive/")) {
          response.writeHead(200, { "content-type": "application/json" })
          return response.end("{}")
        }
        response.writeHead(200, { "content-type": "application/zip" })
        response.write(Buffer.alloc(100_000), () => response.destroy())
      })
      const folder = yield* Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const folder = yield* fs.makeTempDirectoryScoped()
        const error = yield* Effect.flip(Entries.download(entry_id, { zip: path.join(folder, "x.zip") }))
        assert.strictEqual(error._tag, "TransportError")
        return yield* fs.readDirectory(folder)
      }).pipe(Effect.provide(client(url)))
      assert.deepStrictEqual(folder, [])
    })
  )

  it.live("leaves no file of a download that was interrupted", () =>
    Effect.gen(function* () {
      const url = yield* serving((request, response) => {
        if (request.url?.includes("/archive/")) return response.end("{}")
        response.writeHead(200, { "content-type": "application/zip" })
        response.write(Buffer.alloc(100_000))
      })
      const files = yield* Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const folder = yield* fs.makeTempDirectoryScoped()
        const download = Entries.download(entry_id, { zip: path.join(folder, "x.zip") })
        const begun = Effect.repeat(fs.readDirectory(folder), { until: (names) => names.length > 0 })
        yield* Effect.raceFirst(download, Effect.andThen(begun, Effect.sleep("50 millis")))
        return yield* fs.readDirectory(folder)
      }).pipe(Effect.provide(client(url)))
      assert.deepStrictEqual(files, [])
    })
  )

  it.live("says why there is no connection", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.me).pipe(Effect.provide(client("http://127.0.0.1:1/api/v1")))
      assert.strictEqual(error._tag, "TransportError")
      assert.include(String(error), "ECONNREFUSED")
    })
  )

  it.live("tells a page of a proxy from an answer of NOMAD's", () =>
    Effect.gen(function* () {
      const url = yield* serving((_, response) => {
        response.writeHead(200, { "content-type": "text/html" })
        response.end("<html><body><h1>Please log in to the network</h1></body></html>")
      })
      const error = yield* Effect.flip(Users.me).pipe(Effect.provide(client(url)))
      assert.strictEqual(error._tag, "UnexpectedResponse")
      assert.notInclude(String(error), "<h1>")
    })
  )

  it.live("sends a large Stream in constant pieces, and takes it back", () =>
    Effect.gen(function* () {
      const { apiUrl } = yield* NodeFakeNomad.Served
      const piece = new Uint8Array(1024 * 1024).fill(7)
      const pieces = 32
      const source = UploadSource.stream(
        "large.dat",
        Stream.take(Stream.repeat(Stream.succeed(piece), Schedule.forever), pieces)
      )
      const size = yield* Effect.gen(function* () {
        const { upload_id } = yield* Uploads.upload(source)
        yield* Uploads.awaitProcessed(upload_id)
        return yield* Stream.runFold(
          Uploads.rawFile(upload_id, "large.dat"),
          () => 0,
          (total, bytes) => total + bytes.length
        )
      }).pipe(Nomad.withAccount({ username: "researcher", password: "researcher-pw" }), Effect.provide(client(apiUrl)))
      assert.strictEqual(size, pieces * piece.length)
    }).pipe(Effect.provide(Layer.fresh(NodeFakeNomad.layerServed())))
  )
})
