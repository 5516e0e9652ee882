/**
 * The files of a folder as an upload takes them: in a fixed order, without what `.nomadignore` leaves out, each with its
 * size and the time of its last change.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import ignore, { type Ignore } from "ignore"
import { InvalidSource } from "../../schema/NomadError.ts"
import { type LocalFile, LocalFiles, readable } from "../../services/LocalFiles.ts"
import * as FileNames from "./FileNames.ts"

/** A file of a folder: its name is the path below that. */
export interface Member extends LocalFile {}

/**
 * Which files of a folder.
 *
 * @category models
 * @since 0.1.0
 */
export interface ListingOptions {
  /** Takes what symbolic links point to in their place; links are left out, and told of in the log, if nothing is said. */
  readonly followLinks?: boolean
  /** Takes files whose names differ only in case or in how letters are composed; they are refused, if nothing is said. */
  readonly allowCollisions?: boolean
}

/** The name of the files that say, as `.gitignore` does, what of a folder is not to be uploaded. */
const ignoreFile = ".nomadignore"

const refuse = (source: string, hint: string) => new InvalidSource({ source, hint })

/** A file that says what to leave out, and the folder for which it says so. */
interface Rules {
  readonly folder: string
  readonly patterns: Ignore
}

interface Walk extends ListingOptions {
  readonly rules: ReadonlyArray<Rules>
  /** Where the folders really are that led here: a link back to one of them would never end. */
  readonly above: ReadonlyArray<string>
}

/** The rules of the folders above count first, and those of a folder of its own may take back what they say. */
const isIgnored = (rules: ReadonlyArray<Rules>, name: string): boolean =>
  rules.reduce((ignored, { folder, patterns }) => {
    const verdict = patterns.test(folder === "" ? name : name.slice(folder.length + 1))
    return verdict.ignored || (ignored && !verdict.unignored)
  }, false)

const rulesOf = Effect.fnUntraced(function* (folder: string, path: string) {
  const fs = yield* FileSystem.FileSystem
  const text = yield* readable(path, fs.readFileString(path))
  return { folder, patterns: ignore({ ignorecase: false }).add(text) } satisfies Rules
})

const below = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`)

/** A file or folder that is there, and what it is once its link was followed. */
interface Found {
  readonly name: string
  readonly path: string
  readonly type: FileSystem.File.Type
}

const leftOut = (path: string, why: string) => Effect.logWarning(`left out ${path}: ${why}`)

const isPlain = ({ type }: Found): boolean => type === "File" || type === "Directory"

/** What an entry of a folder is that is neither file nor folder at first sight; nothing for what is left out. */
const followed = Effect.fnUntraced(function* (given: Found, { followLinks = false }: ListingOptions) {
  const fs = yield* FileSystem.FileSystem
  if (given.type === "SymbolicLink" && !followLinks) {
    yield* leftOut(given.path, "it is a link; followLinks takes what it points to")
    return []
  }
  const type =
    given.type === "SymbolicLink" || given.type === "Unknown"
      ? (yield* readable(given.path, fs.stat(given.path))).type
      : given.type
  const known = { ...given, type }
  if (isPlain(known)) return [known]
  yield* leftOut(given.path, "it is neither file nor folder")
  return []
})

const looked = Effect.fnUntraced(function* (files: ReadonlyArray<Found>) {
  for (const { name, path } of files) {
    const problem = FileNames.pathProblem(name)
    if (problem !== undefined) return yield* refuse(path, problem)
  }
  const infos = yield* (yield* LocalFiles).look(files.map(({ path }) => path))
  return files.map(({ name, path }, index): Member => ({ name, path, ...infos[index]! }))
})

const byName = (left: Found, right: Found): number => (left.name < right.name ? -1 : 1)

type Listing = Stream.Stream<Member, InvalidSource, FileSystem.FileSystem | Path.Path>

const ofFolder = (folder: string, path: string, walk: Walk): Listing =>
  Stream.unwrap(
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const paths = yield* Path.Path
      const real = walk.followLinks ? yield* readable(path, fs.realPath(path)) : path
      if (walk.above.includes(real)) return yield* refuse(path, "its link leads back to a folder around it")
      const entries = yield* (yield* LocalFiles).list(path)
      const rules = entries.some(({ name }) => name === ignoreFile)
        ? [...walk.rules, yield* rulesOf(folder, paths.join(path, ignoreFile))]
        : walk.rules
      const all = entries
        .filter(({ name }) => name !== ignoreFile)
        .map(({ name, type }): Found => ({ name: below(folder, name), path: paths.join(path, name), type }))
      // Nearly all are plain: each in an Effect of its own would take longer than the rest.
      const others = yield* Effect.forEach(
        all.filter((entry) => !isPlain(entry)),
        (entry) => followed(entry, walk)
      )
      const kept = [...all.filter(isPlain), ...others.flat()]
        .filter(({ name, type }) => !isIgnored(rules, type === "Directory" ? `${name}/` : name))
        .sort(byName)
      const files = Stream.fromArray(yield* looked(kept.filter(({ type }) => type === "File")))
      const folders = kept.filter(({ type }) => type === "Directory")
      if (folders.length === 0) return files
      const inner = { ...walk, rules, above: [...walk.above, real] }
      const deeper = Stream.flatMap(Stream.fromArray(folders), ({ name, path }) => ofFolder(name, path, inner))
      return Stream.concat(files, deeper)
    })
  )

/** Refuses a file whose name falls together with that of one before it. */
const withoutCollisions = (listing: Listing): Listing =>
  Stream.suspend(() => {
    const taken = new Map<string, string>()
    const collision = ({ name }: Member) => {
      const folded = FileNames.folded(name)
      const other = taken.get(folded)
      taken.set(folded, name)
      return other
    }
    return Stream.mapArrayEffect(listing, (members) => {
      for (const member of members) {
        const other = collision(member)
        if (other !== undefined) {
          return refuse(
            member.path,
            `${other} is the same name where case does not count: rename one, or allowCollisions`
          )
        }
      }
      return Effect.succeed(members)
    })
  })

/** The files of a folder, folder by folder: those of a folder before those of the folders in it, by their names. */
export const members = (root: string, options: ListingOptions = {}): Listing => {
  const listing = ofFolder("", root, { ...options, rules: [], above: [] })
  return options.allowCollisions === true ? listing : withoutCollisions(listing)
}
