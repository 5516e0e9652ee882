/**
 * Metadata that comes with the files: `nomad.json`, `nomad.yaml` or `nomad.yml` in any folder, for the entries below it;
 * in the upload's own folder also for the upload, and for single entries. What is wrong in it is passed over in silence.
 */
import * as Yaml from "../processing/Yaml.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Accounts from "./Accounts.ts"
import * as EditPlan from "./EditPlan.ts"
import type * as EditRules from "./EditRules.ts"
import * as Folder from "./Folder.ts"
import * as Metadata from "./Metadata.ts"
import type { EntryRecord, Store, UploadRecord } from "./Store.ts"
import * as Wire from "./Wire.ts"

const parsers: { readonly [name: string]: (text: string) => unknown } = {
  "nomad.json": JSON.parse,
  "nomad.yaml": (text) => Yaml.withTexts(Yaml.parse(text)),
  "nomad.yml": (text) => Yaml.withTexts(Yaml.parse(text))
}

/** What the metadata file of a folder says; nothing where there is none, or none that can be read. */
const read = (upload: UploadRecord, folder: string): JsonObject => {
  for (const [name, parse] of Object.entries(parsers)) {
    const bytes = Folder.find(upload.files, Folder.join(folder, name))
    if (!Folder.isFile(bytes)) continue
    try {
      const content = parse(new TextDecoder().decode(bytes))
      return Wire.isObject(content) ? content : {}
    } catch {
      return {}
    }
  }
  return {}
}

/** The part of it that holds. The files speak for the main author, and cannot do what only the admin may. */
const verified = (store: Store, upload: UploadRecord, metadata: JsonObject, uploadLevel: boolean): JsonObject => {
  const accounts = Accounts.make(store)
  const account = accounts.byId(upload.main_author)
  if (account === undefined) return {}
  const context: EditRules.Context = { store, accounts, caller: { account, scopes: "all", groups: [] } }
  const findings: EditPlan.Findings = { issues: [], attempts: [] }
  const all = EditPlan.verifyAll(context, findings, [], metadata, uploadLevel)
  if (account.is_admin) return all
  const forbidden = findings.attempts.flatMap(({ loc, who }) => (who === "admin" ? loc : []))
  return Object.fromEntries(Object.entries(all).filter(([name]) => !forbidden.includes(name)))
}

/** Sets on an upload what the files say of it: when its first entries are looked for, and not again. */
export const setUpload = (store: Store, upload: UploadRecord): void => {
  const metadata = read(upload, "")
  if (Object.keys(metadata).length > 0) Metadata.setUpload(store, upload, verified(store, upload, metadata, true))
}

/** The folder of a main file, and all folders above it. */
const foldersAbove = (mainfile: string): ReadonlyArray<string> => {
  const folders = [Folder.dirname(mainfile)]
  while (folders.at(-1) !== "") folders.push(Folder.dirname(folders.at(-1)!))
  return folders
}

/** Sets on a new entry what the files say of it; the nearest file wins, and what names the entry over all. */
export const setEntry = (store: Store, upload: UploadRecord, entry: EntryRecord): void => {
  for (const folder of foldersAbove(entry.mainfile).toReversed()) {
    Metadata.setEntry(store, entry, verified(store, upload, read(upload, folder), false))
  }
  const entries = read(upload, "")["entries"]
  const own = Wire.isObject(entries) ? entries[entry.mainfile] : undefined
  if (Wire.isObject(own)) Metadata.setEntry(store, entry, verified(store, upload, own, false))
}

/** Whether a file may be a main file: `skip_matching` leaves only those that are named. */
export const allows = (upload: UploadRecord): ((path: string) => boolean) => {
  const { entries, skip_matching } = read(upload, "")
  const named = Wire.isObject(entries) ? Object.keys(entries) : []
  return skip_matching === true ? (path) => named.includes(path) : () => true
}
