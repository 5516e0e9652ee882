/**
 * The files of a bundle behind its first: raw files and archives, laid out as the server keeps them. Those of a published
 * upload are packed into two files whose names tell whether there is an embargo.
 */
import * as Zip from "effect/encoding/Zip"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { concatenate } from "../Bytes.ts"
import * as ArchiveStore from "../processing/ArchiveStore.ts"
import * as Limits from "../processing/Limits.ts"
import * as ZipArchive from "../processing/ZipArchive.ts"
import type { JsonObject } from "../search/Document.ts"
import * as BundleInfo from "./BundleInfo.ts"
import * as Folder from "./Folder.ts"
import * as Store from "./Store.ts"

/** The version of the format in which archives are kept. */
const version = "v1.2"

/** The archives of the entries that go along, without what only answers have. */
const archivesOf = (upload: Store.UploadRecord): ArchiveStore.Archives =>
  new Map(
    BundleInfo.exported(upload).flatMap(({ entry_id, processed }) => {
      if (processed === undefined) return []
      const { m_ref_archives: _, ...archive } = processed.archive
      return [[entry_id, archive] as const]
    })
  )

/** Files as a zip, each as it is. */
export const zip = (files: Iterable<Folder.File>): Effect.Effect<Uint8Array> =>
  Stream.fromIterable(files).pipe(
    Stream.map(({ bytes, path }) => Zip.file(path, bytes, { method: "Store" })),
    Stream.pipeThroughChannel(Zip.encode()),
    Stream.runCollect,
    Effect.map(concatenate),
    Effect.orDie
  )

const packed = Effect.fnUntraced(function* (upload: Store.UploadRecord, contents: BundleInfo.Contents) {
  const access = upload.embargo_length > 0 ? "restricted" : "public"
  const files: Array<Folder.File> = []
  if (contents.include_raw_files) {
    files.push({ path: `raw-${access}.plain.zip`, bytes: yield* zip(Folder.files(upload.files)) })
  }
  if (contents.include_archive_files) {
    files.push({ path: `archive-${access}-${version}.msg.msg`, bytes: ArchiveStore.all(archivesOf(upload)) })
  }
  return files
})

const loose = (upload: Store.UploadRecord, contents: BundleInfo.Contents): ReadonlyArray<Folder.File> => {
  const raw = Array.from(Folder.files(upload.files, "raw"))
  const archives = Array.from(archivesOf(upload), ([entry_id, archive]) => ({
    path: `archive/${entry_id}-${version}.msg`,
    bytes: ArchiveStore.one(entry_id, archive)
  }))
  return [...(contents.include_raw_files ? raw : []), ...(contents.include_archive_files ? archives : [])]
}

/** The files that a bundle holds of an upload. */
export const make = (
  upload: Store.UploadRecord,
  contents: BundleInfo.Contents
): Effect.Effect<ReadonlyArray<Folder.File>> =>
  Store.isPublished(upload) ? packed(upload, contents) : Effect.sync(() => loose(upload, contents))

/** What a bundle brings for an upload. */
export interface Content {
  readonly raw: ReadonlyMap<string, Uint8Array>
  readonly archives: ArchiveStore.Archives
}

/** The files with such a name, under what the name has behind it. */
const behind = (files: ReadonlyMap<string, Uint8Array>, prefix: string) =>
  Array.from(files).flatMap(([path, bytes]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), bytes] as const] : []
  )

/** What is in the files of a bundle. Packs that cannot be unpacked are as good as none. */
export const read = Effect.fnUntraced(function* (
  files: ReadonlyMap<string, Uint8Array>,
  isPublished: boolean
): Effect.fn.Return<Content> {
  const stores = behind(files, isPublished ? "archive-" : "archive/")
  const archives = new Map<string, JsonObject>(stores.flatMap(([, bytes]) => Array.from(ArchiveStore.read(bytes))))
  if (!isPublished) return { raw: new Map(behind(files, "raw/")), archives }
  const raw = new Map<string, Uint8Array>()
  for (const [name, bytes] of behind(files, "raw-")) {
    const pack = yield* Effect.option(ZipArchive.unpack(name, bytes, Limits.standard))
    if (pack._tag === "Some") for (const [path, content] of pack.value) raw.set(path, content)
  }
  return { raw, archives }
})
