import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Layer from "effect/Layer"
import { FakeNomad } from "effect-nomad/testing"
import { person } from "./Back.ts"
import { behaviour } from "./behaviour.ts"

behaviour("the fake as a server of version 1.3", {
  layer: Layer.mergeAll(FakeNomad.layer({ version: "1.3.14" }), NodeFileSystem.layer, NodePath.layer),
  version: "1.3",
  coauthor: person("coauthor"),
  other: person("other")
})
