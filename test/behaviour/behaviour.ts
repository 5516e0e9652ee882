/**
 * What every NOMAD must do, written once, for whichever stands behind it.
 */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Notification } from "effect-nomad"
import {
  Actions,
  Datasets,
  Entries,
  Graph,
  Groups,
  Metainfo,
  Nomad,
  North,
  Notifications,
  OwnershipTransfers,
  Query,
  Schemas,
  Systems,
  Tokens,
  Uploads,
  UploadSource,
  Users
} from "effect-nomad"
import { at } from "../testing/routes/Calls.ts"
import { archive, type Back, fresh, patience, textOf, uploaded } from "./Back.ts"

const unknownUpload = "AAAAAAAAAAAAAAAAAAAAAA"
const unknownEntry = "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"

const tagOf = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (error) => (error as E)._tag)

/** A dataset that is gone when the test is over. */
const dataset = Effect.acquireRelease(Effect.flatMap(fresh("dataset"), Datasets.create), (made) =>
  Effect.ignore(Datasets.remove(made.dataset_id))
)

/** Searches until the index has what it should: a busy deployment's follows a little later. */
const eventually = <A, E, R>(effect: Effect.Effect<A, E, R>, until: (found: A) => boolean) =>
  Effect.repeat(effect, { schedule: Schedule.spaced("500 millis"), times: 20, until })

