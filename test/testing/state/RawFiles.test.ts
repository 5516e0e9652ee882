import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { PutFiles } from "../../../src/testing/state/RawPut.ts"
import * as Fixture from "./Fixture.ts"

const file = [{ bytes: Fixture.bytes("hello") }]
const root = { paging: {}, url: "http://localhost/rawdir/" }

/** A state with one upload of a main file, a note and a folder. */
const make = Effect.fnUntraced(function* () {
  const state = yield* Fixture.make()
  const files = { "a.archive.json": Fixture.archive, "sub/b.archive.json": Fixture.archive, "sub/c.txt": "hello" }
  const id = yield* state.addUpload({ main_author: "researcher", files })
  const put = (request: Partial<PutFiles>) => state.files.put(state.researcher, id, { path: "", files: [], ...request })
  return { ...state, id, put }
})

describe("RawFiles.put", () => {
  it.effect("puts a file into a new folder and makes an entry of it", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const name = "d.archive.json"
      const answer = yield* state.put({
        path: "x/y",
        file_name: name,
        files: [{ bytes: Fixture.bytes(Fixture.archive) }]
      })
      const [upload] = state.snapshot().uploads
      assert.deepInclude(answer["data"], { process_status: "PENDING", entries: 2 })
      assert.isNull(answer["processing"])
      assert.isTrue(upload?.files.includes("x/y/d.archive.json"))
      assert.deepStrictEqual(
        upload?.entries.map(({ mainfile }) => mainfile),
        ["a.archive.json", "sub/b.archive.json", "x/y/d.archive.json"]
      )
    })
  )

  it.effect("makes no entry when processing is not to be triggered, and rests ready", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const files = [{ bytes: Fixture.bytes(Fixture.archive) }]
      yield* state.put({ file_name: "d.archive.json", files, trigger_processing: false })
      assert.deepInclude(yield* Fixture.look(state, state.id), { process_status: "READY", entries: 2 })
      yield* state.uploads.process(state.researcher, state.id)
      assert.deepInclude(yield* Fixture.look(state, state.id), { process_status: "SUCCESS", entries: 3 })
    })
  )

  it.effect("processes one file there and then, and says what came of it", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const files = [{ bytes: Fixture.bytes(Fixture.archive) }]
      const options = { wait_for_processing: true, include_archive: true }
      const { data, processing } = yield* state.put({ path: "new", file_name: "d.archive.json", files, ...options })
      assert.deepInclude(data, { process_running: false, entries: 3 })
      assert.deepInclude(processing, { path: "new/d.archive.json", parser_name: "parsers/archive" })
      assert.deepInclude(Fixture.at(processing, "entry"), {
        process_status: "SUCCESS",
        current_process: "process_entry_local",
        last_status_message: "Process process_entry_local completed successfully"
      })
      assert.isNotNull(Fixture.at(processing, "archive"))
      const note = yield* state.put({ file_name: "d.txt", files: file, wait_for_processing: true })
      assert.deepInclude(note["processing"], { path: "d.txt", entry_id: null, parser_name: null, entry: null })
    })
  )

  it.effect("copies, moves and renames, with the entries following", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.put({ copy_or_move: "move", copy_or_move_source_path: "sub", file_name: "moved" })
      yield* state.put({ copy_or_move: "copy", copy_or_move_source_path: "moved/c.txt", file_name: "copy.txt" })
      const [upload] = state.snapshot().uploads
      assert.deepStrictEqual(upload?.files, ["a.archive.json", "copy.txt", "moved/b.archive.json", "moved/c.txt"])
      assert.deepStrictEqual(
        upload?.entries.map(({ mainfile }) => mainfile),
        ["a.archive.json", "moved/b.archive.json"]
      )
    })
  )

  it.effect("refuses in the words of the server", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const refused = (request: Partial<PutFiles>) => Fixture.refusal(state.put(request))
      const copy = { copy_or_move: "copy", path: "sub" }
      const cases: ReadonlyArray<readonly [Partial<PutFiles>, number, string]> = [
        [{ include_archive: true }, 400, "`include_archive` requires `wait_for_processing`."],
        [
          { wait_for_processing: true, trigger_processing: false },
          400,
          "`trigger_processing` must be true when `wait_for_processing` is set.`"
        ],
        [{ path: "a//b" }, 400, "Bad path provided."],
        [{ path: "../b" }, 400, "Bad path provided."],
        [{ files: file, file_name: ".." }, 400, "Bad file name provided."],
        [{ files: file }, 400, "No file name provided, and the file does not look like a zip or tar file."],
        [
          { file_name: "x" },
          400,
          "Either an upload file or the query parameters for moving/copying a file should be provided."
        ],
        [
          { files: file, path: "sub", file_name: "c.txt", overwrite_if_exists: false },
          409,
          "The provided path already exists and overwrite_if_exists is set to False."
        ],
        [
          { files: file, path: "sub", file_name: "b.archive.json", entry_hash: "wrong" },
          409,
          "The provided hash did not match the current file."
        ],
        [
          { copy_or_move: "nope", file_name: "x" },
          400,
          "The copy_or_move query parameter should be one of 'copy' or 'move' options."
        ],
        [
          { ...copy, file_name: "x" },
          400,
          "For a successful copy/move operation, all three query parameters: file_name, copy_or_move and copy_or_move_source_path are required."
        ],
        [{ ...copy, copy_or_move_source_path: "x", file_name: "c/d" }, 400, "Bad file name provided"],
        [{ ...copy, copy_or_move_source_path: "/x", file_name: "c" }, 400, "Bad source path provided."],
        [
          { ...copy, copy_or_move_source_path: "sub/c.txt", file_name: "c?.txt" },
          400,
          "File and folder names must not contain the wildcard characters '*', '?', '[' or ']'."
        ],
        [
          { ...copy, copy_or_move_source_path: "sub/c.txt", file_name: "c.txt" },
          409,
          "The provided path already exists."
        ],
        [
          { ...copy, path: "none", copy_or_move_source_path: "sub", file_name: "x" },
          404,
          "No file or folder with that path found."
        ],
        [
          { ...copy, copy_or_move_source_path: "none", file_name: "x" },
          409,
          "No file or folder with that source path: none"
        ],
        [
          { ...copy, copy_or_move: "move", copy_or_move_source_path: "sub", file_name: "q" },
          409,
          "Cannot move 'sub' into itself or one of its own subfolders ('sub/q')."
        ]
      ]
      for (const [request, status, detail] of cases) {
        assert.deepStrictEqual(yield* refused(request), [status, detail])
      }
    })
  )
})

