import { assert, describe, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as FakeNomad from "../../../src/testing/FakeNomad.ts"
import { at, call, json as jsonBody, text } from "./Calls.ts"

const integer = "Input should be a valid integer, unable to parse string as an integer"
const boolean = "Input should be a valid boolean, unable to interpret input"
const object = "Input should be a valid dictionary or object to extract fields from"

/** What a NOMAD 2.0.0 server said to the same requests. */
const queries: ReadonlyArray<readonly [string, unknown]> = [
  ["page_size=x", { type: "int_parsing", loc: ["query", "page_size"], msg: integer, input: "x" }],
  ["page_size=1.5", { type: "int_parsing", loc: ["query", "page_size"], msg: integer, input: "1.5" }],
  ["page_size=", { type: "int_parsing", loc: ["query", "page_size"], msg: integer, input: "" }],
  ["is_processing=maybe", { type: "bool_parsing", loc: ["query", "is_processing"], msg: boolean, input: "maybe" }],
  ["include_all=2", { type: "bool_parsing", loc: ["query", "include_all"], msg: boolean, input: "2" }],
  [
    "order=up",
    {
      type: "enum",
      loc: ["query", "order"],
      msg: "Input should be 'asc' or 'desc'",
      input: "up",
      ctx: { expected: "'asc' or 'desc'" }
    }
  ],
  [
    "roles=king",
    {
      type: "enum",
      loc: ["query", "roles", 0],
      msg: "Input should be 'main_author', 'reviewer' or 'coauthor'",
      input: "king",
      ctx: { expected: "'main_author', 'reviewer' or 'coauthor'" }
    }
  ]
]

const missing = { type: "missing", loc: ["body"], msg: "Field required", input: null }

const bodies: ReadonlyArray<readonly [string, unknown]> = [
  ["", missing],
  ["null", missing],
  ["[]", { type: "model_attributes_type", loc: ["body"], msg: object, input: [] }],
  ['"x"', { type: "model_attributes_type", loc: ["body"], msg: object, input: "x" }],
  [
    "{",
    {
      type: "json_invalid",
      loc: ["body", 1],
      msg: "JSON decode error",
      input: {},
      ctx: { error: "Expecting property name enclosed in double quotes" }
    }
  ]
]

layer(FakeNomad.layerHttpClient())("requests that do not validate", (it) => {
  describe("in their query", () => {
    for (const [query, issue] of queries) {
      it.effect(query, () =>
        Effect.gen(function* () {
          const { json, status } = yield* call("GET", `/uploads?${query}`, { as: "researcher" })
          assert.strictEqual(status, 422)
          assert.deepStrictEqual(json, { detail: [issue] })
        })
      )
    }

    it.effect("are told of all mistakes at once", () =>
      Effect.gen(function* () {
        const { json } = yield* call("GET", "/uploads?page=a&page_size=b&is_owned=c", { as: "researcher" })
        assert.strictEqual(at(json, "detail", "length"), 3)
      })
    )

    it.effect("are told first that an account is needed", () =>
      Effect.gen(function* () {
        assert.strictEqual((yield* call("GET", "/uploads?page_size=x")).status, 401)
      })
    )

    for (const word of ["1", "true", "True", "YES", "on", "t", "0", "no", "off", "False"]) {
      it.effect(`but not for saying ${word}`, () =>
        Effect.gen(function* () {
          const { json, status } = yield* call("GET", `/uploads?is_published=${word}`, { as: "researcher" })
          assert.strictEqual(status, 200)
          const isYes = ["1", "true", "True", "YES", "on", "t"].includes(word)
          assert.deepStrictEqual(at(json, "query"), { is_published: isYes })
        })
      )
    }
  })

  describe("in their body", () => {
    it.effect("are told nothing more, if it is no text", () =>
      Effect.gen(function* () {
        const body = HttpBody.uint8Array(Uint8Array.of(0x22, 0xff, 0x22), "application/json")
        const { json, status } = yield* call("POST", "/entries/query", { body })
        assert.strictEqual(status, 400)
        assert.deepStrictEqual(json, { detail: "There was an error parsing the body" })
      })
    )

    for (const [body, issue] of bodies) {
      it.effect(body === "" ? "nothing" : body, () =>
        Effect.gen(function* () {
          const { json, status } = yield* call("POST", "/entries/query", { body: text(body, "application/json") })
          assert.strictEqual(status, 422)
          assert.deepStrictEqual(json, { detail: [issue] })
        })
      )
    }

    it.effect("JSON that does not say so is a text", () =>
      Effect.gen(function* () {
        const { json } = yield* call("POST", "/entries/query", { body: text('{"a":1}', "text/plain") })
        const issue = { type: "model_attributes_type", loc: ["body"], msg: object, input: '{"a":1}' }
        assert.deepStrictEqual(json, { detail: [issue] })
      })
    )

    it.effect("each field by itself", () =>
      Effect.gen(function* () {
        const body = jsonBody({ dataset_name: 5, dataset_type: "x", entries: "a" })
        const { json } = yield* call("POST", "/datasets", { as: "researcher", body })
        const expected = "'owned' or 'foreign'"
        assert.deepStrictEqual(at(json, "detail"), [
          { type: "string_type", loc: ["body", "dataset_name"], msg: "Input should be a valid string", input: 5 },
          {
            type: "enum",
            loc: ["body", "dataset_type"],
            msg: `Input should be ${expected}`,
            input: "x",
            ctx: { expected }
          },
          { type: "list_type", loc: ["body", "entries"], msg: "Input should be a valid list", input: "a" }
        ])
      })
    )
  })

  describe("in the form of a login", () => {
    const field = (name: string) => ({ type: "missing", loc: ["body", name], msg: "Field required", input: null })

    it.effect("are told what is missing", () =>
      Effect.gen(function* () {
        const body = text("username=researcher&password=x", "application/x-www-form-urlencoded")
        const { json, status } = yield* call("POST", "/auth/token", { body })
        assert.strictEqual(status, 422)
        assert.deepStrictEqual(json, { detail: [field("grant_type")] })
      })
    )

    it.effect("miss all of it where it is JSON", () =>
      Effect.gen(function* () {
        const body = jsonBody({ grant_type: "password", username: "researcher", password: "researcher-pw" })
        const { json } = yield* call("POST", "/auth/token", { body })
        assert.deepStrictEqual(json, { detail: ["grant_type", "username", "password"].map(field) })
      })
    )

    it.effect("may ask for a token by password only", () =>
      Effect.gen(function* () {
        const body = text("grant_type=x&username=a&password=b", "application/x-www-form-urlencoded")
        const { json } = yield* call("POST", "/auth/token", { body })
        assert.strictEqual(at(json, "detail", 0, "type"), "string_pattern_mismatch")
      })
    )
  })
})
