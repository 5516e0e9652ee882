/**
 * The graph's lists: groups, datasets, uploads, entries and files, with what their queries and pages refuse; and the older
 * routes.
 */
import { anonymous, bodies, main, type Scenario } from "../Step.ts"
import * as Glasses from "./glasses.ts"

const graph = "POST /graph/query"

const plain = (asked: object) => ({ m_request: { directive: "plain", ...asked } })

const made = [
  main("POST /uploads?upload_name=graph%20{run}", { zip: Glasses.files("graph"), capture: { upload: "upload_id" } }),
  main("GET /uploads/{upload}/entries", {
    unstable: ["data"],
    capture: { glass: "data.0.entry_id", rusting: "data.2.entry_id" }
  })
]

const lists: Scenario = {
  name: "lists of the graph",
  steps: [
    ...made,
    main("POST /groups", {
      json: { group_name: "G{run}", members: ["{main.user_id}", "{coauthor.user_id}"] },
      capture: { group: "group_id" }
    }),
    main("POST /datasets", {
      json: { dataset_name: "D{run}", entries: ["{glass}"] },
      capture: { dataset: "dataset_id" },
      rest: "upload"
    }),
    ...bodies("main", graph, [
      { groups: { "{group}": "*" } },
      { groups: { "{group}": { owner: { name: "*" }, members: { name: "*" }, nothing: "*" } } },
      { groups: { "{group}": { members: { "*": { name: "*" } } } } },
      { groups: plain({ query: { group_id: "{group}" } }) },
      { groups: plain({ query: { group_id: ["{group}"], user_id: "{stranger.user_id}" } }) },
      { groups: { m_request: { query: { search_terms: "g{run}", nothing: 1 } }, "*": { group_name: "*" } } },
      { groups: plain({ query: { group_id: "{group}" }, pagination: { order_by: "nothing" } }) },
      { groups: plain({ query: { group_id: 5, user_id: [], search_terms: 1 } }) },
      { users: { me: { datasets: { m_request: { query: { dataset_id: "{dataset}" } } } } } },
      { datasets: { "{dataset}": { entries: { "*": { mainfile_path: "*" } } } } },
      { datasets: plain({ query: { dataset_name: 5 } }) },
      { datasets: plain({ pagination: { order_by: "doi" } }) },
      { entries: { "{glass}": { dataset_ids: "*", datasets: "*" } } },
      { users: plain({ query: { prefix: "a" } }) },
      { users: plain({ pagination: { page: 1 } }) },
      { uploads: plain({ query: { upload_id: "{upload}" } }) },
      { uploads: plain({ query: { upload_id: ["{upload}", 5], is_published: "perhaps", is_owned: [] } }) },
      { uploads: plain({ query: { upload_id: ["{upload}"], nothing: 1 } }) },
      { uploads: plain({ query: { upload_id: ["{upload}"] }, pagination: { page_size: -1 } }) },
      { uploads: plain({ query: { upload_id: ["{upload}"] }, pagination: { page_size: "x", page: 0, order: "up" } }) },
      { uploads: plain({ query: { upload_id: ["{upload}"] }, pagination: { page: 1, page_offset: 1 } }) },
      { uploads: [] },
      { uploads: { "{upload}": { main_author: { "*": { name: "*" } } } } },
      { uploads: { "{upload}": { entries: plain({ query: { mainfile: "glass", parser_name: 5 } }) } } },
      { uploads: { "{upload}": { entries: plain({ query: { mainfile: ["glass"] } }) } } },
      { search: { m_request: { query: { owner: "nobody" } } } },
      { search: { m_request: { query: { query: { nothing: 1 } } } } },
      ...[
        plain({ pagination: { page_size: 2, order: "desc" } }),
        plain({ pagination: { page_size: 2, page_offset: 1 } }),
        plain({ pagination: { page_size: 2, page_after_value: "1" } }),
        plain({ pagination: { order_by: "size" } }),
        plain({ pagination: { page: 0 } }),
        { "sub/weights.csv": "*" }
      ].map((files) => ({ uploads: { "{upload}": { files } } }))
    ]),
    anonymous(graph, { json: { groups: { "{group}": { group_name: "*" } } } }),
    ...bodies("main", "POST /graph/raw_query", [
      { users: { me: { name: "*" } } },
      {},
      { users: "*" },
      { users: { me: "resolved" } },
      { users: plain({ query: { prefix: "a" } }) }
    ]),
    ...bodies("main", "POST /graph/archive/query", [
      { owner: "user", query: { upload_id: "{upload}" }, required: { data: { name: "*" } } },
      {
        owner: "user",
        query: { upload_id: "{upload}" },
        pagination: { order_by: "mainfile", page_size: 1 },
        required: { metadata: { mainfile: "*" } }
      }
    ]),
    anonymous("POST /graph/raw_query", { json: { users: { me: { name: "*" } } } })
  ]
}

