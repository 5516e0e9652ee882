/**
 * Who makes a call to the fake: an account, with what its token allows. Nobody at all is `undefined`.
 */
import type { Viewer } from "../search/Document.ts"
import type { Account } from "./Accounts.ts"

/** An account that makes a call, with its groups, and the scopes of the token that it came with. */
export interface Caller {
  readonly account: Account
  readonly scopes: "all" | ReadonlyArray<string>
  /** The ids of its groups, `all` among them. */
  readonly groups: ReadonlyArray<string>
}

/** The caller as search sees it. */
export const viewer = (caller: Caller | undefined): Viewer | undefined =>
  caller && { user_id: caller.account.user_id, is_admin: caller.account.is_admin, groups: caller.groups }
