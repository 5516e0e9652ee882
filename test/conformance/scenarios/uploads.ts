/**
 * The life of uploads: made, read, listed, published, deleted; by whom, and when not.
 */
import {
  admin,
  anonymous,
  bodies,
  by,
  coauthor,
  each,
  everyone,
  main,
  type Scenario,
  type Step,
  stranger,
  type Who
} from "../Step.ts"

const making: Scenario = {
  name: "making uploads",
  steps: [
    main("POST /uploads", { capture: { empty: "upload_id" } }),
    main("GET /uploads/{empty}"),
    main("POST /uploads?upload_name={run} empty&embargo_length=3", { capture: { named: "upload_id" } }),
    main("POST /uploads?upload_name=", { capture: { nameless: "upload_id" } }),
    main("DELETE /uploads/{nameless}"),
    main("GET /uploads/{named}"),
    main("POST /uploads?file_name=notes.txt", { text: "some notes", capture: { text: "upload_id" } }),
    main("GET /uploads/{text}"),
    main("GET /uploads/{text}/rawdir/"),
    main("POST /uploads", { zip: { "a.txt": "A", "sub/b.txt": "B" }, capture: { zip: "upload_id" } }),
    main("GET /uploads/{zip}"),
    main("GET /uploads/{zip}/rawdir/"),
    main("GET /uploads/{zip}/rawdir/sub"),
    main("POST /uploads?file_name=some.zip", { zip: { "a.txt": "A" }, capture: { zipped: "upload_id" } }),
    main("GET /uploads/{zipped}"),
    main("POST /uploads?file_name=kept.zip&auto_decompress=false", {
      zip: { "a.txt": "A" },
      capture: { kept: "upload_id" }
    }),
    main("GET /uploads/{kept}/rawdir/", { unstable: ["directory_metadata.size", "directory_metadata.content.*.size"] }),
    main("POST /uploads", { multipart: { "one.txt": "1", "two.txt": "2" }, capture: { two: "upload_id" } }),
    main("GET /uploads/{two}"),
    main("GET /uploads/{two}/rawdir/"),
    main("POST /uploads?file_name=ignored.txt", { multipart: { "own.txt": "1" }, capture: { own: "upload_id" } }),
    main("GET /uploads/{own}/rawdir/"),
    main("POST /uploads?file_name=broken.zip", { text: "no zip at all", capture: { broken: "upload_id" } }),
    main("GET /uploads/{broken}"),
    main("GET /uploads/{broken}/rawdir/"),
    main("POST /uploads/{broken}/action/publish"),
    main("POST /uploads/{broken}/action/process"),
    main("GET /uploads/{broken}"),
    main("POST /uploads?file_name=a.txt", { text: "x", headers: { accept: "*/*" } }),
    main("POST /uploads?file_name=a.txt", { text: "x", headers: { accept: "text/plain" } }),
    main("POST /uploads?file_name=a.txt", { text: "x", headers: { accept: "application/json, text/plain" } }),
    main("POST /uploads", { text: "no name" }),
    ...["../x", "/abs", ".", "..", "a/b", "a%00b", "%20"].map((name) =>
      main(`POST /uploads?file_name=${name}`, { text: "x" })
    ),
    main("POST /uploads", { multipart: { "sub/inner.txt": "1" } }),
    main("POST /uploads", { multipart: { "../evil.txt": "1" } }),
    ...each("main", [
      "POST /uploads?embargo_length=37",
      "POST /uploads?embargo_length=-1",
      "POST /uploads?embargo_length=long",
      "POST /uploads?embargo_length=1.5",
      "POST /uploads?publish_directly=perhaps",
      "POST /uploads?auto_decompress=2",
      "POST /uploads?example_upload_id=unknown",
      "POST /uploads?local_path=/nowhere"
    ]),
    admin("POST /uploads?local_path=/nowhere"),
    anonymous("POST /uploads"),
    anonymous("POST /uploads?embargo_length=37"),
    anonymous("POST /uploads?embargo_length=long"),
    main("POST /uploads?publish_directly=true&file_name=a.txt", { text: "x", capture: { direct: "upload_id" } }),
    main("GET /uploads/{direct}"),
    main("GET /uploads/command-examples", { capture: { token: "upload_command Upload-Token: ([\\w.-]+)" } }),
    anonymous("POST /uploads?upload_name={run} by token", {
      headers: { "upload-token": "{token}" },
      capture: { byToken: "upload_id" }
    }),
    anonymous("PUT /uploads/{byToken}/raw/?file_name=a.txt", { text: "x", headers: { "upload-token": "{token}" } }),
    anonymous("POST /uploads/{byToken}/raw-create-dir/sub", { headers: { "upload-token": "{token}" } }),
    anonymous("DELETE /uploads/{byToken}/raw/a.txt", { headers: { "upload-token": "{token}" } }),
    anonymous("GET /uploads/{byToken}", { headers: { "upload-token": "{token}" } }),
    anonymous("POST /uploads/{byToken}/action/process", { headers: { "upload-token": "{token}" } }),
    anonymous("DELETE /uploads/{byToken}", { headers: { "upload-token": "{token}" } })
  ]
}

