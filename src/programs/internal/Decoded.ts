/**
 * From the wire to the domain: an answer that is none of NOMAD's becomes an error that says so.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { UnexpectedResponse } from "../../schema/NomadError.ts"

/** Decodes part of an answer; `path` is the endpoint that gave it. */
export const decoded = <A>(
  schema: Schema.Codec<A, unknown>,
  path: string
): ((wire: unknown) => Effect.Effect<A, UnexpectedResponse>) => {
  const decode = Schema.decodeUnknownEffect(schema)
  return (wire) =>
    Effect.mapError(
      decode(wire),
      (error) =>
        new UnexpectedResponse({
          method: "GET",
          path,
          status: 200,
          detail: error.message.replace(/\s+/g, " ").slice(0, 300)
        })
    )
}
