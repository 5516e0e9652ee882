/**
 * The behaviour suite on a live deployment: `NOMAD_TEST_URL`, and three accounts of it.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { NodeNomad } from "effect-nomad/node"
import { person } from "../behaviour/Back.ts"
import { behaviour } from "../behaviour/behaviour.ts"

const settings = await Effect.runPromise(
  Config.all({
    deployment: Config.String("NOMAD_TEST_URL"),
    username: Config.String("NOMAD_TEST_USERNAME"),
    password: Config.String("NOMAD_TEST_PASSWORD"),
    coauthor: Config.String("NOMAD_TEST_COAUTHOR"),
    coauthorPassword: Config.String("NOMAD_TEST_COAUTHOR_PASSWORD"),
    other: Config.String("NOMAD_TEST_OTHER"),
    otherPassword: Config.String("NOMAD_TEST_OTHER_PASSWORD")
  })
)

behaviour(settings.deployment, {
  layer: NodeNomad.layer({
    deployment: settings.deployment,
    credentials: { username: settings.username, password: settings.password }
  }),
  coauthor: person(settings.coauthor, settings.coauthorPassword),
  other: person(settings.other, settings.otherPassword)
})
