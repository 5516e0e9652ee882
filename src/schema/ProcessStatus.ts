/**
 * How far the processing of an upload or an entry has come.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * NOMAD's states. `PENDING`, `RUNNING` and `WAITING_FOR_RESULT` run, the others rest; `READY` is an upload without files
 * or one whose processing was stopped. A newer server's word is kept as it is.
 *
 * @category models
 * @since 0.1.0
 */
export const ProcessStatus = Schema.Union([
  Schema.Literals(["READY", "PENDING", "RUNNING", "WAITING_FOR_RESULT", "SUCCESS", "FAILURE", "DELETED"]),
  Schema.String
])
/** @since 0.1.0 */
export type ProcessStatus = typeof ProcessStatus.Type
