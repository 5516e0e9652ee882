/**
 * Unpacking zips from strangers: what they name is checked before anything is written, what they promise is held to, and
 * either all of it is there in the end or nothing.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { InvalidArchive, InvalidSource } from "../schema/NomadError.ts"
import { unwritable } from "../services/LocalFiles.ts"
import * as FileNames from "./internal/FileNames.ts"
import * as Pieces from "./internal/Pieces.ts"
import * as ZipDirectory from "./internal/ZipDirectory.ts"
import * as ZipFile from "./internal/ZipFile.ts"

/**
 * How much a zip may become.
 *
 * @category models
 * @since 0.1.0
 */
export interface Bounds {
  /** Files and folders: 1,000,000. */
  readonly members?: number
  /** Bytes of all files together: 64 GiB. */
  readonly bytes?: number
  /** How many times larger a file may get than it is in the zip: 1,100, what deflating makes of zeros and a little more. */
  readonly ratio?: number
  /** Folders within folders: 64. */
  readonly depth?: number
}

const standard: Required<Bounds> = { members: 1_000_000, bytes: 64 * 1024 ** 3, ratio: 1100, depth: 64 }

/** Names that are devices on Windows, whatever stands behind their first dot. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/** What Windows takes in no name: control characters, and those that it uses itself. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u001f<>:"|?*\u007f]/

const nameProblem = (name: string): string | undefined => {
  if (name === "..") return "it leads out of the folder"
  if (name === "" || name === ".") return "one of its names is empty"
  if (forbidden.test(name)) return "it has a character that not all systems take in a name"
  if (reserved.test(name.split(".")[0]?.trim() ?? "")) return "it has a name that is a device on Windows"
  if (/[. ]$/.test(name)) return "one of its names ends in a dot or a blank, which not all systems keep"
  return FileNames.problem(name)
}

const typeMask = 0o170000
const ordinary = [0, 0o100000, 0o040000]
const encrypted = 0x1

const problem = (member: ZipDirectory.Member, bounds: Required<Bounds>): string | undefined => {
  const { compressed, flags, method, mode, path, size } = member
  if (path.includes("\\")) return "it has a backslash, which not all systems keep in a name"
  if (path.startsWith("/")) return "it leads out of the folder"
  const names = path.replace(/\/$/, "").split("/")
  if (names.length > bounds.depth) return `it is more than ${bounds.depth} folders deep`
  for (const name of names) {
    const found = nameProblem(name)
    if (found !== undefined) return found
  }
  if (!ordinary.includes(mode & typeMask)) return "it is a link, or something else that is neither file nor folder"
  if ((flags & encrypted) !== 0) return "it is encrypted"
  if (method !== 0 && method !== 8) return `it is compressed by method ${method}, which is neither stored nor deflated`
  if (method === 0 && compressed !== size) return "its two sizes differ, though it is not compressed"
  if (size > compressed * bounds.ratio + 1024) return `it would become more than ${bounds.ratio} times larger`
  return undefined
}

interface Placed {
  readonly member: ZipDirectory.Member
  readonly isFolder: boolean
}

const refuse = (archive: string, hint: string, member?: string) =>
  new InvalidArchive({ archive, hint, ...(member === undefined ? {} : { member }) })

/** Refuses two members that would be one where case does not count, and a file that is another's folder. */
const checkPlaces = (archive: string, placed: ReadonlyArray<Placed>): Effect.Effect<void, InvalidArchive> => {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const { isFolder, member } of placed) {
    const path = member.path.replace(/\/$/, "")
    const folded = FileNames.folded(path)
    const names = folded.split("/")
    for (let depth = 1; depth < names.length + (isFolder ? 1 : 0); depth++) {
      const folder = names.slice(0, depth).join("/")
      if (files.has(folder)) return refuse(archive, "it is in a folder that is a file as well", member.path)
      folders.set(folder, path)
    }
    if (isFolder) continue
    if (folders.has(folded)) return refuse(archive, "it is a file and a folder as well", member.path)
    if (files.has(folded)) {
      return refuse(archive, `it is the same as ${files.get(folded)} where case does not count`, member.path)
    }
    files.set(folded, path)
  }
  return Effect.void
}

