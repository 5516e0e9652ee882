/**
 * Files for runs of actions: they wait, each for the purpose that it was sent for, until a run takes them.
 */
import * as Hex from "effect/encoding/Hex"
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Refusals from "./Refusals.ts"
import type * as Store from "./Store.ts"

/** What a file is for. */
export interface Target {
  readonly purpose: "action_start" | "action_signal"
  readonly action_id?: string | undefined
  readonly action_instance_id?: string | undefined
  readonly signal_fn_name?: string | undefined
}

/** For what a file is wanted once more, and the run that has it, unless it still waits. */
export interface CloneTarget extends Target {
  readonly source_action_instance_id?: string | undefined
}

/** A file on its way in. */
export interface NewAsset extends Target {
  readonly name: string
  readonly media_type: string
  readonly bytes: Uint8Array
  readonly expected_sha256?: string | undefined
}

/** The run that takes files. */
interface Taker extends Target {
  readonly user_id: string
  readonly action_instance_id: string
}

/** The files. */
export interface ActionAssets {
  readonly upload: (user_id: string, asset: NewAsset) => Effect.Effect<JsonObject, Refused>
  readonly clone: (user_id: string, filename: string, target: CloneTarget) => Effect.Effect<JsonObject, Refused>
  /** Gives a run the files that its input refers to. */
  readonly consume: (input: Json, taker: Taker) => Effect.Effect<void, Refused>
}

const allowed = [/^audio\//, /^image\//, /^application\/(pdf|json|octet-stream)$/, /^text\/plain$/]

const mostBytes = 100 * 1024 * 1024

const refuse = (detail: string) => Refusals.refuse(400, detail)

const lacks = ({ action_id, action_instance_id, purpose, signal_fn_name }: Target): string | undefined => {
  if (purpose === "action_start") return action_id ? undefined : "action_id is required for action_start assets."
  return action_instance_id && signal_fn_name
    ? undefined
    : "action_instance_id and signal_fn_name are required for action_signal assets."
}

const isUnsafe = (name: string): boolean => ["", ".", ".."].includes(name) || /[/\\\0]/.test(name)

/** The names in a target that are none of a folder. */
const unsafe = (target: Target): string | undefined => {
  const fields = target.purpose === "action_start" ? ["action_id"] : ["action_instance_id", "signal_fn_name"]
  const values: { readonly [field: string]: Json | undefined } = { ...target }
  const field = fields.find((each) => isUnsafe(String(values[each])))
  return field === undefined ? undefined : `Invalid ${field}.`
}

const safe = (name: string): string =>
  name.slice(name.lastIndexOf("/") + 1).replace(/[^\p{L}\p{N}_.-]/gu, "_") || "upload.bin"

/** A file's own name, without what the server put in front of it. */
const original = (filename: string): string => filename.replace(/^[\da-f]{32}__(?=.)/, "")

const place = (user_id: string, { action_id, action_instance_id, purpose, signal_fn_name }: Target): string =>
  purpose === "action_start"
    ? JSON.stringify([purpose, user_id, action_id])
    : JSON.stringify([purpose, user_id, action_instance_id, signal_fn_name])

const sha256 = (bytes: Uint8Array): Effect.Effect<string> =>
  Effect.map(
    // The bytes of a request are never shared between threads, which is all that the type leaves open.
    Effect.promise(() => crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)),
    (digest) => Hex.encode(new Uint8Array(digest))
  )

/** The names of the files that an input refers to, each once. */
const references = (input: Json): ReadonlyArray<string> => {
  if (typeof input !== "object" || input === null) return []
  if (!Array.isArray(input) && "_nomad_type" in input && input["_nomad_type"] === "action_asset_ref") {
    return [String(input["filename"])]
  }
  return [...new Set(Object.values(input).flatMap(references))]
}

