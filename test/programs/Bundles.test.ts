/** Uploads that go from one deployment to another, on the fake. */
import { assert, layer } from "@effect/vitest"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { readFileSync } from "node:fs"
import { Datasets, Entries, Nomad, Tokens, Uploads, UploadSource } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const files = {
  "water.archive.json": JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.eln.ELNSample", name: "Water" } }),
  "sub/notes.txt": "some notes"
}

const seeded = (seed: { readonly published?: boolean; readonly embargo_length?: number } = {}) =>
  Effect.flatMap(FakeNomad.FakeNomad, (fake) =>
    fake.addUpload({
      main_author: "researcher",
      upload_name: "from afar",
      coauthors: ["coauthor"],
      files,
      metadata: { comment: "as it was", datasets: ["water"], references: ["https://example.org/water"] },
      ...seed
    })
  )

/** All that a bundle has to carry. */
const shown = Effect.fnUntraced(function* (upload_id: string) {
  const upload = yield* Uploads.get(upload_id)
  const [entry] = yield* Stream.runCollect(Entries.ofUpload(upload_id))
  const { data } = yield* Entries.archive(entry?.entry_id ?? "")
  return {
    name: upload.upload_name,
    people: upload.coauthors,
    published: upload.published,
    embargo_length: upload.embargo_length,
    notes: yield* Stream.mkString(Stream.decodeText(Uploads.rawFile(upload_id, "sub/notes.txt"))),
    entry: [entry?.entry_id, entry?.mainfile, entry?.entry_type, entry?.comment, entry?.references],
    datasets: entry?.datasets?.map(({ dataset_name }) => dataset_name),
    data
  }
})

const bundleOf = (upload_id: string, contents: Uploads.BundleContents = {}) =>
  Stream.runCollect(Uploads.exportBundle(upload_id, contents)).pipe(
    Effect.map((pieces) => UploadSource.bytes("bundle.zip", Buffer.concat(pieces)))
  )

const elsewhere = Nomad.withDeployment("prod")

const test = layer(Layer.mergeAll(FakeNomad.layer(), NodeServices.layer))

