/**
 * Where deliveries keep their journals on Node: files in the user's folder for the state of programs.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as UserDirectories from "effect/persistence/UserDirectories"

type Store = KeyValueStore.KeyValueStore

const unusable = (cause: unknown) =>
  new KeyValueStore.KeyValueStoreError({ method: "open", message: "its folder cannot be used", cause })

const make = Effect.gen(function* () {
  const context = yield* Effect.context<FileSystem.FileSystem | Path.Path>()
  const scope = yield* Effect.scope
  // The folder is made when a journal is first needed, and not by programs that need none.
  const opened = yield* Effect.cached(
    Effect.gen(function* () {
      const state = yield* UserDirectories.make().state("effect-nomad")
      const folder = (yield* Path.Path).join(state, "deliveries")
      const built = yield* Layer.buildWithScope(KeyValueStore.layerFileSystem(folder), scope)
      return Context.get(built, KeyValueStore.KeyValueStore)
    }).pipe(Effect.provideContext(context), Effect.mapError(unusable))
  )
  const on = <A>(use: (store: Store) => Effect.Effect<A, KeyValueStore.KeyValueStoreError>) =>
    Effect.flatMap(opened, use)
  return KeyValueStore.make({
    get: (key) => on((store) => store.get(key)),
    getUint8Array: (key) => on((store) => store.getUint8Array(key)),
    set: (key, value) => on((store) => store.set(key, value)),
    remove: (key) => on((store) => store.remove(key)),
    clear: on((store) => store.clear),
    clearPrefix: (prefix) => on((store) => store.clearPrefix(prefix)),
    size: on((store) => store.size),
    keys: on((store) => store.keys)
  })
})

/**
 * The journals in `effect-nomad/deliveries` below the user's folder for the state of programs (`$XDG_STATE_HOME`, or what
 * the system has in its place).
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<KeyValueStore.KeyValueStore, never, FileSystem.FileSystem | Path.Path> = Layer.effect(
  KeyValueStore.KeyValueStore,
  make
)
