/**
 * The route `/info`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "info",
  Effect.fnUntraced(function* (handlers) {
    const { installation, tokens } = yield* CurrentState
    return handlers.handle("get", () =>
      answer((caller) => Effect.as(tokens.allow(caller, "info:read"), installation.info))
    )
  })
)
