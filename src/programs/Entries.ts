/**
 * Entries: what NOMAD made of each main file, found by search, with its archive and its raw files.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Aggregation, Aggregations, Answers } from "../schema/Aggregation.ts"
import { Archive, FoundArchive, type Required } from "../schema/Archive.ts"
import { Entry, EntryFiles, EntryFromWire, type EntryProcessing, EntryProcessingFromWire } from "../schema/Entry.ts"
import * as Identifier from "../schema/Identifier.ts"
import * as Metadata from "../schema/Metadata.ts"
import {
  type CallError,
  type EntryNotFound,
  FileNotFound,
  type InvalidArchive,
  type InvalidSource
} from "../schema/NomadError.ts"
import type { Order } from "../schema/Pagination.ts"
import type { Owner, Query } from "../schema/Query.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"
import * as Pages from "./internal/Pages.ts"
import * as WholeFile from "./internal/WholeFile.ts"

export { downloadArchives, type DownloadArchivesOptions, type DownloadedArchives } from "./internal/ArchiveFiles.ts"

const decodeEntry = decoded(EntryFromWire, "/entries")
const decodeRows = decoded(Schema.Array(EntryFromWire), "/entries/query")
const decodeProcessing = decoded(Schema.Array(EntryProcessingFromWire), "/uploads/{upload_id}/entries")
const decodeArchives = decoded(Schema.Array(FoundArchive), "/entries/archive/query")
const decodeFiles = decoded(Schema.Array(EntryFiles), "/entries/rawdir/query")
const decodeArchive = decoded(Archive, "/entries/{entry_id}/archive")

/** Says where an entry is. It was just decoded: nobody else has it yet, and a copy of a thousand would take its time. */
const at =
  (url: string) =>
  (entry: Entry): Entry =>
    Object.assign(entry, { url })

const named = (entry_id: Identifier.EntryId) => Effect.annotateCurrentSpan("nomad.entry_id", entry_id)

/**
 * An entry's metadata. The people in it come with their names.
 *
 * `GET /entries/{entry_id}`; fails with `EntryNotFound`, also for what this account may not see.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Entries.get")(function* (id: string) {
  const entry_id = yield* Identifier.check("entry_id", id)
  yield* named(entry_id)
  const nomad = yield* NomadClient
  const { data } = yield* nomad.entries.get({ params: { entry_id }, query: {} })
  return at(nomad.session.apiUrl)(yield* decodeEntry(data))
})

/** What is known of an entry whose metadata is missing: it is not indexed, or its processing failed. */
const fromProcessing = (entry: EntryProcessing): Entry =>
  new Entry({
    entry_id: entry.entry_id,
    upload_id: entry.upload_id,
    mainfile: entry.mainfile,
    parser_name: entry.parser_name,
    process_status: entry.process_status,
    processed: entry.process_status === "SUCCESS",
    processing_errors: entry.errors,
    ...(entry.entry_create_time === undefined ? {} : { entry_create_time: entry.entry_create_time }),
    raw: entry.raw
  })

const ofRow = (row: EntryProcessing) =>
  row.entry_metadata === undefined || row.entry_metadata["entry_id"] === undefined
    ? Effect.succeed(fromProcessing(row))
    : decodeEntry(row.entry_metadata)

/**
 * The entries of an upload by their main files, to the last page; also those that failed, of which less is known.
 *
 * `GET /uploads/{upload_id}/entries`; fails with `UploadNotFound`, `AccessDenied` or `AuthenticationRequired`.
 *
 * @category operations
 * @since 0.1.0
 */
export const ofUpload = (uploadId: string, options: Pages.PageOptions = {}) =>
  Pages.stream(options, 100, (size, after) =>
    Effect.gen(function* () {
      const upload_id = yield* Identifier.check("upload_id", uploadId)
      const nomad = yield* NomadClient
      const page = yield* nomad.uploads.entries({ params: { upload_id }, query: Pages.parameters(size, after) })
      const rows = yield* decodeProcessing(page.data ?? [])
      const entries = yield* Effect.forEach(rows, ofRow)
      return { items: entries.map(at(nomad.session.apiUrl)), next: page.pagination.next_page_after_value }
    })
  ).pipe(Stream.withSpan("Entries.ofUpload"))

