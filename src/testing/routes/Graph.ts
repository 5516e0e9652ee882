/**
 * The route `/graph`.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Graph from "../graph/Graph.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "graph",
  Effect.fnUntraced(function* (handlers) {
    const { graph, tokens } = yield* CurrentState
    return handlers.handleRaw("query", ({ request }) =>
      answer(
        Effect.fnUntraced(function* (caller) {
          yield* tokens.allow(caller, "graph:read")
          const source = graph(caller, yield* Clock.currentTimeMillis)
          return yield* Effect.fromResult(Graph.query(source, yield* Validation.anyBody(request)))
        })
      )
    )
  })
)
