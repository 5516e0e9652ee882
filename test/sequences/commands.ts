/**
 * What random sequences are made of: the commands, and who gives them.
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Glasses from "../conformance/scenarios/glasses.ts"
import type { Step, Who } from "../conformance/Step.ts"

/** What a command is about: the names under which ids of uploads, datasets and tokens are remembered. */
interface Subject {
  readonly upload: string
  readonly dataset: string
  readonly token: string
  readonly group: string
}

type Command = (subject: Subject) => Omit<Step, "as">

const create =
  (query: string, rest: Partial<Step> = {}): Command =>
  ({ upload }) => ({
    call: `POST /uploads?upload_name={run} ${upload}${query}`,
    ...rest,
    capture: { [upload]: "upload_id" }
  })

const onUpload =
  (method: string, path: string, rest: Partial<Step> = {}): Command =>
  ({ upload }) => ({ call: `${method} /uploads/{${upload}}${path}`, ...rest })

const edit =
  (metadata: object, rest: object = {}): Command =>
  ({ upload }) => ({ call: `POST /uploads/{${upload}}/edit`, json: { metadata, ...rest } })

const editWith =
  (metadata: (subject: Subject) => object): Command =>
  (subject) =>
    edit(metadata(subject))(subject)

const archive = (name: string): string =>
  JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name, tags: ["one", name] } })

const creations: ReadonlyArray<Command> = [
  create("", { zip: Glasses.files("a") }),
  create("&embargo_length=3", { zip: Glasses.files("b") }),
  create("&file_name=one.archive.json", { text: archive("One") }),
  create(""),
  create("&publish_directly=true", { zip: Glasses.files("c") }),
  create("&file_name=broken.zip", { text: "no zip" })
]

const files: ReadonlyArray<Command> = [
  onUpload("PUT", "/raw/?file_name=two.archive.json", { text: archive("Two") }),
  onUpload("PUT", "/raw/?file_name=two.archive.json", { text: archive("Two again") }),
  onUpload("PUT", "/raw/sub?file_name=three.archive.json", { text: archive("Three") }),
  onUpload("PUT", "/raw/?file_name=two.archive.json&wait_for_processing=true", { text: archive("Inline") }),
  onUpload("PUT", "/raw/?file_name=broken.archive.json", { text: "{broken" }),
  onUpload("PUT", "/raw/?file_name=notes.txt", { text: "other notes\n" }),
  onUpload("PUT", "/raw/", { multipart: { "part.archive.json": archive("Part"), "part.txt": "a part" } }),
  onUpload("PUT", "/raw/", { zip: Glasses.files("d") }),
  onUpload("PUT", "/raw/?copy_or_move=copy&copy_or_move_source_path=two.archive.json&file_name=copy.archive.json"),
  onUpload("PUT", "/raw/sub?copy_or_move=move&copy_or_move_source_path=two.archive.json&file_name=moved.archive.json"),
  onUpload("DELETE", "/raw/two.archive.json"),
  onUpload("DELETE", "/raw/sub"),
  onUpload("POST", "/raw-create-dir/made/by hand")
]

const edits: ReadonlyArray<Command> = [
  edit({ comment: "a comment", references: ["https://example.org/one"] }),
  edit({ comment: "", references: { add: ["https://example.org/two"] } }),
  edit({ references: { remove: "https://example.org/one" } }),
  edit({ upload_name: "{run} renamed", description: "described" }),
  edit({ coauthors: ["{coauthor.user_id}"], reviewers: "{stranger.username}" }),
  edit({ coauthors: [] }),
  edit({ reviewers: { add: ["{coauthor.username}"] } }),
  edit({ embargo_length: 0 }),
  edit({ embargo_length: 2 }),
  edit({ no_such_quantity: 1 }),
  edit({ comment: "of one" }, { query: { mainfile: "two.archive.json" }, owner: "all" }),
  editWith(({ dataset }) => ({ datasets: `{${dataset}}` })),
  editWith(({ dataset }) => ({ datasets: { add: [`{${dataset}}`] } })),
  editWith(({ dataset }) => ({ datasets: { remove: [`{${dataset}}`] } })),
  ({ upload }) => ({
    call: "POST /entries/edit",
    json: { query: { upload_id: `{${upload}}` }, owner: "user", metadata: { comment: "of all" } },
    rest: upload
  })
]