describe("RawFiles.list", () => {
  it.effect("shows a folder: sizes with all below, entries when asked for", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const size = Fixture.archive.length
      const answer = yield* state.files.list(state.researcher, state.id, "", { ...root, include_entry_info: true })
      const entry_id = state.entries.idOf(state.id, "a.archive.json")
      assert.deepStrictEqual(answer, {
        path: "",
        access: "unpublished",
        directory_metadata: {
          name: "",
          size: 2 * size + 5,
          content: [
            { name: "a.archive.json", size, entry_id: entry_id!, parser_name: "parsers/archive", is_file: true },
            { name: "sub", size: size + 5, is_file: false }
          ]
        },
        pagination: {
          page_size: 10,
          order: "asc",
          page: 1,
          total: 2,
          page_url: "http://localhost/rawdir/",
          first_page_url: "http://localhost/rawdir/"
        }
      })
    })
  )

  it.effect("shows a file, and knows no path that leads out", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const list = (path: string) => state.files.list(state.researcher, state.id, path, root)
      assert.deepStrictEqual(yield* list("sub/c.txt"), {
        path: "sub/c.txt",
        access: "unpublished",
        file_metadata: { name: "c.txt", size: 5 }
      })
      assert.deepStrictEqual(yield* Fixture.refusal(list("none")), [404, "Not found. Invalid path?"])
      assert.deepStrictEqual(yield* Fixture.refusal(list("../x")), [404, "Not found. Invalid path?"])
    })
  )
})

describe("RawFiles.read", () => {
  it.effect("gives a file, or the part asked for", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const read = (options: object) => state.files.read(state.researcher, state.id, "sub/c.txt", options)
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
      const whole = yield* read({})
      const part = yield* read({ offset: 1, length: 2 })
      const beyond = yield* read({ offset: 100 })
      assert(whole._tag === "File" && part._tag === "File" && beyond._tag === "File")
      assert.deepStrictEqual([text(whole.bytes), text(part.bytes), text(beyond.bytes)], ["hello", "el", ""])
      assert.deepStrictEqual([whole.name, whole.part, part.part], ["c.txt", false, true])
    })
  )

  it.effect("gives a folder to be zipped, with paths from there, and only then", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const read = (path: string, options: object) => state.files.read(state.researcher, state.id, path, options)
      const folder = yield* read("sub", { compress: true })
      assert(folder._tag === "Folder")
      assert.deepStrictEqual(
        folder.files.map(({ path }) => path),
        ["b.archive.json", "c.txt"]
      )
      assert.strictEqual((yield* read("", { compress: true })).name, state.id)
      assert.deepStrictEqual(yield* Fixture.refusal(read("sub", {})), [
        400,
        "Path is a directory, `compress` must be set to true"
      ])
      assert.deepStrictEqual(yield* Fixture.refusal(read("none", {})), [404, "Not found. Invalid path?"])
      assert.deepStrictEqual(yield* Fixture.refusal(read("sub/c.txt", { offset: -1 })), [
        400,
        "Invalid offset provided."
      ])
    })
  )

  it.effect("gives all files only of a published upload", () =>
    Effect.gen(function* () {
      const state = yield* make()
      assert.strictEqual((yield* Effect.flip(state.files.whole(state.researcher, state.id))).status, 400)
      yield* state.uploads.publish(state.researcher, state.id)
      assert.strictEqual((yield* state.files.whole(undefined, state.id)).length, 3)
    })
  )
})

