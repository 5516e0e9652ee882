/**
 * Puts people in the place of their ids.
 */
import * as Effect from "effect/Effect"
import { Dataset } from "../../schema/Dataset.ts"
import { Group } from "../../schema/Group.ts"
import { OwnershipTransfer } from "../../schema/OwnershipTransfer.ts"
import { Upload } from "../../schema/Upload.ts"
import type { User } from "../../schema/User.ts"
import { NomadClient } from "../../services/NomadClient.ts"

const idsOf = (upload: Upload): ReadonlyArray<string> =>
  [upload.main_author, ...(upload.writers ?? []), ...(upload.reviewers ?? []), ...(upload.viewers ?? [])].flatMap(
    // Some servers name them themselves.
    (user) => (user === undefined || user.name !== undefined ? [] : [user.user_id])
  )

const withPeople = (upload: Upload, people: ReadonlyMap<string, User>): Upload => {
  const known = (user: User): User => people.get(user.user_id) ?? user
  const all = (users: ReadonlyArray<User>) => users.map(known)
  return new Upload({
    ...upload,
    ...(upload.main_author === undefined ? {} : { main_author: known(upload.main_author) }),
    ...(upload.writers === undefined ? {} : { writers: all(upload.writers) }),
    ...(upload.reviewers === undefined ? {} : { reviewers: all(upload.reviewers) }),
    ...(upload.viewers === undefined ? {} : { viewers: all(upload.viewers) })
  })
}

/** Uploads with their people: one request for all of them together. */
export const ofUploads = Effect.fnUntraced(function* (uploads: ReadonlyArray<Upload>) {
  const nomad = yield* NomadClient
  const people = yield* nomad.people(uploads.flatMap(idsOf))
  return uploads.map((upload) => withPeople(upload, people))
})

/** Datasets with those whose they are. */
export const ofDatasets = Effect.fnUntraced(function* (datasets: ReadonlyArray<Dataset>) {
  const nomad = yield* NomadClient
  const people = yield* nomad.people(datasets.flatMap(({ user_id }) => (user_id === undefined ? [] : [user_id])))
  return datasets.map((dataset) => {
    const user = dataset.user_id === undefined ? undefined : people.get(dataset.user_id)
    return user === undefined ? dataset : new Dataset({ ...dataset, user })
  })
})

/** Groups with their people: one request for all of them together. */
export const ofGroups = Effect.fnUntraced(function* (groups: ReadonlyArray<Group>) {
  const nomad = yield* NomadClient
  const people = yield* nomad.people(
    groups.flatMap(({ members, owner }) => [owner, ...members].map(({ user_id }) => user_id))
  )
  const known = (user: User): User => people.get(user.user_id) ?? user
  return groups.map((group) => new Group({ ...group, owner: known(group.owner), members: group.members.map(known) }))
})

/** Offers with those who make them, and those they are made to. */
export const ofTransfers = Effect.fnUntraced(function* (transfers: ReadonlyArray<OwnershipTransfer>) {
  const nomad = yield* NomadClient
  const people = yield* nomad.people(
    transfers.flatMap(({ source_user_id, target_user_id }) => [source_user_id, target_user_id])
  )
  return transfers.map((transfer) => {
    const [source_user, target_user] = [people.get(transfer.source_user_id), people.get(transfer.target_user_id)]
    return new OwnershipTransfer({
      ...transfer,
      ...(source_user === undefined ? {} : { source_user }),
      ...(target_user === undefined ? {} : { target_user })
    })
  })
})
