/**
 * The route `/graph`, and the older ones that nobody is told of.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import type { Growing } from "../graph/Answer.ts"
import * as Graph from "../graph/Graph.ts"
import type { Source } from "../graph/Source.ts"
import * as Python from "../Python.ts"
import { Refused } from "../Refused.ts"
import type { Caller } from "../state/Caller.ts"
import type { FakeState } from "../state/FakeState.ts"
import * as Refusals from "../state/Refusals.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

const reading = Effect.fnUntraced(function* (
  { graph, tokens }: FakeState,
  caller: Caller | undefined,
  read: (source: Source) => Effect.Effect<Growing, Refused>
): Effect.fn.Return<Growing, Refused> {
  yield* tokens.allow(caller, "graph:read")
  return yield* read(graph(caller, yield* Clock.currentTimeMillis))
})

/** What is not said to be JSON is bytes, and told as Python prints them. */
const bodyOf = Effect.fnUntraced(function* (
  request: HttpServerRequest.HttpServerRequest
): Effect.fn.Return<unknown, Refused> {
  const body = yield* Validation.anyBody(request)
  return typeof body === "string" && !Validation.saysJson(request)
    ? yield* Refusals.refuse(400, `Invalid required config: b${Python.repr(body)}.`)
    : body
})

export const layer = HttpApiBuilder.group(
  ServedApi,
  "graph",
  Effect.fnUntraced(function* (handlers) {
    const state = yield* CurrentState
    return handlers.handleRaw("query", ({ request }) =>
      answer((caller) =>
        reading(state, caller, (source) =>
          Effect.flatMap(bodyOf(request), (body) => Effect.fromResult(Graph.query(source, body)))
        )
      )
    )
  })
)

/** The exceptions that the server's own words come from. */
const classes: ReadonlyArray<readonly [RegExp, string]> = [
  [/^$/, "AssertionError"],
  [/^argument of type|indices must be/, "TypeError"],
  [/has no attribute/, "AttributeError"],
  [/^Invalid query config/, "ValueError"],
  [/^'\w+'$/, "KeyError"]
]

/** Nothing is foreseen on the older routes: what the newer one refuses is an exception. */
const unforeseen = (refused: Refused): Refused => {
  const { detail, status } = refused
  if (typeof detail !== "string" || (status !== 400 && status !== 422)) return refused
  const found = classes.find(([pattern]) => pattern.test(detail))?.[1] ?? "Exception"
  return Refusals.exception("graph query by an older route", status === 400 ? "ConfigError" : found, detail)
}

const older = (read: (source: Source, body: unknown) => ReturnType<typeof Graph.query>) =>
  Effect.fnUntraced(function* (state: FakeState, request: HttpServerRequest.HttpServerRequest) {
    return yield* answer((caller) =>
      Effect.flatMap(Validation.anyBody(request), (body) =>
        reading(state, caller, (source) => Effect.mapError(Effect.fromResult(read(source, body)), unforeseen))
      )
    )
  })

const rawQuery = older(Graph.query)

const archiveQuery = older((source, body) =>
  Graph.archiveQuery(source, typeof body === "object" && body !== null ? body : {})
)

export const undocumented = HttpApiBuilder.group(
  ServedApi,
  "undocumented",
  Effect.fnUntraced(function* (handlers) {
    const state = yield* CurrentState
    return handlers
      .handleRaw("graphRawQuery", ({ request }) => rawQuery(state, request))
      .handleRaw("graphArchiveQuery", ({ request }) => archiveQuery(state, request))
  })
)
