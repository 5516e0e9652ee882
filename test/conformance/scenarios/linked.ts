/**
 * Entries that refer to each other: how an upload of them is listed, what search finds of them, what their archives hold
 * and how references in them are followed.
 */
import { anonymous, bodies, by, each, main, type Scenario, type Step, stranger } from "../Step.ts"
import * as Glasses from "./glasses.ts"

const upload = main("POST /uploads?upload_name={run} linked&file_name=linked.zip", {
  zip: Glasses.files("a"),
  capture: { upload: "upload_id" }
})

const entry = (name: string, mainfile: string): Step =>
  main(`GET /uploads/{upload}/archive/mainfile/${mainfile}`, {
    capture: { [name]: "entry_id" },
    unstable: ["data.archive.processing_logs"]
  })

const begin: ReadonlyArray<Step> = [
  upload,
  entry("rusting", "rusting_a.archive.yaml"),
  entry("glass", "glass_a.archive.json"),
  entry("nail", "nail_a.archive.yaml")
]

const lists: Scenario = {
  name: "lists of linked entries",
  steps: [
    main("POST /uploads", {
      multipart: { "one.archive.json": '{"data":{}}', "two.txt": "two" },
      capture: { parts: "upload_id" }
    }),
    main("GET /uploads/{parts}"),
    main("GET /uploads/{parts}/rawdir/?include_entry_info=true"),
    main("POST /uploads?upload_name={run} parts", {
      multipart: { "one.archive.json": "{broken", "b/c.json": "{}" }
    }),
    ...begin,
    ...each("main", [
      "GET /uploads/{upload}",
      "GET /uploads/{upload}/entries",
      "GET /uploads/{upload}/entries?page_size=2",
      "GET /uploads/{upload}/entries?page_size=2&page=2",
      "GET /uploads/{upload}/entries?page_size=2&page_after_value=1",
      "GET /uploads/{upload}/entries?page_size=2&page_after_value=rusting_a.archive.yaml",
      "GET /uploads/{upload}/entries?page_size=2&page_offset=1",
      "GET /uploads/{upload}/entries?order_by=parser_name&page_size=0",
      "GET /uploads/{upload}/entries?order_by=process_status&order=desc&page_size=0",
      "GET /uploads/{upload}/entries?order_by=mainfile&order=desc",
      "GET /uploads/{upload}/entries?order_by=entry_create_time&page_size=1",
      "GET /uploads/{upload}/entries?order_by=entry_id&page_size=0",
      "GET /uploads/{upload}/entries?order_by=entry_name&page_size=1",
      "GET /uploads/{upload}/entries/{rusting}",
      "GET /uploads/{upload}/entries/{glass}",
      "GET /uploads/{upload}/entries/unknown",
      "GET /uploads/{upload}/rawdir/",
      "GET /uploads/{upload}/rawdir",
      "GET /uploads/{upload}/rawdir/?include_entry_info=true&page_size=2",
      "GET /uploads/{upload}/rawdir/?page_size=2&page_after_value=1",
      "GET /uploads/{upload}/rawdir/sub",
      "GET /uploads/{upload}/rawdir/notes.txt",
      "GET /uploads/{upload}/rawdir/glass_a.archive.json?include_entry_info=true",
      "GET /uploads/{upload}/rawdir/unknown",
      "GET /uploads/{upload}/raw/glass_a.archive.json",
      "GET /uploads/{upload}/raw/sub/weights.csv",
      "GET /uploads/{upload}/raw/notes.txt?offset=4&length=5",
      "GET /uploads/{upload}/raw/notes.txt?offset=400",
      "GET /uploads/{upload}/raw/notes.txt?length=-1",
      "GET /uploads/{upload}/raw/notes.txt?compress=true",
      "GET /uploads/{upload}/raw/notes.txt?offset=1&compress=true",
      "GET /uploads/{upload}/raw/notes.txt?ignore_mime_type=true",
      "GET /uploads/{upload}/raw/sub",
      "GET /uploads/{upload}/raw/sub?compress=true",
      "GET /uploads/{upload}/raw/?compress=true&glob_pattern=*.csv",
      "GET /uploads/{upload}/raw/?compress=true&re_pattern=archive",
      "GET /uploads/{upload}/raw/?compress=true&include_files=notes.txt",
      "GET /uploads/{upload}/raw"
    ])
  ]
}

const own = (rest: object): object => ({
  owner: "visible",
  query: { upload_id: "{upload}" },
  pagination: { order_by: "mainfile" },
  ...rest
})

