/**
 * The routes `/north`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"

export const layer = HttpApiBuilder.group(
  ServedApi,
  "north",
  Effect.fnUntraced(function* (handlers) {
    const { north } = yield* CurrentState
    return handlers.handleAll({
      list: () => answer((caller) => north.list(caller)),
      get: ({ params }) => answer((caller) => north.get(caller, params.name)),
      start: ({ params }) => answer((caller) => north.run(caller, params.name, "POST /north/{name}")),
      stop: ({ params }) => answer((caller) => north.run(caller, params.name, "DELETE /north/{name}"))
    })
  })
)
