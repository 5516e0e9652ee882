/**
 * People.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Identifier from "../schema/Identifier.ts"
import { bare, UserFromWire } from "../schema/User.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"

const user = decoded(UserFromWire, "/users")
const users = decoded(Schema.Array(UserFromWire), "/users")

/**
 * The own account, with its e-mail address.
 *
 * `GET /users/me`; fails with `AuthenticationRequired` when no account is configured.
 *
 * @category operations
 * @since 0.1.0
 */
export const me = Effect.gen(function* () {
  const nomad = yield* NomadClient
  return yield* user(yield* nomad.users.me())
}).pipe(Effect.withSpan("Users.me"))

/**
 * The people whose name begins with `name`. Several accounts may have the same name: keep the `user_id` of the right one,
 * names change. An empty name finds nobody.
 *
 * `GET /users?prefix=…`
 *
 * @category operations
 * @since 0.1.0
 */
export const search = Effect.fn("Users.search")(function* (name: string) {
  const nomad = yield* NomadClient
  const { data } = yield* nomad.users.list({ query: { prefix: name } })
  return yield* users(data)
})

/**
 * Who has this id.
 *
 * `GET /users/{user_id}`; fails with `UserNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Users.get")(function* (id: string) {
  const user_id = yield* Identifier.check("user_id", id)
  const nomad = yield* NomadClient
  return yield* user(yield* nomad.users.get({ params: { user_id } }))
})

/**
 * Who has these ids, in their order: one request for up to 100 of them. Whoever is not known stays a bare id.
 *
 * `GET /users?user_id=…&user_id=…`
 *
 * @category operations
 * @since 0.1.0
 */
export const getMany = Effect.fn("Users.getMany")(function* (ids: ReadonlyArray<string>) {
  const checked = yield* Effect.forEach(ids, (id) => Identifier.check("user_id", id))
  const nomad = yield* NomadClient
  const people = yield* nomad.people(checked)
  return checked.map((id) => people.get(id) ?? bare(id))
})
