/**
 * The answer to a graph query as it grows: values at their places, and what went wrong on the way.
 */
import type { Json, JsonObject } from "../search/Document.ts"

/** An object that is still being filled. */
export interface Growing {
  [name: string]: Json | Growing
}

/** What went wrong. */
export type ErrorType = "NOACCESS" | "NOTFOUND" | "ARCHIVEERROR" | "GENERAL"

/** A part of the answer that one reader makes. */
export class Part {
  readonly value: Growing = {}
  private readonly errors = new Map<string, ErrorType>()

  /** The object at a place, made if there is none. */
  at(path: ReadonlyArray<string>): Growing {
    let here = this.value
    for (const name of path) {
      const there = here[name]
      const next: Growing =
        typeof there === "object" && there !== null && !Array.isArray(there) ? (there as Growing) : {}
      here[name] = next
      here = next
    }
    return here
  }

  /** Puts a value somewhere; objects are joined. */
  set(path: ReadonlyArray<string>, value: Json | Growing): void {
    const name = path.at(-1)
    if (name === undefined || (isGrowing(value) && Object.keys(value).length > 0)) {
      Object.assign(this.at(path), value)
    } else this.at(path.slice(0, -1))[name] = value
  }

  /** Joins a value with what is at a place already, down to its leaves; numbers in the path are places in lists. */
  join(path: ReadonlyArray<string>, value: Json): void {
    Object.assign(this.value, joined(this.value as Json, path, value))
  }

  fail(type: ErrorType, message: string): void {
    this.errors.set(message, type)
  }

  /** All of it, with the errors at its end. */
  done(): Growing {
    const all = Array.from(this.errors, ([message, error_type]) => ({ error_type, message }))
    if (all.length > 0) this.value["m_errors"] = all
    return this.value
  }
}

const isGrowing = (value: Json | Growing): value is Growing =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Two values as one; where they differ, the later counts. */
const both = (one: Json | undefined, other: Json): Json => {
  if (isObject(one) && isObject(other)) {
    return {
      ...one,
      ...Object.fromEntries(Object.entries(other).map(([name, value]) => [name, both(one[name], value)]))
    }
  }
  if (!Array.isArray(one) || !Array.isArray(other)) return other
  const list: ReadonlyArray<Json> = one
  const later: ReadonlyArray<Json> = other
  return Array.from({ length: Math.max(list.length, later.length) }, (_, index) => {
    const value = later[index] ?? null
    return value === null ? (list[index] ?? null) : both(list[index], value)
  })
}

const joined = (there: Json | undefined, [name, ...rest]: ReadonlyArray<string>, value: Json): Json => {
  if (name === undefined) return both(there, value)
  if (!/^\d+$/.test(name)) {
    const object = isObject(there) ? there : {}
    return { ...object, [name]: joined(object[name], rest, value) }
  }
  const list: ReadonlyArray<Json> = Array.isArray(there) ? there : []
  const filled = Array.from({ length: Math.max(list.length, Number(name) + 1) }, (_, at) => list[at] ?? null)
  return filled.with(Number(name), joined(filled[Number(name)] ?? undefined, rest, value))
}
