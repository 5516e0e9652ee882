/**
 * The routes `/auth`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { TokenForm } from "../../api/Auth.ts"
import { Refused } from "../Refused.ts"
import { answerWith, json } from "./Answer.ts"
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
    return handlers.handleRaw("token", ({ request }) =>
      answerWith(
        () => Effect.flatMap(Validation.form(request, TokenForm), token),
        (body) => unkept(json(body))
      )
    )
  })
)
