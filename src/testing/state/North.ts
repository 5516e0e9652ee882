/**
 * Tools of NORTH, as far as there can be any without containers: they are listed and described, and never run.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Refusals from "./Refusals.ts"
import type * as Store from "./Store.ts"

/** A tool as a test offers it: its name, and any of the fields that the server has for tools. */
export interface SimulatedTool {
  readonly name: string
  readonly display_name?: string
  readonly description?: string
  readonly short_description?: string
  readonly image?: string
  readonly file_extensions?: ReadonlyArray<string>
  readonly mount_path?: string
}

/** The routes `/north`. */
export interface North {
  /** Whether the deployment has them at all. */
  readonly isOn: boolean
  readonly list: (caller: Caller | undefined) => Effect.Effect<JsonObject, Refused>
  readonly get: (caller: Caller | undefined, name: string) => Effect.Effect<JsonObject, Refused>
  /** What only containers can do. */
  readonly run: (caller: Caller | undefined, name: string, operation: string) => Effect.Effect<never, Refused>
}

const data = (tool: SimulatedTool, state?: string): JsonObject => ({
  image_pull_policy: "Always",
  file_extensions: [],
  maintainer: [],
  external_mounts: [],
  with_path: false,
  use_gpu: false,
  privileged: false,
  seccomp_unconfined: false,
  ...tool,
  ...(state === undefined ? {} : { state })
})

/** The tools of a store. */
export const make = (store: Store.Store): North => {
  const tools = store.settings.north
  const find = (name: string): Effect.Effect<SimulatedTool, Refused> => {
    const tool = tools?.find((each) => each.name === name)
    return tool ? Effect.succeed(tool) : Effect.fail(Refusals.refuse(404, "The tool does not exist."))
  }
  return {
    isOn: tools !== undefined,
    list: Effect.fnUntraced(function* (caller): Effect.fn.Return<JsonObject, Refused> {
      yield* Access.allow(caller, "north:read")
      return { data: (tools ?? []).map((tool) => data(tool, caller && "stopped")) }
    }),
    get: Effect.fnUntraced(function* (caller, name): Effect.fn.Return<JsonObject, Refused> {
      const { account } = yield* Access.require(caller, "north:read")
      return { tool: name, username: account.username, data: data(yield* find(name), "stopped") }
    }),
    run: Effect.fnUntraced(function* (caller, name, operation): Effect.fn.Return<never, Refused> {
      yield* Access.require(caller, "north:run")
      yield* find(name)
      return yield* Refusals.refuse(501, `${operation} is not simulated: there are no containers here.`)
    })
  }
}
