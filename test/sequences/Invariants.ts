/**
 * What holds in a NOMAD at any time, whatever was done to it: access, counts, listings, search and archives agree with
 * each other. Each claim asks through the client, as everybody in turn.
 */
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Archive, Datasets, Entries, Groups, Nomad, type Upload, Uploads } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

type Picture = Effect.Success<FakeNomad.Control["state"]>
type UploadPicture = Picture["uploads"][number]

const everybody = [
  { name: "nobody", as: Nomad.anonymous },
  ...["researcher", "coauthor", "other", "admin"].map((name) => ({ name, as: FakeNomad.as(name) }))
]

/** Whether the answer is there, and not kept from the caller. */
const isOpen = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.match(effect, {
    onSuccess: () => true,
    onFailure: ({ _tag }) => {
      assert.include(["AccessDenied", "AuthenticationRequired", "EntryNotFound"], _tag)
      return false
    }
  })

const idsOf = (rows: Iterable<{ readonly entry_id: string }>): ReadonlyArray<string> =>
  Array.from(rows, ({ entry_id }) => entry_id).toSorted()

const found = (upload_id: string) =>
  Effect.map(Stream.runCollect(Entries.query({ upload_id }, { owner: "visible" })), idsOf)

/** The ids of those who have a role in an upload, by themselves or as members of a group. */
const viewersOf = Effect.fnUntraced(function* ({ viewer_groups = [], viewers = [] }: Upload.Upload) {
  const groups = viewer_groups.filter((group) => String(group) !== "all")
  // A group that is gone has no members.
  const members = yield* Effect.forEach(groups, (id) =>
    Effect.match(Groups.get(id), {
      onSuccess: ({ members }) => members.map(({ user_id }): string => user_id),
      onFailure: () => []
    })
  )
  return [...viewers.map(({ user_id }): string => user_id), ...members.flat()]
})

/**
 * People read what they have a role in, and everybody what is public; the uploads in which they have a role are in their
 * lists. Who may read an upload may read its entries, and finds them; who may not, finds none. Only an admin, who reads
 * all uploads, has to say so to find their entries.
 */
const access = Effect.fnUntraced(function* ({ entries, upload_id }: UploadPicture, { users }: Picture) {
  const upload = yield* Uploads.get(upload_id).pipe(FakeNomad.as("admin"))
  const viewers = yield* viewersOf(upload)
  for (const { as, name } of everybody) {
    const user_id = users.find(({ username }) => username === name)?.user_id
    const hasRole = user_id !== undefined && viewers.includes(user_id)
    const open = yield* as(isOpen(Uploads.get(upload_id)))
    const isPublic =
      (upload.published && !upload.with_embargo) || (upload.viewer_groups ?? []).map(String).includes("all")
    assert.strictEqual(open, isPublic || hasRole || name === "admin", `to ${name}`)
    if (user_id !== undefined) {
      const listed = yield* as(Stream.runCollect(Uploads.list({ upload_id: [upload_id] })))
      assert.strictEqual(listed.length, hasRole ? 1 : 0, `in the list of ${name}`)
    }
    if (name === "admin") continue
    assert.deepStrictEqual(yield* as(found(upload_id)), open ? idsOf(entries) : [], `what ${name} finds`)
    for (const { entry_id } of entries.slice(0, 1)) {
      // An embargo hides archive and files of an entry, and not that it is there.
      assert.strictEqual(yield* as(isOpen(Entries.get(entry_id))), open || upload.published, `an entry to ${name}`)
      assert.strictEqual(yield* as(isOpen(Entries.archive(entry_id))), open, `an archive to ${name}`)
    }
  }
})

/** An upload counts its entries as its list does, and search; main files are among its files. */
const counts = Effect.fnUntraced(function* ({ entries, files, upload_id }: UploadPicture) {
  const upload = yield* Uploads.get(upload_id)
  const listed = yield* Stream.runCollect(Entries.ofUpload(upload_id))
  assert.strictEqual(upload.entries, entries.length)
  assert.deepStrictEqual(idsOf(listed), idsOf(entries))
  for (const { mainfile } of entries) assert.include(files, mainfile)
}, FakeNomad.as("admin"))

const metadataOf = (archive: Archive.Archive): { readonly [name: string]: unknown } => ({
  ...(archive as { readonly metadata?: object }).metadata
})

/** What search says of the entries of an upload, the upload and their archives say, too: to its main author. */
const rows = Effect.fnUntraced(function* ({ entries, upload_id }: UploadPicture, { datasets }: Picture) {
  const upload = yield* Uploads.get(upload_id)
  const query = { upload_id }
  const options = { owner: "visible", pageSize: 1000 } as const
  const archives = yield* Stream.runCollect(Entries.archives(query, { ...options, required: { metadata: "*" } }))
  const metadata = new Map(archives.map(({ archive, entry_id }) => [entry_id as string, metadataOf(archive)]))
  const found = yield* Stream.runCollect(Entries.query(query, options))
  assert.deepStrictEqual(idsOf(found), idsOf(entries))
  for (const row of found) {
    const archived = metadata.get(row.entry_id) ?? {}
    assert.strictEqual(archived["entry_name"], row.entry_name, "the name")
    assert.strictEqual(archived["mainfile"], row.mainfile, "the main file")
    const ids = (row.datasets ?? []).map(({ dataset_id }): string => dataset_id)
    assert.includeMembers(
      datasets.map(({ dataset_id }) => dataset_id),
      ids
    )
    assert.strictEqual(row.published, upload.published, "published")
    assert.strictEqual(row.with_embargo, upload.with_embargo, "under embargo")
    assert.strictEqual(row.main_author?.user_id, upload.main_author?.user_id, "the main author")
    assert.strictEqual(row.upload_name ?? "", upload.upload_name ?? "", "the name of the upload")
  }
})

/** The list of datasets has them all, each as it is by its id. */
const lists = Effect.fnUntraced(function* ({ datasets }: Picture) {
  const listed = yield* Stream.runCollect(Datasets.list())
  assert.deepStrictEqual(
    Array.from(listed, ({ dataset_id }) => dataset_id),
    datasets.map(({ dataset_id }) => dataset_id)
  )
  for (const one of listed) assert.strictEqual((yield* Datasets.get(one.dataset_id)).dataset_name, one.dataset_name)
})

/** Checks all of them on the fake as it is now. */
export const check = Effect.gen(function* () {
  const picture = yield* Effect.flatMap(FakeNomad.FakeNomad, ({ state }) => state)
  for (const upload of picture.uploads) {
    yield* access(upload, picture)
    yield* counts(upload)
    const author = picture.users.find(({ user_id }) => user_id === upload.main_author)?.username ?? ""
    yield* rows(upload, picture).pipe(FakeNomad.as(author))
  }
  yield* lists(picture)
})
