/**
 * The route `/schemas`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as JsonSchema from "../processing/definitions/JsonSchema.ts"
import * as MetainfoSection from "../processing/definitions/MetainfoSection.ts"
import * as SchemaSearch from "../state/SchemaSearch.ts"
import { answerWith } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

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
          if (query.format === "metainfo") return HttpServerResponse.jsonUnsafe(MetainfoSection.json)
          const { unit_value = false, section_subtypes = false, property_subtypes = false } = query
          const schema = JsonSchema.make(found, { unit_value, section_subtypes, property_subtypes })
          return HttpServerResponse.text(JSON.stringify(schema), { contentType: "application/schema+json" })
        }),
        (response) => response
      )
    )
  })
)