/**
 * Every entry of every upload in which the account has a part, the oldest upload first.
 *
 * `GET /uploads`, then `GET /uploads/{upload_id}/entries` for each
 *
 * @category operations
 * @since 0.1.0
 */
export const mine = Pages.stream({}, 250, (size, after) =>
  Effect.gen(function* () {
    const nomad = yield* NomadClient
    // Not `Uploads.list`: the entries name the people themselves.
    const page = yield* nomad.uploads.list({ query: Pages.parameters(size, after) })
    return { items: page.data ?? [], next: page.pagination.next_page_after_value }
  })
).pipe(
  Stream.flatMap(({ upload_id }) => ofUpload(upload_id)),
  Stream.withSpan("Entries.mine")
)

/**
 * How to search.
 *
 * @category models
 * @since 0.1.0
 */
export interface QueryOptions extends Pages.PageOptions {
  /** Whose entries; the public ones, if nothing is said. */
  readonly owner?: Owner
  /** A quantity; by `entry_id`, if nothing is said. */
  readonly order_by?: string
  readonly order?: Order
  /** The parts of the metadata that are wanted: names, or patterns such as `results.material.*`. */
  readonly include?: ReadonlyArray<string>
  /** The parts that are not. */
  readonly exclude?: ReadonlyArray<string>
}

const rowFields = ({ exclude, include }: QueryOptions) => ({
  ...(include === undefined ? {} : { include: ["upload_id", ...include] }),
  ...(exclude === undefined ? {} : { exclude })
})

/**
 * The entries that a query selects, to the last page, with the metadata that the search itself gives: no further request
 * for each. An empty query selects all.
 *
 * `POST /entries/query`; fails with `InvalidRequest` for unknown quantities and wrong values, `AuthenticationRequired`
 * for owners that need an account.
 *
 * @example
 * ```ts
 * import { Entries } from "effect-nomad"
 * import { Stream } from "effect"
 *
 * const names = Entries.query(
 *   { "results.material.elements:all": ["H", "O"] },
 *   { owner: "visible", limit: 500 }
 * ).pipe(
 *   Stream.map((entry) => entry.entry_name),
 *   Stream.runCollect
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const query = (query: Query, options: QueryOptions = {}) =>
  Pages.decodedStream(
    options,
    100,
    (size, after) =>
      Effect.gen(function* () {
        const nomad = yield* NomadClient
        const page = yield* nomad.entries.query({
          payload: {
            owner: options.owner ?? "public",
            query,
            pagination: {
              ...Pages.parameters(size, after),
              ...(options.order_by === undefined ? {} : { order_by: options.order_by }),
              ...(options.order === undefined ? {} : { order: options.order })
            },
            required: rowFields(options)
          }
        })
        return { items: page.data, next: page.pagination.next_page_after_value }
      }),
    (rows) =>
      Effect.gen(function* () {
        const nomad = yield* NomadClient
        return (yield* decodeRows(rows)).map(at(nomad.session.apiUrl))
      })
  ).pipe(Stream.withSpan("Entries.query"))

/** The answer to one question of a search. */
const answerTo = (name: string, { answer, kind }: Aggregation<unknown>, all: { readonly [name: string]: unknown }) => {
  const given = all[name]
  return decoded(
    answer,
    "/entries/query"
  )(typeof given === "object" && given !== null ? { ...given }[kind as never] : undefined)
}

