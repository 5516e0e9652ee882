/**
 * Raw files: put, read, listed, copied, moved, deleted; odd names; what meets a running process.
 */
import { by, each, main, type Scenario, stranger } from "../Step.ts"

const puts: Scenario = {
  name: "putting files",
  steps: [
    main("POST /uploads?upload_name={run} files", { capture: { upload: "upload_id" } }),
    main("PUT /uploads/{upload}/raw/?file_name=a.txt", { text: "first" }),
    main("GET /uploads/{upload}"),
    main("GET /uploads/{upload}/raw/a.txt"),
    main("PUT /uploads/{upload}/raw/?file_name=a.txt", { text: "second" }),
    main("GET /uploads/{upload}/raw/a.txt"),
    main("PUT /uploads/{upload}/raw/?file_name=a.txt&overwrite_if_exists=false", { text: "third" }),
    main("PUT /uploads/{upload}/raw/deep/er?file_name=b.txt", { text: "B" }),
    main("PUT /uploads/{upload}/raw/deep/?file_name=c.txt&trigger_processing=false", { text: "C" }),
    main("GET /uploads/{upload}"),
    main("PUT /uploads/{upload}/raw/", { multipart: { "m.txt": "M" } }),
    main("PUT /uploads/{upload}/raw/", { multipart: { "n.txt": "N", "o.txt": "O" } }),
    main("PUT /uploads/{upload}/raw/zips?file_name=z.zip", { zip: { "in.txt": "in", "sub/in.txt": "deeper" } }),
    main("PUT /uploads/{upload}/raw/?file_name=z.zip&auto_decompress=false", { zip: { "in.txt": "in" } }),
    main("PUT /uploads/{upload}/raw/?file_name=bad.zip", { text: "no zip" }),
    main("PUT /uploads/{upload}/raw/?file_name=bad.gz", { text: "no gzip" }),
    main("PUT /uploads/{upload}/raw/?file_name=a.txt", { text: "x", headers: { accept: "*/*" } }),
    main("PUT /uploads/{upload}/raw/?file_name=w.txt&wait_for_processing=true", { text: "W" }),
    main("PUT /uploads/{upload}/raw/?file_name=w.txt&wait_for_processing=true", {
      text: "W",
      headers: { accept: "*/*" }
    }),
    main("PUT /uploads/{upload}/raw/?file_name=w.zip&wait_for_processing=true", { zip: { "in.txt": "in" } }),
    main("PUT /uploads/{upload}/raw/?file_name=w.txt&include_archive=true", { text: "W" }),
    main("PUT /uploads/{upload}/raw/?file_name=w.txt&wait_for_processing=true&trigger_processing=false", { text: "W" }),
    main("PUT /uploads/{upload}/raw/?wait_for_processing=true", { multipart: { "p.txt": "P", "q.txt": "Q" } }),
    main("PUT /uploads/{upload}/raw/?file_name=a.txt&entry_hash=wrong", { text: "x" }),
    main("PUT /uploads/{upload}/raw/?file_name=a.txt"),
    main("PUT /uploads/{upload}/raw/", { text: "no name" }),
    main("PUT /uploads/{upload}/raw/", { zip: { "nameless.txt": "n" } }),
    main("PUT /uploads/{upload}/raw/a.txt?file_name=below.txt", { text: "x" }),
    main("GET /uploads/{upload}"),
    main("PUT /uploads/{upload}/raw/?file_name=deep", { text: "x" }),
    main("GET /uploads/{upload}"),
    ...["../x", "/abs", ".", "..", "a/b", "a*b", "a?b", "a[b]", "a%00b", "", "n".repeat(304)].map((name) =>
      main(`PUT /uploads/{upload}/raw/?file_name=${name.replace("?", "%3F")}`, { text: "x" })
    ),
    ...["gr%C3%BC%C3%9Fe%201%20%232.txt", "a%5Cb.txt", "con:aux.txt", ".hidden", "%25.txt", "quote%22.txt"].flatMap(
      (name) => [
        main(`PUT /uploads/{upload}/raw/?file_name=${name}`, { text: `content of ${name}` }),
        main(`GET /uploads/{upload}/raw/${name}`)
      ]
    ),
    main("PUT /uploads/{upload}/raw/..%2Fevil?file_name=x.txt", { text: "x" }),
    main("GET /uploads/{upload}/rawdir/"),
    main("GET /uploads/{upload}/rawdir/?page_size=30", {
      unstable: ["directory_metadata.size", "directory_metadata.content.*.size"]
    }),
    main("DELETE /uploads/{upload}/raw/"),
    main("GET /uploads/{upload}/rawdir/")
  ]
}