const found: Scenario = {
  name: "linked entries found",
  steps: [
    ...begin,
    ...by(["main", "stranger", "anonymous"], "GET /entries/{rusting}"),
    ...each("main", ["GET /entries/{glass}", "GET /entries/{nail}", "GET /entries/{glass}/rawdir"]),
    main("GET /entries/{nail}/raw"),
    main("GET /entries/{nail}/raw/notes.txt"),
    main("GET /entries/{nail}/raw/sub/weights.csv"),
    ...bodies("main", "POST /entries/query", [
      own({}),
      own({ required: { include: ["entry_references.*", "workflow.*", "mainfile"] } }),
      own({ required: { include: ["results.*", "mainfile"] } }),
      own({ required: { include: ["search_quantities.*", "mainfile"] } }),
      own({ required: { include: ["quantities", "sections", "section_defs.*"] } }),
      own({ required: { exclude: ["quantities", "sections", "section_defs.*", "results.*", "text_search_contents"] } }),
      ...[
        { "results.material.elements": { all: ["H", "O"] } },
        { "results.material.elements": { any: ["Fe", "O"] } },
        { "results.material.elements": { none: ["Fe"] } },
        { "results.material.elements:all": ["H", "O"] },
        { "results.material.n_elements": 1 },
        { "results.material.n_elements": { gte: 2 } },
        { "results.material.elemental_composition": { element: "H" } },
        { "results.material.elemental_composition": { element: "H", atomic_fraction: { gt: 0.5 } } },
        { "results.material.elemental_composition": { element: "O", atomic_fraction: { gt: 0.5 } } },
        { "results.material.chemical_formula_hill": "H2O" },
        { entry_type: "Workflow" },
        { entry_type: ["Workflow", "CompositeSystem"] },
        { "entry_name.prefix": "glass" },
        { entry_name: "Glass a" },
        { mainfile: "nail_a.archive.yaml" },
        { comment: "poured" },
        { references: "https://example.org/glass" },
        { text_search_contents: "still" },
        { "section_defs.definition_qualified_name": "nomad.datamodel.metainfo.workflow.Workflow" },
        { quantities: "workflow2.tasks" },
        { quantities: { all: ["data.lab_id", "data.name"] } },
        { entry_references: { target_entry_id: "{glass}" } },
        { entry_references: { target_entry_id: "{nail}", source_name: "section" } },
        {
          search_quantities: {
            id: "data.lab_id#nomad.datamodel.metainfo.basesections.CompositeSystem",
            str_value: "G-a"
          }
        },
        { "data.lab_id#nomad.datamodel.metainfo.basesections.CompositeSystem": "N-a" },
        { "data.lab_id#nomad.datamodel.metainfo.basesections.CompositeSystem": { any: ["N-a", "G-a"] } },
        { not: { entry_type: "Workflow" } },
        { or: [{ entry_type: "Workflow" }, { "results.material.elements": "Fe" }] },
        { and: [{ parser_name: "parsers/archive" }, { not: { comment: "poured" } }] },
        { main_author: { name: "{main.first_name} {main.last_name}" } },
        { "main_author.user_id": "{main.user_id}" },
        { authors: { name: "{main.first_name} {main.last_name}" } },
        { viewers: { user_id: "{main.user_id}" } },
        { origin: "{main.first_name} {main.last_name}" },
        { upload_name: "{run} linked" },
        { published: false },
        { processed: true },
        { "n_quantities:gt": 50 },
        { external_id: "none" }
      ].map((query) => own({ query: { and: [{ upload_id: "{upload}" }, query] }, required: { include: ["mainfile"] } }))
    ]),
    ...bodies(
      "main",
      "POST /entries/query",
      [
        { elements: { terms: { quantity: "results.material.elements" } } },
        { elements: { terms: { quantity: "results.material.elements", size: 1, include: "H" } } },
        { types: { terms: { quantity: "entry_type", entries: { size: 1, required: { include: ["mainfile"] } } } } },
        { types: { terms: { quantity: "entry_type", metrics: ["n_quantities", "n_materials"] } } },
        { names: { terms: { quantity: "entry_name", order: { type: "values" } } } },
        { n: { histogram: { quantity: "results.material.n_elements", interval: 1 } } },
        { n: { histogram: { quantity: "n_quantities", buckets: 4 } } },
        { n: { min_max: { quantity: "n_quantities" } } },
        { n: { statistics: { metrics: ["n_entries", "n_uploads", "n_materials", "n_quantities"] } } },
        { q: { quantity: { quantity: "comment" } } },
        { fractions: { min_max: { quantity: "results.material.elemental_composition.atomic_fraction" } } },
        { refs: { terms: { quantity: "entry_references.target_mainfile" } } },
        { m: { min_max: { quantity: "entry_type" } } },
        { m: {} }
      ].map((aggregations) => own({ pagination: { page_size: 0 }, aggregations }))
    )
  ]
}

