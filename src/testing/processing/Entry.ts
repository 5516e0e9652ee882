/**
 * Makes an entry of a main file: parses it, finishes the archive, and writes the row that search answers.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { EntryDocument, JsonObject } from "../search/Document.ts"
import * as ArchiveFile from "./ArchiveFile.ts"
import * as CodeRun from "./CodeRun.ts"
import * as Snapshot from "./definitions/Snapshot.ts"
import type { Draft } from "./Draft.ts"
import * as EntryMetadata from "./EntryMetadata.ts"
import * as Failure from "./Failure.ts"
import * as Identifiers from "./Identifiers.ts"
import * as Matchers from "./Matchers.ts"
import * as Neighbours from "./Neighbours.ts"
import * as Normalise from "./Normalise.ts"
import * as ProcessingLog from "./ProcessingLog.ts"
import * as Row from "./Row.ts"
import * as Section from "./Section.ts"
import * as Shared from "./Shared.ts"
import * as Summary from "./Summary.ts"
import * as Timestamp from "./Timestamp.ts"
import { Unreadable, Unwritable } from "./Unreadable.ts"
import * as WrittenArchive from "./WrittenArchive.ts"

/** A main file among the files of its upload, and what is known of both. Moments are texts in ISO format. */
export interface Input {
  readonly upload: EntryMetadata.Upload
  readonly mainfile: string
  readonly mainfile_key?: string
  /** The files of the upload, by path; those beside the main file are enough. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly matcher: Matchers.Matcher
  readonly now: string
  readonly entry_create_time: string
  readonly edited?: EntryMetadata.Edited
  readonly nomad_version?: string
  readonly circumstances?: ProcessingLog.Circumstances
  /** What is known beyond these files. */
  readonly beyond?: Neighbours.Surroundings
  /** What entries have alike. */
  readonly shared?: Shared.Shared
}

/** An entry, processed. One that failed has an archive, too: with metadata and the log. */
export interface ProcessedEntry {
  readonly entry_id: string
  readonly parser_name: string
  readonly process_status: "SUCCESS" | "FAILURE"
  readonly errors: ReadonlyArray<string>
  readonly entry_hash: string
  /** The row that search answers. */
  readonly document: EntryDocument
  /** Its log is written anew each time: it takes more room than the rest, and is seldom read. */
  readonly archive: JsonObject
  /** Whether the archive is kept: definitions that lead nowhere cannot even be written. */
  readonly hasArchive: boolean
  /** The packages of definitions that it uses. */
  readonly packages: ReadonlyArray<Snapshot.Snapshot>
}

/** An input with its ids. */
interface Identified extends Input {
  readonly entry_id: string
  readonly entry_hash: string
}

const bytesOf = ({ files, mainfile }: Input): Uint8Array => files.get(mainfile) ?? new Uint8Array()

/** How much of a code's main file is searched for the kind of calculation, in bytes. */
const readSize = 4 * 1024 * 1024

const parse = (input: Identified): Result.Result<Draft, Failure.Failure> => {
  const { mainfile, matcher, entry_id, upload } = input
  const entry_create_time = Timestamp.stored(input.entry_create_time)
  const { mainfile_name } = Matchers.archive
  const neighbours = Neighbours.make(upload.upload_id, input.files, mainfile_name, ArchiveFile.parse, input.beyond)
  if (matcher.parser_name !== Matchers.archive.parser_name) {
    const text = new TextDecoder().decode(bytesOf(input).subarray(0, readSize))
    return Result.succeed(CodeRun.read({ mainfile, entry_create_time, neighbours }, text, matcher))
  }
  const origin = { neighbours, entry_id, mainfile, entry_create_time, bytes: bytesOf(input) }
  return Result.flatMap(ArchiveFile.parse(mainfile, bytesOf(input)), (content) => ArchiveFile.read(content, origin))
}

/** Of an entry that failed nothing is known but its file. */
const emptyDraft = ({ mainfile, entry_create_time, upload }: Input): Draft => ({
  mainfile,
  entry_create_time,
  sections: new Map(),
  findings: {},
  run: [],
  neighbours: Neighbours.none(upload.upload_id)
})

/** What the file says of itself comes before what was edited. */
const editedBy = ({ edited = {} }: Input, { findings }: Draft): EntryMetadata.Edited => ({
  ...edited,
  ...(findings.comment !== undefined && { comment: findings.comment }),
  ...(findings.references !== undefined && { references: findings.references })
})

