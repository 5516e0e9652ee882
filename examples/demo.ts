/**
 * The main job, step by step: real files become a published, cited dataset.
 *
 *     npm run demo                                         on the embedded fake
 *     npm run demo -- --url https://oasis.example/api/v1   the same on a deployment, as the account of the environment
 *     npm run demo -- calculations/one calculations/two    with files and folders of your own
 *
 * Every step prints what it did and what it read back; a value that is not as expected ends the demo.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Console, Data, DateTime, Effect, FileSystem, Option, Path, Schedule, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { Datasets, Deployment, Entries, Nomad, Query, Uploads, UploadSource, Users } from "effect-nomad"
import { NodeNomad } from "effect-nomad/node"
import { FakeNomad } from "effect-nomad/testing"

/** What was read back is not what was to be expected. */
class Unexpected extends Data.TaggedError("Unexpected")<{ readonly message: string }> {}

/** What the demo is run with. */
interface Settings {
  readonly where: string
  readonly paths: ReadonlyArray<string>
  readonly out: string
  readonly coauthor: Option.Option<string>
}

/** What is written to every entry, and looked for afterwards. */
const comment = "Uploaded by the demo of effect-nomad"
const reference = "https://nomad-lab.eu"

const step = (title: string) => Console.log(`\n${title}`)

const expect = (what: string, found: unknown, wanted: unknown) =>
  Object.is(found, wanted)
    ? Console.log(`  ${what}: ${String(found)}`)
    : Effect.fail(new Unexpected({ message: `${what} is ${String(found)}, and should be ${String(wanted)}` }))

const stamp = Effect.map(
  Effect.clockWith((clock) => clock.currentTimeMillis),
  (now) => now.toString(36)
)

/** One folder, one zip, one file, or several files and folders: whatever was given. */
const sourceOf = Effect.fnUntraced(function* (paths: ReadonlyArray<string>) {
  const fs = yield* FileSystem.FileSystem
  const [first] = paths
  if (paths.length > 1 || first === undefined) return UploadSource.files(paths)
  const isFolder = yield* fs.stat(first).pipe(
    Effect.map(({ type }) => type === "Directory"),
    Effect.orElseSucceed(() => false)
  )
  if (isFolder) return UploadSource.folder(first)
  return first.endsWith(".zip") ? UploadSource.zip(first) : UploadSource.file(first)
})

const uploaded = Effect.fnUntraced(function* ({ paths }: Settings) {
  yield* step(`1. Upload ${paths.join(", ")}`)
  const upload = yield* Uploads.upload(yield* sourceOf(paths), { upload_name: "demo" })
  yield* Console.log(`  upload_id: ${upload.upload_id}\n  main author: ${upload.main_author?.name ?? "-"}`)
  yield* expect("published", upload.published, false)

  yield* step("2. Follow the processing")
  yield* Uploads.watch(upload.upload_id, { first: "300 millis", longest: "2 seconds" }).pipe(
    Stream.runForEach((state) =>
      Console.log(`  ${state.process_status}: ${state.last_status_message ?? "-"} (${state.entries} entries)`)
    )
  )
  const done = yield* Uploads.awaitProcessed(upload.upload_id)
  yield* expect("process_status", done.upload.process_status, "SUCCESS")
  yield* Console.log(`  failed entries: ${done.failedEntries.map(({ mainfile }) => mainfile).join(", ") || "none"}`)
  if (done.upload.entries === 0) return yield* new Unexpected({ message: "NOMAD found no entries in these files" })
  return done.upload
})

const edited = Effect.fnUntraced(function* (upload_id: string, { coauthor }: Settings) {
  yield* step("3. Edit the metadata")
  const upload_name = `effect-nomad demo ${yield* stamp}`
  const after = yield* Uploads.edit(upload_id, {
    upload_name,
    comment,
    references: [reference],
    ...Option.match(coauthor, { onNone: () => ({}), onSome: (name) => ({ coauthors: name }) })
  })
  yield* expect("upload_name", after.upload_name, upload_name)
  if (Option.isSome(coauthor)) {
    const names = after.writers?.map((user) => user.username ?? user.user_id) ?? []
    yield* expect(`${coauthor.value} among the writers`, names.includes(coauthor.value), true)
  } else {
    yield* Console.log("  no coauthor: name one with --coauthor")
  }
})

