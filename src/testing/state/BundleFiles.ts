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
import * as Python from "../Python.ts"
import type { JsonObject } from "../search/Document.ts"
import * as BundleInfo from "./BundleInfo.ts"
import * as BundleSchemas from "./BundleSchemas.ts"
import * as Folder from "./Folder.ts"
import * as Store from "./Store.ts"

/** The version of the format in which archives are kept. */
const version = "v1.2"

/** The archives of the entries that go along, without what only answers have. */
const archivesOf = (upload: Store.UploadRecord, { names }: BundleSchemas.Schemas): ArchiveStore.Archives =>
  new Map(
    BundleInfo.exported(upload).flatMap(({ entry_id, processed }) => {
      if (processed === undefined) return []
      const { m_ref_archives: _, ...archive } = processed.archive
      return [[entry_id, BundleSchemas.renamed(archive, names)] as const]
    })
  )

const archiveFile = (entry_id: string, archive: JsonObject): Folder.File => ({
  path: `archive/${entry_id}-${version}.msg`,
  bytes: ArchiveStore.one(entry_id, archive)
})

/** The files of the entries that there are only in the bundle. */
const schemaFiles = (upload_id: string, { exported }: BundleSchemas.Schemas): ReadonlyArray<Folder.File> =>
  exported.flatMap((schema) => [
    {
      path: `raw/${schema.mainfile}`,
      bytes: new TextEncoder().encode(Python.json({ definitions: schema.definitions }))
    },
    archiveFile(schema.entry_id, BundleSchemas.archiveOf(upload_id, schema))
  ])

/** Files as a zip, each as it is. */
export const zip = (files: Iterable<Folder.File>): Effect.Effect<Uint8Array> =>
  Stream.fromIterable(files).pipe(
    Stream.map(({ bytes, path }) => Zip.file(path, bytes, { method: "Store" })),
    Stream.pipeThroughChannel(Zip.encode()),
    Stream.runCollect,
    Effect.map(concatenate),
    Effect.orDie
  )

const packed = Effect.fnUntraced(function* (
  upload: Store.UploadRecord,
  contents: BundleInfo.Contents,
  schemas: BundleSchemas.Schemas
) {
  const access = upload.embargo_length > 0 ? "restricted" : "public"
  const files: Array<Folder.File> = []
  if (contents.include_raw_files) {
    files.push({ path: `raw-${access}.plain.zip`, bytes: yield* zip(Folder.files(upload.files)) })
  }
  if (contents.include_archive_files) {
    files.push({ path: `archive-${access}-${version}.msg.msg`, bytes: ArchiveStore.all(archivesOf(upload, schemas)) })
  }
  return files
})

const loose = (
  upload: Store.UploadRecord,
  contents: BundleInfo.Contents,
  schemas: BundleSchemas.Schemas
): ReadonlyArray<Folder.File> => {
  const raw = Array.from(Folder.files(upload.files, "raw"))
  const archives = Array.from(archivesOf(upload, schemas), ([entry_id, archive]) => archiveFile(entry_id, archive))
  return [...(contents.include_raw_files ? raw : []), ...(contents.include_archive_files ? archives : [])]
}

/** The files that a bundle holds of an upload. */
export const make = Effect.fnUntraced(function* (
  upload: Store.UploadRecord,
  contents: BundleInfo.Contents,
  schemas: BundleSchemas.Schemas
): Effect.fn.Return<ReadonlyArray<Folder.File>> {
  const files = Store.isPublished(upload) ? yield* packed(upload, contents, schemas) : loose(upload, contents, schemas)
  return [...schemaFiles(upload.upload_id, schemas), ...files]
})

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
