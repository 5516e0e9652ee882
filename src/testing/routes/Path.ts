/**
 * Paths of requests: the server decodes a path before it looks for a route, so that `%2F` is a slash like any other.
 * Our router does it the other way round and takes no slash in a parameter; here one is translated to the other.
 */

/** A path without its escapes; what is no escape stays, what is no text becomes a replacement character. */
export const unquote = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = escapes
      .slice(1)
      .split("%")
      .map((hex) => Number.parseInt(hex, 16))
    return new TextDecoder().decode(Uint8Array.from(bytes))
  })

/** A parameter whose value may be empty and have slashes: in these templates, the one at the end. */
const ofPath = /^\/uploads\/:\w+\/(?:(?:raw|rawdir|raw-create-dir)\/:path|archive\/mainfile\/:mainfile)$/

/** What a template matches. */
export const pattern = (template: string): RegExp => {
  const source = ofPath.test(template) ? template.replace(/:(path|mainfile)$/, "(?<$1>.*)") : template
  return new RegExp(`^${source.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`, "s")
}

/**
 * The path as our router takes it. A parameter with slashes gets one more in front: the router wants none to be empty.
 */
export const routed = (template: string, match: RegExpMatchArray): string =>
  template.replace(/:(\w+)/g, (_, name: string) => {
    const value = match.groups?.[name] ?? ""
    return encodeURIComponent(name !== "upload_id" && ofPath.test(template) ? `/${value}` : value)
  })

/** The value of a parameter that {@link routed} has put a slash in front of. */
export const withoutSlash = (path: string): string => path.slice(1)
