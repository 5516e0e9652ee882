import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Zip from "effect/encoding/Zip"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { UploadSource } from "effect-nomad"
import { NodeLocalFiles } from "effect-nomad/node"

const portable = Layer.mergeAll(NodeFileSystem.layer, NodePath.layer)
const onNode = Layer.mergeAll(portable, NodeLocalFiles.layer)
const onNodeWaiting = Layer.mergeAll(portable, NodeLocalFiles.layerWaiting)

/** A folder with these files. */
const folderOf = Effect.fnUntraced(function* (files: { readonly [path: string]: string | Uint8Array }) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const folder = yield* fs.makeTempDirectoryScoped()
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name)
    yield* fs.makeDirectory(path.dirname(target), { recursive: true })
    yield* typeof content === "string" ? fs.writeFileString(target, content) : fs.writeFile(target, content)
  }
  return folder
})

interface ZipMember {
  readonly path: string
  readonly content: string
  readonly mtime: Date
}

/** The members of a zip that was made, and how many bytes it has. */
const unzip = Effect.fnUntraced(function* ({ bytes }: UploadSource.Opened) {
  let length = 0
  const members: Array<ZipMember> = []
  const counted = Stream.tap(bytes, (piece) => Effect.sync(() => (length += piece.length)))
  yield* Stream.runForEach(Stream.pipeThroughChannel(counted, Zip.decode()), (entry) =>
    Effect.map(Stream.mkString(Stream.decodeText(entry.body)), (content) => {
      members.push({ path: entry.header.path, content, mtime: entry.header.mtime })
    })
  )
  return { length, members, paths: members.map(({ path }) => path) }
})

const pathsOf = (folder: string, options?: UploadSource.FolderOptions) =>
  Effect.map(Effect.flatMap(UploadSource.folder(folder, options).open, unzip), ({ paths }) => paths)

const fileAndFolders = {
  "one/a.txt": "1",
  "one/.nomadignore": "b.txt",
  "one/b.txt": "2",
  "two/a.txt": "3",
  "c.txt": "4"
}

describe("UploadSource.files", () => {
  it.effect("takes files and folders together, what is in a folder below its name", () =>
    Effect.gen(function* () {
      const folder = yield* folderOf(fileAndFolders)
      const given = ["c.txt", "one", "two/"].map((name) => `${folder}/${name}`)
      const { length, members } = yield* unzip(yield* UploadSource.files(given).open)
      assert.deepStrictEqual(
        members.map(({ content, path }) => [path, content]),
        [
          ["c.txt", "4"],
          ["one/a.txt", "1"],
          ["two/a.txt", "3"]
        ]
      )
      assert.strictEqual((yield* UploadSource.files(given).open).size, length)
    }).pipe(Effect.provide(portable))
  )

  it.effect("refuses two of one name, an empty folder, and nothing at all", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* folderOf(fileAndFolders)
      yield* fs.makeDirectory(`${folder}/empty`)
      const reasons = yield* Effect.forEach(
        [["one/a.txt", "two/a.txt"], ["c.txt", "empty"], ["c.txt", "gone"], []],
        (names) => Effect.flip(UploadSource.files(names.map((name) => `${folder}/${name}`)).open)
      )
      const hints = ["called a.txt too", "the folder is empty", "no such file or folder", "at least one file"]
      hints.forEach((hint, index) => assert.include(reasons[index]?.message, hint))
    }).pipe(Effect.provide(portable))
  )
})

const refusal = (folder: string, options?: UploadSource.FolderOptions) =>
  Effect.flip(Effect.flatMap(UploadSource.folder(folder, options).open, ({ bytes }) => Stream.runDrain(bytes)))

