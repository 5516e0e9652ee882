import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Entries, NomadConfig, Uploads, Users } from "effect-nomad"
import { FakeNomad, Fault } from "effect-nomad/testing"
import * as Canned from "../services/CannedServer.ts"

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

/** How often the fake was asked for each path, and for how many people. */
const asked = Effect.gen(function* () {
  const requests = yield* (yield* FakeNomad.FakeNomad).requests
  const counts: Record<string, number> = {}
  for (const { path } of requests) counts[path] = (counts[path] ?? 0) + 1
  const people = requests.filter(({ path }) => path === "/users").map(({ query }) => (query["user_id"] ?? []).length)
  return { counts, people, total: requests.length }
})

/** An upload of a thousand entries, which everybody may read. */
const thousand = Effect.gen(function* () {
  const nomad = yield* FakeNomad.FakeNomad
  const files = Object.fromEntries(numbers(1000).map((n) => [`${n}.archive.json`, "{}"]))
  return yield* nomad.addUpload({ main_author: "researcher", coauthors: ["coauthor"], published: true, files })
})

/** 200 uploads of the same author, with as many coauthors in all as said. */
const uploadsOf = (people: number) =>
  Effect.gen(function* () {
    const nomad = yield* FakeNomad.FakeNomad
    const coauthors = yield* Effect.forEach(numbers(people - 1), (n) =>
      nomad.addUser({
        username: `person-${n}`,
        first_name: "Person",
        last_name: String(n),
        email: `person-${n}@example.org`,
        password: "person-pw"
      })
    )
    for (const n of numbers(200)) {
      const coauthor = coauthors[n % coauthors.length]
      yield* nomad.addUpload({ main_author: "researcher", coauthors: coauthor === undefined ? [] : [coauthor.user_id] })
    }
  })

const fake = FakeNomad.layer({ uploadLimit: 1000 })

describe("requests", () => {
  it.effect("of a thousand entries that a query finds are eleven at most, and one for a token", () =>
    Effect.gen(function* () {
      yield* thousand
      const entries = yield* Stream.runCollect(Entries.query({}))
      assert.strictEqual(entries.length, 1000)
      const { counts, total } = yield* asked
      assert.isAtMost(total, 12)
      assert.isUndefined(counts["/users"])
    }).pipe(Effect.provide(fake))
  )

  it.effect("for the people of a thousand entries are none: the entries name them", () =>
    Effect.gen(function* () {
      const upload_id = yield* thousand
      for (const entries of [Entries.query({ upload_id }), Entries.ofUpload(upload_id), Entries.mine]) {
        const found = yield* Stream.runCollect(entries)
        assert.strictEqual(found.length, 1000)
        assert.isTrue(found.every(({ main_author }) => main_author?.name !== undefined))
      }
      assert.deepStrictEqual((yield* asked).people, [])
    }).pipe(Effect.provide(fake))
  )

  for (const [people, expected] of [
    [1, [1]],
    [100, [100]],
    [180, [100, 80]]
  ] satisfies ReadonlyArray<[number, Array<number>]>) {
    it.effect(`for the ${people} people of 200 uploads are one for every 100`, () =>
      Effect.gen(function* () {
        yield* uploadsOf(people)
        const uploads = yield* Stream.runCollect(Uploads.list())
        assert.strictEqual(uploads.length, 200)
        const everybody = uploads.flatMap(({ main_author, writers = [] }) => [main_author, ...writers])
        assert.isTrue(everybody.every((user) => user?.name !== undefined))
        assert.deepStrictEqual((yield* asked).people, expected)
        yield* Stream.runDrain(Uploads.list())
        assert.deepStrictEqual((yield* asked).people, expected)
      }).pipe(Effect.provide(fake))
    )
  }
})

/** What a program does at some time. */
const Step = Schema.Struct({
  after: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3000 })),
  what: Schema.Literals(["me", "search", "uploads", "query"])
})

const programs = {
  me: Users.me,
  search: Users.search("Ada"),
  uploads: Stream.runDrain(Uploads.list()),
  query: Stream.runDrain(Entries.query({}))
}

/** The most moments that lie within any second, wherever that begins. */
const mostInASecond = (moments: ReadonlyArray<number>): number =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length))

describe("a server", () => {
  it.effect.prop(
    "gets never more than 10 requests at once and 30 in any second, whatever programs do",
    [Schema.Array(Step).check(Schema.isMinLength(40), Schema.isMaxLength(100))],
    ([steps]) =>
      Effect.gen(function* () {
        const nomad = yield* FakeNomad.FakeNomad
        yield* nomad.addUpload({ main_author: "researcher", coauthors: ["coauthor"] })
        // Each answer takes a while, so that there is something to be at once.
        yield* nomad.failNext(Fault.delay("300 millis", { times: "always" }))
        const all = Effect.forEach(steps, ({ after, what }) => Effect.delay(programs[what], after), {
          concurrency: "unbounded"
        })
        const fiber = yield* Effect.forkChild(all)
        yield* Canned.elapse("30 seconds", "100 millis")
        yield* Fiber.join(fiber)
        const requests = yield* nomad.requests
        assert.isAtLeast(requests.length, steps.length)
        assert.isAtMost(mostInASecond(requests.map(({ started }) => started)), 30)
        assert.isAtMost(Math.max(...requests.map(({ concurrency }) => concurrency)), 10)
      }).pipe(Effect.provide(FakeNomad.layer({ limits: NomadConfig.defaultLimits }))),
    { arbitrary: { runs: 6 } }
  )
})
