import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import { Extraction } from "effect-nomad"
import { crc32, deflateRawSync } from "node:zlib"

interface Given {
  readonly path: string
  readonly content?: string
  readonly method?: 0 | 8 | 99
  readonly flags?: number
  /** Type and permissions, as Unix has them. */
  readonly mode?: number
  /** What the headers say instead of the truth. */
  readonly says?: {
    readonly size?: number
    readonly crc?: number
    readonly compressed?: number
    readonly offset?: number
  }
}

/** A zip, written field by field, so that each can lie. */
const zipOf = (members: ReadonlyArray<Given>): Buffer => {
  const bodies: Array<Buffer> = []
  const directory: Array<Buffer> = []
  let at = 0
  for (const { content = "", flags = 0x800, method = 0, mode = 0o100644, path, says = {} } of members) {
    const name = Buffer.from(path)
    const plain = Buffer.from(content)
    const data = method === 8 ? deflateRawSync(plain) : plain
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(says.crc ?? crc32(plain), 10)
    fields.writeUInt32LE(says.compressed ?? data.length, 14)
    fields.writeUInt32LE(says.size ?? plain.length, 18)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(name.length, 0)
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, lengths, name, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(says.offset ?? at, 10)
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 3]), fields, lengths, rest, name]))
    bodies.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end])
}

/** Unpacks a zip in a folder of its own, and tells what is in that folder afterwards. */
const unpacked = Effect.fnUntraced(function* (zip: Uint8Array, bounds?: Extraction.Bounds) {
  const fs = yield* FileSystem.FileSystem
  const folder = yield* fs.makeTempDirectoryScoped()
  yield* fs.writeFile(`${folder}/a.zip`, zip)
  const result = yield* Effect.result(Extraction.extract(`${folder}/a.zip`, `${folder}/out`, bounds))
  const names = (yield* fs.readDirectory(folder, { recursive: true })).toSorted()
  return { result, names: names.filter((name) => name !== "a.zip"), folder }
})

const layer = Layer.mergeAll(NodeFileSystem.layer, NodePath.layer)

/** How many zips are damaged at random; CI damages thousands. */
const rounds = Number(process.env["NOMAD_TEST_ROUNDS"] ?? 50)

const ordinary: ReadonlyArray<Given> = [
  { path: "a.txt", content: "one" },
  { path: "sub/", mode: 0o040755 },
  { path: "sub/b.txt", content: "two ".repeat(1000), method: 8 },
  { path: "sub/ü/c.txt" }
]