const processedOf = (input: Identified, draft: Draft, failure: Failure.Failure | undefined) => ({
  entry_id: input.entry_id,
  entry_hash: input.entry_hash,
  entry_name: draft.findings.entry_name,
  entry_type: draft.findings.entry_type,
  domain: draft.findings.domain,
  entry_create_time: input.entry_create_time,
  parser_name: input.matcher.parser_name,
  mainfile: input.mainfile,
  mainfile_key: input.mainfile_key,
  files: Identifiers.entryFiles(input.mainfile, input.files.keys()),
  processed: failure === undefined,
  last_processing_time: input.now,
  processing_errors: failure?.logged ?? draft.findings.errors ?? [],
  nomad_version: input.nomad_version ?? "2.0.0"
})

/** Writes the log. */
const logOf = (
  input: Identified,
  { findings }: Draft,
  failure: Failure.Failure | undefined
): (() => ReadonlyArray<JsonObject>) => {
  const subject: ProcessingLog.Subject = {
    upload_id: input.upload.upload_id,
    parser_name: input.matcher.parser_name,
    now: input.now,
    input_size: bytesOf(input).length,
    circumstances: input.circumstances ?? {}
  }
  return () =>
    failure === undefined
      ? ProcessingLog.success(subject, findings)
      : ProcessingLog.failure(subject, failure.logged, failure.error)
}

/** What the archive and its metadata come to; nothing, where that cannot be found out. */
const summed = (
  { shared = Shared.make() }: Identified,
  draft: Draft,
  metadata: JsonObject,
  texts: ReadonlyArray<string>,
  failure: Failure.Failure | undefined
): Summary.Summary | undefined => {
  if (failure === Failure.incomplete) return undefined
  const once = Summary.make(draft, metadata, texts, shared)
  return failure?.isMetadataOnly ? Summary.make(draft, metadata, texts, shared, once) : once
}

const finish = (input: Identified, draft: Draft, failure: Failure.Failure | undefined): ProcessedEntry => {
  const { upload, entry_id, entry_hash, mainfile, now } = input
  const edited = editedBy(input, draft)
  const metadata = EntryMetadata.inArchive(upload, edited, processedOf(input, draft, failure))
  const summary = summed(input, draft, metadata, EntryMetadata.texts(metadata, upload, edited), failure)
  const results = failure?.isMetadataOnly ? undefined : WrittenArchive.resultsOf(draft)
  const log = logOf(input, draft, failure)
  const process_status = failure === undefined ? "SUCCESS" : "FAILURE"
  const last_processing_time = Timestamp.stored(now)
  const parts = { upload, edited, metadata, summary, results, last_processing_time, entry_id, mainfile }
  // Definitions get their ids when they are first asked for them: the archive is written last.
  const packages = Snapshot.of(draft)
  const described = summary ? WrittenArchive.withSummary(metadata, summary) : metadata
  const archive = failure?.isMetadataOnly
    ? WrittenArchive.metadataOnly(described)
    : WrittenArchive.whole(draft, described, results)
  return {
    entry_id,
    parser_name: input.matcher.parser_name,
    process_status,
    errors: failure === undefined ? [] : [failure.error],
    entry_hash,
    document: Row.make({ ...parts, process_status }),
    packages,
    hasArchive: true,
    get archive() {
      return { processing_logs: log(), ...archive }
    }
  }
}

/** The little that is kept of an entry whose definitions cannot be written. */
const unwritten = (input: Identified, failure: Failure.Failure): ProcessedEntry => {
  const entry = finish(input, emptyDraft(input), failure)
  return { ...entry, hasArchive: false, document: Row.bare(entry.document) }
}

const failed = (input: Identified, failure: Failure.Failure): ProcessedEntry => {
  const { draft, isUnwritable } = failure
  if (isUnwritable) return unwritten(input, failure)
  try {
    return finish(input, draft ?? emptyDraft(input), failure)
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return unwritten(input, failure)
    throw error
  }
}

const archived = (input: Identified, draft: Draft): ProcessedEntry => {
  try {
    return finish(input, draft, undefined)
  } catch (error) {
    if (error instanceof Unwritable) return finish(input, draft, Failure.unwritable(error))
    throw error
  }
}

/** Processes a main file. Whatever is in it, there is an entry: one that failed says so. */
export const processEntry = Effect.fnUntraced(function* (input: Input) {
  const key = input.mainfile_key === undefined ? {} : { mainfile_key: input.mainfile_key }
  const entry_id = yield* Identifiers.entryId({ upload_id: input.upload.upload_id, mainfile: input.mainfile, ...key })
  const entry_hash = yield* Identifiers.entryHash({ mainfile: input.mainfile, ...key }, input.files)
  const identified: Identified = { ...input, entry_id, entry_hash }
  return Result.match(parse(identified), {
    onSuccess: (draft) => {
      const isComplete = [...draft.sections.values()].every(Section.isComplete)
      Normalise.normalise(draft)
      return isComplete ? archived(identified, draft) : finish(identified, draft, Failure.incomplete)
    },
    onFailure: (failure) => failed(identified, failure)
  })
})