const archives: Scenario = {
  name: "archives in the graph",
  steps: [
    ...made,
    ...bodies(
      "main",
      graph,
      [
        { workflow2: "include-resolved" },
        { workflow2: { inputs: { section: { name: "*" } } } },
        { workflow2: { "tasks[0]": { "inputs[0]": { section: { name: "*", m_request: { directive: "plain" } } } } } },
        { workflow2: plain({ depth: 1 }) },
        { workflow2: plain({ depth: 2 }) },
        { workflow2: { m_request: { directive: "resolved", depth: 1 } } },
        { workflow2: { m_request: { directive: "resolved", resolve_depth: 1 } } },
        { workflow2: plain({ max_list_size: 0 }) },
        { workflow2: plain({ max_dict_size: 1 }) },
        { workflow2: { tasks: plain({ index: [0] }) } },
        { workflow2: { name: { first: "*" } } },
        { workflow2: plain({ query: { name: "x" } }) },
        { metadata: { main_author: { name: "*" } } }
      ].map((archive) => ({ entries: { "{rusting}": { archive } } }))
    ),
    ...bodies(
      "main",
      graph,
      [
        plain({ depth: 1 }),
        { data: plain({ max_list_size: 1 }) },
        { data: plain({ max_list_size: 2, include: ["name", "elem*"] }) },
        { data: plain({ pagination: { page_size: 1 } }) },
        { data: plain({ pagination: { page_size: 1, page: 2 } }) },
        { data: plain({ pagination: { page_size: 1, page: 3 } }) },
        { data: plain({ pagination: { page_size: 1, page_containing: 1 } }) },
        { data: { elemental_composition: plain({ index: [1] }) } },
        { data: { elemental_composition: plain({ index: [0, 1] }) } },
        { data: plain({ exclude: ["elem*", "description"] }) },
        { data: plain({ depth: -1 }) },
        { data: plain({ depth: "deep" }) },
        { data: plain({ index: ["first"] }) },
        { data: plain({ include: "name" }) },
        { data: plain({ resolve_type: "nothing" }) },
        { data: plain({ include_definition: "nothing" }) },
        { m_request: { directive: "plain", depth: 1 }, data: plain({ inherit_from_parent: false }) }
      ].map((archive) => ({ entries: { "{glass}": { archive } } }))
    )
  ]
}

const shallow = plain({ depth: 1 })

const limits: Scenario = {
  name: "limits of a graph query",
  steps: [
    ...made,
    ...bodies("main", graph, [
      shallow,
      { uploads: shallow },
      { uploads: { ...shallow, "{upload}": "*" } },
      { uploads: { "{upload}": { upload_name: shallow } } },
      { uploads: { "{upload}": { main_author: shallow } } },
      { uploads: { "{upload}": { entries: shallow } } },
      { uploads: { "{upload}": { entries: { "{glass}": shallow } } } },
      { uploads: { "{upload}": { entries: { "{glass}": { metadata: shallow } } } } },
      { uploads: { none: shallow } },
      { search: shallow },
      { search: { "{glass}": shallow } },
      { entry: { "{glass}": shallow } },
      { users: shallow },
      { users: { me: { uploads: shallow } } },
      { datasets: shallow },
      { groups: shallow },
      ...[
        { include_definition: "both" },
        { include_definition: "specialized_only" },
        { resolve_depth: 1 },
        { max_list_size: 1 },
        { max_dict_size: 1 },
        { resolve_depth: 1, max_list_size: 1, depth: 1, include_definition: "both" },
        { property_name: 1 },
        { hash: "x" }
      ].map((asked) => ({ uploads: { "{upload}": plain(asked) } }))
    ])
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [lists, archives, limits]
