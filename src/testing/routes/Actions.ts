/**
 * The routes `/actions`.
 */
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Multipart from "effect/http/Multipart"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as SchemaAST from "effect/SchemaAST"
import * as Stream from "effect/Stream"
import { ActionAssetClone, ActionAssetFields, ActionSignalInput, ActionStart } from "../../api/Actions.ts"
import { concatenate } from "../Bytes.ts"
import { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import type { Caller } from "../state/Caller.ts"
import type { FakeState } from "../state/FakeState.ts"
import * as Refusals from "../state/Refusals.ts"
import { answer, answerWith } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import * as Incoming from "./Incoming.ts"
import { unquote } from "./Path.ts"
import * as Pydantic from "./Pydantic.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

/** A field that is left empty says nothing. */
const given = <A extends object>(fields: A): { readonly [K in keyof A]: Exclude<A[K], null> } => {
  const said = Object.entries(fields).filter(([, value]) => value !== null && value !== "")
  // What is left are the same fields.
  return Object.fromEntries(said) as never
}

interface Form {
  readonly fields: { readonly [name: string]: string }
  readonly file: { readonly name: string; readonly media_type: string; readonly bytes: Uint8Array } | undefined
}

const part = Effect.fnUntraced(function* (form: Form, each: Multipart.Part) {
  if (!Multipart.isFile(each)) return { ...form, fields: { ...form.fields, [each.key]: each.value } }
  const bytes = concatenate(yield* Stream.runCollect(each.content))
  const file = { name: unquote(each.name), media_type: each.contentType, bytes }
  return each.key === "file" ? { ...form, file } : form
})

const none: Form = { fields: {}, file: undefined }

const form = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Form, Refused> =>
  Incoming.isForm(request)
    ? Incoming.formParts(request).pipe(
        Stream.runFoldEffect(() => none, part),
        Effect.mapError(() => Refusals.refuse(400, "There was an error parsing the body"))
      )
    : Effect.map(Validation.fields(request), (fields) => ({ ...none, fields }))

/** The file of a form and the fields beside it. */
const asset = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest) {
  const { fields, file } = yield* form(request)
  const { issues, value } = Pydantic.read(SchemaAST.toType(ActionAssetFields.ast))(given(fields), ["body"])
  const all = file === undefined ? [Pydantic.missing(["body", "file"]), ...issues] : issues
  if (file === undefined || all.length > 0) {
    const told = all.map((issue) => (issue.type === "missing" ? { ...issue, input: null } : issue))
    return yield* new Refused({ status: 422, detail: told })
  }
  // What was read without an issue has the schema's type.
  const { expected_media_type, ...rest } = given(value as typeof ActionAssetFields.Type)
  return { ...rest, ...file, media_type: file.media_type || expected_media_type || "application/octet-stream" }
})

const encoder = new TextEncoder()

interface EventsRequest {
  readonly from_offset?: number
  readonly topic?: "action" | "processing"
}

const firstOffset = (asked: number | undefined, last: string | undefined): Effect.Effect<number, Refused> => {
  if (asked !== undefined || last === undefined || last === "") return Effect.succeed(asked ?? 0)
  return /^\s*[+-]?\d+\s*$/.test(last)
    ? Effect.succeed(Number(last) + 1)
    : Effect.fail(Refusals.refuse(400, "Invalid Last-Event-ID header."))
}

const printed = (event: JsonObject, offset: number): string => {
  // The last event is the server's own: it has no number among those of the run.
  const id = event["terminal"] === true ? "" : `id: ${offset}\n`
  return `${id}event: ${String(event["type"])}\ndata: ${JSON.stringify(event)}\n\n`
}

/** What a run has told so far, then the rest of it when the run is over. */
const events = Effect.fnUntraced(function* (
  { actions, entries }: FakeState,
  caller: Caller | undefined,
  id: string,
  { from_offset, topic }: EventsRequest,
  last: string | undefined
): Effect.fn.Return<HttpServerResponse.HttpServerResponse, Refused> {
  const first = yield* firstOffset(from_offset, last)
  if (topic === "processing") {
    yield* entries.requireReadable(caller, id)
    return yield* Refusals.refuse(409, "Action does not expose an event stream or the stream is no longer available.")
  }
  const told = yield* actions.events(caller, id)
  const text = (all: ReadonlyArray<JsonObject>, from: number) =>
    all.map((event, offset) => (offset < from ? "" : printed(event, offset))).join("")
  const rest = Effect.andThen(actions.over(caller, id), actions.events(caller, id)).pipe(
    Effect.map((all) => text(all, Math.max(first, told.length))),
    Effect.orElseSucceed(() => "")
  )
  const all = Stream.concat(Stream.succeed(text(told, first)), Stream.fromEffect(rest))
  return HttpServerResponse.stream(
    Stream.map(all, (part) => encoder.encode(part)),
    {
      contentType: "text/event-stream; charset=utf-8",
      headers: { "x-workflow-event-first-offset": String(first) }
    }
  )
})

