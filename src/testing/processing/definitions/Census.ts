/**
 * What the metadata of an archive say of the definitions in it: they are counted like any other data.
 */
import { Definition, Reference, type Value } from "./Definition.ts"
import { kinds } from "./Kinds.ts"

/** A definition, or something that one says. */
export interface Found {
  /** Names from the root of the archive, with dots. */
  readonly path: string
  readonly definition: Definition
  /** References to other definitions, as they were written. */
  readonly references: ReadonlyArray<{ readonly name: string; readonly owner: string; readonly text: string }>
}

const referencesIn = (value: Value | undefined): ReadonlyArray<Reference> =>
  (Array.isArray(value) ? value : [value]).filter((each) => each instanceof Reference)

/** Everything that counts, in order. */
export const all = (definition: Definition, path: string): ReadonlyArray<Found> =>
  Array.from(definition.order).flatMap((name): ReadonlyArray<Found> => {
    const inner = definition.all(name).flatMap((each) => [...all(each, `${path}.${name}`), found(each, path, name)])
    return definition.values.has(name) ? [found(definition, path, name), ...inner] : inner
  })

const found = (definition: Definition, path: string, name: string): Found => ({
  path: `${path}.${name}`,
  definition,
  references: referencesIn(definition.values.get(name)).map(({ text }) => ({
    name,
    owner: kinds[definition.kind].qualified_name,
    text
  }))
})
