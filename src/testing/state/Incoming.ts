/**
 * Files that a request brings, and what they may be called.
 */
import * as Effect from "effect/Effect"
import * as Unpack from "../processing/Unpack.ts"
import type { Refused } from "../Refused.ts"
import type { Caller } from "./Caller.ts"
import type { FileOperation } from "./FileOperations.ts"
import * as Refusals from "./Refusals.ts"

/** A file as a request brings it. */
export interface IncomingFile {
  readonly name?: string | undefined
  readonly bytes: Uint8Array
}

/** A file whose name was found to be a name. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The part of a request that brings files. */
export interface Request {
  readonly files: ReadonlyArray<IncomingFile>
  readonly multipart?: boolean | undefined
  readonly file_name?: string | undefined
  readonly local_path?: string | undefined
}

/** Whether a text is the name of one file or folder. */
export const isSafeName = (name: string): boolean => name !== "" && !name.includes("/") && name !== "." && name !== ".."

/** What a file system takes for a name: no NUL, not more than 255 bytes. */
const isStorable = (name: string): boolean => !name.includes("\0") && new TextEncoder().encode(name).length <= 255

/** Whether a path stays in its folder, is not absolute, and has no two slashes in a row. */
export const isSafePath = (path: string): boolean => {
  if (path.startsWith("/") || path.includes("//") || path.includes("\0")) return false
  let depth = 0
  for (const name of path.replace(/\/$/, "").split("/")) {
    if (name === "..") depth -= 1
    else if (name !== "." && name !== "") depth += 1
    if (depth < 0) return false
  }
  return true
}

const noName = "No file name provided, and the file does not look like a zip or tar file."

/** Without a name, the content has to say what it is. */
const nameByContent = (bytes: Uint8Array): Effect.Effect<NamedFile, Refused> => {
  const kind = Unpack.looksLikeArchive(bytes)
  return kind ? Effect.succeed({ name: `NO NAME.${kind}`, bytes }) : Effect.fail(Refusals.refuse(400, noName))
}

/** The files with their names: a form's parts have their own, a plain body has `file_name`. No bytes are no file. */
export const named = Effect.fnUntraced(function* (
  caller: Caller,
  { files, multipart, file_name, local_path }: Request
): Effect.fn.Return<ReadonlyArray<NamedFile>, Refused> {
  if (local_path) {
    return yield* caller.account.is_admin
      ? Refusals.refuse(400, "The specified local_path cannot be found.")
      : Refusals.refuse(403, "You are not authorized to access this path.")
  }
  const nameOf = (file: IncomingFile) => (multipart ? (file.name ?? "") : file_name || "NO NAME")
  const names = multipart ? files.map(nameOf) : [file_name || "NO NAME"]
  if (!names.every(isSafeName)) return yield* Refusals.refuse(400, "Bad file name provided.")
  if (!names.every(isStorable)) {
    return yield* Refusals.refuse(400, "Some IO went wrong, upload probably aborted/disrupted.")
  }
  if (multipart) return files.map((file) => ({ name: nameOf(file), bytes: file.bytes }))
  const body = files.find((file) => file.bytes.length > 0)
  if (body === undefined) return []
  return [file_name ? { name: file_name, bytes: body.bytes } : yield* nameByContent(body.bytes)]
})

/** The changes that put the files into a folder. */
export const additions = (
  files: ReadonlyArray<NamedFile>,
  target: string,
  auto_decompress = true
): ReadonlyArray<FileOperation> => files.map((file) => ({ op: "ADD", target, unpack: auto_decompress, ...file }))

/** What a file is, if it is to be unpacked. */
export const archiveKind = (
  file: NamedFile,
  auto_decompress = true
): Effect.Effect<Unpack.Kind | "broken" | undefined> =>
  auto_decompress ? Unpack.recognise({ file_name: file.name, bytes: file.bytes }) : Effect.undefined
