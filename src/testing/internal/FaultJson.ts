/**
 * Faults as JSON, for the control route of a served fake; and as a header of the request that is to go wrong.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as Fault from "../Fault.ts"
import * as Operations from "../routes/Operations.ts"

/** It describes no fault. */
export class BadFault extends Data.TaggedError("BadFault")<{ readonly message: string }> {}

const optional = Schema.optionalKey

const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
const bytes = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const headers = optional(Schema.Record(Schema.String, Schema.String))

const isOperation = (name: string): name is Fault.Operation => Operations.all.some((each) => each.name === name)

const operation = Schema.String.pipe(
  Schema.refine(isOperation, { message: "no operation of NOMAD's; they are called as uploads.edit" })
)

const calls = {
  operation: optional(operation),
  method: optional(Schema.String),
  path: optional(Schema.String),
  /** Instead of a path: a regular expression that it has to fit. */
  pattern: optional(Schema.String),
  nth: optional(count),
  every: optional(count),
  probability: optional(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))),
  seed: optional(Schema.Union([Schema.String, Schema.Finite])),
  times: optional(Schema.Union([bytes, Schema.Literal("always")])),
  /** Milliseconds, or a text as `2 seconds`. */
  delay: optional(Schema.Union([Schema.Finite, Schema.DurationFromString]))
}

const status = Schema.Int.check(Schema.isBetween({ minimum: 200, maximum: 599 }))

const plain = <Word extends string>(word: Word) => Schema.Struct({ ...calls, fault: Schema.Literal(word) })

const spelledOut = Schema.Union([
  plain("refuse"),
  plain("resetBefore"),
  plain("resetAfter"),
  plain("lostAnswer"),
  plain("delay"),
  Schema.Struct({ ...calls, fault: Schema.Literal("stall"), after: optional(bytes) }),
  Schema.Struct({
    ...calls,
    fault: Schema.Literal("status"),
    status,
    json: optional(Schema.Unknown),
    html: optional(Schema.String),
    headers
  }),
  Schema.Struct({ ...calls, fault: Schema.Literal("truncate"), bytes }),
  Schema.Struct({ ...calls, fault: Schema.Literal("corrupt"), at: optional(bytes) }),
  Schema.Struct({
    ...calls,
    fault: Schema.Literal("slow"),
    bytesPerSecond: Schema.Finite.check(Schema.isGreaterThan(0))
  })
])

const short = Schema.Struct({
  ...calls,
  status: optional(status),
  body: optional(Schema.Unknown),
  headers,
  reset: optional(Schema.Literals(["before", "after"]))
})

const bad = ({ message }: { readonly message: string }) =>
  new BadFault({ message: message.replaceAll(/\s*\n\s*/g, " ") })

type Given = typeof spelledOut.Type | typeof short.Type

const withPattern = ({ pattern, ...fault }: Given) =>
  pattern === undefined
    ? Effect.succeed(fault)
    : Effect.try({
        try: () => ({ ...fault, path: new RegExp(pattern) }),
        catch: (cause) => new BadFault({ message: String(cause) })
      })

/** A fault as the body of a request has it, with its word or without. */
export const decode = Effect.fnUntraced(function* (
  given: unknown
): Effect.fn.Return<Fault.Fault | Fault.Short, BadFault> {
  const schema: Schema.Codec<Given, unknown> = Predicate.hasProperty(given, "fault") ? spelledOut : short
  const decoded = yield* Effect.mapError(Schema.decodeUnknownEffect(schema, { onExcessProperty: "error" })(given), bad)
  return yield* withPattern(decoded)
})

/** What the second word of a header is. */
const values: { readonly [fault: string]: string } = {
  stall: "after",
  status: "status",
  truncate: "bytes",
  corrupt: "at",
  slow: "bytesPerSecond",
  delay: "delay"
}

const parse = Schema.decodeEffect(Schema.fromJsonString(Schema.Unknown))

const valueOf = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text)

/** A fault as a header has it: a word and its value, as `status 502` or `lostAnswer`; or an object of JSON. */
export const fromHeader = (header: string): Effect.Effect<Fault.Fault | Fault.Short, BadFault> => {
  if (header.startsWith("{")) return Effect.flatMap(Effect.mapError(parse(header), bad), decode)
  const [, fault = "", value] = /^(\S+)(?:\s+(.*))?$/.exec(header) ?? []
  const name = values[fault] ?? "value"
  return decode({ fault, ...(value !== undefined && { [name]: valueOf(value) }) })
}
