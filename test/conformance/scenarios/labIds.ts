/**
 * References that have no more than the id of a laboratory, and what entries take over from those that they refer to.
 */
import { each, main, type Scenario, stranger, type Step } from "../Step.ts"
import { eln, json, logs } from "./ownSchema.ts"

const data = (m_def: string, fields: object): string => json({ data: { m_def: `${eln}.${m_def}`, ...fields } })

const workflow = "nomad.datamodel.metainfo.workflow"

const there = (name: string, section = "data"): string => `../uploads/{things}/archive/{${name}}#/${section}`

const archive = (upload: string, mainfile: string): Step =>
  main(`GET /uploads/{${upload}}/archive/mainfile/${mainfile}.archive.json`, {
    unstable: logs,
    unordered: ["data.archive.metadata.sections", "data.archive.metadata.section_defs"]
  })

const samples = { samples: [{ lab_id: "{run}-1" }, { lab_id: "{run}-2", name: "given" }, { lab_id: "{run}-3" }] }

const labIds: Scenario = {
  name: "references by ids of laboratories",
  steps: [
    main("POST /uploads?upload_name={run} things", {
      zip: {
        "one.archive.json": data("ELNSample", { name: "One", lab_id: "{run}-1" }),
        "two.archive.json": data("ELNSample", { name: "Two", lab_id: "{run}-2" }),
        "act.archive.json": data("ELNProcess", {
          name: "Act",
          lab_id: "{run}-act",
          datetime: "2020-01-01T00:00:00Z",
          samples: [{ lab_id: "{run}-1" }]
        }),
        "task.archive.json": json({
          workflow2: {
            m_def: `${workflow}.Workflow`,
            name: "Task of its own",
            inputs: [{ name: "in", section: "../upload/archive/mainfile/one.archive.json#/data" }]
          }
        })
      },
      capture: { things: "upload_id" }
    }),
    ...["one", "two", "act", "task"].map((name) =>
      main(`GET /uploads/{things}/archive/mainfile/${name}.archive.json`, {
        unstable: logs,
        unordered: ["data.archive.metadata.sections", "data.archive.metadata.section_defs"],
        capture: { [name]: "data.entry_id" }
      })
    ),
    // Now what is in the same upload is found as well.
    main("POST /uploads/{things}/action/process"),
    archive("things", "act"),
    main("POST /uploads?upload_name={run} references", {
      zip: {
        "process.archive.json": data("ELNProcess", { name: "P", ...samples }),
        "measurement.archive.json": data("ELNMeasurement", {
          name: "M",
          samples: [{ reference: there("two") }],
          instruments: [{ lab_id: "{run}-1" }]
        }),
        "collection.archive.json": data("ELNCollection", { entities: [{ lab_id: "{run}-2" }, { name: "no id" }] }),
        "experiment.archive.json": data("ELNExperiment", {
          name: "E",
          steps: [{ lab_id: "{run}-act" }, { lab_id: "{run}-none" }, { activity: there("act") }, { name: "plain" }]
        }),
        "sample.archive.json": data("ELNSample", {
          name: "S",
          components: [{ m_def: "nomad.datamodel.metainfo.basesections.v1.SystemComponent", system: there("two") }]
        }),
        "tasks.archive.json": json({
          workflow2: {
            m_def: `${workflow}.Workflow`,
            name: "Tasks",
            tasks: [
              { m_def: `${workflow}.TaskReference`, task: there("task", "workflow2") },
              { m_def: `${workflow}.TaskReference`, name: "named", task: there("act", "workflow2") },
              { m_def: `${workflow}.TaskReference` }
            ]
          }
        })
      },
      capture: { upload: "upload_id" }
    }),
    ...["process", "measurement", "collection", "experiment", "sample", "tasks"].map((name) => archive("upload", name)),
    main("POST /entries/query", {
      json: {
        owner: "user",
        query: { "entry_references.target_upload_id": "{things}" },
        required: { include: ["mainfile", "entry_references.*"] },
        pagination: { order_by: "mainfile" }
      }
    }),
    stranger("POST /uploads?upload_name={run} strange", {
      zip: { "process.archive.json": data("ELNProcess", { name: "P", ...samples }) },
      capture: { strange: "upload_id" }
    }),
    stranger("GET /uploads/{strange}/archive/mainfile/process.archive.json", {
      unstable: logs,
      unordered: ["data.archive.metadata.sections", "data.archive.metadata.section_defs"]
    }),
    stranger("DELETE /uploads/{strange}"),
    ...each("main", ["DELETE /uploads/{upload}", "DELETE /uploads/{things}"])
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [labIds]
