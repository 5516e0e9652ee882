import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Base64 from "effect/encoding/Base64"
import * as Tar from "effect/encoding/Tar"
import * as Zip from "effect/encoding/Zip"
import * as Bytes from "../../../src/testing/Bytes.ts"
import * as Unpack from "../../../src/testing/processing/Unpack.ts"

const encoded = (text: string) => new TextEncoder().encode(text)
const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

/** A zip file with such members, each with its own path as content, by any method. */
const zip = (paths: ReadonlyArray<string>, method: Zip.Method = "Deflate") =>
  Stream.fromIterable(paths.map((path) => Zip.file(path, path.repeat(50), { method }))).pipe(
    Stream.pipeThroughChannel(Zip.encode()),
    Stream.runCollect,
    Effect.map(Bytes.concatenate)
  )

const tar = (entries: ReadonlyArray<Tar.Entry>) =>
  Stream.fromIterable(entries).pipe(
    Stream.pipeThroughChannel(Tar.encode()),
    Stream.runCollect,
    Effect.map(Bytes.concatenate)
  )

const gzip = (bytes: Uint8Array) =>
  Effect.promise(async () => {
    const compressed = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream("gzip"))
    return new Uint8Array(await new Response(compressed).arrayBuffer())
  })

/** The name of a member, overwritten with one of the same length that no honest tool writes. */
const renamed = (bytes: Uint8Array, from: string, to: string) => {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")
  return Uint8Array.from(text.replaceAll(from, to), (char) => char.charCodeAt(0))
}

const unpack = (file_name: string, bytes: Uint8Array, limits?: { readonly bytes: number; readonly files: number }) =>
  Unpack.unpack({ file_name, bytes, auto_decompress: true, ...(limits && { limits }) })

const paths = (files: ReadonlyMap<string, Uint8Array>) => Array.from(files.keys())

/** Where the directory of a zip file begins. */
const directory = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(bytes.length - 6, true)

const changed = (bytes: Uint8Array, at: number, value: number) => {
  const copy = Uint8Array.from(bytes)
  copy[at] = value
  return copy
}

