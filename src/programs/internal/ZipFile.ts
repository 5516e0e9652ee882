/**
 * A zip on disk, read by its directory and piece by piece.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { InvalidArchive, InvalidSource } from "../../schema/NomadError.ts"
import { concatenate } from "../../services/internal/Bytes.ts"
import { hintOf, readable } from "../../services/LocalFiles.ts"
import * as Pieces from "./Pieces.ts"
import * as ZipDirectory from "./ZipDirectory.ts"
import * as ZipMember from "./ZipMember.ts"

const refuse = (archive: string, hint: string, member?: string) =>
  new InvalidArchive({ archive, hint, ...(member === undefined ? {} : { member }) })

/** Some bytes of a file. */
const bytesAt = Effect.fnUntraced(function* (path: string, offset: number, length: number) {
  const fs = yield* FileSystem.FileSystem
  const part = fs.stream(path, { offset: BigInt(offset), bytesToRead: BigInt(length) })
  return concatenate(yield* readable(path, Stream.runCollect(part)))
})

/** The members of a zip, at most so many, and where its directory begins. */
export const directory = Effect.fnUntraced(function* (archive: string, atMost: number) {
  const fs = yield* FileSystem.FileSystem
  const length = Number((yield* readable(archive, fs.stat(archive))).size)
  const tail = Math.min(length, ZipDirectory.tailLength)
  const location = ZipDirectory.locate(yield* bytesAt(archive, length - tail, tail), length)
  if (location === undefined) return yield* refuse(archive, "it is no zip, or its end is missing")
  const { offset, size } = location
  if (offset < 0 || offset + size > length) return yield* refuse(archive, "its directory is damaged")
  const members = ZipDirectory.read(yield* bytesAt(archive, offset, size), location, atMost)
  const miscounted = members !== undefined && members.length < atMost && members.length !== location.entries
  if (members === undefined || miscounted) return yield* refuse(archive, "its directory is damaged")
  return { members, offset }
})

const data = Effect.fnUntraced(function* (archive: string, { compressed, offset, path }: ZipDirectory.Member) {
  const fs = yield* FileSystem.FileSystem
  const header = yield* bytesAt(archive, offset, ZipDirectory.localHeaderLength)
  const behind = ZipDirectory.dataOffset(header)
  if (behind === undefined) return yield* refuse(archive, "it is not where the directory says", path)
  if (compressed === 0) return Stream.empty
  const part = { offset: BigInt(offset + behind), bytesToRead: BigInt(compressed), chunkSize: Pieces.enough }
  return Stream.mapError(
    fs.stream(archive, part),
    (error) => new InvalidSource({ source: archive, hint: hintOf(error) })
  )
})

/** The bytes of a member, with the size and the checksum that the directory gives. */
export const content = (archive: string, member: ZipDirectory.Member) =>
  Stream.mapError(ZipMember.content(member, Stream.unwrap(data(archive, member))), (error) =>
    error._tag === "ZipError" ? refuse(archive, `it is damaged: ${error.message}`, member.path) : error
  )

/** Looks whether a zip is whole: each member is there, with its size and its checksum. */
export const verify = Effect.fnUntraced(function* (archive: string) {
  const { members } = yield* directory(archive, Infinity)
  yield* Effect.forEach(members, (member) => Stream.runDrain(content(archive, member)), { discard: true })
})