/** What can be asked of an upload, whatever its state. */
const reads = [
  "GET /uploads/{upload}",
  "GET /uploads/{upload}/rawdir/",
  "GET /uploads/{upload}/raw/a.txt",
  "GET /uploads/{upload}/raw",
  "GET /uploads/{upload}/entries?page_size=0"
]

/** What can be done to an upload, each a refusal where the caller may not, or the upload is not there. */
const writes = (upload: string): ReadonlyArray<readonly [string, Partial<Step>]> => [
  [`PUT /uploads/${upload}/raw/?file_name=b.txt`, { text: "b" }],
  [`DELETE /uploads/${upload}/raw/b.txt`, {}],
  [`POST /uploads/${upload}/raw-create-dir/sub`, {}],
  [`POST /uploads/${upload}/action/process`, {}],
  [`POST /uploads/${upload}/action/publish`, {}],
  [`POST /uploads/${upload}/action/lift-embargo`, {}],
  [`POST /uploads/${upload}/action/stop-processing`, {}],
  [`POST /uploads/${upload}/action/delete-entry-files`, { json: { query: { mainfile: "none" } } }],
  [`POST /uploads/${upload}/action/assign-doi`, {}],
  [`POST /uploads/${upload}/edit`, { json: { metadata: { upload_name: "{run} edited" } } }]
]

const tried = (who: Who, upload: string): ReadonlyArray<Step> =>
  writes(upload).map(([call, rest]) => ({ as: who, call, ...rest }))

const access: Scenario = {
  name: "access",
  steps: [
    main("POST /uploads?file_name=a.txt&upload_name={run} access", { text: "A", capture: { upload: "upload_id" } }),
    ...reads.flatMap((call) => by(everyone, call)),
    ...tried("stranger", "{upload}"),
    ...tried("anonymous", "{upload}"),
    ...by(["stranger", "anonymous"], "DELETE /uploads/{upload}"),
    main("POST /uploads/{upload}/edit", {
      json: { metadata: { coauthors: ["{coauthor.user_id}"], reviewers: ["{stranger.username}"] } }
    }),
    ...by(["main", "coauthor", "stranger", "anonymous"], "GET /uploads/{upload}"),
    ...tried("stranger", "{upload}"),
    ...tried("coauthor", "{upload}"),
    ...by(["coauthor", "stranger"], "DELETE /uploads/{upload}"),
    ...by(["stranger", "coauthor"], "GET /uploads/{upload}/raw/a.txt"),
    coauthor("GET /uploads?upload_id={upload}"),
    coauthor("GET /uploads?upload_id={upload}&roles=coauthor"),
    coauthor("GET /uploads?upload_id={upload}&roles=reviewer"),
    coauthor("GET /uploads?upload_id={upload}&roles=main_author&roles=coauthor"),
    stranger("GET /uploads?upload_id={upload}"),
    stranger("GET /uploads?upload_id={upload}&roles=reviewer"),
    stranger("GET /uploads?upload_id={upload}&roles=nothing"),
    stranger("GET /uploads?upload_id={upload}&is_owned=true"),
    admin("GET /uploads?upload_id={upload}"),
    admin("POST /uploads/{upload}/raw-create-dir/admins"),
    main("POST /uploads/{upload}/edit", { json: { metadata: { coauthors: [], reviewers: [] } } }),
    coauthor("GET /uploads/{upload}"),
    admin("DELETE /uploads/{upload}"),
    main("GET /uploads/{upload}")
  ]
}

const unknown = "0000000000000000000000"

const missing: Scenario = {
  name: "missing uploads",
  steps: [
    ...each("main", [
      `GET /uploads/${unknown}`,
      `GET /uploads/${unknown}/entries`,
      `GET /uploads/${unknown}/entries/some-entry`,
      `GET /uploads/${unknown}/raw`,
      `GET /uploads/${unknown}/raw/a.txt`,
      `GET /uploads/${unknown}/rawdir/`,
      `GET /uploads/${unknown}/archive/some-entry`,
      `GET /uploads/${unknown}/archive/mainfile/a.txt`,
      `DELETE /uploads/${unknown}`,
      "GET /uploads/short",
      "GET /uploads/name%20with%20blanks",
      "GET /uploads/a%2Fb"
    ]),
    ...tried("main", unknown),
    ...tried("anonymous", unknown),
    anonymous(`GET /uploads/${unknown}`),
    anonymous(`DELETE /uploads/${unknown}`)
  ]
}

