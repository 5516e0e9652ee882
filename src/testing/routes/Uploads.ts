/**
 * The routes `/uploads`.
 */
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Stream from "effect/Stream"
import { DeleteEntryFilesRequest } from "../../api/Uploads.ts"
import type { RawContent, RawFile } from "../state/RawFiles.ts"
import { concatenate } from "../Bytes.ts"
import { answer, answerWith, json } from "./Answer.ts"
import * as Called from "./Called.ts"
import { CurrentState } from "./CurrentState.ts"
import * as Downloads from "./Downloads.ts"
import * as Incoming from "./Incoming.ts"
import { withoutSlash } from "./Path.ts"
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

interface DownloadOptions extends Downloads.FileFilter {
  readonly compress?: boolean | undefined
  readonly ignore_mime_type?: boolean | undefined
}

const download = (content: RawContent, options: DownloadOptions) => {
  const name = `${content.name}.zip`
  if (content._tag === "Folder") {
    return Effect.map(Downloads.picks(options, ["query"]), (isWanted) =>
      Downloads.zip(
        name,
        content.files.filter(({ path }) => isWanted(path))
      )
    )
  }
  const { bytes } = content
  if (options.compress) return Effect.succeed(Downloads.zip(name, [{ path: content.name, bytes }]))
  const contentType = options.ignore_mime_type || content.part ? "application/octet-stream" : undefined
  return Effect.succeed(Downloads.file(content.name, bytes, contentType))
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

export const layer = HttpApiBuilder.group(
  ServedApi,
  "uploads",
  Effect.fnUntraced(function* (handlers) {
    const state = yield* CurrentState
    const { edits, entries, files, tokens, uploads } = state
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
      .handle("get", ({ params }) => answer((caller) => uploads.get(caller, params.upload_id)))
      .handle("remove", ({ params, query }) => answer((caller) => uploads.remove(caller, params.upload_id, query)))
      .handleRaw("edit", ({ params, query, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.objectBody(request), (body) => edits.upload(caller, params.upload_id, body, query))
        )
      )
      .handle("publish", ({ params, query }) => answer((caller) => uploads.publish(caller, params.upload_id, query)))
      .handle("process", ({ params }) => answer((caller) => uploads.process(caller, params.upload_id)))
      .handle("stopProcessing", ({ params }) => answer((caller) => uploads.stop(caller, params.upload_id)))
      .handle("liftEmbargo", ({ params }) => answer((caller) => uploads.liftEmbargo(caller, params.upload_id)))
      .handleRaw("deleteEntryFiles", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, DeleteEntryFilesRequest), (body) =>
            uploads.deleteEntryFiles(caller, params.upload_id, body)
          )
        )
      )
      .handle("assignDoi", ({ params }) => answer((caller) => uploads.assignDoi(caller, params.upload_id)))
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
            Effect.flatMap(files.read(caller, params.upload_id, withoutSlash(params.path), query), (content) =>
              download(content, query)
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
