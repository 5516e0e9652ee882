/**
 * The routes `/uploads`.
 */
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type exported as exportedQuery, type imported as importedQuery, TransferRequest } from "../../api/Bundles.ts"
import { DeleteEntryFilesRequest } from "../../api/Uploads.ts"
import { type Issue, Refused } from "../Refused.ts"
import type { FakeState } from "../state/FakeState.ts"
import type { RawContent, RawFile } from "../state/RawFiles.ts"
import { concatenate } from "../Bytes.ts"
import { answer, answerWith, json } from "./Answer.ts"
import * as Called from "./Called.ts"
import { CurrentState } from "./CurrentState.ts"
import * as Downloads from "./Downloads.ts"
import * as Incoming from "./Incoming.ts"
import { withoutSlash } from "./Path.ts"
import * as Pydantic from "./Pydantic.ts"
import * as MediaType from "./MediaType.ts"
import * as Ranges from "./Ranges.ts"
import { ServedApi } from "./ServedApi.ts"
import * as UploadArchives from "./UploadArchives.ts"
import * as Validation from "./Validation.ts"

/** The sentence for people at a terminal; it does not tell the upload's id. */
const thanks = (request: HttpServerRequest.HttpServerRequest) => {
  const gui = Called.url(request).replace(/\/api\/v1\/.*$/s, "/gui")
  return HttpServerResponse.text(
    `\nThanks for uploading your data to nomad.\nGo back to ${gui} and press\nreload to see the progress on your upload\nand publish your data.`,
    { contentType: "text/plain; charset=utf-8" }
  )
}

/** JSON is for those who ask for just that, and in just these letters. */
const asAccepted =
  (request: HttpServerRequest.HttpServerRequest, always = false) =>
  (body: unknown) =>
    always || request.headers.accept === "application/json" ? json(body) : thanks(request)

const examples = (request: HttpServerRequest.HttpServerRequest, token: string) => {
  const url = Called.url(request).replace(/\/command-examples.*$/s, "")
  const header = `-H 'Upload-Token: ${token}'`
  const command = `curl -X POST ${header} '${url}' -T <local_file>`
  return {
    upload_url: url,
    upload_command: command,
    upload_command_with_name: `curl -X POST ${header} '${url}?upload_name=<name>' -T <local_file>`,
    upload_progress_command: `${command} | xargs echo`,
    upload_command_form: `curl -X POST ${header} '${url}' -F file=@<local_file>`,
    upload_tar_command: `tar -cf - <local_folder> | curl -# ${header} '${url}' -X POST -T - | xargs echo`
  }
}

type ExportQuery = Schema.Struct<typeof exportedQuery>["Type"]
type ImportQuery = Schema.Struct<typeof importedQuery>["Type"]

/** An import takes one file, or none where the server reads it from a folder of its own. */
const bundleField: Incoming.Field = { place: ["list[function-plain[_validate()]]", 0], isOptional: true }

interface DownloadOptions {
  readonly compress?: boolean | undefined
  readonly ignore_mime_type?: boolean | undefined
}

const download = (content: RawContent, options: DownloadOptions, isWanted: (path: string) => boolean) => {
  const name = `${content.name}.zip`
  if (content._tag === "Folder") {
    return Downloads.zip(
      name,
      content.files.filter(({ path }) => isWanted(path))
    )
  }
  const { bytes } = content
  if (options.compress) return Downloads.zip(name, [{ path: content.name, bytes }])
  const isUntold = options.ignore_mime_type || content.part
  const contentType = isUntold ? "application/octet-stream" : MediaType.of(content.stored)
  return Downloads.file(content.name, bytes, contentType)
}

/** All of a published upload: the one download of which parts can be asked for. */
const wholeZip = Effect.fnUntraced(function* (
  request: HttpServerRequest.HttpServerRequest,
  upload_id: string,
  files: ReadonlyArray<RawFile>
) {
  const pieces = yield* Effect.orDie(Stream.runCollect(Downloads.zipped(files, true)))
  const bytes = concatenate(pieces)
  return Ranges.answer(bytes, `"${upload_id}-${bytes.length}"`, request.headers, {})
})

