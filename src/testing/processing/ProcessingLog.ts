/**
 * The log that an archive has of its own processing.
 */
import type { JsonObject } from "../search/Document.ts"
import * as Timestamp from "./Timestamp.ts"

/** Whose log it is. */
export interface Subject {
  readonly upload_id: string
  readonly parser_name: string
  readonly now: string
  /** The size of the main file, in bytes. */
  readonly input_size: number
}

type Line = JsonObject & { readonly event: string }

const line = ({ upload_id, parser_name, now }: Subject, level: "INFO" | "ERROR", fields: Line): JsonObject => ({
  ...fields,
  proc: "Entry",
  process: "None",
  process_worker_id: "fake",
  parser: parser_name,
  workflow_ids: `['process-upload-${upload_id}']`,
  logger: "nomad.processing",
  timestamp: Timestamp.logged(now),
  level
})

const timed = (subject: Subject, event: string, step: string): Line => ({
  exec_time: "0.0",
  input_size: String(subject.input_size),
  event,
  step
})

/** The lines of an entry that went well. */
export const success = (subject: Subject): ReadonlyArray<JsonObject> => [
  line(subject, "INFO", timed(subject, "parser executed", subject.parser_name)),
  ...["MetainfoNormalizer", "ResultsNormalizer"].flatMap((normalizer) => [
    line(subject, "INFO", { normalizer, step: normalizer, event: "normalizer completed successfully" }),
    line(subject, "INFO", { ...timed(subject, "normalizer executed", normalizer), normalizer })
  ]),
  line(subject, "INFO", { exec_time: "0.0", event: "entry metadata saved" }),
  line(subject, "INFO", { exec_time: "0.0", event: "entry metadata indexed" })
]

/** The lines of one that failed: what went wrong, the last line with the error of the entry. */
export const failure = (subject: Subject, logged: ReadonlyArray<string>, error: string): ReadonlyArray<JsonObject> =>
  logged.map((event, index) =>
    line(
      subject,
      "ERROR",
      index === logged.length - 1
        ? { error: error.replace(/^ProcessFailure: /, ""), event }
        : { event, step: subject.parser_name }
    )
  )
