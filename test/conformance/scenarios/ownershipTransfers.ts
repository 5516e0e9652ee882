/**
 * Uploads and groups that change hands: asked for, seen, refused, called off, accepted.
 */
import { admin, bodies, by, coauthor, each, everyone, main, type Scenario, type Step, stranger } from "../Step.ts"

const archive = JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name: "handed over" } })

const upload = (target_user: string, target_user_type = "user_id") => ({
  resource_type: "upload",
  resource_id: "{upload}",
  target_user,
  target_user_type
})

const group = (target_user: string, target_user_type = "user_id") => ({
  ...upload(target_user, target_user_type),
  resource_type: "group",
  resource_id: "{group}"
})

const answered = (transfer: string, action: "accept" | "refuse", query = "") =>
  [`POST /ownership-transfers/{${transfer}}/respond${query}`, { json: { action }, rest: "upload" }] as const

const found = {
  query: { upload_id: "{upload}" },
  required: { include: ["main_author", "viewers", "writers", "reviewers"] }
}

/** What shows of an upload's owner. */
const picture = (...people: Parameters<typeof by>[0]): ReadonlyArray<Step> => [
  ...by(people, "GET /uploads/{upload}"),
  ...by(people, "GET /uploads?upload_id={upload}"),
  ...by(people, "POST /entries/query", { json: { ...found, owner: "visible" } }),
  ...by(people, "POST /entries/query", { json: { ...found, owner: "user" } })
]

const ofUploads: Scenario = {
  name: "uploads that change hands",
  steps: [
    main("POST /uploads?upload_name=mine", {
      multipart: { "a.archive.json": archive },
      capture: { upload: "upload_id" }
    }),
    main("POST /uploads/{upload}/edit", { json: { metadata: { coauthors: "{coauthor.user_id}" } } }),
    ...by(["anonymous", "stranger", "coauthor"], "POST /ownership-transfers", { json: upload("{stranger.user_id}") }),
    ...bodies("main", "POST /ownership-transfers", [
      {},
      [],
      { resource_type: 1, resource_id: 2, target_user: 3, target_user_type: 4 },
      { ...upload("x"), target_user_type: "name" },
      { ...upload("x"), resource_type: "dataset" },
      { ...upload("x"), resource_id: "unknown" },
      upload("unknown"),
      upload("unknown", "username"),
      upload("unknown", "email"),
      upload("{main.username}", "username")
    ]),
    main("POST /ownership-transfers"),
    main("POST /ownership-transfers", {
      json: upload("{stranger.username}", "username"),
      capture: { first: "transfer_id" }
    }),
    ...picture("main", "stranger"),
    main("POST /ownership-transfers", { json: upload("{stranger.email}", "email") }),
    ...by(everyone, "GET /ownership-transfers/{first}"),
    ...by(everyone, "GET /ownership-transfers?resource_id={upload}"),
    ...by(["main", "stranger"], "GET /ownership-transfers?resource_id={upload}&direction=incoming"),
    ...by(["main", "stranger"], "GET /ownership-transfers?resource_id={upload}&direction=outgoing&state=pending"),
    ...each("main", [
      "GET /ownership-transfers?resource_id={upload}&state=refused",
      "GET /ownership-transfers?resource_id={upload}&state=nonsense",
      "GET /ownership-transfers?resource_id={upload}&direction=sideways",
      "GET /ownership-transfers?resource_id={upload}&resource_type=group",
      "GET /ownership-transfers?resource_id={upload}&resource_type=dataset",
      "GET /ownership-transfers?resource_id=unknown",
      "GET /ownership-transfers/{first}?resource_type=group",
      "GET /ownership-transfers/{first}?resource_type=dataset",
      "GET /ownership-transfers/00000000000000000000abcd",
      "GET /ownership-transfers/unknown",
      "GET /ownership-transfers/",
      "DELETE /ownership-transfers/{first}",
      "PUT /ownership-transfers/{first}"
    ]),
    ...bodies("stranger", "POST /ownership-transfers/{first}/respond", [{}, { action: "agree" }, { action: 1 }, []]),
    stranger("POST /ownership-transfers/{first}/respond"),
    stranger("POST /ownership-transfers/unknown/respond", { json: { action: "accept" } }),
    stranger("POST /ownership-transfers/00000000000000000000abcd/respond", { json: { action: "accept" } }),
    stranger("POST /ownership-transfers/{first}/respond?resource_type=dataset", { json: { action: "accept" } }),
    ...by(["anonymous", "main", "coauthor", "admin"], ...answered("first", "accept")),
    main("POST /ownership-transfers", { json: upload("{stranger.user_id}"), capture: { second: "transfer_id" } }),
    main("POST /ownership-transfers", { json: upload("{coauthor.user_id}"), capture: { third: "transfer_id" } }),
    main("GET /uploads/{upload}"),
    ...by(["main", "stranger", "coauthor"], "GET /ownership-transfers?resource_id={upload}"),
    ...by(["anonymous", "stranger", "coauthor", "admin"], "POST /ownership-transfers/{third}/cancel", {
      rest: "upload"
    }),
    main("POST /ownership-transfers/unknown/cancel"),
    main("POST /ownership-transfers/00000000000000000000abcd/cancel"),
    main("POST /ownership-transfers/{third}/cancel?resource_type=dataset"),
    main("POST /ownership-transfers/{third}/cancel", { rest: "upload" }),
    main("POST /ownership-transfers/{third}/cancel", { rest: "upload" }),
    main("GET /ownership-transfers/{third}"),
    ...picture("main", "stranger"),
    main("POST /ownership-transfers", { json: upload("{coauthor.user_id}"), capture: { fourth: "transfer_id" } }),
    coauthor(...answered("fourth", "accept")),
    coauthor("GET /ownership-transfers/{fourth}"),
    coauthor(...answered("fourth", "accept")),
    ...by(["main", "coauthor"], "GET /ownership-transfers?resource_id={upload}"),
    ...picture("main", "coauthor", "admin"),
    coauthor("GET /uploads/{upload}/entries"),
    admin("POST /ownership-transfers", { json: upload("{stranger.user_id}"), capture: { fifth: "transfer_id" } }),
    admin("GET /ownership-transfers?resource_id={upload}"),
    admin("POST /uploads/{upload}/edit", { json: { metadata: { main_author: "{main.user_id}" } } }),
    ...by(["main", "stranger", "coauthor", "admin"], "GET /ownership-transfers/{fifth}"),
    ...by(["stranger", "coauthor"], "GET /ownership-transfers?resource_id={upload}"),
    stranger(...answered("fifth", "accept")),
    stranger("GET /ownership-transfers/{fifth}"),
    main("POST /ownership-transfers", { json: upload("{stranger.user_id}"), capture: { sixth: "transfer_id" } }),
    main("DELETE /uploads/{upload}"),
    stranger("GET /ownership-transfers/{sixth}"),
    stranger("GET /ownership-transfers?resource_id={upload}"),
    stranger("POST /ownership-transfers/{sixth}/respond", { json: { action: "refuse" } }),
    main("POST /ownership-transfers/{sixth}/cancel")
  ]
}