export const behaviour = (name: string, back: Back): void => {
  layer(back.layer, { excludeTestServices: true, timeout: "2 minutes" })(name, (it) => {
    const asOther = Nomad.withAccount(back.other.credentials)
    const asCoauthor = Nomad.withAccount(back.coauthor.credentials)

    const test = it.effect
    /** A claim about what servers before 2.0 do not have. */
    const testSince2 = (claim: string, check: Parameters<typeof test>[1]) => {
      if (back.version === undefined) test(claim, check)
    }

    test("tells who I am, with my e-mail address", () =>
      Effect.gen(function* () {
        const me = yield* Users.me
        assert.isDefined(me.user_id)
        assert.include(me.email, "@")
        assert.strictEqual(String(me), `NomadUser(name=${me.name})`)
      }))

    test("finds people by the beginning of their name, and shows no one's address", () =>
      Effect.gen(function* () {
        const me = yield* Users.me
        const found = yield* Users.search((me.last_name ?? "").slice(0, 3))
        assert.isTrue(found.some((user) => user.user_id === me.user_id))
        assert.isTrue(found.every((user) => user.email === undefined))
        assert.deepStrictEqual(yield* Users.search(""), [])
        assert.deepStrictEqual(yield* Users.search("nobody has this name & that #1"), [])
      }))

    test("gets people by id, many at once, and bare ids for who is unknown", () =>
      Effect.gen(function* () {
        const me = yield* Users.me
        assert.strictEqual((yield* Users.get(me.user_id)).username, me.username)
        const nobody = "00000000-0000-0000-0000-00000000ffff"
        const [known, unknown] = yield* Users.getMany([me.user_id, nobody])
        assert.strictEqual(known?.name, me.name)
        assert.strictEqual(unknown?.user_id, nobody)
        assert.isUndefined(unknown?.name)
        assert.strictEqual(yield* tagOf(Users.get(nobody)), "UserNotFound")
      }))

    test("invites nobody without an address or a name, nor under a user name that is taken", () =>
      Effect.gen(function* () {
        const { username = "" } = yield* Users.me
        const invited = (changes: object) =>
          tagOf(Users.invite({ email: "nobody@example.org", last_name: "Nobody", username, ...changes }))
        assert.strictEqual(yield* invited({ email: "" }), "InvalidRequest")
        assert.strictEqual(yield* invited({ last_name: " " }), "InvalidRequest")
        assert.strictEqual(yield* invited({}), "InvalidRequest")
      }))

    test("asks nobody for credentials who reads what is public, and refuses the rest", () =>
      Effect.gen(function* () {
        yield* Stream.runCollect(Entries.query({}, { limit: 1 })).pipe(Nomad.anonymous)
        yield* Stream.runCollect(Datasets.list({ limit: 1 })).pipe(Nomad.anonymous)
        assert.strictEqual(yield* tagOf(Users.me.pipe(Nomad.anonymous)), "AuthenticationRequired")
        const own = Nomad.get("/users/me", { response: Schema.Unknown }).pipe(Nomad.anonymous)
        assert.strictEqual(yield* tagOf(own), "AuthenticationRequired")
      }))

    test("refuses wrong credentials, and does not take them for nobody's", () =>
      Effect.gen(function* () {
        const wrong = Nomad.withAccount({ username: back.other.username, password: "wrong" })
        assert.strictEqual(yield* tagOf(wrong(Users.me)), "InvalidCredentials")
        assert.strictEqual(yield* tagOf(wrong(Stream.runCollect(Datasets.list({ limit: 1 })))), "InvalidCredentials")
        const revoked = Nomad.withAccount({ token: "nomad_pat_revoked" })
        assert.strictEqual(yield* tagOf(revoked(Stream.runCollect(Entries.query({})))), "InvalidCredentials")
      }))

    test("uploads a folder, and makes an entry of each main file, also of the emptiest", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const folder = yield* fs.makeTempDirectoryScoped()
        yield* fs.makeDirectory(path.join(folder, "sub dir"))
        yield* fs.writeFileString(path.join(folder, "test.archive.json"), "{}")
        yield* fs.writeFileString(path.join(folder, "sub dir", "a #1 ü 50%.archive.json"), archive("strange"))
        yield* fs.writeFileString(path.join(folder, "sub dir", "notes.txt"), "none of an entry")
        const upload_name = yield* fresh("folder")
        const made = yield* Effect.acquireRelease(
          Uploads.upload(UploadSource.folder(folder), { upload_name }),
          (upload) => Effect.ignore(Uploads.remove(upload.upload_id, patience))
        )
        const { failedEntries, upload } = yield* Uploads.awaitProcessed(made.upload_id, patience)
        assert.strictEqual(upload.process_status, "SUCCESS")
        assert.strictEqual(upload.upload_name, upload_name)
        assert.strictEqual(upload.entries, 2)
        assert.deepStrictEqual(failedEntries, [])
        const entries = yield* Stream.runCollect(Entries.ofUpload(made.upload_id, { pageSize: 1 }))
        assert.deepStrictEqual(
          entries.map((entry) => entry.mainfile),
          ["sub dir/a #1 ü 50%.archive.json", "test.archive.json"]
        )
        const strange = yield* Uploads.rawFile(made.upload_id, "sub dir/a #1 ü 50%.archive.json").pipe(textOf)
        assert.strictEqual(strange, archive("strange"))
      }))

    test("uploads bytes, Streams and files under their exact names", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const folder = yield* fs.makeTempDirectoryScoped()
        const file = path.join(folder, "water & salt +1.archive.json")
        yield* fs.writeFileString(file, archive("from a file"))
        const sources = {
          "from bytes.archive.json": UploadSource.bytes("from bytes.archive.json", archive("bytes")),
          "from Stream.archive.json": UploadSource.stream(
            "from Stream.archive.json",
            Stream.succeed(new TextEncoder().encode(archive("stream")))
          ),
          "water & salt +1.archive.json": UploadSource.file(file)
        }
        for (const [name, source] of Object.entries(sources)) {
          const made = yield* Uploads.upload(source)
          yield* Uploads.awaitProcessed(made.upload_id, patience)
          const names = yield* Stream.runCollect(Uploads.files(made.upload_id))
          assert.deepStrictEqual(
            names.map((each) => each.name),
            [name]
          )
          yield* Uploads.remove(made.upload_id, patience)
        }
      }))

    test("shows the states of an upload until it rests", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": "{}" })
        yield* Uploads.process(id)
        const states = yield* Stream.runCollect(Uploads.watch(id, patience))
        assert.strictEqual(states.at(-1)?.process_status, "SUCCESS")
        assert.isFalse(states.at(-1)?.process_running)
        assert.isTrue(states.slice(0, -1).every((state) => state.process_running))
      }))

    test("fails at once when the processing fails, and says why", () =>
      Effect.gen(function* () {
        const made = yield* Uploads.upload(UploadSource.bytes("broken.zip", "this is no zip"))
        const error = yield* Effect.flip(Uploads.awaitProcessed(made.upload_id, patience))
        assert.strictEqual(error._tag, "UploadProcessingFailed")
        assert.include(error.message, "Bad archive")
        assert.notInclude(error.message, "\n")
        yield* Uploads.remove(made.upload_id, patience)
      }))

    test("names the entries that failed, and keeps the others", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "good.archive.json": archive("good"), "bad.archive.json": "{ not json" })
        const { failedEntries, upload } = yield* Uploads.awaitProcessed(id, patience)
        assert.strictEqual(upload.process_status, "SUCCESS")
        assert.deepStrictEqual(
          failedEntries.map((entry) => entry.mainfile),
          ["bad.archive.json"]
        )
        const entries = yield* Stream.runCollect(Entries.ofUpload(id))
        assert.deepStrictEqual(
          entries.map((entry) => [entry.mainfile, entry.process_status]),
          [
            ["bad.archive.json", "FAILURE"],
            ["good.archive.json", "SUCCESS"]
          ]
        )
      }))

    test("edits metadata, and answers the upload after the edit", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        const { dataset_id } = yield* dataset
        const comment = JSON.stringify({ job_id: "j1", workflow_name: "w", state_point: { T: 300 }, mdp_files: ["a"] })
        const after = yield* Uploads.edit(id, {
          upload_name: "edited",
          comment,
          references: ["https://doi.org/10.1000/182"],
          coauthors: back.coauthor.username,
          datasets: dataset_id,
          embargo_length: 3
        })
        assert.strictEqual(after.upload_name, "edited")
        assert.strictEqual(after.embargo_length, 3)
        assert.isTrue(after.with_embargo)
        assert.isTrue(after.writers?.some((user) => user.username === back.coauthor.username))
        const [entry] = yield* Stream.runCollect(Entries.ofUpload(id))
        assert.strictEqual(entry?.comment, comment)
        assert.deepStrictEqual(entry?.references, ["https://doi.org/10.1000/182"])
        assert.deepStrictEqual(
          entry?.datasets?.map((each) => each.dataset_id as string),
          [dataset_id]
        )
        assert.deepStrictEqual(
          [entry?.job_id, entry?.workflow_name, entry?.state_point, entry?.mdp_files],
          ["j1", "w", { T: 300 }, ["a"]]
        )
        const cleared = yield* Uploads.edit(id, {
          embargo_length: 0,
          coauthors: { remove: back.coauthor.username },
          datasets: { remove: dataset_id }
        })
        assert.strictEqual(cleared.embargo_length, 0)
        assert.deepStrictEqual(cleared.coauthors, [])
      }))

    test("tells all that is wrong with an edit in one error, and changes nothing", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        const before = yield* Uploads.get(id)
        const error = yield* Effect.flip(
          Uploads.edit(id, { upload_name: "no", coauthors: "nobody-at-all", datasets: "no such dataset" })
        )
        assert.strictEqual(error._tag, "InvalidRequest")
        if (error._tag === "InvalidRequest") {
          assert.deepStrictEqual(error.issues.map((issue) => issue.loc.join(".")).toSorted(), [
            "metadata.coauthors",
            "metadata.datasets"
          ])
        }
        assert.strictEqual((yield* Uploads.get(id)).upload_name, before.upload_name)
        assert.strictEqual(yield* tagOf(Uploads.edit(id, { embargo_length: 37 })), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.edit(id, { references: ["not an address"] })), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.edit(id, {})), "InvalidRequest")
      }))

    test("checks an edit without making it", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        const { upload_name } = yield* Uploads.get(id)
        const verified = yield* Uploads.edit(id, { upload_name: "other" }, { verifyOnly: true })
        assert.strictEqual(verified.upload_name, upload_name)
        assert.strictEqual((yield* Uploads.get(id)).upload_name, upload_name)
      }))

    test("narrows an edit to the entries of a query", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "a.archive.json": archive("a"), "b.archive.json": archive("b") })
        yield* Uploads.edit(id, { comment: "only b" }, { query: { mainfile: "b.archive.json" } })
        const entries = yield* Stream.runCollect(Entries.ofUpload(id))
        assert.deepStrictEqual(
          entries.map((entry) => entry.comment),
          [undefined, "only b"]
        )
      }))

    test("shows an unpublished upload to its members only", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        const [entry] = yield* Stream.runCollect(Entries.ofUpload(id))
        const entryId = entry?.entry_id ?? ""
        assert.strictEqual(yield* tagOf(asOther(Uploads.get(id))), "AccessDenied")
        assert.strictEqual(yield* tagOf(asOther(Uploads.edit(id, { upload_name: "mine" }))), "AccessDenied")
        assert.strictEqual(yield* tagOf(asOther(Uploads.publish(id))), "AccessDenied")
        assert.strictEqual(yield* tagOf(asOther(Uploads.remove(id))), "AccessDenied")
        assert.strictEqual(yield* tagOf(asOther(Entries.get(entryId))), "EntryNotFound")
        assert.strictEqual(yield* tagOf(Nomad.anonymous(Uploads.get(id))), "AuthenticationRequired")
        assert.strictEqual(yield* tagOf(Nomad.anonymous(Entries.get(entryId))), "EntryNotFound")
        yield* Uploads.edit(id, { coauthors: back.coauthor.username })
        assert.strictEqual((yield* asCoauthor(Uploads.get(id))).upload_id as string, id)
        yield* asCoauthor(Uploads.edit(id, { upload_name: "by the coauthor" }))
        assert.strictEqual((yield* Uploads.get(id)).upload_name, "by the coauthor")
        assert.strictEqual(yield* tagOf(asCoauthor(Uploads.remove(id))), "AccessDenied")
      }))

    test("opens an upload to a group, and closes it with the group", () =>
      Effect.gen(function* () {
        const other = yield* asOther(Users.me)
        const name = yield* fresh("group")
        const group = yield* Effect.acquireRelease(Groups.create(name, { members: [other.user_id] }), (made) =>
          Effect.ignore(Groups.remove(made.group_id))
        )
        assert.deepStrictEqual(
          [group.owner.username, ...group.members.map((member) => member.username)],
          [(yield* Users.me).username, (yield* Users.me).username, back.other.username]
        )
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        const ofOther = Entries.ofUpload(id)
        assert.strictEqual(yield* tagOf(asOther(Stream.runCollect(ofOther))), "AccessDenied")
        yield* Uploads.edit(id, { reviewer_groups: group.group_id })
        assert.strictEqual((yield* asOther(Stream.runCollect(ofOther))).length, 1)
        assert.strictEqual(yield* tagOf(asOther(Uploads.edit(id, { upload_name: "mine" }))), "AccessDenied")
        yield* Uploads.edit(id, { coauthor_groups: group.group_id })
        yield* asOther(Uploads.edit(id, { upload_name: "by the group" }))
        assert.strictEqual(yield* tagOf(asOther(Groups.edit(group.group_id, { description: "mine" }))), "AccessDenied")
        const [renamed] = yield* Stream.runCollect(Groups.list({ search_terms: name }))
        assert.strictEqual(renamed?.group_id, group.group_id)
        yield* Groups.remove(group.group_id)
        assert.strictEqual(yield* tagOf(asOther(Uploads.get(id))), "AccessDenied")
        assert.strictEqual(yield* tagOf(Groups.get(group.group_id)), "GroupNotFound")
        assert.strictEqual(yield* tagOf(Groups.create(name, { members: ["nobody-at-all"] })), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.edit(id, { coauthor_groups: "all" })), "InvalidRequest")
      }))

    testSince2("answers one query about people, uploads, files and archives, each as far as who asks may see it", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "sub/one.archive.json": archive("one") })
        const [entry] = yield* Stream.runCollect(Entries.ofUpload(id))
        const entryId = entry?.entry_id ?? ""
        const query = {
          users: { me: { username: "*" } },
          uploads: {
            [id]: { upload_id: "*", files: { sub: { m_is: "*" } }, entries: { [entryId]: { entry_id: "*" } } }
          }
        }
        const { username } = yield* Users.me
        const found = yield* Graph.query(query)
        assert.deepStrictEqual(at(found, "users", "me"), { username })
        assert.deepStrictEqual(at(found, "uploads", id, "entries"), { [entryId]: { entry_id: entryId } })
        const refused = yield* asOther(Graph.query({ uploads: { [id]: "*" } }))
        assert.include(JSON.stringify(refused), "NOACCESS")
        assert.strictEqual(yield* tagOf(Graph.query({ uploads: { m_request: { nothing: 1 } } })), "InvalidRequest")
      })
    )

    testSince2("hands an upload over to who takes it", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        yield* Effect.addFinalizer(() => Effect.ignore(asOther(Uploads.remove(id, patience))))
        const offer = yield* OwnershipTransfers.create({ resource_id: id, username: back.other.username })
        assert.strictEqual(offer.target_user?.username, back.other.username)
        assert.strictEqual((yield* asOther(Uploads.get(id))).upload_id as string, id)
        assert.strictEqual(yield* tagOf(OwnershipTransfers.accept(offer.transfer_id)), "AccessDenied")
        yield* OwnershipTransfers.cancel(offer.transfer_id)
        assert.strictEqual(yield* tagOf(OwnershipTransfers.get(offer.transfer_id)), "TransferNotFound")
        assert.strictEqual(yield* tagOf(asOther(Uploads.get(id))), "AccessDenied")
        const again = yield* OwnershipTransfers.create({ resource_id: id, username: back.other.username })
        const incoming = yield* asOther(OwnershipTransfers.list({ direction: "incoming", resource_id: id }))
        assert.deepStrictEqual(
          incoming.map(({ transfer_id }) => transfer_id),
          [again.transfer_id]
        )
        yield* asOther(OwnershipTransfers.accept(again.transfer_id))
        assert.strictEqual((yield* asOther(Uploads.get(id))).main_author?.username, back.other.username)
        assert.strictEqual(yield* tagOf(Uploads.get(id)), "AccessDenied")
        assert.deepStrictEqual(yield* OwnershipTransfers.list({ resource_id: id }), [])
      })
    )

    testSince2("tells of an offer as it is made, and of its refusal", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        const about = Stream.filter(
          Notifications.stream(),
          (told: Notification.Notification) => told.data["resource_id"] === id
        )
        const next = <A, E, R>(stream: Stream.Stream<A, E, R>) =>
          Effect.map(Stream.runCollect(Stream.take(stream, 1)), ([first]) => first)
        const waiting = yield* Effect.forkChild(asOther(next(about)))
        const offer = yield* OwnershipTransfers.create({ resource_id: id, username: back.other.username })
        const heard = yield* Fiber.join(waiting)
        assert.deepStrictEqual(heard && [heard.type, "event" in heard.data && heard.data.event], [
          "ownership_transfer",
          "request"
        ])
        yield* asOther(OwnershipTransfers.decline(offer.transfer_id))
        const refusals = Stream.filter(about, ({ data }) => "event" in data && data.event === "refused")
        assert.strictEqual((yield* next(refusals))?.actor_user_id, (yield* asOther(Users.me)).user_id)
        assert.strictEqual(yield* tagOf(Nomad.anonymous(next(Notifications.stream()))), "AuthenticationRequired")
      })
    )

    test("says which NOMAD it is", () =>
      Effect.gen(function* () {
        const info = yield* Nomad.anonymous(Nomad.info)
        assert.match(info.series, /^\d+\.\d+$/)
        assert.isTrue(info.version.startsWith(info.series))
        assert.include(info.parsers, "archive")
      }))

    test("does not know what is not there", () =>
      Effect.gen(function* () {
        assert.strictEqual(yield* tagOf(Uploads.get(unknownUpload)), "UploadNotFound")
        assert.strictEqual(yield* tagOf(Uploads.edit(unknownUpload, { comment: "x" })), "UploadNotFound")
        assert.strictEqual(yield* tagOf(Uploads.publish(unknownUpload)), "UploadNotFound")
        assert.strictEqual(yield* tagOf(Uploads.process(unknownUpload)), "UploadNotFound")
        assert.strictEqual(yield* tagOf(Uploads.remove(unknownUpload)), "UploadNotFound")
        assert.strictEqual(yield* tagOf(Stream.runCollect(Entries.ofUpload(unknownUpload))), "UploadNotFound")
        assert.strictEqual(yield* tagOf(Entries.get(unknownEntry)), "EntryNotFound")
        assert.strictEqual(yield* tagOf(Entries.archive(unknownEntry)), "EntryNotFound")
        assert.strictEqual(yield* tagOf(Stream.runCollect(Entries.raw(unknownEntry))), "EntryNotFound")
        assert.strictEqual(yield* tagOf(Datasets.get(unknownUpload)), "DatasetNotFound")
        assert.strictEqual(yield* tagOf(Datasets.remove(unknownUpload)), "DatasetNotFound")
        assert.strictEqual(yield* tagOf(Datasets.assignDoi(unknownUpload)), "DatasetNotFound")
      }))

    test("gives an entry, its archive, parts of it, and its raw files whole on disk", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const id = yield* uploaded({ "one.archive.json": archive("the one"), "beside.txt": "beside" })
        const [{ entry_id } = { entry_id: "" }] = yield* Stream.runCollect(Entries.ofUpload(id))
        const entry = yield* Entries.get(entry_id)
        assert.strictEqual(entry.entry_name, "the one")
        assert.strictEqual(entry.parser_name, "parsers/archive")
        assert.strictEqual(entry.nomad_version?.split(".").length, 3)
        assert.include(entry.guiUrl, `/gui/user/uploads/upload/id/${id}/entry/id/${entry_id}`)
        const whole = yield* Entries.archive(entry_id)
        assert.strictEqual(whole.data?.["name"], "the one")
        assert.strictEqual(whole.metadata?.["entry_id"], entry_id)
        const part = yield* Entries.archive(entry_id, { data: { name: "*" } })
        assert.strictEqual(part.data?.["name"], "the one")
        assert.isUndefined(part.metadata)
        const folder = yield* fs.makeTempDirectoryScoped()
        const zip = path.join(folder, "raw files.zip")
        const downloaded = yield* Entries.download(entry_id, { zip })
        assert.deepStrictEqual(downloaded.data, whole.data)
        const bytes = yield* fs.readFile(zip)
        assert.strictEqual(new TextDecoder().decode(bytes.slice(0, 2)), "PK")
        assert.deepStrictEqual(yield* fs.readDirectory(folder), ["raw files.zip"])
        const nowhere = Entries.download(entry_id, { zip: path.join(folder, "no such folder", "x.zip") })
        assert.strictEqual(yield* tagOf(nowhere), "InvalidSource")
      }))

    test("gives archives by upload, of an entry or of a main file, to those who see the upload", () =>
      Effect.gen(function* () {
        const mainfile = "sub/a #1 ü.archive.json"
        const id = yield* uploaded({ [mainfile]: archive("the one"), "beside.txt": "beside" })
        const [{ entry_id } = { entry_id: "" }] = yield* Stream.runCollect(Entries.ofUpload(id))
        const byMainfile = yield* Uploads.archive(id, { mainfile })
        assert.strictEqual(byMainfile.metadata?.["entry_id"], entry_id)
        assert.deepStrictEqual(yield* Uploads.archive(id, { entry_id }), byMainfile)
        assert.strictEqual(yield* tagOf(Uploads.archive(id, { entry_id: unknownEntry })), "EntryNotFound")
        assert.strictEqual(yield* tagOf(Uploads.archive(id, { mainfile: "beside.txt" })), "FileNotFound")
        assert.strictEqual(yield* tagOf(Uploads.archive(unknownUpload, { entry_id })), "UploadNotFound")
        assert.strictEqual(yield* tagOf(asOther(Uploads.archive(id, { entry_id }))), "AccessDenied")
        assert.strictEqual(yield* tagOf(Nomad.anonymous(Uploads.archive(id, { entry_id }))), "AuthenticationRequired")
      }))

    test("writes a structure of an entry as a file, to those who see the entry", () =>
      Effect.gen(function* () {
        const positions = [
          [0, 0, 0],
          [0, 0, 7.4e-11]
        ]
        const definitions = {
          sections: {
            Molecule: {
              base_section: "nomad.datamodel.data.EntryData",
              sub_sections: { atoms: { section: "nomad.datamodel.metainfo.system.Atoms" } }
            }
          }
        }
        const data = { m_def: "Molecule", atoms: { labels: ["H", "H"], species: [1, 1], positions } }
        const id = yield* uploaded({ "h2.archive.json": JSON.stringify({ definitions, data }) })
        const [{ entry_id } = { entry_id: "" }] = yield* Stream.runCollect(Entries.ofUpload(id))
        const xyz = yield* Systems.get(entry_id, { path: "data", format: "xyz" })
        assert.match(xyz, /^2\n.*\nH +0\.0+ +0\.0+ +0\.0+\nH +0\.0+ +0\.0+ +0\.740+\n$/)
        assert.include(yield* Systems.get(entry_id, { path: "data" }), "data_H\n")
        const wrapped = Systems.get(entry_id, { path: "data", wrapMode: "wrap" })
        assert.strictEqual(yield* tagOf(wrapped), "SystemIncomplete")
        assert.strictEqual(yield* tagOf(Systems.get(entry_id, { path: "data/none" })), "SystemNotFound")
        assert.strictEqual(yield* tagOf(asOther(Systems.get(entry_id, { path: "data" }))), "SystemNotFound")
      }))

    test("deletes the main files of the entries of a query, or the folders that they lie in", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({
          "a/one.archive.json": archive("one"),
          "a/notes.txt": "beside",
          "b/two.archive.json": archive("two"),
          "b/notes.txt": "beside"
        })
        const remaining = Effect.gen(function* () {
          yield* Uploads.awaitProcessed(id, patience)
          const folders = yield* Effect.forEach(["a", "b"], (folder) =>
            Effect.orElseSucceed(Stream.runCollect(Uploads.files(id, folder)), () => [])
          )
          return folders.map((names) => names.map((file) => file.name))
        })
        yield* Uploads.deleteEntryFiles(id, { mainfile: "none of them" })
        assert.deepStrictEqual(yield* remaining, [
          ["notes.txt", "one.archive.json"],
          ["notes.txt", "two.archive.json"]
        ])
        yield* Uploads.deleteEntryFiles(id, { mainfile: "a/one.archive.json" })
        assert.deepStrictEqual(yield* remaining, [["notes.txt"], ["notes.txt", "two.archive.json"]])
        yield* Uploads.deleteEntryFiles(id, { mainfile: "b/two.archive.json" }, { include_parent_folders: true })
        assert.deepStrictEqual(yield* remaining, [["notes.txt"], []])
        assert.deepStrictEqual(yield* Stream.runCollect(Entries.ofUpload(id)), [])
        assert.strictEqual(yield* tagOf(Uploads.deleteEntryFiles(id, {})), "InvalidRequest")
        assert.strictEqual(yield* tagOf(asOther(Uploads.deleteEntryFiles(id, { mainfile: "a" }))), "AccessDenied")
      }))

    testSince2("refuses a DOI for an upload that is empty, or not there", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "notes.txt": "no main file" })
        assert.include(["InvalidRequest", "DoiUnavailable"], yield* tagOf(Uploads.assignDoi(id)))
        assert.include(["UploadNotFound", "DoiUnavailable"], yield* tagOf(Uploads.assignDoi(unknownUpload)))
      })
    )

    test("copies and moves files and folders within an upload", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "sub/one.archive.json": archive("one"), "notes.txt": "notes" })
        const settled = <A, E, R>(change: Effect.Effect<A, E, R>) =>
          Effect.andThen(change, Uploads.awaitProcessed(id, patience))
        yield* settled(Uploads.copyFile(id, "sub", "copy of sub"))
        yield* settled(Uploads.moveFile(id, "sub/one.archive.json", "renamed.archive.json"))
        yield* settled(Uploads.copyFile(id, "notes.txt", "sub/notes.txt"))
        const entries = yield* Stream.runCollect(Entries.ofUpload(id))
        assert.deepStrictEqual(
          entries.map((entry) => entry.mainfile),
          ["copy of sub/one.archive.json", "renamed.archive.json"]
        )
        assert.strictEqual(yield* Uploads.rawFile(id, "sub/notes.txt").pipe(textOf), "notes")
        assert.strictEqual(yield* tagOf(Uploads.copyFile(id, "nothing.txt", "a.txt")), "FileNotFound")
        assert.strictEqual(yield* tagOf(Uploads.copyFile(id, "notes.txt", "nowhere/a.txt")), "FileNotFound")
        assert.strictEqual(yield* tagOf(Uploads.moveFile(id, "notes.txt", "sub/notes.txt")), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.copyFile(id, "sub", "sub/sub")), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.copyFile(id, "../notes.txt", "a.txt")), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.moveFile(id, "notes.txt", "")), "InvalidRequest")
        assert.strictEqual(yield* tagOf(asOther(Uploads.moveFile(id, "notes.txt", "a.txt"))), "AccessDenied")
      }))

    testSince2("stops nothing where nothing runs", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "notes.txt": "notes" })
        assert.strictEqual(yield* tagOf(Uploads.stop(id)), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.stop(unknownUpload)), "UploadNotFound")
      })
    )

    test("keeps files: puts, replaces, reads in part, deletes, makes folders", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "sub/notes.txt": "0123456789" })
        const part = yield* Uploads.rawFile(id, "sub/notes.txt", { offset: 2, length: 3 }).pipe(textOf)
        assert.strictEqual(part, "234")
        const [alone] = yield* Stream.runCollect(Uploads.files(id, "sub/notes.txt"))
        assert.deepStrictEqual([alone?.name, alone?.size, alone?.is_file], ["notes.txt", 10, true])
        yield* Uploads.putFile(id, UploadSource.bytes("notes.txt", "new"), { folder: "sub" })
        yield* Uploads.awaitProcessed(id, patience)
        assert.strictEqual(yield* Uploads.rawFile(id, "sub/notes.txt").pipe(textOf), "new")
        yield* Uploads.createFolder(id, "empty/inner")
        const names = yield* Stream.runCollect(Uploads.files(id))
        assert.deepStrictEqual(
          names.map((file) => [file.name, file.is_file]),
          [
            ["empty", false],
            ["sub", false]
          ]
        )
        const zip = yield* Stream.runFold(
          Uploads.rawZip(id),
          () => 0,
          (size, piece) => size + piece.length
        )
        assert.isAbove(zip, 100)
        yield* Uploads.removeFile(id, "sub/notes.txt")
        yield* Uploads.awaitProcessed(id, patience)
        assert.strictEqual(yield* tagOf(Stream.runCollect(Uploads.rawFile(id, "sub/notes.txt"))), "FileNotFound")
        assert.strictEqual(yield* tagOf(Uploads.removeFile(id, "sub/notes.txt")), "FileNotFound")
        assert.strictEqual(yield* tagOf(Stream.runCollect(Uploads.rawFile(id, "../escape"))), "InvalidRequest")
      }))

    test("publishes once and for all, shows it to everybody, and keeps its metadata open", () =>
      Effect.gen(function* () {
        const { dataset_id } = yield* dataset
        const made = yield* Uploads.upload(UploadSource.bytes("public.archive.json", archive("public")))
        const id = made.upload_id
        yield* Uploads.awaitProcessed(id, patience)
        yield* Uploads.edit(id, { datasets: dataset_id, embargo_length: 6 })
        const published = yield* Uploads.publish(id)
        assert.isTrue(published.published)
        assert.isDefined(published.publish_time)
        assert.strictEqual(published.process_status, "SUCCESS")
        assert.strictEqual(yield* tagOf(Uploads.publish(id)), "UploadPublished")
        assert.strictEqual(yield* tagOf(Uploads.remove(id)), "UploadPublished")
        assert.strictEqual(yield* tagOf(Uploads.process(id)), "UploadPublished")
        const late = Uploads.putFile(id, UploadSource.bytes("late.txt", "late"))
        assert.strictEqual(yield* tagOf(late), "UploadPublished")
        assert.strictEqual(yield* tagOf(asOther(Uploads.get(id))), "AccessDenied")
        assert.strictEqual((yield* Uploads.liftEmbargo(id)).with_embargo, false)
        assert.strictEqual(yield* tagOf(Uploads.liftEmbargo(id)), "InvalidRequest")
        assert.strictEqual((yield* asOther(Uploads.get(id))).upload_id as string, id)
        yield* Uploads.edit(id, { comment: "still open" })
        const found = eventually(
          Entries.query(Query.by({ dataset_id })).pipe(Stream.runCollect, Nomad.anonymous),
          (entries) => entries.length === 1 && entries[0]?.comment === "still open"
        )
        const [entry] = yield* found
        assert.strictEqual(entry?.comment, "still open")
        assert.strictEqual(entry?.upload_id as string, id)
      }))

    test("refuses to publish what has no entries, or failed", () =>
      Effect.gen(function* () {
        const empty = yield* Effect.acquireRelease(Uploads.createEmpty(), (upload) =>
          Effect.ignore(Uploads.remove(upload.upload_id, patience))
        )
        assert.deepStrictEqual([empty.entries, empty.process_running], [0, false])
        assert.strictEqual(yield* tagOf(Uploads.publish(empty.upload_id)), "InvalidRequest")
        assert.strictEqual((yield* Uploads.awaitProcessed(empty.upload_id)).upload.entries, 0)
      }))

    test("removes an upload, and its entries with it", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({ "one.archive.json": archive("one") })
        const [{ entry_id } = { entry_id: "" }] = yield* Stream.runCollect(Entries.ofUpload(id))
        yield* Uploads.remove(id)
        assert.strictEqual(yield* tagOf(Uploads.get(id)), "UploadNotFound")
        assert.strictEqual(yield* tagOf(Entries.get(entry_id)), "EntryNotFound")
        yield* Uploads.awaitRemoved(id)
      }))

    test("lists my uploads page by page, each once, with their people", () =>
      Effect.gen(function* () {
        const upload_name = yield* fresh("listed")
        const made = yield* Effect.forEach([1, 2, 3], () =>
          Effect.acquireRelease(Uploads.createEmpty({ upload_name }), (upload) =>
            Effect.ignore(Uploads.remove(upload.upload_id, patience))
          )
        )
        for (const pageSize of [1, 2, 3, 10]) {
          const uploads = yield* Stream.runCollect(Uploads.list({ upload_name: [upload_name], pageSize }))
          assert.deepStrictEqual(
            uploads.map((upload) => upload.upload_id),
            made.map((upload) => upload.upload_id)
          )
          assert.isTrue(uploads.every((upload) => upload.main_author?.name !== undefined))
        }
        const [first] = yield* Stream.runCollect(Uploads.list({ upload_name: [upload_name], limit: 1 }))
        assert.strictEqual(first?.upload_id, made[0]?.upload_id)
        const [last] = yield* Stream.runCollect(Uploads.list({ upload_name: [upload_name], order: "desc", limit: 1 }))
        assert.strictEqual(last?.upload_id, made[2]?.upload_id)
        assert.deepStrictEqual(yield* Stream.runCollect(Uploads.list({ limit: 0 })), [])
      }))

    test("finds entries by every kind of query, in pages, and says what is wrong with one", () =>
      Effect.gen(function* () {
        const id = yield* uploaded({
          "a.archive.json": archive("alpha"),
          "b.archive.json": archive("beta"),
          "c.archive.json": archive("gamma")
        })
        const names = (query: Query.Query, pageSize = 100) =>
          Entries.query(query, { owner: "user", order_by: "mainfile", pageSize }).pipe(
            Stream.map((entry) => entry.entry_name),
            Stream.runCollect
          )
        yield* eventually(names({ upload_id: id }), (found) => found.length === 3)
        assert.deepStrictEqual(yield* names({ upload_id: id }, 1), ["alpha", "beta", "gamma"])
        assert.deepStrictEqual(yield* names({ upload_id: id, entry_name: "beta" }), ["beta"])
        assert.deepStrictEqual(
          yield* names({
            and: [{ upload_id: id }, { or: [{ entry_name: "alpha" }, { "entry_name:any": ["gamma"] }] }]
          }),
          ["alpha", "gamma"]
        )
        assert.deepStrictEqual(yield* names({ and: [{ upload_id: id }, { not: { entry_name: "beta" } }] }), [
          "alpha",
          "gamma"
        ])
        assert.deepStrictEqual(yield* names({ upload_id: id, "mainfile:gt": "a.archive.json" }), ["beta", "gamma"])
        assert.deepStrictEqual(yield* names({ upload_id: id, "mainfile:none": ["a.archive.json"] }), ["beta", "gamma"])
        const [row] = yield* Stream.runCollect(
          Entries.query({ upload_id: id }, { owner: "visible", include: ["mainfile"], limit: 1, order_by: "mainfile" })
        )
        assert.strictEqual(row?.mainfile, "a.archive.json")
        assert.isUndefined(row?.parser_name)
        assert.strictEqual(yield* tagOf(names({ nosuch: "x" })), "InvalidRequest")
        assert.deepStrictEqual(yield* Entries.query({ upload_id: id }).pipe(Stream.runCollect), [])
        const asNobody = Entries.query({}, { owner: "user" }).pipe(Stream.runCollect, Nomad.anonymous)
        assert.strictEqual(yield* tagOf(asNobody), "AuthenticationRequired")
        const mine = yield* Entries.mine.pipe(
          Stream.filter((entry) => entry.upload_id === id),
          Stream.runCount
        )
        assert.strictEqual(mine, 3)
      }))

    test("keeps datasets: makes, reads, lists, refuses a name twice, deletes", () =>
      Effect.gen(function* () {
        const made = yield* dataset
        const me = yield* Users.me
        const name = made.dataset_name ?? ""
        assert.strictEqual(made.dataset_type, "owned")
        assert.strictEqual(made.user?.name, me.name)
        assert.strictEqual((yield* Datasets.get(made.dataset_id)).dataset_name, name)
        assert.strictEqual(yield* tagOf(Datasets.create(name)), "DatasetNameTaken")
        assert.strictEqual(yield* tagOf(Datasets.create(" ")), "InvalidRequest")
        const found = yield* Stream.runCollect(Datasets.list({ user_id: me.user_id, dataset_name: name, pageSize: 1 }))
        assert.deepStrictEqual(
          found.map((each) => each.dataset_id),
          [made.dataset_id]
        )
        assert.strictEqual(yield* tagOf(asOther(Datasets.remove(made.dataset_id))), "AccessDenied")
        yield* Datasets.remove(made.dataset_id)
        assert.strictEqual(yield* tagOf(Datasets.get(made.dataset_id)), "DatasetNotFound")
      }))

    test("refuses a DOI for a dataset that is empty or not published, or has no service for it", () =>
      Effect.gen(function* () {
        const made = yield* dataset
        assert.include(["InvalidRequest", "DoiUnavailable"], yield* tagOf(Datasets.assignDoi(made.dataset_id)))
        assert.isUndefined((yield* Datasets.get(made.dataset_id)).doi)
      }))

    testSince2("makes tokens that stand for the account in what their scopes allow, until they are revoked", () =>
      Effect.gen(function* () {
        const name = yield* fresh("token")
        const { pat, raw_token } = yield* Effect.acquireRelease(
          Tokens.create({ name, scopes: ["users:read", "uploads:read"], expires_in_days: 1 }),
          (made) => Effect.ignore(Tokens.revoke(made.pat.id))
        )
        const asRobot = Nomad.withAccount({ token: raw_token })
        const me = yield* Users.me
        assert.strictEqual((yield* asRobot(Users.me)).user_id, me.user_id)
        yield* Uploads.list({ limit: 1 }).pipe(Stream.runDrain, asRobot)
        const [found] = yield* Stream.runCollect(Tokens.list({ search: name, state: "active" }))
        assert.strictEqual(found?.id, pat.id)
        assert.isDefined((yield* Tokens.get(pat.id)).last_used_at)
        const lacking = yield* Effect.flip(asRobot(Uploads.createEmpty()))
        assert.deepInclude(lacking, { _tag: "MissingScope", scopes: ["uploads:write"] })
        const minting = yield* Effect.flip(asRobot(Tokens.create({ name, scopes: ["users:read"] })))
        assert.deepInclude(minting, { _tag: "MissingScope", scopes: ["tokens:create"] })
        assert.strictEqual(yield* tagOf(asOther(Tokens.get(pat.id))), "TokenNotFound")
        assert.strictEqual(yield* tagOf(Tokens.create({ name, scopes: ["uploads:nonsense"] })), "InvalidRequest")
        const next = yield* Tokens.rotate(pat.id)
        yield* Users.me.pipe(Nomad.withAccount({ token: next.raw_token }))
        yield* Tokens.revoke(next.pat.id)
        yield* Tokens.revoke(next.pat.id)
        assert.isTrue((yield* Tokens.get(next.pat.id)).revoked)
        const revoked = Users.me.pipe(Nomad.withAccount({ token: next.raw_token }))
        assert.strictEqual(yield* tagOf(revoked), "InvalidCredentials")
      })
    )

    testSince2("gives an app token that does what the account does, but for making tokens", () =>
      Effect.gen(function* () {
        const asApp = Nomad.withAccount({ token: yield* Tokens.app({ expires_in: 60 }) })
        assert.strictEqual((yield* asApp(Users.me)).user_id, (yield* Users.me).user_id)
        assert.strictEqual(yield* tagOf(asApp(Tokens.app({ expires_in: 60 }))), "MissingScope")
        assert.strictEqual(yield* tagOf(Tokens.signature.pipe(Nomad.anonymous)), "AuthenticationRequired")
      })
    )

    test("takes calls of one's own, with their schemas and errors", () =>
      Effect.gen(function* () {
        const info = yield* Nomad.get("/info", { response: Schema.Struct({ version: Schema.String }) })
        assert.match(info.version, /^\d+\.\d+/)
        const page = yield* Nomad.post("/entries/query", {
          body: { pagination: { page_size: 0 } },
          response: Schema.Struct({ pagination: Schema.Struct({ total: Schema.Int }) }),
          repeatable: true
        })
        assert.isAtLeast(page.pagination.total, 0)
        const wrong = Nomad.get("/info", { response: Schema.Struct({ nosuch: Schema.Int }) })
        assert.strictEqual(yield* tagOf(wrong), "UnexpectedResponse")
        assert.strictEqual(
          yield* tagOf(Nomad.get("/no/such/route", { response: Schema.Unknown })),
          "UnexpectedResponse"
        )
      }))

    test("exports an upload as a bundle, and imports it again under its old id", () =>
      Effect.gen(function* () {
        const upload_id = yield* uploaded({ "a.archive.json": archive("bundled"), "sub/notes.txt": "some notes" })
        yield* Uploads.edit(upload_id, { comment: "in the bundle" }, patience)
        const pieces = yield* Stream.runCollect(Uploads.exportBundle(upload_id))
        const bundle = UploadSource.bytes("bundle.zip", Buffer.concat(pieces))
        assert.deepInclude(yield* Effect.flip(Uploads.importBundle(bundle)), { _tag: "UploadExists", upload_id })
        yield* Uploads.remove(upload_id, patience)
        const imported = yield* Uploads.importBundle(bundle)
        assert.strictEqual(imported.upload_id, upload_id)
        assert.strictEqual(imported.entries, 1)
        const [entry] = yield* Stream.runCollect(Entries.ofUpload(upload_id))
        assert.strictEqual(entry?.entry_name, "bundled")
        assert.strictEqual(entry?.comment, "in the bundle")
        assert.strictEqual(yield* textOf(Uploads.rawFile(upload_id, "sub/notes.txt")), "some notes")
        const other = Stream.runDrain(Uploads.exportBundle(upload_id))
        assert.strictEqual(yield* tagOf(asOther(other)), "AccessDenied")
        assert.strictEqual(yield* tagOf(other.pipe(Nomad.anonymous)), "AuthenticationRequired")
        assert.strictEqual(yield* tagOf(Uploads.saveBundle(upload_id, "/no/such/folder/bundle.zip")), "InvalidSource")
        const none = Uploads.importBundle(UploadSource.stream("none.zip", Stream.make(new Uint8Array([1, 2, 3]))))
        assert.strictEqual(yield* tagOf(none), "InvalidRequest")
      }))

    testSince2("transfers only what is published", () =>
      Effect.gen(function* () {
        const upload_id = yield* uploaded({ "a.archive.json": archive("not transferred") })
        const auth_token = Redacted.make("no token of theirs")
        const early = Uploads.transfer(upload_id, { target: "http://localhost:1/api/v1", auth_token })
        assert.strictEqual(yield* tagOf(early), "InvalidRequest")
        assert.strictEqual(yield* tagOf(asOther(early)), "AccessDenied")
      })
    )

    testSince2("includes the entries of other uploads, and does not publish before they are public", () =>
      Effect.gen(function* () {
        const upload_id = yield* uploaded({ "a.archive.json": archive("own") })
        const other = yield* uploaded({ "b.archive.json": archive("included") })
        const query = { upload_id: other }
        const checked = yield* Uploads.checkIncludedEntries(upload_id, query)
        assert.deepInclude(checked, { total: 1, n_unpublished: 1 })
        assert.strictEqual(checked.entries[0]?.upload_id, other)
        assert.strictEqual((yield* Uploads.includeEntries(upload_id, query)).total, 1)
        assert.deepStrictEqual((yield* Uploads.get(upload_id)).included_entries?.query, query)
        assert.strictEqual(yield* tagOf(Uploads.publish(upload_id)), "InvalidRequest")
        assert.strictEqual((yield* Uploads.includeEntries(upload_id, {})).total, 0)
        assert.isUndefined((yield* Uploads.get(upload_id)).included_entries)
        assert.strictEqual(yield* tagOf(Uploads.includeEntries(upload_id, { no_such_quantity: 1 })), "InvalidRequest")
        assert.strictEqual(yield* tagOf(asOther(Uploads.includeEntries(upload_id, query))), "AccessDenied")
        assert.strictEqual(yield* tagOf(Uploads.includeEntries(unknownUpload, query)), "UploadNotFound")
      })
    )

    test("edits the archive of an entry, and processes it again", () =>
      Effect.gen(function* () {
        const upload_id = yield* uploaded({ "a.archive.json": archive("before") })
        const [entry] = yield* Stream.runCollect(Entries.ofUpload(upload_id))
        const entry_id = entry?.entry_id ?? ""
        yield* Entries.editArchive(entry_id, [
          { path: "data/name", new_value: "after" },
          { path: "metadata/entry_name", action: "remove" },
          { path: "workflow2/tasks/1/name", new_value: "second" }
        ])
        const { data } = yield* Entries.archive(entry_id)
        assert.deepInclude(data, { name: "after" })
        const file: unknown = JSON.parse(yield* textOf(Uploads.rawFile(upload_id, "a.archive.json")))
        assert.deepInclude(file, { workflow2: { tasks: [null, { name: "second" }] }, metadata: {} })
        const wrong = Entries.editArchive(entry_id, [{ path: "data/no_such_quantity", new_value: 1 }])
        assert.strictEqual(yield* tagOf(wrong), "InvalidRequest")
        const fine = Entries.editArchive(entry_id, [{ path: "data/name", new_value: "others'" }])
        assert.strictEqual(yield* tagOf(asOther(fine)), "EntryNotFound")
        assert.strictEqual(yield* tagOf(fine.pipe(Nomad.anonymous)), "AuthenticationRequired")
      }))

    testSince2("exports the metadata of what a query finds, as JSON and as a table", () =>
      Effect.gen(function* () {
        const upload_id = yield* uploaded({ "a.archive.json": archive("exported") })
        const options = { owner: "user", include: ["mainfile", "entry_name"] } as const
        const all: unknown = JSON.parse(yield* textOf(Entries.exportMetadata({ upload_id }, options)))
        assert.deepInclude(Array.isArray(all) ? all[0] : {}, { mainfile: "a.archive.json", entry_name: "exported" })
        const table = yield* textOf(Entries.exportMetadata({ upload_id }, { ...options, format: "csv" }))
        const [names = "", values = ""] = table.split("\r\n")
        assert.sameMembers(names.split(","), ["upload_id", "entry_id", "mainfile", "entry_name"])
        assert.include(values.split(","), "a.archive.json")
        const theirs = Stream.runDrain(Entries.exportMetadata({ upload_id }, { owner: "all" }))
        assert.strictEqual(yield* tagOf(theirs), "AccessDenied")
        const none: unknown = JSON.parse(yield* textOf(Entries.exportMetadata({ upload_id })))
        assert.deepStrictEqual(none, [])
      })
    )

    testSince2("keeps the definitions that an archive brings along, and tells of them by id and by name", () =>
      Effect.gen(function* () {
        const sections = {
          Thing: {
            base_section: "nomad.datamodel.data.EntryData",
            quantities: { size: { type: "float", unit: "m" }, word: { type: "str" } }
          }
        }
        const content = {
          definitions: { name: "Own things", sections },
          data: { m_def: "Thing", size: 1.5, word: "x" }
        }
        const id = yield* uploaded({ "own.archive.json": JSON.stringify(content) })
        const [entry] = yield* Stream.runCollect(Entries.ofUpload(id))
        const entry_id = entry?.entry_id ?? ""
        const { data, definitions } = yield* Entries.archive(entry_id)
        const thing = String(data?.["m_def_id"])
        const kept = yield* Metainfo.get(thing)
        assert.strictEqual(kept.entry_id, entry_id)
        assert.strictEqual(kept.upload_id, id)
        assert.deepStrictEqual(kept.snapshot_section_ids, [thing])
        assert.deepStrictEqual(kept.data, definitions)
        const whole = yield* Metainfo.get(kept.snapshot_package_id ?? "")
        assert.deepStrictEqual(whole.data, definitions)
        const name = `entry_id:${entry_id}.Thing`
        const schema = yield* Schemas.get(name)
        assert.strictEqual(schema["title"], "Thing")
        assert.hasAllKeys(schema["properties"], ["size", "word"])
        assert.deepStrictEqual(yield* Schemas.get(`${name}@${thing}`), schema)
        const found = Entries.query({ upload_id: id, [`data.size#${name}#float`]: { gt: 1 } }, { owner: "user" })
        const [row] = yield* eventually(Stream.runCollect(found), ({ length }) => length > 0)
        assert.strictEqual(row?.entry_id, entry_id)
        yield* Uploads.remove(id, patience)
        assert.strictEqual((yield* Metainfo.get(thing)).entry_id, entry_id)
        assert.strictEqual(yield* tagOf(Schemas.get(`entry_id:${entry_id}.Other`)), "DefinitionNotFound")
        assert.strictEqual(yield* tagOf(Schemas.get(`${name}@${"0".repeat(40)}`)), "DefinitionNotFound")
      })
    )

    testSince2("lists the actions that are installed and the account's runs, and knows no others", () =>
      Effect.gen(function* () {
        const installed = (yield* Actions.schemas).map(({ action_id }) => action_id)
        assert.deepStrictEqual(installed, [...new Set(installed)])
        const runs = yield* Stream.runCollect(Actions.list({ limit: 5 }))
        for (const { action_instance_id } of runs) {
          assert.strictEqual((yield* Actions.get(action_instance_id)).action_instance_id, action_instance_id)
        }
        const unknown = "no_such_plugin.actions:none"
        assert.strictEqual(yield* tagOf(Actions.start(unknown)), "ActionNotFound")
        assert.strictEqual(yield* tagOf(Actions.get(unknown)), "ActionNotFound")
        assert.strictEqual(yield* tagOf(Actions.status(unknown)), "ActionNotFound")
        assert.strictEqual(yield* tagOf(Actions.result(unknown)), "ActionNotFound")
        assert.strictEqual(yield* tagOf(Actions.stop(unknown)), "ActionNotFound")
        assert.strictEqual(yield* tagOf(Stream.runDrain(Actions.logs(unknown))), "ActionNotFound")
        assert.strictEqual(yield* tagOf(Stream.runDrain(Actions.events(unknown))), "ActionNotFound")
      })
    )

    test("gives the state of each tool of its hub, or says that it has none", () =>
      Effect.gen(function* () {
        const tools = yield* Effect.result(North.list)
        const error = Option.getOrUndefined(Result.getFailure(tools))
        if (error !== undefined) assert.strictEqual(error._tag, "ToolNotFound")
        for (const { name } of Result.getOrElse(tools, () => [])) {
          assert.strictEqual((yield* North.get(name)).tool, name)
        }
        for (const ask of [North.get, North.start, North.stop]) {
          assert.strictEqual(yield* tagOf(ask("no-such-tool")), "ToolNotFound")
        }
      }))

    test("refuses bad input before anything is sent", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const folder = yield* fs.makeTempDirectoryScoped()
        const text = path.join(folder, "text.zip")
        yield* fs.writeFileString(text, "no zip at all")
        const empty = path.join(folder, "empty.txt")
        yield* fs.writeFileString(empty, "")
        yield* fs.makeDirectory(path.join(folder, "nothing in it"))
        const sources = [
          UploadSource.zip(text),
          UploadSource.zip(path.join(folder, "no such.zip")),
          UploadSource.file(folder),
          UploadSource.file(empty),
          UploadSource.folder(path.join(folder, "nothing in it")),
          UploadSource.folder(text),
          UploadSource.files([]),
          UploadSource.bytes("", "x"),
          UploadSource.bytes("a/b", "x"),
          UploadSource.bytes("nothing", "")
        ]
        for (const source of sources) assert.strictEqual(yield* tagOf(Uploads.upload(source)), "InvalidSource")
        const fine = UploadSource.bytes("x.txt", "x")
        assert.strictEqual(yield* tagOf(Uploads.upload(fine, { embargo_length: 37 })), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Uploads.get("no id")), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Entries.get("../users/me")), "InvalidRequest")
        assert.strictEqual(yield* tagOf(Stream.runCollect(Uploads.list({ pageSize: 0 }))), "InvalidRequest")
      }))
  })
}
