/**
 * Apps: the ways in which NOMAD's interface lets people search, and the quantities that they can search for.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { AppFromWire, type AppSettings, SearchQuantity } from "../schema/App.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"
import * as Pages from "./internal/Pages.ts"

const decodeApps = decoded(Schema.Array(AppFromWire), "/apps/entry-points")

const AppWithQuantities = Schema.Struct({
  app: AppFromWire,
  search_quantities: Schema.Record(Schema.String, SearchQuantity)
})

const decodeApp = decoded(AppWithQuantities, "/apps/entry-points/{app_path}")
const decodeValidated = decoded(AppWithQuantities, "/apps/validate")
const decodeQuantities = decoded(Schema.Array(SearchQuantity), "/apps/search-quantities")

/**
 * The apps of the deployment.
 *
 * `GET /apps/entry-points`
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Effect.fn("Apps.list")(function* () {
  const nomad = yield* NomadClient
  const { data } = yield* nomad.apps.list()
  return yield* decodeApps(data)
})

/**
 * An app by its path, such as `eln`, with the quantities that it names.
 *
 * `GET /apps/entry-points/{app_path}`; fails with `AppNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Apps.get")(function* (app_path: string) {
  yield* Effect.annotateCurrentSpan("nomad.app_path", app_path)
  const nomad = yield* NomadClient
  return yield* decodeApp(yield* nomad.apps.get({ params: { app_path } }))
})

/**
 * Checks an app of one's own: whether the server understands it, and knows all quantities that it names. Answers it with
 * all that it left to the server.
 *
 * `POST /apps/validate`; fails with `InvalidRequest`, which says what is wrong.
 *
 * @example
 * ```ts
 * import * as Apps from "effect-nomad/Apps"
 *
 * const mine = Apps.validate({
 *   label: "Salts",
 *   path: "salts",
 *   category: "Materials",
 *   columns: [{ search_quantity: "results.material.chemical_formula_hill", selected: true }]
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const validate = Effect.fn("Apps.validate")(function* (app: typeof AppSettings.Type) {
  const nomad = yield* NomadClient
  return yield* decodeValidated(yield* nomad.apps.validate({ payload: app }))
})

/**
 * Which quantities are looked for.
 *
 * @category models
 * @since 0.1.0
 */
export interface QuantityFilter extends Pages.PageOptions {
  /** Part of the name; capitals, dots, blanks and underscores do not count. The shortest names come first then. */
  readonly input?: string
  /** `int`, `float`, `timestamp`, `string`, `enum`, `boolean` or `unknown`; several mean any of them. */
  readonly dtype?: string | ReadonlyArray<string>
  /** Whether a `terms` aggregation can count its values. */
  readonly aggregatable?: boolean
  /** Only those that an app offers, by its path. */
  readonly app_path?: string
}

/**
 * The quantities that can be searched for, and the sections in which they are.
 *
 * `POST /apps/search-quantities`, page by page; fails with `AppNotFound` when there is no such app.
 *
 * @example
 * ```ts
 * import * as Apps from "effect-nomad/Apps"
 *
 * const gaps = Apps.searchQuantities({ input: "band gap", dtype: "float" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const searchQuantities = (filter: QuantityFilter = {}) => {
  const { app_path, limit: _, pageSize: __, ...query } = filter
  return Pages.stream(filter, 100, (page_size, after) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const page = Number(after ?? 1)
      const found = yield* nomad.apps.searchQuantities({
        payload: { ...(app_path === undefined ? {} : { app_path }), query, pagination: { page, page_size } }
      })
      // The answer does not tell how many there are: a full page may be followed by another.
      return { items: yield* decodeQuantities(found), next: found.length < page_size ? undefined : String(page + 1) }
    })
  ).pipe(Stream.withSpan("Apps.searchQuantities"))
}
