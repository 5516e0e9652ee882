/**
 * How a folder is delivered: as one upload, or several where it is too large for one, each in parts.
 */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { InvalidSource } from "../../schema/NomadError.ts"
import type { Member } from "./FolderListing.ts"

/** Files that go together, in one request. */
export type Part = ReadonlyArray<Member>

/** What becomes one upload. */
export interface UploadPlan {
  readonly members: ReadonlyArray<Member>
  readonly parts: ReadonlyArray<Part>
  /** In bytes. */
  readonly size: number
}

/** Bounds in bytes: of what one upload may have, and of what one request should have. */
export interface Bounds {
  readonly largest: number
  readonly partSize: number
}

/** One request has no more files than that, so that losing it costs little. */
const filesInPart = 2000

const sizeOf = (members: ReadonlyArray<Member>): number => members.reduce((sum, { size }) => sum + size, 0)

interface Group {
  readonly members: ReadonlyArray<Member>
  readonly size: number
}

const group = (members: ReadonlyArray<Member>): Group => ({ members, size: sizeOf(members) })

/** The files, put together in order as long as they stay within a bound. */
const packed = (groups: ReadonlyArray<Group>, fits: (together: Group) => boolean): ReadonlyArray<Group> => {
  const out: Array<Group> = []
  let open: { members: Array<Member>; size: number } | undefined
  for (const { members, size } of groups) {
    if (open !== undefined && fits({ members: open.members, size: open.size + size })) {
      open.members.push(...members)
      open.size += size
    } else {
      open = { members: [...members], size }
      out.push(open)
    }
  }
  return out
}

const partsOf = (members: ReadonlyArray<Member>, partSize: number): ReadonlyArray<Part> =>
  packed(
    members.map((member) => ({ members: [member], size: member.size })),
    ({ members, size }) => size <= partSize && members.length < filesInPart
  ).map((part) => part.members)

/** The part of a name that comes after the folder, up to the next slash; nothing for a file of the folder itself. */
const childOf = (name: string, depth: number): string | undefined => {
  const parts = name.split("/")
  return parts.length - 1 > depth ? parts[depth] : undefined
}

/**
 * A folder that fits stays whole; of one that does not, its own files stay together, as a main file is read with the
 * files beside it, and each folder in it is looked at by itself.
 */
const divided = (
  members: ReadonlyArray<Member>,
  depth: number,
  largest: number
): Effect.Effect<ReadonlyArray<Group>, InvalidSource> => {
  const whole = group(members)
  if (whole.size <= largest) return Effect.succeed([whole])
  const own = group(members.filter(({ name }) => childOf(name, depth) === undefined))
  if (own.size > largest) {
    const [first] = own.members
    return new InvalidSource({
      source: first?.path ?? "",
      hint: `it and the files beside it have ${own.size} bytes, an upload may have ${largest}, and they belong together: move some into folders of their own`
    })
  }
  const children = Arr.groupBy(
    members.filter(({ name }) => childOf(name, depth) !== undefined),
    ({ name }) => childOf(name, depth) ?? ""
  )
  return Effect.map(
    Effect.forEach(Object.values(children), (child) => divided(child, depth + 1, largest)),
    (groups) => [...(own.members.length === 0 ? [] : [own]), ...groups.flat()]
  )
}

/** The uploads that a folder becomes. */
export const make = (
  members: ReadonlyArray<Member>,
  { largest, partSize }: Bounds
): Effect.Effect<ReadonlyArray<UploadPlan>, InvalidSource> =>
  Effect.map(divided(members, 0, largest), (groups) =>
    packed(groups, ({ size }) => size <= largest).map(({ members, size }) => ({
      members,
      parts: partsOf(members, partSize),
      size
    }))
  )
