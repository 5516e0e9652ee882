/**
 * The routes `/entries`.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { ArchiveFilesRequest, EntriesRawRequest, EntryEditRequest, OlderEditRequest } from "../../api/Entries.ts"
import * as Compression from "../processing/Compression.ts"
import { Refused } from "../Refused.ts"
import type { EntryDocument, Json, JsonObject } from "../search/Document.ts"
import * as Search from "../search/Search.ts"
import { type Caller, viewer } from "../state/Caller.ts"
import type { FakeState } from "../state/FakeState.ts"
import type { RawFile } from "../state/RawFiles.ts"
import * as Selection from "../state/Selection.ts"
import { answer, answerWith } from "./Answer.ts"
import * as Called from "./Called.ts"
import { CurrentState } from "./CurrentState.ts"
import * as Downloads from "./Downloads.ts"
import * as Links from "./Links.ts"
import * as MediaType from "./MediaType.ts"
import * as MetadataExport from "./MetadataExport.ts"
import * as RequiredArchive from "./RequiredArchive.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

const notFound = (detail: string) => new Refused({ status: 404, detail })

const notAll = new Refused({
  status: 403,
  detail:
    "The owner=all is not allowed for this operation as it will search for entries\nthat you might now be allowed to access."
})

const found = Effect.fnUntraced(function* (
  { entries, tokens }: FakeState,
  caller: Caller | undefined,
  request: Search.SearchRequest,
  documents = entries.documents
): Effect.fn.Return<Search.SearchAnswer, Refused> {
  yield* tokens.allow(caller, "entries:read")
  const now = yield* Clock.currentTimeMillis
  return yield* Effect.fromResult(Search.search(documents(), request, viewer(caller), now))
})

/** The rows that a request selects, for what would show more than rows: `all` shows too much. */
const selected = Effect.fnUntraced(function* (
  { entries, tokens }: FakeState,
  caller: Caller | undefined,
  selection: Search.Selection
): Effect.fn.Return<ReadonlyArray<EntryDocument>, Refused> {
  yield* tokens.allow(caller, "entries:read")
  if (selection.owner === "all") return yield* notAll
  return yield* Selection.select(entries.documents(), selection, caller)
})

/** The row of one entry whose files and archive the caller may read. */
const readable = Effect.fnUntraced(function* (
  { entries, tokens }: FakeState,
  caller: Caller | undefined,
  entry_id: string,
  detail = "The entry with the given id does not exist or is not visible to you."
): Effect.fn.Return<EntryDocument, Refused> {
  yield* tokens.allow(caller, "entries:read")
  const row = entries.document(entry_id)
  return row !== undefined && Search.visibleTo(viewer(caller))(row) ? row : yield* notFound(detail)
})

const row = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  entry_id: string,
  required: { readonly include?: ReadonlyArray<string>; readonly exclude?: ReadonlyArray<string> }
): Effect.fn.Return<JsonObject, Refused> {
  const request = { owner: "all", query: { entry_id }, required }
  const alone = () => [state.entries.document(entry_id)].filter((document) => document !== undefined)
  const { data, required: understood = {} } = yield* found(state, caller, request, alone)
  const [first] = data
  return first === undefined
    ? yield* notFound("The entry with the given id does not exist or is not visible to you.")
    : { entry_id, required: { ...understood }, data: first }
})

/** A search that the address asks for. */
const asked = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Search.SearchRequest, Refused> =>
  Effect.fromResult(Search.fromParameters(Array.from(new URL(Called.url(request)).searchParams)))

/** A page of what the address asks for, with the addresses of other pages. */
const paged = Effect.fnUntraced(function* <A extends { readonly pagination: Search.SearchAnswer["pagination"] }>(
  request: HttpServerRequest.HttpServerRequest,
  page: (asked: Search.SearchRequest) => Effect.Effect<A, Refused>
) {
  const answered = yield* page(yield* asked(request))
  return { ...answered, pagination: Links.add(answered.pagination, Called.url(request)) }
})

/** The files of some entries, each under its upload's id, and what they belong to. */
const rawZip = Effect.fnUntraced(function* (
  { entries }: FakeState,
  rows: ReadonlyArray<EntryDocument>,
  options: Downloads.FileFilter & { readonly compress?: boolean | null | undefined },
  place: ReadonlyArray<string>
): Effect.fn.Return<HttpServerResponse.HttpServerResponse, Refused> {
  const isWanted = yield* Downloads.picks(options, place)
  const files = new Map<string, RawFile>()
  const manifest: Array<JsonObject> = []
  for (const { entry_id, mainfile, upload_id } of rows) {
    const all = entries.files(entry_id)
    const wanted = all.filter(({ path }) => isWanted(path))
    for (const { bytes, path } of wanted) files.set(`${upload_id}/${path}`, { path: `${upload_id}/${path}`, bytes })
    if (wanted.length > 0 || all.length === 0)
      manifest.push({ entry_id, upload_id, mainfile: `${upload_id}/${mainfile}` })
  }
  const bytes = new TextEncoder().encode(JSON.stringify(manifest))
  return Downloads.zip(
    "raw_files.zip",
    [...files.values(), { path: "manifest.json", bytes }],
    options.compress ?? false
  )
})