const listed = "GET /uploads?upload_id={one}&upload_id={two}&upload_id={three}"

const lists: Scenario = {
  name: "lists of uploads",
  steps: [
    main("POST /uploads?upload_name={run} b", { capture: { one: "upload_id" } }),
    main("POST /uploads?upload_name={run} a&file_name=x.txt", { text: "x", capture: { two: "upload_id" } }),
    main("POST /uploads?upload_name={run} c&file_name=x.zip", { text: "no zip", capture: { three: "upload_id" } }),
    ...[
      "",
      "&page_size=2",
      "&page_size=2&page=2",
      "&page_size=2&page=3",
      "&page_size=2&page=0",
      "&page_size=2&page_offset=1",
      "&page_size=2&page_offset=3",
      "&page_size=2&page_after_value=0",
      "&page_size=2&page_after_value=1",
      "&page_size=2&page_after_value=x",
      "&page_size=2&page_after_value=-5",
      "&page_size=2&page_after_value=7",
      "&page=1&page_offset=0",
      "&page=1&page_after_value=1",
      "&page_size=0",
      "&page_size=0&page_offset=0",
      "&page_size=-1",
      "&page_size=100000",
      "&page_size=x",
      "&order=desc&page_size=1",
      "&order=up",
      "&order_by=upload_name&page_size=1",
      "&order_by=upload_name&order=desc&page_size=1",
      "&order_by=process_status&page_size=1",
      "&order_by=last_status_message&page_size=0",
      "&order_by=publish_time&page_size=0",
      "&order_by=upload_create_time&page_size=1&page=2",
      "&order_by=main_author",
      "&order_by=nothing",
      "&upload_name={run} a",
      "&upload_name={run}",
      "&upload_name={run} a&upload_name={run} b&page_size=0",
      '&upload_name={"value":"A","type":"fuzzy"}&page_size=0',
      "&is_processing=true",
      "&is_processing=false&page_size=0",
      "&is_processing=maybe",
      "&is_published=true",
      "&is_published=false&page_size=0",
      "&process_status=success&page_size=1",
      "&process_status=FAILURE&page_size=1",
      "&process_status=nothing",
      "&is_owned=true&page_size=0",
      "&is_owned=false&page_size=0",
      "&include_all=true&page_size=0",
      "&roles=main_author&page_size=0",
      "&roles=reviewer&page_size=0",
      "&doi=10.1/unknown",
      "&unknown=parameter&page_size=0"
    ].map((query) => main(listed + query)),
    ...by(["stranger", "admin", "anonymous"], `${listed}&page_size=0`),
    main("GET /uploads?upload_id=unknown")
  ]
}

const publishing: Scenario = {
  name: "publishing nothing",
  steps: [
    main("POST /uploads?upload_name={run} nothing&file_name=a.txt", { text: "A", capture: { upload: "upload_id" } }),
    ...each("main", [
      "POST /uploads/{upload}/action/publish",
      "POST /uploads/{upload}/action/publish?embargo_length=37",
      "POST /uploads/{upload}/action/publish?embargo_length=x",
      "POST /uploads/{upload}/action/publish?to_central_nomad=true",
      "POST /uploads/{upload}/action/lift-embargo",
      "POST /uploads/{upload}/action/stop-processing",
      "POST /uploads/{upload}/action/process",
      "GET /uploads/{upload}",
      "POST /uploads/{upload}/action/unknown",
      "GET /uploads/{upload}/action/process"
    ]),
    ...bodies("main", "POST /uploads/{upload}/action/delete-entry-files", [
      {},
      { query: {} },
      { query: { mainfile: "a.txt" } },
      { query: { no_such_quantity: 1 } },
      { owner: "nobody", query: { mainfile: "a.txt" } },
      { query: { mainfile: "a.txt" }, include_parent_folders: "perhaps" },
      []
    ]),
    main("POST /uploads/{upload}/action/delete-entry-files"),
    main("DELETE /uploads/{upload}?wait_for_processing=maybe"),
    main("DELETE /uploads/{upload}"),
    main("GET /uploads/{upload}"),
    main("DELETE /uploads/{upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [making, access, missing, lists, publishing]
