/**
 * What a client has to know of an endpoint before it calls: who may, what a token has to allow, and whether a call may be
 * repeated.
 */
import * as Context from "effect/Context"

/**
 * Whether an endpoint needs an account: `required` is refused without one, `optional` also answers anonymous users, `none`
 * looks at no credential.
 */
export class Access extends Context.Service<Access, "required" | "optional" | "none">()("effect-nomad/api/Access") {}

/** Whether a call whose answer was lost may simply be sent again: true of all that reads, and of PUT and DELETE. */
export class Repeatable extends Context.Service<Repeatable, boolean>()("effect-nomad/api/Repeatable") {}

/** What a token has to allow; the server looks at that before it looks at the rest of the request. */
export class Scopes extends Context.Service<Scopes, ReadonlyArray<string>>()("effect-nomad/api/Scopes") {}
