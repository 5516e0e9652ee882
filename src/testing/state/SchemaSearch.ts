/**
 * Definitions by their qualified names: those that archives brought along, and those of NOMAD's own of which all is known.
 */
import * as Effect from "effect/Effect"
import { type Definition, Known } from "../processing/definitions/Definition.ts"
import * as Stored from "../processing/definitions/Stored.ts"
import * as Metainfo from "../processing/Metainfo.ts"
import type { Refused } from "../Refused.ts"
import type { Definitions } from "./Definitions.ts"
import * as Refusals from "./Refusals.ts"

const unresolved = (name: string): Effect.Effect<never, Refused> =>
  Effect.fail(Refusals.refuse(404, `Could not resolve ${name} to a valid schema class or property.`))

/** The last of a qualified name. */
const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1)

/** A definition of an archive, by its id. The name may be another's, as long as it ends the same. */
const byId = Effect.fnUntraced(function* (packages: Definitions, name: string, id: string) {
  const snapshot = yield* packages.find(id)
  const found = Stored.byId(snapshot, id)
  const fits = found !== undefined && (found.qualified_name === name || found.name === lastOf(name))
  return fits ? found : yield* unresolved(name)
})

const latest = Effect.fnUntraced(function* (packages: Definitions, name: string) {
  const [entry_id = ""] = name.replace("entry_id:", "").split(".", 1)
  const snapshot = packages.latest(entry_id)
  const found = snapshot && Stored.find(Stored.read(snapshot), name)
  return found ?? (yield* unresolved(name))
})

/** One of NOMAD's own, by its name in its own module or in one that imports it. */
const ofNomad = (name: string): Known | undefined => {
  const found = Metainfo.definition(name)
  return found && new Known(found.qualified_name, found.definition_id)
}

/** A definition by its qualified name, and the id that it has to have where one is given. */
export const find = Effect.fnUntraced(function* (
  packages: Definitions,
  name: string,
  id: string | undefined
): Effect.fn.Return<Definition | Known, Refused> {
  if (name.startsWith("entry_id:")) {
    return yield* id === undefined ? latest(packages, name) : byId(packages, name, id)
  }
  const known = ofNomad(name)
  return known !== undefined && (id === undefined || id === known.definition_id) ? known : yield* unresolved(name)
})
