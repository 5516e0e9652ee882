/**
 * Tools of NORTH, NOMAD's remote tools hub: notebooks and other programs that run in containers beside the data. Many
 * deployments have no such hub.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Tool, ToolSession } from "../schema/Tool.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"

const decodeTools = decoded(Schema.Array(Tool), "/north")
const decodeSession = decoded(ToolSession, "/north/{name}")

/**
 * Which upload a tool is wanted for.
 *
 * @category models
 * @since 0.1.0
 */
export interface ToolOptions {
  readonly upload_id?: string
}

/**
 * The tools that the deployment offers, and whether each runs for the account.
 *
 * `GET /north`; fails with `ToolNotFound` where there is no hub.
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Effect.gen(function* () {
  const nomad = yield* NomadClient
  return yield* decodeTools((yield* nomad.north.list()).data ?? [])
}).pipe(Effect.withSpan("North.list"))

/**
 * A tool, whether it runs for the account, and, if it runs, whether it has the upload.
 *
 * `GET /north/{name}`; fails with `ToolNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("North.get")(function* (name: string, query: ToolOptions = {}) {
  const nomad = yield* NomadClient
  return yield* decodeSession(yield* nomad.north.get({ params: { name }, query }))
})

/**
 * Starts a tool for the account, with its unpublished uploads in it. It may still be `starting` when this answers.
 *
 * `POST /north/{name}`; fails with `ToolNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const start = Effect.fn("North.start")(function* (name: string, query: ToolOptions = {}) {
  const nomad = yield* NomadClient
  return yield* decodeSession(yield* nomad.north.start({ params: { name }, query }))
})

/**
 * Stops a tool that runs for the account; one that does not run is `stopped` already.
 *
 * `DELETE /north/{name}`; fails with `ToolNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const stop = Effect.fn("North.stop")(function* (name: string) {
  const nomad = yield* NomadClient
  return yield* decodeSession(yield* nomad.north.stop({ params: { name } }))
})
