/**
 * The route `/suggestions`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { SuggestionsRequest } from "../../api/Suggestions.ts"
import * as Suggestions from "../search/Suggestions.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "suggestions",
  Effect.fnUntraced(function* (handlers) {
    const { entries, tokens } = yield* CurrentState
    return handlers.handleRaw("find", ({ request }) =>
      answer(
        Effect.fnUntraced(function* (caller) {
          yield* tokens.allow(caller, "suggestions:read")
          const { input, quantities } = yield* Validation.body(request, SuggestionsRequest)
          return yield* Effect.fromResult(Suggestions.suggest(entries.documents(), quantities, input))
        })
      )
    )
  })
)
