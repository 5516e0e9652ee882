/**
 * People by their ids: many in one request, each asked for once in a while.
 */
import * as Cache from "effect/Cache"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Request from "effect/Request"
import * as RequestResolver from "effect/RequestResolver"
import * as Schema from "effect/Schema"
import type { CallError } from "../../schema/NomadError.ts"
import { bare, type User, UserFromWire } from "../../schema/User.ts"
import type { Methods } from "./Methods.ts"
import type { Session } from "./Session.ts"

/** Nobody could be asked who an id is. */
class LookupFailed extends Data.TaggedError("LookupFailed")<{ readonly cause: CallError | Schema.SchemaError }> {}

/** Asks who an id is, on one deployment. */
class GetPerson extends Request.Class<{ readonly session: Session; readonly user_id: string }, User, LookupFailed> {}

/** How many ids one request may name, so that its address stays short. */
const atOnce = 100

/** For how long a name is taken as current. */
const kept = Duration.minutes(5)

const capacity = 10_000

const decode = Schema.decodeUnknownEffect(Schema.Array(UserFromWire))

const lookUp = (methods: Methods, ids: ReadonlyArray<string>) =>
  methods.users.list({ query: { user_id: ids } }).pipe(
    Effect.flatMap(({ data }) => decode(data)),
    Effect.map((users) => new Map(users.map((user): [string, User] => [user.user_id, user]))),
    Effect.mapError((cause) => new LookupFailed({ cause }))
  )

/** People by their ids, for all sessions of a client. Never fails: who cannot be looked up stays a bare id. */
export const make = (methodsOf: (session: Session) => Methods) =>
  Effect.gen(function* () {
    const resolver = RequestResolver.makeGrouped<GetPerson, Session>({
      key: ({ request }) => request.session,
      resolver: Effect.fnUntraced(function* (entries, session) {
        const ids = [...new Set(entries.map(({ request }) => request.user_id))]
        const found = yield* Effect.exit(lookUp(methodsOf(session), ids))
        for (const entry of entries) {
          entry.completeUnsafe(
            Exit.map(found, (people) => people.get(entry.request.user_id) ?? bare(entry.request.user_id))
          )
        }
      })
    })
    const cache = yield* resolver.pipe(
      RequestResolver.batchN(atOnce),
      RequestResolver.asCache({
        capacity,
        // Not to know somebody now says nothing of the next time.
        timeToLive: (exit) => (Exit.isSuccess(exit) ? kept : Duration.zero)
      })
    )
    return (session: Session) => (ids: ReadonlyArray<string>) =>
      Effect.forEach(
        [...new Set(ids)],
        (user_id) =>
          Cache.get(cache, new GetPerson({ session, user_id })).pipe(
            Effect.orElseSucceed(() => bare(user_id)),
            Effect.map((user): [string, User] => [user_id, user])
          ),
        { concurrency: "unbounded" }
      ).pipe(Effect.map((people): ReadonlyMap<string, User> => new Map(people)))
  })
