/**
 * The routes `/users`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { UserInvite } from "../../api/Users.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "users",
  Effect.fnUntraced(function* (handlers) {
    const { accounts, invitations, tokens } = yield* CurrentState
    return handlers
      .handleAll({
        me: () => answer((caller) => accounts.me(caller)),
        list: ({ query }) => answer((caller) => Effect.as(tokens.allow(caller, "users:read"), accounts.list(query))),
        get: ({ params }) =>
          answer((caller) => Effect.andThen(tokens.allow(caller, "users:read"), accounts.get(params.user_id)))
      })
      .handleRaw("invite", ({ request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, UserInvite), (invitation) => invitations.invite(caller, invitation))
        )
      )
  })
)
