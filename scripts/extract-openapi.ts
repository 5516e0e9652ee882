/**
 * Takes from the OpenAPI document of a NOMAD server the facts with which our declaration is compared: paths, parameters,
 * media types and the shapes of bodies, without any of its prose. Prints them, or writes them to a file:
 *
 *     node scripts/extract-openapi.ts openapi.json test/recordings/openapi-2.0.0.json
 */
import { readFileSync, writeFileSync } from "node:fs"

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }
type Section = { readonly [key: string]: Json }

/** What a schema says about shape; titles, descriptions, examples, defaults and limits are left out. */
const keywords = ["$ref", "type", "required", "enum", "const"]

const isSection = (json: Json | undefined): json is Section =>
  typeof json === "object" && json !== null && !Array.isArray(json)

const mapped = (section: Json | undefined, each: (json: Json) => Json): Section =>
  isSection(section) ? Object.fromEntries(Object.entries(section).map(([key, json]) => [key, each(json)])) : {}

const alternatives = ["anyOf", "allOf", "oneOf"]

const shapeOf = (schema: Json): Json => {
  if (!isSection(schema)) return schema
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, json]): ReadonlyArray<readonly [string, Json]> => {
      if (keywords.includes(keyword)) return [[keyword, json]]
      if (keyword === "properties") return [[keyword, mapped(json, shapeOf)]]
      if (keyword === "items") return [[keyword, shapeOf(json)]]
      if (alternatives.includes(keyword) && Array.isArray(json)) return [[keyword, json.map(shapeOf)]]
      return []
    })
  )
}

const contentOf = (message: Json): Section =>
  isSection(message) && isSection(message["content"])
    ? {
        content: mapped(message["content"], (body) =>
          isSection(body) ? { schema: shapeOf(body["schema"] ?? {}) } : {}
        )
      }
    : {}

const parameterOf = (parameter: Json): Json =>
  isSection(parameter)
    ? {
        name: parameter["name"] ?? null,
        in: parameter["in"] ?? null,
        required: parameter["required"] ?? false,
        schema: shapeOf(parameter["schema"] ?? {})
      }
    : null

const operationOf = (operation: Json): Json => {
  if (!isSection(operation)) return null
  const { parameters, requestBody, responses } = operation
  return {
    ...(Array.isArray(parameters) ? { parameters: parameters.map(parameterOf) } : {}),
    ...(requestBody === undefined ? {} : { requestBody: contentOf(requestBody) }),
    responses: mapped(responses, contentOf)
  }
}

const referencesIn = (json: Json): ReadonlyArray<string> =>
  [...JSON.stringify(json).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? "")

/** The schemas that the paths name, and those that these name in turn. */
const reached = (paths: Json, schemas: Section): Section => {
  const found = new Set(referencesIn(paths))
  for (const name of found) for (const next of referencesIn(schemas[name] ?? null)) found.add(next)
  return Object.fromEntries([...found].sort().map((name) => [name, schemas[name] ?? {}]))
}

const factsOf = (document: Section): Json => {
  const paths = mapped(document["paths"], (path) => mapped(path, operationOf))
  const components = isSection(document["components"]) ? document["components"] : {}
  return { paths, components: { schemas: reached(paths, mapped(components["schemas"], shapeOf)) } }
}

/** One path and one schema a line, so that a change of the server's shows in a diff. */
const printed = (facts: Json): string => {
  const lines = (section: Json | undefined): string =>
    Object.entries(isSection(section) ? section : {})
      .map(([key, json]) => `${JSON.stringify(key)}: ${JSON.stringify(json)}`)
      .join(",\n")
  const { paths, components } = isSection(facts) ? facts : {}
  const schemas = isSection(components) ? components["schemas"] : {}
  return `{ "paths": {\n${lines(paths)}\n}, "components": { "schemas": {\n${lines(schemas)}\n} } }\n`
}

const [source, target] = process.argv.slice(2)
if (source === undefined) {
  console.error("usage: node scripts/extract-openapi.ts <openapi.json> [<target>]")
  process.exitCode = 2
} else {
  const text = printed(factsOf(JSON.parse(readFileSync(source, "utf8")) as Section))
  if (target === undefined) process.stdout.write(text)
  else writeFileSync(target, text)
}
