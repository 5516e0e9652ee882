/**
 * The behaviour suite again, with somebody who reads along: all that is logged, printed and traced meanwhile, at every level,
 * is looked through for passwords and tokens when it is over.
 */
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it, vi } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Layer from "effect/Layer"
import { FakeNomad } from "effect-nomad/testing"
import * as Traces from "../services/Traces.ts"
import { person } from "./Back.ts"
import { behaviour } from "./behaviour.ts"

/** The passwords of the fake's accounts; personal access tokens; web tokens, whose head always begins like this. */
const secret = /\w-pw\b|nomad_pat_\w|eyJ[\w-]{8,}/

describe("the behaviour suite, read along", () => {
  const { layer, log, spans } = Traces.make()
  const printed = vi.spyOn(process.stdout, "write")
  const said = (["debug", "error", "info", "log", "warn"] as const).map((level) => vi.spyOn(console, level))

  behaviour("every claim", {
    layer: Layer.mergeAll(FakeNomad.layer(), NodeFileSystem.layer, NodePath.layer, layer),
    coauthor: person("coauthor"),
    other: person("other")
  })

  it("shows no secret", () => {
    assert.isAbove(spans.length, 1000)
    assert.isAbove(log.length, 100)
    const told = [printed, ...said].flatMap(({ mock }) => mock.calls.map(Traces.shown))
    const failures = Traces.causesOf(spans).flatMap((cause) => [Traces.shown(cause), Cause.pretty(cause)])
    for (const text of [...log, ...told, ...spans.map(Traces.described), ...failures]) assert.notMatch(text, secret)
  })
})
