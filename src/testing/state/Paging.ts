/**
 * Pages by index, as NOMAD cuts its lists of uploads, entries of an upload, datasets and files. `page_after_value` is
 * the index of the last item of the page before.
 */

/** The page that a request asks for; the values are as they came, and were not checked. */
export interface Paging {
  readonly page_size?: number | undefined
  readonly order_by?: string | undefined
  readonly order?: "asc" | "desc" | undefined
  readonly page?: number | undefined
  readonly page_offset?: number | undefined
  readonly page_after_value?: string | undefined
}

/** What a list's answer needs of its request: the page, and the URL as it was called. */
export interface ListRequest {
  readonly paging: Paging
  readonly url: string
}
