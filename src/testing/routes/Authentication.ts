/**
 * Who makes a call, found out before anything else of it is looked at: a bad token is refused everywhere, a missing one
 * where an account is needed, even if the request itself would not be understood.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as Layer from "effect/Layer"
import * as SchemaAST from "effect/SchemaAST"
import { Access, Scopes } from "../../api/Access.ts"
import { Refused } from "../Refused.ts"
import * as StateAccess from "../state/Access.ts"
import type { Caller } from "../state/Caller.ts"
import { refusal } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"

/** The caller; nobody is `undefined`. */
export class CurrentCaller extends Context.Service<CurrentCaller, { readonly caller: Caller | undefined }>()(
  "effect-nomad/testing/routes/CurrentCaller"
) {}

/** Gives each route its caller. */
export class Authentication extends HttpApiMiddleware.Service<Authentication, { provides: CurrentCaller }>()(
  "effect-nomad/testing/routes/Authentication"
) {}

const required = new Refused({
  status: 401,
  detail: "Authentication required.",
  headers: { "www-authenticate": "Bearer" }
})

/** Whether some headers have one of this name: routes that take an upload token declare it. */
const declares = (headers: HttpApiEndpoint.Top["headers"], name: string): boolean => {
  const ast = headers && SchemaAST.toType(headers.ast)
  return ast !== undefined && SchemaAST.isObjects(ast) && ast.propertySignatures.some((each) => each.name === name)
}

/** A browser brings its token in a cookie, with or without the word that is before it in a header. */
const fromCookie = (cookie: string | undefined): string | undefined =>
  cookie === undefined ? undefined : `Bearer ${cookie.replace(/^Bearer /, "")}`

/** Asks the state whose token came with the request. */
export const layer: Layer.Layer<Authentication, never, CurrentState> = Layer.effect(
  Authentication,
  Effect.map(CurrentState, ({ tokens }) => (route, { endpoint }) => {
    const access = Context.getOrUndefined(endpoint.annotations, Access)
    const scopes = Context.getOrElse(endpoint.annotations, Scopes, () => [])
    const takesUploadToken = declares(endpoint.headers, "upload-token")
    const identify = Effect.fnUntraced(function* () {
      const { cookies, headers } = yield* HttpServerRequest.HttpServerRequest
      if (access === "none") return undefined
      const caller = yield* tokens.resolve({
        authorization: headers.authorization ?? fromCookie(cookies["Authorization"]),
        ...(takesUploadToken && { upload_token: headers["upload-token"] || undefined })
      })
      if (caller === undefined && access === "required") return yield* required
      yield* StateAccess.demand(caller, scopes)
      return caller
    })
    return identify().pipe(
      Effect.matchEffect({
        onSuccess: (caller) => Effect.provideService(route, CurrentCaller, { caller }),
        onFailure: (refused) => Effect.succeed(refusal(refused))
      })
    )
  })
)