/**
 * Counts and ranges over all entries that a query selects, under the names that they are asked by; no entry is fetched.
 *
 * `POST /entries/query`; fails with `InvalidRequest` for quantities that cannot be counted so, `AuthenticationRequired`
 * for owners that need an account.
 *
 * @example
 * ```ts
 * import { Aggregation, Entries, Query } from "effect-nomad"
 * import { Effect } from "effect"
 *
 * const programs = Entries.aggregate(Query.eq("processed", true), {
 *   programs: Aggregation.terms({ quantity: "results.method.simulation.program_name", size: 20 }),
 *   total: Aggregation.statistics({ metrics: ["n_entries", "n_uploads"] })
 * }).pipe(Effect.map(({ programs }) => programs.data.map(({ count, value }) => [value, count])))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const aggregate = <A extends Aggregations>(
  query: Query,
  aggregations: A,
  options: { readonly owner?: Owner } = {}
): Effect.Effect<Answers<A>, CallError, NomadClient> =>
  Effect.gen(function* () {
    const nomad = yield* NomadClient
    const asked = Object.entries(aggregations)
    const { aggregations: all = {} } = yield* nomad.entries.query({
      payload: {
        owner: options.owner ?? "public",
        query,
        pagination: { page_size: 0 },
        aggregations: Object.fromEntries(asked.map(([name, { kind, request }]) => [name, { [kind]: request }]))
      }
    })
    const answers = yield* Effect.forEach(asked, ([name, aggregation]) =>
      Effect.map(answerTo(name, aggregation, all ?? {}), (answer) => [name, answer] as const)
    )
    // Each answer was decoded by the schema of the question with the same name.
    return Object.fromEntries(answers) as Answers<A>
  }).pipe(Effect.withSpan("Entries.aggregate"))

/**
 * The archive of an entry, whole, or the parts that `required` names.
 *
 * `GET /entries/{entry_id}/archive/download`, or `POST /entries/{entry_id}/archive/query`; fails with `EntryNotFound`, or
 * with `FileNotFound` when the entry has no archive.
 *
 * @category operations
 * @since 0.1.0
 */
export const archive = Effect.fn("Entries.archive")(function* (id: string, required?: Required) {
  const entry_id = yield* Identifier.check("entry_id", id)
  yield* named(entry_id)
  const nomad = yield* NomadClient
  if (required === undefined) {
    return yield* decodeArchive(yield* nomad.entries.archiveDownload({ params: { entry_id } }))
  }
  const { data } = yield* nomad.entries.entryArchiveQuery({ params: { entry_id }, payload: { required } })
  return yield* decodeArchive(data?.archive ?? {})
})

/**
 * Which archives, and what of each.
 *
 * @category models
 * @since 0.1.0
 */
export interface ArchivesOptions extends Pages.PageOptions {
  /** Whose entries; the public ones, if nothing is said. */
  readonly owner?: Owner
  /** The parts that are wanted of each archive; all of it, if nothing is said. */
  readonly required?: Required
}

/**
 * The archives of the entries that a query selects, to the last page, each with the ids of its entry. Entries that have no
 * archive are left out.
 *
 * `POST /entries/archive/query`; fails with `InvalidRequest` for unknown quantities and directives,
 * `AuthenticationRequired` for owners that need an account, `AccessDenied` for the owner `all`.
 *
 * @example
 * ```ts
 * import { Archive, Entries, Query } from "effect-nomad"
 *
 * const energies = Entries.archives(Query.eq("results.method.simulation.program_name", "VASP"), {
 *   required: Archive.required({ run: { [Archive.at("calculation", -1)]: { energy: "*" } } })
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const archives = (query: Query, options: ArchivesOptions = {}) =>
  Pages.decodedStream(
    options,
    25,
    (size, after) =>
      Effect.gen(function* () {
        const nomad = yield* NomadClient
        const page = yield* nomad.entries.archiveQuery({
          payload: {
            owner: options.owner ?? "public",
            query,
            pagination: Pages.parameters(size, after),
            ...(options.required === undefined ? {} : { required: options.required })
          }
        })
        return { items: page.data, next: page.pagination.next_page_after_value, mayBeEmpty: true }
      }),
    decodeArchives
  ).pipe(Stream.withSpan("Entries.archives"))

/**
 * How to edit the entries that a query finds.
 *
 * @category models
 * @since 0.1.0
 */
export interface EditOptions {
  /** Has the server check the edit, and changes nothing. */
  readonly verifyOnly?: boolean
  /** Whose entries the query looks at; `visible`, if nothing is said, so that it finds unpublished ones. */
  readonly owner?: Owner
}

/**
 * Edits the metadata of all entries that a query selects, of one upload or of several, and answers the metadata as the
 * server has understood it: people and datasets by their ids, lists as what is added, removed or set. NOMAD touches ten
 * uploads at most, those with most of the entries.
 *
 * `POST /entries/edit`; fails with `InvalidRequest`, also when the query is empty or finds nothing, or with
 * `AccessDenied`.
 *
 * @category operations
 * @since 0.1.0
 */
