/**
 * What the server refuses as if by mistake, where no other scenario comes across it.
 */
import { anonymous, bodies, each, main, type Scenario } from "../Step.ts"
import { files } from "./content.ts"

const mine = { owner: "visible", query: { upload_id: "{upload}" } }

const counted = (aggregation: unknown) => ({ ...mine, pagination: { page_size: 0 }, aggregations: { a: aggregation } })

const quirks: Scenario = {
  name: "quirks",
  steps: [
    main("POST /uploads?upload_name={run} quirks&embargo_length=0", { zip: files, capture: { upload: "upload_id" } }),
    anonymous("GET /datasets?prefix=("),
    main("GET /uploads/{upload}/raw/alpha.archive.json/"),
    main("PUT /uploads/{upload}/raw/?file_name=sub&wait_for_processing=true", { text: "x" }),
    main("PUT /uploads/{upload}/raw/alpha.archive.json?file_name=x.txt&wait_for_processing=true", { text: "x" }),
    ...bodies("main", "POST /entries/query", [
      counted({}),
      counted({ terms: { quantity: "mainfile", metrics: null } }),
      counted({ terms: { quantity: "published", include: "t" } }),
      counted({ histogram: { quantity: "n_quantities", interval: 0.0001 } }),
      { aggregations: null },
      { pagination: { page_size: null } },
      { ...mine, pagination: { page_size: 1 }, required: { exclude: ["*_id"] } },
      { query: { "results.material.chemical_formula_hill": "water" } },
      { query: { "results.material.chemical_formula_hill": "" } },
      { query: { results: { "material:any": "x" } } },
      { query: { results: { "material:any": 5 } } },
      { query: { results: { "material:gt": true } } },
      { query: { "datasets:any": ["x"] } },
      { query: { "main_author:any": [] } },
      { query: { "mainfile:any:any": ["x"] } },
      { query: { "mainfile:all:none": ["x", "y"] } },
      { query: { "n_quantities:any:gte": 3 } },
      { query: { "n_quantities:gte:lte": 3 } },
      { query: { "n_quantities:gt:any": [3] } },
      { query: { "n_quantities:any:any:any": [3] } },
      { query: { "mainfile:any:x": ["x"] } },
      { query: { name: "mainfile", value: { nosuch: 1 } } },
      { query: { mainfile: { gt: null } } },
      { query: { n_quantities: { lt: "many", gte: "few" } } },
      { query: { prefix: "results.material.topology", query: { label: "x" } } },
      { query: 5 }
    ]),
    ...each("main", [
      "GET /entries?upload_id={upload}&owner=visible&n_quantities=x",
      "GET /entries?upload_id={upload}&owner=visible&n_quantities__gt__lt=1",
      "GET /entries?upload_id={upload}&owner=visible&authors=x",
      "GET /entries?upload_id={upload}&owner=visible&main_author=x",
      "GET /entries?upload_id={upload}&owner=visible&datasets=x",
      "GET /entries?upload_id={upload}&owner=visible&n_quantities__gt=0"
    ]),
    main("POST /uploads/{upload}/edit", { json: { metadata: { embargo_length: "x" } } }),
    main("POST /uploads/{upload}/edit", { json: { metadata: { upload_name: 5 } } }),
    ...each("main", ["GET /datasets?prefix=%00", "GET /groups?search_terms=a%00"]),
    main("DELETE /uploads/{upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [quirks]
