/**
 * What people are told as it happens: the first event of each stream, which is the inbox as it is then.
 */
import { anonymous, by, coauthor, each, main, type Scenario, stranger } from "../Step.ts"

const archive = JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name: "told of" } })

const told: Scenario = {
  name: "notifications",
  steps: [
    anonymous("GET /notifications"),
    ...each("main", ["GET /notifications?source=nonsense", "POST /notifications", "GET /notifications/"]),
    main("GET /notifications?source=system"),
    main("POST /uploads?upload_name=first", {
      multipart: { "a.archive.json": archive },
      capture: { upload: "upload_id" }
    }),
    ...by(["main", "coauthor"], "GET /notifications", { about: "upload" }),
    main("POST /uploads/{upload}/edit", {
      json: { metadata: { upload_name: "second", coauthors: "{coauthor.user_id}" } }
    }),
    coauthor("PUT /uploads/{upload}/raw/?file_name=notes.txt", { text: "notes" }),
    coauthor("PUT /uploads/{upload}/raw/?file_name=later.txt&trigger_processing=false", { text: "later" }),
    main("PUT /uploads/{upload}/raw/?file_name=b.archive.json&wait_for_processing=true", { text: archive }),
    main("POST /uploads/{upload}/edit", { json: { metadata: { upload_name: 5 } } }),
    ...by(["main", "coauthor"], "GET /notifications?source=user", { about: "upload" }),
    main("PUT /uploads/{upload}/raw/?file_name=broken.zip", { text: "PK no zip" }),
    main("POST /uploads/{upload}/edit", { json: { metadata: { description: "again" } } }),
    main("GET /notifications", { about: "upload" }),
    main("POST /ownership-transfers", {
      json: {
        resource_type: "upload",
        resource_id: "{upload}",
        target_user: "{stranger.user_id}",
        target_user_type: "user_id"
      },
      capture: { transfer: "transfer_id" }
    }),
    ...by(["main", "stranger"], "GET /notifications?source=all", { about: "upload" }),
    stranger("POST /ownership-transfers/{transfer}/respond", { json: { action: "refuse" }, rest: "upload" }),
    ...by(["main", "stranger"], "GET /notifications?source=user", { about: "upload" }),
    main("POST /groups", { json: { group_name: "{run} told of" }, capture: { group: "group_id" } }),
    main("POST /ownership-transfers", {
      json: {
        resource_type: "group",
        resource_id: "{group}",
        target_user: "{stranger.user_id}",
        target_user_type: "user_id"
      },
      capture: { second: "transfer_id" }
    }),
    stranger("GET /notifications", { about: "group" }),
    main("POST /ownership-transfers/{second}/cancel?resource_type=group"),
    ...by(["main", "stranger"], "GET /notifications", { about: "group" })
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [told]
