/**
 * The routes `/users`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "users",
  Effect.fnUntraced(function* (handlers) {
    const { accounts, tokens } = yield* CurrentState
    return handlers.handleAll({
      me: () => answer((caller) => accounts.me(caller)),
      list: ({ query }) => answer((caller) => Effect.as(tokens.allow(caller, "users:read"), accounts.list(query))),
      get: ({ params }) =>
        answer((caller) => Effect.andThen(tokens.allow(caller, "users:read"), accounts.get(params.user_id)))
    })
  })
)
