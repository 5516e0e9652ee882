/**
 * What has been done of a delivery, kept so that it survives the end of the program at any moment: written to two places
 * in turn, so that one of them is whole whatever happens to the other.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import { InvalidSource } from "../../schema/NomadError.ts"

/** An upload on its way. */
export class Progress extends Schema.Opaque<Progress>()(
  Schema.Struct({
    /** The name under which it is made: nobody else uses it, so it can be found if the answer is lost. */
    marker: Schema.String,
    upload_id: Schema.optionalKey(Schema.String),
    /** The parts that are there, by their fingerprints. */
    parts: Schema.Array(Schema.String),
    /** Whether its processing was asked for after the last part. */
    processing: Schema.Boolean
  })
) {}

const Kept = Schema.fromJsonString(
  Schema.Struct({ sequence: Schema.Int, uploads: Schema.Record(Schema.String, Progress) })
)

const decode = Schema.decodeUnknownOption(Kept)
const encode = Schema.encodeEffect(Kept)

/** The journal of one delivery. */
export interface Journal {
  readonly get: (upload: string) => Progress | undefined
  readonly set: (upload: string, progress: Progress) => Effect.Effect<void, InvalidSource>
  /** Forgets the delivery. */
  readonly clear: Effect.Effect<void, InvalidSource>
}

const said = <A, R>(effect: Effect.Effect<A, KeyValueStore.KeyValueStoreError, R>) =>
  Effect.mapError(
    effect,
    ({ key = "", message }) => new InvalidSource({ source: key, hint: `the journal: ${message}` })
  )

/** The journal under a key, as it was left. */
export const open = Effect.fnUntraced(function* (key: string) {
  const store = yield* KeyValueStore.KeyValueStore
  const places = [`${key}-0`, `${key}-1`]
  const texts = yield* said(Effect.forEach(places, (place) => store.get(place)))
  // What was cut short while it was written is no JSON: the other place has what was before it.
  const whole = texts.flatMap((text) => Option.toArray(decode(text)))
  const newest = whole.toSorted((left, right) => right.sequence - left.sequence)[0]
  let { sequence, uploads } = newest ?? { sequence: 0, uploads: {} }
  const journal: Journal = {
    get: (upload) => uploads[upload],
    set: (upload, progress) =>
      Effect.suspend(() => {
        sequence++
        uploads = { ...uploads, [upload]: progress }
        return said(
          Effect.flatMap(Effect.orDie(encode({ sequence, uploads })), (text) =>
            store.set(places[sequence % 2] ?? key, text)
          )
        )
      }),
    clear: said(Effect.forEach(places, (place) => store.remove(place), { discard: true }))
  }
  return journal
})
