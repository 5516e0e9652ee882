/**
 * What bare Node does: the same work with undici and `node:http`, in pieces of 1 MiB, and with Effect's bare `HttpClient`.
 */
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Undici from "@effect/platform-node/Undici"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { createReadStream, createWriteStream } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import * as http from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { crc32 } from "node:zlib"
import { perform, setting } from "./stage.ts"

const pieces = { highWaterMark: 1 << 20 }

const uploads = () => `${setting("BENCH_URL")}/uploads?file_name=large.bin`

const byHttp = (body: Readable, size: number) =>
  new Promise<void>((resolve, reject) => {
    const request = http.request(uploads(), { method: "POST", headers: { "content-length": size } }, (response) => {
      response.resume().on("end", resolve)
    })
    pipeline(body, request).catch(reject)
  })

const byUndici = async (body: Readable, size: number) => {
  const answer = await Undici.request(uploads(), { method: "POST", body, headers: { "content-length": String(size) } })
  await answer.body.json()
}

const generated = (size: number) => {
  const piece = Buffer.alloc(1 << 20)
  return Readable.from(
    (function* () {
      for (let left = size; left > 0; left -= piece.length) yield piece
    })(),
    { objectMode: false, ...pieces }
  )
}

const file = async () => ({ path: setting("BENCH_FILE"), size: (await stat(setting("BENCH_FILE"))).size })

const me = () => `${setting("BENCH_URL")}/users/me`

const atOnce = 10

/** Does something for each item, so many at once. */
const each = async <A>(items: ReadonlyArray<A>, work: (item: A) => Promise<unknown>, limit = atOnce) => {
  const left = items.values()
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (const item of left) await work(item)
    })
  )
}

const stored = () => `${setting("BENCH_URL")}/uploads/AAAAAAAAAAAAAAAAAAAAAA/raw/${setting("BENCH_SIZE")}.bin`

await perform({
  "upload by undici": async () => {
    const { path, size } = await file()
    return () => byUndici(createReadStream(path, pieces), size)
  },
  "upload by node:http": async () => {
    const { path, size } = await file()
    return () => byHttp(createReadStream(path, pieces), size)
  },
  "upload of a stream by undici": async () => {
    const size = Number(setting("BENCH_SIZE"))
    return () => byUndici(generated(size), size)
  },
  "upload of a stream by node:http": async () => {
    const size = Number(setting("BENCH_SIZE"))
    return () => byHttp(generated(size), size)
  },
  "download by undici": async () => async () => {
    const target = createWriteStream(setting("BENCH_TARGET"), pieces)
    const { body } = await Undici.request(stored(), { highWaterMark: 1 << 20 })
    await pipeline(body, target)
  },
  "reads by a bare HttpClient": async () => {
    const runtime = ManagedRuntime.make(NodeHttpClient.layerUndici)
    const read = Effect.flatMap(HttpClient.get(me()), (response) => response.json)
    const reads = Effect.forEach(Array.from({ length: Number(setting("BENCH_COUNT")) }), () => read, {
      concurrency: atOnce,
      discard: true
    })
    await runtime.runPromise(reads)
    return () => runtime.runPromise(reads)
  },
  "reads by undici": async () => {
    const read = async () => (await Undici.request(me())).body.json()
    const reads = () => each(Array.from({ length: Number(setting("BENCH_COUNT")) }), read)
    await reads()
    return reads
  },
  "reading and CRC": async () => {
    const folder = setting("BENCH_FOLDER")
    return async () => {
      const names = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = names.filter((name) => name.isFile())
      await each(files, async ({ name, parentPath }) => crc32(await readFile(`${parentPath}/${name}`)), 64)
    }
  }
})