for (const [way, layer] of [
  ["the usual way", portable],
  ["Node's way", onNode],
  ["Node's way, waiting", onNodeWaiting]
] as const) {
  describe(`UploadSource.folder, read in ${way}`, () => {
    it.effect("zips what is in the folder and below, in a fixed order, with the times of the last changes", () =>
      Effect.gen(function* () {
        const folder = yield* folderOf({ "b/c.txt": "inner", "a.txt": "one", "z.txt": "", "b/a/d.txt": "deep" })
        const fs = yield* FileSystem.FileSystem
        const changed = new Date("2021-03-04T05:06:07Z")
        yield* fs.utimes(`${folder}/a.txt`, changed, changed)
        const { members, paths } = yield* unzip(yield* UploadSource.folder(folder).open)
        assert.deepStrictEqual(paths, ["a.txt", "z.txt", "b/c.txt", "b/a/d.txt"])
        assert.deepStrictEqual(
          members.map(({ content }) => content),
          ["one", "", "inner", "deep"]
        )
        assert.deepStrictEqual(members[0]?.mtime, changed)
      }).pipe(Effect.provide(layer))
    )

    it.effect.prop(
      "knows the number of its bytes beforehand",
      [
        Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300_000 }))).check(
          Schema.isMinLength(1),
          Schema.isMaxLength(12)
        )
      ],
      ([sizes]) =>
        Effect.gen(function* () {
          const files = Object.fromEntries(
            sizes.map((size, index) => [`${index % 3}ü/${index}`, new Uint8Array(size).fill(index)])
          )
          const opened = yield* UploadSource.folder(yield* folderOf(files)).open
          const { length, members } = yield* unzip(opened)
          assert.strictEqual(length, opened.size)
          assert.deepStrictEqual(members.map(({ content }) => content.length).toSorted(), sizes.toSorted())
        }).pipe(Effect.scoped, Effect.provide(layer)),
      { arbitrary: { runs: 20 } }
    )

    it.effect("ends when a file changes while it is read, and says so", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        for (const size of [10, 200_000]) {
          const folder = yield* folderOf({ "a.txt": new Uint8Array(size) })
          const { bytes } = yield* UploadSource.folder(folder).open
          yield* fs.writeFile(`${folder}/a.txt`, new Uint8Array(size + 1))
          const error = yield* Effect.flip(Stream.runDrain(bytes))
          assert.strictEqual(error._tag, "InvalidSource")
          assert.include(error.message, "changed while it was read")
        }
      }).pipe(Effect.provide(layer))
    )

    it.effect("tells which file is gone", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const folder = yield* folderOf({ "a.txt": "a", "b.txt": "b" })
        const { bytes } = yield* UploadSource.folder(folder).open
        yield* fs.remove(`${folder}/b.txt`)
        const error = yield* Effect.flip(Stream.runDrain(bytes))
        assert.include(error.message, "b.txt")
        assert.include(error.message, "there is no such file")
      }).pipe(Effect.provide(layer))
    )
  })
}