const reading: Scenario = {
  name: "reading files",
  steps: [
    main("POST /uploads?upload_name={run} reading", {
      zip: {
        "a.txt": "0123456789",
        "b.json": '{"b": 1}',
        "c.csv": "x,y\n1,2\n",
        "d.html": "<p>d</p>",
        "e.unknown": "e",
        "empty.txt": "",
        "image.png": "no image",
        "sub/f.txt": "F",
        "sub/deep/g.txt": "G",
        "other/h.txt": "H",
        README: "read me",
        "script.py": "print(1)",
        "table.yaml": "a: 1",
        "data.xml": "<a/>"
      },
      capture: { upload: "upload_id" }
    }),
    ...each("main", [
      "GET /uploads/{upload}/raw/a.txt",
      "GET /uploads/{upload}/raw/b.json",
      "GET /uploads/{upload}/raw/c.csv",
      "GET /uploads/{upload}/raw/d.html",
      "GET /uploads/{upload}/raw/e.unknown",
      "GET /uploads/{upload}/raw/empty.txt",
      "GET /uploads/{upload}/raw/image.png",
      "GET /uploads/{upload}/raw/README",
      "GET /uploads/{upload}/raw/script.py",
      "GET /uploads/{upload}/raw/table.yaml",
      "GET /uploads/{upload}/raw/data.xml",
      "GET /uploads/{upload}/raw/sub/deep/g.txt",
      "GET /uploads/{upload}/raw/b.json?ignore_mime_type=true",
      "GET /uploads/{upload}/raw/a.txt?offset=2&length=3",
      "GET /uploads/{upload}/raw/a.txt?offset=8&length=5",
      "GET /uploads/{upload}/raw/a.txt?offset=10",
      "GET /uploads/{upload}/raw/a.txt?offset=100",
      "GET /uploads/{upload}/raw/a.txt?offset=2",
      "GET /uploads/{upload}/raw/a.txt?length=2",
      "GET /uploads/{upload}/raw/a.txt?length=0",
      "GET /uploads/{upload}/raw/a.txt?length=-1",
      "GET /uploads/{upload}/raw/a.txt?length=-2",
      "GET /uploads/{upload}/raw/a.txt?offset=-1",
      "GET /uploads/{upload}/raw/a.txt?offset=x",
      "GET /uploads/{upload}/raw/a.txt?decompress=true",
      "GET /uploads/{upload}/raw/a.txt?compress=true",
      "GET /uploads/{upload}/raw/a.txt?compress=true&offset=1",
      "GET /uploads/{upload}/raw/a.txt/below",
      "GET /uploads/{upload}/raw/A.TXT",
      "GET /uploads/{upload}/raw/missing.txt",
      "GET /uploads/{upload}/raw/..%2Fa.txt",
      "GET /uploads/{upload}/raw/sub",
      "GET /uploads/{upload}/raw/sub/",
      "GET /uploads/{upload}/raw/",
      "GET /uploads/{upload}/raw",
      "GET /uploads/{upload}/raw/sub?compress=true",
      "GET /uploads/{upload}/raw/sub/?compress=true",
      "GET /uploads/{upload}/raw/sub/deep?compress=true",
      "GET /uploads/{upload}/raw/missing?compress=true",
      "GET /uploads/{upload}/raw/?compress=true",
      "GET /uploads/{upload}/raw/?compress=true&glob_pattern=*.txt",
      "GET /uploads/{upload}/raw/?compress=true&glob_pattern=*/f.txt",
      "GET /uploads/{upload}/raw/?compress=true&re_pattern=g",
      "GET /uploads/{upload}/raw/?compress=true&re_pattern=(",
      "GET /uploads/{upload}/raw/?compress=true&include_files=a.txt&include_files=sub/f.txt",
      "GET /uploads/{upload}/raw/?compress=true&include_files=missing",
      "GET /uploads/{upload}/raw/sub?compress=true&offset=1",
      "GET /uploads/{upload}/raw/sub?compress=perhaps",
      "GET /uploads/{upload}/rawdir",
      "GET /uploads/{upload}/rawdir/",
      "GET /uploads/{upload}/rawdir/?page_size=3",
      "GET /uploads/{upload}/rawdir/?page_size=3&page=2",
      "GET /uploads/{upload}/rawdir/?page_size=5&page=3",
      "GET /uploads/{upload}/rawdir/?page_size=5&page=4",
      "GET /uploads/{upload}/rawdir/?page_size=5&page_offset=4",
      "GET /uploads/{upload}/rawdir/?page_size=5&page_after_value=4",
      "GET /uploads/{upload}/rawdir/?page_size=5&page_after_value=x",
      "GET /uploads/{upload}/rawdir/?page_size=0",
      "GET /uploads/{upload}/rawdir/?page_size=-1",
      "GET /uploads/{upload}/rawdir/?order=desc&page_size=2",
      "GET /uploads/{upload}/rawdir/?order_by=size&page_size=2",
      "GET /uploads/{upload}/rawdir/?include_entry_info=true&page_size=2",
      "GET /uploads/{upload}/rawdir/?include_entry_info=perhaps",
      "GET /uploads/{upload}/rawdir/sub",
      "GET /uploads/{upload}/rawdir/sub/",
      "GET /uploads/{upload}/rawdir/sub/deep",
      "GET /uploads/{upload}/rawdir/a.txt",
      "GET /uploads/{upload}/rawdir/a.txt?include_entry_info=true",
      "GET /uploads/{upload}/rawdir/missing",
      "GET /uploads/{upload}/rawdir/..%2F",
      "HEAD /uploads/{upload}/raw/a.txt",
      "POST /uploads/{upload}/raw/a.txt",
      "POST /uploads/{upload}/rawdir/"
    ]),
    main("GET /uploads/{upload}/raw/a.txt", { headers: { range: "bytes=0-3" } }),
    main("GET /uploads/{upload}/raw/a.txt", { headers: { accept: "*/*" } })
  ]
}

