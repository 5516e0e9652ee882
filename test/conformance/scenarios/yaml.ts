/**
 * Archives in YAML: the words that stand for numbers and truth values, and what is no YAML.
 */
import { main, type Scenario } from "../Step.ts"

const data = "data:\n  m_def: nomad.datamodel.metainfo.eln.ElnBaseSection\n"

const named = (name: string): string =>
  `data:\n  m_def: nomad.datamodel.metainfo.eln.ElnBaseSection\n  datetime: 2020-01-01 10:00:00\n  name: ${name}\n`

const contents: ReadonlyArray<string> = [
  ...[
    "yes",
    "on",
    "True",
    "tRue",
    "y",
    "~",
    "012",
    "0o14",
    "0b101",
    "0x1F",
    "1_000",
    "08",
    "1:30",
    "12:30:45",
    "-1:30"
  ].map(named),
  ...["1e3", "1.5", ".5", "1:30.5", "'no'", "!!str 5", "abc # c", "no", "!custom x", "=", "@x", "%x", "- x"].map(named),
  ...["yes", "no", "012", "1e3", "'on'", "[1, 2]", "{a: 1}"].map((comment) => `metadata:\n  comment: ${comment}\n`),
  `${named("a")}  name: b\n`,
  "x: &x {comment: a, entry_name: b}\nmetadata:\n  <<: *x\n  comment: c\n",
  "%YAML 1.2\n---\nmetadata: {comment: yes}\n",
  "metadata: {comment: a}\n---\nmetadata: {comment: b}\n",
  "metadata:\n\tcomment: a\n",
  "- a\n",
  "",
  'metadata: {comment: "a\u0007"}\n',
  "metadata: {references: [on, null, https://example.org], entry_name: on}\n",
  // Moments
  ...["2001-12-14", "2001-1-4", "'2001-12-14'", "2001-12-14 1:59:43"].map((name) => `${data}  name: ${name}\n`),
  ...[
    "2001-12-14",
    "2001-12-14t21:59:43.10-05:00",
    "2001-12-14 1:59:43",
    "2001-12-14 21:59:43.123456789 Z",
    "2001-1-4 21:59:43 +1",
    "2001-13-45"
  ].map((datetime) => `${data}  name: x\n  datetime: ${datetime}\n`),
  `${data}  name: x\n  tags: [2001-12-14]\n`,
  "metadata: {comment: 2001-12-14, references: [2001-12-14]}\n"
]

const files = Object.fromEntries(
  contents.map((content, index) => [`f${String(index).padStart(2, "0")}.archive.yaml`, content])
)

const words: Scenario = {
  name: "words of YAML",
  steps: [
    main("POST /uploads?upload_name={run} yaml", { zip: files, capture: { upload: "upload_id" } }),
    main("GET /uploads/{upload}"),
    main("GET /uploads/{upload}/entries?order_by=mainfile&page_size=100", { unstable: ["data.*.warnings"] }),
    ...Object.keys(files).map((mainfile) =>
      main(`GET /uploads/{upload}/archive/mainfile/${mainfile}`, { unstable: ["data.archive.processing_logs"] })
    )
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [words]
