/**
 * How what the state says becomes what the server answers: JSON, or a refusal with its `detail`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Json from "../Json.ts"
import { exception } from "../Quirks.ts"
import type { Refused } from "../Refused.ts"
import { CurrentCaller } from "./Authentication.ts"
import type { Caller } from "../state/Caller.ts"

/** A body of JSON. */
export const json = (body: unknown): HttpServerResponse.HttpServerResponse => HttpServerResponse.jsonUnsafe(body)

/** The server cannot write such a number, by which it would tell what was wrong. */
const withoutWord = exception("number that is none", "ValueError", "Out of range float values are not JSON compliant")

/** The refusal on the wire. */
export const refusal = (refused: Refused): HttpServerResponse.HttpServerResponse => {
  const { detail, headers, quirk, status } = Json.hasNonFinite(refused.detail) ? withoutWord : refused
  return HttpServerResponse.jsonUnsafe(
    { detail },
    { status, headers: { ...headers, ...(quirk !== undefined && { "x-fake-quirk": quirk }) } }
  )
}

/** Answers what the effect gives for whoever makes the call, or what it is refused with. */
export const answerWith = <A, R>(
  ask: (caller: Caller | undefined) => Effect.Effect<A, Refused, R>,
  toResponse: (answer: A) => HttpServerResponse.HttpServerResponse
): Effect.Effect<HttpServerResponse.HttpServerResponse, never, R | CurrentCaller> =>
  CurrentCaller.pipe(
    Effect.flatMap(({ caller }) => ask(caller)),
    Effect.map(toResponse),
    Effect.catchTag("Refused", (refused) => Effect.succeed(refusal(refused)))
  )

/** {@link answerWith} JSON. */
export const answer = <R>(
  ask: (caller: Caller | undefined) => Effect.Effect<unknown, Refused, R>
): Effect.Effect<HttpServerResponse.HttpServerResponse, never, R | CurrentCaller> => answerWith(ask, json)
