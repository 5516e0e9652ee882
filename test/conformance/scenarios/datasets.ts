/**
 * Datasets: made, listed, paged, deleted, refused.
 */
import { admin, anonymous, bodies, by, each, everyone, main, type Scenario, stranger } from "../Step.ts"

const named = (name: string, rest: object = {}) => ({ dataset_name: `{run} ${name}`, ...rest })

const life: Scenario = {
  name: "datasets",
  steps: [
    main("POST /datasets", { json: named("one"), capture: { one: "dataset_id" } }),
    main("POST /datasets", { json: named("one") }),
    stranger("POST /datasets", { json: named("one"), capture: { theirs: "dataset_id" } }),
    main("POST /datasets", { json: named("two", { dataset_type: "foreign" }), capture: { two: "dataset_id" } }),
    main("POST /datasets", { json: named("three", { entries: ["unknown-entry"] }), capture: { three: "dataset_id" } }),
    main("POST /datasets", { json: named("four", { dataset_type: "owned" }), capture: { four: "dataset_id" } }),
    ...bodies("main", "POST /datasets", [
      named("x", { dataset_type: "borrowed" }),
      { dataset_name: 5 },
      { dataset_name: ["a"] },
      [],
      "text",
      named("x", { entries: "one" }),
      named("x", { query: { no_such_quantity: 1 } })
    ]),
    main("POST /datasets"),
    main("POST /datasets", { text: "{broken", headers: { "content-type": "application/json" } }),
    main("POST /datasets", { form: { dataset_name: "x" } }),
    anonymous("POST /datasets", { json: named("five") }),
    anonymous("POST /datasets", { json: { dataset_type: "borrowed" } }),
    ...by(everyone, "GET /datasets/{one}"),
    ...each("anonymous", [
      "GET /datasets/{two}",
      "GET /datasets/unknown",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page=2",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page=3",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page=4",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page=0",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page_offset=1",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page_offset=5",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page_offset=-1",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page_after_value=1",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page_after_value=x",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page_after_value=9",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=2&page=1&page_offset=1",
      "GET /datasets?prefix={run}&page_size=0",
      "GET /datasets?prefix={run}&page_size=0&page=1",
      "GET /datasets?prefix={run}&page_size=-1",
      "GET /datasets?prefix={run}&page_size=many",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&order=desc&page_size=2",
      "GET /datasets?prefix={run}&order=sideways",
      "GET /datasets?prefix={run}&order_by=dataset_name",
      "GET /datasets?prefix={run}&order_by=dataset_name&order=desc",
      "GET /datasets?prefix={run}&order_by=dataset_create_time&page_size=3",
      "GET /datasets?prefix={run}&order_by=nothing",
      "GET /datasets?dataset_name={run}",
      "GET /datasets?dataset_id={one}",
      "GET /datasets?dataset_id=unknown",
      "GET /datasets?prefix={run}&user_id=unknown",
      "GET /datasets?prefix={run}&dataset_type=foreign",
      "GET /datasets?prefix={run}&dataset_type=borrowed",
      "GET /datasets?prefix={run}&doi=10.1/unknown"
    ]),
    ...each(
      "main",
      [
        "GET /datasets?prefix={run}",
        "GET /datasets?prefix={run} t",
        "GET /datasets?dataset_name={run} one",
        "GET /datasets?prefix={run}&user_id={main.user_id}",
        "GET /datasets?prefix={run}&user_id={stranger.user_id}&user_id={main.user_id}"
      ],
      { unordered: ["data"] }
    ),
    main("POST /datasets/{one}/action/doi"),
    main("POST /datasets/unknown/action/doi"),
    ...by(["stranger", "admin", "anonymous"], "POST /datasets/{one}/action/doi"),
    ...by(["anonymous", "stranger", "coauthor", "admin"], "DELETE /datasets/{one}"),
    main("DELETE /datasets/unknown"),
    anonymous("DELETE /datasets/unknown"),
    main("DELETE /datasets/{one}"),
    main("DELETE /datasets/{one}"),
    main("GET /datasets/{one}"),
    main("POST /datasets", { json: named("one"), capture: { again: "dataset_id" } }),
    admin("GET /datasets/{again}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [life]
