/**
 * Entries of other uploads that an upload includes, by a query.
 */
import { bodies, by, each, everyone, main, type Scenario } from "../Step.ts"

const eln = "nomad.datamodel.metainfo.eln"

const file = (name: string) => ({
  "some.archive.json": JSON.stringify({ data: { m_def: `${eln}.ElnBaseSection`, name } })
})

const other = { upload_id: "{other}" }

const including: Scenario = {
  name: "included entries",
  steps: [
    main("POST /uploads?upload_name={run} own", { zip: file("Own"), capture: { upload: "upload_id" } }),
    main("POST /uploads?upload_name={run} other", { zip: file("Other"), capture: { other: "upload_id" } }),
    main("POST /uploads/{upload}/included-entries/validate", { json: { query: other } }),
    main("POST /uploads/{upload}/included-entries", { json: { query: other } }),
    main("GET /uploads/{upload}"),
    main("GET /uploads/{upload}/entries?page_size=0"),
    main("POST /uploads/{upload}/action/publish"),
    main("POST /uploads/{upload}/included-entries", { json: { query: { upload_id: "{upload}" } } }),
    main("GET /uploads/{upload}"),
    ...bodies(
      "main",
      "POST /uploads/{upload}/included-entries",
      [
        {},
        { query: null },
        { query: "" },
        { query: [] },
        { query: "some words" },
        { query: { no_such_quantity: 1 } },
        { query: { and: [other, { entry_name: "Other" }] } },
        { query: { "upload_id:any": ["{other}"] } },
        { query: { not: { upload_id: "{other}" } } },
        { query: { upload_create_time: { gte: "2026-01-01" } } },
        { query: { entry_name: ["Other", "Own"] } },
        { query: { "entry_name:any": ["Other", "Own"] } },
        []
      ],
      { unstable: ["total"] }
    ),
    main("POST /uploads/{upload}/included-entries", { json: { query: other } }),
    main("POST /uploads/{upload}/included-entries"),
    main("POST /uploads/{upload}/included-entries", { json: { query: {} } }),
    main("GET /uploads/{upload}"),
    ...bodies(
      "main",
      "POST /uploads/{upload}/included-entries/validate",
      [
        {},
        { query: null },
        { query: {} },
        { query: "some words" },
        { query: { no_such_quantity: 1 } },
        { query: other, pagination: { page_size: 0 } },
        { query: other, pagination: { page_size: 1, order_by: "mainfile" } },
        { query: other, pagination: { page: 2, page_size: 1 } },
        { query: other, pagination: { page_size: -1 } },
        { query: other, pagination: { order_by: "no_such_quantity" } },
        { query: { "upload_id:any": ["{other}"] } },
        { query: { upload_id: "{upload}" } }
      ],
      { unstable: ["pagination.total", "pagination.next_page_after_value", "n_unpublished", "entries"] }
    ),
    main("POST /uploads/{upload}/included-entries/validate", { json: { query: other, pagination: { page_size: 5 } } }),
    ...by(["stranger", "anonymous", "admin"], "POST /uploads/{upload}/included-entries", { json: { query: other } }),
    ...by(["stranger", "anonymous", "admin"], "POST /uploads/{upload}/included-entries/validate", {
      json: { query: other }
    }),
    main("POST /uploads/0000000000000000000000/included-entries", { json: { query: other } }),
    main("POST /uploads/0000000000000000000000/included-entries/validate", { json: { query: other } }),
    main("POST /uploads/{upload}/edit", {
      json: { metadata: { coauthors: ["{coauthor.user_id}"], reviewers: ["{stranger.user_id}"] } }
    }),
    ...by(["coauthor", "stranger"], "POST /uploads/{upload}/included-entries", { json: { query: other } }),
    ...by(["coauthor", "stranger"], "POST /uploads/{upload}/included-entries/validate", { json: { query: other } }),
    ...each("main", ["GET /uploads/{upload}/included-entries", "GET /uploads/{upload}/included-entries/validate"]),
    main("POST /uploads/{other}/action/publish"),
    main("POST /uploads/{upload}/included-entries", { json: { query: other } }),
    main("POST /uploads/{upload}/included-entries/validate", { json: { query: other } }),
    main("POST /uploads/{other}/included-entries", { json: { query: other } }),
    main("POST /uploads/{other}/included-entries/validate", { json: { query: other } }),
    main("POST /uploads/{upload}/action/publish"),
    ...by(everyone, "GET /uploads/{upload}"),
    main("POST /uploads", { capture: { empty: "upload_id" } }),
    main("POST /uploads/{empty}/included-entries", { json: { query: other } }),
    main("POST /uploads/{empty}/action/publish"),
    main("GET /uploads/{empty}"),
    main("GET /uploads/{empty}/raw"),
    main("GET /uploads?upload_id={empty}&upload_id={upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [including]