/** Refuses members that lie in one another: the way to promise much with little. */
const checkOverlaps = (archive: string, placed: ReadonlyArray<Placed>, end: number) => {
  const sorted = placed.map(({ member }) => member).toSorted((left, right) => left.offset - right.offset)
  for (const [index, member] of sorted.entries()) {
    const next = sorted[index + 1]?.offset ?? end
    const behind = member.offset + ZipDirectory.localHeaderLength + member.compressed
    if (member.offset < 0 || behind > next) return refuse(archive, "it lies where another one does", member.path)
  }
  return Effect.void
}

const checked = Effect.fnUntraced(function* (
  archive: string,
  members: ReadonlyArray<ZipDirectory.Member>,
  end: number,
  bounds: Required<Bounds>
) {
  if (members.length > bounds.members) return yield* refuse(archive, `it has more than ${bounds.members} members`)
  const size = members.reduce((sum, member) => sum + member.size, 0)
  if (size > bounds.bytes) return yield* refuse(archive, `it would become ${size} bytes, more than ${bounds.bytes}`)
  for (const member of members) {
    const found = problem(member, bounds)
    if (found !== undefined) return yield* refuse(archive, found, member.path)
  }
  const placed = members.map((member) => ({ member, isFolder: member.path.endsWith("/") }))
  yield* checkPlaces(archive, placed)
  yield* checkOverlaps(archive, placed, end)
  return placed
})

const written = Effect.fnUntraced(function* (archive: string, folder: string, { isFolder, member }: Placed) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const target = path.join(folder, ...member.path.split("/").filter((name) => name !== ""))
  const parent = isFolder ? target : path.dirname(target)
  yield* Effect.mapError(fs.makeDirectory(parent, { recursive: true }), unwritable(parent))
  if (isFolder) return
  yield* Pieces.writeFile(ZipFile.content(archive, member), { path: target, exclusive: true })
})

/**
 * Unpacks a zip into a folder that is not there yet, and answers how many files it has. Nothing of it is there before all
 * is; an error or an interruption leaves nothing. Refused, before anything is written, are paths that lead out of the
 * folder, links, names that not all systems keep, names that are one where case does not count, encrypted files, files
 * that lie in one another, and what exceeds the bounds; sizes and checksums are held to while it is unpacked.
 *
 * Fails with `InvalidArchive`, or with `InvalidSource` when the zip cannot be read or the folder not be made.
 *
 * @example
 * ```ts
 * import { Entries, Extraction } from "effect-nomad"
 * import { Effect } from "effect"
 *
 * const files = (id: string) =>
 *   Effect.andThen(Entries.download(id, { zip: "entry.zip" }), Extraction.extract("entry.zip", "entry"))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const extract = Effect.fn("Extraction.extract")(function* (
  archive: string,
  folder: string,
  options: Bounds = {}
) {
  const bounds = { ...standard, ...options }
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  if (yield* Effect.orElseSucceed(fs.exists(folder), () => false)) {
    return yield* new InvalidSource({ source: folder, hint: "it is there already: name a folder that is not" })
  }
  const { members, offset } = yield* ZipFile.directory(archive, bounds.members + 1)
  const placed = yield* checked(archive, members, offset, bounds)
  const beside = { directory: path.dirname(path.resolve(folder)), prefix: ".nomad-" }
  yield* Effect.scoped(
    Effect.gen(function* () {
      const temporary = yield* Effect.mapError(fs.makeTempDirectoryScoped(beside), unwritable(folder))
      const content = path.join(temporary, "content")
      yield* Effect.mapError(fs.makeDirectory(content), unwritable(folder))
      yield* Effect.forEach(placed, (one) => written(archive, content, one), { discard: true })
      yield* Effect.mapError(fs.rename(content, folder), unwritable(folder))
    })
  )
  return { files: placed.filter(({ isFolder }) => !isFolder).length }
})
