/**
 * Identifiers that people can read: put together from the institute, the owner, the day, and a short name.
 */
import type { Draft } from "./Draft.ts"
import * as Drafts from "./Draft.ts"
import type { Rule } from "./Rule.ts"
import type { Section } from "./Section.ts"
import * as Timestamp from "./Timestamp.ts"

/** What a section calls the parts, and the whole. */
interface Names {
  readonly owner: string
  readonly datetime: string
  readonly short_name: string
  readonly id: string
}

/** In plain letters. */
const plain = (text: string): string => text.normalize("NFD").replace(/[^\u0020-\u007e]/g, "")

const unwanted = ["zu", "of", "the", "fur", "für"]

/** The first capitals of an affiliation; where it has too few, its first letters, or those of its words. */
const instituteOf = (affiliation: string): string => {
  const words = plain(affiliation)
    .split(/[ \-_,:;]/)
    .filter((word) => !unwanted.includes(word.toLowerCase()))
  const capitals = words
    .join("")
    .replace(/[^A-Z]/g, "")
    .slice(0, 3)
  if (capitals.length >= Math.min(affiliation.length, 2)) return capitals
  const short =
    words.length < 3
      ? affiliation.slice(0, 3)
      : words
          .slice(0, 3)
          .map((word) => word.slice(0, 1))
          .join("")
  return short.toUpperCase()
}

/** The section around the one at a path, if it is not the archive. */
const around = (path: string, { sections }: Draft): Section | undefined => {
  const [, place, ...names] = path.split("/")
  const [top] = Array.from(sections).flatMap(([name, section]) => (name === place ? [section] : []))
  if (names.length === 0) return undefined
  return names
    .slice(0, /^\d+$/.test(names.at(-1) ?? "") ? -2 : -1)
    .reduce<ReadonlyArray<Section>>(
      (found, name) => (/^\d+$/.test(name) ? found.slice(Number(name)) : (found[0]?.all(name) ?? [])),
      top === undefined ? [] : [top]
    )[0]
}

const identify =
  (names: Names): Rule =>
  (section, { path }, draft) => {
    const { author } = draft.neighbours
    const parent = around(path, draft)
    const fill = (name: string, value: string | undefined): void => {
      if (!section.quantities.has(name) && value !== undefined) section.set(name, value)
    }
    fill(names.owner, author && plain(author.first_name).slice(0, 2) + plain(author.last_name).slice(0, 2))
    fill("institute", author?.affiliation ? instituteOf(author.affiliation) : undefined)
    fill(names.datetime, parent?.text("datetime") ?? Timestamp.offset(draft.entry_create_time))
    const named = parent?.text("name") ?? draft.findings.entry_name ?? Drafts.fileName(draft.mainfile)
    fill(names.short_name, named.split(".")[0]?.replace(/[_\s]/g, "-"))
    const [institute, owner, datetime, short] = ["institute", names.owner, names.datetime, names.short_name].map(
      (name) => section.text(name)
    )
    const eln = Drafts.need(draft, "results").need("eln")
    if (institute && owner && datetime && short) {
      const day = datetime.slice(0, 10).replaceAll("-", "")
      section.set(names.id, [institute, owner.replaceAll(" ", "-"), day, short].join("_"))
    }
    const id = section.text(names.id)
    if (id !== undefined && !eln.list("lab_ids").includes(id)) eln.append("lab_ids", id)
    eln.append("sections", section.definition.name)
  }

const readable = identify({ owner: "owner", datetime: "datetime", short_name: "short_name", id: "lab_id" })

/** The rules of identifiers, by section. */
export const rules: { readonly [qualified_name: string]: Rule } = {
  "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers": readable,
  "nomad.datamodel.metainfo.basesections.v2.ReadableIdentifiers": readable,
  "nomad.datamodel.metainfo.eln.SampleID": identify({
    owner: "sample_owner",
    datetime: "creation_datetime",
    short_name: "sample_short_name",
    id: "sample_id"
  })
}
