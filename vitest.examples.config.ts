import { defineConfig } from "vitest/config"

/** The tests among the examples, as `scripts/check-examples.ts` lays them out. */
export default defineConfig({
  test: { include: ["build/examples/**/*.test.ts"], reporters: ["dot"], testTimeout: 20_000 },
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } }
})
