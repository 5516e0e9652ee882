// A lock file that was written where the registry did not show the packages of all platforms has entries without a version,
// and newer versions of npm then refuse to install anything.
import { readFileSync } from "node:fs"

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"))
const incomplete = Object.keys(lock.packages).filter((path) => lock.packages[path].version === undefined)

for (const path of incomplete) console.error(`package-lock.json: ${path} has no version`)
process.exitCode = incomplete.length === 0 ? 0 : 1