describe("Unpack.unpack", () => {
  it.effect("takes stored and deflated members of a zip file", () =>
    Effect.gen(function* () {
      for (const method of ["Store", "Deflate"] as const) {
        const files = yield* unpack("a.zip", yield* zip(["a.txt", "sub/b.txt"], method))
        assert.deepStrictEqual(paths(files), ["a.txt", "sub/b.txt"])
        assert.strictEqual(decoded(files.get("sub/b.txt")), "sub/b.txt".repeat(50))
      }
    })
  )

  it.effect("goes by the name, in any case, and one level deep", () =>
    Effect.gen(function* () {
      const inner = yield* zip(["a.zip"])
      assert.deepStrictEqual(paths(yield* unpack("B.ZIP", inner)), ["a.zip"])
      assert.deepStrictEqual(paths(yield* unpack("b.eln", inner)), ["a.zip"])
      assert.deepStrictEqual(paths(yield* unpack("b.xlsx", inner)), ["b.xlsx"])
      const kept = yield* Unpack.unpack({ file_name: "b.zip", bytes: inner, auto_decompress: false })
      assert.deepStrictEqual(paths(kept), ["b.zip"])
    })
  )

  it.effect("takes an empty zip file, and one with something in front or behind", () =>
    Effect.gen(function* () {
      const bytes = yield* zip(["a.txt"])
      const padding = encoded("x".repeat(100))
      assert.strictEqual((yield* unpack("a.zip", yield* zip([]))).size, 0)
      assert.deepStrictEqual(paths(yield* unpack("a.zip", Bytes.concatenate([padding, bytes]))), ["a.txt"])
      assert.deepStrictEqual(paths(yield* unpack("a.zip", Bytes.concatenate([bytes, padding]))), ["a.txt"])
    })
  )

  it.effect("drops members that lead out of the folder, without a word", () =>
    Effect.gen(function* () {
      const hostile = yield* zip(["ok.txt", "q/../../z.txt", "a/../b.txt", "./c.txt", "x//y.txt"])
      assert.deepStrictEqual(paths(yield* unpack("a.zip", hostile)), ["ok.txt", "b.txt", "c.txt", "x/y.txt"])
      const above = renamed(yield* zip(["ok.txt", "qq/evil.txt"]), "qq/", "../")
      assert.deepStrictEqual(paths(yield* unpack("a.zip", above)), ["ok.txt"])
    })
  )

  it.effect("fails at an absolute member, and where a file is in the way of a folder", () =>
    Effect.gen(function* () {
      for (const bytes of [renamed(yield* zip(["q/abs.txt"]), "q/", "//"), yield* zip(["a", "a/b"])]) {
        const error = yield* Effect.flip(unpack("a.zip", bytes))
        assert.strictEqual(error.error, "AssertionError: .volumes/fs/tmp/a.zip does not exist")
      }
    })
  )

  it.effect("says of what is no archive that it is a bad one", () =>
    Effect.gen(function* () {
      const bytes = yield* zip(["a.txt"])
      const bad: ReadonlyArray<readonly [string, Uint8Array]> = [
        ["a.zip", encoded("hello")],
        ["a.zip", new Uint8Array()],
        ["a.zip", bytes.subarray(0, bytes.length - 30)],
        ["a.tar", bytes],
        ["a.txt.gz", yield* gzip(encoded("hello".repeat(300)))],
        ["a.tgz", encoded("\u001f\u008b")]
      ]
      for (const [name, content] of bad) {
        const error = yield* Effect.flip(unpack(name, content))
        assert.strictEqual(error.error, "ValueError: Bad archive.", name)
      }
    })
  )

  it.effect("fails at damaged, encrypted and unknown members", () =>
    Effect.gen(function* () {
      const bytes = yield* zip(["a.txt"])
      const at = directory(bytes)
      const damaged = [
        changed(bytes, 46, bytes[46]! ^ 0xff),
        changed(bytes, at + 16, bytes[at + 16]! ^ 0xff),
        changed(bytes, at + 10, 99),
        changed(bytes, at + 8, 1),
        changed(bytes, at, 0),
        changed(bytes, at + 43, 0xff)
      ]
      for (const [index, each] of damaged.entries()) {
        const error = yield* Effect.flip(unpack("a.zip", each))
        assert.include(error.error, "does not exist", `damage ${index}`)
      }
    })
  )

  it.effect("believes the directory, not the headers in front of the files", () =>
    Effect.gen(function* () {
      const bytes = yield* zip(["a.txt"])
      const files = yield* unpack("a.zip", changed(changed(bytes, 14, bytes[14]! ^ 0xff), 30, 0x5a))
      assert.deepStrictEqual(paths(files), ["a.txt"])
    })
  )

  it.effect("stops at an archive that holds more than there is room for, or says less than it holds", () =>
    Effect.gen(function* () {
      const bytes = yield* zip(["a.txt", "b.txt"])
      const size = 2 * 250
      assert.strictEqual((yield* unpack("a.zip", bytes, { bytes: size, files: 2 })).size, 2)
      const full = "OSError: [Errno 28] No space left on device"
      assert.strictEqual((yield* Effect.flip(unpack("a.zip", bytes, { bytes: size - 1, files: 2 }))).error, full)
      assert.strictEqual((yield* Effect.flip(unpack("a.zip", bytes, { bytes: size, files: 1 }))).error, full)
      const lying = changed(bytes, directory(bytes) + 24, 1)
      assert.include((yield* Effect.flip(unpack("a.zip", lying))).error, "does not exist")
    })
  )

  it.effect("takes plain and compressed tar files, and from them only safe, plain files", () =>
    Effect.gen(function* () {
      const bytes = yield* tar([
        Tar.file("ok.txt", "content"),
        Tar.file("../evil.txt", "content"),
        Tar.file("a/../b.txt", "content"),
        Tar.file("x//y.txt", "content"),
        Tar.symlink("link", "/etc/passwd"),
        Tar.directory("folder/")
      ])
      for (const [name, content] of [
        ["a.tar", bytes],
        ["a.tgz", yield* gzip(bytes)],
        ["a.tar.gz", yield* gzip(bytes)],
        ["a.tar.gz", bytes]
      ] as const) {
        const files = yield* unpack(name, content)
        assert.deepStrictEqual(paths(files), ["ok.txt", "b.txt"], name)
        assert.strictEqual(decoded(files.get("b.txt")), "content")
      }
    })
  )

  it.effect("takes tar files compressed with bzip2", () =>
    Effect.gen(function* () {
      const bytes = yield* Effect.fromResult(Base64.decode(bzipped))
      const files = yield* unpack("a.tar.bz2", bytes)
      assert.deepStrictEqual(paths(files), ["runs.txt", "text.txt"])
      assert.strictEqual(decoded(files.get("runs.txt")), "a".repeat(1000) + "b".repeat(4) + "c")
      assert.match(decoded(files.get("text.txt")), /^line 0 of some text\n(.*\n){298}line 299 of some text\n$/)
      assert.include((yield* Effect.flip(unpack("a.tar.bz2", bytes.subarray(0, 100)))).error, "Bad archive")
    })
  )

  it.effect("fails at a tar file that is cut short, and at one that unpacks to too much", () =>
    Effect.gen(function* () {
      const bytes = yield* tar([Tar.file("a.txt", "a".repeat(2000))])
      assert.include((yield* Effect.flip(unpack("a.tar", bytes.subarray(0, 1000)))).error, "does not exist")
      const error = yield* Effect.flip(unpack("a.tgz", yield* gzip(bytes), { bytes: 1000, files: 10 }))
      assert.include(error.error, "No space left")
    })
  )
})