const rawDir = ({ entries }: FakeState, { entry_id, mainfile, upload_id }: EntryDocument) => {
  const files = entries.files(entry_id).map(({ bytes, path }) => ({ path, size: bytes.length }))
  return { entry_id, upload_id, mainfile, files }
}

/** A page of entries, each with its files. */
const rawDirs = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  { owner, pagination, query }: Search.SearchRequest
) {
  if (owner === "all") return yield* notAll
  const { data: rows, ...answered } = yield* found(state, caller, { owner, pagination, query })
  const entries = rows.flatMap(({ entry_id }) => state.entries.document(String(entry_id)) ?? [])
  return { ...answered, data: entries.map((entry) => rawDir(state, entry)) }
})

const atLeast = (field: string, limit: number, value: number | undefined) =>
  value === undefined || value >= limit
    ? []
    : [
        {
          type: "greater_than_equal",
          loc: ["query", field],
          msg: `Input should be greater than or equal to ${limit}`,
          input: String(value),
          ctx: { ge: limit }
        }
      ]

interface Part {
  readonly offset?: number | undefined
  readonly length?: number | undefined
  readonly decompress?: boolean | undefined
}

/** A file beside an entry's main file. */
const rawFile = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  { entry_id, path }: { readonly entry_id: string; readonly path: string },
  { decompress, length, offset }: Part
): Effect.fn.Return<HttpServerResponse.HttpServerResponse, Refused> {
  const issues = [...atLeast("offset", 0, offset), ...atLeast("length", -1, length)]
  if (issues.length > 0) return yield* new Refused({ status: 422, detail: issues })
  yield* readable(state, caller, entry_id)
  const file = state.entries.files(entry_id).find((file) => file.path.slice(file.path.lastIndexOf("/") + 1) === path)
  if (file === undefined) return yield* notFound("The requested file does not exist.")
  const end = length === undefined || length === -1 ? undefined : (offset ?? 0) + length
  const isWhole = (offset ?? 0) === 0 && end === undefined
  const type = isWhole ? MediaType.of(file.bytes) : "application/octet-stream"
  const bytes = decompress ? yield* Compression.opened(path, file.bytes) : file.bytes
  return HttpServerResponse.uint8Array(bytes.slice(offset ?? 0, end), {
    contentType: type.startsWith("text/") ? `${type}; charset=utf-8` : type
  })
})

const understood = (required: unknown) => {
  const issues = RequiredArchive.issues(required)
  return issues.length === 0 ? Effect.void : Effect.fail(new Refused({ status: 422, detail: issues }))
}

/** Finds the entries that an archive refers to, by id or main file: those that the caller may see. */
const targets =
  ({ entries }: FakeState, caller: Caller | undefined): RequiredArchive.Find =>
  ({ entry, upload_id }) => {
    const entry_id = entries.document(entry) === undefined ? entries.idOf(upload_id, entry) : entry
    const row = entry_id === undefined ? undefined : entries.document(entry_id)
    const archive = row && Search.visibleTo(viewer(caller))(row) ? entries.archive(row.entry_id) : undefined
    return row && archive && { entry_id: row.entry_id, upload_id: row.upload_id, archive }
  }

/** The archive of a row's entry, as far as it is required. */
const archiveOf = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  { entry_id, parser_name, upload_id }: EntryDocument,
  required: unknown
): Effect.fn.Return<JsonObject | undefined, Refused> {
  const whole = state.entries.archive(entry_id)
  if (whole === undefined) return undefined
  const entry = { entry_id, upload_id, archive: whole }
  const archive = yield* RequiredArchive.select(entry, required, targets(state, caller))
  return { entry_id, upload_id, ...(parser_name !== undefined && { parser_name }), archive }
})

const noArchive = "The entry does exist, but it has no archive."

const archive = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  entry_id: string,
  required: unknown = "*"
) {
  // An entry that came without its archive is known, but not found by search.
  if (state.entries.isWithoutRow(caller, entry_id)) return yield* notFound(noArchive)
  const entry = yield* readable(state, caller, entry_id, "The entry does not exist or is not visible to you.")
  const data = yield* archiveOf(state, caller, entry, required)
  return data === undefined ? yield* notFound(noArchive) : { entry_id, required, data }
})

