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
