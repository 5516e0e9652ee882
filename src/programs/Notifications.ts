/**
 * What NOMAD tells the account as it happens: processes that are over, uploads and groups that are offered to it. Servers
 * before 2.0 tell nothing.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Sse from "effect/encoding/Sse"
import * as Equal from "effect/Equal"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type CallError, UnexpectedResponse } from "../schema/NomadError.ts"
import { Notification } from "../schema/Notification.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"

/**
 * Which notifications, and what to do when the connection ends.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** Those of the account's own, those that everybody is told, or `all`, if nothing is said. */
  readonly source?: "all" | "user" | "system"
  /** When to connect again: after a second, and less and less often, up to every 30 seconds, if nothing is said. */
  readonly reconnect?: Schedule.Schedule<unknown>
}

const decodeInbox = decoded(
  Schema.fromJsonString(Schema.Struct({ notifications: Schema.Array(Notification) })),
  "/notifications"
)

const unreadable = (detail: string) =>
  new UnexpectedResponse({ method: "GET", path: "/notifications", status: 200, detail })

const patiently = Schedule.min([Schedule.exponential("1 second", 2), Schedule.spaced("30 seconds")])

/** What comes over one connection. */
const connection = (source: Options["source"]) =>
  Stream.unwrap(
    Effect.map(NomadClient, (nomad) => nomad.notifications.stream({ query: source === undefined ? {} : { source } }))
  ).pipe(
    Stream.decodeText,
    Stream.pipeThroughChannel(Sse.decode()),
    Stream.catchTags({
      SseError: (error) => Stream.fail(unreadable(error.message)),
      // A server may say when to come back; the schedule is ours.
      Retry: () => Stream.empty
    }),
    Stream.filter(({ event }) => event === "notifications"),
    Stream.mapEffect(({ data }) => Effect.map(decodeInbox(data), ({ notifications }) => notifications))
  )

/**
 * The inbox of the account, the latest first: at once, and again whenever something comes or is taken back. The server shows
 * at most 50, for 90 days, and looks every five seconds whether there is something new. The Stream does not end; when the
 * connection does, it is made anew.
 *
 * `GET /notifications`; fails with `AuthenticationRequired` and what else a refusal means, not for a lost connection.
 *
 * @category streams
 * @since 0.1.0
 */
export const inbox = (options: Options = {}): Stream.Stream<ReadonlyArray<Notification>, CallError, NomadClient> => {
  const reconnect = options.reconnect ?? patiently
  return connection(options.source).pipe(
    Stream.retry(($) => $(reconnect).pipe(Schedule.while(({ input }) => lost.includes(input._tag)))),
    Stream.repeat(reconnect),
    Stream.changesWith((before, now) => Equal.equals(before, now)),
    Stream.withSpan("Notifications.inbox")
  )
}

const lost: ReadonlyArray<string> = ["TransportError", "ServerUnavailable", "Throttled"]

/**
 * Every notification once: those that are there first, the oldest of them before the others, then each as it comes.
 *
 * `GET /notifications`; fails as {@link inbox} does.
 *
 * @example
 * ```ts
 * import { Notifications } from "effect-nomad"
 * import { Console, Stream } from "effect"
 *
 * const watching = Notifications.stream().pipe(
 *   Stream.runForEach((told) =>
 *     told.type === "upload_process" ? Console.log(told.data) : Console.log(`${told.type} at ${told.created_at}`)
 *   )
 * )
 * ```
 *
 * @category streams
 * @since 0.1.0
 */
export const stream = (options: Options = {}): Stream.Stream<Notification, CallError, NomadClient> =>
  inbox(options).pipe(
    Stream.mapAccum(
      (): ReadonlySet<string> => new Set(),
      (known, notifications) => {
        const key = ({ created_at, id }: Notification) => `${id} ${String(created_at)}`
        const fresh = notifications.filter((each) => !known.has(key(each))).toReversed()
        return [new Set(notifications.map(key)), fresh] as const
      }
    ),
    Stream.withSpan("Notifications.stream")
  )
