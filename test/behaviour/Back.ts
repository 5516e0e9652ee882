/**
 * What stands behind a run of the behaviour suite: a fake in process, a fake behind sockets, or a live deployment.
 */
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type * as Layer from "effect/Layer"
import type * as Path from "effect/Path"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import type { Account, NomadClient } from "effect-nomad"
import { Uploads, UploadSource } from "effect-nomad"

export interface Person {
  readonly username: string
  readonly credentials: Account.Credentials
}

/** The layer signs in as the main author of everything; two more accounts are at hand. */
export interface Back {
  readonly layer: Layer.Layer<NomadClient.NomadClient | FileSystem.FileSystem | Path.Path, unknown>
  /** The version of its API: 2.0, unless told. */
  readonly version?: "1.3"
  readonly coauthor: Person
  readonly other: Person
}

/** The person whose password is as those of the fake's accounts are. */
export const person = (username: string, password: string = `${username}-pw`): Person => ({
  username,
  credentials: { username, password }
})

/** A name that no other run has used. */
export const fresh = (what: string): Effect.Effect<string> =>
  Effect.map(Random.nextIntBetween(0, 2 ** 47), (number) => `behaviour ${what} ${number.toString(36)}`)

/** An archive that NOMAD's own parser reads, with a name for the entry. */
export const archive = (name: string): string =>
  JSON.stringify({
    metadata: { entry_name: name },
    data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name }
  })

/** How the suite waits: real deployments are slow, and asking is cheap. */
export const patience = { first: "100 millis", longest: "1 second", atMost: "2 minutes" } as const

/** An upload of some files, processed, and gone when the test is over. */
export const uploaded = Effect.fnUntraced(function* (files: { readonly [path: string]: string }) {
  const [[name, content] = ["", ""], ...rest] = Object.entries(files)
  const upload = yield* Effect.acquireRelease(Uploads.createEmpty({ upload_name: yield* fresh("upload") }), (made) =>
    Effect.ignore(Uploads.remove(made.upload_id, patience))
  )
  for (const [path, text] of [[name, content], ...rest] as ReadonlyArray<readonly [string, string]>) {
    const at = path.lastIndexOf("/")
    yield* Uploads.putFile(upload.upload_id, UploadSource.bytes(path.slice(at + 1), text), {
      folder: at === -1 ? "" : path.slice(0, at)
    })
    yield* Uploads.awaitProcessed(upload.upload_id, patience)
  }
  return upload.upload_id
})

/** The text of some bytes. */
export const textOf = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Effect.Effect<string, E, R> =>
  Stream.mkString(Stream.decodeText(bytes))
