/**
 * The operations of a NOMAD server's OpenAPI document, each made into a request with placeholders for what it requires.
 */
import type { Document, Schema } from "./facts.ts"

/** One operation: a method and a path as the document writes it. */
export interface Operation {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly documented: ReadonlyArray<string>
  /** What it requires in the web address. */
  readonly query: ReadonlyArray<string>
  readonly body: { readonly mediaType: string; readonly schema: Schema } | undefined
}

/** A request to an operation. */
export interface Placeholder {
  readonly path: string
  readonly body: { readonly mediaType: string; readonly json: unknown } | undefined
}

/** All operations of a document. */
export const operationsOf = ({ paths }: Document): ReadonlyArray<Operation> =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => {
      const [content] = Object.entries(requestBody?.content ?? {})
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        documented: Object.keys(responses),
        query: parameters.filter((each) => each.in === "query" && each.required === true).map(({ name }) => name),
        body: content && { mediaType: content[0], schema: content[1].schema ?? {} }
      }
    })
  )

/** The least that a schema takes: required properties only. */
const leastOf = (document: Document, schema: Schema): unknown => {
  const { $ref, anyOf, enum: words, type } = schema
  if ($ref !== undefined) return leastOf(document, document.components.schemas?.[$ref.split("/").at(-1) ?? ""] ?? {})
  if (anyOf?.[0] !== undefined) return leastOf(document, anyOf[0])
  if (words !== undefined) return words[0]
  if (type === "array") return []
  if (type === "integer" || type === "number") return 1
  if (type === "boolean") return false
  if (type === "string") return "placeholder"
  return Object.fromEntries(
    (schema.required ?? []).map((name) => [name, leastOf(document, schema.properties?.[name] ?? {})])
  )
}

/** A request to an operation: parameters by their names, or the word `placeholder`. */
export const placeholder = (
  document: Document,
  { body, path, query }: Operation,
  known: { readonly [parameter: string]: string }
): Placeholder => {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name) => known[name] ?? "placeholder")
  const search = new URLSearchParams(query.map((name) => [name, known[name] ?? "1"])).toString()
  return {
    path: search === "" ? filled : `${filled}?${search}`,
    body: body && { mediaType: body.mediaType, json: leastOf(document, body.schema) }
  }
}
