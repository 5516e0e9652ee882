/**
 * Refusals that look like mistakes, and are the server's: the fake copies them on purpose. Each has its name here, once;
 * an answer that is one says so in the header `x-fake-quirk`, which no other answer of the fake has.
 */
import { Refused } from "./Refused.ts"

/** The names, with what the server does. `docs/quirks.md` lists them, and a test provokes each. */
export const quirks = {
  // Requests
  "number that is none": "`NaN`, or an infinite number, where it is wrong in a body: an exception",
  "half a character": "one half of a character of two, as `\\ud800`, in a body of JSON: an exception",
  // Pages and lists
  "page after no index": "`page_after_value` of a list by index is a text that is no number: an exception",
  "page before the first": "`page_after_value` of a list by index is below -1: an exception",
  "uploads by DOI": "`GET /uploads?doi=…`: an exception, whatever the DOI",
  "unknown order of datasets": "`GET /datasets?order_by=…` by anything that datasets are not ordered by: an exception",
  "prefix that is no pattern": "`GET /datasets?prefix=…` is taken for a regular expression: an exception if it is none",
  "pattern with a zero":
    "`GET /datasets?prefix=…` or `GET /groups?search_terms=…` with the character zero: an exception",
  // People and rights
  "unknown user": "`GET /users/{user_id}` of nobody: an exception, not a 404",
  "members by an outsider": "an admin who is not in a group edits its `members`: an exception",
  "transfer by no id": "an ownership transfer is asked for by what is no id of the database: an exception",
  "transfer of no upload": "an ownership transfer's upload is gone, or is a group: an exception",
  "invitation without a name": "`PUT /users/invite` without `username` and `last_name`: an exception",
  "invitation twice":
    "`PUT /users/invite` with a user name that is taken: 400, with bytes of JSON as Python prints them",
  "scopes as Python prints them":
    "a token without a scope, and anonymous callers of some routes: 403, with members of an enumeration",
  // Uploads, files, datasets
  "slash behind a file": "`GET /uploads/{upload_id}/raw/{path}` of a file with a slash at its end: an exception",
  "hash without a file": "`PUT /uploads/{upload_id}/raw/{path}?entry_hash=…` with a copy or a move: an exception",
  "put over a folder":
    "`PUT /uploads/{upload_id}/raw/{path}?wait_for_processing=true` of a file named as a folder is: 400, `Unexpected exception`",
  "put below a file":
    "`PUT /uploads/{upload_id}/raw/{path}?wait_for_processing=true` into a folder named as a file is: 400, with the operating system's words",
  "edit of a busy upload":
    "an edit while the upload is processed: 400, with Python's words about the server's own mistake",
  "edit that fails":
    "an edit of values that cannot be stored, or of entries that were never processed: 400, with the workflow engine's words; the upload has failed then",
  "dataset name taken": "a dataset's name is taken: 400, with a misspelling and a line break",
  "DOI service out of reach": "DataCite does not answer: an exception",
  "included entries by null": "`POST /uploads/{upload_id}/included-entries` with `query: null`: an exception",
  "import that fails": "a bundle that is wrong inside: 400, with the workflow engine's words; a failed upload is left",
  "import of nobody's upload": "a bundle whose main author is unknown: 400, with the error as Python prints it",
  "transfer that fails":
    "the target of a transfer refuses: 400, with a traceback of another process; the upload has failed then",
  // Search
  "Elasticsearch says no":
    "a search that NOMAD's checks let pass and Elasticsearch does not: 400, with its error as Python prints it",
  "aggregation of no kind": "an aggregation without a kind: an exception",
  "metrics that are null": "`metrics: null` in an aggregation: an exception",
  "pattern for truth values": "a terms aggregation of truth values that includes what fits a pattern: an exception",
  "too many buckets": "a histogram of more than 65535 buckets: an exception",
  "aggregations that are null": "`aggregations: null` in a search: an exception",
  "page size that is null": "`page_size: null` in a search: an exception",
  "page without entry ids": "a search that has more pages and excludes `entry_id`: an exception",
  "formula that is none": "a search for a formula that is none: an exception",
  "criterion below a prefix": "an operator with a bad value inside of a query's object: an exception",
  "any of a section": "`{section}:any` in a search: an exception",
  "operator behind an operator": "`{quantity}:{operator}:{operator}` in a search: an exception",
  "operator in an answer's form":
    "`{ name, value }`, as answers repeat a query, with no known operator in the value: an exception",
  "prefix in an answer's form": "`{ prefix, query }`, as answers repeat a query: an exception",
  "query that is too deep": "a query of very many levels: an exception",
  "query of another type": "a query that is a number or a truth value: an exception",
  "parameter of another type": "`GET /entries?{quantity}=…` with a value of another type: an exception",
  "parameter of too many parts": "`GET /entries?{quantity}__{operator}__…=…`: an exception",
  "parameter for a section": "`GET /entries?{section}=…`: an exception",
  "none as a parameter": "`GET /entries?{quantity}__none=…`: an exception",
  "bound that bounds nothing": "`GET /entries?{quantity}__gt=0`: an exception",
  "parameters that are no query": "`GET /entries?json_query=…` with an object that is no query: an exception",
  "property as a value": "an OPTIMADE filter that compares two properties: an exception",
  "suggestions of nothing": "`POST /suggestions` without quantities, names or input, or of no size: an exception",
  "app of another form": "`POST /apps/validate` with what is no object where there has to be one: an exception",
  "column of no quantity": "`POST /apps/validate` with a column that names no quantity: an exception",
  // Archives
  "edit of a broken archive": "`POST /entries/{entry_id}/edit` of a main file that cannot be parsed: an exception",
  "older edit without actions": "`POST /entries/edit_v0` without `actions`: an exception",
  "older edit of an upload": "`POST /entries/edit_v0` of what belongs to the upload, as its name: an exception",
  "required that is no tree": "`required` with a value that is neither a directive nor an object: an exception",
  "graph query by an older route":
    "`POST /graph/raw_query` and `/graph/archive/query` with what `/graph/query` would refuse: an exception",
  "gap that is resolved": "`include-resolved` of a list of sections with a null in it: an exception",
  "structure that is a list": "`GET /systems/{entry_id}?path=…` of a list of sections: an exception"
} as const

/** The name of one. */
export type Quirk = keyof typeof quirks

/** The refusal, as one that is meant. */
export const quirk = (name: Quirk, refused: Refused): Refused =>
  new Refused({
    status: refused.status,
    detail: refused.detail,
    quirk: name,
    ...(refused.headers && { headers: refused.headers })
  })

/** 500: an exception that NOMAD did not foresee. Its answers carry a traceback of several kilobytes. */
export const exception = (name: Quirk, exceptionClass: string, message: string): Refused =>
  new Refused({ status: 500, detail: unforeseen(exceptionClass, message), quirk: name })

/** The `detail` of an exception. */
export const unforeseen = (exceptionClass: string, message: string) => ({
  reason: "Unexpected exception while handling your request",
  exception: message,
  exception_class: exceptionClass,
  exception_traceback: `Traceback (most recent call last):\n  File "fake-nomad", line 1, in __call__\n${exceptionClass}: ${message}\n`
})
