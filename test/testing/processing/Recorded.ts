/**
 * Entries that a NOMAD 2.0.0 server made: what was in the main file, and what came of it.
 */
import type { EntryDocument, JsonObject } from "../../../src/testing/search/Document.ts"
import * as Entry from "../../../src/testing/processing/Entry.ts"
import * as Matchers from "../../../src/testing/processing/Matchers.ts"
import recorded from "./recorded-entries.json" with { type: "json" }

/** One of them. */
export interface Recorded {
  readonly about: string
  readonly upload: { readonly upload_id: string; readonly upload_name: string; readonly upload_create_time: string }
  readonly mainfile: string
  readonly entry_create_time: string
  readonly content: string
  readonly process_status: string
  readonly errors: ReadonlyArray<string>
  readonly row: EntryDocument
  /** Of the archive, without what the row has, too. */
  readonly metadata: JsonObject
  readonly archive: JsonObject
}

// the file is as the server answered: its shape is what the tests are about
export const entries = recorded as unknown as ReadonlyArray<Recorded>

/** The people of the server that was asked. */
export const main_author = { user_id: "10000000-0000-0000-0000-000000000001", name: "Tess Tester" }

/** Processes a recorded main file as the server did. */
export const process = ({ upload, mainfile, entry_create_time, content, metadata }: Recorded) =>
  Entry.processEntry({
    upload: { ...upload, main_author },
    mainfile,
    files: new Map([[mainfile, new TextEncoder().encode(content)]]),
    matcher: Matchers.archive,
    now: String(metadata["last_processing_time"]),
    entry_create_time
  })
