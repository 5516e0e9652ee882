/**
 * Finds what references to definitions lead to: by qualified name, by a name in scope, or by a path in an archive.
 */
import type { Context } from "./Context.ts"
import type { Definition, Known, Reference } from "./Definition.ts"
import * as Inherited from "./Inherited.ts"

const namePattern = /^(?:entry_id:)?([\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*)(?:@[a-f0-9]{40})?$/u

const idPattern = /@([^@]*)$/

/** A name as a definition sees it: itself, what is in it, and then the same from outside. */
const inScope = (name: string, from: Definition | undefined, asking: Definition): Definition | undefined => {
  for (let scope = from; scope !== undefined; scope = scope.parent) {
    if (scope.name === name && scope !== asking) return scope
    if (scope.kind === "Section") {
      const candidates = [Inherited.aliases(scope).get(name), Inherited.innerSections(scope).get(name)]
      const found = candidates.find((each) => each !== undefined && each !== asking)
      if (found !== undefined) return found
    }
    if (scope.kind === "Package") {
      const found = Inherited.definitions(scope).get(name)
      if (found !== undefined && found !== asking) return found
    }
  }
  return undefined
}

const parts: { readonly [name: string]: string } = {
  section_definitions: "section_definitions",
  section_defs: "section_definitions",
  sections: "section_definitions",
  category_definitions: "category_definitions",
  category_defs: "category_definitions"
}

const partsOfSection: { readonly [name: string]: string } = {
  quantities: "quantities",
  sub_sections: "sub_sections",
  attributes: "attributes",
  inner_section_definitions: "inner_section_definitions",
  inner_section_defs: "inner_section_definitions",
  section_defs: "inner_section_definitions",
  inner_sections: "inner_section_definitions",
  sections: "inner_section_definitions"
}

const partOf = ({ kind }: Definition, name: string): string | undefined => {
  const table = kind === "Package" ? parts : partsOfSection
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** Goes along parts and indices, or names in the place of indices. */
const alongPath = (root: Definition, path: ReadonlyArray<string>): Definition | undefined => {
  const [first, ...rest] = path
  if (first !== "definitions") return undefined
  let at: Definition | undefined = root
  for (let i = 0; i < rest.length && at !== undefined; i += 2) {
    const [name = "", token] = rest.slice(i, i + 2)
    const part: string | undefined = partOf(at, name)
    if (part === undefined || token === undefined) return undefined
    const all: ReadonlyArray<Definition> = at.all(part)
    at = /^-?\d+$/.test(token) ? all.at(Number(token)) : all.find((each) => each.name === token)
  }
  return at
}

const contents = (definition: Definition): ReadonlyArray<Definition> => Array.from(definition.parts.values()).flat()

/** Goes along names; where that leads nowhere, along a path from the root of the archive. */
const alongNames = (root: Definition, fragment: string): Definition | undefined => {
  const names = fragment.split("/").filter((each) => each !== "")
  let at: Definition | undefined = root
  for (const name of names) {
    at = contents(at).find((each) => each.name === name)
    if (at === undefined) return alongPath(root, names)
  }
  return at
}

/** What a reference leads to; nothing if it leads nowhere. */
export const resolve = ({ text, scope }: Reference, context: Context): Definition | Known | undefined => {
  const [, id] = idPattern.exec(text) ?? []
  const kept = id === undefined ? undefined : context.kept(id)
  if (kept !== undefined) return kept
  const [, name] = namePattern.exec(text) ?? []
  if (name !== undefined) {
    const known = name.includes(".") ? context.known(name) : undefined
    if (known !== undefined) return known
    return name
      .split(".")
      .reduce((at: Definition | undefined, each) => (at === undefined ? undefined : inScope(each, at, scope)), scope)
  }
  const [address = ""] = text.split(/@(?=[^@]*$)/, 1)
  const at = address.indexOf("#")
  const [url, fragment] = at === -1 ? ["", address] : [address.slice(0, at), address.slice(at + 1)]
  const root = url === "" ? context.package : context.elsewhere(url)
  return root && alongNames(root, fragment)
}
