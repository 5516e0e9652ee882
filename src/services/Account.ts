/**
 * Who a program is to NOMAD.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Redacted from "effect/Redacted"

/**
 * Somebody with a user name and a password.
 *
 * @category models
 * @since 0.1.0
 */
export class Password extends Data.TaggedClass("Password")<{
  readonly username: string
  readonly password: Redacted.Redacted<string>
}> {}

/**
 * Whoever a ready token speaks for: a personal access token, an app token, or an access token.
 *
 * @category models
 * @since 0.1.0
 */
export class Token extends Data.TaggedClass("Token")<{ readonly token: Redacted.Redacted<string> }> {}

/**
 * Nobody: what is public can be read.
 *
 * @category models
 * @since 0.1.0
 */
export class Nobody extends Data.TaggedClass("Nobody") {}

/**
 * Somebody, or nobody.
 *
 * @category models
 * @since 0.1.0
 */
export type Account = Password | Token | Nobody

/**
 * What a program gives to be somebody: a user name and a password, or a token.
 *
 * @category models
 * @since 0.1.0
 */
export type Credentials =
  | { readonly username: string; readonly password: string | Redacted.Redacted<string> }
  | { readonly token: string | Redacted.Redacted<string> }

const secret = (value: string | Redacted.Redacted<string>): Redacted.Redacted<string> =>
  Redacted.isRedacted(value) ? value : Redacted.make(value)

/**
 * Nobody.
 *
 * @category constructors
 * @since 0.1.0
 */
export const nobody: Account = new Nobody()

/**
 * The account of some credentials; without any, nobody.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (credentials?: Credentials): Account => {
  if (credentials === undefined) return nobody
  return "token" in credentials
    ? new Token({ token: secret(credentials.token) })
    : new Password({ username: credentials.username, password: secret(credentials.password) })
}

/**
 * A name for messages, that gives nothing away.
 *
 * @category accessors
 * @since 0.1.0
 */
export const label = (account: Account): string => {
  switch (account._tag) {
    case "Password":
      return account.username
    case "Token":
      return "the given token"
    case "Nobody":
      return "nobody"
  }
}
