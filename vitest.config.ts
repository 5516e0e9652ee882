import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/live/**"],
    reporters: [["default", { summary: false }], "./test/closingLine.ts"],
    testTimeout: 20_000
  },
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } }
})
