import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Layer from "effect/Layer"
import { FakeNomad } from "effect-nomad/testing"
import { person } from "./Back.ts"
import { behaviour } from "./behaviour.ts"

behaviour("the fake, in process", {
  layer: Layer.mergeAll(FakeNomad.layer(), NodeFileSystem.layer, NodePath.layer),
  coauthor: person("coauthor"),
  other: person("other")
})
