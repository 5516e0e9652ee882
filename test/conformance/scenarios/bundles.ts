/**
 * Uploads that go from one deployment to another: exported and imported as bundles, or transferred.
 */
import { admin, anonymous, bodies, by, each, everyone, main, type Scenario, stranger } from "../Step.ts"

const eln = "nomad.datamodel.metainfo.eln"

const files = {
  "alpha.archive.json": JSON.stringify({ data: { m_def: `${eln}.ElnBaseSection`, name: "Alpha" } }),
  "sub/beta.archive.json": JSON.stringify({ data: { m_def: `${eln}.ELNSample`, name: "Beta" } }),
  "sub/notes.txt": "some notes\n"
}

/** How large an archive is, and what depends on the deployment that exports. */
const local = ["commit", "deployment_url", "description", "footer_links", "beta", "label", "service"]

const withoutPlace = {
  // The server makes them side by side.
  unordered: ["zip.*.entries"],
  unstable: ["zip.*.bytes", "zip.*.zip.*.bytes", ...local.map((field) => `zip.*.source.${field}`)]
}

const dataset = main("POST /datasets", { json: { dataset_name: "{run} bundle" }, capture: { dataset: "dataset_id" } })

const ids = main("POST /entries/query", {
  json: {
    owner: "user",
    query: { upload_id: "{upload}" },
    required: { include: ["mainfile"] },
    pagination: { order_by: "mainfile" }
  },
  capture: { alpha: "data.0.entry_id", beta: "data.1.entry_id" }
})

const made = [main("POST /uploads?upload_name={run} bundle", { zip: files, capture: { upload: "upload_id" } }), ids]

const linked = [
  dataset,
  main("POST /uploads/{upload}/edit", {
    json: { metadata: { coauthors: ["{coauthor.user_id}"], datasets: ["{dataset}"], comment: "of both" } }
  })
]

const exported = main("GET /uploads/{upload}/bundle", { ...withoutPlace, keep: "bundle" })

/** What has to be there again after an import. */
const looks = [
  ...each("main", [
    "GET /uploads/{upload}",
    "GET /uploads/{upload}/rawdir/",
    "GET /uploads/{upload}/raw/sub/notes.txt",
    "GET /datasets/{dataset}"
  ]),
  main("GET /uploads/{upload}/entries", { unstable: ["data.*.entry_metadata"] }),
  main("GET /entries/{alpha}?include=entry_name&include=comment&include=datasets.dataset_name&include=upload_id"),
  main("GET /entries/{beta}/archive", {
    // The server makes them side by side.
    unordered: ["zip.*.entries"],
    unstable: ["data.archive.processing_logs", "data.archive.metadata"]
  })
]

const exporting: Scenario = {
  name: "exporting bundles",
  steps: [
    ...made,
    ...linked,
    exported,
    main("GET /uploads/{upload}/export", withoutPlace),
    ...each(
      "main",
      [
        "include_raw_files=false",
        "include_archive_files=false",
        "include_datasets=false",
        "include_raw_files=false&include_archive_files=false",
        "format=bundle",
        "format=zip",
        "include_raw_files=maybe",
        "include_datasets=maybe",
        "include_schemas=maybe"
      ].map((query) => `GET /uploads/{upload}/bundle?${query}`),
      withoutPlace
    ),
    ...by(["coauthor", "stranger", "admin", "anonymous"], "GET /uploads/{upload}/bundle", withoutPlace),
    ...each("main", ["GET /uploads/0000000000000000000000/bundle", "GET /uploads/0000000000000000000000/export"]),
    anonymous("GET /uploads/0000000000000000000000/export"),
    anonymous("GET /uploads/{upload}/bundle?format=zip"),
    main("POST /uploads/{upload}/edit", { json: { metadata: { reviewers: ["{stranger.user_id}"] } } }),
    stranger("GET /uploads/{upload}/bundle", withoutPlace),
    main("POST /uploads", { capture: { empty: "upload_id" } }),
    main("GET /uploads/{empty}/bundle", withoutPlace)
  ]
}

