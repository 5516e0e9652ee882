/**
 * Makes the calls of scenarios to a server, and writes down what it answers.
 */
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Sse from "effect/encoding/Sse"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import type * as HttpMethod from "effect/http/HttpMethod"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import * as Body from "./Body.ts"
import * as Normalise from "./Normalise.ts"
import { type Scenario, type Step, titled, type Who } from "./Step.ts"
import type { Accounts, Answer } from "./Transcript.ts"

/** A server to call. */
export interface Server {
  readonly api: string
  readonly accounts: Accounts
  readonly passwords: { readonly [who in Exclude<Who, "anonymous">]: string }
  /** How long to wait before another look at an upload that is being processed. */
  readonly pause: Duration.Input
  /** A word that no other run uses: what steps call `{run}`, for names that have to be unique. */
  readonly run: string
}

const compared = ["content-type", "www-authenticate", "location", "content-disposition"]

/** What stands at a place in a body. */
const at = (body: unknown, place: string): unknown =>
  place.split(".").reduce((value: unknown, key) => (Predicate.hasProperty(value, key) ? value[key] : undefined), body)

/** The text at a place, or what a pattern behind the place finds in it; an answer without it shows in what is compared. */
const found = (body: unknown, where: string): string | undefined => {
  const [place = "", ...pattern] = where.split(" ")
  const value = at(body, place)
  if (typeof value !== "string") return undefined
  return pattern.length === 0 ? value : new RegExp(pattern.join(" ")).exec(value)?.[1]
}

/** The first event of a stream of events, which does not end, as JSON. */
const firstEvent = (response: HttpClientResponse.HttpClientResponse) =>
  response.stream.pipe(
    Stream.decodeText,
    Stream.pipeThroughChannel(Sse.decode()),
    Stream.runHead,
    Effect.map((first) => {
      const { data = "null", event = "none" } = Option.getOrElse(first, () => ({}) as Partial<Sse.Event>)
      return new TextEncoder().encode(JSON.stringify({ event, data: JSON.parse(data) }))
    })
  )

/** The notifications about one thing: an account hears of much else. */
const about = (body: unknown, resource_id: string): unknown => {
  const all = at(body, "data.notifications")
  const kept = Array.isArray(all) ? all.filter((each) => at(each, "data.resource_id") === resource_id) : all
  return { event: at(body, "event"), data: { notifications: kept } }
}

const send = Effect.fnUntraced(function* (
  method: string,
  url: string,
  headers: { readonly [name: string]: string },
  body: HttpBody.HttpBody = HttpBody.empty
) {
  // Steps write methods as HTTP does; a wrong one would be the server's to refuse.
  const request = HttpClientRequest.make(method as HttpMethod.HttpMethod)(url).pipe(
    HttpClientRequest.setBody(body),
    HttpClientRequest.setHeaders(headers)
  )
  const response = yield* HttpClient.execute(request)
  const endless = response.headers["content-type"]?.startsWith("text/event-stream") === true
  const bytes = endless ? yield* firstEvent(response) : new Uint8Array(yield* response.arrayBuffer)
  return { status: response.status, headers: response.headers, body: bytes }
})

const login = Effect.fnUntraced(function* (api: string, username: string, password: string) {
  const form = new URLSearchParams({ grant_type: "password", username, password })
  const body = HttpBody.text(form.toString(), "application/x-www-form-urlencoded")
  const answer = yield* send("POST", `${api}/auth/token`, {}, body)
  return String(at(Normalise.read(answer.body), "access_token"))
})

/** The accounts of a server, as it tells of them. */
export const account = Effect.fnUntraced(function* (api: string, username: string, password: string) {
  const authorization = `Bearer ${yield* login(api, username, password)}`
  return Normalise.read((yield* send("GET", `${api}/users/me`, { authorization })).body)
})

/** What a server says of itself. */
export const info = (api: string) => Effect.map(send("GET", `${api}/info`, {}), ({ body }) => Normalise.read(body))

const tokenLife = 120_000

/** The tokens of the accounts, renewed before they are old. */
const signingIn = ({ accounts, api, passwords }: Server) => {
  const tokens = new Map<Who, { readonly token: string; readonly since: number }>()
  return Effect.fnUntraced(function* (who: Exclude<Who, "anonymous">) {
    const now = yield* Clock.currentTimeMillis
    const known = tokens.get(who)
    if (known !== undefined && now - known.since < tokenLife) return known.token
    const token = yield* login(api, accounts[who].username, passwords[who])
    tokens.set(who, { token, since: now })
    return token
  })
}

const fields = (accounts: Accounts): ReadonlyArray<readonly [string, string]> =>
  Object.entries(accounts).flatMap(([who, account]) =>
    Object.entries(account).flatMap(([field, value]) =>
      typeof value === "string" ? [[`${who}.${field}`, value] as const] : []
    )
  )

