/**
 * Graph queries: from people, uploads, entries, searches and files to what is below them, in the common shapes and in
 * wrong ones, by those who may see it and by those who may not.
 */
import { bodies, by, everyone, main, type Scenario, stranger } from "../Step.ts"
import { files } from "./content.ts"

const upload = main("POST /uploads?upload_name={run} graph", { zip: files, capture: { upload: "upload_id" } })

const ids = main("POST /entries/query", {
  json: {
    owner: "user",
    query: { upload_id: "{upload}" },
    required: { include: ["mainfile"] },
    pagination: { order_by: "mainfile" }
  },
  capture: {
    alpha: "data.0.entry_id",
    beta: "data.1.entry_id",
    broken: "data.2.entry_id",
    gamma: "data.3.entry_id",
    delta: "data.4.entry_id",
    own: "data.5.entry_id"
  }
})

const dataset = main("POST /datasets", { json: { dataset_name: "{run} graph" }, capture: { dataset: "dataset_id" } })

const call = "POST /graph/query"

const queries = (whose: "main" | "stranger" | "anonymous", all: ReadonlyArray<unknown>) => bodies(whose, call, all)

const plain = { directive: "plain" }

const below = (rest: unknown) => ({ uploads: { "{upload}": rest } })
const entry = (rest: unknown) => ({ entries: { "{alpha}": rest } })

const things: Scenario = {
  name: "graph",
  steps: [
    upload,
    main("GET /uploads/{upload}"),
    ids,
    dataset,
    ...queries("main", [
      { users: { me: "*" } },
      { users: { me: { m_request: plain } } },
      { users: { me: { name: "*", nothing: "*" } } },
      { users: { me: { m_request: { include: ["*name"] } } } },
      { users: { me: { m_request: { exclude: ["*name", "email"] } } } },
      { users: { "{stranger.user_id}": "*" } },
      { users: { unknown: "*" } },
      { users: { unknown: { uploads: "*" } } },
      below("*"),
      below({ m_request: plain }),
      below({ upload_name: "*", nothing: "*" }),
      below({ m_request: { include: ["upload_*"] } }),
      below({ m_request: { exclude: ["*"] }, upload_id: "*" }),
      below({ main_author: { name: "*" }, writers: { username: "*" }, coauthors: "*" }),
      below({ n_entries: "*", processing_successful: "*", processing_failed: "*" }),
      below({ entries: "*" }),
      below({ entries: { m_request: plain } }),
      below({ entries: { "*": "*" } }),
      below({ entries: { "*": { mainfile_path: "*" } } }),
      below({
        entries: { m_request: { pagination: { page_size: 2, order_by: "mainfile" } }, "*": { mainfile_path: "*" } }
      }),
      below({ entries: { m_request: { pagination: { page_size: 2, page: 2, order_by: "mainfile" } }, "*": "*" } }),
      below({
        entries: { pagination: { page_size: 4, order_by: "mainfile", order: "desc" }, "*": { parser_name: "*" } }
      }),
      below({ entries: { m_request: { query: { mainfile: ["^sub/"] } }, "*": { mainfile_path: "*" } } }),
      below({ entries: { m_request: { query: { mainfile: ["nothing"] } }, "*": { mainfile_path: "*" } } }),
      below({ entries: { "{alpha}": { process_status: "*" }, unknown: "*" } }),
      below({ entries: { "{alpha}": { archive: { data: { name: "*" } } } } }),
      below({ files: "*" }),
      below({ files: { m_request: plain } }),
      below({ files: { m_request: { directive: "resolved", depth: 1 } } }),
      below({ files: { m_request: { pagination: { page_size: 2 } } } }),
      below({ files: { m_request: { pagination: { page_size: 2, page: 2 } } } }),
      below({ files: { "notes.txt": "*", nothing: "*" } }),
      below({ files: { sub: { "more.txt": "*" } } }),
      below({ files: { sub: { m_request: plain } } }),
      below({ files: { "alpha.archive.json": { entry: { entry_id: "*", mainfile_path: "*" } } } }),
      entry("*"),
      entry({ m_request: { include: ["entry_*"] } }),
      entry({ mainfile: "*" }),
      entry({ upload: { upload_name: "*" } }),
      entry({ upload_id: { upload_name: "*" }, entry_id: "*" }),
      entry({ metadata: { entry_name: "*", mainfile: "*" } }),
      entry({ archive: { data: "*" } }),
      entry({ archive: { data: { m_request: { include: ["na*"] } }, metadata: { entry_name: "*" } } }),
      entry({ archive: { metadata: { "section_defs[0]": { definition_qualified_name: "*" }, files: "*" } } }),
      entry({ archive: { metadata: { "section_defs[-2:]": { used_directly: "*" } } } }),
      entry({ archive: { "*": "*" } }),
      { entries: { "{broken}": { process_status: "*", archive: { metadata: { entry_name: "*" } } } } },
      { entries: { unknown: "*" } },
      { uploads: { unknown: "*" } },
      { datasets: { "{dataset}": "*" } },
      { datasets: { unknown: "*" } },
      { datasets: "*" },
      {
        search: {
          m_request: {
            query: {
              owner: "user",
              query: { upload_id: "{upload}" },
              pagination: { page_size: 2, order_by: "mainfile" }
            }
          }
        }
      },
      {
        search: {
          m_request: {
            query: {
              owner: "user",
              query: { upload_id: "{upload}" },
              pagination: { page_size: 2, order_by: "mainfile" }
            }
          },
          "*": { entry: { process_status: "*" } }
        }
      },
      {
        search: {
          m_request: { query: { owner: "user", query: { upload_id: "{upload}" } } },
          "*": { mainfile_path: "*" }
        }
      },
      { search: { m_request: { query: { owner: "user", query: { entry_id: "unknown" } } }, "*": "*" } },
      { users: { me: { m_children: { username: "*" } } } },
      {
        users: { me: "*" },
        uploads: { "{upload}": { upload_name: "*" } },
        entries: { "{delta}": { mainfile_path: "*" } }
      }
    ])
  ]
}

