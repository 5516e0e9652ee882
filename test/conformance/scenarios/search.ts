/**
 * Search: the query language, pages, aggregations, and what is refused.
 */
import { anonymous, bodies, each, main, type Scenario } from "../Step.ts"
import { files } from "./content.ts"

const upload = main("POST /uploads?upload_name={run} search&embargo_length=0", {
  zip: files,
  capture: { upload: "upload_id" }
})

const firstEntry = main("GET /uploads/{upload}/entries?page_size=1&order_by=mainfile", {
  capture: { alpha: "data.0.entry_id" },
  unstable: ["data.*.entry_metadata"]
})

const mine = { upload_id: "{upload}" }
const names = { include: ["mainfile"] }
const ordered = { order_by: "mainfile" }

/** A query, among the entries of the upload. */
const within = (query: object) => ({
  owner: "visible",
  query: { and: [mine, query] },
  required: names,
  pagination: ordered
})

/** The same with fields beside the upload's id. */
const beside = (fields: object) => ({
  owner: "visible",
  query: { ...mine, ...fields },
  required: names,
  pagination: ordered
})

const queries: Scenario = {
  name: "queries",
  steps: [
    upload,
    firstEntry,
    ...bodies("main", "POST /entries/query", [
      { owner: "visible", query: mine, pagination: { ...ordered, page_size: 1 } },
      beside({}),
      beside({ mainfile: "alpha.archive.json" }),
      beside({ mainfile: ["alpha.archive.json", "beta.archive.json"] }),
      beside({ entry_id: "{alpha}" }),
      beside({ "entry_id:any": ["{alpha}", "unknown"] }),
      beside({ "mainfile:any": ["alpha.archive.json", "gamma.archive.yaml"] }),
      beside({ "mainfile:all": ["alpha.archive.json", "gamma.archive.yaml"] }),
      beside({ "mainfile:none": ["alpha.archive.json", "gamma.archive.yaml"] }),
      beside({ mainfile: { any: ["alpha.archive.json"] } }),
      beside({ mainfile: { none: ["alpha.archive.json"] } }),
      beside({ mainfile: { all: ["alpha.archive.json"] } }),
      beside({ mainfile: [] }),
      beside({ files: "notes.txt" }),
      beside({ "files:all": ["notes.txt", "alpha.archive.json"] }),
      beside({ published: false }),
      beside({ published: true }),
      beside({ published: "false" }),
      beside({ processed: true }),
      beside({ processed: false }),
      beside({ parser_name: "parsers/archive" }),
      beside({ entry_type: "ELNSample" }),
      beside({ entry_name: "Named beta" }),
      beside({ "entry_name.prefix": "nam" }),
      beside({ "mainfile.path": "delta" }),
      beside({ comment: "own" }),
      beside({ comment: "OWN" }),
      beside({ comment: "nothing" }),
      beside({ references: "https://example.org/beta" }),
      beside({ "main_author.user_id": "{main.user_id}" }),
      beside({ "main_author.name": "{main.first_name} {main.last_name}" }),
      beside({ "viewers.user_id": "{main.user_id}" }),
      beside({ "viewers.user_id": "{stranger.user_id}" }),
      beside({ "authors.name": "{main.first_name} {main.last_name}" }),
      beside({ origin: "{main.first_name} {main.last_name}" }),
      beside({ upload_name: "{run} search" }),
      beside({ "results.material.elements": "H" }),
      beside({ "results.material.elements": ["H", "O"] }),
      beside({ "results.material.elements:all": ["H", "O"] }),
      beside({ "results.material.elements:any": ["H", "Si"] }),
      beside({ "results.material.elements:none": ["H"] }),
      beside({ "results.material.n_elements": { gte: 2 } }),
      beside({ "results.material.n_elements:gte": 2, "results.material.n_elements:lt": 3 }),
      beside({ "results.material.n_elements": { gte: "many" } }),
      beside({ "results.material.chemical_formula_hill": "H2O" }),
      beside({ "results.material.chemical_formula_reduced": "H2O" }),
      beside({ "results.eln.sections": "ElnBaseSection" }),
      beside({ "results.eln.lab_ids": "LAB-1" }),
      beside({ "results.eln.tags": "two" }),
      beside({ "results.eln.names": "Alpha" }),
      beside({ "results.method.method_name": "DFT" }),
      beside({ process_status: "SUCCESS" }),
      beside({ process_status: "FAILURE" }),
      beside({ n_quantities: { gt: 0 } }),
      beside({ upload_create_time: { gte: "2001-01-01" } }),
      beside({ upload_create_time: { lt: "2001-01-01" } }),
      beside({ upload_create_time: { gte: "2001-01-01", lte: "2099-01-01T00:00:00Z" } }),
      beside({ "upload_create_time:gt": "now" }),
      ...[
        { lte: "now" },
        { gte: "now-1d/d" },
        { lt: "now-1d/d" },
        { gt: "now/d+1d" },
        { gte: "now-1w/w", lte: "now+1M/M" },
        { gte: "2026-01-01||+1M/d" },
        { gte: "2026-01-01||" },
        { lt: "2099||/y" },
        { lt: "now-30y" },
        { lt: "now-1x" },
        { lt: "now+" },
        { lt: "now-1" },
        { lt: "nowish" },
        { lt: "now/2d" },
        { lt: "then||+1d" },
        { lt: "2026-01-01||+1M/q" },
        { lt: "NOW" }
      ].map((upload_create_time) => beside({ upload_create_time })),
      beside({ upload_create_time: "now+1y/y" }),
      beside({ "upload_create_time:any": ["now-1y/y", "now+1y/y"] }),
      beside({ "upload_create_time:none": ["now-20y"] }),
      beside({ upload_create_time: { gt: "then" } }),
      beside({ domain: "nothing" }),
      beside({ quantities: "data" }),
      beside({ quantities: "data.name" }),
      beside({ "sections:any": ["nomad.datamodel.metainfo.eln.ELNSample"] }),
      beside({ text_search_contents: "first" }),
      within({ or: [{ mainfile: "alpha.archive.json" }, { mainfile: "beta.archive.json" }] }),
      within({ and: [{ parser_name: "parsers/archive" }, { mainfile: "beta.archive.json" }] }),
      within({ not: { mainfile: "beta.archive.json" } }),
      within({ not: { or: [{ mainfile: "alpha.archive.json" }, { processed: false }] } }),
      within({ or: [] }),
      within({ and: [] }),
      within({ not: {} }),
      within({}),
      within({ no_such_quantity: 1 }),
      within({ or: [{ no_such_quantity: 1 }, { other_missing: 2 }] }),
      within({ or: { mainfile: "x" } }),
      within({ not: [{ mainfile: "x" }] }),
      within({ mainfile: { gte: "b" } }),
      within({ mainfile: { like: "b" } }),
      within({ "mainfile:like": "b" }),
      within({ mainfile: 5 }),
      within({ mainfile: { any: "alpha.archive.json" } }),
      within({ published: "perhaps" }),
      within({ n_quantities: "many" })
    ])
  ]
}

