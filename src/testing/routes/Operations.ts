/**
 * The operations that the fake serves, and which of them a path belongs to.
 */
import * as Arr from "effect/Array"
import * as Path from "./Path.ts"
import type * as Routes from "./Routes.ts"
import { ServedApi } from "./ServedApi.ts"

/** An operation: its router and its name in the declaration, as `uploads.edit`, and its place. */
export interface Operation {
  readonly name: string
  readonly router: Routes.Name
  readonly method: string
  readonly template: string
  readonly pattern: RegExp
}

/** All of them. */
export const all: ReadonlyArray<Operation> = /* @__PURE__ */ Object.values(ServedApi.groups).flatMap((group) =>
  Object.values(group.endpoints).map(({ identifier, method, path }) => ({
    name: `${group.identifier}.${identifier}`,
    router: group.identifier,
    method,
    template: path,
    pattern: Path.pattern(path)
  }))
)

/** What a path begins with. */
const beginning = (path: string): string => path.split("/", 2)[1] ?? ""

const byBeginning: { readonly [beginning: string]: ReadonlyArray<Operation> } = /* @__PURE__ */ Arr.groupBy(
  all,
  ({ template }) => beginning(template)
)

/** Those with this path, whatever their methods; it has no escapes any more. */
export const matching = (path: string): ReadonlyArray<Operation> => {
  const name = beginning(path)
  return Object.hasOwn(byBeginning, name) ? (byBeginning[name] ?? []).filter(({ pattern }) => pattern.test(path)) : []
}

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
