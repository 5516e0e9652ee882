import { defineConfig } from "vitest/config"

// The behaviour suite on a live deployment: what is processed there takes its time.
export default defineConfig({
  test: {
    include: ["test/live/**/*.test.ts"],
    reporters: ["verbose", "./test/closingLine.ts"],
    testTimeout: 180_000
  },
  ssr: { resolve: { conditions: ["source"] } }
})
