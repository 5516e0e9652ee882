/**
 * The parameters of a page, which all lists share.
 */
import * as Schema from "effect/Schema"
import { Order } from "../schema/Pagination.ts"

/** Which page of a list without an order of its own is wanted. */
export const unordered = {
  page_size: Schema.optionalKey(Schema.Int),
  page_after_value: Schema.optionalKey(Schema.String),
  page: Schema.optionalKey(Schema.Int),
  page_offset: Schema.optionalKey(Schema.Int)
}

/** Which page of a list is wanted, and in which order. */
export const parameters = {
  ...unordered,
  order_by: Schema.optionalKey(Schema.String),
  order: Schema.optionalKey(Order)
}