const exported = (
  { bundles }: FakeState,
  upload_id: string,
  query: ExportQuery,
  request: HttpServerRequest.HttpServerRequest
) =>
  answerWith(
    (caller) => bundles.export(caller, upload_id, { ...query, deployment_url: Called.deployment(request) }),
    (files) =>
      HttpServerResponse.stream(Downloads.zipped(files, false), {
        contentType: "application/zip"
      })
  )

/** The embargo is looked at by other means than the rest of the query, and told in other words. */
const embargoIssue = (input: number | undefined): Issue | undefined => {
  const wrong = (type: string, msg: string, ctx: object): Issue => ({
    type,
    loc: ["query", "embargo_length"],
    msg,
    input,
    ctx,
    url: `https://errors.pydantic.dev/2.14/v/${type}`
  })
  if (input === undefined || (input >= 0 && input <= 36)) return undefined
  return input < 0
    ? wrong("greater_than_equal", "Input should be greater than or equal to 0", { ge: 0 })
    : wrong("less_than_equal", "Input should be less than or equal to 36", { le: 36 })
}

const imported = (
  { bundles }: FakeState,
  request: HttpServerRequest.HttpServerRequest,
  { embargo_length, local_path, ...settings }: ImportQuery
) =>
  answer(
    Effect.fnUntraced(function* (caller) {
      const issue = embargoIssue(embargo_length)
      if (issue !== undefined) return yield* new Refused({ status: 422, detail: [issue] })
      const incoming = yield* Incoming.read(request, bundleField)
      return yield* bundles.import(caller, { ...incoming, embargo_length, local_path, settings })
    })
  )

/** Neither files nor archives are nothing to send. */
const transferRequest = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest) {
  const input = yield* Validation.objectBody(request)
  const body = yield* Validation.read(input, TransferRequest)
  if (body.include_raw_files !== false || body.include_archive_files !== false) return body
  const msg = "Value error, Include raw files or processed archives, or both."
  return yield* new Refused({
    status: 422,
    detail: [{ type: "value_error", loc: ["body"], msg, input, ctx: { error: {} } }]
  })
})

/** A query that has to be there, as it came. */
const queried = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest) {
  const input = yield* Validation.objectBody(request)
  const { pagination, query } = input
  if (query === undefined) {
    return yield* new Refused({ status: 422, detail: [Pydantic.missing(["body", "query"], input)] })
  }
  return { query, pagination }
})

