/**
 * Accounts as files and requests describe them.
 */
import * as EffectSchema from "effect/Schema"

const optional = EffectSchema.optionalKey(EffectSchema.String)

/** An account to be made. */
export const Schema = EffectSchema.Struct({
  user_id: EffectSchema.String,
  username: EffectSchema.String,
  password: EffectSchema.String,
  first_name: EffectSchema.String,
  last_name: EffectSchema.String,
  email: EffectSchema.String,
  affiliation: optional,
  affiliation_address: optional,
  is_admin: EffectSchema.optionalKey(EffectSchema.Boolean),
  created: optional
})
