/**
 * Values as NOMAD converts them to the types of their quantities. What would say something else afterwards is refused.
 */
import * as Result from "effect/Result"
import * as Base64 from "effect/encoding/Base64"
import type { Json } from "../search/Document.ts"
import * as Python from "../Python.ts"
import * as Timestamp from "./Timestamp.ts"
import { Unreadable } from "./Unreadable.ts"
import * as Yaml from "./Yaml.ts"

const isList = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value)

/** A number; a text has to say it just as Python would. */
const number = (value: Json, print: (value: number) => string): number => {
  if (typeof value === "boolean") return Number(value)
  const found = typeof value === "number" ? value : typeof value === "string" ? Number(value) : Number.NaN
  if (!Number.isFinite(found) || (typeof value === "string" && print(found) !== value))
    throw new Unreadable(`no number: ${String(value)}`)
  return found
}

/** A whole number. */
export const int = (value: Json): number => {
  const found = number(value, String)
  const isClose = Math.abs(found - Math.trunc(found)) <= 1e-8 + 1e-5 * Math.abs(found)
  if (!isClose) throw new Unreadable(`no whole number: ${String(value)}`)
  return Math.trunc(found)
}

/** Any number. */
export const float = (value: Json): number => number(value, Python.float)

/** A text; of other things, what Python prints. */
export const text = (value: Json): string => {
  if (typeof value === "object" || value === false || Number.isNaN(value)) throw new Unreadable("no text")
  return Python.str(value)
}

/** A truth value. */
export const bool = (value: Json): boolean => {
  if (typeof value === "boolean") return value
  if (value === 0 || value === 1) return value === 1
  if (value === "True") return true
  throw new Unreadable(`no truth value: ${String(value)}`)
}

/** Days as people write them: the month first, or its name. */
const writtenDay = /^(?:\d{1,2}\/\d{1,2}\/\d{4}|[A-Z][a-z]{2,8} \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})$/

/** A moment is a text, or the seconds since 1970. */
export const moment = (given: Json): string => {
  const value = given instanceof Yaml.Moment ? given.iso : given
  const seconds =
    typeof value === "number" ? value * 1000 : Date.parse(writtenDay.test(String(value)) ? `${value} UTC` : "")
  const found = Timestamp.parse(Number.isNaN(seconds) ? String(value) : new Date(seconds).toISOString())
  if (found === undefined) throw new Unreadable(`no moment: ${String(value)}`)
  return found
}

/** An object. */
export const json = (value: Json): Json => {
  if (typeof value !== "object" || value === null || isList(value)) throw new Unreadable("no object")
  return value
}

/** A text with a capital in front, and no others. */
export const capitalized = (value: Json): string => {
  if (typeof value !== "string") throw new Unreadable("no text")
  return value.charAt(0).toUpperCase() + value.slice(1).toLowerCase()
}

/** A text that has to be one already. */
export const string = (value: Json): string => {
  if (typeof value !== "string") throw new Unreadable("no text")
  return value
}

/** An address, its scheme in small letters. */
export const url = (value: Json): string =>
  string(value).replace(/^[a-zA-Z][\w+.-]*:/, (scheme) => scheme.toLowerCase())

/** Bytes in base 64. */
export const bytes = (value: Json): string =>
  Base64.encode(Result.getOrThrowWith(Base64.decode(string(value)), () => new Unreadable(`no bytes: ${String(value)}`)))

const complexText =
  /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![iIjJ.\d]))?([+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)?[iIjJ])?$/

/** A complex number: a number, an object, or a text such as `1+2j`. */
export const complex = (value: Json): Json => {
  if (typeof value === "number") return { re: value, im: 0 }
  if (typeof value === "string" && value !== "") {
    const [whole, re, im] = complexText.exec(value) ?? []
    if (whole !== undefined) {
      const imaginary = im === undefined ? "0" : im.slice(0, -1)
      return { re: Number(re ?? 0), im: /^[+-]?$/.test(imaginary) ? Number(`${imaginary}1`) : Number(imaginary) }
    }
  }
  if (typeof value === "object" && value !== null && !isList(value)) {
    const { re, im } = value as { readonly [name: string]: Json } // neither a list nor null
    if (typeof re === "number" || typeof im === "number") return { re: Number(re ?? 0), im: Number(im ?? 0) }
  }
  throw new Unreadable(`no complex number: ${String(value)}`)
}
