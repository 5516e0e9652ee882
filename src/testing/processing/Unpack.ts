/**
 * Unpacks what is uploaded. NOMAD goes by the name of a file: what is called a zip or tar file is unpacked, one level
 * deep, and is not kept; everything else is a plain file.
 */
import * as Effect from "effect/Effect"
import type { BadArchive } from "./BadArchive.ts"
import * as Compression from "./Compression.ts"
import * as Limits from "./Limits.ts"
import * as TarArchive from "./TarArchive.ts"
import * as ZipArchive from "./ZipArchive.ts"
import * as ZipDirectory from "../../programs/internal/ZipDirectory.ts"

export { BadArchive } from "./BadArchive.ts"

/** The kinds of archive that NOMAD unpacks. */
export type Kind = "zip" | "tar"

/** A file as it arrives. */
export interface Arrival {
  readonly file_name: string
  readonly bytes: Uint8Array
  /** Whether an archive is unpacked, or kept as one file. */
  readonly auto_decompress: boolean
  readonly limits?: Limits.Limits
}

const extensions: { readonly [extension: string]: Kind } = {
  ".zip": "zip",
  ".eln": "zip",
  ".tar": "tar",
  ".tgz": "tar",
  ".gz": "tar",
  ".tar.bz2": "tar"
}

/** What a file's name says that it is: every `.gz` is taken for a compressed tar file. */
export const kindByName = (file_name: string): Kind | undefined => {
  const name = file_name.toLowerCase()
  return Object.entries(extensions).find(([extension]) => name.endsWith(extension))?.[1]
}

/** What a file's content says that it is; of a compressed file, that it is compressed, for it could hold a tar file. */
export const looksLikeArchive = (bytes: Uint8Array): Kind | undefined => {
  if (ZipDirectory.isZip(bytes)) return "zip"
  return TarArchive.isTar(bytes) || Compression.of(bytes) !== undefined ? "tar" : undefined
}

/** Whether a file is to be unpacked, going by its name, and can be; undefined for a plain file. */
export const recognise = (file: Pick<Arrival, "file_name" | "bytes">): Effect.Effect<Kind | "broken" | undefined> => {
  const kind = kindByName(file.file_name)
  if (kind === undefined) return Effect.undefined
  if (kind === "zip") return Effect.succeed(ZipDirectory.isZip(file.bytes) ? kind : "broken")
  return Effect.map(Compression.head(file.bytes, 512), (head) => (TarArchive.isTar(head) ? kind : "broken"))
}

/** The files that an upload gets from a file, by path: those in it if it is an archive, else itself. */
export const unpack = ({
  file_name,
  bytes,
  auto_decompress,
  limits = Limits.standard
}: Arrival): Effect.Effect<ReadonlyMap<string, Uint8Array>, BadArchive> => {
  const kind = auto_decompress ? kindByName(file_name) : undefined
  if (kind === undefined) return Effect.succeed(new Map([[file_name, bytes]]))
  return kind === "zip" ? ZipArchive.unpack(file_name, bytes, limits) : TarArchive.unpack(file_name, bytes, limits)
}
