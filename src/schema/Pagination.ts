/**
 * How NOMAD cuts lists into pages.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { optional } from "./internal/Field.ts"

/**
 * `asc` or `desc`.
 *
 * @category models
 * @since 0.1.0
 */
export const Order = Schema.Literals(["asc", "desc"])
/** @since 0.1.0 */
export type Order = typeof Order.Type

/**
 * Which page of a list is wanted. At most one of `page` (from 1), `page_offset` (from 0) and `page_after_value` (what the
 * page before gave as `next_page_after_value`); `page_size` 0 asks for the count only.
 *
 * @category models
 * @since 0.1.0
 */
export const PaginationRequest = Schema.Struct({
  page_size: optional(Schema.Int),
  order_by: optional(Schema.String),
  order: optional(Order),
  page_after_value: optional(Schema.String),
  page: optional(Schema.Int),
  page_offset: optional(Schema.Int)
})
/** @since 0.1.0 */
export type PaginationRequest = typeof PaginationRequest.Type

/**
 * Which page it was, and where the next one starts.
 *
 * @category models
 * @since 0.1.0
 */
export const Pagination = Schema.Struct({
  page_size: optional(Schema.Int),
  order_by: optional(Schema.String),
  order: optional(Order),
  page_after_value: optional(Schema.String),
  page: optional(Schema.Int),
  page_offset: optional(Schema.Int),
  total: Schema.Int,
  next_page_after_value: optional(Schema.String),
  page_url: optional(Schema.String),
  next_page_url: optional(Schema.String),
  prev_page_url: optional(Schema.String),
  first_page_url: optional(Schema.String)
})
/** @since 0.1.0 */
export type Pagination = typeof Pagination.Type
