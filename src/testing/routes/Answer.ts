/**
 * How what the state says becomes what the server answers: JSON, or a refusal with its `detail`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Refused } from "../Refused.ts"
import { CurrentCaller } from "./Authentication.ts"
import type { Caller } from "../state/Caller.ts"

/** A body of JSON. */
export const json = (body: unknown): HttpServerResponse.HttpServerResponse => HttpServerResponse.jsonUnsafe(body)

/** The refusal on the wire. */
export const refusal = ({ detail, headers, quirk, status }: Refused): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe(
    { detail },
    { status, headers: { ...headers, ...(quirk !== undefined && { "x-fake-quirk": quirk }) } }
  )

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
