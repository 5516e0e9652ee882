/**
 * The route `/notifications`: a stream of events that does not end.
 */
import * as Effect from "effect/Effect"
import * as Sse from "effect/encoding/Sse"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Stream from "effect/Stream"
import type { JsonObject } from "../search/Document.ts"
import { answerWith } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

const headers = { "cache-control": "no-cache", "x-accel-buffering": "no" }

const event = (inbox: JsonObject): string =>
  Sse.encoder.write({ _tag: "Event", event: "notifications", id: undefined, data: JSON.stringify(inbox) })

/** Tells every five seconds that the connection is alive, as the server does when it finds nothing new. */
const alive = Stream.as(Stream.drop(Stream.tick("5 seconds"), 1), ": keep-alive\n\n")

const events = (inbox: Stream.Stream<JsonObject>) =>
  HttpServerResponse.stream(Stream.encodeText(Stream.merge(Stream.map(inbox, event), alive)), {
    headers,
    contentType: "text/event-stream; charset=utf-8"
  })

export const layer = HttpApiBuilder.group(
  ServedApi,
  "notifications",
  Effect.fnUntraced(function* (handlers) {
    const { notifications } = yield* CurrentState
    return handlers.handle("stream", ({ query }) =>
      answerWith((caller) => notifications.inbox(caller, query.source ?? "all"), events)
    )
  })
)
