/**
 * The archives that a query finds, a file each.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { FoundArchive, type Required } from "../../schema/Archive.ts"
import { InvalidSource } from "../../schema/NomadError.ts"
import type { Owner, Query } from "../../schema/Query.ts"
import { NomadClient } from "../../services/NomadClient.ts"
import { decoded } from "./Decoded.ts"
import * as Pages from "./Pages.ts"
import * as WholeFile from "./WholeFile.ts"

const decodeArchives = decoded(Schema.Array(FoundArchive), "/entries/archive/query")

/**
 * Which archives, and what of each.
 *
 * @category models
 * @since 0.1.0
 */
export interface DownloadArchivesOptions extends Pages.PageOptions {
  /** Whose entries; the public ones, if nothing is said. */
  readonly owner?: Owner
  /** The parts that are wanted of each archive; all of it, if nothing is said. */
  readonly required?: Required
}

/**
 * What became of the archives that a query finds, by the ids of their entries.
 *
 * @category models
 * @since 0.1.0
 */
export interface DownloadedArchives {
  readonly written: ReadonlyArray<string>
  /** Those that were there before. */
  readonly present: ReadonlyArray<string>
  /** Those that the server gave no archive of: their processing has failed, or they are no longer there. */
  readonly missing: ReadonlyArray<string>
}

/** So many ids go into one question, and so many archives come with one answer. */
const atOnce = 20

/** So many of these are under way at the same time; the client's limits hold all the same. */
const concurrency = 4

const idsOf = (query: Query, { limit, owner = "public", pageSize }: DownloadArchivesOptions) =>
  Pages.stream(
    { ...(limit === undefined ? {} : { limit }), ...(pageSize === undefined ? {} : { pageSize }) },
    1000,
    (size, after) =>
      Effect.gen(function* () {
        const nomad = yield* NomadClient
        const page = yield* nomad.entries.query({
          payload: { owner, query, pagination: Pages.parameters(size, after), required: { include: ["entry_id"] } }
        })
        const items = page.data.flatMap(({ entry_id }) => (typeof entry_id === "string" ? [entry_id] : []))
        return { items, next: page.pagination.next_page_after_value }
      })
  )

const archivesOf = Effect.fnUntraced(function* (
  ids: ReadonlyArray<string>,
  { owner = "public", required }: DownloadArchivesOptions
) {
  const nomad = yield* NomadClient
  const page = yield* nomad.entries.archiveQuery({
    payload: {
      owner,
      query: { "entry_id:any": ids },
      pagination: { page_size: ids.length },
      ...(required === undefined ? {} : { required })
    }
  })
  return yield* decodeArchives(page.data)
})

const encoder = new TextEncoder()

const batch = Effect.fnUntraced(function* (
  folder: string,
  ids: ReadonlyArray<string>,
  options: DownloadArchivesOptions
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const fileOf = (entry_id: string) => path.join(folder, `${entry_id}.json`)
  const present = yield* Effect.filter(ids, (entry_id) =>
    Effect.orElseSucceed(fs.exists(fileOf(entry_id)), () => false)
  )
  const wanted = ids.filter((entry_id) => !present.includes(entry_id))
  const archives = wanted.length === 0 ? [] : yield* archivesOf(wanted, options)
  const asked = new Set(wanted)
  const written = archives.filter(({ entry_id }) => asked.has(entry_id))
  for (const { archive, entry_id } of written) {
    yield* WholeFile.write(fileOf(entry_id), Stream.succeed(encoder.encode(JSON.stringify(archive))))
    asked.delete(entry_id)
  }
  return { written: written.map(({ entry_id }) => entry_id), present, missing: [...asked] }
})

/**
 * Writes the archives of all entries that a query selects into a folder, each as `<entry_id>.json`, and tells what became
 * of each. There is no limit to their number. What is there already is not fetched again: after an error or the end of
 * the program the same call fetches the rest.
 *
 * `POST /entries/query` for the ids, `POST /entries/archive/query` for the archives; fails with `InvalidSource` when the
 * folder cannot be written, or as `Entries.archives` does.
 *
 * @example
 * ```ts
 * import { Entries, Query } from "effect-nomad"
 *
 * const vasp = Entries.downloadArchives(Query.by({ program_name: "VASP" }), "archives", {
 *   required: { results: "*", metadata: "*" }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const downloadArchives = Effect.fn("Entries.downloadArchives")(function* (
  query: Query,
  folder: string,
  options: DownloadArchivesOptions = {}
) {
  const fs = yield* FileSystem.FileSystem
  yield* Effect.mapError(
    fs.makeDirectory(folder, { recursive: true }),
    (error) => new InvalidSource({ source: folder, hint: `it cannot be made: ${error.reason._tag}` })
  )
  const batches = yield* idsOf(query, options).pipe(
    Stream.grouped(atOnce),
    Stream.mapEffect((ids) => batch(folder, ids, options), { concurrency }),
    Stream.runCollect
  )
  const all: DownloadedArchives = {
    written: batches.flatMap(({ written }) => written),
    present: batches.flatMap(({ present }) => present),
    missing: batches.flatMap(({ missing }) => missing)
  }
  return all
})
