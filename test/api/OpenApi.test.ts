/**
 * Our declaration says what the document of a NOMAD 2.0.0 server says, but for the differences that have a reason.
 */
import { assert, describe, it } from "@effect/vitest"
import * as OpenApi from "effect/http-api/OpenApi"
import { readFileSync } from "node:fs"
import { NomadApi } from "../../src/api/NomadApi.ts"
import { differences, type Known } from "./differences.ts"
import { type Difference, differencesOf, type Document, factsOf } from "./facts.ts"

// Both are OpenAPI documents, of which the facts read only what that format fixes.
const parsed = (json: string) => JSON.parse(json) as Document
const ours = parsed(JSON.stringify(OpenApi.fromApi(NomadApi)))
const server = parsed(readFileSync(new URL("../recordings/openapi-2.0.0.json", import.meta.url), "utf8"))

const explains = (known: Known, difference: Difference): boolean =>
  known.only === difference.only &&
  (known.endpoint ?? difference.endpoint) === difference.endpoint &&
  (typeof known.fact === "string" ? known.fact === difference.fact : known.fact.test(difference.fact))

const found = differencesOf(ours, server)

describe("the OpenAPI document of the declaration", () => {
  it("has only endpoints that the server has", () => {
    const theirs = new Set(factsOf(server).keys())
    assert.deepStrictEqual(
      [...factsOf(ours).keys()].filter((endpoint) => !theirs.has(endpoint)),
      []
    )
  })

  it("differs from the server's in nothing that has no reason", () => {
    const unexplained = found.filter((difference) => !differences.some((known) => explains(known, difference)))
    assert.deepStrictEqual(unexplained, [])
  })

  it("lists no difference that is gone", () => {
    const gone = differences.filter((known) => !found.some((difference) => explains(known, difference)))
    assert.deepStrictEqual(gone, [])
  })
})

describe("differencesOf", () => {
  const document = (parameter: object, schema: object): Document =>
    parsed(
      JSON.stringify({
        paths: {
          "/a": {
            post: {
              parameters: [{ name: "p", in: "query", ...parameter }],
              requestBody: { content: { "application/json": { schema } } },
              responses: {}
            }
          }
        },
        components: {}
      })
    )
  const body = { type: "object", properties: { x: { enum: ["b", "a"] } }, required: ["x"] }
  const one = document({ required: true, schema: { type: "string" } }, body)
  const lines = (other: Document) => differencesOf(one, other).map(({ only, fact }) => `${only}: ${fact}`)

  it("finds none between a document and itself", () => {
    assert.deepStrictEqual(lines(one), [])
  })

  it("tells what is required on one side only, in parameters and in bodies", () => {
    const other = document({ schema: { type: "string" } }, { ...body, required: [] })
    assert.deepStrictEqual(lines(other), ["ours: query p required", "ours: body application/json $.x required"])
  })

  it("tells other places, other enumerations and missing fields", () => {
    const other = document(
      { in: "header", required: true, schema: { type: "string" } },
      { type: "object", properties: { x: { enum: ["a"] }, y: { type: "integer" } }, required: ["x"] }
    )
    assert.deepStrictEqual(lines(other), [
      "ours: query p required",
      "ours: query p: string",
      "ours: body application/json $.x: a | b",
      "server: header p required",
      "server: header p: string",
      "server: body application/json $.x: a",
      "server: body application/json $.y: integer"
    ])
  })

  it("tells that a body is left open, and nothing more about it", () => {
    assert.deepStrictEqual(lines(document({ required: true, schema: { type: "string" } }, { type: "object" })), [
      "server: body application/json $: any"
    ])
  })

  it("follows a schema that holds itself just once", () => {
    const recursive: Document = {
      ...document({ required: true, schema: { type: "string" } }, { $ref: "#/components/schemas/Q" }),
      components: { schemas: { Q: { type: "object", properties: { not: { $ref: "#/components/schemas/Q" } } } } }
    }
    assert.includeMembers(
      [...(factsOf(recursive).get("POST /a") ?? [])],
      ["body application/json $: object", "body application/json $.not: any"]
    )
  })
})
