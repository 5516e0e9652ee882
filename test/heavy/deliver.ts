/**
 * Delivers a folder, for a test that ends this program at any moment: `node deliver.ts URL FOLDER`.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import { Delivery } from "effect-nomad"
import { NodeNomad } from "effect-nomad/node"

const [deployment = "", folder = ""] = process.argv.slice(2)

const layer = NodeNomad.layer({
  deployment,
  credentials: { username: "researcher", password: "researcher-pw" },
  limits: "none"
})

NodeRuntime.runMain(Delivery.deliver(folder, { partSize: 20_000, first: "20 millis" }).pipe(Effect.provide(layer)))