const page = (pagination: object) => ({ owner: "visible", query: mine, required: names, pagination })
const rows = (required: unknown) => ({
  owner: "visible",
  query: { ...mine, mainfile: "beta.archive.json" },
  required
})

const pages: Scenario = {
  name: "pages of entries",
  steps: [
    upload,
    main("GET /uploads/{upload}/entries?page_size=1&order_by=mainfile", {
      capture: { alpha: "data.0.entry_id" },
      unstable: ["data.*.entry_metadata"]
    }),
    ...bodies("main", "POST /entries/query", [
      page({ ...ordered, page_size: 2 }),
      page({ ...ordered, page_size: 2, page: 2 }),
      page({ ...ordered, page_size: 2, page: 3 }),
      page({ ...ordered, page_size: 2, page: 4 }),
      page({ ...ordered, page_size: 2, page: 0 }),
      page({ ...ordered, page_size: 2, page_offset: 3 }),
      page({ ...ordered, page_size: 2, page_offset: 6 }),
      page({ ...ordered, page_size: 2, page_offset: 60 }),
      page({ ...ordered, page_size: 2, page_offset: -1 }),
      page({ ...ordered, page_size: 2, page: 1, page_offset: 0 }),
      page({ ...ordered, page_size: 2, page: 1, page_after_value: "x" }),
      page({ ...ordered, page_size: 2, page_after_value: "beta.archive.json" }),
      page({ ...ordered, page_size: 2, page_after_value: "alpha.archive.json:{alpha}" }),
      page({ ...ordered, page_size: 2, page_after_value: "zzz:zzz" }),
      page({ ...ordered, page_size: 2, order: "desc" }),
      page({ ...ordered, page_size: 2, order: "down" }),
      page({ order_by: "no_such_quantity" }),
      page({ order_by: "comment" }),
      page({ order_by: "upload_create_time", page_size: 0 }),
      page({ page_size: 0 }),
      page({ page_size: 0, page: 1 }),
      page({ page_size: 0, page_offset: 0 }),
      page({ page_size: -1 }),
      page({ page_size: "many" }),
      page({ page_size: 1.5 }),
      page({ page_size: 1, page: 10_001 }),
      page({ page_size: 10_001, page_offset: 0 }),
      page({ page_size: 1, page_offset: 10_000 }),
      page({ ...ordered, unknown: 1 }),
      { owner: "visible", query: mine, required: names, pagination: "first" },
      rows({ include: ["entry_name", "main_author"] }),
      rows({ include: ["main_author.name"] }),
      rows({ include: ["results.material*"] }),
      rows({ include: ["*_name"] }),
      rows({ include: [] }),
      rows({ exclude: ["*"] }),
      rows({ include: ["entry_name", "mainfile"], exclude: ["mainfile"] }),
      rows({ include: ["no_such_quantity"] }),
      rows({ exclude: ["no_such_quantity"] }),
      rows({ include: ["no_such_*"] }),
      rows({ include: "entry_name" }),
      rows("*"),
      rows({ exclude: ["quantities", "sections", "section_defs", "results", "data", "search_quantities"] }),
      { owner: "nobody", query: mine },
      { owner: 5, query: mine },
      { owner: "visible", query: "upload_id" },
      { owner: "visible", query: [mine] },
      { owner: "visible", query: mine, required: names, unknown: 1, pagination: { page_size: 0 } },
      [],
      "text"
    ]),
    main("POST /entries/query"),
    main("POST /entries/query", { text: "{broken", headers: { "content-type": "application/json" } }),
    ...bodies("anonymous", "POST /entries/query", [
      { owner: "user", query: mine },
      { owner: "shared", query: mine },
      { owner: "staging", query: mine },
      { owner: "admin", query: mine },
      { owner: "visible", query: mine },
      { owner: "all", query: mine, required: names }
    ]),
    main("POST /entries/query", { json: { owner: "admin", query: mine } }),
    ...each("main", [
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&order_by=mainfile",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&order_by=mainfile&page_size=2&page=2",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&mainfile=alpha.archive.json",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&mainfile=alpha.archive.json&mainfile=beta.archive.json&order_by=mainfile",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&mainfile__none=alpha.archive.json&order_by=mainfile",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&results.material.n_elements__gte=2",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&q=mainfile__alpha.archive.json",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&q=mainfile__any__alpha.archive.json",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&q=nonsense",
      "GET /entries?upload_id={upload}&owner=visible&include=mainfile&q=no_such__x",
      'GET /entries?owner=visible&include=mainfile&order_by=mainfile&json_query={"upload_id":"{upload}"}',
      "GET /entries?owner=visible&json_query={broken",
      "GET /entries?upload_id={upload}&owner=visible&no_such_quantity=1&page_size=0",
      "GET /entries?upload_id={upload}&owner=nobody",
      "GET /entries?upload_id={upload}&owner=visible&page=0",
      "GET /entries?upload_id={upload}&owner=visible&page_size=0",
      "GET /entries?upload_id={upload}&owner=visible&order_by=no_such_quantity",
      "GET /entries?upload_id={upload}&owner=visible&include=no_such_quantity",
      "GET /entries?upload_id={upload}&owner=visible&published=false&page_size=0",
      "GET /entries?upload_id={upload}&page_size=0"
    ]),
    anonymous("GET /entries?upload_id={upload}&owner=user")
  ]
}

