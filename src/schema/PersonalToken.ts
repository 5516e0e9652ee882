/**
 * Personal access tokens: what an account gives to a program instead of its password.
 *
 * @since 0.1.0
 */
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, choices, optional, raw } from "./internal/Field.ts"
import { printed } from "./internal/Printed.ts"
import { PersonalTokenId } from "./Identifier.ts"
import { Timestamp } from "./Timestamp.ts"

/**
 * What a token may allow in NOMAD 2.0. Newer servers may know more; any other text is taken as it is.
 *
 * @category models
 * @since 0.1.0
 */
export type Scope =
  | "actions:read"
  | "actions:run"
  | "apps:read"
  | "datasets:read"
  | "datasets:write"
  | "datasets:delete"
  | "datasets:assign_doi"
  | "entries:read"
  | "entries:write"
  | "external_dcat:read"
  | "external_h5grove:read"
  | "external_optimade:read"
  | "graph:read"
  | "groups:read"
  | "groups:write"
  | "groups:delete"
  | "info:read"
  | "materials:read"
  | "metainfo:read"
  | "north:read"
  | "north:run"
  | "schemas:read"
  | "suggestions:read"
  | "systems:read"
  | "uploads:read"
  | "uploads:write"
  | "uploads:publish"
  | "uploads:process"
  | "uploads:assign_doi"
  | "uploads:export"
  | "uploads:import"
  | "users:read"
  | "users:invite"
  | (string & {})

/**
 * `active` tokens can be used, `inactive` ones were revoked or have expired.
 *
 * @category models
 * @since 0.1.0
 */
export const PersonalTokenState = choices(["active", "inactive"])
/** @since 0.1.0 */
export type PersonalTokenState = typeof PersonalTokenState.Type

/**
 * In which order tokens are listed: by what, and in which direction.
 *
 * @category models
 * @since 0.1.0
 */
export const PersonalTokenOrder = choices([
  "created_asc",
  "created_desc",
  "expires_asc",
  "expires_desc",
  "last_used_asc",
  "last_used_desc",
  "name_asc",
  "name_desc"
])
/** @since 0.1.0 */
export type PersonalTokenOrder = typeof PersonalTokenOrder.Type

/**
 * A personal access token as the server shows it, with NOMAD's own field names. What to send is not in it: that is told
 * once, when the token is made.
 *
 * @category models
 * @since 0.1.0
 */
export class PersonalToken extends Schema.Class<PersonalToken>("effect-nomad/PersonalToken")({
  id: PersonalTokenId,
  name: Schema.String,
  scopes: Schema.Array(Schema.String),
  description: optional(Schema.String),
  /** Whether it was taken back; one that was not may still have expired. */
  revoked: Schema.Boolean,
  created_at: Timestamp,
  /** Absent, where a deployment allows tokens without an end. */
  expired_at: optional(Timestamp),
  last_used_at: optional(Timestamp),
  raw
}) {
  override toString(): string {
    return printed("NomadPersonalToken", this, ["id", "name", "scopes", "revoked", "expired_at"])
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * A personal access token on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const PersonalTokenFromWire: AsReceived<typeof PersonalToken> = asReceived(PersonalToken)