const ofGroups: Scenario = {
  name: "groups that change hands",
  steps: [
    main("POST /groups", {
      json: { group_name: "{run} mine", members: ["{coauthor.user_id}"] },
      capture: { group: "group_id" }
    }),
    ...by(["anonymous", "stranger", "coauthor"], "POST /ownership-transfers", { json: group("{stranger.user_id}") }),
    ...bodies("main", "POST /ownership-transfers", [
      { ...group("x"), resource_id: "unknown" },
      group("unknown"),
      group("{main.email}", "email")
    ]),
    main("POST /ownership-transfers", { json: group("{stranger.user_id}"), capture: { first: "transfer_id" } }),
    main("GET /groups/{group}"),
    ...by(everyone, "GET /ownership-transfers/{first}?resource_type=group"),
    stranger("GET /ownership-transfers/{first}"),
    ...by(["main", "stranger", "coauthor"], "GET /ownership-transfers?resource_type=group&resource_id={group}"),
    ...by(["main", "coauthor", "admin"], ...answered("first", "accept", "?resource_type=group")),
    main("POST /ownership-transfers", { json: group("{stranger.user_id}"), capture: { second: "transfer_id" } }),
    ...by(["stranger", "admin", "main", "main"], "POST /ownership-transfers/{second}/cancel?resource_type=group"),
    main("POST /ownership-transfers", { json: group("{stranger.user_id}"), capture: { third: "transfer_id" } }),
    stranger(...answered("third", "accept", "?resource_type=group")),
    main("GET /groups/{group}"),
    stranger("GET /ownership-transfers/{third}?resource_type=group"),
    main("POST /ownership-transfers", { json: group("{coauthor.user_id}") }),
    stranger("POST /ownership-transfers", { json: group("{coauthor.user_id}"), capture: { fourth: "transfer_id" } }),
    coauthor(...answered("fourth", "accept", "?resource_type=group")),
    admin("POST /ownership-transfers", { json: group("{main.user_id}"), capture: { fifth: "transfer_id" } }),
    coauthor("DELETE /groups/{group}"),
    main("GET /ownership-transfers/{fifth}?resource_type=group"),
    main(...answered("fifth", "accept", "?resource_type=group")),
    main("GET /ownership-transfers/{fifth}?resource_type=group")
  ]
}

const refused: Scenario = {
  name: "offers that are refused",
  steps: [
    main("POST /uploads?upload_name=mine", {
      multipart: { "a.archive.json": archive },
      capture: { upload: "upload_id" }
    }),
    main("POST /ownership-transfers", { json: upload("{stranger.user_id}"), capture: { first: "transfer_id" } }),
    stranger(...answered("first", "refuse")),
    ...by(["main", "stranger", "coauthor", "admin"], "GET /ownership-transfers/{first}"),
    ...by(["main", "stranger"], "GET /ownership-transfers?resource_id={upload}&state=refused"),
    stranger(...answered("first", "accept")),
    main("POST /ownership-transfers/{first}/cancel"),
    ...picture("main", "stranger"),
    ...each("main", [
      "GET /ownership-transfers?resource_id={upload}",
      "GET /ownership-transfers?resource_id={upload}&state=pending"
    ]),
    main("POST /groups", { json: { group_name: "{run} kept" }, capture: { group: "group_id" } }),
    main("POST /ownership-transfers", { json: group("{stranger.user_id}"), capture: { second: "transfer_id" } }),
    stranger(...answered("second", "refuse", "?resource_type=group")),
    stranger(...answered("second", "refuse", "?resource_type=group")),
    main("POST /ownership-transfers/{second}/cancel?resource_type=group"),
    main("GET /ownership-transfers/{second}?resource_type=group")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [ofUploads, ofGroups, refused]
