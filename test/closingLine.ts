import type { Reporter, TestModule } from "vitest/node"

/** Ends a run with one plain line that any script can read: `N passed, N failed`, with `, N skipped` where some were. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<unknown>): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++
      // A file that does not even load has no tests to count.
      count.failed += module.errors().length
    }
    const skipped = count.skipped + count.pending
    process.stdout.write(
      `${count.passed} passed, ${count.failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}\n`
    )
  }
}
