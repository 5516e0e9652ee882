/**
 * Unpacks zip files, by the directory at their end, as Python does.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as ZipDirectory from "../../programs/internal/ZipDirectory.ts"
import * as ZipMember from "../../programs/internal/ZipMember.ts"
import * as Bytes from "../Bytes.ts"
import * as BadArchive from "./BadArchive.ts"
import type { Limits } from "./Limits.ts"
import * as MemberPath from "./MemberPath.ts"

const encrypted = 0x1

/** The content of a member, unpacked; it has the size and the checksum that the directory gives, or it fails. */
const content = Effect.fnUntraced(function* (
  bytes: Uint8Array,
  member: ZipDirectory.Member,
  failure: BadArchive.BadArchive
) {
  const data = ZipDirectory.data(bytes, member)
  if (data === undefined || (member.flags & encrypted) !== 0) return yield* failure
  return yield* Stream.runCollect(ZipMember.content(member, Stream.succeed(data))).pipe(
    Effect.map(Bytes.concatenate),
    Effect.mapError(() => failure)
  )
})

/** The files that a directory names, by where they go; later ones replace earlier ones. */
const placed = (members: ReadonlyArray<ZipDirectory.Member>) =>
  members.flatMap((member) => {
    const path = MemberPath.normalise(member.path)
    return path === undefined || member.path.endsWith("/") ? [] : [{ path, member }]
  })

/** The server cannot keep such a member, and does not pass it over either. */
const cannotBe = ({ path }: ZipDirectory.Member): boolean =>
  path.startsWith("/") || path === "." || path === ".." || MemberPath.isImpossible(path)

/** The files of a zip archive, by path. */
export const unpack = Effect.fnUntraced(function* (file_name: string, bytes: Uint8Array, limits: Limits) {
  if (!ZipDirectory.isZip(bytes)) return yield* BadArchive.notAnArchive()
  const failure = BadArchive.broken(file_name)
  const members = ZipDirectory.members(bytes, limits.files + 1)
  if (members === undefined || members.some(cannotBe)) return yield* failure
  const size = members.reduce((sum, member) => sum + member.size, 0)
  if (members.length > limits.files || size > limits.bytes) return yield* BadArchive.tooLarge()
  const files = new Map<string, Uint8Array>()
  const folders = new Set<string>()
  for (const { path, member } of placed(members)) {
    const unpacked = yield* content(bytes, member, failure)
    if (!MemberPath.put(files, folders, path, unpacked)) return yield* failure
  }
  return files
})