const grouped = Effect.fnUntraced(function* (upload_id: string) {
  yield* step("4. Make a dataset and put the entries into it")
  const dataset = yield* Datasets.create(`effect-nomad demo ${yield* stamp}`)
  yield* Uploads.edit(upload_id, { datasets: dataset.dataset_id })
  const back = yield* Datasets.get(dataset.dataset_id)
  yield* expect("dataset_name", back.dataset_name, dataset.dataset_name)
  yield* Console.log(`  dataset_id: ${back.dataset_id}, of ${back.user?.name ?? "-"}`)
  return back
})

const listed = Effect.fnUntraced(function* (upload_id: string, dataset_id: string) {
  yield* step("5. List the entries")
  const entries = yield* Stream.runCollect(Entries.ofUpload(upload_id))
  for (const entry of entries) {
    const datasets = entry.datasets?.map((dataset) => dataset.dataset_id as string) ?? []
    yield* Console.log(`  ${entry.entry_id}  ${entry.mainfile ?? "-"}  ${entry.entry_name ?? "-"}`)
    if (entry.process_status === "SUCCESS") {
      yield* expect("    in the dataset", datasets.includes(dataset_id), true)
      yield* expect("    comment", entry.comment, comment)
      yield* expect(`    reference to ${reference}`, entry.references?.includes(reference), true)
    }
  }
  return entries
})

const downloaded = Effect.fnUntraced(function* (entry_id: string, out: string) {
  yield* step("6. Download an archive and the raw files")
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const json = path.join(out, `${entry_id}.json`)
  const zip = path.join(out, `${entry_id}.zip`)
  const archive = yield* Entries.download(entry_id, { zip })
  yield* fs.writeFileString(json, JSON.stringify(archive, null, 2))
  yield* expect("entry_id in the archive", archive.metadata?.["entry_id"], entry_id)
  yield* Console.log(`  ${json}: ${(yield* fs.stat(json)).size} bytes, sections ${Object.keys(archive).join(", ")}`)
  yield* Console.log(`  ${zip}: ${(yield* fs.stat(zip)).size} bytes`)
})

const published = Effect.fnUntraced(function* (upload_id: string) {
  yield* step("7. Publish")
  const after = yield* Uploads.publish(upload_id)
  yield* expect("published", after.published, true)
  yield* Console.log(
    `  publish_time: ${after.publish_time === undefined ? "-" : DateTime.formatIso(after.publish_time)}`
  )
})

const found = Effect.fnUntraced(function* (dataset_id: string, wanted: number) {
  yield* step("8. Find the entries as anybody")
  const count = Entries.query(Query.by({ dataset_id })).pipe(Stream.runCount, Nomad.anonymous)
  // A busy deployment's index follows a little later.
  const settled = count.pipe(
    Effect.repeat({ schedule: Schedule.spaced("2 seconds"), times: 10, until: (number) => number === wanted })
  )
  yield* expect("entries found", yield* settled, wanted)
})

const cited = Effect.fnUntraced(function* (dataset_id: string) {
  yield* step("9. Assign a DOI")
  const dataset = yield* Effect.catchTag(Effect.asSome(Datasets.assignDoi(dataset_id)), "DoiUnavailable", (error) =>
    Effect.as(Console.log(`  ${error.message}`), Option.none())
  )
  if (Option.isNone(dataset)) return
  const back = yield* Datasets.get(dataset_id)
  yield* expect("doi", back.doi, dataset.value.doi)
})

const outcome = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.match(effect, { onSuccess: () => "still there", onFailure: (error) => error._tag })

