/**
 * The route `/schemas`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Refused } from "../Refused.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "schemas",
  Effect.fnUntraced(function* (handlers) {
    const { tokens } = yield* CurrentState
    return handlers.handle("get", ({ params }) =>
      answer(
        Effect.fnUntraced(function* (caller) {
          yield* tokens.allow(caller, "schemas:read")
          const [name = ""] = params.schema_id.split("@", 1)
          return yield* new Refused({
            status: 404,
            detail: `Could not resolve ${name} to a valid schema class or property.`
          })
        })
      )
    )
  })
)
