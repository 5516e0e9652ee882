/**
 * A folder of files in memory: what an upload holds. Paths have slashes between names, and none at either end; the
 * empty path is the folder itself.
 */

/** A file's content, or a folder. */
export type Node = Uint8Array | Folder

/** A folder: names to what they stand for. */
export interface Folder {
  readonly content: Map<string, Node>
}

/** One file, with its path. */
export interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

/** An empty folder. */
export const make = (): Folder => ({ content: new Map() })

/** Whether a node is a file. */
export const isFile = (node: Node | undefined): node is Uint8Array => node instanceof Uint8Array

const names = (path: string): ReadonlyArray<string> => path.split("/").filter((name) => name !== "" && name !== ".")

/** A path without `.`, `..` and slashes too many; undefined if it leads out of the folder. */
export const normalise = (path: string): string | undefined => {
  const kept: Array<string> = []
  for (const name of names(path)) {
    if (name !== "..") kept.push(name)
    else if (kept.pop() === undefined) return undefined
  }
  return kept.join("/")
}

/** A name below a folder's path. */
export const join = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`)

/** The last name of a path. */
export const basename = (path: string): string => path.slice(path.lastIndexOf("/") + 1)

/** The path of the folder that a path lies in. */
export const dirname = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")))

/** What stands at a path. */
export const find = (folder: Folder, path: string): Node | undefined => {
  let node: Node | undefined = folder
  for (const name of names(path)) {
    if (node === undefined || isFile(node)) return undefined
    node = node.content.get(name)
  }
  return node
}

/** The folder at a path, made if there is none; undefined where a file is in the way. */
export const makeFolder = (folder: Folder, path: string): Folder | undefined => {
  let at = folder
  for (const name of names(path)) {
    const next: Node = at.content.get(name) ?? make()
    if (isFile(next)) return undefined
    at.content.set(name, next)
    at = next
  }
  return at
}

/** Puts a node at a path, in place of a file that is there. False where that cannot be. */
export const put = (folder: Folder, path: string, node: Node): boolean => {
  const parent = makeFolder(folder, dirname(path))
  const there = parent?.content.get(basename(path))
  if (parent === undefined || (there !== undefined && isFile(there) !== isFile(node))) return false
  parent.content.set(basename(path), node)
  return true
}

/** Removes what stands at a path; at the empty path, everything. */
export const remove = (folder: Folder, path: string): void => {
  const parent = find(folder, dirname(path))
  if (path === "") folder.content.clear()
  else if (parent !== undefined && !isFile(parent)) parent.content.delete(basename(path))
}

/** Another folder with the same files. */
export const copy = (node: Node): Node =>
  isFile(node) ? node : { content: new Map(Array.from(node.content, ([name, child]) => [name, copy(child)])) }

const byName = (left: readonly [string, Node], right: readonly [string, Node]) =>
  left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0

/** What a folder holds, in the order of the names. */
export const children = (folder: Folder): ReadonlyArray<readonly [string, Node]> =>
  Array.from(folder.content).sort(byName)

/** All files below a node, each with its path from there; a file alone has the empty path. */
export function* files(node: Node, path = ""): Generator<File> {
  if (isFile(node)) yield { path, bytes: node }
  else for (const [name, child] of children(node)) yield* files(child, join(path, name))
}

/** The bytes of a file, or of all files below a folder. */
export const size = (node: Node): number => {
  if (isFile(node)) return node.length
  let sum = 0
  for (const child of node.content.values()) sum += size(child)
  return sum
}