const undone = Effect.gen(function* () {
  yield* step("10. Make a second upload and a second dataset, and delete both")
  const upload = yield* Uploads.upload(UploadSource.bytes("second.archive.json", "{}"))
  yield* Uploads.awaitProcessed(upload.upload_id)
  yield* Uploads.remove(upload.upload_id)
  yield* expect(`upload ${upload.upload_id}`, yield* outcome(Uploads.get(upload.upload_id)), "UploadNotFound")
  const dataset = yield* Datasets.create(`effect-nomad demo, second ${yield* stamp}`)
  yield* Datasets.remove(dataset.dataset_id)
  yield* expect(`dataset ${dataset.dataset_id}`, yield* outcome(Datasets.get(dataset.dataset_id)), "DatasetNotFound")
})

/** The folder for downloads, there before anything is sent. */
const prepared = Effect.fnUntraced(function* (out: string) {
  const fs = yield* FileSystem.FileSystem
  yield* Effect.mapError(
    fs.makeDirectory(out, { recursive: true }),
    ({ reason }) => new Unexpected({ message: `${out} cannot be the folder for downloads: ${reason._tag}` })
  )
})

const demo = Effect.fnUntraced(function* (settings: Settings) {
  yield* prepared(settings.out)
  const me = yield* Users.me
  yield* Console.log(`NOMAD: ${settings.where}, as ${me.name ?? me.user_id}`)
  const upload = yield* uploaded(settings)
  yield* edited(upload.upload_id, settings)
  const dataset = yield* grouped(upload.upload_id)
  const entries = yield* listed(upload.upload_id, dataset.dataset_id)
  const first = entries.find((entry) => entry.process_status === "SUCCESS")
  if (first === undefined) return yield* new Unexpected({ message: "no entry was processed" })
  yield* downloaded(first.entry_id, settings.out)
  yield* published(upload.upload_id)
  const processed = entries.filter((entry) => entry.datasets?.some((each) => each.dataset_id === dataset.dataset_id))
  yield* found(dataset.dataset_id, processed.length)
  yield* cited(dataset.dataset_id)
  yield* undone
  yield* Console.log("\nAll is as expected.")
})

const irrevocable = (url: string) =>
  new Unexpected({
    message: `${url} is no place to try things: what is published there stays. Add --yes if you mean it, or use test`
  })

const isPublic = (url: string): boolean => ["prod", "staging"].includes(Deployment.nameOf(url))

const command = Command.make(
  "demo",
  {
    url: Flag.String("url").pipe(
      Flag.withDescription("prod, staging, test or the address of an API; the embedded fake, if none is given"),
      Flag.optional
    ),
    coauthor: Flag.String("coauthor").pipe(Flag.withDescription("The user name of a coauthor"), Flag.optional),
    out: Flag.String("out").pipe(Flag.withDescription("The folder for downloads"), Flag.withDefault("downloads")),
    yes: Flag.Boolean("yes").pipe(
      Flag.withDescription("Publish even on prod and staging, where it cannot be undone"),
      Flag.withDefault(false)
    ),
    paths: Argument.String("path").pipe(
      Argument.withDescription("Files or folders to upload; examples/data, if none are given"),
      Argument.variadic()
    )
  },
  Effect.fnUntraced(function* ({ coauthor, out, paths, url, yes }) {
    const given = { paths: paths.length === 0 ? ["examples/data"] : paths, out }
    if (Option.isNone(url)) {
      const settings = { ...given, where: "the embedded fake", coauthor: Option.orElseSome(coauthor, () => "coauthor") }
      // Long enough to be seen.
      return yield* Effect.provide(demo(settings), FakeNomad.layer({ processing: "600 millis" }))
    }
    if (isPublic(yield* Deployment.apiUrl(url.value, { allowHttp: true })) && !yes) return yield* irrevocable(url.value)
    return yield* Effect.provide(
      demo({ ...given, where: url.value, coauthor }),
      NodeNomad.layer({ deployment: url.value })
    )
  })
)

Command.run(command, { version: "0.1.0" }).pipe(
  Effect.catch((error) =>
    Effect.andThen(
      // Where help was asked for, or is needed, it is printed already.
      error._tag === "ShowHelp" ? Effect.void : Console.error(`\nThe demo ended: ${error.message}`),
      Effect.sync(() => {
        process.exitCode = 1
      })
    )
  ),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain
)
