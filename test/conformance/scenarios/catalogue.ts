/**
 * What a server offers: its apps, the quantities that they can search for, and what fits what somebody types.
 */
import { anonymous, bodies, each, main, type Scenario, stranger } from "../Step.ts"
import { files } from "./content.ts"

const app = (rest: object) => ({ label: "Mine", path: "mine", category: "Tests", ...rest })

const items = (...items: ReadonlyArray<unknown>) => app({ menu: { items } })

const columns = (...expressions: ReadonlyArray<unknown>) =>
  app({ columns: expressions.map((search_quantity) => ({ search_quantity })) })

const lg = { lg: { h: 3, w: 4, x: 0, y: 0 } }

const widgets = (...widgets: ReadonlyArray<object>) =>
  app({ dashboard: { widgets: widgets.map((widget) => ({ layout: lg, ...widget })) } })

const elements = "results.material.elements"
const gap = "results.properties.electronic.band_gap"

/** NOMAD's documentation of its apps and quantities, which the fake does not repeat. */
const undescribed = {
  unstable: ["*.description", "*.readme", "*.*.description", "*.*.readme", "description", "readme"]
}

const apps: Scenario = {
  name: "apps",
  steps: [
    ...each(
      "main",
      [
        "GET /apps/entry-points",
        "GET /apps/entry-points/entries",
        "GET /apps/entry-points/eln",
        "GET /apps/entry-points/nothing"
      ],
      undescribed
    ),
    anonymous("GET /apps/entry-points/eln", undescribed),
    ...bodies(
      "main",
      "POST /apps/validate",
      [
        {},
        app({}),
        app({ label: 1, unknown: true }),
        app({ description: "Of mine", readme: "Read me", breadcrumb: "mine", resource: "materials" }),
        app({ resource: "nothing", pagination: { page_size: "many" } }),
        app({ rows: null, menu: null, search_quantities: null, columns: null }),
        app({ columns: 3, menu: { items: {} } }),
        app({ search_quantities: { include: ["results.*"] }, search_syntaxes: { exclude: ["free_text"] } }),
        app({ columns: [{ quantity: "entry_name", label: "Name" }] }),
        app({ columns: [{ search_quantity: "entry_name", align: "up", format: { decimals: 1 } }] }),
        app({ columns: [{}] }),
        columns("no.such.quantity"),
        columns("data.size#own.Thing#float"),
        columns("data.size#own.Thing"),
        columns(`min(${gap}[*].value)`, `${gap}[?type=='direct'].value`, `${elements}[0]`),
        columns(`min_by(${gap}, &value).type`),
        columns(`${gap}[?label=='direct'].value`),
        columns(""),
        columns("a["),
        columns("a."),
        columns("a b"),
        items(
          { type: "terms", search_quantity: elements, options: 3 },
          { type: "periodic_table", search_quantity: elements }
        ),
        items({ type: "terms", search_quantity: elements, options: { H: { label: "Hydrogen" } } }),
        items({ type: "terms", quantity: elements, title: "Elements", width: 6 }),
        items({ type: "histogram", x: "results.material.n_elements" }, { type: "visibility" }),
        items({ type: "histogram", x: { quantity: "no.such.quantity", unit: "m" } }),
        items({ type: "nested_object", path: gap, items: [{ type: "terms", search_quantity: `${gap}.type` }] }),
        items({ type: "nested_object", path: "no.such.section" }),
        items({ type: "menu", title: "Inner", items: [{ type: "definitions" }, { type: "optimade" }] }),
        items({ type: "nothing" }, {}, { type: "terms" }),
        widgets({ type: "terms", search_quantity: elements }, { type: "periodictable", search_quantity: elements }),
        widgets({ type: "terms", search_quantity: "no.such.quantity" }),
        widgets({ type: "histogram", x: { search_quantity: "results.material.n_elements" }, n_bins: 5 }),
        widgets({ type: "scatter_plot", x: "results.material.n_elements", y: "no.such.quantity" }),
        widgets({ type: "box_plot", y: { search_quantity: "results.material.n_elements" } }),
        widgets({ type: "terms", search_quantity: elements, layout: { huge: {} } }, { type: "terms" }),
        app({ rows: { actions: { items: [{ type: "url", path: "references[0]" }, {}] } } }),
        app({ rows: { actions: { items: [{ type: "north", filepath: "mainfile", tool_name: "jupyter" }] } } }),
        app({ filters_locked: { and: [{ "entry_id:any": ["a"] }], "results.material": { n_elements: { gt: 1 } } } }),
        app({ filters_locked: { nothing: 1 } }),
        // The forms of older versions, and what is none.
        app({ columns: { options: { a: {}, b: { selected: false } }, selected: ["b"], exclude: ["a"] } }),
        app({ filters: { include: ["mainfile"] } }),
        [],
        [1],
        1,
        "text",
        { columns: {} },
        { columns: { options: { a: {} } } },
        { columns: { include: ["a"] } },
        { columns: [1] },
        { filters: 1 },
        { filters: [] },
        { filter_menus: 1 },
        { menu: [] },
        { menu: 1 },
        { menu: {} }
      ],
      { unstable: ["search_quantities.*.description"] }
    )
  ]
}