/** The files of a store. */
export const make = (store: Store.Store): ActionAssets => {
  const waiting = new Map<string, Map<string, Uint8Array>>()
  const taken = new Map<string, Map<string, Uint8Array>>()

  const keep = Effect.fnUntraced(function* (user_id: string, target: Target, name: string, bytes: Uint8Array) {
    const filename = `${store.seed.hex(32)}__${name}`
    const here = waiting.get(place(user_id, target)) ?? new Map<string, Uint8Array>()
    waiting.set(place(user_id, target), here.set(filename, bytes))
    return { filename, size: bytes.length, sha256: yield* sha256(bytes) }
  })

  const shown = (
    kept: { readonly filename: string; readonly size: number; readonly sha256: string },
    media_type: string,
    target: Target
  ): JsonObject => ({
    _nomad_type: "action_asset_ref",
    filename: kept.filename,
    media_type,
    size: kept.size,
    sha256: kept.sha256,
    purpose: target.purpose,
    action_id: target.action_id ?? null,
    action_instance_id: target.action_instance_id ?? null,
    signal_fn_name: target.signal_fn_name ?? null
  })

  return {
    upload: Effect.fnUntraced(function* (user_id, asset): Effect.fn.Return<JsonObject, Refused> {
      const wrong = lacks(asset)
      if (wrong !== undefined) return yield* refuse(wrong)
      const [type = ""] = asset.media_type.split(";")
      if (!allowed.some((pattern) => pattern.test(type))) {
        return yield* refuse(`Unsupported media type: ${asset.media_type}`)
      }
      const bad = unsafe(asset)
      if (bad !== undefined) return yield* refuse(bad)
      if (asset.bytes.length > mostBytes) {
        return yield* Refusals.refuse(413, "Uploaded file exceeds configured maximum size.")
      }
      const digest = yield* sha256(asset.bytes)
      if (asset.expected_sha256 && asset.expected_sha256.toLowerCase() !== digest) {
        return yield* refuse("Uploaded file checksum does not match expected_sha256.")
      }
      return shown(yield* keep(user_id, asset, safe(asset.name), asset.bytes), asset.media_type, asset)
    }),
    clone: Effect.fnUntraced(function* (user_id, asked, target): Effect.fn.Return<JsonObject, Refused> {
      const wrong = lacks(target)
      if (wrong !== undefined) return yield* refuse(wrong)
      const filename = safe(asked)
      const { source_action_instance_id: source } = target
      const bad = source === undefined ? unsafe(target) : undefined
      if (bad !== undefined) return yield* refuse(bad)
      const bytes =
        source === undefined
          ? waiting.get(place(user_id, target))?.get(filename)
          : taken.get(source)?.get(original(filename))
      if (bytes === undefined) return yield* refuse(`Asset filename ${filename} was not found.`)
      return shown(yield* keep(user_id, target, original(filename), bytes), "application/octet-stream", target)
    }),
    consume: Effect.fnUntraced(function* (input, taker): Effect.fn.Return<void, Refused> {
      const here = waiting.get(place(taker.user_id, taker))
      const names = references(input).map(safe)
      const missing = names.find((name) => here?.has(name) !== true)
      if (missing !== undefined) return yield* refuse(`Asset filename ${missing} was not found in staged scope.`)
      const own = names.map(original)
      if (new Set(own).size < own.length) {
        return yield* refuse("Input asset filenames must be unique per action instance after removing UUID prefixes.")
      }
      const there = taken.get(taker.action_instance_id) ?? new Map<string, Uint8Array>()
      const existing = own.filter((name) => there.has(name)).toSorted()
      if (existing.length > 0) {
        return yield* refuse(`Cannot consume assets; destination files already exist: ${existing.join(", ")}`)
      }
      for (const name of names) {
        const bytes = here?.get(name)
        if (bytes !== undefined) there.set(original(name), bytes)
        here?.delete(name)
      }
      taken.set(taker.action_instance_id, there)
    })
  }
}
