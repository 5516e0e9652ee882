/**
 * The way from names in data to the sections that an archive can use.
 */
import type * as Metainfo from "../Metainfo.ts"
import { known } from "../KnownSections.ts"
import type { Context } from "./Context.ts"
import type { Definition } from "./Definition.ts"
import * as OwnSection from "./OwnSection.ts"

/** The sections that data beside a package can be of. */
export const make = (scope: Definition, kept: Context["kept"]): Metainfo.Lookup => {
  const named = (m_def: string): Metainfo.Definition | undefined => {
    const inner = m_def.startsWith(`${scope.qualified_name}.`) ? m_def.slice(scope.qualified_name.length + 1) : m_def
    if (known.find(known.qualify(inner)) !== undefined) return undefined
    return OwnSection.describe(scope.context.reference(inner, scope))
  }
  const byId = (definition_id: string): Metainfo.Definition | undefined => {
    const found = kept(definition_id)
    return found?.kind === "Section" ? OwnSection.describe(found) : undefined
  }
  return { ...known, own: named, byId }
}
