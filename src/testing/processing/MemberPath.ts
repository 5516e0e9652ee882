/**
 * Where the member of an archive goes. An archive may name any path; only those below its own folder are safe.
 */

/** The path without `.`, `..` and slashes too many; undefined if it leads out of the folder, or to the folder itself. */
export const normalise = (path: string): string | undefined => {
  const kept: Array<string> = []
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue
    if (name !== "..") kept.push(name)
    else if (kept.pop() === undefined) return undefined
  }
  return kept.length === 0 ? undefined : kept.join("/")
}

/** Whether a path has names that no file can have. */
export const isImpossible = (path: string): boolean => path.includes("\0") || path.length > 4096

/** Puts a file among others. False where a file stands in the way of a folder, or a folder in that of the file. */
export const put = (files: Map<string, Uint8Array>, folders: Set<string>, path: string, bytes: Uint8Array): boolean => {
  if (folders.has(path)) return false
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
    const folder = path.slice(0, slash)
    if (files.has(folder)) return false
    folders.add(folder)
  }
  files.set(path, bytes)
  return true
}