const operators = ["and", "or", "not", "all", "any", "none"]

/** The query in the odd form in which the server prints it beside archives: every operator is called `op`. */
const anonymised = (query: unknown): unknown => {
  if (Array.isArray(query)) return query.map(anonymised)
  if (typeof query !== "object" || query === null) return query
  const parts = Object.entries(query).map(([key, value]) => [operators.includes(key) ? "op" : key, anonymised(value)])
  return Object.fromEntries(parts)
}

/** A page of archives. An entry without one is left out. */
const archives = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  { owner, pagination, query, required }: Search.SearchRequest
) {
  if (owner === "all") return yield* notAll
  yield* understood(required)
  const { data: rows, ...answered } = yield* found(state, caller, { owner, pagination, query })
  const data = yield* Effect.forEach(rows, ({ entry_id }) => {
    const entry = state.entries.document(String(entry_id))
    return entry === undefined ? Effect.undefined : archiveOf(state, caller, entry, required ?? "*")
  })
  return {
    ...answered,
    query: anonymised(answered.query),
    required: required ?? "*",
    data: data.filter((each) => each !== undefined)
  }
})

/** The archives of some entries, each as a file under its upload's id. The filter of files is not asked. */
const archiveZip = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  rows: ReadonlyArray<EntryDocument>,
  options: Downloads.FileFilter & { readonly compress?: boolean | null | undefined },
  required: unknown = "*"
): Effect.fn.Return<HttpServerResponse.HttpServerResponse, Refused> {
  const found = yield* Effect.forEach(rows, (row) => archiveOf(state, caller, row, required ?? "*"))
  const archives = found.filter((each) => each !== undefined)
  const file = (path: string, content: unknown) => ({
    path,
    bytes: new TextEncoder().encode(JSON.stringify(content, null, 2))
  })
  const paths = archives.map(({ entry_id, upload_id }) => `${String(upload_id)}/${String(entry_id)}.json`)
  const manifest = archives.map(({ entry_id, parser_name, upload_id }, index) => ({
    upload_id,
    parser_name,
    entry_id,
    path: paths[index]
  }))
  const files = archives.map(({ archive, entry_id, parser_name }, index) =>
    file(paths[index] ?? "", { entry_id, parser_name, archive })
  )
  return Downloads.zip("archives.zip", [...files, file("manifest.json", manifest)], options.compress ?? false)
})

const asChange = ({ new_value, ...change }: EntryEditRequest["changes"][number]) =>
  // A value of a body of JSON is JSON.
  ({ ...change, new_value: new_value as Json | undefined })

/** How many entries are exported at once. */
const exportLimit = 100_000

interface ExportRequest {
  readonly "content-type"?: string | undefined
  readonly page_size?: number | undefined
  readonly include?: ReadonlyArray<string> | undefined
  readonly exclude?: ReadonlyArray<string> | undefined
}

/** The rows that the address asks for, as a file. */
const exported = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  request: HttpServerRequest.HttpServerRequest,
  { "content-type": type, page_size = 10_000, exclude, include }: ExportRequest
): Effect.fn.Return<HttpServerResponse.HttpServerResponse, Refused> {
  const { owner, query } = yield* asked(request)
  const { length } = yield* selected(state, caller, { owner, query })
  if (length > exportLimit) {
    const detail = `The limit of maximum number of metadata in a single download (${exportLimit}) has been exceeded (${length}).`
    return yield* new Refused({ status: 400, detail })
  }
  const kind = yield* MetadataExport.kindOf(type)
  const required = { ...(include && { include: [...include, "upload_id"] }), ...(exclude && { exclude }) }
  const isCut = include !== undefined || exclude !== undefined
  return yield* MetadataExport.answer(kind, (page_after_value) =>
    Effect.map(
      found(state, caller, { owner, query, required, pagination: { page_size, page_after_value } }),
      ({ data, pagination }) => ({
        rows: isCut ? data.map(MetadataExport.inOrder) : data,
        next: pagination.next_page_after_value
      })
    )
  )
})

const archiveFile = (entry_id: string) => (archive: unknown) =>
  HttpServerResponse.text(JSON.stringify(archive, null, 2), {
    contentType: "application/json",
    headers: {
      "content-disposition": `attachment; filename="${entry_id}.archive.json"`,
      "access-control-expose-headers": "Content-Disposition"
    }
  })

