/**
 * Requests that are put in an unusual way: forms in place of files, expressions that are none, parts of a download, names
 * as objects, requirements of archives at their edges.
 */
import { admin, anonymous, bodies, each, main, type Scenario } from "../Step.ts"
import * as Content from "./content.ts"

const urlencoded = { "content-type": "application/x-www-form-urlencoded" }

/** The parts of a form without files. */
const fields = (all: { readonly [name: string]: string }): string =>
  `${Object.entries(all)
    .map(([name, value]) => `--fields\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--fields--\r\n`

const forms: Scenario = {
  name: "forms in place of files",
  steps: [
    anonymous("POST /auth/token", {
      text: fields({ grant_type: "password", username: "{main.username}", password: "wrong" }),
      headers: { "content-type": "multipart/form-data; boundary=fields" }
    }),
    main("POST /uploads?file_name=nothing.txt", { text: "" }),
    main("POST /uploads?file_name=plain.txt", { text: "plain", headers: urlencoded }),
    main("POST /uploads?file_name=plain.txt", { text: "file=plain", headers: urlencoded }),
    main("POST /uploads", { text: "a=b", headers: urlencoded, capture: { upload: "upload_id" } }),
    main("PUT /uploads/{upload}/raw/?file_name=plain.txt", { text: "plain", headers: urlencoded }),
    main("PUT /uploads/{upload}/raw/?file_name=plain.txt", { text: "file=plain", headers: urlencoded }),
    main("POST /uploads/bundle", { text: "plain", headers: urlencoded }),
    main("POST /uploads/bundle", { text: "file=plain", headers: urlencoded }),
    main("PUT /uploads/{upload}/raw/?local_path=/nowhere"),
    admin("PUT /uploads/{upload}/raw/?local_path=/nowhere")
  ]
}

const expressions = [
  "(",
  ")",
  "[",
  "*",
  "?",
  "a**",
  "(?",
  "(?x",
  "a(?x)",
  "(?<a>b)",
  "(?P<a>b)",
  "[z-a]",
  "a{2,1}",
  "a{,2}",
  "a{x",
  "\\",
  "\\q",
  "\\1",
  "(a)\\1",
  "[]",
  "[^]a]",
  "(a|*)",
  "(?:a",
  "(?=a)b|c+?",
  "^*"
]

const patterns: Scenario = {
  name: "expressions that are none",
  steps: [
    main("POST /uploads?file_name=pattern.txt", { text: "pattern", capture: { upload: "upload_id" } }),
    ...each("main", [
      "GET /uploads/{upload}/raw/pattern.txt?re_pattern=[]",
      "GET /uploads/{upload}/raw/none.txt?re_pattern=*",
      "GET /uploads/unknown/raw/none.txt?re_pattern=(",
      "GET /auth/pats?search=none&created_after=253402300800000",
      "GET /auth/pats?search=none&created_after=99999999999999999999",
      "GET /auth/pats?search=none&created_before=-99999999999999",
      "GET /datasets?dataset_id=none&page_after_value=%01"
    ]),
    ...each(
      "main",
      expressions.map((one) => `GET /uploads/{upload}/raw/?compress=true&re_pattern=${encodeURIComponent(one)}`)
    ),
    ...each(
      "anonymous",
      expressions.map((one) => `GET /datasets?page_size=0&dataset_id=x&prefix=${encodeURIComponent(one)}`)
    )
  ]
}

const names: Scenario = {
  name: "names as objects",
  steps: [
    main("POST /uploads?upload_name=Named%20{run}", { capture: { upload: "upload_id" } }),
    ...each(
      "main",
      [
        '{"value":"named {run}","type":"fuzzy"}',
        '{"value":"Named {run}"}',
        '{"value":"Named {run}","type":"exact"}',
        '{"value":" ","type":"fuzzy"}',
        '{"value":"x","type":"other"}',
        '{"value":1}',
        "{}",
        "{broken"
      ].map(
        (name) =>
          `GET /uploads?upload_id={upload}&upload_name=${encodeURIComponent(name).replaceAll(/%7Brun%7D/g, "{run}")}`
      )
    )
  ]
}

const required: Scenario = {
  name: "requirements at their edges",
  steps: [
    main("POST /uploads?file_name=edges.zip", {
      zip: {
        "edges.archive.json": Content.files["alpha.archive.json"] ?? "",
        "gap.archive.json": JSON.stringify({
          data: {
            m_def: "nomad.datamodel.metainfo.basesections.CompositeSystem",
            elemental_composition: [{ element: "H" }, null]
          }
        })
      },
      capture: { upload: "upload_id" }
    }),
    main("GET /uploads/{upload}/entries?order_by=mainfile", {
      capture: { edges: "data.0.entry_id", gap: "data.1.entry_id" }
    }),
    ...bodies("main", "POST /entries/{edges}/archive/query", [
      { required: "exclude" },
      { required: null },
      { required: { data: "exclude", metadata: { mainfile: "*" } } },
      { required: { run: { "x[y]": "*" } } },
      { required: { data: { "x[y]": "*" } } },
      { required: { data: { "*": "exclude" } } },
      { required: { data: { "*": "*", name: "exclude", "x[y]": "exclude" } } },
      { required: { data: { "x[y]": "exclude" } } },
      { required: { " data ": { name: "*" } } }
    ]),
    ...bodies("main", "POST /entries/{gap}/archive/query", [
      { required: { data: "include-resolved" } },
      { required: { data: { name: "*" } } }
    ])
  ]
}

const plain = { "content-type": "text/plain" }

const dressed: Scenario = {
  name: "tokens and bodies that are none",
  steps: [
    anonymous("GET /groups?page_size=0&group_id=none", { headers: { cookie: "Authorization=nonsense" } }),
    anonymous("GET /users/me", { headers: { cookie: "Authorization=Bearer%20nonsense" } }),
    anonymous("GET /users/me", { headers: { cookie: "authorization=nonsense" } }),
    anonymous("POST /uploads", { headers: { "upload-token": "" } }),
    main("POST /graph/query", { text: "{}", headers: plain }),
    main("POST /graph/query", { text: "it's", headers: plain }),
    main("POST /graph/query", { text: '"text"', headers: { "content-type": "application/json" } }),
    anonymous("GET /datasets?dataset_id=none&dataset_name=&prefix=&page_size=1"),
    main("GET /uploads?upload_id=none&process_status=&page_size=1")
  ]
}

const asJson = { "content-type": "application/json" }

const pythonic: Scenario = {
  name: "JSON as Python reads it",
  steps: [
    ...[
      `{"pagination":{"page_size":NaN}}`,
      `{"pagination":{"page_size":-Infinity}}`,
      `{"pagination":{"page_size":1e400}}`,
      `{"query":NaN,"pagination":{"page_size":0}}`,
      "NaN",
      `\ufeff{"pagination":{"page_size":0}}`,
      `{"pagination":{"page_size":0}} x`,
      `{"a":}`,
      `{"a":1,}`,
      `{"a" 1}`,
      `{"a":1 "b":2}`,
      "[1,]",
      "{'a':1}",
      `{"a":"b`,
      `{"a":"\\x"}`,
      `{"a":"\\u12"}`,
      `{"a":"\t"}`,
      `{"a":[1,{"b":}]}`,
      "01",
      "1.",
      "nul",
      "{"
    ].map((text) => anonymous("POST /entries/query", { text, headers: asJson, unstable: ["pagination.total"] })),
    ...[`{"dataset_name":NaN}`, `{"dataset_name":"x","entries":NaN}`].map((text) =>
      main("POST /datasets", { text, headers: asJson })
    )
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [dressed, forms, patterns, names, required, pythonic]