describe("RawFiles.remove", () => {
  it.effect("removes a folder and the entries in it", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.files.remove(state.researcher, state.id, "sub")
      const [upload] = state.snapshot().uploads
      assert.deepStrictEqual(upload?.files, ["a.archive.json"])
      assert.strictEqual(upload?.entries.length, 1)
      assert.strictEqual(state.entries.documents().length, 1)
      assert.deepStrictEqual(yield* Fixture.refusal(state.files.remove(state.researcher, state.id, "sub")), [
        404,
        "No file or folder with that path found."
      ])
    })
  )

  it.effect("clears the upload with the empty path", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.files.remove(state.researcher, state.id, "")
      assert.deepInclude(state.snapshot().uploads[0], { files: [], entries: [] })
    })
  )
})

describe("RawFiles.createDirectory", () => {
  it.effect("makes a folder and those above, once", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const create = (path: string) => state.files.createDirectory(state.researcher, state.id, path)
      yield* create("x/y/z")
      assert.deepStrictEqual(yield* Fixture.refusal(create("x/y")), [400, "Path `x/y` already exists."])
      assert.deepStrictEqual(yield* Fixture.refusal(create("")), [400, "Bad path provided."])
      assert.strictEqual((yield* Effect.flip(create("sub/c.txt/d"))).status, 400)
    })
  )
})

/** The smallest tar archive: one file in a 512-byte header, its content, and the end. */
const tar = (name: string, text: string): Uint8Array => {
  const archive = new Uint8Array(2048)
  const write = (at: number, field: string) => archive.set(Fixture.bytes(field), at)
  write(0, name)
  for (const [at, mode] of [
    [100, "0000644"],
    [108, "0000000"],
    [116, "0000000"],
    [136, "00000000000"]
  ] as const)
    write(at, mode)
  write(124, text.length.toString(8).padStart(11, "0"))
  write(148, "        0")
  write(257, "ustar\u000000")
  const sum = archive.reduce((total, byte) => total + byte, 0)
  write(148, `${sum.toString(8).padStart(6, "0")}\0 `)
  write(512, text)
  return archive
}

describe("archives", () => {
  it.effect("are unpacked over what is there, and not kept; a name is not needed", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.put({ path: "sub", files: [{ bytes: tar("d/e.txt", "inside") }] })
      yield* state.put({ path: "sub", file_name: "f.tar", files: [{ bytes: tar("c.txt", "over") }] })
      const files = state.snapshot().uploads[0]?.files
      const file = yield* state.files.read(state.researcher, state.id, "sub/c.txt")
      assert.deepStrictEqual(files, ["a.archive.json", "sub/b.archive.json", "sub/c.txt", "sub/d/e.txt"])
      assert.deepStrictEqual(file._tag === "File" && new TextDecoder().decode(file.bytes), "over")
    })
  )

  it.effect("are kept as they are when told so", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.put({ file_name: "f.tar", files: [{ bytes: tar("c.txt", "over") }], auto_decompress: false })
      assert.isTrue(state.snapshot().uploads[0]?.files.includes("f.tar"))
    })
  )

  it.effect("that are none are refused when put, and fail the process of a new upload", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const bad = { file_name: "f.zip", files: file }
      assert.deepStrictEqual(yield* Fixture.refusal(state.put(bad)), [
        400,
        "Cannot extract file. Bad file format or file extension?"
      ])
      const { upload_id } = yield* state.uploads.create(state.researcher, bad)
      const after = yield* Fixture.look(state, String(upload_id))
      assert.deepInclude(after, { process_status: "FAILURE", entries: 0 })
      assert.include(String(Fixture.at(after, "errors", 0)), 'ValueError: Bad archive.\n"""')
    })
  )
})
