/**
 * The metadata of all entries that a query finds, as a file.
 */
import { anonymous, by, each, everyone, main, type Scenario } from "../Step.ts"
import { files } from "./content.ts"

const csv = { headers: { "content-type": "text/csv" } }

/** One row, so that the order of ids, which differs from run to run, does not matter. */
const own = "owner=user&upload_id={upload}&mainfile=alpha.archive.json"

const several = "owner=user&upload_id={upload}"

const exporting: Scenario = {
  name: "exporting metadata",
  steps: [
    main("POST /uploads?upload_name={run} export", { zip: files, capture: { upload: "upload_id" } }),
    main("POST /uploads/{upload}/edit", {
      json: {
        metadata: { comment: 'said "so", twice', references: ["https://example.org/a", "https://example.org/b"] }
      }
    }),
    ...each("main", [
      `GET /entries/export?${own}&include=mainfile`,
      `GET /entries/export?${several}&include=upload_id`,
      `GET /entries/export?${several}&include=upload_id&page_size=2`,
      `GET /entries/export?${own}&include=entry_id&include=mainfile&include=processed&include=entry_type`,
      `GET /entries/export?${own}&include=comment&include=references`,
      `GET /entries/export?${own}&include=main_author`,
      `GET /entries/export?${own}&include=mainfile&exclude=entry_id`,
      `GET /entries/export?${own}&exclude=*`,
      `GET /entries/export?${own}&include=no_such_quantity`
    ]),
    ...each(
      "main",
      [
        `GET /entries/export?${own}&include=mainfile`,
        `GET /entries/export?${several}&include=upload_id`,
        `GET /entries/export?${several}&include=references&page_size=4`,
        `GET /entries/export?${own}&include=processed&include=mainfile&include=upload_name&include=n_quantities`,
        `GET /entries/export?${own}&include=comment&include=references&include=mainfile`,
        `GET /entries/export?${own}&include=upload_id&include=main_author&include=writers`,
        `GET /entries/export?${own}&include=results.material&include=datasets`,
        `GET /entries/export?${own}&include=entry_name&include=results`,
        `GET /entries/export?${several}&mainfile=none`
      ],
      csv
    ),
    main(`GET /entries/export?${several}&mainfile=none`),
    main(`GET /entries/export?${own}`),
    ...["application/json; charset=utf-8", "text/csv; charset=utf-8", "text/plain", "application/xml", "*/*"].map(
      (type) => main(`GET /entries/export?${own}&include=mainfile`, { headers: { "content-type": type } })
    ),
    ...each("main", [
      "GET /entries/export?owner=all&include=mainfile",
      `GET /entries/export?${own}&page_size=0`,
      `GET /entries/export?${own}&page_size=x`,
      `GET /entries/export?${own}&page_size=10001&include=mainfile`,
      `GET /entries/export?${own}&page_size=-1`,
      "GET /entries/export?owner=nobody",
      "GET /entries/export?no_such_quantity=1&upload_id={upload}",
      "GET /entries/export?json_query={broken",
      `GET /entries/export?owner=user&json_query={"upload_id":"{upload}","mainfile":"alpha.archive.json"}&include=mainfile`,
      `GET /entries/export?owner=user&q=upload_id__{upload}&q=mainfile__alpha.archive.json&include=mainfile`
    ]),
    anonymous("GET /entries/export?owner=user"),
    ...by(everyone, "GET /entries/export?owner=visible&upload_id={upload}&include=upload_id"),
    ...by(everyone, "GET /entries/export?upload_id={upload}&include=upload_id"),
    main("POST /entries/export"),
    main(`HEAD /entries/export?${own}`)
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [exporting]
