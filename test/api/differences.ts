/**
 * Where our declaration and the document of NOMAD 2.0.0 differ, and why that is right. Each row has to be true of at
 * least one endpoint.
 */
import type { Difference } from "./facts.ts"

/** Differences that have one reason; `fact` is a whole line of facts, or what such a line has to match. */
export interface Known {
  readonly only: Difference["only"]
  readonly endpoint?: string
  readonly fact: string | RegExp
  readonly reason: string
}

const upload = /^200 application\/json \$(\.data|\.data\[\]|\.upload)\./.source
const dataset = /^200 application\/json \$\.data(\[\])?/.source

const ranges: ReadonlyArray<Known> = ["range", "if-range"].map((header) => ({
  only: "ours",
  endpoint: "GET /uploads/{upload_id}/raw",
  fact: `header ${header}: string`,
  reason: "the zip of a published upload is served as a file, which takes ranges; the document does not tell"
}))

const statuses: ReadonlyArray<Known> = [
  {
    only: "ours",
    fact: /^400( |$)/,
    reason: "routes that search or page answer 400 too: a page out of range, a wrong value"
  },
  { only: "ours", fact: /^401( |$)/, reason: "a bad token is refused on every route; the document tells it of some" },
  { only: "ours", fact: /^403( |$)/, reason: "a token without the scope, or an account without the right, is refused" },
  {
    only: "ours",
    fact: /^409( |$)/,
    reason: "putting a file over another one that is not the expected one is a conflict"
  },
  {
    only: "ours",
    endpoint: "GET /entries/export",
    fact: /^415( |$)/,
    reason: "there are two kinds of file; any other type is refused, which the document leaves out"
  },
  {
    only: "ours",
    endpoint: "GET /actions/{action_instance_id}/result",
    fact: /^500( |$)/,
    reason: "a run that failed or was stopped has no result"
  },
  ...["/{action_id}/start", "", "/status", "/result", "/logs", "/events", "/stop", "/signal-input"].map(
    (rest): Known => ({
      only: "ours",
      endpoint: `${/start|stop|signal/.test(rest) ? "POST" : "GET"} /actions${rest.startsWith("/{") ? "" : "/{action_instance_id}"}${rest}`,
      fact: /^404( |$)/,
      reason: "there need not be such an action, or such a run of the account's"
    })
  ),
  {
    only: "ours",
    endpoint: "POST /actions/assets/{filename}/clone",
    fact: /^404( |$)/,
    reason: "the run that has the file need not be one of the account's"
  },
  ...["GET /north", "POST /north/{name}", "DELETE /north/{name}"].map((endpoint): Known => ({
    only: "ours",
    endpoint,
    fact: /^404( |$)/,
    reason: "there need not be such a tool, and on many servers there are none of these routes"
  })),
  {
    only: "ours",
    endpoint: "GET /users/{user_id}",
    fact: /^500( |$)/,
    reason: "the server meets a bug of its own where it should say that there is no such user"
  }
]

const people: ReadonlyArray<Known> = [
  {
    only: "ours",
    fact: /^404( |$)/,
    reason: "an unknown group, or an unknown offer, is not found; the document leaves that out"
  },
  {
    only: "ours",
    endpoint: "POST /groups/{group_id}/edit",
    fact: /^500( |$)/,
    reason: "the server meets a bug of its own when an admin from outside edits the members"
  },
  {
    only: "ours",
    fact: /^500( |$)/,
    reason: "the server meets bugs of its own where an offer's id, or its upload, is none, and where a name is missing"
  },
  {
    only: "ours",
    endpoint: "GET /groups",
    fact: "query group_id: array",
    reason: "a single value and a list are alike in a query"
  },
  { only: "server", endpoint: "GET /groups", fact: "query group_id: string", reason: "likewise" },
  {
    only: "ours",
    fact: /\$(\.data\[\])?\.(group_name|members|members_info\[\]\.role) required$/,
    reason: "no group comes without; the document calls what has a default optional"
  },
  {
    only: "ours",
    fact: /\.members_info\[\]\.role: string$/,
    reason: "a role that a newer server may know is kept as it is"
  },
  { only: "server", fact: /^20[01] .*\.members_info\[\]\.role: maintainer \| member \| owner$/, reason: "likewise" },
  {
    only: "ours",
    endpoint: "GET /notifications",
    fact: "200 text/event-stream",
    reason: "the document does not say what a stream is"
  }
]

