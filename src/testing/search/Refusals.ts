/**
 * The answers with which NOMAD refuses a search, in the shapes of the layer that finds the fault: FastAPI's list of what
 * does not validate, NOMAD's own list for names it does not know, Elasticsearch's error, and what nobody caught.
 */
import * as Result from "effect/Result"
import type { Quirk } from "../Quirks.ts"
import * as Quirks from "../Quirks.ts"
import type { Issue } from "../Refused.ts"
import { Refused } from "../Refused.ts"
import * as Python from "../Python.ts"

/** The request does not validate. */
export const invalid = (issues: ReadonlyArray<Issue>): Result.Result<never, Refused> =>
  Result.fail(new Refused({ status: 422, detail: issues }))

/** One sentence about a place in the request, in NOMAD's own form: the place is a list inside a list. */
export const domain = (msg: string, place: ReadonlyArray<string>): Result.Result<never, Refused> =>
  invalid([{ msg, loc: [place] }])

/** No such quantity. */
export const unknownQuantity = (name: string, place: ReadonlyArray<string> = [name]): Result.Result<never, Refused> =>
  domain(`${name} is not a doc quantity`, place)

/** Elasticsearch does not take the query. */
export const elasticsearch = (
  reason: string,
  kind = "search_phase_execution_exception"
): Result.Result<never, Refused> =>
  Result.fail(
    new Refused({
      status: 400,
      detail: `Elasticsearch could not process your query: RequestError(400, '${kind}', ${Python.quoted(reason)})`,
      quirk: "Elasticsearch says no"
    })
  )

/** The server stumbles: an exception that it does not handle. */
export const stumbled = (name: Quirk, exceptionClass: string, exception: string): Result.Result<never, Refused> =>
  Result.fail(Quirks.exception(name, exceptionClass, exception))
