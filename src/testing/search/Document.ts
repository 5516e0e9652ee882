/**
 * An entry as search knows it: the JSON row that NOMAD answers for it, with nothing left out. Search reads these and
 * never changes them.
 */

/** Any JSON value. */
export type Json = string | number | boolean | null | ReadonlyArray<Json> | JsonObject

/** Any JSON object. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** A person in an entry's row: `authors` may hold people without an account. */
export interface Person {
  readonly user_id?: string
  readonly name: string
}

/** The row of one entry. What search itself needs is named; every other quantity is there under its own name. */
export interface EntryDocument extends JsonObject {
  readonly entry_id: string
  readonly upload_id: string
  readonly mainfile: string
  readonly published: boolean
  readonly with_embargo: boolean
}

/** Who asks: nobody, or an account with the groups that it belongs to. */
export interface Viewer {
  readonly user_id: string
  readonly is_admin: boolean
  readonly groups: ReadonlyArray<string>
}