const counted = (aggregation: unknown) => ({
  owner: "visible",
  query: mine,
  pagination: { page_size: 0 },
  aggregations: { counted: aggregation }
})

const aggregations: Scenario = {
  name: "aggregations",
  steps: [
    upload,
    ...bodies("main", "POST /entries/query", [
      counted({ terms: { quantity: "upload_id" } }),
      counted({ terms: { quantity: "mainfile" } }),
      counted({ terms: { quantity: "mainfile", size: 2 } }),
      counted({ terms: { quantity: "mainfile", size: 0 } }),
      counted({ terms: { quantity: "mainfile", include: "alpha" } }),
      counted({ terms: { quantity: "mainfile", include: ["alpha.archive.json"] } }),
      counted({ terms: { quantity: "mainfile", pagination: { page_size: 2 } } }),
      counted({ terms: { quantity: "mainfile", pagination: { page_size: 2, page_after_value: "beta.archive.json" } } }),
      counted({ terms: { quantity: "mainfile", size: 2, pagination: { page_size: 2 } } }),
      counted({ terms: { quantity: "entry_type" } }),
      counted({ terms: { quantity: "entry_type", entries: { size: 1, required: names } } }),
      counted({ terms: { quantity: "upload_id", metrics: ["n_entries"] } }),
      counted({ terms: { quantity: "published" } }),
      counted({ terms: { quantity: "results.material.elements" } }),
      counted({ terms: { quantity: "no_such_quantity" } }),
      counted({ terms: { quantity: "comment" } }),
      counted({ terms: { quantity: "n_quantities" } }),
      counted({ terms: {} }),
      counted({ terms: { quantity: "mainfile", exclude_from_search: true } }),
      counted({ terms: { quantity: "results.method.simulation.program_name", metrics: ["n_entries"] } }),
      counted({ terms: { quantity: "results.method.simulation.program_name", size: 5, include: "x" } }),
      counted({ terms: { quantity: "results.method.simulation.program_name", pagination: { page_size: 3 } } }),
      counted({ statistics: { metrics: ["n_entries", "n_uploads"] } }),
      counted({ statistics: { metrics: ["n_nothing"] } }),
      counted({ statistics: {} }),
      counted({ min_max: { quantity: "results.material.n_elements" } }),
      counted({ min_max: { quantity: "mainfile" } }),
      counted({ histogram: { quantity: "results.material.n_elements", interval: 1 } }),
      counted({ histogram: { quantity: "results.material.n_elements", buckets: 2 } }),
      counted({ histogram: { quantity: "results.material.n_elements" } }),
      counted({ histogram: { quantity: "results.material.n_elements", interval: 1, buckets: 2 } }),
      counted({ histogram: { quantity: "results.material.n_elements", interval: -1 } }),
      counted({ date_histogram: { quantity: "results.eln.nothing" } }),
      counted({ date_histogram: { quantity: "mainfile" } }),
      counted({ percentiles: { quantity: "results.material.n_elements" } }),
      counted({ percentiles: { quantity: "results.material.n_elements", percents: [50] } }),
      counted({}),
      counted({ nothing: { quantity: "mainfile" } }),
      counted("terms")
    ]),
    main("POST /entries/query", {
      json: counted({ date_histogram: { quantity: "upload_create_time", interval: "1y" } }),
      unstable: ["aggregations.counted.date_histogram.data.*.value"]
    }),
    main("POST /entries/query", {
      json: counted({ min_max: { quantity: "upload_create_time" } }),
      unstable: ["aggregations.counted.min_max.data.*"]
    }),
    main("POST /entries/query", {
      json: { owner: "visible", query: mine, pagination: { page_size: 0 }, aggregations: {} }
    }),
    main("POST /entries/query", {
      json: { owner: "visible", query: mine, pagination: { page_size: 0 }, aggregations: [] }
    })
  ]
}

