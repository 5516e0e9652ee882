/**
 * The packages of NOMAD's metainfo. The fake has none of them: their list is empty, and no name is known.
 */
import { type Growing, Part } from "./Answer.ts"
import type * as Request from "./Request.ts"

/** What a page is said to be, unless it was asked for otherwise. */
const page = { page_size: 10, order_by: null, order: "asc", page_after_value: null, page: null, page_offset: null }

/** Reads what a query wants to know of them. */
export const read = (request: Request.Request): Growing => {
  const part = new Part()
  if (request._tag === "Leaf" || request.directives !== undefined) {
    part.set(["m_response", "pagination"], { ...page, ...request.directives?.pagination, total: 0 })
  }
  if (request._tag === "Branch") {
    for (const [name] of request.children) part.fail("NOTFOUND", `Cannot identify definition format: ${name}`)
  }
  return part.done()
}
