import { assert, describe, it } from "@effect/vitest"
import * as Folder from "../../../src/testing/state/Folder.ts"

const bytes = (length: number) => new Uint8Array(length)

const make = (paths: ReadonlyArray<string>): Folder.Folder => {
  const folder = Folder.make()
  for (const path of paths) Folder.put(folder, path, bytes(2))
  return folder
}

const paths = (folder: Folder.Folder) => Array.from(Folder.files(folder), ({ path }) => path)

describe("Folder", () => {
  it("holds files below folders that it makes, and lists them by name", () => {
    assert.deepStrictEqual(paths(make(["b", "a/y", "a/x/z"])), ["a/x/z", "a/y", "b"])
  })

  it("puts a file in place of a file, but nothing below one, and no file in place of a folder", () => {
    const folder = make(["a", "b/c"])
    assert.isTrue(Folder.put(folder, "a", bytes(9)))
    assert.isFalse(Folder.put(folder, "a/x", bytes(1)))
    assert.isFalse(Folder.put(folder, "b", bytes(1)))
    assert.strictEqual(Folder.size(folder), 11)
  })

  it("removes a file, a folder, or everything", () => {
    const folder = make(["a", "b/c", "b/d"])
    Folder.remove(folder, "b/c")
    assert.deepStrictEqual(paths(folder), ["a", "b/d"])
    Folder.remove(folder, "b")
    assert.deepStrictEqual(paths(folder), ["a"])
    Folder.remove(folder, "")
    assert.deepStrictEqual(paths(folder), [])
  })

  it("copies so that neither changes with the other", () => {
    const folder = make(["a/b"])
    const copy = Folder.copy(folder)
    Folder.remove(folder, "a")
    assert(!Folder.isFile(copy))
    assert.deepStrictEqual(paths(copy), ["a/b"])
  })

  it("reads dots in a path, as long as they stay inside", () => {
    assert.strictEqual(Folder.normalise("a/./b/../c/"), "a/c")
    assert.isUndefined(Folder.normalise("a/../../c"))
  })
})
