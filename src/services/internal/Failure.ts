/**
 * What comes back when no success does, before anybody asks what it means to a program.
 */
import type * as HttpClientError from "effect/http/HttpClientError"
import * as Predicate from "effect/Predicate"
import { type Answer, detailOf } from "./Answer.ts"
import * as Secrets from "./Secrets.ts"

/** A refusal, or a connection that failed. */
export type Failure = HttpClientError.HttpClientError | Answer

/** Tells failures from errors that have their meaning already. */
export const isFailure = <E extends { readonly _tag: string }>(error: Failure | E): error is Failure =>
  error._tag === "Answer" || error._tag === "HttpClientError"

const codeOf = (cause: unknown): string | undefined =>
  Predicate.hasProperty(cause, "code") && typeof cause.code === "string"
    ? cause.code
    : Predicate.hasProperty(cause, "cause")
      ? codeOf(cause.cause)
      : undefined

const wordsOf = (cause: unknown): string | undefined =>
  Predicate.hasProperty(cause, "cause") && cause.cause !== undefined
    ? wordsOf(cause.cause)
    : cause instanceof Error && cause.message !== ""
      ? cause.message
      : undefined

/** Why a connection failed, in a few words: the system's own code and message where there are any. */
export const reasonOf = (error: HttpClientError.HttpClientError): string => {
  const { cause, description } = error.reason
  const words = [codeOf(cause), wordsOf(cause)].filter((word) => word !== undefined)
  const reason = description ?? (words.length === 0 ? error.reason._tag : [...new Set(words)].join(": "))
  return Secrets.hidden(reason, error.reason.request)
}

/** Whether the same request may fare better a little later. */
export const isTransient = (failure: Failure): boolean => {
  if (failure._tag === "HttpClientError") return failure.reason._tag === "TransportError"
  if (failure.lost) return true
  // What NOMAD itself tells of, it would tell again.
  if (failure.status === 500) return detailOf(failure.text) === undefined
  return failure.status === 429 || failure.status === 502 || failure.status === 503 || failure.status === 504
}
