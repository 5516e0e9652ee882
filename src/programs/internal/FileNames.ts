/**
 * The names of files below an upload: which of them the server would refuse or lose, and which would fall together on
 * another system.
 */

/** What most file systems take in one name, in bytes. */
const longestName = 255

/** What the server's file system takes in a path, in bytes, less the folder in which it keeps an upload. */
const longestPath = 3840

const encoder = new TextEncoder()

/** A letter is three bytes at most for each unit of its length: short names need not be encoded to know. */
const isLonger = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && encoder.encode(text).length > bytes

/** Why the server would not take a name, or nothing. A name has no folders. */
export const problem = (name: string): string | undefined => {
  if (name.trim() === "" || name === "." || name === "..") return "give it a name"
  if (name.includes("/")) return "a name has no folders: put those into an archive, or into the path of Uploads.putFile"
  if (name.includes("\0")) return "a name has no NUL"
  if (name.includes("\uFFFD")) return "its name is no UTF-8: rename it"
  if (isLonger(name, longestName)) return `a name has at most ${longestName} bytes`
  return undefined
}

/** Why a path cannot be that of a file in a zip, or would not be taken by the server, or nothing. */
export const pathProblem = (path: string): string | undefined => {
  if (path.includes("\\")) return "a zip takes a backslash for the end of a folder's name: rename it"
  if (/^[A-Za-z]:/.test(path)) return "a zip takes a letter and a colon at the beginning for a drive: rename it"
  if (isLonger(path, longestPath)) return `a path has at most ${longestPath} bytes`
  for (const name of path.split("/")) {
    const found = problem(name)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * What two paths share that are the same file where case does not count, or where letters are composed otherwise: on
 * Windows and macOS, to which the files may be downloaded one day.
 */
export const folded = (path: string): string => path.normalize("NFC").toLowerCase()
