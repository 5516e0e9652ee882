import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { NodeFakeNomad, NodeNomad } from "effect-nomad/node"
import { person } from "./Back.ts"
import { behaviour } from "./behaviour.ts"

/** The live client on Node, over sockets, on a fake of its own. */
const layer = Layer.unwrap(
  Effect.map(NodeFakeNomad.Served, ({ apiUrl }) =>
    NodeNomad.layer({ deployment: apiUrl, credentials: { username: "researcher", password: "researcher-pw" } })
  )
).pipe(Layer.provide(NodeFakeNomad.layerServed()))

behaviour("the fake, served", { layer, coauthor: person("coauthor"), other: person("other") })