const moving: Scenario = {
  name: "moving files",
  steps: [
    main("POST /uploads?upload_name={run} moving", {
      zip: { "a.txt": "A", "b.txt": "B", "sub/c.txt": "C", "sub/deep/d.txt": "D" },
      capture: { upload: "upload_id" }
    }),
    ...each("main", [
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=a.txt&file_name=copy.txt",
      "PUT /uploads/{upload}/raw/sub?copy_or_move=copy&copy_or_move_source_path=a.txt&file_name=copy.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=move&copy_or_move_source_path=b.txt&file_name=moved.txt",
      "GET /uploads/{upload}/rawdir/",
      "PUT /uploads/{upload}/raw/?copy_or_move=move&copy_or_move_source_path=sub/deep&file_name=shallow",
      "GET /uploads/{upload}/rawdir/shallow",
      "GET /uploads/{upload}/rawdir/sub",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=a.txt&file_name=moved.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=missing.txt&file_name=x.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=a.txt&file_name=x.txt&entry_hash=x",
      "PUT /uploads/{upload}/raw/nowhere?copy_or_move=copy&copy_or_move_source_path=a.txt&file_name=x.txt",
      "PUT /uploads/{upload}/raw/sub?copy_or_move=move&copy_or_move_source_path=sub&file_name=x",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=a.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&file_name=x.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move_source_path=a.txt&file_name=x.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=swap&copy_or_move_source_path=a.txt&file_name=x.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=..%2Fa.txt&file_name=x.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=a.txt&file_name=x*.txt",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=a.txt&file_name=y.txt&wait_for_processing=true",
      "POST /uploads/{upload}/raw-create-dir/new",
      "POST /uploads/{upload}/raw-create-dir/new",
      "POST /uploads/{upload}/raw-create-dir/new/er/est",
      "POST /uploads/{upload}/raw-create-dir/a.txt",
      "POST /uploads/{upload}/raw-create-dir/a.txt/below",
      "POST /uploads/{upload}/raw-create-dir/",
      "POST /uploads/{upload}/raw-create-dir/..%2Fx",
      "POST /uploads/{upload}/raw-create-dir/a*b",
      "GET /uploads/{upload}/rawdir/new",
      "DELETE /uploads/{upload}/raw/missing.txt",
      "DELETE /uploads/{upload}/raw/..%2Fx",
      "DELETE /uploads/{upload}/raw/new",
      "DELETE /uploads/{upload}/raw/sub/c.txt",
      "DELETE /uploads/{upload}/raw/copy.txt?trigger_processing=false",
      "GET /uploads/{upload}",
      "DELETE /uploads/{upload}/raw/moved.txt?trigger_processing=perhaps",
      "GET /uploads/{upload}/rawdir/",
      "GET /uploads/{upload}/rawdir/sub"
    ])
  ]
}

