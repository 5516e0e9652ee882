/**
 * `npm run fake`: the fake NOMAD on a port, until a signal ends it. The first line that it prints is the address of its
 * API.
 */
import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as Schema from "effect/Schema"
import { readFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import * as NodeFakeNomad from "../node/NodeFakeNomad.ts"
import * as NewAccount from "../testing/internal/NewAccount.ts"

const usage = `usage: npm run --silent fake -- [--port P] [--host H] [--users FILE] [--upload-limit N] [--processing-time MS]
                                [--doi on|off|unreachable]

  --port P              the port; 0, the default, takes any that is free
  --host H              the address to listen at: 127.0.0.1
  --users FILE          the accounts, as a JSON array of {user_id, username, password, first_name, last_name, email,
                        affiliation?, affiliation_address?, is_admin?, created?}, instead of researcher, coauthor,
                        other and admin, whose passwords are <name>-pw
  --upload-limit N      how many unpublished uploads an account may have: 10
  --processing-time MS  how many milliseconds processing takes: it is done at once
  --doi on|off|unreachable
                        whether the deployment gives DOIs, and reaches the service that registers them: on`

/** What was given on the command line cannot be done. */
class BadInput extends Data.TaggedError("BadInput")<{ readonly message: string }> {}

const bad = (message: string) => Effect.fail(new BadInput({ message }))

const given = Effect.try({
  try: () =>
    parseArgs({
      options: {
        port: { type: "string" },
        host: { type: "string" },
        users: { type: "string" },
        "upload-limit": { type: "string" },
        "processing-time": { type: "string" },
        doi: { type: "string" },
        help: { type: "boolean" }
      }
    }).values,
  catch: (cause) =>
    new BadInput({ message: (cause instanceof Error ? cause.message : String(cause)).split(/[.\n]/, 1).join() })
})

const count = (name: string, text: string | undefined, atMost = Number.MAX_SAFE_INTEGER) => {
  if (text === undefined) return Effect.undefined
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return number <= atMost
    ? Effect.succeed(number)
    : bad(`--${name} takes a whole number${atMost < 1e9 ? ` up to ${atMost}` : ""}, not ${JSON.stringify(text)}`)
}

const dois = ["on", "off", "unreachable"] as const

const doi = (word: string | undefined) => {
  const known = dois.find((each) => each === word)
  return word === undefined || known !== undefined
    ? Effect.succeed(known)
    : bad(`--doi takes on, off or unreachable, not ${JSON.stringify(word)}`)
}

const decodeUsers = Schema.decodeEffect(Schema.fromJsonString(Schema.Array(NewAccount.Schema)))

const firstLine = (error: { readonly message: string }): string => error.message.replaceAll(/\s*\n\s*/g, " ")

const users = Effect.fnUntraced(function* (file: string | undefined) {
  if (file === undefined) return undefined
  const text = yield* Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: (cause) =>
      new BadInput({ message: `cannot read ${file}: ${cause instanceof Error ? cause.message : cause}` })
  })
  return yield* Effect.mapError(
    decodeUsers(text),
    (error) => new BadInput({ message: `${file} is no JSON array of accounts: ${firstLine(error)}` })
  )
})

/** The options without those that were not given. */
const present = <A extends object>(options: A): { [K in keyof A]?: Exclude<A[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never

const whyNotServed = (error: HttpServerError.ServeError, { host, port }: NodeFakeNomad.Options): string => {
  const { cause } = error
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined
  if (code === "EADDRINUSE") return `port ${port} is taken`
  return `cannot listen at ${host ?? "127.0.0.1"}:${port ?? 0}: ${cause instanceof Error ? cause.message : String(cause)}`
}

const serve = (options: NodeFakeNomad.Options) =>
  Effect.flatMap(NodeFakeNomad.Served, ({ apiUrl }) => {
    process.stdout.write(`${apiUrl}\n`)
    return Effect.never
  }).pipe(
    Effect.provide(NodeFakeNomad.layerServed(options)),
    Effect.mapError((error) => new BadInput({ message: whyNotServed(error, options) }))
  )

const main = Effect.gen(function* () {
  const values = yield* given
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return undefined
  }
  return yield* serve(
    present({
      port: yield* count("port", values.port, 65_535),
      host: values.host,
      users: yield* users(values.users),
      uploadLimit: yield* count("upload-limit", values["upload-limit"]),
      processing: yield* count("processing-time", values["processing-time"]),
      doi: yield* doi(values.doi)
    })
  )
})

const exitCode = (exit: Exit.Exit<void, BadInput>): number => {
  if (Exit.isSuccess(exit) || Cause.hasInterruptsOnly(exit.cause)) return 0
  const error = Cause.squash(exit.cause)
  process.stderr.write(`fake: ${error instanceof Error ? error.message : String(error)}\n`)
  return error instanceof BadInput ? 2 : 1
}

const running = Effect.runFork(main)
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => Effect.runFork(Fiber.interrupt(running)))
}
running.addObserver((exit) => process.exit(exitCode(exit)))
