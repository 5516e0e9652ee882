/**
 * Which entries a query means, for the calls that change them.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { EntryDocument } from "../search/Document.ts"
import * as Search from "../search/Search.ts"
import { viewer, type Caller } from "./Caller.ts"

/** Those of the rows that a query finds, for this owner and this caller. */
export const select = (
  rows: ReadonlyArray<EntryDocument>,
  selection: Search.Selection,
  caller: Caller | undefined
): Effect.Effect<ReadonlyArray<EntryDocument>, Refused> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) =>
    Effect.fromResult(Search.select(rows, selection, viewer(caller), now))
  )
