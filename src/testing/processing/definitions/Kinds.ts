/**
 * The sections that definitions are themselves.
 */
import type { Kind } from "./Definition.ts"

/** A section of the metainfo's own package. */
export interface MetainfoSection {
  readonly qualified_name: string
  readonly definition_id: string
  /** The kinds that it inherits from. */
  readonly bases: ReadonlyArray<"Definition" | "Property">
}

const section = (
  name: string,
  definition_id: string,
  ...bases: ReadonlyArray<"Definition" | "Property">
): MetainfoSection => ({ qualified_name: `nomad.metainfo.metainfo.${name}`, definition_id, bases })

/** What all definitions, and all properties, have in common. */
export const bases = {
  Definition: section("Definition", "08fd3f167d17a969919a006ab8cb3cf529d42613"),
  Property: section("Property", "6a229f9191f4f9b43c6c5f38649789e763e9e269", "Definition")
} as const

/** The sections that accounts and authors are. */
export const people = {
  User: { qualified_name: "nomad.datamodel.data.User", definition_id: "b10465841e2fbaa7d0d700557f8a189cc0e471f4" },
  Author: { qualified_name: "nomad.datamodel.data.Author", definition_id: "0783e9b7f8f04cb01c3ddfcfe239cc598084c802" }
} as const

/** The section of somebody: an account, or any author. */
export const person = (name: string): (typeof people)["User" | "Author"] =>
  name === "User" ? people.User : people.Author

/** The section of each kind. */
export const kinds: { readonly [kind in Kind]: MetainfoSection } = {
  Package: section("Package", "a72a2c7ceaf53ac718c9762364e83b2ea9712435", "Definition"),
  Section: section("Section", "7b8383e6c6c64b910b4fd6ff24376f241292bb3b", "Definition"),
  Quantity: section("Quantity", "46e0f876b712aded080ab12ac4e9f4c2b205f03a", "Definition", "Property"),
  SubSection: section("SubSection", "cb9d3221545e7ef6608020fcffdd13ab556b70cc", "Definition", "Property"),
  Attribute: section("Attribute", "45cd81f6e8538bc0e0de5b466d6db73d27956710", "Definition"),
  Category: section("Category", "ba216ae70911976cfd819ab9d5731331137b29b3", "Definition")
}