export const layer = HttpApiBuilder.group(
  ServedApi,
  "entries",
  Effect.fnUntraced(function* (handlers) {
    const state = yield* CurrentState
    return handlers
      .handle("list", ({ request }) => answer((caller) => paged(request, (asked) => found(state, caller, asked))))
      .handleRaw("query", ({ request }) =>
        answer((caller) => Effect.flatMap(Validation.objectBody(request), (body) => found(state, caller, body)))
      )
      .handleRaw("rawQuery", ({ request }) =>
        answerWith(
          Effect.fnUntraced(function* (caller) {
            const { owner, query, ...rest } = yield* Validation.objectBody(request)
            const { files } = yield* Validation.read(rest, EntriesRawRequest)
            const rows = yield* selected(state, caller, { owner, query })
            return yield* rawZip(state, rows, files ?? {}, ["body", "files"])
          }),
          identity
        )
      )
      .handle("rawZip", ({ query, request }) =>
        answerWith(
          Effect.fnUntraced(function* (caller) {
            const rows = yield* selected(state, caller, yield* asked(request))
            return yield* rawZip(state, rows, query, ["query"])
          }),
          identity
        )
      )
      .handle("rawDirs", ({ request }) => answer((caller) => paged(request, (asked) => rawDirs(state, caller, asked))))
      .handleRaw("rawDirQuery", ({ request }) =>
        answer((caller) => Effect.flatMap(Validation.objectBody(request), (body) => rawDirs(state, caller, body)))
      )
      .handle("archives", ({ request }) =>
        answer((caller) =>
          paged(request, ({ owner, pagination, query }) => archives(state, caller, { owner, pagination, query }))
        )
      )
      .handle("archiveZip", ({ query, request }) =>
        answerWith(
          Effect.fnUntraced(function* (caller) {
            yield* Downloads.picks(query, ["query"])
            return yield* archiveZip(state, caller, yield* selected(state, caller, yield* asked(request)), query)
          }),
          identity
        )
      )
      .handleRaw("archiveZipQuery", ({ request }) =>
        answerWith(
          Effect.fnUntraced(function* (caller) {
            const { owner, query, required, ...rest } = yield* Validation.objectBody(request)
            const { files } = yield* Validation.read(rest, ArchiveFilesRequest)
            yield* Downloads.picks(files ?? {}, ["body", "files"])
            yield* understood(required)
            return yield* archiveZip(
              state,
              caller,
              yield* selected(state, caller, { owner, query }),
              files ?? {},
              required
            )
          }),
          identity
        )
      )
      .handleRaw("archiveQuery", ({ request }) =>
        answer((caller) => Effect.flatMap(Validation.objectBody(request), (body) => archives(state, caller, body)))
      )
      .handleRaw("edit", ({ request }) =>
        answer((caller) => Effect.flatMap(Validation.objectBody(request), (body) => state.edits.entries(caller, body)))
      )
      .handleRaw("editOlder", ({ request }) =>
        answerWith(
          Effect.fnUntraced(function* (caller) {
            const { query, ...rest } = yield* Validation.objectBody(request)
            const body = yield* Validation.read(rest, OlderEditRequest)
            return yield* state.olderEdits.edit(caller, { ...body, query })
          }),
          ({ body, isRefused }) => HttpServerResponse.jsonUnsafe(body, { status: isRefused ? 400 : 200 })
        )
      )
      .handle("export", ({ headers, query, request }) =>
        answerWith((caller) => exported(state, caller, request, { ...query, ...headers }), identity)
      )
      .handle("get", ({ params, query }) => answer((caller) => row(state, caller, params.entry_id, query)))
      .handleRaw("editArchive", ({ params: { entry_id }, request }) =>
        answer(
          Effect.fnUntraced(function* (caller) {
            const { changes } = yield* Validation.body(request, EntryEditRequest)
            yield* state.archiveEdits.edit(caller, entry_id, changes.map(asChange))
            return { changes, entry_id }
          })
        )
      )
      .handle("archive", ({ params }) => answer((caller) => archive(state, caller, params.entry_id)))
      .handle("archiveDownload", ({ params: { entry_id } }) =>
        answerWith(
          (caller) => Effect.map(archive(state, caller, entry_id), ({ data }) => data["archive"]),
          archiveFile(entry_id)
        )
      )
      .handleRaw("entryArchiveQuery", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.objectBody(request), ({ required }) =>
            Effect.andThen(understood(required), archive(state, caller, params.entry_id, required))
          )
        )
      )
      .handle("raw", ({ params, query }) =>
        answerWith(
          (caller) =>
            Effect.flatMap(readable(state, caller, params.entry_id), (row) => rawZip(state, [row], query, ["query"])),
          identity
        )
      )
      .handle("rawFile", ({ params, query }) => answerWith((caller) => rawFile(state, caller, params, query), identity))
      .handle("rawDir", ({ params }) =>
        answer((caller) =>
          Effect.map(readable(state, caller, params.entry_id), (row) => ({
            entry_id: row.entry_id,
            data: rawDir(state, row)
          }))
        )
      )
  })
)
