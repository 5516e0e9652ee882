/**
 * How a field of NOMAD's JSON becomes a field of ours.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaParser from "effect/SchemaParser"
import * as SchemaTransformation from "effect/SchemaTransformation"

/** What {@link Section} decodes. */
export interface Section {
  readonly [name: string]: unknown
}

/**
 * A section of JSON as it came: an object, of which nothing is looked at or copied. Archives are large, and a record would
 * take each of their members in hand.
 */
export const Section: Schema.declare<Section> = Schema.declare((value): value is Section => Predicate.isObject(value), {
  expected: "object",
  toCodecJson: () =>
    Schema.link<Section>()(Schema.Record(Schema.String, Schema.Unknown), SchemaTransformation.passthrough())
})

/** What {@link optional} makes of a schema: an optional key whose encoded side may also be null. */
export interface Optional<S extends Schema.Constraint> extends Schema.decodeTo<
  Schema.optionalKey<Schema.toType<S>>,
  Schema.optionalKey<Schema.NullOr<S>>
> {
  /** What a value has to be that is there. */
  readonly given: S
}

/** A field that may be missing or null, which NOMAD means alike: absent on our side. */
export const optional = <S extends Schema.Constraint>(schema: S): Optional<S> => {
  const field = Schema.optionalKey(Schema.NullOr(schema)).pipe(
    Schema.decodeTo(Schema.optionalKey(Schema.toType(schema)), {
      decode: SchemaGetter.transformOptional(Option.filter((value): value is S["Type"] => value !== null)),
      encode: SchemaGetter.passthrough({ strict: false })
    })
  )
  return Object.assign(field, { given: schema })
}

/** The field in which {@link asReceived} keeps the answer as it came. */
export const raw: Schema.optionalKey<Schema.Unknown> = Schema.optionalKey(Schema.Unknown)

/** A codec whose decoded value carries, in `raw`, the JSON that it was decoded from. */
export interface AsReceived<S extends Schema.Constraint> extends Schema.Codec<S["Type"], unknown> {}

const isOptional = (field: Schema.Constraint): field is Optional<Schema.Constraint> =>
  Predicate.hasProperty(field, "given")

/** How a class makes an instance of decoded fields: its constructor would look through them once more. */
const instantiation = <A>({ ast }: Schema.Codec<A, object>): SchemaTransformation.Transformation<A, object> => {
  const transformation = ast.encoding?.[0].transformation
  if (transformation?._tag !== "Transformation") throw new TypeError("this is no class of a schema's")
  // Trees of schemas are not typed: what the class makes of its fields needs no services.
  return transformation as SchemaTransformation.Transformation<A, object>
}

/**
 * Keeps the answer as it came beside the typed fields, so that what a newer server adds is not out of reach. Encoding
 * writes the typed fields over it. What is null is left out before the fields are decoded: {@link optional} would take
 * several steps for each of them, there or not.
 */
export const asReceived = <S extends Schema.Codec<unknown, object> & { readonly fields: Schema.Struct.Fields }>(
  schema: S
): AsReceived<S> => {
  const { raw: _, ...known } = schema.fields
  const fields = Object.entries(known)
  const given = (json: { readonly [name: string]: unknown }) => {
    const values: { [name: string]: unknown } = { raw: json }
    for (const [name, field] of fields) {
      const value = json[name]
      if (value !== undefined && (value !== null || !isOptional(field))) values[name] = value
    }
    return values
  }
  const present = Schema.Struct({
    ...Record.map(known, (field) => (isOptional(field) ? Schema.optionalKey(field.given) : field)),
    raw
  })
  return Schema.Unknown.pipe(
    Schema.decodeTo(
      // A schema that needs no services has no field that does.
      present as Schema.Codec<object>,
      SchemaTransformation.transform<object, unknown>({
        // What is no object is left for the schema itself to refuse.
        decode: (json) => (Predicate.isObject(json) ? given(json) : json) as object,
        encode: (encoded) => {
          const { raw, ...known } = encoded as { readonly raw?: unknown }
          return { ...(Predicate.isObject(raw) ? raw : {}), ...known }
        }
      })
    ),
    Schema.decodeTo(Schema.toType(schema), instantiation(schema))
  )
}

/** The encoded side of some fields, on the wire. */
export interface Wire<Fields extends Schema.Struct.Fields> extends Schema.Codec<Schema.Struct<Fields>["Encoded"]> {}

/**
 * An answer on the wire: an object with the encoded side of the given fields, and with whatever else a newer server sends.
 * The wire is never transformed here, so that the fake can say just what the server says: fields are looked at, and the object
 * is taken as it came.
 */
export const wire = <Fields extends Schema.Struct.Fields>(fields: Fields): Wire<Fields> => {
  const known: Schema.Codec<object> = Schema.toEncoded(Schema.Struct(fields))
  // A struct's encoded side is a struct; its type is too general to say so.
  const open = Schema.StructWithRest(known as Schema.Struct<{}>, [Schema.Record(Schema.String, Schema.Unknown)])
  const whole = Schema.declareConstructor<object>()(
    [known],
    ([known]) => {
      const look = SchemaParser.decodeUnknownEffect(known)
      return (value, _, options) => Effect.mapEager(look(value, options), () => value as object)
    },
    {
      expected: "object",
      toCodecJson: () => Schema.link<object>()(open as Schema.Codec<object>, SchemaTransformation.passthrough())
    }
  )
  return whole as never
}

/** The name under which {@link choices} leaves its mark on a schema. */
export const literal = "effect-nomad/literal"

/** Texts of which one has to be given, and that the server has listed for one field only: it names no enumeration of them. */
export const choices = <const Texts extends ReadonlyArray<string>>(texts: Texts): Schema.Literals<Texts> =>
  Schema.Literals(texts).annotate({ [literal]: true })

/** The name under which a text says that blanks at its ends do not count. */
export const trimmed = "effect-nomad/trimmed"

/** The name under which a list says that nothing counts twice in it. */
export const unique = "effect-nomad/unique"
