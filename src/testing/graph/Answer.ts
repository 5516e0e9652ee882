/**
 * The answer to a graph query as it grows: values at their places, and what went wrong on the way.
 */
import type { Json } from "../search/Document.ts"

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
