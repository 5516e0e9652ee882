/**
 * The metadata edit in the form of NOMAD's first API: one action per value, each answered with what becomes of it. Lists
 * are replaced as a whole, and datasets are made and removed along the way.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { EntryDocument, Json, JsonObject } from "../search/Document.ts"
import * as Queries from "../search/Query.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Datasets from "./Datasets.ts"
import * as EditBody from "./EditBody.ts"
import * as Metadata from "./Metadata.ts"
import * as Moment from "./Moment.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Selection from "./Selection.ts"
import * as Store from "./Store.ts"

/** One value. */
export interface Action {
  readonly value?: string | null | undefined
}

/** What `POST /entries/edit_v0` takes; the query as it came. */
export interface OlderEdit {
  readonly query?: Json | undefined
  readonly verify?: boolean | null | undefined
  readonly actions?: { readonly [quantity: string]: Action | ReadonlyArray<Action> | null | undefined } | undefined
}

/** The answer, and whether the edit was made or refused. */
export interface Outcome {
  readonly isRefused: boolean
  readonly body: JsonObject
}

/** The older edit and its route. */
export interface OlderEdits {
  readonly edit: (caller: Caller | undefined, request: OlderEdit) => Effect.Effect<Outcome, Refused>
}

/** All that can be asked for, in the order in which the server looks at it. */
const quantities = [
  "upload_create_time",
  "coauthor_groups",
  "reviewers",
  "description",
  "reviewer_groups",
  "comment",
  "upload_name",
  "entry_create_time",
  "datasets",
  "publish_time",
  "license",
  "references",
  "external_db",
  "external_id",
  "main_author",
  "coauthors",
  "embargo_length"
] as const

/** What the server keeps with the entry; to set anything else is an exception. */
const ofEntries = ["comment", "entry_create_time", "datasets", "references", "external_id"]

const people = ["main_author", "coauthors", "reviewers"]

/** A value that was looked at: what to set, or what is wrong. */
interface Verdict {
  readonly value: string | null
  readonly message?: string
  readonly isWrong?: true
}

/** An edit on its way. */
interface Edit {
  readonly store: Store.Store
  readonly caller: Caller
  readonly rows: ReadonlyArray<EntryDocument>
  readonly verify: boolean
}

const mainAuthors = (rows: ReadonlyArray<EntryDocument>): ReadonlyArray<string> =>
  rows.map(({ main_author }) =>
    typeof main_author === "object" && main_author !== null && "user_id" in main_author
      ? String(main_author["user_id"])
      : ""
  )

const person = ({ rows, store }: Edit, user_id: string): Verdict => {
  if (!store.accounts.has(user_id)) return { value: null, message: "User does not exist", isWrong: true }
  const message = "This user is already the main author of an entry in the query"
  return mainAuthors(rows).includes(user_id) ? { value: null, message, isWrong: true } : { value: user_id }
}

/** Datasets are named, and made where there are none: not when the edit is only checked. */
const dataset = Effect.fnUntraced(function* ({ caller, store, verify }: Edit, name: string) {
  const { user_id } = caller.account
  const known = Datasets.byName(store, user_id, name)
  if (known !== undefined) return { value: known.dataset_id }
  const missing = { dataset_type: null, dataset_modified_time: null }
  const made = verify ? undefined : yield* Datasets.add(store, { user_id, dataset_name: name, ...missing })
  return { value: made?.dataset_id ?? null, message: "Dataset does not exist and will be created" }
})

const judge = (edit: Edit, quantity: string, given: string | null | undefined): Effect.Effect<Verdict> => {
  const value = (given ?? "").trim()
  if (value === "") return Effect.succeed({ value: null })
  if (people.includes(quantity)) return Effect.succeed(person(edit, value))
  return quantity === "datasets" ? dataset(edit, value) : Effect.succeed({ value })
}

const twice: Verdict = { value: null, message: "Duplicate values are not allowed", isWrong: true }

/** The verdicts on the values of a quantity, and what it is set to. */
const judgeAll = Effect.fnUntraced(function* (edit: Edit, quantity: string, actions: ReadonlyArray<Action>) {
  const values: Array<string> = []
  const verdicts: Array<Verdict> = []
  for (const { value } of actions) {
    const verdict = yield* judge(edit, quantity, value)
    const isTwice = verdict.value !== null && values.includes(verdict.value)
    if (verdict.value !== null && !isTwice) values.push(verdict.value)
    verdicts.push(isTwice ? twice : verdict)
  }
  return { values, verdicts }
})

const shown = ({ value }: Action, { isWrong, message }: Verdict): JsonObject => ({
  ...(value !== null && value !== undefined && { value }),
  success: isWrong !== true,
  ...(message !== undefined && { message })
})

const isList = (actions: Action | ReadonlyArray<Action>): actions is ReadonlyArray<Action> => Array.isArray(actions)

