/**
 * What NOMAD tells an account of its own accord.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { optional, Section } from "./internal/Field.ts"
import { NotificationId, UserId } from "./Identifier.ts"
import { Timestamp } from "./Timestamp.ts"

const common = {
  id: NotificationId,
  /** `user`, or `system` for what everybody is told. */
  source: Schema.String,
  created_at: Timestamp,
  /** Who did it, if it was somebody. */
  actor_user_id: optional(UserId)
}

const resource = {
  resource_type: Schema.String,
  resource_id: Schema.String,
  resource_name: optional(Schema.String)
}

/**
 * A process of one's own upload is over.
 *
 * @category models
 * @since 0.1.0
 */
export class UploadProcessNotification extends Schema.Opaque<UploadProcessNotification>()(
  Schema.Struct({
    ...common,
    type: Schema.Literal("upload_process"),
    data: Schema.Struct({
      ...resource,
      /** NOMAD's name for the process, such as `_process_upload`. */
      process: Schema.String,
      /** `success` or `failure`. */
      result: Schema.String,
      message: Schema.String
    })
  })
) {}

/**
 * An upload or a group is offered to the account (`event` is `request`), or its own offer was `refused`.
 *
 * @category models
 * @since 0.1.0
 */
export class OwnershipTransferNotification extends Schema.Opaque<OwnershipTransferNotification>()(
  Schema.Struct({
    ...common,
    type: Schema.Literal("ownership_transfer"),
    data: Schema.Struct({ ...resource, event: Schema.String })
  })
) {}

/**
 * Something that this version of the client has no schema for.
 *
 * @category models
 * @since 0.1.0
 */
export class OtherNotification extends Schema.Opaque<OtherNotification>()(
  Schema.Struct({ ...common, type: Schema.String, data: Section })
) {}

/**
 * A notification, told apart by its `type`.
 *
 * @category models
 * @since 0.1.0
 */
export const Notification = Schema.Union([UploadProcessNotification, OwnershipTransferNotification, OtherNotification])
/** @since 0.1.0 */
export type Notification = typeof Notification.Type