const importing: Scenario = {
  name: "importing bundles",
  steps: [
    ...made,
    ...linked,
    exported,
    main("POST /uploads/bundle", { kept: "bundle" }),
    main("DELETE /uploads/{upload}"),
    main("POST /uploads/bundle", { kept: "bundle" }),
    ...looks,
    main("POST /uploads/{upload}/action/process"),
    main("GET /uploads/{upload}"),
    main("DELETE /uploads/{upload}"),
    main("DELETE /datasets/{dataset}"),
    stranger("POST /uploads/import?embargo_length=5", { keptAsFile: "bundle" }),
    ...looks,
    ...by(["coauthor", "stranger", "anonymous"], "GET /uploads/{upload}"),
    main("DELETE /uploads/{upload}"),
    admin("POST /uploads/import?include_archive_files=false&include_datasets=false", { kept: "bundle" }),
    ...looks,
    main("DELETE /uploads/{upload}"),
    admin("POST /uploads/import?include_raw_files=false&keep_original_timestamps=true", { kept: "bundle" }),
    ...looks,
    main("DELETE /uploads/{upload}"),
    admin("POST /uploads/import?trigger_processing=true", { kept: "bundle" }),
    main("GET /uploads/{upload}"),
    main("DELETE /uploads/{upload}"),
    main("GET /uploads/{upload}/bundle")
  ]
}

const bundleOf = (change: (info: { [key: string]: unknown }) => void): string => {
  const bundle: { [key: string]: unknown } = {
    upload_id: "{fresh}",
    source: { version: "2.0.0", commit: "", deployment: "oasis", deployment_url: "http://localhost/api" },
    export_settings: { include_raw_files: true, include_archive_files: true, include_datasets: true },
    upload: {
      _id: "{fresh}",
      main_author: "{main.user_id}",
      upload_create_time: { $datetime: "2026-01-01T00:00:00+00:00" },
      process_status: "SUCCESS",
      license: "CC BY 4.0",
      embargo_length: 0
    },
    entries: [],
    datasets: []
  }
  change(bundle)
  return JSON.stringify(bundle)
}

/** A bundle with no files, and something in it changed. */
const bundle = (name: string, change: (info: { [key: string]: unknown }) => void) => ({
  zip: { "bundle_info.json": bundleOf(change), [`raw/${name}.txt`]: "x" }
})

/** An import that fails while it runs leaves a failed upload behind, which goes before the next. */
const tried = (name: string, change: (info: { [key: string]: unknown }) => void) => [
  main("POST /uploads/bundle", { ...bundle(name, change), rest: "fresh" }),
  main("GET /uploads/{fresh}"),
  admin("DELETE /uploads/{fresh}")
]

const refusing: Scenario = {
  name: "wrong bundles",
  steps: [
    // An id that nothing has any more.
    main("POST /uploads", { capture: { fresh: "upload_id" } }),
    main("DELETE /uploads/{fresh}"),
    ...by(everyone, "POST /uploads/bundle"),
    anonymous("POST /uploads/import", { text: "not a zip" }),
    ...each("main", ["POST /uploads/bundle", "POST /uploads/import"], { text: "not a zip" }),
    main("POST /uploads/bundle", { zip: { "a.txt": "A" } }),
    main("POST /uploads/bundle", { zip: { "bundle_info.json": "{broken" } }),
    main("POST /uploads/bundle", { zip: { "bundle_info.json": "{}" } }),
    main("POST /uploads/bundle", { zip: { "bundle_info.json": "[]" } }),
    main("POST /uploads/bundle", { zip: { "bundle_info.json": JSON.stringify({ upload_id: "x", upload: {} }) } }),
    main("POST /uploads/bundle", { multipart: { "one.zip": "1", "two.zip": "2" } }),
    main("POST /uploads/bundle", { multipart: { "one.txt": "1" } }),
    main("POST /uploads/bundle", { multipart: { "../one.zip": "1" } }),
    main(
      "POST /uploads/bundle",
      bundle("author", (info) => {
        info["upload"] = { main_author: "00000000-0000-0000-0000-00000000dead" }
      })
    ),
    ...[
      "include_raw_files=false",
      "include_archive_files=false",
      "include_datasets=false",
      "include_bundle_info=false",
      "keep_original_timestamps=true",
      "set_from_oasis=false",
      "trigger_processing=true",
      "trigger_processing=true&include_raw_files=false",
      "embargo_length=37",
      "embargo_length=-1",
      "embargo_length=long",
      "format=zip",
      "include_raw_files=maybe",
      "local_path=/nowhere"
    ].map((query) => main(`POST /uploads/bundle?${query}`, { text: "not a zip" })),
    ...["include_raw_files=true", "trigger_processing=false"].map((query) =>
      main(`POST /uploads/bundle?${query}`, { text: "not a zip" })
    ),
    admin("POST /uploads/bundle?include_raw_files=false", { text: "not a zip" }),
    admin("POST /uploads/bundle?local_path=/nowhere", { text: "not a zip" }),
    ...tried("fine", () => undefined),
    ...tried("version", (info) => {
      info["source"] = { version: "1.0.0", commit: "", deployment: "oasis", deployment_url: "http://localhost/api" }
    }),
    ...tried("keys", (info) => {
      delete info["entries"]
    }),
    ...tried("dates", (info) => {
      info["upload"] = { ...Object(info["upload"]), publish_time: { $datetime: "2026-01-01T00:00:00+00:00" } }
    }),
    ...tried("entry", (info) => {
      info["entries"] = [{ _id: "wrong" }]
    }),
    main("GET /uploads/bundle"),
    main("GET /uploads/import")
  ]
}

