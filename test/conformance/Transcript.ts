/**
 * What a server answered to the scenarios, made comparable; and where two of them differ.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"

export const Account = Schema.Struct({
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
  /** `null` for none. */
  body: Schema.Unknown
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
const json = { "content-type": "application/json" }

/** A status and a body; the headers, where there are others than that it is JSON. */
const Full = Schema.Union([
  Schema.Tuple([Schema.String, Schema.Int, Schema.Unknown]),
  Schema.Tuple([Schema.String, Schema.Int, Schema.Unknown, Answer.fields.headers])
])

/** Just as another one. */
const Same = Schema.Tuple([Schema.String, Schema.String])

type Line = typeof Full.Type | typeof Same.Type

const parseLine = Schema.decodeEffect(Schema.fromJsonString(Schema.Union([Full, Same])))

const isSame = (line: Line): line is typeof Same.Type => line.length === 2

/** What {@link printServer} has written. */
export const parseServer = (file: string) => parseHead(file)

/** The answers to a scenario, as {@link print} has written them: a line for each. */
export const parse = Effect.fnUntraced(function* (file: string) {
  const answers = new Map<string, Answer>()
  for (const line of yield* Effect.forEach(file.split("\n").filter(Boolean), (line) => parseLine(line))) {
    const [title, status, body, headers = json] = isSame(line) ? [line[0], 0, undefined] : line
    answers.set(title, (isSame(line) && answers.get(line[1])) || { status, headers, body })
  }
  return Object.fromEntries(answers)
})

const lineOf = (title: string, { body, headers, status }: Answer): Line =>
  JSON.stringify(headers) === JSON.stringify(json) ? [title, status, body] : [title, status, body, headers]

/** The server of a transcript, and who called it. */
export const printServer = ({ accounts, version }: Transcript): string =>
  `${JSON.stringify({ version, accounts }, null, 2)}\n`

/** The answers to a scenario as their file holds them, so that renewed ones show line by line what changed. */
export const print = (answers: Transcript["answers"]): string => {
  const first = new Map<string, string>()
  const lines = Object.entries(answers).map(([title, answer]): Line => {
    const text = JSON.stringify(answer)
    const earlier = first.get(text)
    if (earlier !== undefined && earlier.length < text.length) return [title, earlier]
    first.set(text, title)
    return lineOf(title, answer)
  })
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("")
}

/** The answers to one scenario. */
export const answersTo = ({ answers }: Transcript, scenario: string): Transcript["answers"] =>
  Object.fromEntries(Object.entries(answers).filter(([title]) => title.startsWith(`${scenario}: `)))

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

const nothing: Answer = { status: 0, headers: {}, body: null }

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
