import { assert, describe, it } from "@effect/vitest"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import { Upload, UploadFromWire } from "../../src/schema/Upload.ts"

/** The 33 fields of an upload, in the order in which they are printed, and how this one shows them. */
const shown: ReadonlyArray<readonly [field: string, json: unknown, printed: string]> = [
  ["upload_id", "RdA_3ZsOTMqbtAhYLivVsw", '"RdA_3ZsOTMqbtAhYLivVsw"'],
  ["upload_create_time", "2024-10-14T20:48:41.959000", "2024-10-14T20:48:41.959Z"],
  ["main_author", "u-1", 'NomadUser(user_id="u-1")'],
  ["process_running", false, "false"],
  ["current_process", "process_upload", '"process_upload"'],
  ["process_status", "SUCCESS", '"SUCCESS"'],
  ["last_status_message", "Process completed successfully", '"Process completed successfully"'],
  ["errors", ["one"], '["one"]'],
  ["warnings", [], "[]"],
  ["coauthors", ["u-2"], '["u-2"]'],
  ["coauthor_groups", ["g-1"], '["g-1"]'],
  ["reviewers", ["u-3"], '[NomadUser(user_id="u-3")]'],
  ["reviewer_groups", [], "[]"],
  ["writers", ["u-1", "u-2"], '[NomadUser(user_id="u-1"), NomadUser(user_id="u-2")]'],
  ["writer_groups", [], "[]"],
  ["viewers", ["u-1"], '[NomadUser(user_id="u-1")]'],
  ["viewer_groups", [], "[]"],
  ["published", true, "true"],
  ["published_to", ["https://nomad-lab.eu"], '["https://nomad-lab.eu"]'],
  ["with_embargo", true, "true"],
  ["embargo_length", 12, "12"],
  ["license", "CC BY 4.0", '"CC BY 4.0"'],
  ["entries", 1, "1"],
  ["n_entries", 2, "2"],
  ["upload_files_server_path", "/data/staging", '"/data/staging"'],
  ["publish_time", "2024-10-15T00:00:00Z", "2024-10-15T00:00:00.000Z"],
  ["references", ["https://doi.org/10.1/2"], '["https://doi.org/10.1/2"]'],
  ["datasets", ["d-1"], '["d-1"]'],
  ["external_db", "EELS Data Base", '"EELS Data Base"'],
  ["upload_name", 'a "name"', '"a \\"name\\""'],
  ["comment", "two\nlines", '"two\\nlines"'],
  ["url", "https://nomad-lab.eu/prod/v1/test/api/v1", '"https://nomad-lab.eu/prod/v1/test/api/v1"'],
  ["complete_time", "2024-10-14T20:48:43+00:00", "2024-10-14T20:48:43.000Z"]
]

const json = Object.fromEntries(shown.map(([field, value]) => [field, value]))

const least = {
  upload_id: "RdA_3ZsOTMqbtAhYLivVsw",
  process_running: false,
  errors: [],
  warnings: [],
  with_embargo: false,
  embargo_length: 0,
  license: "CC BY 4.0"
}

const decode = Schema.decodeUnknownSync(UploadFromWire)

describe("Upload", () => {
  it("is printed with all of its 33 fields, in the seed's order", () => {
    assert.lengthOf(shown, 33)
    const printed = `NomadUpload(${shown.map(([field, , printed]) => `${field}=${printed}`).join(", ")})`
    assert.strictEqual(String(decode(json)), printed)
    assert.strictEqual(inspect(decode(json)), printed)
  })

  it("is printed on one line, with dashes for what is absent", () => {
    const printed = String(decode(least))
    assert.notInclude(printed, "\n")
    assert.lengthOf(printed.match(/=-[,)]/g) ?? [], 33 - Object.keys(least).length - 3)
  })

  it("is ready, unpublished and without entries where a server leaves that out", () => {
    const { entries, process_status, published } = decode(least)
    assert.deepStrictEqual(
      { entries, process_status, published },
      { entries: 0, process_status: "READY", published: false }
    )
  })

  it("has what is null like what is missing", () => {
    const defaults = ["entries", "published", "process_status", "url"]
    const nulls = Object.fromEntries(
      Object.keys(json)
        .filter((field) => !defaults.includes(field))
        .map((field) => [field, null])
    )
    const { raw: _, ...one } = decode({ ...nulls, ...least })
    const { raw: __, ...other } = decode(least)
    assert.deepStrictEqual(one, other)
  })

  it("keeps the word of a newer server for its state, and all else that it adds", () => {
    const upload = decode({ ...least, process_status: "HIBERNATING", mood: "good" })
    assert.strictEqual(upload.process_status, "HIBERNATING")
    assert.deepStrictEqual(upload.raw, { ...least, process_status: "HIBERNATING", mood: "good" })
  })

  it("is refused without its id", () => {
    const { upload_id: _, ...nameless } = least
    assert.throws(() => decode(nameless), /upload_id/)
    for (const other of [null, "upload", 7, []]) assert.throws(() => decode(other))
  })

  it("has its page in the interface of the deployment that it came from", () => {
    assert.strictEqual(
      decode(json).guiUrl,
      "https://nomad-lab.eu/prod/v1/test/gui/user/uploads/upload/id/RdA_3ZsOTMqbtAhYLivVsw"
    )
    assert.isUndefined(decode(least).guiUrl)
  })

  it("is a value", () => {
    assert.isTrue(Equal.equals(decode(json), decode({ ...json })))
    assert.isFalse(Equal.equals(decode(json), decode({ ...json, embargo_length: 0 })))
    assert.instanceOf(decode(json), Upload)
  })
})
