/**
 * The routes `/groups`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { GroupEdit } from "../../api/Groups.ts"
import { answer, answerWith, json } from "./Answer.ts"
import * as Called from "./Called.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

const created = (body: unknown) => HttpServerResponse.setStatus(json(body), 201)

const nothing = () => HttpServerResponse.empty({ status: 204, headers: { "content-type": "application/json" } })

export const layer = HttpApiBuilder.group(
  ServedApi,
  "groups",
  Effect.fnUntraced(function* (handlers) {
    const { groups } = yield* CurrentState
    return handlers
      .handleAll({
        list: ({ query, request }) => answer(() => groups.list(query, { paging: query, url: Called.url(request) })),
        get: ({ params }) => answer(() => groups.get(params.group_id)),
        remove: ({ params }) => answerWith((caller) => groups.remove(caller, params.group_id), nothing)
      })
      .handleRaw("create", ({ request }) =>
        answerWith(
          (caller) => Effect.flatMap(Validation.body(request, GroupEdit), (edit) => groups.create(caller, edit)),
          created
        )
      )
      .handleRaw("edit", ({ params, request }) =>
        answer((caller) =>
          Effect.flatMap(Validation.body(request, GroupEdit), (edit) => groups.edit(caller, params.group_id, edit))
        )
      )
  })
)