it.layer(layer)("Extraction.extract", (it) => {
  it.effect("unpacks files and folders, stored and deflated", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { folder, names, result } = yield* unpacked(zipOf(ordinary))
      assert.strictEqual(result._tag, "Success")
      assert.deepStrictEqual(names, ["out", "out/a.txt", "out/sub", "out/sub/b.txt", "out/sub/ü", "out/sub/ü/c.txt"])
      assert.strictEqual(yield* fs.readFileString(`${folder}/out/sub/b.txt`), "two ".repeat(1000))
    })
  )

  const zeros = "\0".repeat(2_000_000)
  const hostile: ReadonlyArray<readonly [string, ReadonlyArray<Given>, RegExp, Extraction.Bounds?]> = [
    ["a path that leads out", [{ path: "../evil.txt" }], /leads out/],
    ["a path that leads out on its way", [{ path: "a/../../evil.txt" }], /leads out/],
    ["a path from the root", [{ path: "/etc/evil.txt" }], /leads out/],
    ["a drive", [{ path: "C:/evil.txt" }], /character/],
    ["a backslash", [{ path: "..\\evil.txt" }], /backslash/],
    ["a NUL", [{ path: "a\0b" }], /character/],
    ["an empty name", [{ path: "a//b" }], /empty/],
    ["a device of Windows", [{ path: "sub/nul.txt" }], /device/],
    ["a name that ends in a dot", [{ path: "a." }], /dot or a blank/],
    ["a name that is too long", [{ path: "x".repeat(256) }], /at most 255/],
    ["a link", [{ path: "a", content: "/etc/passwd", mode: 0o120777 }], /link/],
    ["a device", [{ path: "a", mode: 0o020666 }], /link/],
    ["an encrypted file", [{ path: "a", flags: 1 }], /encrypted/],
    ["an unknown method", [{ path: "a", method: 99 }], /method 99/],
    ["the same name twice", [{ path: "a" }, { path: "a" }], /the same as/],
    ["names that differ in case only", [{ path: "a/B" }, { path: "A/b" }], /the same as/],
    ["names that differ in composition only", [{ path: "\u00e4" }, { path: "a\u0308" }], /the same as/],
    ["a file that is a folder", [{ path: "a" }, { path: "a/b" }], /a file as well/],
    ["a folder that is a file", [{ path: "a/b" }, { path: "A" }], /folder as well/],
    [
      "members in one another",
      [
        { path: "a", content: "x".repeat(99) },
        { path: "b", says: { offset: 20 } }
      ],
      /another one/
    ],
    ["a wrong checksum", [{ path: "a", content: "x", says: { crc: 1 } }], /damaged/],
    ["a wrong size", [{ path: "a", content: "xx", method: 8, says: { size: 1 } }], /damaged/],
    ["two sizes", [{ path: "a", content: "xx", says: { size: 1 } }], /sizes differ/],
    ["more than its directory says", [{ path: "a", content: zeros, method: 8, says: { size: 5 } }], /damaged/],
    ["too many members", ordinary, /more than 3 members/, { members: 3 }],
    ["too many bytes", ordinary, /more than 4000/, { bytes: 4000 }],
    ["too many folders", [{ path: "a/b/c/d" }], /folders deep/, { depth: 3 }],
    ["too much from too little", [{ path: "a", content: zeros, method: 8 }], /times larger/, { ratio: 100 }]
  ]

  for (const [what, members, why, bounds] of hostile) {
    it.effect(`refuses ${what}, and leaves nothing`, () =>
      Effect.gen(function* () {
        const { names, result } = yield* unpacked(zipOf([{ path: "good.txt", content: "good" }, ...members]), bounds)
        assert.strictEqual(result._tag, "Failure")
        if (result._tag === "Failure") {
          assert.strictEqual(result.failure._tag, "InvalidArchive")
          assert.match(result.failure.message, why)
        }
        assert.deepStrictEqual(names, [])
      })
    )
  }

  it.effect("refuses a folder that is there already, and touches nothing in it", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      yield* fs.writeFile(`${folder}/a.zip`, zipOf(ordinary))
      const error = yield* Effect.flip(Extraction.extract(`${folder}/a.zip`, folder))
      assert.strictEqual(error._tag, "InvalidSource")
      assert.deepStrictEqual(yield* fs.readDirectory(folder), ["a.zip"])
    })
  )

  it.effect(
    "unpacks damaged zips whole inside their folder, or not at all",
    () =>
      Effect.gen(function* () {
        const good = zipOf(ordinary)
        let refused = 0
        for (let round = 0; round < rounds; round++) {
          const bytes = Buffer.from(good)
          const flips = yield* Random.nextIntBetween(1, 4)
          for (let flip = 0; flip < flips; flip++) {
            const at = yield* Random.nextIntBetween(0, bytes.length)
            bytes[at] = yield* Random.nextIntBetween(0, 256)
          }
          const cut = (yield* Random.next) < 0.1 ? yield* Random.nextIntBetween(0, bytes.length) : bytes.length
          const { names, result } = yield* Effect.scoped(unpacked(bytes.subarray(0, cut)))
          if (result._tag === "Failure") {
            refused++
            assert.include(["InvalidArchive", "InvalidSource"], result.failure._tag)
            assert.deepStrictEqual(names, [], `round ${round}`)
          } else {
            assert.isTrue(names.every((name) => name === "out" || name.startsWith("out/")))
            // A name that was damaged may be that of a file instead of a folder's, or the other way round.
            assert.isTrue(result.success.files > 1 && result.success.files < 5)
          }
        }
        assert.isAbove(refused, rounds / 5)
      }),
    rounds * 200
  )
})

describe("The zips of these tests", () => {
  it("are such that they can be told from each other", () => {
    assert.notDeepEqual(zipOf([{ path: "a", mode: 0o120777 }]), zipOf([{ path: "a" }]))
  })
})
