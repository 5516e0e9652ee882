/**
 * How texts are cut for searching: into lower-case words, as Elasticsearch's standard analyser does for western
 * scripts, or into the parts of a path.
 */

/** Letters, digits and underscores; a sign between two letters or two digits does not end a word. */
const word = /(?:[\p{L}\p{N}\p{M}_]|(?<=\p{L})['’.:·](?=\p{L})|(?<=\p{N})[.,;'’](?=\p{N}))+/gu

/** The words of a text, in order. */
export const words = (text: string): ReadonlyArray<string> => text.toLowerCase().match(word) ?? []

/** The parts of a path. */
export const segments = (path: string): ReadonlyArray<string> => path.split("/").filter((segment) => segment !== "")

/** Whether a text has these words one after the other, the last of which may be just a beginning. */
export const hasPhrase = (phrase: ReadonlyArray<string>, text: string): boolean => {
  const found = words(text)
  const last = phrase.length - 1
  return found.some((_, start) =>
    phrase.every((part, index) =>
      index === last ? found[start + index]?.startsWith(part) === true : found[start + index] === part
    )
  )
}
