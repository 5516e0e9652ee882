import { assert, describe, it } from "@effect/vitest"
import * as Drive from "./Drive.ts"

describe("Drive.steps", () => {
  it("tells of each step, and why one failed or was skipped", () => {
    const printed =
      "ok 1 - logs in\na line of the client's\nnot ok 2 - uploads\n# got 1\n# expected 2\nok 3 - runs # SKIP no curl\n1..3\n"
    assert.deepStrictEqual(
      Drive.steps(printed, "").map(({ claim, outcome, why }) => [outcome, claim, why]),
      [
        ["passed", "logs in", ""],
        ["failed", "uploads", "got 1\nexpected 2"],
        ["skipped", "runs", "no curl"]
      ]
    )
  })

  it.each([
    ["broke off", "ok 1 - logs in\n"],
    ["lost a step", "ok 1 - logs in\n1..2\n"],
    ["did nothing", "1..0\n"],
    ["said nothing", ""]
  ])("lets a drive fail that %s", (_, printed) => {
    assert.deepInclude(Drive.steps(printed, "Traceback\n").at(-1), { outcome: "failed", why: "Traceback" })
  })
})
