/** What must not compile: the checks of this file are those of `npm run check`; what runs here only shows that it loads. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Datasets from "../../src/programs/Datasets.ts"
import * as Entries from "../../src/programs/Entries.ts"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import type { NomadClient } from "../../src/services/NomadClient.ts"

/** Whether two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

type Needs<Program> = Program extends Effect.Effect<infer _A, infer _E, infer R> ? R : never

const id = "u".repeat(22)

/** Written down, and never run. */
const written = {
  withoutServices: () =>
    // @ts-expect-error a program that needs the client does not run without it
    // @effect-diagnostics-next-line missingEffectContext:off
    Effect.runPromise(Users.me),

  misspeltKey: () =>
    // @ts-expect-error NOMAD's key is `coauthors`
    Uploads.edit(id, { coauthors_ids: ["ada"] }),

  wrongValue: () =>
    // @ts-expect-error an embargo is a number of months
    Uploads.edit(id, { embargo_length: "12" }),

  impossibleError: () =>
    // @ts-expect-error a dataset's name is of no concern to an upload
    Uploads.get(id).pipe(Effect.catchTag("DatasetNameTaken", () => Effect.void)),

  possibleError: () => Datasets.create("Water").pipe(Effect.catchTag("DatasetNameTaken", () => Effect.void)),

  noUploadNotFound: () =>
    // @ts-expect-error what is created was not looked for
    Uploads.upload(UploadSource.bytes("a.txt", "x")).pipe(Effect.catchTag("UploadNotFound", () => Effect.void)),

  unknownRole: () =>
    // @ts-expect-error there is no such role
    Uploads.list({ roles: ["king"] }),

  unknownOwner: () =>
    // @ts-expect-error there is no such owner
    Entries.query({}, { owner: "mine" }),

  halfCredentials: () =>
    // @ts-expect-error a user name alone is no account
    Nomad.withAccount({ username: "ada" }),

  bodyOfGet: () =>
    // @ts-expect-error a GET has no body
    Nomad.get("/groups", { body: {}, response: Schema.Unknown }),

  streamRunAsEffect: () =>
    // @ts-expect-error a list is a Stream
    Effect.map(Uploads.list(), () => 1)
}

const bytes = () => Uploads.upload(UploadSource.bytes("a.txt", "x"))
const folder = () => Uploads.upload(UploadSource.folder("water"))
const asBob = () => Nomad.withAccount({ token: "bob" })(Users.me)
const listAsBob = () => Nomad.withAccount({ token: "bob" })(Uploads.list())

describe("the types", () => {
  it("refuse what cannot work", () => {
    assert.isAbove(Object.keys(written).length, 0)
  })

  it("ask for the file system only where files are read", () => {
    const needs: [
      Same<Needs<ReturnType<typeof bytes>>, NomadClient>,
      Same<Needs<ReturnType<typeof folder>>, NomadClient | FileSystem.FileSystem | Path.Path>
    ] = [true, true]
    assert.deepStrictEqual(needs, [true, true])
  })

  it("keep an Effect an Effect, and a Stream a Stream, when another account runs it", () => {
    const kept: [
      Same<ReturnType<typeof asBob>, typeof Users.me>,
      Same<ReturnType<typeof listAsBob>, ReturnType<typeof Uploads.list>>
    ] = [true, true]
    assert.deepStrictEqual(kept, [true, true])
    assert.isTrue(Stream.isStream(listAsBob()))
    assert.isTrue(Effect.isEffect(asBob()))
  })
})
