/**
 * People.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Identifier from "../schema/Identifier.ts"
import { InvalidRequest } from "../schema/NomadError.ts"
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
 * Whom to invite.
 *
 * @category models
 * @since 0.1.0
 */
export interface Invitation {
  readonly email: string
  readonly last_name: string
  readonly first_name?: string
  /** Made from the names, if nothing is said. */
  readonly username?: string
  readonly affiliation?: string
  readonly affiliation_address?: string
}

/**
 * Has an account made for somebody who has none, and an e-mail sent there. Names are written as the server likes them: with
 * one capital letter, at the beginning. The call is sent once: it would make a second account.
 *
 * `PUT /users/invite`; fails with `InvalidRequest` when the user name is taken, and on an Oasis, where nobody can be invited.
 *
 * @category operations
 * @since 0.1.0
 */
export const invite = Effect.fn("Users.invite")(function* (invitation: Invitation) {
  if (invitation.email.trim() === "") return yield* InvalidRequest.of("give an e-mail address", ["email"])
  // Without any name the server stumbles.
  if (invitation.last_name.trim() === "") return yield* InvalidRequest.of("give a last name", ["last_name"])
  const nomad = yield* NomadClient
  return yield* user(yield* nomad.users.invite({ payload: { ...invitation } }))
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
