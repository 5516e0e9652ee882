/**
 * The manners of a server of version 1.3, where those of 2.0 differ: which routes there are, where slashes stand, how it
 * waits, whom it refuses with 401, how it writes moments and processes. All that differs stands here, in front of the
 * routes; they and the state behind them know of 2.0 alone.
 */
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Wire from "../state/Wire.ts"
import { json } from "./Answer.ts"
import type { App } from "./Front.ts"
import * as Login13 from "./Login13.ts"
import * as Path from "./Path.ts"
import * as Slash from "./Slash.ts"

/** Whether a version is that of a server with these manners. */
export const isOf = (version: string): boolean => version.startsWith("1.")

const unknownRoute = HttpServerResponse.jsonUnsafe({ detail: "Not Found" }, { status: 404 })

/** What came with 2.0. */
const later: ReadonlyArray<RegExp> = [
  /^\/(auth\/pats|actions|apps|notifications|ownership-transfers|schemas)(\/|$)/,
  /^\/entries\/export$/,
  /^\/uploads\/import$/,
  /^\/uploads\/[^/]+\/(export|included-entries|action\/(assign-doi|stop-processing|transfer))(\/|$)/
]

/** What has a slash at its end. */
const slashed = /^\/(datasets|north)$/

/** What 2.0 waits for, unless told otherwise; 1.3 never does. */
const waiting = /^(DELETE \/uploads\/[^/]+|POST \/uploads\/[^/]+\/(edit|action\/publish))$/

/** What 2.0 has added to the parameters. */
const unknownParameters = ["auto_decompress", "trigger_processing", "wait_for_processing"]

const parametersOf = (call: string, query: string | undefined): URLSearchParams => {
  const parameters = new URLSearchParams(query)
  // Files that are put could be waited for at all times.
  const unknown = call.startsWith("PUT ") ? unknownParameters.slice(0, 2) : unknownParameters
  for (const name of [...unknown, "token", "signature_token"]) parameters.delete(name)
  if (waiting.test(call)) parameters.set("wait_for_processing", "false")
  return parameters
}

/** Tokens that stand in the query, as the headers that they are now. */
const headersOf = (request: HttpServerRequest.HttpServerRequest, query: string | undefined): Headers.Headers => {
  const parameters = new URLSearchParams(query)
  const [upload, signature] = [parameters.get("token"), parameters.get("signature_token")]
  const { "upload-token": _unknown, ...headers } = request.headers
  return Headers.fromInput({
    ...headers,
    ...(upload !== null && { "upload-token": upload }),
    ...(signature !== null && { authorization: `Bearer ${signature}` })
  })
}

/** The request as 2.0 takes it. */
const asked = (request: HttpServerRequest.HttpServerRequest): HttpServerRequest.HttpServerRequest => {
  const [path = "", query] = request.url.split("?", 2)
  const own = Slash.otherwise(path)
  const target = slashed.test(own) ? own : path
  const parameters = parametersOf(`${request.method} ${target}`, query).toString()
  return request.modify({
    url: target + (parameters === "" ? "" : `?${parameters}`),
    headers: headersOf(request, query)
  })
}

const processNames: { readonly [name: string]: string } = {
  _process_upload: "process_upload",
  _publish_upload: "publish_upload",
  _edit_metadata: "edit_upload_metadata",
  _import_bundle: "import_bundle"
}

const oldName = (name: Json | undefined): string => processNames[String(name)] ?? String(name)

const message = (text: Json, process: Json | undefined): Json =>
  typeof text === "string"
    ? text
        .replace(/^Process completed successfully$/, `Process ${oldName(process)} completed successfully`)
        .replace(/^Process (\w+) failed/, (_, name: string) => `Process ${oldName(name)} failed`)
    : text

/** Fields of uploads and groups that came with 2.0. */
const laterFields = ["description", "doi", "included_entries", "members_info"]

const moments = /^(upload_create_time|publish_time|complete_time|entry_create_time)$/

