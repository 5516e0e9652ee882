/**
 * The route `/metainfo`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Refused } from "../Refused.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

const pattern = "^[a-f0-9]{40}$"

const checked = (definition_id: string) =>
  new RegExp(pattern).test(definition_id)
    ? Effect.void
    : Effect.fail(
        new Refused({
          status: 422,
          detail: [
            {
              type: "string_pattern_mismatch",
              loc: ["path", "definition_id"],
              msg: `String should match pattern '${pattern}'`,
              input: definition_id,
              ctx: { pattern }
            }
          ]
        })
      )

export const layer = HttpApiBuilder.group(
  ServedApi,
  "metainfo",
  Effect.fnUntraced(function* (handlers) {
    const { definitions, tokens } = yield* CurrentState
    return handlers.handle("get", ({ params }) =>
      answer(
        Effect.fnUntraced(function* (caller) {
          yield* tokens.allow(caller, "metainfo:read")
          yield* checked(params.definition_id)
          const { data, entry_id, package_id, section_ids, upload_id } = yield* definitions.find(params.definition_id)
          return {
            entry_id,
            upload_id,
            snapshot_package_id: package_id,
            snapshot_section_id: params.definition_id,
            snapshot_section_ids: section_ids,
            data
          }
        })
      )
    )
  })
)
