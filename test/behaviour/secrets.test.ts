/**
 * The behaviour suite again, with somebody who reads along: all that is logged, printed and traced meanwhile, at every level,
 * is looked through for passwords and tokens when it is over.
 */
import { inspect } from "node:util"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it, vi } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import { FakeNomad } from "effect-nomad/testing"
import { person } from "./Back.ts"
import { behaviour } from "./behaviour.ts"

/** The passwords of the fake's accounts; personal access tokens; web tokens, whose head always begins like this. */
const secret = /\w-pw\b|nomad_pat_\w|eyJ[\w-]{8,}/

const everything = { depth: Infinity, showHidden: true } as const

describe("the behaviour suite, read along", () => {
  const log: Array<string> = []
  const spans: Array<Tracer.NativeSpan> = []

  const logger = Logger.make(({ cause, message }) => {
    log.push(inspect(message, everything), Cause.pretty(cause))
  })
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    }
  })
  const watch = Layer.mergeAll(
    Logger.layer([logger]),
    Layer.succeed(Tracer.Tracer, tracer),
    Layer.succeed(References.MinimumLogLevel, "Trace")
  )
  const printed = vi.spyOn(process.stdout, "write")
  const said = (["debug", "error", "info", "log", "warn"] as const).map((level) => vi.spyOn(console, level))

  behaviour("every claim", {
    layer: Layer.mergeAll(FakeNomad.layer(), NodeFileSystem.layer, NodePath.layer, watch),
    coauthor: person("coauthor"),
    other: person("other")
  })

  it("shows no secret", () => {
    assert.isAbove(spans.length, 1000)
    assert.isAbove(log.length, 100)
    const told = [printed, ...said].flatMap(({ mock }) => mock.calls.map((call) => inspect(call, everything)))
    for (const text of [...log, ...told]) assert.notMatch(text, secret)
    for (const { attributes, events, kind, name, status } of spans) {
      assert.notMatch(inspect([name, attributes, events], everything), secret)
      // What a single request ends with is the HTTP client's own word.
      if (kind === "client" || status._tag !== "Ended" || Exit.isSuccess(status.exit)) continue
      assert.notMatch(inspect(status.exit, everything), secret)
      assert.notMatch(Cause.pretty(status.exit.cause), secret)
    }
  })
})
