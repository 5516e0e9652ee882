/**
 * What is measured: programs of this library, on Node.
 */
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import { Entries, NomadClient, Uploads, UploadSource, Users } from "effect-nomad"
import { NodeNomad } from "effect-nomad/node"
import { perform, setting } from "./stage.ts"

/** As many requests at once as other contenders make, and no limit of how many a second. */
const limits = { concurrency: 10, perSecond: 1_000_000 }

/** The layer is built, and a first call is made, before the time counts. */
const ready = async (credentials: NodeNomad.Options["credentials"] = { token: "ready" }) => {
  const runtime = ManagedRuntime.make(NodeNomad.layer({ deployment: setting("BENCH_URL"), credentials, limits }))
  await runtime.runPromise(Users.me)
  return runtime
}

const researcher = { username: "researcher", password: "researcher-pw" }

const counted = <E, R>(stream: Stream.Stream<unknown, E, R>, count: number) =>
  Effect.flatMap(Stream.runCount(stream), (found) =>
    found === count ? Effect.void : Effect.die(`${found} instead of ${count}`)
  )

/** A read, as often as wanted; once to warm up. */
const readings = async <A, E>(read: Effect.Effect<A, E, NomadClient.NomadClient>) => {
  const runtime = await ready()
  const reads = Effect.forEach(Array.from({ length: Number(setting("BENCH_COUNT")) }), () => read, {
    concurrency: limits.concurrency,
    discard: true
  })
  await runtime.runPromise(reads)
  return () => runtime.runPromise(reads)
}

await perform({
  // What a bare HttpClient is compared with: decoding, repeats, limits, tracing.
  "reads by the client": () => readings(Effect.flatMap(NomadClient.NomadClient, (nomad) => nomad.users.me())),
  // The same within a program, which has a span of its own and decodes to the domain.
  reads: () => readings(Users.me),
  upload: async () => {
    const runtime = await ready()
    return () => runtime.runPromise(Effect.asVoid(Uploads.upload(UploadSource.file(setting("BENCH_FILE")))))
  },
  "upload of a stream": async () => {
    const runtime = await ready()
    const size = Number(setting("BENCH_SIZE"))
    const piece = new Uint8Array(1 << 20)
    const pieces = Stream.fromIterable(
      Array.from({ length: size / piece.length }, () => piece),
      { chunkSize: 1 }
    )
    return () => runtime.runPromise(Effect.asVoid(Uploads.upload(UploadSource.stream("large.bin", pieces, { size }))))
  },
  download: async () => {
    const runtime = await ready()
    const path = `${setting("BENCH_SIZE")}.bin`
    return () => runtime.runPromise(Uploads.downloadFile("AAAAAAAAAAAAAAAAAAAAAA", path, setting("BENCH_TARGET")))
  },
  folder: async () => {
    const runtime = await ready()
    const open = UploadSource.folder(setting("BENCH_FOLDER")).open
    return () => runtime.runPromise(Effect.flatMap(open, ({ bytes }) => Stream.runDrain(bytes)))
  },
  "entries of a query": async () => {
    const runtime = await ready(researcher)
    const count = Number(setting("BENCH_COUNT"))
    const pageSize = Number(process.env["BENCH_PAGE"] ?? 100)
    return () => runtime.runPromise(counted(Entries.query({}, { limit: count, pageSize }), count))
  },
  archives: async () => {
    const runtime = await ready(researcher)
    const count = Number(setting("BENCH_COUNT"))
    return () => runtime.runPromise(counted(Entries.archives({}, { limit: count }), count))
  }
})