export const edit = Effect.fn("Entries.edit")(function* (
  query: Query,
  metadata: Metadata.Metadata,
  options: EditOptions = {}
) {
  const checked = yield* Metadata.check(metadata)
  const nomad = yield* NomadClient
  const verified = yield* nomad.entries.edit({
    payload: {
      query,
      owner: options.owner ?? "visible",
      metadata: { ...checked },
      verify_only: options.verifyOnly ?? false
    }
  })
  return verified.metadata ?? {}
})

/**
 * The raw files of an entry, those in the folder of its main file, as a zip.
 *
 * `GET /entries/{entry_id}/raw?compress=true`; fails with `EntryNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const raw = (id: string) =>
  Stream.unwrap(
    Effect.gen(function* () {
      const entry_id = yield* Identifier.check("entry_id", id)
      const nomad = yield* NomadClient
      return nomad.entries.raw({ params: { entry_id }, query: { compress: true } })
    })
  ).pipe(Stream.withSpan("Entries.raw"))

/**
 * Whose files, and which of them. Of the three ways to choose files, the last one given counts.
 *
 * @category models
 * @since 0.1.0
 */
export interface FilesOptions {
  /** Whose entries; the public ones, if nothing is said. */
  readonly owner?: Owner
  /** A shell's pattern for the end of the path. */
  readonly glob_pattern?: string
  /** A regular expression, anywhere in the path. */
  readonly re_pattern?: string
  /** How the paths end. */
  readonly include_files?: ReadonlyArray<string>
}

/**
 * The raw files of all entries that a query selects, each file once under the id of its upload, as a zip; the last file of
 * it, `manifest.json`, lists the entries.
 *
 * `POST /entries/raw/query`; fails with `InvalidRequest` for unknown quantities and for more than 50,000 entries,
 * `AuthenticationRequired` for owners that need an account, `AccessDenied` for the owner `all`.
 *
 * @category operations
 * @since 0.1.0
 */
export const rawOf = (query: Query, { owner = "public", ...files }: FilesOptions = {}) =>
  Stream.unwrap(
    Effect.map(NomadClient, (nomad) =>
      nomad.entries.rawQuery({ payload: { owner, query, files: { compress: true, ...files } } })
    )
  ).pipe(Stream.withSpan("Entries.rawOf"))

/**
 * The archives of all entries that a query selects, or the parts that are required, as a zip of `<upload_id>/<entry_id>.json`;
 * the last file of it, `manifest.json`, lists them. For reading them one after the other, {@link archives} needs no zip.
 *
 * `POST /entries/archive/download/query`; fails as {@link rawOf} does.
 *
 * @category operations
 * @since 0.1.0
 */
export const archivesZip = (query: Query, options: Pick<ArchivesOptions, "owner" | "required"> = {}) =>
  Stream.unwrap(
    Effect.map(NomadClient, (nomad) =>
      nomad.entries.archiveZipQuery({
        payload: {
          owner: options.owner ?? "public",
          query,
          files: { compress: true },
          ...(options.required === undefined ? {} : { required: options.required })
        }
      })
    )
  ).pipe(Stream.withSpan("Entries.archivesZip"))

/**
 * The paths and sizes of the files of all entries that a query selects, entry by entry, to the last page.
 *
 * `POST /entries/rawdir/query`; fails as {@link rawOf} does.
 *
 * @category operations
 * @since 0.1.0
 */
export const rawDirs = (query: Query, options: Pages.PageOptions & { readonly owner?: Owner } = {}) =>
  Pages.stream(options, 100, (size, after) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const page = yield* nomad.entries.rawDirQuery({
        payload: { owner: options.owner ?? "public", query, pagination: Pages.parameters(size, after) }
      })
      return { items: yield* decodeFiles(page.data), next: page.pagination.next_page_after_value }
    })
  ).pipe(Stream.withSpan("Entries.rawDirs"))

/**
 * How to export metadata.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExportOptions {
  /** Whose entries; the public ones, if nothing is said. */
  readonly owner?: Owner
  /** A list in JSON, or a table of comma separated values with the columns of the first row; JSON, if nothing is said. */
  readonly format?: "json" | "csv"
  /** The parts of the metadata that are wanted: names, or patterns such as `results.material.*`. */
  readonly include?: ReadonlyArray<string>
  /** The parts that are not. */
  readonly exclude?: ReadonlyArray<string>
}

