/**
 * The routes `/apps`.
 */
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Result from "effect/Result"
import { SearchQuantityRequest } from "../../api/Apps.ts"
import * as AppModel from "../apps/AppModel.ts"
import * as AppQuantities from "../apps/AppQuantities.ts"
import { apps } from "../apps/Apps.ts"
import * as SearchQuantities from "../apps/SearchQuantities.ts"
import { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import { isObject } from "../search/Fields.ts"
import * as Pagination from "../search/Pagination.ts"
import { answer } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Validation from "./Validation.ts"

const settings = (path: string): unknown => (Object.hasOwn(apps, path) ? apps[path] : undefined)

const known = (path: string): Effect.Effect<unknown, Refused> => {
  const found = settings(path)
  return found === undefined
    ? Effect.fail(new Refused({ status: 404, detail: `Could not find an app with the path "${path}".` }))
    : Effect.succeed(found)
}

/** An app as the server understands it, and the quantities that it names. */
const understood = (given: unknown): Effect.Effect<object, Refused> =>
  Effect.fromResult(
    Result.flatMap(AppModel.read(given), (app) =>
      Result.map(AppQuantities.of(app), (search_quantities) => ({ app, search_quantities }))
    )
  )

const all = Effect.forEach(Object.entries(apps), ([id, app]) =>
  Effect.map(Effect.fromResult(AppModel.read(app)), (app) => ({ ...app, id }))
)

const atLeast = (field: string, least: number) => (value: number) =>
  value < least ? { type: `invalid_${field}`, msg: `${field} must be >= ${least}` } : undefined

const limits: Pagination.Limits = {
  size: atLeast("page_size", 0),
  page: () => atLeast("page", 1),
  offset: () => atLeast("page_offset", 0)
}

/** The quantities that an app offers. */
const offered = (path: string) =>
  Effect.flatMap(known(path), (app) =>
    Effect.map(Effect.fromResult(AppModel.read(app)), ({ search_quantities }) =>
      SearchQuantities.offered(isObject(search_quantities) ? search_quantities : {})
    )
  )

const searchQuantities = Effect.fnUntraced(function* ({ pagination, ...rest }: JsonObject) {
  if (pagination === undefined) return yield* Effect.as(Validation.read(rest, SearchQuantityRequest), [])
  const page = Pagination.read(pagination, ["body", "pagination"], limits)
  const { app_path, query } = yield* Validation.read({ ...rest, pagination: {} }, SearchQuantityRequest)
  if (page.issues.length > 0) return yield* new Refused({ status: 422, detail: page.issues })
  const among = app_path ? yield* offered(app_path) : [...SearchQuantities.all.values()]
  const size = page.value.page_size || 10
  const from = ((page.value.page ?? 1) - 1) * size
  return SearchQuantities.find(among, query ?? {}).slice(from, from + size)
})

export const layer = HttpApiBuilder.group(
  ServedApi,
  "apps",
  Effect.fnUntraced(function* (handlers) {
    const { tokens } = yield* CurrentState
    return handlers
      .handle("list", () =>
        answer((caller) =>
          Effect.andThen(
            tokens.allow(caller, "apps:read"),
            Effect.map(all, (data) => ({ data }))
          )
        )
      )
      .handle("get", ({ params }) =>
        answer((caller) =>
          Effect.andThen(tokens.allow(caller, "apps:read"), Effect.flatMap(known(params.app_path), understood))
        )
      )
      .handleRaw("searchQuantities", ({ request }) =>
        answer((caller) =>
          Effect.andThen(
            tokens.allow(caller, "apps:read"),
            Effect.flatMap(Validation.objectBody(request), searchQuantities)
          )
        )
      )
      .handleRaw("validate", ({ request }) =>
        answer((caller) =>
          Effect.andThen(tokens.allow(caller, "apps:read"), Effect.flatMap(Validation.anyBody(request), understood))
        )
      )
  })
)
