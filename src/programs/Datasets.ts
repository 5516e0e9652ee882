/**
 * Datasets: entries under a common name, that can be cited by a DOI. Entries join one by an edit of their metadata.
 *
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { DatasetFromWire } from "../schema/Dataset.ts"
import * as Identifier from "../schema/Identifier.ts"
import { InvalidRequest } from "../schema/NomadError.ts"
import type { Order } from "../schema/Pagination.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"
import * as Ambiguity from "./internal/Ambiguity.ts"
import * as Pages from "./internal/Pages.ts"
import * as People from "./internal/People.ts"
import * as Users from "./Users.ts"

const decodeDataset = decoded(DatasetFromWire, "/datasets")
const decodeDatasets = decoded(Schema.Array(DatasetFromWire), "/datasets")

const named = (dataset_id: Identifier.DatasetId) => Effect.annotateCurrentSpan("nomad.dataset_id", dataset_id)

const expanded = Effect.fnUntraced(function* (data: unknown) {
  const dataset = yield* decodeDataset(data)
  const [withUser] = yield* People.ofDatasets([dataset])
  return withUser ?? dataset
})

/** How far the clocks of two machines may be apart. */
const skew = Duration.minutes(5)

/** The account's dataset of a name, if it was not there before: a call whose answer was lost has made it. */
const madeSince = Effect.fnUntraced(function* (began: DateTime.DateTime, dataset_name: string) {
  const nomad = yield* NomadClient
  const { user_id } = yield* Users.me
  const { data } = yield* nomad.datasets.list({ query: { dataset_name, user_id: [user_id] } })
  const datasets = yield* decodeDatasets(data ?? [])
  const earliest = DateTime.subtractDuration(began, skew)
  return Option.fromUndefinedOr(
    datasets.find(
      ({ dataset_create_time }) =>
        dataset_create_time !== undefined && DateTime.isGreaterThan(dataset_create_time, earliest)
    )
  )
})

/**
 * Makes a dataset of the account's own. Put entries into it with `Uploads.edit(id, { datasets: dataset_id })`.
 *
 * `POST /datasets`; fails with `DatasetNameTaken` when the account has one of this name.
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Effect.fn("Datasets.create")(function* (name: string) {
  if (name.trim() === "") return yield* InvalidRequest.of("give the dataset a name", ["dataset_name"])
  const nomad = yield* NomadClient
  const began = yield* DateTime.now
  const made = Effect.flatMap(nomad.datasets.create({ payload: { dataset_name: name } }), ({ data }) =>
    decodeDataset(data)
  )
  const dataset = yield* Ambiguity.settled(made, {
    done: madeSince(began, name),
    again: true,
    meets: ["DatasetNameTaken"]
  })
  const [withUser] = yield* People.ofDatasets([dataset])
  return withUser ?? dataset
})

/**
 * A dataset, with the person whose it is.
 *
 * `GET /datasets/{dataset_id}`; fails with `DatasetNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Datasets.get")(function* (id: string) {
  const dataset_id = yield* Identifier.check("dataset_id", id)
  yield* named(dataset_id)
  const nomad = yield* NomadClient
  const { data } = yield* nomad.datasets.get({ params: { dataset_id } })
  return yield* expanded(data)
})

/**
 * Which datasets, and in which order.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filter extends Pages.PageOptions {
  /** Whose. */
  readonly user_id?: string | ReadonlyArray<string>
  /** The exact name. */
  readonly dataset_name?: string
  /** How the name begins, in capitals or not. */
  readonly prefix?: string
  readonly dataset_id?: string
  readonly dataset_type?: "owned" | "foreign"
  readonly doi?: string
  /** As they are stored, if nothing is said. */
  readonly order_by?: "dataset_create_time" | "dataset_modified_time" | "dataset_name"
  readonly order?: Order
}

/**
 * The datasets of everybody that fit a filter, to the last page, with the people whose they are.
 *
 * `GET /datasets`, with one `GET /users` a page
 *
 * @category operations
 * @since 0.1.0
 */
export const list = (filter: Filter = {}) => {
  const { limit: _, pageSize: __, user_id, ...query } = filter
  const users = user_id === undefined ? {} : { user_id: typeof user_id === "string" ? [user_id] : user_id }
  return Pages.stream(filter, 100, (size, after) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const page = yield* nomad.datasets.list({ query: { ...query, ...users, ...Pages.parameters(size, after) } })
      const datasets = yield* decodeDatasets(page.data ?? [])
      return { items: yield* People.ofDatasets(datasets), next: page.pagination?.next_page_after_value }
    })
  ).pipe(Stream.withSpan("Datasets.list"))
}

/**
 * Deletes a dataset; its entries stay, without it. One that has a DOI cannot be deleted.
 *
 * `DELETE /datasets/{dataset_id}`; fails with `DatasetNotFound`, `AccessDenied` when it is somebody else's, or
 * `InvalidRequest` when it has a DOI.
 *
 * @category operations
 * @since 0.1.0
 */
export const remove = Effect.fn("Datasets.remove")(function* (id: string) {
  const dataset_id = yield* Identifier.check("dataset_id", id)
  yield* named(dataset_id)
  const nomad = yield* NomadClient
  yield* nomad.datasets.remove({ params: { dataset_id } }).pipe(
    // The answer to an earlier attempt was lost, and what it did was not.
    Effect.catchIf(
      (error) => error._tag === "DatasetNotFound" && error.attempts !== undefined,
      () => Effect.void
    )
  )
})

/**
 * Has a DOI assigned to a dataset: from then on it is citable, and can no longer be deleted. All of its entries have to be
 * published. A DOI is asked for once: when the answer is lost the dataset is looked at, and if it has none the call fails;
 * look again with {@link get} before trying again.
 *
 * `POST /datasets/{dataset_id}/action/doi`; fails with `DoiUnavailable` when the deployment's service is off or does not
 * answer, `InvalidRequest` when the dataset is empty, has unpublished entries or a DOI already.
 *
 * @category operations
 * @since 0.1.0
 */
export const assignDoi = Effect.fn("Datasets.assignDoi")(function* (id: string) {
  const dataset_id = yield* Identifier.check("dataset_id", id)
  yield* named(dataset_id)
  const nomad = yield* NomadClient
  const asked = Effect.flatMap(nomad.datasets.assignDoi({ params: { dataset_id } }), ({ data }) => decodeDataset(data))
  const looked = Effect.flatMap(nomad.datasets.get({ params: { dataset_id } }), ({ data }) => decodeDataset(data))
  const dataset = yield* Ambiguity.settled(asked, {
    done: Effect.map(looked, (dataset) =>
      dataset.doi === undefined ? Option.none<typeof dataset>() : Option.some(dataset)
    ),
    again: false
  })
  const [withUser] = yield* People.ofDatasets([dataset])
  return withUser ?? dataset
})
