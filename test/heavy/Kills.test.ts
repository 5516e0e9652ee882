import { assert, describe, it } from "@effect/vitest"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import { NodeFakeNomad } from "effect-nomad/node"
import { FakeNomad } from "effect-nomad/testing"
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const script = fileURLToPath(new URL("deliver.ts", import.meta.url))

/** How many programs are killed; as many as wanted by hand. */
const kills = Number(process.env["NOMAD_TEST_KILLS"] ?? 8)

/** Runs the program, and kills it after some milliseconds, unless it has ended before. Answers its exit code. */
const run = (apiUrl: string, folder: string, state: string, life: number) =>
  Effect.callback<number | null>((resume) => {
    const child = spawn(process.execPath, ["--conditions=source", script, apiUrl, folder], {
      env: { ...process.env, XDG_STATE_HOME: state },
      stdio: ["ignore", "ignore", "inherit"]
    })
    const timer = Number.isFinite(life) ? setTimeout(() => child.kill("SIGKILL"), life) : undefined
    child.once("exit", (code) => {
      clearTimeout(timer)
      resume(Effect.succeed(code))
    })
  })

const layer = Layer.mergeAll(NodeFakeNomad.layerServed({ processing: "50 millis" }), NodeFileSystem.layer)

const files = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `run${index % 5}/${index}.archive.json`,
    `{"data":{},"n":"${"x".repeat(3000)}"}`
  ])
)

const folderOfFiles = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const folder = `${yield* fs.makeTempDirectoryScoped()}/campaign`
  for (const [name, content] of Object.entries(files)) {
    yield* fs.makeDirectory(`${folder}/${name.split("/")[0]}`, { recursive: true })
    yield* fs.writeFileString(`${folder}/${name}`, content)
  }
  return folder
})

const state = Effect.flatMap(FakeNomad.FakeNomad, ({ state }) => state)

describe("A delivery whose program is killed", () => {
  it.live(
    "ends in one whole upload when it is run again, whenever that was, and sends no part twice that was there",
    () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const { apiUrl } = yield* NodeFakeNomad.Served
        const began = Date.now()
        assert.strictEqual(yield* run(apiUrl, yield* folderOfFiles, yield* fs.makeTempDirectoryScoped(), Infinity), 0)
        const whole = Date.now() - began
        let killed = 0
        for (let round = 0; round < kills; round++) {
          yield* Effect.flatMap(FakeNomad.FakeNomad, ({ reset }) => reset)
          const [folder, journal] = [yield* folderOfFiles, yield* fs.makeTempDirectoryScoped()]
          // The first part of its life a program loads its modules.
          const life = yield* Random.nextIntBetween(Math.floor(whole / 3), whole + 1)
          if ((yield* run(apiUrl, folder, journal, life)) === null) killed++
          assert.strictEqual(yield* run(apiUrl, folder, journal, Infinity), 0, `killed after ${life} ms`)
          const { uploads } = yield* state
          assert.deepStrictEqual(
            uploads.map(({ entries, files, process_status, upload_name }) => [
              upload_name,
              process_status,
              files.toSorted(),
              entries.length
            ]),
            [["campaign", "SUCCESS", Object.keys(files).toSorted(), 30]],
            `killed after ${life} ms`
          )
        }
        assert.isAbove(killed, kills / 4)
      }).pipe(Effect.scoped, Effect.provide(layer), Random.withSeed("kills")),
    60_000 + kills * 10_000
  )
})
