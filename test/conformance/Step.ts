/**
 * A step of a conformance scenario: a request as data. Braces in paths, bodies and headers stand for what earlier answers
 * gave: `{upload}` for what a step captured under that name, `{main.user_id}` for a field of an account.
 */

/** Who makes a call. What they are to an upload, its scenario decides. */
export type Who = "main" | "coauthor" | "stranger" | "admin" | "anonymous"

/** All of them. */
export const everyone: ReadonlyArray<Who> = ["main", "coauthor", "stranger", "admin", "anonymous"]

/** Files by their paths. */
export interface Files {
  readonly [path: string]: string
}

/** What a request can have beside its method and path; at most one kind of body. */
export interface Rest {
  readonly json?: unknown
  readonly form?: { readonly [name: string]: string }
  /** The parts of a form with files: file names to contents. */
  readonly multipart?: Files
  /** A zip file of these. */
  readonly zip?: Files
  /** A body as it is, of the type `application/octet-stream` unless the headers say otherwise. */
  readonly text?: string
  /** A body of bytes, in base 64. */
  readonly base64?: string
  /** The body of an earlier answer, under the name that it was kept by. */
  readonly kept?: string
  /** The same as a part of a form with files. */
  readonly keptAsFile?: string
  readonly headers?: { readonly [name: string]: string }
  /** What to remember of the answer: names to places in the body, as `data.0.entry_id`, with a pattern where it is a part. */
  readonly capture?: { readonly [name: string]: string }
  /** The name by which to keep the whole body of the answer. */
  readonly keep?: string
  /** Goes on at once, whatever the upload is busy with. */
  readonly busy?: true
  /** Keeps of the notifications that come those about what a step captured under this name. */
  readonly about?: string
  /** The upload to wait for, where neither path nor answer names it. */
  readonly rest?: string
  /** Places in the body that depend on the moment or on what else the deployment holds, as `data.*.size`. */
  readonly unstable?: ReadonlyArray<string>
  /** Lists in the body whose order is left to the database. */
  readonly unordered?: ReadonlyArray<string>
}

/** A request to make. */
export interface Step extends Rest {
  readonly as: Who
  /** The method and the path below the API's root, with its query. */
  readonly call: string
}

/** Steps that hang together, on a server that knows nothing of other scenarios. */
export interface Scenario {
  readonly name: string
  /** Whether it asks what happens while the upload is processed: the fake takes its time then. */
  readonly slow?: true
  readonly steps: ReadonlyArray<Step>
}

const step =
  (as: Who) =>
  (call: string, rest: Rest = {}): Step => ({ as, call, ...rest })

export const main = step("main")
export const coauthor = step("coauthor")
export const stranger = step("stranger")
export const admin = step("admin")
export const anonymous = step("anonymous")

/** The same request by each of them in turn. */
export const by = (people: ReadonlyArray<Who>, call: string, rest: Rest = {}): ReadonlyArray<Step> =>
  people.map((as) => ({ as, call, ...rest }))

/** The same request to each of these paths. */
export const each = (as: Who, calls: ReadonlyArray<string>, rest: Rest = {}): ReadonlyArray<Step> =>
  calls.map((call) => ({ as, call, ...rest }))

/** The same call with each of these bodies. */
export const bodies = (as: Who, call: string, jsons: ReadonlyArray<unknown>, rest: Rest = {}): ReadonlyArray<Step> =>
  jsons.map((json) => ({ as, call, json, ...rest }))

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

const content = ({ base64, form, json, kept, keptAsFile, multipart, text, zip }: Step): string => {
  const body = json ?? form ?? multipart ?? zip ?? text ?? base64 ?? kept ?? keptAsFile
  return body === undefined ? "" : ` ${typeof body === "string" ? body : JSON.stringify(body)}`
}

/** What a step is called in transcripts and lists of differences; unique once the repeated ones are counted. */
export const title = (step: Step): string =>
  shortened(`${step.as} ${step.call}${content(step)}`.replaceAll(/\s+/g, " "))

/** The steps of a scenario by their titles: the name of the scenario first, repetitions counted. */
export const titled = ({ name, steps }: Scenario): ReadonlyArray<readonly [title: string, step: Step]> => {
  const seen = new Map<string, number>()
  return steps.map((step) => {
    const plain = `${name}: ${title(step)}`
    const count = (seen.get(plain) ?? 0) + 1
    seen.set(plain, count)
    return [count === 1 ? plain : `${plain} #${count}`, step]
  })
}
