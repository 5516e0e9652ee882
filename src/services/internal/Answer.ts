/**
 * An answer that is no success: read whole, before anybody asks what it means.
 */
import * as Data from "effect/Data"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { RequestIssue } from "../../schema/NomadError.ts"

/** A refusal as it came. */
export class Answer extends Data.TaggedError("Answer")<{
  readonly method: string
  readonly path: string
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  /** As it came: it may say back what it was sent. */
  readonly text: string
  /** Whether the words were lost on the way: the status is known, and no more. */
  readonly lost: boolean
  /** Takes out of the server's words what nobody may read. */
  readonly hide: (text: string) => string
  /** When it came, in milliseconds, by this side's clock. */
  readonly at: number
  /** How often the request was sent, if more than once. */
  readonly attempts?: number
}> {
  /** Seconds that the server asks to wait, if it does. */
  get retryAfter(): number | undefined {
    const given = this.headers["retry-after"]?.trim()
    if (given === undefined) return undefined
    if (/^\d+$/.test(given)) return Number(given)
    const told = Date.parse(this.headers["date"] ?? "")
    const seconds = (Date.parse(given) - (Number.isNaN(told) ? this.at : told)) / 1000
    return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
  }
}

const parse = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.Unknown))

/** The `detail` of a refusal: a sentence, a list or an object; nothing when the body is none of NOMAD's. */
export const detailOf = (text: string): unknown => {
  const body = Option.getOrUndefined(parse(text))
  return Predicate.isObject(body) && "detail" in body ? body.detail : undefined
}

const flat = (loc: unknown): ReadonlyArray<string> =>
  Array.isArray(loc) ? loc.flatMap(flat) : loc === undefined || loc === null ? [] : [String(loc)]

/** The complaints of a refusal, item by item, if it lists any. */
export const issuesOf = (detail: unknown): ReadonlyArray<RequestIssue> =>
  Array.isArray(detail)
    ? detail.filter(Predicate.isObject).map((item) => ({
        msg: Predicate.hasProperty(item, "msg") ? String(item.msg) : JSON.stringify(item),
        loc: Predicate.hasProperty(item, "loc") ? flat(item.loc) : []
      }))
    : []

/** Whether a 500 is an exception that NOMAD caught and tells of: the request met a bug, and would meet it again. */
export const isException = (detail: unknown): boolean => Predicate.hasProperty(detail, "exception")

const firstLine = (text: string): string => text.trim().split("\n")[0]?.slice(0, 200) ?? ""

const plainText = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")

/** The words of a refusal in one line. */
export const sentenceOf = (text: string): string => {
  const detail = detailOf(text)
  if (typeof detail === "string") return detail.replace(/\s*\n\s*/g, " ")
  if (isException(detail) && Predicate.isObject(detail)) {
    const name = Predicate.hasProperty(detail, "exception_class") ? `${String(detail.exception_class)}: ` : ""
    return `${name}${firstLine(String(Predicate.hasProperty(detail, "exception") ? detail.exception : ""))}`
  }
  const issues = issuesOf(detail)
  if (issues.length > 0) return issues.map((issue) => issue.msg).join("; ")
  return firstLine(plainText(text))
}
