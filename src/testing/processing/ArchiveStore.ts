/**
 * The files in which NOMAD keeps archives: MessagePack behind a head of fixed length, with a table of contents at the end.
 * An upload that is not published has a file for each entry; a published one has all of them in one.
 */
import { concatenate } from "../Bytes.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as MessagePack from "./MessagePack.ts"

/** Archives by the ids of their entries. */
export type Archives = ReadonlyMap<string, JsonObject>

const magic = new TextEncoder().encode("msglc-2024")

/** The magic word ends at 30; where the table of contents begins, and how long it is, have ten bytes each. */
const headLength = 50

const headOf = (start: number, length: number): Uint8Array => {
  const head = new Uint8Array(headLength)
  const numbers = [MessagePack.encode(start), MessagePack.encode(length)]
  head.set(magic, 30 - magic.length)
  numbers.forEach((bytes, index) => head.set(bytes, 40 + 10 * index - bytes.length))
  return head
}

const file = (content: Uint8Array, contents: Json): Uint8Array => {
  const table = MessagePack.encode(contents)
  return concatenate([headOf(content.length, table.length), content, table])
}

/** The whole of a value, with no parts that could be read alone. */
const plain = (value: Json): Uint8Array => {
  const content = MessagePack.encode(value)
  return file(content, { p: [0, content.length] })
}

/** The file of one archive. */
export const one = (entry_id: string, archive: JsonObject): Uint8Array => plain({ [entry_id]: archive })

/** The file of several archives: each in a file of its own, one behind the other. */
export const all = (archives: Archives): Uint8Array => {
  const files = Array.from(archives.values(), plain)
  const starts = files.map((_, index) => files.slice(0, index).reduce((sum, { length }) => sum + length, 0))
  const contents = Object.fromEntries(Array.from(archives.keys(), (entry_id, index) => [entry_id, starts[index] ?? 0]))
  return file(concatenate(files), { t: contents })
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const numberAt = (bytes: Uint8Array, from: number): number => {
  const at = bytes.subarray(from, from + 9).findIndex((byte) => byte !== 0)
  return Number(MessagePack.decode(bytes, at === -1 ? from + 9 : from + at))
}

const objects = (entries: Iterable<readonly [string, Json]>): Archives =>
  new Map(Array.from(entries).flatMap(([name, value]) => (isObject(value) ? [[name, value] as const] : [])))

/** The archives in a file; none if it is no such file. */
export const read = (bytes: Uint8Array): Archives => {
  if (!magic.every((byte, index) => bytes[30 - magic.length + index] === byte)) return new Map()
  const contents = MessagePack.decode(bytes, headLength + numberAt(bytes, 30))
  const starts = isObject(contents) && isObject(contents["t"]) ? Object.entries(contents["t"]) : []
  const isShared = starts.length > 0 && starts.every(([, start]) => typeof start === "number")
  if (isShared) {
    return objects(
      starts.map(([id, start]) => [id, MessagePack.decode(bytes, 2 * headLength + Number(start))] as const)
    )
  }
  const whole = MessagePack.decode(bytes, headLength)
  return objects(Object.entries(isObject(whole) ? whole : {}))
}
