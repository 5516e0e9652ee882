/**
 * The order in which Python looks through the classes that one inherits from. Not all have one.
 */
import * as Metainfo from "../Metainfo.ts"
import { Unreadable } from "../Unreadable.ts"
import { Definition, Known, Reference, targetOf } from "./Definition.ts"

/** A class that is still being made: nothing is known of it, not even its definition. */
const unfinished = (): symbol => Symbol("unfinished")

const ofBase = (base: Reference): ReadonlyArray<unknown> => {
  const target = targetOf(base)
  if (target instanceof Known) return Metainfo.definition(target.qualified_name)?.lineage ?? []
  return (base.opened ?? target.opened)?.line ?? [unfinished()]
}

/** Takes the first that comes behind no other, again and again. */
const merged = (lists: ReadonlyArray<ReadonlyArray<unknown>>): ReadonlyArray<unknown> => {
  const left = lists.filter((list) => list.length > 0)
  if (left.length === 0) return []
  const next = left.find(([first]) => left.every((list) => !list.slice(1).includes(first)))
  if (next === undefined) throw new Unreadable("bases in an order that contradicts itself")
  const [first] = next
  return [first, ...merged(left.map((list) => (list[0] === first ? list.slice(1) : list)))]
}

/** The line of a section's class. */
export const of = (holder: Definition | Reference, section: Definition): ReadonlyArray<unknown> => {
  const lines = section.references("base_sections").map(ofBase)
  const bases = lines.map(([first]) => first)
  if (new Set(bases).size < bases.length) throw new Unreadable("a base twice")
  return [holder, ...merged([...lines, bases])]
}

/** The qualified names of the sections in a line. */
export const names = (line: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  line.flatMap((each) => {
    if (typeof each === "string") return [each]
    return each instanceof Definition || each instanceof Reference ? [targetOf(each).qualified_name] : []
  })