describe("Unpack.recognise", () => {
  it.effect("tells an archive from a broken one and from a plain file", () =>
    Effect.gen(function* () {
      const bytes = yield* zip(["a.txt"])
      const tarred = yield* tar([Tar.file("a.txt", "a")])
      const kinds = yield* Effect.forEach(
        [
          ["a.zip", bytes],
          ["a.zip", encoded("x")],
          ["a.txt", bytes],
          ["a.tgz", yield* gzip(tarred)],
          ["a.gz", yield* gzip(encoded("x"))]
        ] as const,
        ([file_name, bytes]) => Unpack.recognise({ file_name, bytes })
      )
      assert.deepStrictEqual(kinds, ["zip", "broken", undefined, "tar", "broken"])
    })
  )
})

describe("Unpack.looksLikeArchive", () => {
  it.effect("goes by the content", () =>
    Effect.gen(function* () {
      assert.strictEqual(Unpack.looksLikeArchive(yield* zip(["a.txt"])), "zip")
      assert.strictEqual(Unpack.looksLikeArchive(yield* tar([Tar.file("a.txt", "a")])), "tar")
      assert.strictEqual(Unpack.looksLikeArchive(yield* gzip(encoded("x"))), "tar")
      assert.isUndefined(Unpack.looksLikeArchive(encoded("PK, or so it says")))
    })
  )
})

/** A tar file with two members, as Python's bz2 writes it: no runtime compresses so. */
const bzipped =
  "QlpoOTFBWSZTWUac8d0ACrRbkdiQwAF/4ABAeyeeQABAAIAICFADXoAquAYETJGT/1UhU0DEaNAAYNNGmmExMmAgaYZVP3/6pJtT9KVEwAAABg00aaYTEyYCBpgUoqU9JppkaZGgNGmynqeXo7HTGTr4yu/w9HY8GPlx7nY6z75GjtKi0RVvSItaLRHntMT8Xj1z5eHnwkAyUAwLgbhsDYG4XAwKAZJAOEABlCgHCQDJQDAuBuGwNgbhcDAoBkkA4QAGBcDcNgbA3C4GBQDJIBwgAPpEWtFojmItaLRHf5+UdxFpnuO++++++/Y4SAxjGMYx4RqLRrVRaPSNotG20zMzKqmZneKqZqornnfnnnnrWtRrWta1rGMYxjGiotFTWJubibm4m5uL7YcM4Ym5uJubi+eRF5vMWipqYtHPW203666666cIAaznOc5y4Ym5uJu7Td2m7tN3abu03dpu7a0VVWtGr31Wta1rTJIGdZznOcnFVWb3vQAAB1xmtZqt5mZNyRJJLvLu7uSwBviqoOAbqqGdeNazOdddZk5kkqSS7vLu7k3zVUB1VVqqoADKrN5nPWZNSSTUku7vLu5OQAPLxVUABvvWu+++7333Kkkk5ku7u8u5NAAZVVVcVUqqA1VZzmZl5Ekkk3Lu7u8uSgAAABXjxmtZmZmXIkkkm973ve7vAAAAPHh3w+t08x4sPK6dXqUj1KR1Skcikcike790kcCkcikc/iUj9FI+Dp2+wpHF0qkdTgUjn/nPo73KUjx7sGX/F3JFOFCQRpzx3Q=="