const answerOf = (
  step: Step,
  names: Normalise.Names,
  response: { readonly status: number; readonly headers: { readonly [name: string]: string | undefined } },
  body: unknown
): Answer => {
  const text = Normalise.text(names)
  const headers = compared.flatMap((name) => {
    const value = response.headers[name]
    return value === undefined ? [] : [[name, text(value)] as const]
  })
  const stable = Normalise.without(Normalise.value(names)(body), step.unstable ?? [])
  const normal = Normalise.sorted(stable, step.unordered ?? [])
  return { status: response.status, headers: Object.fromEntries(headers), body: body === "" ? null : normal }
}

/** Makes the calls of a scenario, each with something after it, and removes what came of them. */
export const run = Effect.fnUntraced(function* <E = never, R = never>(
  server: Server,
  scenario: Scenario,
  afterEach: Effect.Effect<void, E, R> = Effect.void as Effect.Effect<void, E, R>
) {
  const tokenOf = signingIn(server)
  const captured = new Map([["run", server.run]])
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const known = new Map([...fields(server.accounts), ["deployment", server.api.replace(/\/v1$/, "")]])
  const made: Array<readonly [who: Who, path: string]> = []
  const filled = (text: string): string =>
    text.replaceAll(/\{([a-z][\w.]*)\}/gi, (whole, name: string) => captured.get(name) ?? known.get(name) ?? whole)
  const credentials = (who: Who) =>
    who === "anonymous"
      ? Effect.succeed({})
      : Effect.map(tokenOf(who), (token) => ({ authorization: `Bearer ${token}` }))
  const isRunning = Effect.fnUntraced(function* (upload_id: string) {
    const answer = yield* send("GET", `${server.api}/uploads/${upload_id}`, yield* credentials("admin"))
    return at(Normalise.read(answer.body), "data.process_running") === true
  })
  const awaitRest = (upload_id: string) =>
    isRunning(upload_id).pipe(
      Effect.tap((running) => (running ? Effect.sleep(server.pause) : Effect.void)),
      Effect.repeat({ while: (running) => running, times: 2000 })
    )
  const remove = Effect.fnUntraced(function* ([who, path]: readonly [Who, string]) {
    yield* send("DELETE", server.api + path, yield* credentials(who))
  })
  const note = (step: Step, path: string, body: unknown): void => {
    const [upload, dataset, group, token] = ["upload_id", "dataset_id", "group_id", "pat.id"].map((place) =>
      at(body, place)
    )
    if (!step.call.startsWith("POST ")) return
    const isNew = /^\/uploads(\?|\/bundle|\/import|$)/.test(path)
    if (isNew && typeof upload === "string") made.push(["admin", `/uploads/${upload}`])
    if (/^\/datasets(\?|$)/.test(path) && typeof dataset === "string") made.push([step.as, `/datasets/${dataset}`])
    if (path.startsWith("/auth/pats") && typeof token === "string") made.push([step.as, `/auth/pats/${token}`])
    if (/^\/groups(\?|$)/.test(path) && typeof group === "string") made.push(["admin", `/groups/${group}`])
  }
  const uploadOf = (step: Step, path: string, body: unknown): string | undefined => {
    if (step.busy || step.call.startsWith("GET ")) return undefined
    if (step.rest !== undefined) return captured.get(step.rest)
    const answered = path.startsWith("/uploads") ? at(body, "upload_id") : undefined
    return /^\/uploads\/([\w-]{22})\//.exec(path)?.[1] ?? (typeof answered === "string" ? answered : undefined)
  }
  const perform = Effect.fnUntraced(function* (title: string, step: Step) {
    const [, method = "", target = ""] = /^(\w+) (.*)$/s.exec(step.call) ?? []
    const path = filled(target)
    const own = Object.entries(step.headers ?? {}).map(([name, value]) => [name, filled(value)] as const)
    const headers = { accept: "application/json", ...(yield* credentials(step.as)), ...Object.fromEntries(own) }
    const response = yield* send(method, server.api + path, headers, yield* Body.make(step, { filled, kept }))
    const whole = method === "HEAD" ? "" : Normalise.read(response.body)
    const body = step.about === undefined ? whole : about(whole, captured.get(step.about) ?? "")
    for (const [name, where] of Object.entries(step.capture ?? {})) {
      const value = found(body, where)
      if (value !== undefined) captured.set(name, value)
    }
    if (step.keep !== undefined) kept.set(step.keep, response.body)
    note(step, path, body)
    const upload = uploadOf(step, path, body)
    if (upload !== undefined) yield* awaitRest(upload)
    yield* afterEach
    return [title, answerOf(step, { api: server.api, captured }, response, body)] as const
  })
  return yield* Effect.forEach(titled(scenario), ([title, step]) => perform(title, step)).pipe(
    Effect.ensuring(Effect.ignore(Effect.forEach(made, remove)))
  )
})
