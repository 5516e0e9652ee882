/**
 * Edits of metadata: what may be changed about an upload and its entries, and how.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { InvalidRequest, type RequestIssue } from "./NomadError.ts"

/**
 * A change of a list: the values that it has from now on (one, or several), or values to add and to remove.
 *
 * @category models
 * @since 0.1.0
 */
export type ListEdit =
  | string
  | ReadonlyArray<string>
  | { readonly set: string | ReadonlyArray<string> }
  | { readonly add?: string | ReadonlyArray<string>; readonly remove?: string | ReadonlyArray<string> }

/**
 * What an edit changes, under NOMAD's own names; what is not named stays. Comment, references, datasets and `external_id`
 * belong to the entries: an edit of the upload sets them for all of its entries.
 *
 * @category models
 * @since 0.1.0
 */
export interface Metadata {
  readonly upload_name?: string
  readonly description?: string
  /** An empty one takes the comment away. */
  readonly comment?: string
  /** Addresses, such as `https://doi.org/…`. */
  readonly references?: ListEdit
  /** Datasets of one's own, by id or by name; a plain list adds to those that are there. */
  readonly datasets?: ListEdit
  /** People by id, user name or e-mail address. */
  readonly coauthors?: ListEdit
  /** People by id, user name or e-mail address. */
  readonly reviewers?: ListEdit
  readonly coauthor_groups?: ListEdit
  /** Ids of groups, or `all` for everybody. */
  readonly reviewer_groups?: ListEdit
  /** Months, 0 to 36; once published, it can only be lifted, with 0. */
  readonly embargo_length?: number
  readonly external_db?: string
  readonly external_id?: string
  /** For the server's admin. */
  readonly main_author?: string
  /** For the server's admin. */
  readonly license?: string
  /** For the server's admin: a date-time. */
  readonly upload_create_time?: string
  /** For the server's admin: a date-time. */
  readonly entry_create_time?: string
  /** For the server's admin: a date-time. */
  readonly publish_time?: string
}

/** The longest embargo, in months. */
const longestEmbargo = 36

/**
 * What is wrong with an embargo of so many months, if anything.
 *
 * @category predicates
 * @since 0.1.0
 */
export const embargoIssue = (months: number): RequestIssue | undefined =>
  Number.isInteger(months) && months >= 0 && months <= longestEmbargo
    ? undefined
    : { msg: `an embargo has 0 to ${longestEmbargo} whole months, not ${months}`, loc: ["embargo_length"] }

const valuesOf = (edit: ListEdit): ReadonlyArray<string> => {
  if (typeof edit === "string") return [edit]
  if (Array.isArray(edit)) return edit
  return Object.values(edit as { readonly [operation: string]: string | ReadonlyArray<string> }).flat()
}

const isAddress = (value: string): boolean => URL.canParse(value) && /^(https?|ftp):\/\//.test(value)

const referenceIssues = (edit: ListEdit): ReadonlyArray<RequestIssue> =>
  valuesOf(edit)
    .filter((value) => !isAddress(value))
    .map((value) => ({ msg: `${JSON.stringify(value)} is no address: begin it with https://`, loc: ["references"] }))

/**
 * The edit, if there is nothing wrong with it that can be known here; else all that is wrong, in one `InvalidRequest`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const check = (metadata: Metadata): Effect.Effect<Metadata, InvalidRequest> => {
  const embargo = metadata.embargo_length === undefined ? undefined : embargoIssue(metadata.embargo_length)
  const issues = [
    ...(Object.values(metadata).every((value) => value === undefined)
      ? [{ msg: "name at least one quantity to change", loc: [] }]
      : []),
    ...(embargo === undefined ? [] : [embargo]),
    ...(metadata.references === undefined ? [] : referenceIssues(metadata.references))
  ]
  return issues.length === 0
    ? Effect.succeed(metadata)
    : Effect.fail(
        new InvalidRequest({
          method: "",
          path: "",
          status: 0,
          detail: issues.map((issue) => issue.msg).join("; "),
          issues
        })
      )
}
