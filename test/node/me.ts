/** Says who one is at the deployment that the command line names, and ends. */
import * as Effect from "effect/Effect"
import { Users } from "effect-nomad"
import { NodeNomad } from "effect-nomad/node"

const [deployment = ""] = process.argv.slice(2)
const { name } = await Effect.runPromise(
  Effect.provide(Users.me, NodeNomad.layer({ deployment, credentials: { token: "ready" } }))
)
process.stdout.write(name ?? "nobody")
