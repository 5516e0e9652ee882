/**
 * What people are told: how processes of their uploads ended, and what is offered to them.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Moment from "./Moment.ts"
import * as Store from "./Store.ts"

/** Whose notifications, by where they come from. */
export type Source = "all" | "user" | "system"

/** The route `/notifications`. */
export interface Notifications {
  /** What somebody is told now, and again after each change of it. */
  readonly inbox: (caller: Caller | undefined, source: Source) => Effect.Effect<Stream.Stream<JsonObject>, Refused>
}

/** How long notifications last, in microseconds: ninety days. */
const life = 90 * 24 * 3600 * 1_000_000

/** How many notifications somebody is told at once. */
const most = 50

/** Tells somebody something, in the place of what has the same id. */
export const emit = Effect.fnUntraced(function* (
  store: Store.Store,
  notification: Omit<Store.NotificationRecord, "source" | "created_at" | "expires_at">
): Effect.fn.Return<void> {
  const created_at = yield* Store.now(store)
  const record = { ...notification, source: "user", created_at, expires_at: created_at + life } as const
  yield* SubscriptionRef.update(store.notifications, (all) => [...all.filter(({ id }) => id !== record.id), record])
})

/** Takes back what somebody was told. */
export const retract = (store: Store.Store, id: string): Effect.Effect<void> =>
  SubscriptionRef.update(store.notifications, (all) => all.filter((notification) => notification.id !== id))

const wire = ({ actor_user_id, created_at, data, id, source, type }: Store.NotificationRecord): JsonObject => ({
  id,
  source,
  type,
  created_at: Moment.withOffset(created_at),
  ...(actor_user_id !== undefined && { actor_user_id }),
  data
})

/** The latest first. */
const listed = (
  all: ReadonlyArray<Store.NotificationRecord>,
  user_id: string,
  source: Source,
  now: Moment.Moment
): JsonObject => ({
  notifications: all
    .filter((each) => each.user_id === user_id && each.expires_at > now && (source === "all" || each.source === source))
    .toSorted((one, other) => other.created_at - one.created_at)
    .slice(0, most)
    .map(wire)
})

/** The notifications of a store. */
export const make = (store: Store.Store): Notifications => ({
  inbox: (caller, source) =>
    Effect.map(Access.require(caller, "uploads:read"), ({ account }) =>
      SubscriptionRef.changes(store.notifications).pipe(
        Stream.mapEffect((all) => Effect.map(Moment.now, (now) => listed(all, account.user_id, source, now))),
        Stream.changesWith((before, now) => JSON.stringify(before) === JSON.stringify(now))
      )
    )
})
