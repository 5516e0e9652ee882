/**
 * Settings as the server reads them: objects with fields that have defaults, lists of one of several kinds of objects, and
 * older spellings that it still takes. What is unknown is left out, and so is what is null.
 */
import type { Loc, Read } from "../search/Fields.ts"
import { isObject, noObject, refused, valid } from "../search/Fields.ts"

/** Reads one value. */
export type Reader = (input: unknown, loc: Loc) => Read<unknown>

/** A field of an object: how it is read, and what it is when nothing is said. */
export interface Field {
  readonly read: Reader
  readonly isRequired: boolean
  readonly otherwise: unknown
}

/** A field that has to be there. */
export const required = (read: Reader): Field => ({ read, isRequired: true, otherwise: undefined })

const orNull =
  (read: Reader): Reader =>
  (input, loc) =>
    input === null ? valid(undefined) : read(input, loc)

/** A field that may be null or missing. */
export const optional = (read: Reader, otherwise?: unknown): Field => ({
  read: orNull(read),
  isRequired: false,
  otherwise
})

/** A field that may be missing, but not null. */
export const defaulting = (read: Reader, otherwise: unknown): Field => ({ read, isRequired: false, otherwise })

/** The fields of an object. */
export interface Fields {
  readonly [name: string]: Field
}

type Input = { readonly [key: string]: unknown }

/** An object, once its older spellings are those of today. */
export const object =
  (fields: Fields, modern: (input: Input) => Input = (input) => input): Reader =>
  (given, loc) => {
    if (!isObject(given)) return refused(undefined, noObject(given, loc))
    const input = modern(given)
    const reads = Object.entries(fields).map(([name, field]) => [name, read(field, input, name, loc)] as const)
    return {
      value: Object.fromEntries(reads.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
      issues: reads.flatMap(([, { issues }]) => issues)
    }
  }

const read = (field: Field, input: Input, name: string, loc: Loc): Read<unknown> => {
  if (Object.hasOwn(input, name)) return field.read(input[name], [...loc, name])
  return field.isRequired
    ? refused(undefined, { type: "missing", loc: [...loc, name], msg: "Field required", input })
    : valid(field.otherwise)
}

/** An object of one of several kinds, which its `type` names. */
export const oneOfType =
  (kinds: () => { readonly [type: string]: Reader }): Reader =>
  (input, loc) => {
    if (!isObject(input)) return refused(undefined, noObject(input, loc))
    const discriminator = "'type'"
    const type = input["type"]
    if (type === undefined) {
      const msg = `Unable to extract tag using discriminator ${discriminator}`
      return refused(undefined, { type: "union_tag_not_found", loc, msg, input, ctx: { discriminator } })
    }
    const readers = kinds()
    const tag = String(type)
    const reader = Object.hasOwn(readers, tag) ? readers[tag] : undefined
    if (reader !== undefined) return reader(input, [...loc, tag])
    const expected_tags = Object.keys(readers)
      .map((name) => `'${name}'`)
      .join(", ")
    const msg = `Input tag '${tag}' found using ${discriminator} does not match any of the expected tags: ${expected_tags}`
    return refused(undefined, {
      type: "union_tag_invalid",
      loc,
      msg,
      input,
      ctx: { discriminator, tag, expected_tags }
    })
  }

/** An object with any keys, or with some keys only. */
export const record =
  (item: Reader, keys?: Reader): Reader =>
  (input, loc) => {
    if (!isObject(input)) {
      return refused(undefined, { type: "dict_type", loc, msg: "Input should be a valid dictionary", input })
    }
    const reads = Object.entries(input).map(([key, value]) => {
      const name = keys === undefined ? valid(key) : keys(key, [...loc, key, "[key]"])
      const each = item(value, [...loc, key])
      return { key, value: each.value, issues: [...name.issues, ...each.issues] }
    })
    return {
      value: Object.fromEntries(reads.map(({ key, value }) => [key, value])),
      issues: reads.flatMap(({ issues }) => issues)
    }
  }

/** The first of several readers that has nothing to object. */
export const either =
  (...readers: ReadonlyArray<Reader>): Reader =>
  (input, loc) => {
    const reads = readers.map((reader) => reader(input, loc))
    return (
      reads.find(({ issues }) => issues.length === 0) ?? { value: undefined, issues: reads.flatMap((r) => r.issues) }
    )
  }

/** A text; a number is taken for one. */
export const text: Reader = (input, loc) =>
  typeof input === "string" || typeof input === "number"
    ? valid(String(input))
    : refused(undefined, { type: "string_type", loc, msg: "Input should be a valid string", input })
