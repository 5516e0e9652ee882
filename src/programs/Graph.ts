/**
 * The graph: from people to their uploads, from uploads to entries and files, from entries to archives, in one query.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { Section } from "../schema/internal/Field.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"

/**
 * How a place of the tree is read; under the name `m_request` of its branch.
 *
 * @category models
 * @since 0.1.0
 */
export interface Directives {
  /** `resolved` also reads what the place refers to. */
  readonly directive?: "plain" | "resolved"
  /** Patterns for the names that are wanted. */
  readonly include?: ReadonlyArray<string>
  /** Patterns for those that are not; not beside `include`. */
  readonly exclude?: ReadonlyArray<string>
  /** How many levels down. */
  readonly depth?: number
  /** What an id is taken for. */
  readonly resolve_type?: "upload" | "user" | "dataset" | "entry"
  /** Which page of a list. */
  readonly pagination?: { readonly [name: string]: unknown }
  /** Which things of a list. */
  readonly query?: { readonly [name: string]: unknown }
  readonly [name: string]: unknown
}

/**
 * What is wanted: `"*"` for all at a place, or a tree of names. Below `uploads`, `entries`, `users` and `datasets` names
 * are ids, `users` knows `me`, and `*` means each one; below `files` they are paths, below `archive` sections and
 * quantities.
 *
 * @category models
 * @since 0.1.0
 */
export type Request = "*" | Tree

/**
 * A branch of a query.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tree {
  readonly m_request?: Directives
  readonly [name: string]: Request | Directives | undefined
}

/**
 * What was found, in the form of the query. Lists are described in `m_response`; what went wrong at a place stands in its
 * `m_errors`, and is no error of the call.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answer {
  readonly [name: string]: unknown
}

const decode = decoded(Section, "/graph/query")

/**
 * Reads several things, and what is below them, in one query.
 *
 * `POST /graph/query`; fails with `InvalidRequest` for queries that make no sense. What this account may not see, or what
 * there is not, fails nothing: see `m_errors`.
 *
 * @example
 * ```ts
 * import { Graph } from "effect-nomad"
 *
 * const mine = Graph.query({
 *   users: { me: { username: "*", uploads: { "*": { upload_name: "*", entries: { "*": { mainfile_path: "*" } } } } } }
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const query = Effect.fn("Graph.query")(function* (request: Tree) {
  const nomad = yield* NomadClient
  const answer: Answer = yield* decode(yield* nomad.graph.query({ payload: request }))
  return answer
})
