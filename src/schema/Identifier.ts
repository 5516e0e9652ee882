/**
 * The identifiers that NOMAD gives out.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { InvalidRequest } from "./NomadError.ts"

/**
 * Names an upload: 22 characters of `A-Z a-z 0-9 - _`.
 *
 * @category models
 * @since 0.1.0
 */
export const UploadId = Schema.String.pipe(Schema.brand("UploadId"))
/** @since 0.1.0 */
export type UploadId = typeof UploadId.Type

/**
 * Names an entry: 28 characters, made from the upload's id and the path of the main file.
 *
 * @category models
 * @since 0.1.0
 */
export const EntryId = Schema.String.pipe(Schema.brand("EntryId"))
/** @since 0.1.0 */
export type EntryId = typeof EntryId.Type

/**
 * Names a dataset: 22 characters.
 *
 * @category models
 * @since 0.1.0
 */
export const DatasetId = Schema.String.pipe(Schema.brand("DatasetId"))
/** @since 0.1.0 */
export type DatasetId = typeof DatasetId.Type

/**
 * Names a person's account, for good: user names and e-mail addresses may change, this does not.
 *
 * @category models
 * @since 0.1.0
 */
export const UserId = Schema.String.pipe(Schema.brand("UserId"))
/** @since 0.1.0 */
export type UserId = typeof UserId.Type

/**
 * Names a group of users: 22 characters.
 *
 * @category models
 * @since 0.1.0
 */
export const GroupId = Schema.String.pipe(Schema.brand("GroupId"))
/** @since 0.1.0 */
export type GroupId = typeof GroupId.Type

/**
 * Names a personal access token: 24 hexadecimal digits. It is no secret.
 *
 * @category models
 * @since 0.1.0
 */
export const PersonalTokenId = Schema.String.pipe(Schema.brand("PersonalTokenId"))
/** @since 0.1.0 */
export type PersonalTokenId = typeof PersonalTokenId.Type

/**
 * Names an offer of an upload or a group to somebody else: 24 hexadecimal digits.
 *
 * @category models
 * @since 0.1.0
 */
export const TransferId = Schema.String.pipe(Schema.brand("TransferId"))
/** @since 0.1.0 */
export type TransferId = typeof TransferId.Type

/**
 * Names a notification.
 *
 * @category models
 * @since 0.1.0
 */
export const NotificationId = Schema.String.pipe(Schema.brand("NotificationId"))
/** @since 0.1.0 */
export type NotificationId = typeof NotificationId.Type

interface Kind {
  readonly name: string
  readonly shape: RegExp
  readonly looks: string
}

const kinds = {
  upload_id: { name: "upload id", shape: /^[\w-]{22}$/, looks: "22 characters of A-Z a-z 0-9 - _" },
  entry_id: { name: "entry id", shape: /^[\w-]{28}$/, looks: "28 characters of A-Z a-z 0-9 - _" },
  dataset_id: { name: "dataset id", shape: /^[\w-]{22}$/, looks: "22 characters of A-Z a-z 0-9 - _" },
  group_id: { name: "group id", shape: /^[\w-]{22}$/, looks: "22 characters of A-Z a-z 0-9 - _" },
  transfer_id: { name: "transfer id", shape: /^[\da-f]{24}$/i, looks: "24 hexadecimal digits" },
  pat_id: { name: "id of a personal access token", shape: /^[\da-f]{24}$/i, looks: "24 hexadecimal digits" },
  user_id: { name: "user id", shape: /^[^\s/?#%]+$/, looks: "no blanks and none of / ? # %" }
} satisfies { readonly [quantity: string]: Kind }

/** An identifier by the name of its quantity, with its brand. */
interface Branded {
  readonly upload_id: UploadId
  readonly entry_id: EntryId
  readonly dataset_id: DatasetId
  readonly group_id: GroupId
  readonly transfer_id: TransferId
  readonly pat_id: PersonalTokenId
  readonly user_id: UserId
}

/**
 * Takes an identifier that a program was given, plain or branded, and refuses with `InvalidRequest`, before anything is
 * sent, what can be none.
 *
 * @category constructors
 * @since 0.1.0
 */
export const check = <K extends keyof Branded>(
  quantity: K,
  given: string
): Effect.Effect<Branded[K], InvalidRequest> => {
  const kind: Kind = kinds[quantity]
  if (kind.shape.test(given)) {
    // The shape was just tested; a brand has no other witness.
    return Effect.succeed(given as Branded[K])
  }
  return Effect.fail(InvalidRequest.of(`${JSON.stringify(given)} is no ${kind.name}: it has ${kind.looks}`, [quantity]))
}