const actions: ReadonlyArray<Command> = [
  onUpload("POST", "/action/process"),
  onUpload("POST", "/action/publish"),
  onUpload("POST", "/action/publish?embargo_length=6"),
  onUpload("POST", "/action/lift-embargo"),
  onUpload("POST", "/action/delete-entry-files", {
    json: { owner: "visible", query: { mainfile: "two.archive.json" } }
  }),
  onUpload("DELETE", "")
]

const datasets: ReadonlyArray<Command> = [
  ({ dataset }) => ({
    call: "POST /datasets",
    json: { dataset_name: `{run} ${dataset}` },
    capture: { [dataset]: "dataset_id" }
  }),
  ({ dataset, upload }) => ({
    call: "POST /datasets",
    json: { dataset_name: `{run} full ${dataset}`, query: { upload_id: `{${upload}}` } },
    capture: { [dataset]: "dataset_id" },
    rest: upload
  }),
  ({ dataset }) => ({ call: `DELETE /datasets/{${dataset}}` })
]

const withToken =
  (call: string, rest: Partial<Step> = {}): Command =>
  ({ token, upload }) => ({
    call: call.replace("{upload}", `{${upload}}`),
    ...rest,
    headers: { authorization: `Bearer {raw.${token}}` }
  })

const tokens: ReadonlyArray<Command> = [
  ({ token }) => ({
    call: "POST /auth/pats",
    json: { metadata: { name: `{run} ${token}`, scopes: ["uploads:read", "entries:read"] } },
    capture: { [token]: "pat.id", [`raw.${token}`]: "raw_token" }
  }),
  ({ token }) => ({
    call: "POST /auth/pats",
    json: { metadata: { name: `{run} ${token}`, scopes: ["uploads:read", "uploads:write", "users:read"] } },
    capture: { [token]: "pat.id", [`raw.${token}`]: "raw_token" }
  }),
  ({ token }) => ({
    call: `POST /auth/pats/{${token}}/rotate`,
    capture: { [token]: "pat.id", [`raw.${token}`]: "raw_token" }
  }),
  ({ token }) => ({ call: `DELETE /auth/pats/{${token}}` }),
  withToken("GET /uploads/{upload}"),
  withToken("PUT /uploads/{upload}/raw/?file_name=two.archive.json", { text: archive("By token") }),
  withToken("POST /uploads/{upload}/action/publish")
]

const groups: ReadonlyArray<Command> = [
  ({ group }) => ({
    call: "POST /groups",
    json: { group_name: `{run} ${group}`, members: ["{stranger.user_id}"] },
    capture: { [group]: "group_id" }
  }),
  ({ group }) => ({
    call: `POST /groups/{${group}}/edit`,
    json: { members: ["{main.user_id}", "{coauthor.user_id}"] }
  }),
  ({ group }) => ({ call: `DELETE /groups/{${group}}` }),
  editWith(({ group }) => ({ coauthor_groups: [`{${group}}`] })),
  editWith(({ group }) => ({ reviewer_groups: { add: [`{${group}}`] } })),
  edit({ reviewer_groups: ["all"] }),
  edit({ coauthor_groups: [], reviewer_groups: [] })
]

const often = (times: number, commands: ReadonlyArray<Command>): ReadonlyArray<Command> =>
  Array.from({ length: times }, () => commands).flat()

const all: ReadonlyArray<Command> = [
  ...creations,
  ...often(2, files),
  ...often(2, edits),
  ...often(2, actions),
  ...often(2, datasets),
  ...tokens,
  ...groups
]

const people: ReadonlyArray<Who> = [
  "main",
  "main",
  "main",
  "main",
  "main",
  "coauthor",
  "stranger",
  "admin",
  "anonymous"
]

const oneOf = <A>(choices: ReadonlyArray<A>): Arbitrary.Arbitrary<A> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: choices.length - 1 }))).pipe(
    Arbitrary.map((index) => choices[index] as A)
  )

/** Any command, by anybody. */
export const command: Arbitrary.Arbitrary<Step> = Arbitrary.all({
  as: oneOf(people),
  make: oneOf(all),
  upload: oneOf(["upload1", "upload1", "upload2"]),
  dataset: oneOf(["dataset1", "dataset2"]),
  token: oneOf(["token1", "token2"]),
  group: oneOf(["group1", "group2"])
}).pipe(Arbitrary.map(({ as, make, ...subject }) => ({ as, ...make(subject) })))
