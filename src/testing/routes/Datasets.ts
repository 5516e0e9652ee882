/**
 * The routes `/datasets`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { DatasetCreate } from "../../api/Datasets.ts"
import { answer } from "./Answer.ts"
import * as Called from "./Called.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "datasets",
  Effect.fnUntraced(function* (handlers) {
    const { datasets, tokens } = yield* CurrentState
    const reading = "datasets:read"
    return handlers
      .handleAll({
        list: ({ query, request }) =>
          answer((caller) =>
            Effect.andThen(
              tokens.allow(caller, reading),
              datasets.list(query, { paging: query, url: Called.url(request) })
            )
          ),
        get: ({ params }) =>
          answer((caller) => Effect.andThen(tokens.allow(caller, reading), datasets.get(params.dataset_id))),
        remove: ({ params }) => answer((caller) => datasets.remove(caller, params.dataset_id)),
        assignDoi: ({ params }) => answer((caller) => datasets.assignDoi(caller, params.dataset_id))
      })
      .handleRaw("create", ({ request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, DatasetCreate), (dataset) =>
            Effect.andThen(Validation.checkQuery(dataset.query), datasets.create(caller, dataset))
          )
        )
      )
  })
)