const page = (page: number, page_size: number) => ({ pagination: { page, page_size } })

const searchQuantities: Scenario = {
  name: "search quantities",
  steps: [
    anonymous("POST /apps/search-quantities", { json: { pagination: { page_size: 1000 } }, ...undescribed }),
    ...bodies(
      "main",
      "POST /apps/search-quantities",
      [
        {},
        { pagination: {} },
        { pagination: { page_size: 0 } },
        page(2, 3),
        page(100, 10),
        page(0, 10),
        page(1000, 10),
        { pagination: { page_size: -1, order: "up" } },
        { ...page(1, 3), query: { input: "Band Gap" } },
        { ...page(1, 3), query: { input: "no such quantity" } },
        { ...page(1, 3), query: { dtype: "enum" } },
        { ...page(1, 3), query: { dtype: ["int", "timestamp"], aggregatable: false } },
        { ...page(1, 3), query: { dtype: [] } },
        { ...page(1, 3), query: { aggregatable: true, input: "name" } },
        { ...page(1, 3), query: { aggregatable: "perhaps", dtype: 1 } },
        { ...page(1, 3), query: null },
        { ...page(1, 3), app_path: "eln" },
        { ...page(1, 2), app_path: "eln", query: { input: "mainfile" } },
        { ...page(1, 3), app_path: "nothing" }
      ],
      undescribed
    )
  ]
}

const wanted = (input: unknown, ...names: ReadonlyArray<string>) => ({
  input,
  quantities: names.map((name) => ({ name }))
})

/** Others' entries are found as well: what is asked for begins with a word that only this run knows. */
const suggestions: Scenario = {
  name: "suggestions",
  steps: [
    main("POST /uploads?upload_name=zyx-{run} suggested&file_name=all.zip", {
      zip: { ...files, "zyx-{run}.archive.json": files["alpha.archive.json"] ?? "" },
      capture: { upload: "upload_id" }
    }),
    main("GET /uploads/{upload}"),
    ...bodies("main", "POST /suggestions", [
      wanted("zyx-{run}", "mainfile", "upload_name", "entry_name", "results.eln.lab_ids"),
      wanted(" ZYX-{run} ", "upload_name"),
      wanted("suggested", "upload_name"),
      wanted("json zyx-{run}", "mainfile"),
      wanted("nothing begins with this", "mainfile", "authors.name"),
      wanted("-", "mainfile"),
      { input: "a", quantities: [] },
      { input: "a" },
      {},
      { quantities: [{ name: "mainfile" }] },
      wanted("", "mainfile"),
      { input: "a", quantities: [{ name: "mainfile", size: 0 }] },
      { input: "a", quantities: [{ name: "mainfile", size: "few" }] },
      { input: 1, quantities: "mainfile" },
      { input: "a", quantities: [{ name: "mainfile" }, {}] }
    ]),
    anonymous("POST /suggestions", { json: wanted("zyx-{run}", "mainfile") }),
    stranger("POST /suggestions", { json: { input: "zyx-{run}", quantities: [{ name: "mainfile", size: 1 }] } }),
    main("POST /suggestions", { json: wanted("a", "mainfile", "no.such.quantity"), unstable: ["detail.0.msg"] }),
    main("POST /suggestions", { json: wanted("a", "comment"), unstable: ["detail.0.msg"] }),
    main("DELETE /uploads/{upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [apps, searchQuantities, suggestions]
