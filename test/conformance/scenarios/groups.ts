/**
 * Groups of people: made, listed, edited, deleted, refused; and what they open to their members.
 */
import {
  admin,
  anonymous,
  bodies,
  by,
  coauthor,
  each,
  everyone,
  main,
  type Scenario,
  stranger,
  type Who
} from "../Step.ts"

const named = (name: string, rest: object = {}) => ({ group_name: `{run} ${name}`, ...rest })

const member = (who: string, role?: string) => ({
  user_id: `{${who}.user_id}`,
  ...(role === undefined ? {} : { role })
})

const owner = member("main", "owner")

const life: Scenario = {
  name: "groups",
  steps: [
    anonymous("POST /groups", { json: named("one") }),
    main("POST /groups", { json: named(" one "), capture: { one: "group_id" } }),
    main("POST /groups", { json: named("one"), capture: { same: "group_id" } }),
    main("POST /groups", { json: {}, capture: { nameless: "group_id" } }),
    main("POST /groups", {
      json: named("two", { description: "the second", members_info: [member("coauthor", "maintainer"), owner] }),
      capture: { two: "group_id" }
    }),
    stranger("POST /groups", {
      json: named("three", { description: "", members: ["{main.user_id}"] }),
      capture: { three: "group_id" }
    }),
    main("POST /groups", {
      json: named("four", { members_info: [owner, member("coauthor"), member("stranger")] }),
      capture: { four: "group_id" }
    }),
    ...bodies("main", "POST /groups", [
      { group_name: "" },
      { group_name: "  " },
      { group_name: 5, description: 6, members: "x", members_info: "y" },
      { members: { a: 1 } },
      { members: [1, null] },
      { members_info: [{ role: "owner" }] },
      { members_info: ["x"] },
      { members_info: [{ user_id: 1, role: "chief" }] },
      { members_info: [{ user_id: "x", role: null }] },
      named("x", { members: [], members_info: [] }),
      named("x", { members: null, members_info: null, unknown: 1, group_id: "mine", owner: "x" }),
      named("x", { members_info: [] }),
      named("x", { members_info: [member("coauthor")] }),
      named("x", { members_info: [owner, member("coauthor", "owner")] }),
      named("x", { members_info: [member("coauthor", "owner")] }),
      named("x", { members_info: [owner, owner] }),
      named("x", { members_info: [owner, { user_id: "unknown" }, { user_id: "neither" }] }),
      named("x", { members: ["unknown"] }),
      [],
      "text"
    ]),
    main("POST /groups"),
    main("POST /groups", { text: "{broken", headers: { "content-type": "application/json" } }),
    ...by(everyone, "GET /groups/{two}"),
    ...each("anonymous", [
      "GET /groups/unknown",
      "GET /groups/all",
      "GET /groups/{one}",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2&page=2",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2&page=3",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2&page=9",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2&page=0",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2&page_offset=1",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2&page_after_value=1",
      "GET /groups?search_terms={run}&order_by=group_name&page_size=2&page_after_value=x",
      "GET /groups?search_terms={run}&page=1&page_offset=1",
      "GET /groups?search_terms={run}&page_size=0",
      "GET /groups?search_terms={run}&page_size=0&page=1",
      "GET /groups?search_terms={run}&page_size=-1",
      "GET /groups?search_terms={run}&page_size=many",
      "GET /groups?search_terms={run}&order_by=group_name",
      "GET /groups?search_terms={run}&order_by=group_name&order=desc&page_size=3",
      "GET /groups?search_terms={run} t&order_by=owner&order=desc",
      "GET /groups?search_terms={run}&order_by=members",
      "GET /groups?search_terms={run}&order=sideways",
      "GET /groups?search_terms=TWO {run}",
      "GET /groups?search_terms={run} nothing",
      "GET /groups?group_id={one}",
      "GET /groups?group_id={one}&group_id={three}&group_id=unknown&order_by=group_name",
      "GET /groups?group_id=unknown",
      "GET /groups?search_terms={run}&user_id={coauthor.user_id}&order_by=group_name",
      "GET /groups?search_terms={run}&user_id={stranger.user_id}&order_by=group_name",
      "GET /groups?search_terms={run}&user_id=unknown",
      "GET /groups?search_terms={run}&user_id={stranger.user_id}&user_id={coauthor.user_id}&order_by=group_name",
      "GET /groups/",
      "PUT /groups",
      "PUT /groups/{one}",
      "GET /groups/{one}/edit"
    ]),
    ...each(
      "anonymous",
      ["GET /groups?search_terms={run}&page_size=100", "GET /groups?search_terms={run}&order_by=group_id"],
      {
        unordered: ["data"]
      }
    ),
    ...by(["stranger", "admin"], "GET /groups?search_terms={run} t&order_by=owner"),
    ...by(["anonymous", "stranger"], "POST /groups/{two}/edit", { json: { description: "theirs" } }),
    coauthor("POST /groups/{two}/edit", { json: { description: "by a maintainer" } }),
    coauthor("POST /groups/{four}/edit", { json: { description: "by a member" } }),
    coauthor("POST /groups/{two}/edit", { json: { members: ["{main.user_id}", "{stranger.user_id}"] } }),
    coauthor("POST /groups/{two}/edit", { json: { members: ["{stranger.user_id}"] } }),
    admin("POST /groups/{two}/edit", { json: named("two, by the admin") }),
    admin("POST /groups/{two}/edit", { json: { members: ["{main.user_id}"] } }),
    main("POST /groups/{two}/edit", { json: { members: ["{stranger.user_id}"] } }),
    main("POST /groups/{two}/edit", { json: { members: [] } }),
    main("POST /groups/{two}/edit", { json: { members_info: [owner, member("stranger", "maintainer")] } }),
    ...bodies("main", "POST /groups/{two}/edit", [
      {},
      { description: "" },
      { description: null, group_name: null },
      { group_name: " " },
      named(" edited "),
      { members_info: [] },
      { members_info: [member("stranger", "owner"), member("main")] },
      { members_info: [owner, member("stranger"), member("stranger")] },
      { members_info: [owner, { user_id: "unknown" }] },
      { members: ["unknown"] },
      { members: [], members_info: [owner] },
      { group_id: "other", owner: "other" },
      []
    ]),
    main("POST /groups/{two}/edit"),
    main("POST /groups/unknown/edit", { json: {} }),
    main("POST /groups/unknown/edit", { json: [] }),
    anonymous("GET /groups/{two}"),
    ...by(["anonymous", "coauthor", "stranger"], "DELETE /groups/{two}"),
    main("DELETE /groups/unknown"),
    main("DELETE /groups/{two}"),
    main("DELETE /groups/{two}"),
    main("GET /groups/{two}"),
    main("POST /groups/{two}/edit", { json: {} }),
    admin("DELETE /groups/{one}"),
    admin("GET /groups?search_terms={run}&page_size=100&order_by=group_name")
  ]
}

