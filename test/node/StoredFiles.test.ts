import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { LocalFiles } from "effect-nomad"
import { NodeLocalFiles } from "effect-nomad/node"
import * as ZipStream from "../../src/programs/internal/ZipStream.ts"
import { varied } from "./Content.ts"

const between = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

const smallSize = 64 * 1024

/** Files whose names, sizes and times are as they may be anywhere. */
const Files = Schema.Array(
  Schema.Struct({
    text: Schema.String.check(Schema.isPattern(/^[^\\\0]*$/)),
    size: Schema.Union([
      Schema.Literals([0, 1, smallSize - 1, smallSize, smallSize + 1]),
      between(0, 5000),
      between(900_000, 3_000_000)
    ]),
    modified: Schema.UndefinedOr(between(Date.UTC(1900), Date.UTC(2200)))
  })
).check(Schema.isMaxLength(12))

const written = Effect.fnUntraced(function* (files: typeof Files.Type) {
  const fs = yield* FileSystem.FileSystem
  const folder = yield* fs.makeTempDirectoryScoped()
  return yield* Effect.forEach(files, ({ modified, size, text }, index) => {
    const path = `${folder}/${index}`
    const file: LocalFiles.LocalFile = {
      name: `${index}/${text}.dat`,
      path,
      size,
      modified: modified === undefined ? undefined : new Date(modified)
    }
    return Effect.as(fs.writeFile(path, varied(size)), file)
  })
})

const zip = (files: ReadonlyArray<LocalFiles.LocalFile>) =>
  Effect.map(Stream.runCollect(ZipStream.encode(Stream.fromIterable(files))), (pieces) => Buffer.concat(pieces))

for (const [way, layer] of [
  ["on the spot", NodeLocalFiles.layer],
  ["waiting", NodeLocalFiles.layerWaiting]
] as const) {
  describe(`Files that Node stores in a zip, ${way}`, () => {
    it.effect.prop(
      "stand there byte for byte as Effect's encoder writes them",
      [Files],
      ([given]) =>
        Effect.gen(function* () {
          const files = yield* written(given)
          const ours = yield* Effect.provide(zip(files), layer)
          assert.isTrue(ours.equals(yield* zip(files)))
          assert.strictEqual(ours.length, ZipStream.storedLength(files))
        }).pipe(Effect.scoped, Effect.provide(NodeFileSystem.layer)),
      { arbitrary: { runs: 40 } }
    )

    it.effect("end the zip when one of them is not as long as it was, wherever it stands", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        for (const size of [5, smallSize + 5]) {
          const files = yield* written([3, size, 4].map((size) => ({ text: "", size, modified: undefined })))
          for (const now of [size + 1, size - 1, 0]) {
            yield* fs.writeFile(files[1]!.path, varied(now))
            const error = yield* Effect.flip(zip(files))
            assert.deepInclude(error, {
              source: files[1]!.path,
              hint: "it changed while it was read: wait until nothing writes to it"
            })
          }
        }
      }).pipe(Effect.provide(Layer.merge(NodeFileSystem.layer, layer)))
    )
  })
}
