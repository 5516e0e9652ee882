/**
 * Random sequences of commands, as scenarios: an upload and a dataset to begin with, then the commands, each followed by
 * looks at what it may have changed.
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Glasses from "../conformance/scenarios/glasses.ts"
import { anonymous, by, main, type Scenario, type Step } from "../conformance/Step.ts"
import { command } from "./commands.ts"

/** Commands in turn. */
export type Sequence = ReadonlyArray<Step>

/** Sequences of so many commands; they shrink to fewer and simpler ones. */
export const ofLength = (length: number): Arbitrary.Arbitrary<Sequence> =>
  Arbitrary.array(command, { minLength: 0, maxLength: length })

const opening: Sequence = [
  main("POST /uploads?upload_name={run} upload1", { zip: Glasses.files("a"), capture: { upload1: "upload_id" } }),
  main("POST /datasets", { json: { dataset_name: "{run} dataset1" }, capture: { dataset1: "dataset_id" } })
]

const query = (upload: string, rest: object): object => ({
  owner: "visible",
  query: { upload_id: upload },
  pagination: { order_by: "mainfile" },
  ...rest
})

const looksAtUpload = (upload: string): Sequence => [
  ...by(["main", "coauthor", "stranger", "anonymous"], `GET /uploads/${upload}`),
  main(`GET /uploads/${upload}/entries?order_by=mainfile`),
  main(`GET /uploads/${upload}/rawdir/?include_entry_info=true`),
  ...by(["main", "coauthor", "anonymous"], "POST /entries/query", {
    json: query(upload, {
      required: { include: ["mainfile", "entry_name", "comment", "published", "datasets.dataset_name"] },
      aggregations: { types: { terms: { quantity: "entry_type" } } }
    })
  }),
  main("POST /entries/archive/query", { json: query(upload, { required: { metadata: "*", data: "*" } }) })
]

const looksAtDataset = (dataset: string): Sequence => [
  anonymous(`GET /datasets/${dataset}`),
  anonymous("POST /entries/query", {
    json: {
      query: { "datasets.dataset_id": dataset },
      pagination: { order_by: "mainfile" },
      required: { include: ["mainfile"] }
    }
  })
]

/** What a command is about. */
const subjects = (command: Step): ReadonlyArray<string> => [
  ...new Set(JSON.stringify(command).match(/\b(upload|dataset)\d/g))
]

const looks = (command: Step): Sequence =>
  subjects(command).flatMap((name) =>
    name.startsWith("upload") ? looksAtUpload(`{${name}}`) : looksAtDataset(`{${name}}`)
  )

/** A sequence from its beginning. */
export const steps = (commands: Sequence): Sequence => [...opening, ...commands]

/** What changes most of an upload, for the end of a sequence: random commands seldom come so far. */
export const closing: Sequence = [
  main("POST /uploads/{upload1}/edit", { json: { metadata: { upload_name: "{run} closed", comment: "closed" } } }),
  main("POST /uploads/{upload1}/edit", { json: { metadata: { coauthors: "{coauthor.user_id}" } } }),
  main("POST /uploads/{upload1}/action/publish?embargo_length=2"),
  main("POST /uploads/{upload1}/action/lift-embargo")
]

/** The scenario of a sequence, with looks in between. */
export const scenario = (name: string, commands: Sequence): Scenario => ({
  name,
  steps: steps(commands).flatMap((command) => [command, ...looks(command)])
})
