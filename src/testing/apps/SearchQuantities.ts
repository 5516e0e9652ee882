/**
 * The quantities that NOMAD's apps can search for, as a server tells of them: types and units, beside how each is indexed,
 * which is the search's own matter. What a server says to describe them is NOMAD's documentation, and not here.
 */
import * as Quantities from "../search/Quantities.ts"
import { table } from "./QuantityTable.ts"

/** A quantity, or a section with quantities, that an app can name. What is absent does not apply. */
export interface SearchQuantity {
  readonly quantity: string
  readonly dtype?: string
  readonly unit?: string
  readonly shape?: ReadonlyArray<string>
  /** Whether its values can be counted one by one. */
  readonly aggregatable: boolean
  readonly dynamic: boolean
  /** Whether one entry can have several of it. */
  readonly repeats: boolean
  /** Whether the elements of a section are searched one by one. */
  readonly nested: boolean
}

const columns = (line: string): readonly [name: string, type: string | undefined] => {
  const [name = "", type] = line.trim().split(" | ")
  return [name, type]
}

const isAggregatable = (name: string): boolean => {
  const type = Quantities.all.get(name)?.type
  return type === "keyword" || type === "boolean"
}

const section = (name: string): SearchQuantity => {
  const quantity = name.replace("[]", "")
  return {
    quantity,
    aggregatable: false,
    dynamic: false,
    repeats: name.endsWith("[]"),
    nested: Quantities.nestedObjects.includes(quantity)
  }
}

const typed = /^(\w+)(?:\[([^\]]*)\])?(?: (.+))?$/

const quantity = (
  { quantity: within, repeats }: SearchQuantity,
  [name, type = ""]: ReturnType<typeof columns>
): SearchQuantity => {
  const full = within === "." ? name : `${within}.${name}`
  const [, dtype = "", shape, unit] = typed.exec(type) ?? []
  return {
    quantity: full,
    dtype,
    ...(unit === undefined ? {} : { unit }),
    ...(shape === undefined ? {} : { shape: shape === "" ? [] : shape.split(",") }),
    aggregatable: isAggregatable(full),
    dynamic: false,
    repeats: repeats || Quantities.nestedObjectOf(full) !== undefined,
    nested: false
  }
}

/** The quantities first, then all sections of `results`. */
const read = (): ReadonlyMap<string, SearchQuantity> => {
  const quantities: Array<SearchQuantity> = []
  const sections = new Map<string, SearchQuantity>()
  let within = section(".")
  for (const line of table.trim().split("\n")) {
    const parts = columns(line)
    if (line.startsWith(" ")) {
      quantities.push(quantity(within, parts))
      continue
    }
    const [name] = parts
    within = sections.get(name) ?? section(name)
    if (name.startsWith("results.")) sections.set(within.quantity, within)
  }
  return new Map([...quantities, ...sections.values()].map((each) => [each.quantity, each]))
}

/** All of them by name, in the server's order. */
export const all: ReadonlyMap<string, SearchQuantity> = /* @__PURE__ */ read()

/** Whether a name fits a pattern in which `*` stands for anything and `?` for one sign. */
const fits = (name: string) => (pattern: string) =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "s"
  ).test(name)

const texts = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : []

/** Those that an app offers, by its patterns of what to include and what to leave out. */
export const offered = (chosen: { readonly [key: string]: unknown }): ReadonlyArray<SearchQuantity> => {
  const [include, exclude] = [texts(chosen["include"]), texts(chosen["exclude"])]
  return [...all.values()].filter(
    ({ quantity }) => (include.length === 0 || include.some(fits(quantity))) && !exclude.some(fits(quantity))
  )
}

/** What is looked for. */
export interface Wanted {
  /** Part of the name; dots, blanks, underscores and capitals do not count. */
  readonly input?: string | null | undefined
  readonly dtype?: string | ReadonlyArray<string> | null | undefined
  readonly aggregatable?: boolean | null | undefined
}

const plain = (name: string): string => name.replaceAll(/[_. ]/g, "").toLowerCase()

/** Those that are looked for; with a part of the name the shortest names first. */
export const find = (
  among: ReadonlyArray<SearchQuantity>,
  { aggregatable, dtype, input }: Wanted
): ReadonlyArray<SearchQuantity> => {
  const types = typeof dtype === "string" ? [dtype] : dtype?.length ? dtype : undefined
  const part = plain(input ?? "")
  const found = among.filter(
    (each) =>
      (types === undefined || (each.dtype !== undefined && types.includes(each.dtype))) &&
      (aggregatable === undefined || aggregatable === null || aggregatable === each.aggregatable) &&
      plain(each.quantity).includes(part)
  )
  return input ? found.toSorted((a, b) => a.quantity.length - b.quantity.length) : found
}
