/**
 * Requests that do not validate, told as FastAPI tells it: 422, with everything that is wrong in one list. The query is
 * looked at for every route; a body where its route asks for it.
 */
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import { HttpApiSchemaError } from "effect/http-api/HttpApiError"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import { type Issue, Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Query from "../search/Query.ts"
import { refusal } from "./Answer.ts"
import * as Json from "../Json.ts"
import * as Quirks from "../Quirks.ts"
import * as Incoming from "./Incoming.ts"
import * as Pydantic from "./Pydantic.ts"

/** Looks at the query of each request. */
export class Validation extends HttpApiMiddleware.Service<Validation>()("effect-nomad/testing/routes/Validation") {}

type Parameters = HttpServerRequest.ParsedSearchParams["Service"]

const invalid = (issues: ReadonlyArray<Issue>) => new Refused({ status: 422, detail: issues })

/** A parameter that is no list counts in its last value. */
const asGiven = (type: SchemaAST.AST, value: string | ReadonlyArray<string>): unknown => {
  if (SchemaAST.isArrays(type)) return typeof value === "string" ? [value] : value
  return typeof value === "string" ? value : value.at(-1)
}

/** Whole numbers that only Python can have count as the largest that there are here. */
const inReach = (value: unknown): unknown =>
  typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER
    ? Math.sign(value) * Number.MAX_SAFE_INTEGER
    : value

/** The query in the words that our schemas understand: `True`, `on` and the like become `true`. */
const understood = (endpoint: HttpApiEndpoint.Top, given: Parameters): Effect.Effect<Parameters, Refused> => {
  const ast = endpoint.query && SchemaAST.toType(endpoint.query.ast)
  if (ast === undefined || !SchemaAST.isObjects(ast)) return Effect.succeed(given)
  const query: Record<string, string | Array<string>> = { ...given }
  const issues: Array<Issue> = []
  for (const { name, type } of ast.propertySignatures) {
    const key = String(name)
    const value = given[key]
    if (value === undefined) {
      if (!SchemaAST.isOptional(type)) issues.push(Pydantic.missing(["query", key]))
      continue
    }
    const reading = Pydantic.read(type)(asGiven(type, value), ["query", key])
    issues.push(...reading.issues)
    query[key] = Array.isArray(reading.value) ? reading.value.map(String) : String(inReach(reading.value))
  }
  return issues.length === 0 ? Effect.succeed(query) : Effect.fail(invalid(issues))
}

const describe = SchemaIssue.makeFormatterStandardSchemaV1()

/** What only the schemas found: not in the server's words, but in its form. */
const unforeseen = ({ cause, kind }: HttpApiSchemaError): Refused =>
  invalid(
    describe(cause.issue).issues.map(({ message, path = [] }) => ({
      type: "value_error",
      loc: [kind.toLowerCase(), ...path.map((step) => String(typeof step === "object" ? step.key : step))],
      msg: message,
      input: null
    }))
  )

const validated = (
  endpoint: HttpApiEndpoint.Top,
  route: Effect.Effect<HttpServerResponse, unknown>
): Effect.Effect<HttpServerResponse, unknown, HttpServerRequest.ParsedSearchParams> =>
  HttpServerRequest.ParsedSearchParams.pipe(
    Effect.flatMap((given) => understood(endpoint, given)),
    Effect.matchEffect({
      onFailure: (refused) => Effect.succeed(refusal(refused)),
      onSuccess: (query) =>
        Effect.catchIf(
          Effect.provideService(route, HttpServerRequest.ParsedSearchParams, query),
          HttpApiSchemaError.is,
          // An answer of ours that does not fit its own declaration is a bug, not the caller's mistake.
          (error) => (error.kind === "Body" ? Effect.die(error) : Effect.succeed(refusal(unforeseen(error))))
        )
    })
  )

export const layer: Layer.Layer<Validation> = Layer.succeed(
  Validation,
  (route, { endpoint }) =>
    // The middleware passes on whatever a route fails with; its type has no name for that.
    validated(endpoint, route as Effect.Effect<HttpServerResponse, unknown>) as typeof route
)

const isObject = (body: unknown): body is JsonObject =>
  typeof body === "object" && body !== null && !Array.isArray(body)

const isJson = (contentType: string | undefined): boolean =>
  /^application\/(?:[^;]*\+)?json\s*(?:;|$)/i.test(contentType ?? "")

/** Passes over a mark of the order of bytes, as Python does. */
const decoder = new TextDecoder("utf-8", { fatal: true })

/** The server reads it, and can neither send nor print it. */
const halfCharacter = Quirks.exception(
  "half a character",
  "TypeError",
  "str is not valid UTF-8: surrogates not allowed"
)

const unreadable = new Refused({ status: 400, detail: "There was an error parsing the body" })

const received = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest) {
  const bytes = yield* Effect.orDie(request.arrayBuffer)
  const text = yield* Effect.try({ try: () => decoder.decode(bytes), catch: () => unreadable })
  if (text === "" || !isJson(request.headers["content-type"])) return text === "" ? null : text
  const parsed = Json.parse(text)
  if (parsed._tag === "Broken") return yield* invalid([parsed.issue])
  // Most bodies write none of their characters so.
  return text.includes("\\u") && Json.hasHalfCharacter(parsed.value) ? yield* halfCharacter : parsed.value
})