test("Uploads.importBundle", (it) => {
  it.effect("makes the same upload on another deployment, published or not", () =>
    Effect.gen(function* () {
      for (const seed of [{}, { published: true, embargo_length: 3 }]) {
        const upload_id = yield* seeded(seed)
        const imported = yield* Uploads.importBundle(yield* bundleOf(upload_id)).pipe(elsewhere)
        assert.strictEqual(imported.upload_id, upload_id)
        assert.strictEqual(imported.current_process, "_import_bundle")
        assert.deepStrictEqual(yield* shown(upload_id).pipe(elsewhere), yield* shown(upload_id))
      }
    })
  )

  it.effect("makes an upload again after it was removed, and finds its dataset by name", () =>
    Effect.gen(function* () {
      const upload_id = yield* seeded()
      const before = yield* shown(upload_id)
      const bundle = yield* bundleOf(upload_id)
      yield* Uploads.remove(upload_id)
      yield* Uploads.importBundle(bundle)
      assert.deepStrictEqual(yield* shown(upload_id), before)
      const named = yield* Stream.runCollect(Datasets.list({ dataset_name: "water" }))
      assert.strictEqual(named.length, 1)
    })
  )

  it.effect("takes another embargo, and shows little of the entries whose archives are not there", () =>
    Effect.gen(function* () {
      const upload_id = yield* seeded()
      const bundle = yield* bundleOf(upload_id, { include_archive_files: false })
      const imported = yield* Uploads.importBundle(bundle, { embargo_length: 12 }).pipe(elsewhere)
      assert.strictEqual(imported.embargo_length, 12)
      assert.strictEqual(imported.entries, 1)
      const found = Entries.query({ upload_id }, { owner: "user" })
      const [bare] = yield* Stream.runCollect(found).pipe(elsewhere)
      assert.deepInclude(bare, { mainfile: "water.archive.json", n_quantities: 0 })
      assert.isUndefined(bare?.entry_name)
      const gone = yield* Effect.flip(Entries.archive(bare?.entry_id ?? "").pipe(elsewhere))
      assert.strictEqual(gone._tag, "FileNotFound")
      yield* Uploads.process(upload_id).pipe(elsewhere)
      assert.strictEqual((yield* Stream.runCollect(found).pipe(elsewhere)).length, 1)
    })
  )

  it.effect("brings the schemas of other uploads along, each as an entry", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      const sample = (name: string) => ({
        definitions: {
          name,
          sections: {
            Part: { quantities: { size: { type: "float" } } },
            Sample: {
              base_sections: ["nomad.datamodel.data.EntryData"],
              sub_sections: { parts: { section: "Part", repeats: true } }
            }
          }
        }
      })
      const data = (m_def: string) => ({ data: { m_def, parts: [{ size: 1.5 }] } })
      const schemas = yield* fake.addUpload({
        main_author: "researcher",
        files: { "schema.archive.json": JSON.stringify(sample("Shared")) }
      })
      const upload_id = yield* fake.addUpload({
        main_author: "researcher",
        files: {
          "shared.archive.json": JSON.stringify(data(`../uploads/${schemas}/raw/schema.archive.json#Sample`)),
          "own.archive.json": JSON.stringify({ ...sample("Own"), ...data("Sample") })
        }
      })
      const ofSchema = (entry_id: string) => `entry_id:${entry_id}.Sample`
      const bundle = yield* bundleOf(upload_id, { include_schemas: true })
      yield* Uploads.importBundle(bundle).pipe(elsewhere)

      const entries = yield* Stream.runCollect(Entries.ofUpload(upload_id)).pipe(elsewhere)
      const [own, schema, shared, ...others] = entries.toSorted((a, b) =>
        String(a.mainfile) < String(b.mainfile) ? -1 : 1
      )
      assert.deepStrictEqual(others, [])
      assert.deepInclude(schema, { entry_name: "Shared", entry_type: "Schema" })
      assert.match(schema?.mainfile ?? "", /^schema_package_[0-9a-f]{8}\.archive\.json$/)
      const used = [shared, own].map((entry) => Entries.archive(entry?.entry_id ?? ""))
      assert.deepStrictEqual(
        (yield* Effect.all(used).pipe(elsewhere)).map((archive) => Object(archive["data"])["m_def"]),
        [schema, own].map((entry) => ofSchema(entry?.entry_id ?? ""))
      )
      const raw = yield* Stream.mkString(Stream.decodeText(Uploads.rawFile(upload_id, schema?.mainfile ?? ""))).pipe(
        elsewhere
      )
      const { definitions } = yield* Entries.archive(schema?.entry_id ?? "").pipe(elsewhere)
      assert.deepStrictEqual(JSON.parse(raw), { definitions })
      assert.match(JSON.stringify(definitions), /"sub_section":"entry_id:[\w-]{28}\.Part@[0-9a-f]{40}"/)
      assert.match(JSON.stringify(definitions), /"base_sections":\["nomad\.datamodel\.data\.EntryData@486f476f/)
    })
  )

  it.effect(
    "leaves entries that no search shows, and no edit can change, where an admin leaves their archives out",
    () =>
      Effect.gen(function* () {
        const upload_id = yield* seeded()
        const admin = Nomad.withAccount({ username: "admin", password: Redacted.make("admin-pw") })
        const bundle = yield* bundleOf(upload_id)
        yield* Uploads.importBundle(bundle, { include_archive_files: false }).pipe(admin, elsewhere)
        const found = yield* Stream.runCollect(Entries.query({ upload_id }, { owner: "user" })).pipe(elsewhere)
        assert.deepStrictEqual(found, [])
        const edit = Uploads.edit(upload_id, { upload_name: "edited" }).pipe(elsewhere)
        assert.include(yield* Effect.flip(edit), { _tag: "UploadProcessingFailed", upload_id })
        assert.include(yield* Uploads.get(upload_id).pipe(elsewhere), {
          upload_name: "edited",
          process_status: "FAILURE"
        })
      })
  )

  it.effect("fails when the upload is there, or the bundle is none, and says so", () =>
    Effect.gen(function* () {
      const upload_id = yield* seeded()
      const bundle = yield* bundleOf(upload_id)
      const there = yield* Effect.flip(Uploads.importBundle(bundle))
      assert.deepInclude(there, { _tag: "UploadExists", upload_id })
      const none = yield* Effect.flip(Uploads.importBundle(UploadSource.bytes("a.zip", "no zip")))
      assert.strictEqual(none._tag, "InvalidRequest")
      const wrong = { include_raw_files: false }
      assert.strictEqual((yield* Effect.flip(Uploads.importBundle(bundle, wrong)))._tag, "AccessDenied")
      const empty = yield* Effect.flip(Uploads.importBundle(yield* bundleOf(upload_id), { embargo_length: 37 }))
      assert.strictEqual(empty._tag, "InvalidRequest")
    })
  )
})

