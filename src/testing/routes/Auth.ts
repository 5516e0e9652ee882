/**
 * The routes `/auth`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { PersonalTokenCreate, TokenForm } from "../../api/Auth.ts"
import { Refused } from "../Refused.ts"
import { answer, answerWith, json } from "./Answer.ts"
import * as Called from "./Called.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

const onlyPassword = (input: string) =>
  new Refused({
    status: 422,
    detail: [
      {
        type: "string_pattern_mismatch",
        loc: ["body", "grant_type"],
        msg: "String should match pattern '^password$'",
        input,
        ctx: { pattern: "^password$" }
      }
    ]
  })

/** Tokens are nothing that a cache should keep. */
const unkept = HttpServerResponse.setHeaders({ "cache-control": "no-store", pragma: "no-cache" })

export const layer = HttpApiBuilder.group(
  ServedApi,
  "auth",
  Effect.fnUntraced(function* (handlers) {
    const { tokens } = yield* CurrentState
    const token = Effect.fnUntraced(function* (form: typeof TokenForm.Type) {
      if (form.grant_type !== "password") return yield* onlyPassword(form.grant_type)
      return yield* tokens.password(form.username, form.password)
    })
    return handlers
      .handleAll({
        app: ({ query }) => answer((caller) => tokens.app(caller, query.expires_in)),
        signature: () => answer((caller) => tokens.signature(caller)),
        personalTokens: ({ query, request }) =>
          answer((caller) => tokens.personalTokens(caller, query, { paging: query, url: Called.url(request) })),
        personalToken: ({ params }) => answer((caller) => tokens.personalToken(caller, params.pat_id)),
        rotatePersonal: ({ params }) => answer((caller) => tokens.rotatePersonal(caller, params.pat_id)),
        revokePersonal: ({ params }) =>
          answerWith(
            (caller) => tokens.revokePersonal(caller, params.pat_id),
            () => HttpServerResponse.empty({ status: 204, headers: { "content-type": "application/json" } })
          )
      })
      .handleRaw("token", ({ request }) =>
        answerWith(
          () => Effect.flatMap(Validation.form(request, TokenForm), token),
          (body) => unkept(json(body))
        )
      )
      .handleRaw("createPersonal", ({ request }) =>
        answerWith(
          (caller) =>
            Effect.flatMap(Validation.body(request, PersonalTokenCreate), (given) => tokens.personal(caller, given)),
          (made) => HttpServerResponse.setStatus(json(made), 201)
        )
      )
  })
)