const wrong: Scenario = {
  name: "wrong graph queries",
  steps: [
    main(call),
    main(call, { text: "{broken", headers: { "content-type": "application/json" } }),
    ...queries("main", [
      {},
      [],
      "text",
      5,
      "*",
      { nothing: "*" },
      { users: "*" },
      { users: 5 },
      { users: { me: "resolved" } },
      { users: { me: { m_request: { nothing: 1 } } } },
      { users: { me: { m_request: "all" } } },
      { users: { me: { m_request: { include: ["a"], exclude: ["b"] } } } },
      { uploads: { m_request: { pagination: { order_by: "nothing" } } } },
      { uploads: { m_request: { directive: "fun" } } }
    ]),
    main(call, { json: { groups: { unknown: "*" } }, unordered: ["groups.unknown.m_errors"] })
  ]
}

const seen: Scenario = {
  name: "access to the graph",
  steps: [
    upload,
    main("GET /uploads/{upload}"),
    ids,
    dataset,
    ...by(everyone, call, { json: { uploads: { "{upload}": { upload_id: "*", main_author: { username: "*" } } } } }),
    ...by(everyone, call, { json: { entries: { "{alpha}": { mainfile_path: "*" } } } }),
    ...by(everyone, call, { json: { uploads: { "{upload}": { files: { "notes.txt": "*" } } } } }),
    ...by(everyone, call, { json: { datasets: { "{dataset}": { dataset_name: "*" } } } }),
    ...by(everyone, call, { json: { users: { me: { username: "*" } } } }),
    stranger(call, { json: { uploads: { m_request: { pagination: { page_size: 1 } } } }, unstable: ["uploads"] }),
    stranger(call, { json: { users: { "{main.user_id}": { username: "*", email: "*" } } } }),
    ...queries("anonymous", [{ uploads: "*" }, { entries: "*" }, { users: { me: { uploads: "*" } } }])
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [things, wrong, seen]
