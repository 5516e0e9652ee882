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
  readonly circumstances: Circumstances
}

/** What a run writes into the log beside what it does. */
export interface Circumstances {
  /** The name of the process, where the server itself once processed the main file while it was put. */
  readonly process?: "process_entry_local" | undefined
  /** Whether the server itself processes it now. */
  readonly isInline?: boolean | undefined
  /** Whether the row of the entry is written at once, and not together with those of the other entries. */
  readonly isIndexed?: boolean | undefined
}

type Line = JsonObject & { readonly event: string }

const line = (
  { circumstances, upload_id, parser_name, now }: Subject,
  level: "DEBUG" | "INFO" | "WARNING" | "ERROR",
  fields: Line
): JsonObject => ({
  ...fields,
  proc: "Entry",
  process: circumstances.process ?? "None",
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

/** Nobody is there to confirm the moment. */
const unstamped = "RFC3161 timestamp could not be obtained as the server http://localhost:1 cannot be reached."

/** The lines that every run begins with. The server looks up the name of the process before it writes it down. */
const beginning = (subject: Subject): ReadonlyArray<JsonObject> => [
  ...(subject.circumstances.isInline
    ? [line({ ...subject, circumstances: {} }, "DEBUG", { event: "Executing local process" })]
    : []),
  line(subject, "INFO", { event: unstamped })
]

/** What normalising complained of. */
export interface Complaints {
  readonly warnings?: ReadonlyArray<string>
  readonly errors?: ReadonlyArray<string>
}

/** The lines of an entry that went well. */
export const success = (subject: Subject, { errors = [], warnings = [] }: Complaints): ReadonlyArray<JsonObject> => [
  ...beginning(subject),
  line(subject, "INFO", timed(subject, "parser executed", subject.parser_name)),
  ...[...warnings, ...errors].map((event, index) =>
    line(subject, index < warnings.length ? "WARNING" : "ERROR", {
      normalizer: "MetainfoNormalizer",
      event,
      step: "MetainfoNormalizer"
    })
  ),
  ...["MetainfoNormalizer", "ResultsNormalizer"].flatMap((normalizer) => [
    line(subject, "INFO", { normalizer, step: normalizer, event: "normalizer completed successfully" }),
    line(subject, "INFO", { ...timed(subject, "normalizer executed", normalizer), normalizer })
  ]),
  line(subject, "INFO", { exec_time: "0.0", event: "entry metadata saved" }),
  ...(subject.circumstances.isIndexed === false
    ? []
    : [line(subject, "INFO", { exec_time: "0.0", event: "entry metadata indexed" })])
]

const traceback = (error: string): string => {
  const module = error.startsWith("ProcessFailure: ") ? "nomad.processing.base." : ""
  return `Traceback (most recent call last):\n  File "fake-nomad", line 1, in _process_entry_local\n${module}${error}`
}

/** The lines of one that failed: what went wrong, the last line with the error of the entry. */
export const failure = (subject: Subject, logged: ReadonlyArray<string>, error: string): ReadonlyArray<JsonObject> => [
  ...beginning(subject),
  ...logged.map((event, index) =>
    line(
      subject,
      "ERROR",
      index === logged.length - 1
        ? { error: error.replace(/^ProcessFailure: /, ""), event, exception: traceback(error) }
        : { event, step: subject.parser_name }
    )
  )
]
