/**
 * The routes `/ownership-transfers`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { TransferCreate, TransferRespond } from "../../api/OwnershipTransfers.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "ownershipTransfers",
  Effect.fnUntraced(function* (handlers) {
    const { ownershipTransfers: transfers } = yield* CurrentState
    return handlers
      .handleAll({
        list: ({ query }) => answer((caller) => transfers.list(caller, query)),
        get: ({ params, query }) => answer((caller) => transfers.get(caller, { ...params, ...query })),
        cancel: ({ params, query }) => answer((caller) => transfers.cancel(caller, { ...params, ...query }))
      })
      .handleRaw("create", ({ request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, TransferCreate), (offer) => transfers.create(caller, offer))
        )
      )
      .handleRaw("respond", ({ params, query, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, TransferRespond), ({ action }) =>
            transfers.respond(caller, { ...params, ...query }, action)
          )
        )
      )
  })
)
