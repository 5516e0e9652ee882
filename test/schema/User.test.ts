import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import { UserId } from "../../src/schema/Identifier.ts"
import { Author, bare, User, UserFromWire } from "../../src/schema/User.ts"

const json = {
  user_id: "10000000-0000-0000-0000-000000000001",
  name: "Tess Tester",
  first_name: "Tess",
  last_name: "Tester",
  username: "test",
  affiliation: "University of Testing",
  affiliation_address: "Test Road 1",
  email: "tess@example.org",
  is_oasis_admin: false,
  is_admin: true,
  repo_user_id: "17",
  created: "2020-01-02T03:04:05Z"
}

const decode = Schema.decodeUnknownSync(UserFromWire)

describe("User", () => {
  it("has the twelve fields of NOMAD's people", () => {
    const { created, raw, ...others } = decode(json)
    const { created: _, ...expected } = json
    assert.deepStrictEqual({ ...others }, { ...expected, user_id: UserId.make(json.user_id) })
    assert.strictEqual(created === undefined ? undefined : DateTime.formatIso(created), "2020-01-02T03:04:05.000Z")
    assert.strictEqual(raw, json)
  })

  it("needs no more than an id", () => {
    assert.deepStrictEqual(Object.keys(decode({ user_id: "u" })).sort(), ["raw", "user_id"])
    assert.throws(() => decode({ name: "Tess Tester" }), /user_id/)
  })

  it("is printed by name alone", () => {
    assert.strictEqual(String(decode(json)), "NomadUser(name=Tess Tester)")
    assert.strictEqual(inspect(decode(json)), "NomadUser(name=Tess Tester)")
  })

  it("is printed by id where nothing else is known", () => {
    assert.strictEqual(String(bare("u-1")), 'NomadUser(user_id="u-1")')
  })

  it("is a value: equal to another with the same fields, and to no other", () => {
    assert.isTrue(Equal.equals(decode(json), decode({ ...json })))
    assert.isFalse(Equal.equals(decode(json), decode({ ...json, affiliation: "elsewhere" })))
    assert.isTrue(Equal.equals(bare("u-1"), new User({ user_id: UserId.make("u-1") })))
  })
})

describe("Author", () => {
  it("may have a name and no account", () => {
    const author = Schema.decodeUnknownSync(Author)({ name: "A. Nonymous" })
    assert.isUndefined(author.user_id)
    assert.strictEqual(String(author), "NomadUser(name=A. Nonymous)")
    assert.strictEqual(inspect(author), "NomadUser(name=A. Nonymous)")
  })

  it("is printed with a dash where even the name is missing", () => {
    assert.strictEqual(String(Schema.decodeUnknownSync(Author)({})), "NomadUser(name=-)")
  })
})