const mediaTypes = { json: "application/json", csv: "text/csv" } as const

/**
 * The metadata of all entries that a query selects as one file, up to 100,000 entries. {@link query} gives them one by one,
 * and decoded. The server checks what is to be included while it answers: a name that it does not know cuts the file short.
 *
 * `GET /entries/export`; fails with `InvalidRequest` for unknown quantities in the query and for too many entries,
 * `AuthenticationRequired` for owners that need an account, `AccessDenied` for the owner `all`.
 *
 * @example
 * ```ts
 * import { Entries, Query } from "effect-nomad"
 *
 * const table = Entries.exportMetadata(Query.eq("results.method.simulation.program_name", "VASP"), {
 *   format: "csv",
 *   include: ["entry_id", "entry_name", "mainfile"]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const exportMetadata = (query: Query, options: ExportOptions = {}) =>
  Stream.unwrap(
    Effect.map(NomadClient, (nomad) => {
      const { format = "json", owner = "public", ...required } = options
      return nomad.entries.export({
        query: { owner, json_query: JSON.stringify(query), ...required },
        headers: { "content-type": mediaTypes[format] }
      })
    })
  ).pipe(Stream.withSpan("Entries.exportMetadata"))

/**
 * One change of an archive. The path has names with `/` between them and, behind what repeats, the number of the item, from
 * 0: `data/name`, `workflow2/tasks/1/name`. What is not there yet is made on the way; lists are filled up with nulls.
 *
 * @category models
 * @since 0.1.0
 */
export type ArchiveChange =
  | { readonly path: string; readonly new_value: unknown; readonly action?: "upsert" }
  | { readonly path: string; readonly action: "remove" }

/**
 * Changes the main file of an entry, which has to be an archive itself (`*.archive.json`, `*.archive.yaml`), and has it
 * processed again; the answer comes when that is over. The changes are made one after the other, all or none. The call is
 * sent once.
 *
 * `POST /entries/{entry_id}/edit`; fails with `EntryNotFound`, `AccessDenied`, `AuthenticationRequired`, or
 * `InvalidRequest` when a path is none of the archive's, the entry is published, or its main file is of another kind.
 *
 * @example
 * ```ts
 * import { Entries } from "effect-nomad"
 *
 * const renamed = (id: string) =>
 *   Entries.editArchive(id, [
 *     { path: "data/name", new_value: "Water at 300 K" },
 *     { path: "data/lab_id", action: "remove" }
 *   ])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const editArchive = Effect.fn("Entries.editArchive")(function* (
  id: string,
  changes: ReadonlyArray<ArchiveChange>
) {
  const entry_id = yield* Identifier.check("entry_id", id)
  yield* named(entry_id)
  const nomad = yield* NomadClient
  yield* nomad.entries.editArchive({ params: { entry_id }, payload: { changes } })
})

/**
 * What to download beside the archive.
 *
 * @category models
 * @since 0.1.0
 */
export interface DownloadOptions {
  /** Where the zip with the raw files goes. It is there when it is whole, and not before. */
  readonly zip: string
}

/** The errors and needs of a download. */
type Download<R> = Effect.Effect<
  Archive,
  CallError | EntryNotFound | FileNotFound | InvalidArchive | InvalidSource,
  NomadClient | R
>

/**
 * The archive of an entry; and, given a path, its raw files as a zip at that path.
 *
 * `GET /entries/{entry_id}/archive/download` and `GET /entries/{entry_id}/raw?compress=true`; fails with `EntryNotFound`,
 * with `InvalidSource` when the path cannot be written, before anything is fetched, or with `InvalidArchive` when the zip
 * that came is not whole.
 *
 * @category operations
 * @since 0.1.0
 */
export const download: {
  (id: string): Download<never>
  (id: string, options: DownloadOptions): Download<FileSystem.FileSystem | Path.Path>
} = (id: string, options?: DownloadOptions): Download<never> =>
  // The file system is asked for by the second signature only, and used with options only.
  (options === undefined ? archive(id) : archiveAndZip(id, options)) as Download<never>

const archiveAndZip = Effect.fn("Entries.download")(function* (id: string, { zip }: DownloadOptions) {
  yield* WholeFile.check(zip)
  const content = yield* archive(id)
  yield* WholeFile.writeZip(zip, raw(id))
  return content
})
