/**
 * Moments, in the three forms in which NOMAD writes them.
 *
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"

/**
 * A moment: uploads have `2026-11-23T04:34:32.246000Z`, datasets `2026-11-23T04:22:36.453000` (UTC without saying so),
 * entries `2026-11-23T04:21:57.446000+00:00`. Decodes all of them to the same `DateTime.Utc`, to the millisecond.
 *
 * @category models
 * @since 0.1.0
 */
export const Timestamp: Schema.decodeTo<Schema.DateTimeUtc, Schema.String> = Schema.String.annotate({
  format: "date-time"
}).pipe(
  Schema.decodeTo(
    Schema.DateTimeUtc,
    SchemaTransformation.transformEffect({
      // Effect reads a moment without a zone as UTC, wherever the machine stands.
      decode: (text: string) =>
        Option.match(DateTime.make(text), {
          onNone: () => Effect.fail(new SchemaIssue.InvalidValue({ message: `no date-time: ${text}` })),
          onSome: (moment) => Effect.succeed(DateTime.toUtc(moment))
        }),
      encode: (moment: DateTime.Utc) => Effect.succeed(DateTime.formatIso(moment))
    })
  )
)
