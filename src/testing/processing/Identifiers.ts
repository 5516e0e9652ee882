/**
 * The ids and hashes that NOMAD derives from what it is given: the same input has the same id everywhere.
 */
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import { sha512 } from "@noble/hashes/sha2.js"
import * as Bytes from "../Bytes.ts"

/** What identifies an entry. `mainfile` is the path from the upload's root; a key tells entries of one file apart. */
export interface EntryKey {
  readonly upload_id: string
  readonly mainfile: string
  readonly mainfile_key?: string
}

const text = new TextEncoder()

/**
 * The first 28 characters of a digest in base64, with the letters that are safe in URLs. The Web's own digest answers in a
 * promise, which a test that moves Effect's clock cannot wait for.
 */
const hash = (bytes: Uint8Array): string => Base64Url.encode(sha512(bytes)).slice(0, 28)

/** The id of an entry, for code that runs at once. */
export const entryIdOf = ({ upload_id, mainfile, mainfile_key = "" }: EntryKey): string =>
  hash(text.encode(`${upload_id}${mainfile}${mainfile_key}`))

/** The id of an entry. It stays the same however often the upload is processed. */
export const entryId = (key: EntryKey): Effect.Effect<string> => Effect.sync(() => entryIdOf(key))

/** How many files beside the main file belong to an entry at most: the server stops behind the one after the hundredth. */
const auxiliaryFiles = 101

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1)

/** The files of an entry: the main file first, then the others in its own folder, by name. */
export const entryFiles = (mainfile: string, paths: Iterable<string>): ReadonlyArray<string> => {
  const folder = folderOf(mainfile)
  const others = Array.from(paths).filter((path) => path !== mainfile && folderOf(path) === folder)
  return [mainfile, ...others.sort().slice(0, auxiliaryFiles)]
}

/** The hash of what is in an entry's files. */
export const entryHash = (
  { mainfile, mainfile_key = "" }: Pick<EntryKey, "mainfile" | "mainfile_key">,
  files: ReadonlyMap<string, Uint8Array>
): Effect.Effect<string> =>
  Effect.sync(() => {
    const contents = entryFiles(mainfile, files.keys()).flatMap((path) => files.get(path) ?? [])
    return hash(Bytes.concatenate([...contents, text.encode(mainfile_key)]))
  })
