/**
 * What this package calls itself.
 */

/** The version of the package; a test holds it to `package.json`. */
export const version = "0.1.0"

/** How a client introduces itself to a server. */
export const userAgent = `effect-nomad/${version}`