const many = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `e${String(index).padStart(2, "0")}.archive.json`,
    JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name: `E${index}` } })
  ])
)

/** How far processing has come at a moment is nobody's promise. */
const progress = ["data.last_status_message", "data.entries", "upload.last_status_message", "upload.entries"]
const moment = [...progress, "pagination", "data", "processing_successful", "processing_failed"]
const busy = { busy: true, unstable: progress } as const

const running: Scenario = {
  name: "while it runs",
  slow: true,
  steps: [
    main("POST /uploads?upload_name={run} busy", { zip: many, capture: { upload: "upload_id" }, busy: true }),
    main("GET /uploads/{upload}", busy),
    main("GET /uploads?upload_id={upload}&is_processing=true&page_size=0", busy),
    main("GET /uploads?upload_id={upload}&process_status=pending&page_size=0", busy),
    main("GET /uploads/{upload}/entries?page_size=0", { busy: true, unstable: moment }),
    // The files are there by now.
    ...each("main", Array<string>(6).fill("GET /uploads/{upload}"), busy),
    main("GET /uploads/{upload}/raw/e00.archive.json", busy),
    main("GET /uploads/{upload}/rawdir/?page_size=1", { ...busy, unstable: ["directory_metadata", "pagination"] }),
    main("POST /uploads/{upload}/action/publish", busy),
    main("POST /uploads/{upload}/action/process", busy),
    main("POST /uploads/{upload}/action/lift-embargo", busy),
    main("PUT /uploads/{upload}/raw/?file_name=x.txt", { ...busy, text: "x" }),
    main("DELETE /uploads/{upload}/raw/e00.archive.json", busy),
    main("POST /uploads/{upload}/action/delete-entry-files", {
      ...busy,
      json: { owner: "user", query: { mainfile: "e00.archive.json" } }
    }),
    main("POST /uploads/{upload}/edit", { ...busy, json: { metadata: { upload_name: "x" } } }),
    main("POST /uploads/{upload}/edit", { ...busy, json: { metadata: { upload_name: "x" }, verify_only: true } }),
    main("PUT /uploads/{upload}/raw/?file_name=y.txt&wait_for_processing=true", { ...busy, text: "y" }),
    main("POST /uploads/{upload}/raw-create-dir/while-busy", busy),
    ...by(["stranger", "anonymous"], "POST /uploads/{upload}/action/publish", busy),
    stranger("POST /uploads/{upload}/action/stop-processing", busy),
    main("POST /uploads/{upload}/action/stop-processing", { unstable: ["data.entries"] }),
    main("GET /uploads/{upload}", { unstable: ["data.entries"] }),
    main("POST /uploads/{upload}/action/stop-processing"),
    main("POST /uploads/{upload}/action/process", busy),
    main("GET /uploads/{upload}", busy),
    main("DELETE /uploads/{upload}", busy),
    main("GET /uploads/{upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [puts, reading, moving, running]