interface LogsRequest {
  readonly stream?: boolean
  readonly offset_lines?: number
}

/** Which line is the first, counted from 1. */
const firstLine = (total: number, { offset_lines, stream }: LogsRequest): number => {
  if (stream !== true) return 1
  if (offset_lines === undefined) return total + 1
  return offset_lines < 0 ? Math.max(1, total + offset_lines + 1) : Math.min(offset_lines + 1, total + 1)
}

const logs = Effect.fnUntraced(function* (
  { actions }: FakeState,
  caller: Caller | undefined,
  id: string,
  request: LogsRequest
): Effect.fn.Return<HttpServerResponse.HttpServerResponse, Refused> {
  const lines = yield* actions.logs(caller, id)
  const first = firstLine(lines.length, request)
  const text = lines
    .slice(first - 1)
    .map((line) => `${line}\n`)
    .join("")
  const headers = { "x-log-first-line": String(first) }
  if (request.stream !== true) {
    return HttpServerResponse.text(text, { contentType: "text/plain; charset=utf-8", headers })
  }
  const over = Effect.as(Effect.ignore(actions.over(caller, id)), "")
  const all = Stream.concat(Stream.succeed(text), Stream.fromEffect(over))
  return HttpServerResponse.stream(
    Stream.map(all, (part) => encoder.encode(part)),
    {
      contentType: "text/event-stream; charset=utf-8",
      headers
    }
  )
})

/** The server keeps these for a day. */
const cached = HttpServerResponse.setHeader("cache-control", "max-age=86400")

export const layer = HttpApiBuilder.group(
  ServedApi,
  "actions",
  Effect.fnUntraced(function* (handlers) {
    const state = yield* CurrentState
    const { actions } = state
    return handlers
      .handle("list", ({ query }) => answer((caller) => actions.list(caller, query)))
      .handle("schemas", () =>
        answerWith(
          () => Effect.sync(actions.schemas),
          (all) => cached(HttpServerResponse.jsonUnsafe(all))
        )
      )
      .handle("get", ({ params }) => answer((caller) => actions.get(caller, params.action_instance_id)))
      .handle("status", ({ params }) =>
        answer((caller) => Effect.map(actions.status(caller, params.action_instance_id), (status) => ({ status })))
      )
      .handle("result", ({ params }) => answer((caller) => actions.result(caller, params.action_instance_id)))
      .handle("logs", ({ params, query }) =>
        answerWith((caller) => logs(state, caller, params.action_instance_id, query), identity)
      )
      .handle("events", ({ headers, params, query }) =>
        answerWith(
          (caller) => events(state, caller, params.action_instance_id, query, headers["last-event-id"]),
          identity
        )
      )
      .handleRaw("uploadAsset", ({ request }) =>
        answer((caller) => Effect.flatMap(asset(request), (given) => actions.uploadAsset(caller, given)))
      )
      .handleRaw("cloneAsset", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, ActionAssetClone), (target) =>
            actions.cloneAsset(caller, params.filename, given(target))
          )
        )
      )
      .handleRaw("start", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, ActionStart), ({ data }) =>
            Effect.map(actions.start(caller, params.action_id, data as JsonObject), (action_instance_id) => ({
              action_instance_id
            }))
          )
        )
      )
      .handle("stop", ({ params }) =>
        answer((caller) => Effect.as(actions.stop(caller, params.action_instance_id), { status: "stopped" }))
      )
      .handleRaw("signal", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, ActionSignalInput), ({ data, signal_fn_name }) =>
            Effect.as(actions.signal(caller, params.action_instance_id, { signal_fn_name, data: data as Json }), {
              status: "signal_input_submitted"
            })
          )
        )
      )
  })
)
