/**
 * The refusals that more than one route of NOMAD answers with, in its words.
 */
import * as Effect from "effect/Effect"
import { exception, quirk } from "../Quirks.ts"
import { Refused, type Issue } from "../Refused.ts"

/** 400 and the like: a sentence. */
export const refuse = (status: Refused["status"], detail: string): Refused => new Refused({ status, detail })

/** 401: a token is needed, or the one given is worth nothing. */
export const unauthorized = (detail: string, scheme: "Bearer" | "Basic" = "Bearer"): Refused =>
  new Refused({ status: 401, detail, headers: { "www-authenticate": scheme } })

/** 422: all that is wrong with a request. */
export const invalid = (...issues: ReadonlyArray<Issue>): Refused => new Refused({ status: 422, detail: issues })

export { exception } from "../Quirks.ts"

/** The database takes no pattern with the character zero. */
export const checkPattern = (pattern: string): Effect.Effect<void, Refused> => {
  const message = "Invalid document: regex patterns must not contain the NULL byte"
  return pattern.includes("\0")
    ? Effect.fail(exception("pattern with a zero", "InvalidDocument", message))
    : Effect.void
}

/** The text of a process that failed, as NOMAD keeps it in `errors`: a traceback of another process, quoted. */
export const traceback = (error: string): string =>
  `_RemoteTraceback: \n"""\nTraceback (most recent call last):\n  File "fake-nomad", line 1, in _process_worker\n${error}\n"""`

const printedScope = (scope: string): string => `<Scope.${scope.toUpperCase().replace(":", "_")}: '${scope}'>`

/** A caller whose token lacks some scopes; Python's way to print an enumeration. */
export const missingScope = (...scopes: ReadonlyArray<string>): Refused =>
  quirk(
    "scopes as Python prints them",
    refuse(403, `Missing scopes: [${scopes.toSorted().map(printedScope).join(", ")}]`)
  )
