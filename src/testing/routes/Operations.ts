/**
 * The operations that the fake serves, and which of them a path belongs to.
 */
import * as Path from "./Path.ts"
import { ServedApi } from "./ServedApi.ts"

/** An operation: its router and its name in the declaration, as `uploads.edit`, and its place. */
export interface Operation {
  readonly name: string
  readonly method: string
  readonly template: string
  readonly pattern: RegExp
}

/** All of them. */
export const all: ReadonlyArray<Operation> = /* @__PURE__ */ Object.values(ServedApi.groups).flatMap((group) =>
  Object.values(group.endpoints).map(({ identifier, method, path }) => ({
    name: `${group.identifier}.${identifier}`,
    method,
    template: path,
    pattern: Path.pattern(path)
  }))
)

/** Those with this path, whatever their methods; it has no escapes any more. */
export const matching = (path: string): ReadonlyArray<Operation> => all.filter(({ pattern }) => pattern.test(path))

/** The templates of which the server declares another method first than the fake does. */
const declaredFirst: { readonly [template: string]: string } = {
  "/auth/pats": "POST",
  "/entries/edit": "GET",
  "/entries/edit_v0": "GET",
  "/uploads": "POST",
  "/users/invite": "GET",
  "/uploads/:upload_id": "DELETE"
}

/** The method that the server declares first among some operations: all that it tells of. */
export const first = ([operation]: ReadonlyArray<Operation>): string =>
  operation === undefined ? "" : (declaredFirst[operation.template] ?? operation.method)
