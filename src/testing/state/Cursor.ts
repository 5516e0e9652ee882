/**
 * Where a list of runs goes on: a moment, encoded so that nobody takes it for one.
 */
import * as Base64Url from "effect/encoding/Base64Url"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Python from "../Python.ts"
import * as Moment from "./Moment.ts"
import * as Refusals from "./Refusals.ts"

/** As the server prints it: always to the microsecond. */
const format = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}\+00:00$/

const printed = (moment: Moment.Moment): string => {
  const text = Moment.zulu(moment)
  return text.replace("Z", text.includes(".") ? "+00:00" : ".000000+00:00")
}

/** With the padding that Python writes. */
export const encode = (moment: Moment.Moment): string => {
  const text = Base64Url.encode(printed(moment))
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=")
}

/** The moment in a cursor. */
export const decode = (cursor: string): Effect.Effect<Moment.Moment, Refused> => {
  const text = Result.getOrElse(Base64Url.decodeString(cursor.replace(/=+$/, "")), () => "")
  const moment = format.test(text) ? Moment.parse(text) : undefined
  if (moment === undefined)
    return Effect.fail(Refusals.refuse(400, `Invalid pagination cursor: ${Python.quoted(cursor)}`))
  const microseconds = /\.(\d+)/.exec(text)?.[1]?.padEnd(6, "0") ?? "0"
  return Effect.succeed(moment - (moment % 1_000_000) + Number(microseconds))
}
