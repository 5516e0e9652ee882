/**
 * Actions and tools of a server that has none installed: runs that are not there, files that wait, routes that are off.
 */
import { anonymous, bodies, by, each, everyone, main, type Scenario, stranger } from "../Step.ts"

const runs: Scenario = {
  name: "actions",
  steps: [
    ...by(everyone, "GET /actions/schemas"),
    ...by(everyone, "GET /actions"),
    ...each("main", [
      "GET /actions?page_size=0",
      "GET /actions?page_size=101",
      "GET /actions?page_size=many",
      "GET /actions?cursor=unknown",
      "GET /actions?cursor=MjAyNi0xMS0yN1QwOTowMDowMC4wMDAwMDArMDA6MDA=",
      "GET /actions?upload_id=unknown",
      "GET /actions/unknown",
      "GET /actions/unknown/status",
      "GET /actions/unknown/result",
      "GET /actions/unknown/logs",
      "GET /actions/unknown/logs?stream=true&offset_lines=-5",
      "GET /actions/unknown/logs?stream=maybe",
      "GET /actions/unknown/logs?offset_lines=all",
      "GET /actions/unknown/events",
      "GET /actions/unknown/events?from_offset=-1",
      "GET /actions/unknown/events?topic=processing",
      "GET /actions/unknown/events?topic=weather",
      "GET /actions/unknown/nothing",
      "POST /actions/unknown/stop",
      "DELETE /actions/unknown"
    ]),
    main("GET /actions/unknown/events", { headers: { "last-event-id": "first" } }),
    main("GET /actions/unknown/events", { headers: { "last-event-id": "7" } }),
    ...bodies("main", "POST /actions/unknown/start", [{ data: {} }, {}, { data: [] }, { data: null }, []]),
    ...bodies("main", "POST /actions/unknown/signal-input", [
      { signal_fn_name: "go", data: { x: 1 } },
      { signal_fn_name: "go", data: null },
      {},
      { signal_fn_name: 5, data: 1 }
    ]),
    main("POST /actions/unknown/start"),
    anonymous("GET /actions/unknown"),
    anonymous("GET /actions/unknown/events"),
    anonymous("POST /actions/unknown/start", { json: {} }),
    anonymous("POST /actions/unknown/stop")
  ]
}

const boundary = "----of-the-form"

/** A form with fields beside its file. */
const form = (
  fields: { readonly [name: string]: string },
  { content = "some text", name = "notes.txt", type = "text/plain" } = {}
) => {
  const plain = Object.entries(fields).map(([field, value]) => `name="${field}"\r\n\r\n${value}`)
  const file = `name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${content}`
  const parts = [...plain, file].map((part) => `--${boundary}\r\nContent-Disposition: form-data; ${part}\r\n`)
  return {
    text: `${parts.join("")}--${boundary}--\r\n`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    unstable: ["filename"]
  }
}

const start = { purpose: "action_start", action_id: "train" }
const signal = { purpose: "action_signal", action_instance_id: "run-1", signal_fn_name: "go" }
const digest = "b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2"

const files: Scenario = {
  name: "files for actions",
  steps: [
    main("POST /actions/assets/upload"),
    main("POST /actions/assets/upload", { json: {} }),
    main("POST /actions/assets/upload", { form: { purpose: "action_start" } }),
    main("POST /actions/assets/upload", { multipart: { "a b/ü.txt": "text" } }),
    anonymous("POST /actions/assets/upload", { multipart: { "a.txt": "text" } }),
    ...bodies("main", "POST /actions/assets/unknown/clone", [
      {},
      { purpose: "fun" },
      { purpose: "action_start" },
      { purpose: "action_start", action_id: "unknown" },
      { purpose: "action_start", action_id: "" },
      { purpose: "action_start", action_id: "a/b" },
      { purpose: "action_start", action_id: ".." },
      { purpose: "action_signal", action_instance_id: "unknown" },
      { purpose: "action_signal", action_instance_id: "unknown", signal_fn_name: "go" },
      { purpose: "action_signal", action_instance_id: "a\\b", signal_fn_name: "go" },
      { purpose: "action_start", action_id: "x", source_action_instance_id: "unknown" },
      { purpose: "action_start", action_id: 5 }
    ]),
    main("POST /actions/assets/upload", { ...form(start), capture: { file: "filename" } }),
    main("POST /actions/assets/{file}/clone", { json: start, unstable: ["filename"] }),
    main("POST /actions/assets/{file}/clone", { json: { ...start, action_id: "other" } }),
    main("POST /actions/assets/{file}/clone", { json: signal }),
    stranger("POST /actions/assets/{file}/clone", { json: start }),
    main("POST /actions/assets/upload", form(signal)),
    main("POST /actions/assets/upload", form({ ...start, signal_fn_name: "go", expected_sha256: digest })),
    main("POST /actions/assets/upload", form({ ...start, expected_sha256: "0".repeat(64) })),
    main("POST /actions/assets/upload", form(start, { name: "../a b/ü?.json", type: "application/json" })),
    main("POST /actions/assets/upload", form(start, { type: "text/html" })),
    main("POST /actions/assets/upload", form(start, { content: "" })),
    main("POST /actions/assets/upload", form({ purpose: "action_start" })),
    main("POST /actions/assets/upload", form({ ...signal, signal_fn_name: "" })),
    main("POST /actions/assets/upload", form({ ...start, action_id: "a/b" })),
    main("POST /actions/assets/upload", form({ ...start, purpose: "fun" })),
    anonymous("POST /actions/assets/unknown/clone", { json: {} }),
    stranger("POST /actions/assets/unknown/clone", { json: { purpose: "action_start", action_id: "x" } })
  ]
}

const tools: Scenario = {
  name: "north",
  steps: [
    ...by(["main", "admin", "anonymous"], "GET /north"),
    ...by(["main", "anonymous"], "GET /north/jupyter"),
    ...by(["main", "anonymous"], "POST /north/jupyter"),
    ...by(["main", "anonymous"], "DELETE /north/jupyter"),
    ...each("main", ["GET /north/", "GET /north/jupyter?upload_id=unknown", "PUT /north/jupyter", "GET /north/a/b"])
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [runs, files, tools]