test("Uploads.saveBundle", (it) => {
  it.effect("writes the bundle, whole or not at all", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      const path = (yield* Path.Path).join(folder, "bundle.zip")
      const upload_id = yield* seeded()
      yield* Uploads.saveBundle(upload_id, path)
      yield* Uploads.importBundle(UploadSource.zip(path)).pipe(elsewhere)
      assert.deepStrictEqual(yield* shown(upload_id).pipe(elsewhere), yield* shown(upload_id))
      const error = yield* Effect.flip(Uploads.saveBundle("A".repeat(22), path))
      assert.strictEqual(error._tag, "UploadNotFound")
      assert.deepStrictEqual(yield* fs.readDirectory(folder), ["bundle.zip"])
    })
  )

  it.effect("leaves nobody to export, not even what is public", () =>
    Effect.gen(function* () {
      const upload_id = yield* seeded({ published: true })
      const error = yield* Effect.flip(Stream.runDrain(Uploads.exportBundle(upload_id)).pipe(Nomad.anonymous))
      assert.strictEqual(error._tag, "AuthenticationRequired")
    })
  )
})

test("Uploads.transfer", (it) => {
  const token = Effect.map(
    Tokens.create({ name: "transfer", scopes: ["uploads:import"] }),
    ({ raw_token }) => raw_token
  )

  it.effect("has one deployment send an upload to another", () =>
    Effect.gen(function* () {
      const upload_id = yield* seeded({ published: true })
      const auth_token = yield* token.pipe(elsewhere)
      const sent = yield* Uploads.transfer(upload_id, { target: "prod", auth_token })
      assert.deepStrictEqual(sent.published_to, ["https://nomad-lab.eu/prod/v1/api"])
      assert.deepStrictEqual(yield* shown(upload_id).pipe(elsewhere), yield* shown(upload_id))
    })
  )

  it.effect("fails with what the other deployment says, or that there is none", () =>
    Effect.gen(function* () {
      const upload_id = yield* seeded({ published: true })
      const auth_token = Redacted.make("no token of theirs")
      const refused = yield* Effect.flip(Uploads.transfer(upload_id, { target: "prod", auth_token }))
      assert.strictEqual(refused._tag, "TransferFailed")
      assert.include(refused.message, "Could not validate credentials")
      assert.notInclude(String(refused), "no token of theirs")
      const target = "http://localhost:1/nomad-oasis/api/v1"
      const nowhere = yield* Effect.flip(Uploads.transfer(upload_id, { target, auth_token }))
      assert.deepInclude(nowhere, { _tag: "TransferFailed", upload_id })
      const unpublished = yield* seeded()
      const early = yield* Effect.flip(Uploads.transfer(unpublished, { target: "prod", auth_token }))
      assert.strictEqual(early._tag, "InvalidRequest")
    })
  )
})

const tess = {
  user_id: "10000000-0000-0000-0000-000000000001",
  username: "researcher",
  password: "researcher-pw",
  first_name: "Tess",
  last_name: "Tester",
  email: "tess@example.org"
}

layer(FakeNomad.layer({ users: [tess] }))("a bundle that a NOMAD 2.0.0 server has made", (it) => {
  const recorded = (name: string) =>
    UploadSource.bytes(name, readFileSync(new URL(`../recordings/${name}`, import.meta.url)))

  it.effect("is imported with its archives, unpublished", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.importBundle(recorded("bundle-2.0.0.zip"))
      const [entry] = yield* Stream.runCollect(Entries.ofUpload(upload_id))
      assert.strictEqual(entry?.mainfile, "alpha.archive.json")
      const { data } = yield* Entries.archive(entry?.entry_id ?? "")
      assert.deepInclude(data, { name: "Alpha", m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection" })
      yield* Uploads.remove(upload_id)
    })
  )

  it.effect("is imported with its archives, published", () =>
    Effect.gen(function* () {
      const { published, upload_id } = yield* Uploads.importBundle(recorded("bundle-published-2.0.0.zip"))
      assert.isTrue(published)
      const found = yield* Stream.runCollect(Entries.archives({ upload_id })).pipe(Nomad.anonymous)
      assert.sameMembers(
        found.map(({ archive }) => (archive["data"] as { readonly name: string }).name),
        ["Alpha", "Beta"]
      )
      const raw = yield* Stream.mkString(Stream.decodeText(Uploads.rawFile(upload_id, "sub/beta.archive.json")))
      assert.include(raw, "Beta")
    })
  )
})
