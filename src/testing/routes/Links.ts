/**
 * The addresses of the pages around a page of search results, which the server adds to answers of GET.
 */
import type { JsonObject } from "../search/Document.ts"

const changed = (url: string, changes: { readonly [name: string]: unknown }): string => {
  const { origin, pathname, searchParams } = new URL(url)
  for (const [name, value] of Object.entries(changes)) {
    searchParams.delete(name)
    if (value !== undefined) searchParams.append(name, String(value))
  }
  return `${origin}${pathname}${searchParams.size === 0 ? "" : `?${written(searchParams)}`}`
}

/** The parameters as Python writes them, those without a value left out. */
const written = (searchParams: URLSearchParams): string =>
  new URLSearchParams(Array.from(searchParams).filter(([, value]) => value !== ""))
    .toString()
    .replaceAll("*", "%2A")
    .replaceAll("%7E", "~")

/** The pagination with its links. */
export const add = (pagination: JsonObject, url: string): JsonObject => {
  const { next_page_after_value: next, page, page_size } = pagination
  const links = {
    page_url: url,
    ...(next !== undefined && {
      next_page_url: changed(url, { page: undefined, page_after_value: next })
    }),
    ...(typeof page === "number" &&
      page > 1 && { prev_page_url: changed(url, { page_after_value: undefined, page: page - 1 }) }),
    ...(page_size !== 0 && {
      first_page_url: changed(url, { page: undefined, page_after_value: undefined })
    })
  }
  return { ...pagination, ...links }
}
