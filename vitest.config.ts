import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/live/**", "test/heavy/**"],
    reporters: [["default", { summary: false }], "./test/closingLine.ts"],
    // No module of ours has state of its own, so files may share them: it halves the time.
    isolate: false,
    // What it takes on a machine with two processors, too; there the default is one.
    maxWorkers: 2,
    testTimeout: 20_000
  },
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } }
})