/** What a parser lists as possible has an order of its own in every run. */
const unparsable = (optimade_filter: unknown) =>
  main("POST /entries/query", { json: beside({ optimade_filter }), unstable: ["detail.0.msg"] })

/** A server without plug-ins gives no row what OPTIMADE's own properties ask for; ids, dates and NOMAD's quantities it has. */
const optimade: Scenario = {
  name: "optimade filters",
  steps: [
    upload,
    firstEntry,
    ...bodies("main", "POST /entries/query", [
      ...[
        `elements HAS "H"`,
        `NOT elements HAS "H"`,
        `elements HAS ALL "H", "O"`,
        `NOT elements HAS ANY "H", "O"`,
        `elements HAS ONLY "H"`,
        `nelements HAS ONLY 1`,
        `elements HAS ALL < "H", > "B"`,
        `elements HAS < "H"`,
        `nelements >= 2 OR nelements IS UNKNOWN`,
        `nelements != 2`,
        `nsites = 2.5`,
        `nelements = "two"`,
        `elements LENGTH 2`,
        `NOT elements LENGTH > 2`,
        `nelements LENGTH 1`,
        `chemical_formula_reduced STARTS WITH "H" OR chemical_formula_reduced ENDS "O"`,
        `NOT chemical_formula_anonymous CONTAINS "A"`,
        `nelements CONTAINS "1"`,
        `elements IS KNOWN`,
        `structure_features IS UNKNOWN AND nperiodic_dimensions IS UNKNOWN`,
        `id = "{alpha}"`,
        `immutable_id = "{alpha}" OR id = "unknown"`,
        `NOT id = "{alpha}"`,
        `NOT (id = "{alpha}" OR nelements = 1) AND id IS KNOWN`,
        `"{alpha}" = id`,
        `1 < n_quantities`,
        `1 >= n_quantities`,
        `last_modified > "2001-01-01"`,
        `last_modified = "2001-01-01"`,
        `published = "false"`,
        `mainfile = "alpha.archive.json"`,
        `mainfile STARTS WITH "al" AND mainfile CONTAINS "arch*js" AND mainfile ENDS WITH ".js?n"`,
        `_nmd_mainfile = "alpha.archive.json"`,
        `parser_name CONTAINS "archive" n_quantities > 0`,
        `results_material_n_elements >= 1`,
        `_nmd_results_eln_tags HAS "one"`,
        `results_material_topology_label IS KNOWN`,
        `results.material.n_elements = 2`,
        `_nmd_unknown = 1`,
        `_other_thing = 1`,
        `_other_thing > 1`,
        `_other_thing IS UNKNOWN`,
        `nothing = 1`,
        `structures.id = "x"`,
        `1 = 1`,
        `elements:elements_ratios HAS "H": > 0.1`,
        `NOT elements:elements_ratios HAS ALL "H":1, "O":2`,
        "",
        "  "
      ].map((optimade_filter) => beside({ optimade_filter })),
      beside({ optimade_filter: [`id = "{alpha}"`, "elements IS UNKNOWN"] }),
      beside({ "optimade_filter:all": [`id = "{alpha}"`, "nothing = 1"] }),
      beside({ "optimade_filter:none": [`id = "{alpha}"`] }),
      beside({ "optimade_filter:any": [`id = "{alpha}"`] }),
      beside({ optimade_filter: { gt: "a" } }),
      within({ not: { optimade_filter: `id = "{alpha}"` } })
    ]),
    ...[
      "nelements",
      "nelements >",
      "nelements > > 1",
      "a b c",
      "elements HAS",
      `elements HAS "H`,
      "NOT NOT nelements = 1",
      "not nelements = 1",
      "elements LENGTH x",
      "ELEMENTS = 1",
      "(nelements = 1",
      "nelements = 1 AND",
      5,
      true
    ].map(unparsable)
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [queries, pages, aggregations, optimade]