const datasetsOf = (store: Store.Store, rows: ReadonlyArray<EntryDocument>): ReadonlyArray<string> => [
  ...new Set(rows.flatMap(({ entry_id }) => Store.entry(store, entry_id)?.metadata.datasets ?? []))
]

const setters: { readonly [quantity: string]: (entry: Store.EntryRecord, values: ReadonlyArray<string>) => void } = {
  comment: ({ metadata }, [value = null]) => (metadata.comment = value),
  external_id: ({ metadata }, [value = null]) => (metadata.external_id = value),
  references: ({ metadata }, values) => (metadata.references = values),
  datasets: ({ metadata }, values) => (metadata.datasets = values),
  entry_create_time: (entry, [value = ""]) => {
    entry.entry_create_time = Moment.parse(value) ?? entry.entry_create_time
  }
}

const carryOut = Effect.fnUntraced(function* (
  { rows, store }: Edit,
  updates: ReadonlyMap<string, ReadonlyArray<string>>
): Effect.fn.Return<void, Refused> {
  const foreign = Array.from(updates.keys()).find((quantity) => !ofEntries.includes(quantity))
  if (foreign !== undefined) {
    return yield* Refusals.exception(
      "older edit of an upload",
      "InvalidQueryError",
      `Cannot resolve field "${foreign}"`
    )
  }
  const now = yield* Store.now(store)
  for (const { entry_id } of rows) {
    const entry = Store.entry(store, entry_id)
    if (entry === undefined) continue
    Metadata.noteEdit(entry, now)
    for (const [quantity, values] of updates) setters[quantity]?.(entry, values)
    Store.forget(store, entry)
  }
})

/** Datasets that nothing is in any more go. */
const removeEmpty = (store: Store.Store, datasets: ReadonlyArray<string>): void => {
  const used = new Set(
    Array.from(store.uploads.values()).flatMap((upload) =>
      Array.from(upload.entries.values()).flatMap(({ metadata }) => metadata.datasets)
    )
  )
  for (const id of datasets) if (!used.has(id)) store.datasets.delete(id)
}

/** What the server's own check of its answer says, where there are no actions at all. */
const noActions = Refusals.exception(
  "older edit without actions",
  "ValidationError",
  "1 validation error for EntryMetadataEditResponse\nactions\n  Input should be a valid dictionary or instance of EntryMetadataEditActions [type=model_type, input_value=None, input_type=NoneType]\n    For further information visit https://errors.pydantic.dev/2.14/v/model_type"
)

const understood = Effect.fnUntraced(function* (query: Json | undefined) {
  const issues = yield* Effect.fromResult(Queries.check(query))
  if (issues.length > 0) return yield* Refusals.invalid(...issues)
})

const edit = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  { actions, query, verify: given }: OlderEdit
): Effect.fn.Return<Outcome, Refused> {
  const editor = yield* Access.require(caller, "entries:write")
  yield* understood(query)
  if (actions === undefined) return yield* noActions
  const verify = given ?? false
  const rows = yield* verify
    ? Effect.orElseSucceed(Selection.select(Rows.all(store), { owner: "user", query }, editor), () => [])
    : Selection.select(Rows.all(store), { owner: "user", query }, editor)
  const all: Edit = { store, caller: editor, rows, verify }
  const answered: { [quantity: string]: Json } = {}
  const updates = new Map<string, ReadonlyArray<string>>()
  let isWrong = false
  for (const quantity of quantities) {
    const asked = actions[quantity]
    if (asked === null || asked === undefined) continue
    const list = isList(asked) ? asked : [asked]
    const { values, verdicts } = yield* judgeAll(all, quantity, list)
    const each = list.map((action, index) => shown(action, verdicts[index] ?? twice))
    answered[quantity] = isList(asked) ? each : (each[0] ?? {})
    updates.set(quantity, values)
    // the server forgets what was wrong with the quantities before
    isWrong = verdicts.some((verdict) => verdict.isWrong)
  }
  const left = updates.get("datasets")
  const removed = left === undefined ? [] : datasetsOf(store, rows).filter((id) => !left.includes(id))
  const cited = removed.map((id) => store.datasets.get(id)).find((each) => each !== undefined && each.doi !== null)
  const isCited = cited !== undefined && !editor.account.is_admin
  const body: JsonObject = {
    owner: "user",
    ...(query !== undefined && { query: EditBody.echoQuery(query) }),
    verify,
    actions: answered,
    success: !isCited,
    ...(isCited && {
      message: `Edit would remove entries from a dataset with DOI (${String(cited.dataset_name)}) `
    })
  }
  if (verify) return { isRefused: false, body }
  if (isWrong || isCited) return { isRefused: true, body }
  yield* carryOut(all, updates)
  removeEmpty(store, removed)
  return { isRefused: false, body }
})

/** The older edits of a store. */
export const make = (store: Store.Store): OlderEdits => ({
  edit: (caller, request) => edit(store, caller, request)
})