const field = (name: string, value: Json, of: JsonObject): Json => {
  if (moments.test(name) && typeof value === "string") return value.replace(/Z$/, "")
  if (name === "current_process" && typeof value === "string") return oldName(value)
  return name === "last_status_message" ? message(value, of["current_process"]) : shown(value)
}

/** Uploads, their entries and groups as 1.3 writes them: moments without a zone, and what it does not know left out. */
const shown = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shown)
  if (!Wire.isObject(value)) return value
  const own = "process_running" in value || "members" in value
  const fields = Object.entries(value).filter(([name]) => !own || !laterFields.includes(name))
  return Object.fromEntries(fields.map(([name, each]) => [name, field(name, each, value)]))
}

const published = "Upload is already published, operation not possible."

const refused = (status: number, detail: Json | undefined): HttpServerResponse.HttpServerResponse => {
  if (detail === "Authentication required.") {
    return HttpServerResponse.jsonUnsafe({ detail: "Authorization required." }, { status: 401 })
  }
  if (detail === "Incorrect username or password") {
    return HttpServerResponse.jsonUnsafe({ detail }, { status: 401, headers: { "www-authenticate": "Bearer" } })
  }
  return HttpServerResponse.jsonUnsafe({ detail }, { status: status === 403 || detail === published ? 401 : status })
}

/** The commands that upload, with the token in the address. */
const commands = ({ upload_command, upload_url }: JsonObject): JsonObject => {
  const token = /Upload-Token: ([^']+)'/.exec(String(upload_command))?.[1] ?? ""
  const url = `${String(upload_url)}?token=${token}`
  const command = `curl -X POST '${url}' -T <local_file>`
  return {
    upload_url: url,
    upload_command: command,
    upload_command_with_name: `curl -X POST '${url}&upload_name=<name>' -T <local_file>`,
    upload_progress_command: `${command} | xargs echo`,
    upload_command_form: `curl -X POST '${url}' -F file=@<local_file>`,
    upload_tar_command: `tar -cf - <local_folder> | curl -# '${url}' -X POST -T - | xargs echo`
  }
}

/** Histograms over dates have one kind of interval. */
const aggregated = (value: Json): Json => {
  if (Array.isArray(value) || !Wire.isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) =>
      name === "calendar_interval" ? ["interval", each] : [name, aggregated(each)]
    )
  )
}

const bodyOf = ({ body }: HttpServerResponse.HttpServerResponse): Json | undefined =>
  body._tag === "Uint8Array" && body.contentType === "application/json"
    ? JSON.parse(new TextDecoder().decode(body.body))
    : undefined

/** The answer as 1.3 gives it. */
const answered =
  (path: string) =>
  (response: HttpServerResponse.HttpServerResponse): HttpServerResponse.HttpServerResponse => {
    const body = bodyOf(response)
    if (body === undefined || !Wire.isObject(body)) return response
    if (path === "/auth/token" && response.status === 200) {
      return json({ access_token: body["access_token"], token_type: "bearer" })
    }
    if (path === "/uploads/command-examples" && response.status === 200) return json(commands(body))
    if ("aggregations" in body) return json({ ...body, aggregations: aggregated(body["aggregations"] ?? {}) })
    if ([400, 401, 403].includes(response.status)) return refused(response.status, body["detail"])
    return /^\/(uploads|groups)/.test(path)
      ? HttpServerResponse.setStatus(json(shown(body)), response.status)
      : response
  }

/** A 1.3 server made of one of 2.0. */
export const make =
  (app: App): App =>
  (request) => {
    const path = Path.unquote(request.url.split("?", 1)[0] ?? "")
    if (later.some((route) => route.test(path))) return Effect.succeed(unknownRoute)
    if (slashed.test(path)) return Effect.succeed(Slash.redirect(request))
    const isLogin = path === "/auth/token" && ["GET", "POST"].includes(request.method)
    if (isLogin) return Effect.map(Login13.make(app)(request), answered(path))
    return Effect.map(app(asked(request)), answered(path))
  }
