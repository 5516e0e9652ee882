/**
 * A state with somebody signed in, for the tests of this room.
 */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Refused } from "../../../src/testing/Refused.ts"
import type { Json, JsonObject } from "../../../src/testing/search/Document.ts"
import type { Caller } from "../../../src/testing/state/Caller.ts"
import * as FakeState from "../../../src/testing/state/FakeState.ts"

/** A state, and its default accounts as callers. */
export interface Fixture extends FakeState.FakeState {
  readonly researcher: Caller
  readonly coauthor: Caller
  readonly other: Caller
  readonly admin: Caller
}

/** A state with the default accounts. */
export const make = Effect.fnUntraced(function* (
  options: FakeState.Options = {}
): Effect.fn.Return<Fixture, never, Scope.Scope> {
  const state = yield* FakeState.make(options)
  const as = (username: string): Caller => ({
    account: state.accounts.byUsername(username)!,
    scopes: "all",
    groups: ["all"]
  })
  return { ...state, researcher: as("researcher"), coauthor: as("coauthor"), other: as("other"), admin: as("admin") }
})

const encoder = new TextEncoder()

/** A text as bytes. */
export const bytes = (text: string): Uint8Array => encoder.encode(text)

/** The text of a main file that the archive parser takes. */
export const archive = JSON.stringify({
  data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name: "thing" }
})

/** What stands in an answer, step by step. */
export const at = (value: Json | undefined, ...path: ReadonlyArray<string | number>): Json | undefined => {
  let node: Json | undefined = value
  for (const key of path) node = (node as { readonly [key: string | number]: Json } | undefined)?.[key]
  return node
}

/** Makes an upload of one file, by the researcher; gives its id. */
export const upload = Effect.fnUntraced(function* (
  state: Fixture,
  file_name = "a.archive.json",
  text = archive
): Effect.fn.Return<string, Refused> {
  const answer = yield* state.uploads.create(state.researcher, { files: [{ bytes: bytes(text) }], file_name })
  return String(answer["upload_id"])
})

/** The `data` of an upload, as its main author sees it. */
export const look = (state: Fixture, upload_id: string): Effect.Effect<JsonObject, Refused> =>
  Effect.map(state.uploads.get(state.admin, upload_id), ({ data }) => data as JsonObject)

/** Status and detail of the refusal that a call ends in. */
export const refusal = <A>(call: Effect.Effect<A, Refused>): Effect.Effect<readonly [number, Refused["detail"]], A> =>
  Effect.map(Effect.flip(call), ({ status, detail }) => [status, detail])