const bodies: ReadonlyArray<Known> = [
  { only: "ours", fact: "body application/octet-stream", reason: "FastAPI's document leaves raw bodies out" },
  {
    only: "ours",
    fact: /^body multipart\/form-data \$\.file/,
    reason: "a form without a file makes no sense; the document calls it optional because the raw body is the other way"
  },
  {
    only: "ours",
    fact: /^(body|200) application\/json \$\.metadata: any$/,
    reason: "the server names every wrong key of an edit itself, so edits pass as they are"
  },
  {
    only: "ours",
    endpoint: "GET /entries/export",
    fact: "200 application/octet-stream",
    reason: "the document leaves the file out"
  },
  {
    only: "server",
    fact: "200 text/plain",
    reason: "a sentence for terminals, when JSON is not asked for; our client always asks for it"
  },
  ...[
    ["GET /actions/{action_instance_id}/logs", "200 text/plain"],
    ["GET /actions/{action_instance_id}/events", "200 text/event-stream"]
  ].flatMap(([endpoint = "", fact = ""]): ReadonlyArray<Known> => [
    { only: "ours", endpoint, fact, reason: "lines of text, or events: no JSON, whatever the document says" },
    { only: "server", endpoint, fact: /^200 application\/json/, reason: "likewise" }
  ]),
  {
    only: "server",
    endpoint: "GET /uploads/{upload_id}/raw",
    fact: "200 application/octet-stream",
    reason: "the route answers nothing but zip files"
  },
  {
    only: "server",
    endpoint: "GET /uploads/{upload_id}/raw/{path}",
    fact: "200 application/zip",
    reason: "a folder is a zip file, and any file has a type of its own: all of them are taken as bytes"
  }
]

const catalogue: ReadonlyArray<Known> = [
  {
    only: "ours",
    endpoint: "POST /apps/validate",
    fact: /^body application\/json \$\.(columns\[\]|rows|menu|dashboard): any$/,
    reason: "how an app looks is taken as it is: it is for NOMAD's own interface, and differs from release to release"
  },
  {
    only: "server",
    endpoint: "POST /apps/validate",
    fact: /^body application\/json \$\.filter(s|_menus)(\.|:)/,
    reason: "old names of `search_quantities` and `menu`"
  },
  {
    only: "server",
    fact: "200 application/json $: any",
    reason: "the document calls the answer any object; ours names what is in it"
  },
  {
    only: "server",
    endpoint: "GET /metainfo/{definition_id}",
    fact: "200 application/json $.snapshot_section_ids[]: any",
    reason: "ids are texts"
  },
  {
    only: "ours",
    endpoint: "GET /schemas/{schema_id}",
    fact: /^404( |$)/,
    reason: "a schema that does not exist is not found; the document does not tell of it"
  }
]

const older: ReadonlyArray<Known> = [
  {
    only: "ours",
    fact: new RegExp(`${upload}(n_entries|references|datasets|external_db|comment)(\\[\\])?: `),
    reason: "uploads of servers before 2.0 have these"
  },
  {
    only: "ours",
    fact: new RegExp(`${dataset}\\.m_annotations: any$`),
    reason: "datasets of servers before 2.0 have these"
  },
  {
    only: "ours",
    endpoint: "GET /users/{user_id}",
    fact: /\$\.(email|is_oasis_admin|is_admin|repo_user_id|created): /,
    reason: "the same person as on the other routes: servers before 2.0 tell more of others"
  },
  {
    only: "ours",
    fact: "200 application/json $.token_type: string",
    reason: "servers before 2.0 write bearer, in lower case"
  },
  { only: "server", fact: "200 application/json $.token_type: Bearer", reason: "servers before 2.0 write bearer" }
]

const wrongThere: ReadonlyArray<Known> = [
  {
    only: "server",
    fact: new RegExp(`${dataset}\\.entries: string$`),
    reason: "the document calls the list a string; it is made of the list's items"
  },
  { only: "ours", fact: new RegExp(`${dataset}\\.entries(\\[\\])?: `), reason: "entries of a dataset are a list" },
  {
    only: "ours",
    fact: new RegExp(`${dataset}\\.dataset_id required$`),
    reason: "no dataset comes without its id; the document takes every quantity of a section for optional"
  },
  {
    only: "ours",
    fact: /^200 application\/json \$\.(pagination|data) required$/,
    reason: "every search answers both; the document calls what has a default optional"
  }
]

const tolerant = "nothing of ours depends on it, so a server that leaves it out is understood"

const open: ReadonlyArray<Known> = [
  { only: "server", endpoint: "GET /uploads", fact: "200 application/json $.query required", reason: tolerant },
  { only: "server", fact: /\.entry_create_time required$/, reason: tolerant },
  { only: "server", fact: /^200 application\/json \$\.(entry_id|data) required$/, reason: tolerant },
  {
    only: "server",
    fact: /^200 application\/json \$\.(es_query|code)(\.|:)/,
    reason: "for NOMAD's own interface; the routes leave them out"
  },
  {
    only: "server",
    fact: /^200 application\/json \$\.data(\[\])?\.archive: any$/,
    reason: "ours names the sections at the top of an archive, and keeps all others"
  },
  {
    only: "ours",
    endpoint: "GET /uploads",
    fact: "200 application/json $.query: any",
    reason: "the parameters of the request, repeated"
  },
  {
    only: "ours",
    endpoint: "GET /auth/pats",
    fact: "200 application/json $.query: any",
    reason: "the filters of the request, repeated"
  },
  {
    only: "ours",
    endpoint: "GET /info",
    fact: /\$\.plugin_packages\[\]: any$/,
    reason: "what a server says of itself differs from release to release, and is only for looking at"
  }
]

/** All known differences. */
export const differences: ReadonlyArray<Known> = [
  ...statuses,
  ...ranges,
  ...people,
  ...bodies,
  ...catalogue,
  ...older,
  ...wrongThere,
  ...open
]
