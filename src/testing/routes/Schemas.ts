/**
 * The route `/schemas`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as JsonSchema from "../processing/definitions/JsonSchema.ts"
import { Refused } from "../Refused.ts"
import * as SchemaSearch from "../state/SchemaSearch.ts"
import { answerWith } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

/** Whatever schema is asked for, the server answers what describes NOMAD's own metainfo. */
const notSimulated = new Refused({ status: 501, detail: "GET /schemas/{schema_id}?format=metainfo is not simulated." })

export const layer = HttpApiBuilder.group(
  ServedApi,
  "schemas",
  Effect.fnUntraced(function* (handlers) {
    const { definitions, tokens } = yield* CurrentState
    return handlers.handle("get", ({ params, query }) =>
      answerWith(
        Effect.fnUntraced(function* (caller) {
          yield* tokens.allow(caller, "schemas:read")
          const [name = "", ...rest] = params.schema_id.split("@")
          const id = rest.join("@")
          const found = yield* SchemaSearch.find(definitions, name, id === "" ? undefined : id)
          if (query.format === "metainfo") return yield* notSimulated
          const { unit_value = false, section_subtypes = false, property_subtypes = false } = query
          return JsonSchema.make(found, { unit_value, section_subtypes, property_subtypes })
        }),
        (schema) => HttpServerResponse.text(JSON.stringify(schema), { contentType: "application/schema+json" })
      )
    )
  })
)
