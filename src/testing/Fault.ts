/**
 * What can go wrong with a call, as words: each makes a fault that waits in the fake for the calls that it is about.
 *
 * @example
 * ```ts
 * import { Uploads, UploadSource } from "effect-nomad"
 * import { FakeNomad, Fault } from "effect-nomad/testing"
 * import { Effect } from "effect"
 *
 * const lost = Effect.gen(function* () {
 *   const nomad = yield* FakeNomad.FakeNomad
 *   yield* nomad.failNext(Fault.lostAnswer({ operation: "uploads.create" }))
 *   const error = yield* Effect.flip(Uploads.upload(UploadSource.bytes("a.txt", "a")))
 *   return [error._tag, (yield* nomad.state).uploads.length] // ["TransportError", 1]
 * }).pipe(Effect.provide(FakeNomad.layer()))
 * ```
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type { NomadApi } from "../api/NomadApi.ts"

type Groups = (typeof NomadApi)["groups"]

/**
 * An operation by its router and its name in `NomadApi`, as `uploads.edit`.
 *
 * @category models
 * @since 0.1.0
 */
export type Operation = {
  [Group in keyof Groups]: `${Group & string}.${keyof Groups[Group]["endpoints"] & string}`
}[keyof Groups]

/**
 * Which calls a fault is about: those that fit all that is given, any if nothing is, counted from when the fault was added.
 *
 * @category models
 * @since 0.1.0
 */
export interface Calls {
  readonly operation?: Operation
  readonly method?: string
  /**
   * The path below the API's address, as `/uploads` or `/uploads/{upload_id}`, where what is in braces stands for any
   * name; or a regular expression.
   */
  readonly path?: string | RegExp
  /** The first call that goes wrong: `1`, unless told. */
  readonly nth?: number
  /** Only each so-manieth call goes wrong. */
  readonly every?: number
  /** How likely each call goes wrong, from 0 to 1. The same `seed` strikes the same calls. */
  readonly probability?: number
  readonly seed?: string | number
  /** How many calls go wrong: one, unless told; with `every` or `probability`, all of them. */
  readonly times?: number | "always"
  /** A pause before it happens. */
  readonly delay?: Duration.Input
}

/**
 * What a server or a proxy says instead of NOMAD: as JSON, or as HTML.
 *
 * @category models
 * @since 0.1.0
 */
export interface Said {
  readonly json?: unknown
  readonly html?: string
  readonly headers?: { readonly [name: string]: string }
}

/**
 * What goes wrong.
 *
 * @category models
 * @since 0.1.0
 */
export type Wrong =
  | { readonly fault: "refuse" | "resetBefore" | "resetAfter" | "lostAnswer" }
  | { readonly fault: "stall"; readonly after?: number }
  | ({ readonly fault: "status"; readonly status: number } & Said)
  | { readonly fault: "truncate"; readonly bytes: number }
  | { readonly fault: "corrupt"; readonly at?: number }
  | { readonly fault: "slow"; readonly bytesPerSecond: number }
  | { readonly fault: "delay" }

/**
 * What goes wrong, and with which calls.
 *
 * @category models
 * @since 0.1.0
 */
export type Fault = Calls & Wrong

/**
 * Nobody listens: the connection is refused. On a port, where somebody does listen, it is reset at once.
 *
 * @category connections
 * @since 0.1.0
 */
export const refuse = (calls: Calls = {}): Fault => ({ ...calls, fault: "refuse" })

/**
 * The connection is reset before the request's body was read; nothing was done.
 *
 * @category connections
 * @since 0.1.0
 */
export const resetBefore = (calls: Calls = {}): Fault => ({ ...calls, fault: "resetBefore" })

/**
 * The connection is reset after the request's body was read; nothing was done.
 *
 * @category connections
 * @since 0.1.0
 */
export const resetAfter = (calls: Calls = {}): Fault => ({ ...calls, fault: "resetAfter" })

/**
 * What was asked for is done, and the connection is reset before the answer: the caller cannot know.
 *
 * @category connections
 * @since 0.1.0
 */
export const lostAnswer = (calls: Calls = {}): Fault => ({ ...calls, fault: "lostAnswer" })

/**
 * No answer ever comes, until the caller gives up; `after` so many bytes of the body, if they are given. Without them
 * nothing is done.
 *
 * @category connections
 * @since 0.1.0
 */
export const stall = (options: Calls & { readonly after?: number } = {}): Fault => ({ ...options, fault: "stall" })

/**
 * A status in the place of NOMAD's answer, and nothing is done: with `json`, with `html` as a proxy has it, or with a
 * sentence of the fake's.
 *
 * @example
 * ```ts
 * import { Fault } from "effect-nomad/testing"
 *
 * const gateway = Fault.status(502, { html: "<h1>Bad gateway</h1>", operation: "uploads.edit" })
 * const throttled = Fault.status(429, { headers: { "retry-after": "2" }, times: 3 })
 * ```
 *
 * @category answers
 * @since 0.1.0
 */
export const status = (status: number, options: Calls & Said = {}): Fault => ({ ...options, fault: "status", status })

/**
 * The answer ends after so many bytes of its body, though it announced the whole.
 *
 * @category answers
 * @since 0.1.0
 */
export const truncate = (bytes: number, calls: Calls = {}): Fault => ({ ...calls, fault: "truncate", bytes })

/**
 * One byte of the answer's body is another than was sent: the first, which no JSON survives, or the one `at` a place
 * counted from 0.
 *
 * @category answers
 * @since 0.1.0
 */
export const corrupt = (options: Calls & { readonly at?: number } = {}): Fault => ({ ...options, fault: "corrupt" })

/**
 * The answer's body comes in drops.
 *
 * @category answers
 * @since 0.1.0
 */
export const slow = (options: Calls & { readonly bytesPerSecond: number }): Fault => ({ ...options, fault: "slow" })

/**
 * The call is answered as always, but later.
 *
 * @category answers
 * @since 0.1.0
 */
export const delay = (delay: Duration.Input, calls: Calls = {}): Fault => ({ ...calls, delay, fault: "delay" })

/**
 * A fault without its word: a `status` with its `body`, where a text is sent as HTML; a `reset` of the connection `before`
 * anything is done, or `after`, when only the answer is lost; or just a `delay`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Short extends Calls {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string }
  readonly reset?: "before" | "after"
}
