/**
 * What an OpenAPI document says of its endpoints, a fact a line, so that two documents differ by the lines of which only
 * one has them: `query order: asc | desc`, `body application/json: metadata`, `200 application/json: data[].entries! integer`
 * (a name with `!` is required, `[]` are the items of a list). What refusals hold is left out: there it is any JSON.
 */

/** A schema of JSON, as far as it is compared. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | ReadonlyArray<string>
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: ReadonlyArray<string>
  readonly items?: Schema
  readonly enum?: ReadonlyArray<unknown>
  readonly const?: unknown
  readonly pattern?: string
  readonly anyOf?: ReadonlyArray<Schema>
  readonly oneOf?: ReadonlyArray<Schema>
  readonly allOf?: ReadonlyArray<Schema>
}

interface Message {
  readonly content?: { readonly [mediaType: string]: { readonly schema?: Schema } }
}

interface Operation {
  readonly parameters?: ReadonlyArray<{
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: Schema
  }>
  readonly requestBody?: Message
  readonly responses: { readonly [status: string]: Message }
}

/** As much of a document as is compared. */
export interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly schemas?: { readonly [name: string]: Schema } }
}

/** A schema without its references, and those that were followed, so that a recursive one ends. */
interface Resolved {
  readonly schema: Schema
  readonly within: ReadonlyArray<string>
}

const resolve = (document: Document, schema: Schema, within: ReadonlyArray<string>): Resolved => {
  const reference = schema.$ref
  if (reference === undefined) return { schema, within }
  if (within.includes(reference)) return { schema: {}, within }
  const name = reference.replace("#/components/schemas/", "")
  return resolve(document, document.components.schemas?.[name] ?? {}, [...within, reference])
}

const isAnyObject = (schema: Schema): boolean => schema.type === "object" && schema.properties === undefined

/** What a value may be, `null` aside: OpenAPI's optional fields are nullable in one document and missing in the other. */
const alternatives = (document: Document, given: Schema, within: ReadonlyArray<string>): ReadonlyArray<Resolved> => {
  const { schema, within: followed } = resolve(document, given, within)
  const members = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  const own = members.length === 0 || schema.properties !== undefined ? [{ schema, within: followed }] : []
  // What a value has to be besides its own fields says nothing when it is just any object.
  const others = schema.properties === undefined ? members : members.filter((member) => !isAnyObject(member))
  return [...own, ...others.flatMap((member) => alternatives(document, member, followed))].filter(
    (choice) => choice.schema.type !== "null"
  )
}

/** Parameters are text on the wire; what matters is for what the text stands. */
const standsFor = (schema: Schema): Schema => {
  if (schema.enum?.join() === "true,false") return { type: "boolean" }
  return schema.pattern?.includes("\\d") === true ? { type: "integer" } : schema
}

const valuesOf = (schema: Schema): ReadonlyArray<string> => {
  if (schema.const !== undefined) return [String(schema.const)]
  if (schema.enum !== undefined) return schema.enum.filter((value) => value !== null).map(String)
  if (schema.type === undefined || isAnyObject(schema)) return ["any"]
  return [schema.type].flat()
}

const kindOf = (choices: ReadonlyArray<Resolved>): string => {
  const values = new Set(choices.flatMap(({ schema }) => valuesOf(schema)))
  if (values.size === 0 || values.has("any")) return "any"
  // An enumeration that newer servers may extend is a string.
  if (values.has("string")) return "string"
  return [...values].sort().join(" | ")
}

/** The facts of a value: what it is, and what its members are. */
const shapeOf = (document: Document, name: string, given: Schema, within: ReadonlyArray<string>): Array<string> => {
  const choices = alternatives(document, given, within)
  return [
    `${name}: ${kindOf(choices)}`,
    ...choices.flatMap(({ schema, within: followed }) => [
      ...(schema.items === undefined ? [] : shapeOf(document, `${name}[]`, schema.items, followed)),
      ...Object.entries(schema.properties ?? {}).flatMap(([key, member]) => [
        ...(schema.required?.includes(key) === true ? [`${name}.${key} required`] : []),
        ...shapeOf(document, `${name}.${key}`, member, followed)
      ])
    ])
  ]
}

const hasFields = /json|form/

const bodyFacts = (document: Document, what: string, message: Message): ReadonlyArray<string> =>
  Object.entries(message.content ?? {}).flatMap(([mediaType, { schema }]) => [
    `${what} ${mediaType}`,
    ...(schema === undefined || /^[45]/.test(what) || !hasFields.test(mediaType)
      ? []
      : shapeOf(document, `${what} ${mediaType} $`, schema, []))
  ])

const operationFacts = (document: Document, operation: Operation): ReadonlyArray<string> => {
  const parameters = (operation.parameters ?? []).flatMap((parameter) => {
    const name = `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`
    return [
      ...(parameter.required === true ? [`${name} required`] : []),
      ...shapeOf(document, name, standsFor(parameter.schema ?? {}), [])
    ]
  })
  return [
    ...parameters,
    ...bodyFacts(document, "body", operation.requestBody ?? {}),
    ...Object.entries(operation.responses).flatMap(([status, message]) => [
      status,
      ...bodyFacts(document, status, message)
    ])
  ]
}

/** The facts of every endpoint, by `METHOD /path`. */
export const factsOf = (document: Document): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) =>
          [`${method.toUpperCase()} ${path}`, new Set(operationFacts(document, operation))] as const
      )
    )
  )

/** A fact that only one of two documents has. */
export interface Difference {
  readonly endpoint: string
  readonly only: "ours" | "server"
  readonly fact: string
}

const isOpen = /^(.*): any$/

/** Where a document takes or gives any JSON, there is nothing to compare: only that it does is a fact. */
const comparable = (facts: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlyArray<string> => {
  const open = [...other].flatMap((fact) => isOpen.exec(fact)?.[1] ?? [])
  return [...facts].filter(
    (fact) => !open.some((place) => [`${place}.`, `${place}[]`, `${place}: `].some((start) => fact.startsWith(start)))
  )
}

const onlyIn = (facts: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlyArray<string> =>
  comparable(facts, other).filter((fact) => !other.has(fact))

/** Where two documents differ, among the endpoints of the first. */
export const differencesOf = (ours: Document, server: Document): ReadonlyArray<Difference> => {
  const theirs = factsOf(server)
  return [...factsOf(ours)].flatMap(([endpoint, facts]) => {
    const others = theirs.get(endpoint)
    if (others === undefined) return [{ endpoint, only: "ours", fact: "the endpoint" } as const]
    return [
      ...onlyIn(facts, others).map((fact) => ({ endpoint, only: "ours", fact }) as const),
      ...onlyIn(others, facts).map((fact) => ({ endpoint, only: "server", fact }) as const)
    ]
  })
}
