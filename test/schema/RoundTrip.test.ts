/**
 * Whatever NOMAD may say comes through: there and back, with nulls, with fields that nobody knows, and without those that
 * are optional.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Equal from "effect/Equal"
import * as HttpApi from "effect/http-api/HttpApi"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import { NomadApi } from "../../src/api/NomadApi.ts"
import { Dataset, DatasetFromWire } from "../../src/schema/Dataset.ts"
import { Entry, EntryFromWire, EntryProcessing, EntryProcessingFromWire } from "../../src/schema/Entry.ts"
import { PaginationRequest } from "../../src/schema/Pagination.ts"
import { PersonalToken, PersonalTokenFromWire } from "../../src/schema/PersonalToken.ts"
import { Upload, UploadFromWire } from "../../src/schema/Upload.ts"
import { User, UserFromId, UserFromWire } from "../../src/schema/User.ts"

/** What is a JSON object or a list, and not bytes or nothing. */
const isJson = ({ ast }: Schema.Top): boolean =>
  ast._tag === "Objects" || ast._tag === "Arrays" || ast.annotations?.["toCodecJson"] !== undefined

/** The bodies that are declared as JSON or as a form, each once, by the first endpoint that has it. */
const bodies = (): ReadonlyArray<readonly [string, Schema.Codec<unknown>]> => {
  const found = new Map<unknown, readonly [string, Schema.Codec<unknown>]>()
  HttpApi.reflect(NomadApi, {
    onGroup: () => {},
    onEndpoint: ({ endpoint, errors, group, successes }) => {
      const note = (what: string, schemas: Iterable<Schema.Top>) => {
        for (const schema of schemas) {
          const name = `${what} of ${group.identifier}.${endpoint.identifier}`
          // They need no services to decode.
          if (isJson(schema) && !found.has(schema.ast)) found.set(schema.ast, [name, schema as Schema.Codec<unknown>])
        }
      }
      for (const [type, { schemas }] of endpoint.payload) if (!type.startsWith("multipart")) note("request", schemas)
      for (const [status, schemas] of successes) note(`answer ${status}`, schemas)
      for (const [status, schemas] of errors) note(`refusal ${status}`, schemas)
    }
  })
  return [...found.values()]
}

describe("the wire", () => {
  it("has requests, answers and refusals", () => {
    const kinds = new Set(bodies().map(([name]) => name.split(" ")[0]))
    assert.deepStrictEqual([...kinds].toSorted(), ["answer", "refusal", "request"])
  })

  for (const [name, schema] of bodies()) {
    it.prop(
      `has the ${name} the same there and back`,
      [schema],
      ([value]) => {
        assert.deepStrictEqual(Schema.decodeUnknownSync(schema)(Schema.encodeSync(schema)(value)), value)
      },
      { arbitrary: { runs: 10 } }
    )
  }

  it.prop("has which page is wanted the same there and back", [PaginationRequest], ([value]) => {
    const wire = Schema.encodeSync(PaginationRequest)(value)
    assert.deepStrictEqual(Schema.decodeUnknownSync(PaginationRequest)(wire), value)
  })
})

type Json = { readonly [field: string]: unknown }

/** A record of the domain, as it is made here and as the server has it. */
interface Noun<A extends object> {
  readonly name: string
  readonly codec: Schema.Codec<A, unknown>
  readonly values: Arbitrary.Arbitrary<A>
  /** Every field that the server may have. */
  readonly fields: ReadonlyArray<string>
}

/** All that was received is in `raw`, which alone tells a value from the one that was sent. */
const same = (one: object, other: object) =>
  assert.isTrue(Equal.equals({ ...one, raw: undefined }, { ...other, raw: undefined }))

const fieldsOf = (fields: object) => Object.keys(fields).filter((name) => !["raw", "url", "user"].includes(name))

/** Fields of any JSON are left out of what is made: null, which any JSON may be, is the same as absent. */
const values = <F extends Schema.Struct.Fields, A>(fields: F, make: (value: Schema.Struct<F>["Type"]) => A) =>
  Arbitrary.map(Arbitrary.schema(Schema.toType(Schema.Struct(fields))), make)

const nouns: ReadonlyArray<
  Noun<User> | Noun<Dataset> | Noun<Upload> | Noun<Entry> | Noun<EntryProcessing> | Noun<PersonalToken>
> = [
  {
    name: "a user",
    codec: UserFromWire,
    values: values(Struct.omit(User.fields, ["raw"]), (value) => new User(value)),
    fields: fieldsOf(User.fields)
  },
  {
    name: "a dataset",
    codec: DatasetFromWire,
    values: values(
      Struct.omit(Dataset.fields, ["raw", "user", "query", "m_annotations"]),
      (value) => new Dataset(value)
    ),
    fields: fieldsOf(Dataset.fields)
  },
  {
    name: "an upload",
    codec: UploadFromWire,
    // People are ids on the wire, so that only the ids of those made here would come back.
    values: values(
      Struct.omit(Upload.fields, ["raw", "url", "included_entries", "main_author", "reviewers", "writers", "viewers"]),
      (value) => new Upload(value)
    ),
    fields: fieldsOf(Upload.fields)
  },
  {
    name: "an entry",
    codec: EntryFromWire,
    values: values(Struct.omit(Entry.fields, ["raw", "url", "data", "datasets"]), (value) => new Entry(value)),
    fields: fieldsOf(Entry.fields)
  },
  {
    name: "an entry's processing",
    codec: EntryProcessingFromWire,
    values: values(Struct.omit(EntryProcessing.fields, ["raw"]), (value) => new EntryProcessing(value)),
    fields: fieldsOf(EntryProcessing.fields)
  },
  {
    name: "a personal access token",
    codec: PersonalTokenFromWire,
    values: values(Struct.omit(PersonalToken.fields, ["raw"]), (value) => new PersonalToken(value)),
    fields: fieldsOf(PersonalToken.fields)
  }
]

const holds = <A extends object>({ codec, fields, name, values }: Noun<A>) => {
  const decode = Schema.decodeUnknownSync(codec)
  // These codecs encode to JSON objects, which `unknown` is too general to say.
  const encode = (value: A) => Schema.encodeSync(codec)(value) as Json
  const runs = { arbitrary: { runs: 25 } }
  const property = (claim: string, check: (value: A) => void) =>
    it.prop(`${name} ${claim}`, [values], ([value]) => check(value as A), runs)

  property("is the same there and back", (value) => same(decode(encode(value)), value))

  property("has what is null like what is missing", (value) => {
    const json = encode(value)
    const nulls = Object.fromEntries(fields.filter((field) => !(field in json)).map((field) => [field, null]))
    same(decode({ ...nulls, ...json }), value)
  })

  property("keeps what nobody knows, there and back", (value) => {
    const json = { ...encode(value), of_a_newer_server: { n: [1, null] } }
    const decoded = decode(json)
    same(decoded, value)
    assert.deepStrictEqual(encode(decoded), json)
  })
}

describe("the domain", () => {
  // Each noun goes with its own codec; the union of them does not.
  for (const noun of nouns) holds(noun as Noun<object>)

  it.prop("a person known by the id alone is that id on the wire", [Schema.NonEmptyString], ([id]) => {
    const user = Schema.decodeSync(UserFromId)(id)
    assert.strictEqual(user.user_id, id)
    assert.strictEqual(Schema.encodeSync(UserFromId)(user), id)
  })
})
