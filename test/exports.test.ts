import { assert, describe, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import * as Index from "effect-nomad"
import * as Node from "effect-nomad/node"
import * as Testing from "effect-nomad/testing"
import { version } from "../src/version.ts"

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))

const names = [
  "Account",
  "Action",
  "Actions",
  "Aggregation",
  "App",
  "Apps",
  "Archive",
  "Auth",
  "Dataset",
  "Datasets",
  "Delivery",
  "Deployment",
  "Entries",
  "Entry",
  "Extraction",
  "Graph",
  "Group",
  "Groups",
  "Identifier",
  "Info",
  "LocalFiles",
  "Metadata",
  "Metainfo",
  "Nomad",
  "NomadApi",
  "NomadClient",
  "NomadConfig",
  "NomadError",
  "North",
  "Notification",
  "Notifications",
  "OwnershipTransfer",
  "OwnershipTransfers",
  "Pagination",
  "PersonalToken",
  "ProcessStatus",
  "Query",
  "Schemas",
  "Suggestions",
  "System",
  "Systems",
  "Timestamp",
  "Tokens",
  "Tool",
  "Upload",
  "UploadSource",
  "Uploads",
  "User",
  "Users"
]

describe("the package", () => {
  it("exports just these modules", () => {
    assert.deepStrictEqual(Object.keys(Index).toSorted(), names)
    assert.deepStrictEqual(Object.keys(Testing).toSorted(), ["FakeNomad", "Fault"])
    assert.deepStrictEqual(Object.keys(Node).toSorted(), [
      "NodeFakeNomad",
      "NodeHttp",
      "NodeJournal",
      "NodeLocalFiles",
      "NodeNomad"
    ])
  })

  it("offers each module by its own name", () => {
    const offered = Object.keys(manifest.exports).map((path) => path.replace(/^\.\/?/, ""))
    assert.deepStrictEqual(offered.toSorted(), ["", ...names, "node", "package.json", "testing"].toSorted())
  })

  it("does nothing when it is imported: says nothing, needs no settings, and leaves nothing running", () => {
    const imports = ["", "/testing", "/node"].map((path) => `await import("${manifest.name}${path}")`).join(";")
    const options = ["--conditions=source", "--input-type=module", "--eval", imports]
    const { status, stderr, stdout } = spawnSync(process.execPath, options, { encoding: "utf8", env: {} })
    assert.deepStrictEqual({ status, stderr, stdout }, { status: 0, stderr: "", stdout: "" })
  }, 60_000)

  it("calls itself by the version of its manifest", () => {
    assert.strictEqual(version, manifest.version)
  })
})
