/** Prints the settings with which a program would run in each of the given folders, as its working directory. */
import * as Effect from "effect/Effect"
import { Account, NomadConfig } from "effect-nomad"
import { NodeNomad } from "effect-nomad/node"

const settings = NomadConfig.NomadConfig.pipe(Effect.provide(NodeNomad.layer()))

for (const folder of process.argv.slice(2)) {
  process.chdir(folder)
  const { account, apiUrl } = await Effect.runPromise(settings)
  console.log(`${Account.label(account)} at ${apiUrl}`)
}
