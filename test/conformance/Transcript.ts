/**
 * What a server answered to the scenarios, made comparable; and where two of them differ.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"

const Account = Schema.Struct({
  user_id: Schema.String,
  username: Schema.String,
  first_name: Schema.String,
  last_name: Schema.String,
  email: Schema.String,
  created: Schema.String,
  is_admin: Schema.Boolean,
  affiliation: Schema.NullOr(Schema.String),
  affiliation_address: Schema.NullOr(Schema.String)
})

/** An account as `/users/me` tells of it. */
export type Account = typeof Account.Type

/** The accounts that make the calls. */
export const Accounts = Schema.Struct({ main: Account, coauthor: Account, stranger: Account, admin: Account })

export type Accounts = typeof Accounts.Type

const Answer = Schema.Struct({
  status: Schema.Int,
  headers: Schema.Record(Schema.String, Schema.String),
  body: Schema.optionalKey(Schema.Unknown)
})

/** An answer, made comparable. */
export type Answer = typeof Answer.Type

const Head = Schema.Struct({ version: Schema.String, accounts: Accounts })

/** What a server answered, by the titles of the steps. */
export interface Transcript {
  readonly version: string
  readonly accounts: Accounts
  readonly answers: { readonly [title: string]: Answer }
}

const parseHead = Schema.decodeEffect(Schema.fromJsonString(Head))
const parseLine = Schema.decodeEffect(Schema.fromJsonString(Schema.Tuple([Schema.String, Answer])))

/** Reads a transcript out of its file: a line about the server, and one for each answer. */
export const parse = Effect.fnUntraced(function* (file: string) {
  const [head = "", ...lines] = file.trimEnd().split("\n")
  const transcript: Transcript = {
    ...(yield* parseHead(head)),
    answers: Object.fromEntries(yield* Effect.forEach(lines, (line) => parseLine(line)))
  }
  return transcript
})

/** A transcript as its file holds it, so that a renewed one shows line by line what changed. */
export const print = ({ accounts, answers, version }: Transcript): string =>
  [{ version, accounts }, ...Object.entries(answers)].map((line) => `${JSON.stringify(line)}\n`).join("")

/** A place where two answers to the same step differ. */
export interface Difference {
  readonly title: string
  /** `status`, or a place in the headers or in the body. */
  readonly place: string
  readonly server: unknown
  readonly fake: unknown
}

interface Place {
  readonly place: string
  readonly server: unknown
  readonly fake: unknown
}

const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> | undefined => {
  if (Array.isArray(value)) return value.map((item, index) => [String(index), item])
  return Predicate.isObject(value) ? Object.entries(value) : undefined
}

/** The innermost places where two values differ. Lists of different lengths differ as a whole. */
const compare = (place: string, server: unknown, fake: unknown): ReadonlyArray<Place> => {
  const [theirs, ours] = [entriesOf(server), entriesOf(fake)]
  const isList = Array.isArray(server)
  if (theirs === undefined || ours === undefined || isList !== Array.isArray(fake)) {
    return Object.is(server, fake) ? [] : [{ place, server, fake }]
  }
  if (isList && theirs.length !== ours.length) return [{ place, server, fake }]
  const [byServer, byFake] = [new Map(theirs), new Map(ours)]
  return [...new Set([...byServer.keys(), ...byFake.keys()])].flatMap((key) =>
    compare(`${place}.${key}`, byServer.get(key), byFake.get(key))
  )
}

const nothing: Answer = { status: 0, headers: {} }

const differing = (server: Answer, fake: Answer): ReadonlyArray<Place> =>
  // Answers of different statuses have nothing more to compare.
  server.status === fake.status
    ? [...compare("headers", server.headers, fake.headers), ...compare("body", server.body, fake.body)]
    : [{ place: "status", server: [server.status, server.body], fake: [fake.status, fake.body] }]

/** Where two transcripts differ. */
export const differences = (server: Transcript, fake: Transcript): ReadonlyArray<Difference> =>
  [...new Set([...Object.keys(server.answers), ...Object.keys(fake.answers)])].flatMap((title) =>
    differing(server.answers[title] ?? nothing, fake.answers[title] ?? nothing).map((place) => ({ title, ...place }))
  )