const archive = JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name: "shared" } })

const file = (name: string) => ({ multipart: { [`${name}.archive.json`]: archive } })

const edit = (upload: string, metadata: object) => [`POST /uploads/{${upload}}/edit`, { json: { metadata } }] as const

/** What members can do with an upload that is open to a group of theirs; the same calls before and after. */
const looks = (upload: string) => [
  `GET /uploads/{${upload}}`,
  `GET /uploads/{${upload}}/raw/${upload}.archive.json`,
  `GET /uploads?upload_id={${upload}}`,
  `GET /uploads?upload_id={${upload}}&roles=coauthor`,
  `GET /uploads?upload_id={${upload}}&roles=reviewer`,
  `GET /uploads?upload_id={${upload}}&roles=main_author&include_all=true`,
  `GET /uploads?upload_id={${upload}}&include_all=true`,
  `GET /uploads?upload_id={${upload}}&is_owned=false`
]

const searches = (upload: string) =>
  ["visible", "shared", "user", "staging", "all", "public", "admin"].map(
    (owner) =>
      [
        `POST /entries/query`,
        {
          json: {
            owner,
            query: { upload_id: `{${upload}}` },
            required: { include: ["mainfile", "viewer_groups", "writer_groups"] }
          }
        }
      ] as const
  )

const seenBy = (people: ReadonlyArray<Who>, upload: string) => [
  ...looks(upload).flatMap((call) => by(people, call)),
  ...searches(upload).flatMap(([call, rest]) => by(people, call, rest))
]

const opened: Scenario = {
  name: "what groups open",
  steps: [
    main("POST /groups", {
      json: named("writers", { members: ["{coauthor.user_id}"] }),
      capture: { writers: "group_id" }
    }),
    main("POST /groups", {
      json: named("readers", { members: ["{stranger.user_id}"] }),
      capture: { readers: "group_id" }
    }),
    main("POST /uploads?upload_name=shared", { ...file("shared"), capture: { shared: "upload_id" } }),
    ...bodies(
      "main",
      "POST /uploads/{shared}/edit",
      [
        { coauthor_groups: "all" },
        { coauthor_groups: ["unknown"], reviewer_groups: ["neither"] },
        { reviewer_groups: 5 },
        { reviewer_groups: { add: ["all", "unknown"] } },
        { coauthor_groups: { set: "{writers}", add: "{readers}" } }
      ].map((metadata) => ({ metadata }))
    ),
    stranger(...edit("shared", { coauthor_groups: "{readers}" })),
    main(...edit("shared", { coauthor_groups: "{writers}", reviewer_groups: ["{readers}"] })),
    ...seenBy(["main", "coauthor", "stranger"], "shared"),
    ...by(["coauthor", "stranger"], "GET /entries?owner=visible&upload_id={shared}&required=mainfile"),
    stranger("PUT /uploads/{shared}/raw/?file_name=theirs.txt", { text: "theirs" }),
    stranger(...edit("shared", { upload_name: "theirs" })),
    stranger("DELETE /uploads/{shared}"),
    coauthor("PUT /uploads/{shared}/raw/?file_name=ours.txt", { text: "ours" }),
    coauthor(...edit("shared", { upload_name: "ours", comment: "by the group" })),
    coauthor(...edit("shared", { coauthor_groups: { add: "{readers}" } })),
    stranger("PUT /uploads/{shared}/raw/?file_name=now.txt", { text: "now" }),
    coauthor("DELETE /uploads/{shared}"),
    main(...edit("shared", { coauthor_groups: { remove: ["{readers}", "{writers}"] } })),
    coauthor("GET /uploads/{shared}"),
    stranger("GET /uploads/{shared}"),
    main("DELETE /groups/{readers}"),
    main("GET /uploads/{shared}"),
    stranger("GET /uploads/{shared}"),
    main(...edit("shared", { reviewer_groups: ["{readers}"] })),
    main(...edit("shared", { reviewer_groups: { add: "all" } })),
    ...seenBy(["stranger", "anonymous"], "shared"),
    anonymous("GET /uploads/{shared}/raw/shared.archive.json"),
    stranger("POST /uploads/{shared}/action/process"),
    main(...edit("shared", { reviewer_groups: [] })),
    ...by(["stranger", "anonymous"], "GET /uploads/{shared}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [life, opened]