describe("UploadSource.folder", () => {
  it.layer(onNode)((it) => {
    it.effect("leaves out what .nomadignore says, as git would, and the file itself", () =>
      Effect.gen(function* () {
        const folder = yield* folderOf({
          ".nomadignore": "*.tmp\n/scratch/\nlogs/**\n!logs/keep.log\n# a comment\n",
          "a.txt": "",
          "a.tmp": "",
          "A.TMP": "",
          "scratch/x.txt": "",
          "sub/scratch/y.txt": "",
          "sub/b.tmp": "",
          "sub/.nomadignore": "!b.tmp\nc.txt\n",
          "sub/c.txt": "",
          "logs/1.log": "",
          "logs/keep.log": ""
        })
        assert.deepStrictEqual(yield* pathsOf(folder, { allowCollisions: true }), [
          "A.TMP",
          "a.txt",
          "logs/keep.log",
          "sub/b.tmp",
          "sub/scratch/y.txt"
        ])
      })
    )

    it.effect("leaves links out, or takes what they point to, and never goes in circles", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const elsewhere = yield* folderOf({ "far.txt": "far" })
        const folder = yield* folderOf({ "a.txt": "a", "sub/b.txt": "b" })
        yield* fs.symlink(`${elsewhere}/far.txt`, `${folder}/link.txt`)
        yield* fs.symlink(elsewhere, `${folder}/linked`)
        assert.deepStrictEqual(yield* pathsOf(folder), ["a.txt", "sub/b.txt"])
        assert.deepStrictEqual(yield* pathsOf(folder, { followLinks: true }), [
          "a.txt",
          "link.txt",
          "linked/far.txt",
          "sub/b.txt"
        ])
        yield* fs.symlink(folder, `${folder}/sub/again`)
        assert.deepStrictEqual(yield* pathsOf(folder), ["a.txt", "sub/b.txt"])
        const error = yield* refusal(folder, { followLinks: true })
        assert.include(error.message, "leads back")
      })
    )

    it.effect("tells of a link that points nowhere, when it is to be followed", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const folder = yield* folderOf({ "a.txt": "a" })
        yield* fs.symlink(`${folder}/gone`, `${folder}/link`)
        const error = yield* refusal(folder, { followLinks: true })
        assert.include(error.message, "link")
        assert.include(error.message, "there is no such file")
      })
    )

    it.effect("keeps names as they are: composed or not, long, with what addresses would escape", () =>
      Effect.gen(function* () {
        const names = ["x".repeat(255), "\u00e4.txt", "o\u0308.txt", "#%?& .txt", "con:aux.txt", ".hidden"]
        const deep = ["d".repeat(200), "e".repeat(200)].join("/")
        const folder = yield* folderOf(Object.fromEntries(names.map((name) => [`${deep}/${name}`, ""])))
        assert.deepStrictEqual((yield* pathsOf(folder)).toSorted(), names.map((name) => `${deep}/${name}`).toSorted())
      })
    )

    it.effect("refuses names that a zip or the server would not keep, before anything is read", () =>
      Effect.gen(function* () {
        for (const [name, hint] of [
          ["sub/ ", "give it a name"],
          ["a\\b.txt", "backslash"],
          ["c:d.txt", "drive"]
        ] as const) {
          const folder = yield* folderOf({ [name]: "" })
          const error = yield* Effect.flip(UploadSource.folder(folder).open)
          assert.strictEqual(error._tag, "InvalidSource")
          assert.include(error.message, hint)
        }
      })
    )

    it.effect("refuses names that are one where case or composition does not count, unless they are allowed", () =>
      Effect.gen(function* () {
        for (const [one, other] of [
          ["README.md", "readme.md"],
          ["\u00e4.txt", "a\u0308.txt"],
          ["sub/A/x", "sub/a/X"]
        ] as const) {
          const folder = yield* folderOf({ [one]: "", [other]: "" })
          const error = yield* refusal(folder)
          assert.strictEqual(error._tag, "InvalidSource")
          assert.include(error.message, "the same name")
          assert.lengthOf(yield* pathsOf(folder, { allowCollisions: true }), 2)
        }
      })
    )

    it.effect("refuses an empty folder, also one in which everything is left out", () =>
      Effect.gen(function* () {
        const folder = yield* folderOf({ ".nomadignore": "*", "a.txt": "a" })
        assert.include((yield* refusal(folder)).message, "empty")
        assert.include((yield* refusal(folder, { compression: "deflate" })).message, "empty")
      })
    )

    it.effect("deflates on the way when asked, without knowing how long the zip gets", () =>
      Effect.gen(function* () {
        const text = "always the same ".repeat(20_000)
        const opened = yield* UploadSource.folder(yield* folderOf({ "a.txt": text, "b.txt": "b" }), {
          compression: "deflate"
        }).open
        assert.isUndefined(opened.size)
        const { length, members } = yield* unzip(opened)
        assert.deepStrictEqual(
          members.map(({ content }) => content),
          [text, "b"]
        )
        assert.isBelow(length, text.length / 10)
      })
    )
  })
})
