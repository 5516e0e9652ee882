/**
 * What can become of an entry that fails.
 */
import type { Draft } from "./Draft.ts"
import type { Unwritable } from "./Unreadable.ts"

/** Why an entry failed: what the processing log says, line by line, and the entry's error. */
export interface Failure {
  readonly logged: ReadonlyArray<string>
  readonly error: string
  /** What was read before. */
  readonly draft?: Draft
  /** Whether what was read cannot be written: then there is no archive. */
  readonly isUnwritable?: true
  /** Whether nothing was written but the metadata, which were summed up twice. */
  readonly isMetadataOnly?: true
}

/** The parser gave up, after it logged these lines. */
export const ofParser = (...logged: ReadonlyArray<string>): Failure => ({
  logged: [...logged, "process failed with exception"],
  error: "ProcessFailure: parser failed with exception"
})

/** A list of sections with nothing in one of its places is read, and stumbled over when its entry is summed up. */
export const incomplete: Failure = {
  logged: ["could not normalize section", "process failed with exception", "could not apply domain metadata to entry"],
  error: "AttributeError: 'NoneType' object has no attribute 'm_traverse'"
}

/** A section of the archive cannot be written. */
export const unwritable = ({ message }: Unwritable): Failure => ({
  logged: ["process failed with exception"],
  error: `AssertionError: ${message}`,
  isMetadataOnly: true
})