/** Whether a body says that it is JSON. */
export const saysJson = ({ headers }: HttpServerRequest.HttpServerRequest): boolean => isJson(headers["content-type"])

/** Any JSON as body. */
export const anyBody = Effect.fnUntraced(function* (
  request: HttpServerRequest.HttpServerRequest
): Effect.fn.Return<unknown, Refused> {
  return (yield* received(request)) ?? (yield* invalid([Pydantic.missing(["body"])]))
})

/** A JSON object as body, as it came: some routes of the server check it by hand. */
export const objectBody = Effect.fnUntraced(function* (
  request: HttpServerRequest.HttpServerRequest
): Effect.fn.Return<JsonObject, Refused> {
  const body = yield* received(request)
  if (body === null) return yield* invalid([Pydantic.missing(["body"])])
  return isObject(body) ? body : yield* invalid(Pydantic.noObject(body, ["body"]).issues)
})

/** A part of a body as a schema wants it, read with the server's lenience. */
export const read = <S extends Schema.Constraint>(given: unknown, schema: S): Effect.Effect<S["Type"], Refused> => {
  const { issues, value } = Pydantic.read(SchemaAST.toType(schema.ast))(given, ["body"])
  // What was read without an issue has the schema's type.
  return issues.length === 0 ? Effect.succeed(value as S["Type"]) : Effect.fail(invalid(issues))
}

/** Looks at the query in a body, whatever is done with it later. */
export const checkQuery = (query: unknown): Effect.Effect<void, Refused> =>
  Effect.flatMap(Effect.fromResult(Query.check(query)), (issues) =>
    issues.length === 0 ? Effect.void : Effect.fail(invalid(issues))
  )

/** A body as a schema wants it. */
export const body = <S extends Schema.Constraint>(
  request: HttpServerRequest.HttpServerRequest,
  schema: S
): Effect.Effect<S["Type"], Refused> => Effect.flatMap(objectBody(request), (given) => read(given, schema))

/** The fields of a form, as they came; anything else has none. */
export const fields = (
  request: HttpServerRequest.HttpServerRequest
): Effect.Effect<{ readonly [name: string]: string }> => {
  if (Incoming.isForm(request)) return Incoming.fields(request)
  return request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")
    ? Effect.map(Effect.orDie(request.text), (text) => Object.fromEntries(new URLSearchParams(text)))
    : Effect.succeed({})
}

/** The fields of a form; those of anything else, and those that are left empty, are missing. */
export const form = Effect.fnUntraced(function* <S extends Schema.Constraint>(
  request: HttpServerRequest.HttpServerRequest,
  schema: S
): Effect.fn.Return<S["Type"], Refused> {
  const all = Object.entries(yield* fields(request))
  const given = Object.fromEntries(all.filter(([, value]) => value !== ""))
  const { issues, value } = Pydantic.read(SchemaAST.toType(schema.ast))(given, ["body"])
  if (issues.length > 0) return yield* invalid(issues.map((issue) => ({ ...issue, input: null })))
  return value as S["Type"]
})
