import { defineConfig } from "vitest/config"
import base from "./vitest.config.ts"

/** What takes more of the machine than `npm test` should: CI runs it as well. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/heavy/**/*.test.ts", "test/programs/Extraction.test.ts"],
    exclude: [],
    testTimeout: 600_000
  }
})
