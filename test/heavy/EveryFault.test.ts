/**
 * The way from a folder to a cited dataset, with each kind of fault at each of its requests, and with two of them.
 */
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Datasets, Delivery, Uploads, Users } from "effect-nomad"
import { FakeNomad, Fault } from "effect-nomad/testing"

const files = { "a.archive.json": "{}", "notes.txt": "a note" }

const folderOfFiles = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const folder = `${yield* fs.makeTempDirectoryScoped()}/water`
  yield* fs.makeDirectory(folder)
  for (const [name, content] of Object.entries(files)) yield* fs.writeFileString(`${folder}/${name}`, content)
  return folder
})

const dataset_name = "Water"

/** The account's dataset, made unless it is there. */
const dataset = Effect.gen(function* () {
  const { user_id } = yield* Users.me
  const [known] = yield* Stream.runCollect(Datasets.list({ dataset_name, user_id }))
  return known ?? (yield* Datasets.create(dataset_name))
})

/** From a folder to a cited dataset. Done a second time, it does what is not done yet. */
const cited = Effect.fnUntraced(function* (folder: string) {
  const [delivered] = yield* Delivery.deliver(folder)
  const upload_id = delivered?.upload.upload_id ?? ""
  const { dataset_id } = yield* dataset
  yield* Uploads.edit(upload_id, { comment: "all of it", datasets: { add: dataset_id } })
  if (!(yield* Uploads.get(upload_id)).published) yield* Uploads.publish(upload_id)
  const { doi } = yield* Datasets.get(dataset_id)
  return doi ?? (yield* Datasets.assignDoi(dataset_id)).doi
})

/** Lets time pass until a program ends; what reads files takes its own. */
const during = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(program)
    while (fiber.pollUnsafe() === undefined) {
      yield* TestClock.withLive(Effect.sleep("1 millis"))
      yield* TestClock.adjust("5 seconds")
    }
    return yield* Fiber.join(fiber)
  })

const fresh = () => Layer.mergeAll(FakeNomad.layer(), KeyValueStore.layerMemory, NodeFileSystem.layer, NodePath.layer)

/** What the server has in the end: one of each, whole. */
const complete = Effect.gen(function* () {
  const { state } = yield* FakeNomad.FakeNomad
  const { datasets, uploads } = yield* state
  assert.deepStrictEqual(
    uploads.map(({ entries, files, published, upload_name }) => ({
      upload_name,
      published,
      files: files.toSorted(),
      entries: entries.length
    })),
    [{ upload_name: "water", published: true, files: Object.keys(files).toSorted(), entries: 1 }]
  )
  assert.deepStrictEqual(
    datasets.map(({ dataset_name, doi }) => [dataset_name, doi !== null]),
    [[dataset_name, true]]
  )
})

/** Never two of anything, not even on the way; and a DOI is asked for once. */
const neverTwice = Effect.gen(function* () {
  const { requests, state } = yield* FakeNomad.FakeNomad
  const { datasets, uploads } = yield* state
  assert.isAtMost(datasets.length, 1)
  assert.isAtMost(uploads.filter(({ files }) => files.length > 0).length, 1)
  assert.isAtMost((yield* requests).filter(({ path }) => path.endsWith("/action/doi")).length, 1)
})

/** How many requests the way takes. */
const count = Effect.gen(function* () {
  yield* during(cited(yield* folderOfFiles))
  yield* complete
  return (yield* Effect.flatMap(FakeNomad.FakeNomad, ({ requests }) => requests)).length
}).pipe(Effect.scoped, Effect.provide(fresh()))

type Kind = readonly [name: string, fault: (nth: number) => Fault.Fault]

const kinds: ReadonlyArray<Kind> = [
  ["a refused connection", (nth) => Fault.refuse({ nth })],
  ["a connection that is reset before", (nth) => Fault.resetBefore({ nth })],
  ["a connection that is reset after the body", (nth) => Fault.resetAfter({ nth })],
  ["a lost answer", (nth) => Fault.lostAnswer({ nth })],
  ["silence", (nth) => Fault.stall({ nth })],
  ["a bad gateway", (nth) => Fault.status(502, { html: "<h1>Bad gateway</h1>", nth })],
  ["throttling", (nth) => Fault.status(503, { nth })],
  ["a bare 500", (nth) => Fault.status(500, { html: "Internal Server Error", nth })],
  ["an answer that is cut short", (nth) => Fault.truncate(5, { nth })],
  ["an answer that is corrupt", (nth) => Fault.corrupt({ nth })],
  ["an answer that comes in drops", (nth) => Fault.slow({ bytesPerSecond: 100, nth })]
]

/** The way with some faults; if it fails, it is gone again without. */
const survives = (what: string, faults: ReadonlyArray<Fault.Fault>) =>
  Effect.gen(function* () {
    const nomad = yield* FakeNomad.FakeNomad
    const folder = yield* folderOfFiles
    for (const fault of faults) yield* nomad.failNext(fault)
    const first = yield* during(Effect.result(cited(folder)))
    yield* neverTwice
    if (first._tag === "Failure") {
      assert.match(first.failure._tag, /^[A-Z]\w+$/, what)
      yield* nomad.clearFaults
      yield* during(cited(folder))
    }
    yield* complete
    return first._tag
  }).pipe(Effect.scoped, Effect.provide(fresh()))

/** How often each two kinds of fault are tried, each time at other requests; `all` tries them at all requests. */
const pairs = process.env["NOMAD_TEST_PAIRS"] ?? "1"
const draws = pairs === "all" ? 0 : Number(pairs)

interface At {
  readonly name: string
  readonly nth: number
  readonly fault: Fault.Fault
}

const survivesTwo = (one: At, other: At) =>
  survives(`${one.name} at request ${one.nth}, ${other.name} at request ${other.nth}`, [one.fault, other.fault])

describe("The way from a folder to a cited dataset", () => {
  for (const [name, fault] of kinds) {
    it.effect(`survives ${name} at any request`, () =>
      Effect.gen(function* () {
        const all = yield* count
        for (let nth = 1; nth <= all; nth++) yield* survives(`${name} at request ${nth}`, [fault(nth)])
      })
    )
  }

  for (let draw = 1; draw <= draws; draw++) {
    it.effect(`survives any two kinds of fault, at requests taken at random, ${draw} of ${draws}`, () =>
      Effect.gen(function* () {
        const all = yield* count
        const any = Effect.fnUntraced(function* ([name, fault]: Kind) {
          const nth = yield* Random.nextIntBetween(1, all + 1)
          return { name, nth, fault: fault(nth) }
        })
        for (const first of kinds) for (const second of kinds) yield* survivesTwo(yield* any(first), yield* any(second))
      }).pipe(Random.withSeed(`two faults, ${draw}`))
    )
  }

  for (const [name, fault] of pairs === "all" ? kinds : []) {
    it.effect(`survives ${name} at any request, and any other fault at any request after it`, () =>
      Effect.gen(function* () {
        const all = yield* count
        for (let nth = 1; nth <= all; nth++) {
          for (let after = nth + 1; after <= all + 1; after++) {
            for (const [other, second] of kinds) {
              yield* survivesTwo({ name, nth, fault: fault(nth) }, { name: other, nth: after, fault: second(after) })
            }
          }
        }
      })
    )
  }
})