const asked = [
  "*",
  "include",
  { metadata: "*" },
  { metadata: { entry_name: "*", entry_id: "*" }, data: "*" },
  { data: { name: "*" } },
  { data: { "elemental_composition[0]": "*" } },
  { data: { "elemental_composition[-1]": "*" } },
  { data: { "elemental_composition[0:1]": { element: "*" } } },
  { data: { "elemental_composition[5]": "*" } },
  { data: { "elemental_composition[-5]": "*" } },
  { data: { "elemental_composition[5:]": "*" } },
  { data: { nosuch: "*", name: { below: "*" } } },
  { metadata: { nosuch: "*" } },
  { data: "include-resolved" },
  { workflow2: { "*": "include-resolved" } },
  { workflow2: { inputs: { section: { "elemental_composition[0]": "*" } } } },
  { workflow2: { inputs: { section: "*" } } },
  { workflow2: "include" },
  { workflow2: { inputs: "include-resolved" } },
  { workflow2: { inputs: { section: "include-resolved" } } },
  { workflow2: { "tasks[0]": { inputs: { section: "include-resolved" } } } },
  { "resolve-inplace": true, workflow2: { inputs: "include-resolved" } },
  { "resolve-inplace": true, workflow2: { outputs: { section: { name: "*" } } } },
  { workflow2: { outputs: { section: { name: "*" } } } },
  { "include-resolved": "*" },
  { nosuch: "*" },
  { metadata: "nosuch" },
  { workflow2: { inputs: { nosuch: "*" } } },
  {}
]

/** References to what there is not. */
const loose = `workflow2:
  inputs:
    - name: no file
      section: ../upload/archive/mainfile/nowhere.archive.json#/data
    - name: no section
      section: ../upload/archive/mainfile/loose.archive.yaml#/data
    - name: no entry
      section: ../uploads/0000000000000000000000/archive/0000000000000000000000000000#/data
`

const archives: Scenario = {
  name: "archives of linked entries",
  steps: [
    ...begin,
    ...asked.map((required) =>
      main("POST /entries/archive/query", {
        json: own({ required, pagination: { page_size: 3, order_by: "mainfile" } }),
        unstable: ["data.*.archive.processing_logs"]
      })
    ),
    ...asked.map((required) =>
      main("POST /entries/{rusting}/archive/query", {
        json: { required },
        unstable: ["data.archive.processing_logs"]
      })
    ),
    main("POST /uploads?file_name=loose.archive.yaml", { text: loose, capture: { loose: "upload_id" } }),
    main("GET /uploads/{loose}/archive/mainfile/loose.archive.yaml", {
      capture: { ends: "entry_id" },
      unstable: ["data.archive.processing_logs"]
    }),
    ...[
      { workflow2: "include-resolved" },
      { workflow2: { inputs: { section: "include-resolved" } } },
      { workflow2: { inputs: { section: { name: "*" } } } },
      { "resolve-inplace": true, workflow2: { inputs: { section: { name: "*" } } } }
    ].map((required) => main("POST /entries/{ends}/archive/query", { json: { required } })),
    main("POST /entries/{glass}/archive/query", { json: { required: { data: { elemental_composition: "*" } } } }),
    ...by(["main", "stranger", "anonymous"], "GET /entries/{nail}/archive", {
      unstable: ["data.archive.processing_logs"]
    }),
    main("GET /entries/{nail}/archive/download", { unstable: ["processing_logs"] }),
    main("GET /entries/archive?upload_id={upload}&owner=visible&page_size=1&order_by=mainfile", {
      unstable: ["data.*.archive.processing_logs"]
    }),
    main('GET /entries/archive?json_query={"upload_id":"{upload}"}&page_size=1'),
    stranger("POST /entries/archive/query", { json: own({ required: { metadata: { entry_name: "*" } } }) }),
    main("POST /uploads/{upload}/action/publish"),
    anonymous("POST /entries/archive/query", {
      json: own({
        required: { metadata: { published: "*", publish_time: "*" }, workflow2: { inputs: "include-resolved" } }
      })
    }),
    anonymous("POST /entries/{rusting}/archive/query", {
      json: { required: { "resolve-inplace": true, workflow2: { inputs: { section: "include-resolved" } } } }
    })
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [lists, found, archives]