const published: Scenario = {
  name: "bundles of published uploads",
  steps: [
    ...made,
    ...linked,
    main("POST /uploads/{upload}/action/publish?embargo_length=3"),
    exported,
    ...by(["coauthor", "stranger", "admin", "anonymous"], "GET /uploads/{upload}/export", withoutPlace),
    admin("DELETE /uploads/{upload}"),
    main("POST /uploads/bundle?embargo_length=0", { kept: "bundle" }),
    ...looks,
    ...by(["stranger", "anonymous"], "GET /uploads/{upload}"),
    anonymous("GET /entries/{alpha}?include=entry_name"),
    main("GET /uploads/{upload}/bundle", withoutPlace),
    stranger("GET /uploads/{upload}/bundle", withoutPlace)
  ]
}

const nowhere = { auth_token: "no token", target_deployment_url: "http://localhost:1/nomad-oasis/api" }

const transferring: Scenario = {
  name: "transferring uploads",
  steps: [
    ...made,
    main("POST /uploads/{upload}/action/transfer", { json: nowhere }),
    ...by(["stranger", "anonymous"], "POST /uploads/{upload}/action/transfer", { json: nowhere }),
    ...bodies("main", "POST /uploads/{upload}/action/transfer", [
      {},
      [],
      { ...nowhere, embargo_length: 37 },
      { ...nowhere, embargo_length: -1 },
      { ...nowhere, embargo_length: "x" },
      { ...nowhere, include_raw_files: "maybe" },
      { ...nowhere, include_raw_files: null },
      { ...nowhere, include_raw_files: false, include_archive_files: false },
      { ...nowhere, target_deployment_url: "ftp://localhost/api" }
    ]),
    main("POST /uploads/{upload}/action/transfer"),
    main("POST /uploads/0000000000000000000000/action/transfer", { json: nowhere }),
    ...by(["main", "stranger"], "POST /uploads/{upload}/action/publish?to_central_nomad=true"),
    main("POST /uploads/{upload}/action/publish"),
    ...by(["main", "coauthor", "admin"], "POST /uploads/{upload}/action/publish?to_central_nomad=true"),
    main("POST /uploads/{upload}/action/publish?to_central_nomad=true&embargo_length=37"),
    ...bodies("main", "POST /uploads/{upload}/action/transfer", [
      nowhere,
      { ...nowhere, target_deployment_url: "ftp://localhost/api" },
      { ...nowhere, target_deployment_url: "localhost/api" },
      { ...nowhere, target_deployment_url: "http:///api" },
      { ...nowhere, target_deployment_url: "http://localhost:1/nomad-oasis/api/v1" },
      { ...nowhere, target_deployment_url: "http://localhost:1/nomad-oasis/" }
    ]),
    ...by(["coauthor", "stranger", "admin", "anonymous"], "POST /uploads/{upload}/action/transfer", { json: nowhere }),
    main("POST /uploads/{upload}/action/transfer", {
      json: { ...nowhere, target_deployment_url: "{deployment}" },
      // The server makes them side by side.
      unordered: ["zip.*.entries"],
      unstable: ["detail"]
    }),
    main("GET /uploads/{upload}")
  ]
}

const busy: Scenario = {
  name: "bundles while it runs",
  slow: true,
  steps: [
    main("POST /uploads?upload_name={run} busy", { zip: files, capture: { upload: "upload_id" }, busy: true }),
    ...by(["main", "admin", "stranger", "anonymous"], "GET /uploads/{upload}/bundle"),
    main("POST /uploads/{upload}/action/transfer", { json: nowhere, busy: true }),
    main("POST /uploads/{upload}/included-entries", { json: { query: { upload_name: "none" } }, busy: true })
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [exporting, importing, refusing, published, transferring, busy]
