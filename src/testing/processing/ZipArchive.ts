/**
 * Unpacks zip files. Effect's decoder reads a zip from front to back and goes by the headers in front of the files;
 * Python's goes by the central directory at the end. So that both see the same files, the decoder is given each member
 * of the directory under a header written anew.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Zip from "effect/encoding/Zip"
import * as Bytes from "../Bytes.ts"
import * as BadArchive from "./BadArchive.ts"
import type { Limits } from "./Limits.ts"
import * as MemberPath from "./MemberPath.ts"
import * as ZipDirectory from "./ZipDirectory.ts"

/** A local header that says what the directory says, with a name that stands for nothing. */
const localHeader = ({ method, crc, compressed, size }: ZipDirectory.Member): Uint8Array => {
  const view = new DataView(new ArrayBuffer(31))
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, 20, true)
  view.setUint16(8, method, true)
  view.setUint32(14, crc, true)
  view.setUint32(18, compressed, true)
  view.setUint32(22, size, true)
  view.setUint16(26, 1, true)
  view.setUint8(30, 0x66)
  return new Uint8Array(view.buffer)
}

/** The end of a zip file without a directory: all that the decoder asks for behind the last member. */
const end = (): Uint8Array => {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  return new Uint8Array(view.buffer)
}

const encrypted = 0x1

/** The content of a member, unpacked; it has the size and the checksum that the directory gives, or it fails. */
const content = Effect.fnUntraced(function* (
  bytes: Uint8Array,
  member: ZipDirectory.Member,
  failure: BadArchive.BadArchive
) {
  const data = ZipDirectory.data(bytes, member)
  if (data === undefined || (member.flags & encrypted) !== 0) return yield* failure
  return yield* Stream.make(localHeader(member), data, end()).pipe(
    Stream.pipeThroughChannel(Zip.decode()),
    Stream.mapEffect(({ body }) => Stream.runCollect(body)),
    Stream.runCollect,
    Effect.map((bodies) => Bytes.concatenate(bodies.flat())),
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
