import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { LocalFiles } from "effect-nomad"
import { NodeLocalFiles } from "effect-nomad/node"
import { varied } from "./Content.ts"

const ways = {
  "by any file system": Layer.empty,
  "by Node, on the spot": NodeLocalFiles.layer,
  "by Node, waiting": NodeLocalFiles.layerWaiting
}

const temporary = Effect.flatMap(FileSystem.FileSystem, (fs) => fs.makeTempDirectoryScoped())

for (const [name, way] of Object.entries(ways)) {
  const run = Effect.provide(Layer.merge(NodeFileSystem.layer, way))

  describe(`a folder ${name}`, () => {
    it.effect("tells what is in it, without following links", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const files = yield* LocalFiles.LocalFiles
        const folder = yield* temporary
        yield* fs.makeDirectory(`${folder}/inner/deeper`, { recursive: true })
        yield* fs.writeFileString(`${folder}/ä.txt`, "")
        yield* fs.symlink(`${folder}/inner`, `${folder}/link`)
        // Twice: the second time, another way may be taken.
        for (const entries of [yield* files.list(folder), yield* files.list(folder)]) {
          const types = Object.fromEntries(entries.map(({ name, type }) => [name, type]))
          assert.deepStrictEqual(types, { inner: "Directory", "ä.txt": "File", link: "SymbolicLink" })
        }
        assert.deepStrictEqual(yield* files.list(`${folder}/inner/deeper`), [])
      }).pipe(run)
    )

    it.effect("that is not there, or is none, is told by its name", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const files = yield* LocalFiles.LocalFiles
        const folder = yield* temporary
        const missing = yield* Effect.flip(files.list(`${folder}/no`))
        assert.deepInclude(missing, { source: `${folder}/no`, hint: "there is no such file or folder" })
        yield* fs.writeFileString(`${folder}/file`, "")
        assert.strictEqual((yield* Effect.flip(files.list(`${folder}/file`))).source, `${folder}/file`)
      }).pipe(run)
    )
  })

  describe(`a large file ${name}`, () => {
    it.effect("is written piece by piece, whatever their sizes, and read again", () =>
      Effect.gen(function* () {
        const files = yield* LocalFiles.LocalFiles
        const content = varied(3 * LocalFiles.pieceSize + 5)
        const path = `${yield* temporary}/large.bin`
        let at = 0
        const next = (length: number) => content.subarray(at, (at += length))
        yield* Effect.scoped(
          Effect.gen(function* () {
            const write = yield* files.writer({ path })
            yield* write([next(0), next(1), next(65_536), next(0), next(300_000)])
            yield* write([])
            yield* write([next(LocalFiles.pieceSize + 3)])
            yield* write([next(content.length - at)])
          })
        )
        const pieces = yield* Stream.runCollect(files.bytes(path))
        assert.isTrue(Buffer.concat(pieces).equals(content))
        assert.isTrue(pieces.every(({ length }) => length <= LocalFiles.pieceSize))
      }).pipe(run)
    )

    it.effect("is written over, unless it may not be there yet", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const files = yield* LocalFiles.LocalFiles
        const path = `${yield* temporary}/large.bin`
        yield* fs.writeFileString(path, "what was there")
        const error = yield* Effect.flip(Effect.scoped(files.writer({ path, exclusive: true })))
        assert.match(error.hint, /^it cannot be written: /)
        assert.strictEqual(yield* fs.readFileString(path), "what was there")
        yield* Effect.scoped(Effect.flatMap(files.writer({ path }), (write) => write([new Uint8Array([65])])))
        assert.strictEqual(yield* fs.readFileString(path), "A")
      }).pipe(run)
    )

    it.effect("that is not there, or cannot be, is told by its name", () =>
      Effect.gen(function* () {
        const files = yield* LocalFiles.LocalFiles
        const path = `${yield* temporary}/no/large.bin`
        const unread = yield* Effect.flip(Stream.runDrain(files.bytes(path)))
        assert.deepInclude(unread, { source: path, hint: "there is no such file or folder" })
        const unwritten = yield* Effect.flip(Effect.scoped(files.writer({ path, name: "the target" })))
        assert.deepInclude(unwritten, {
          source: "the target",
          hint: "it cannot be written: there is no such file or folder"
        })
      }).pipe(run)
    )
  })
}