export const layer = HttpApiBuilder.group(
  ServedApi,
  "uploads",
  Effect.fnUntraced(function* (handlers) {
    const state = yield* CurrentState
    const { edits, entries, files, includedEntries, tokens, transfers, uploads } = state
    return handlers
      .handle(
        "list",
        ({ query: { order, order_by, page, page_after_value, page_offset, page_size, ...filter }, request }) =>
          answer((caller) =>
            uploads.list(caller, filter, {
              paging: { order, order_by, page, page_after_value, page_offset, page_size },
              url: Called.url(request)
            })
          )
      )
      .handleRaw("create", ({ query, request }) =>
        answerWith(
          (caller) =>
            Effect.flatMap(Incoming.read(request), (incoming) => uploads.create(caller, { ...query, ...incoming })),
          asAccepted(request)
        )
      )
      .handle("commandExamples", ({ request }) =>
        answer((caller) => Effect.map(tokens.upload(caller), (token) => examples(request, token)))
      )
      .handleRaw("importBundle", ({ query, request }) => imported(state, request, query))
      .handleRaw("import", ({ query, request }) => imported(state, request, query))
      .handle("get", ({ params }) => answer((caller) => uploads.get(caller, params.upload_id)))
      .handle("remove", ({ params, query }) => answer((caller) => uploads.remove(caller, params.upload_id, query)))
      .handleRaw("edit", ({ params, query, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.objectBody(request), (body) => edits.upload(caller, params.upload_id, body, query))
        )
      )
      .handle("publish", ({ params: { upload_id }, query, request }) =>
        answer((caller) =>
          query.to_central_nomad
            ? transfers.toCentral(caller, upload_id, { ...query, deployment_url: Called.deployment(request) })
            : uploads.publish(caller, upload_id, query)
        )
      )
      .handle("process", ({ params }) => answer((caller) => uploads.process(caller, params.upload_id)))
      .handle("stopProcessing", ({ params }) => answer((caller) => uploads.stop(caller, params.upload_id)))
      .handle("liftEmbargo", ({ params }) => answer((caller) => uploads.liftEmbargo(caller, params.upload_id)))
      .handleRaw("deleteEntryFiles", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, DeleteEntryFilesRequest), (body) =>
            Effect.andThen(Validation.checkQuery(body.query), uploads.deleteEntryFiles(caller, params.upload_id, body))
          )
        )
      )
      .handle("assignDoi", ({ params }) => answer((caller) => uploads.assignDoi(caller, params.upload_id)))
      .handleRaw("transfer", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(transferRequest(request), (body) =>
            transfers.transfer(caller, params.upload_id, { ...body, deployment_url: Called.deployment(request) })
          )
        )
      )
      .handle("bundle", ({ params, query, request }) => exported(state, params.upload_id, query, request))
      .handle("export", ({ params, query, request }) => exported(state, params.upload_id, query, request))
      .handleRaw("includeEntries", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(queried(request), ({ query }) => includedEntries.set(caller, params.upload_id, query))
        )
      )
      .handleRaw("checkIncludedEntries", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(queried(request), ({ pagination, query }) =>
            includedEntries.check(caller, params.upload_id, query, pagination)
          )
        )
      )
      .handle("entries", ({ params, query, request }) =>
        answer((caller) => entries.ofUpload(caller, params.upload_id, { paging: query, url: Called.url(request) }))
      )
      .handle("entry", ({ params }) =>
        answer((caller) => entries.ofUploadById(caller, params.upload_id, params.entry_id))
      )
      .handle("archive", ({ params: { entry_id, upload_id } }) =>
        answer((caller) => UploadArchives.byId(state, caller, upload_id, entry_id))
      )
      .handle("mainfileArchive", ({ params, query }) =>
        answer((caller) =>
          UploadArchives.byMainfile(state, caller, params.upload_id, {
            ...query,
            mainfile: withoutSlash(params.mainfile)
          })
        )
      )
      .handle("rawDir", ({ params, query, request }) =>
        answer((caller) =>
          files.list(caller, params.upload_id, withoutSlash(params.path), {
            include_entry_info: query.include_entry_info,
            paging: query,
            url: Called.url(request)
          })
        )
      )
      .handle("rawZip", ({ params, request }) =>
        answerWith(
          (caller) =>
            Effect.flatMap(files.whole(caller, params.upload_id), (all) => wholeZip(request, params.upload_id, all)),
          identity
        )
      )
      .handle("rawFile", ({ params, query }) =>
        answerWith(
          (caller) =>
            Effect.flatMap(Downloads.picks(query, ["query"]), (isWanted) =>
              Effect.map(files.read(caller, params.upload_id, withoutSlash(params.path), query), (content) =>
                download(content, query, isWanted)
              )
            ),
          identity
        )
      )
      .handleRaw("putRawFile", ({ params, query, request }) =>
        answerWith(
          (caller) =>
            Effect.flatMap(Incoming.read(request), (incoming) =>
              files.put(caller, params.upload_id, { ...query, ...incoming, path: withoutSlash(params.path) })
            ),
          asAccepted(request, query.wait_for_processing)
        )
      )
      .handle("removeRawFile", ({ params, query }) =>
        answer((caller) => files.remove(caller, params.upload_id, withoutSlash(params.path), query))
      )
      .handle("createRawFolder", ({ params }) =>
        answer((caller) => files.createDirectory(caller, params.upload_id, withoutSlash(params.path)))
      )
  })
)
