/**
 * The scopes of NOMAD's API: what a token can allow, as `area:action`.
 */

const actions = {
  actions: "read run",
  apps: "read",
  datasets: "read write delete assign_doi",
  entries: "read write",
  graph: "read",
  groups: "read write delete",
  info: "read",
  materials: "read",
  metainfo: "read",
  north: "read run",
  schemas: "read",
  suggestions: "read",
  systems: "read",
  uploads: "read write publish process assign_doi export import",
  users: "read invite",
  external_optimade: "read",
  external_dcat: "read",
  external_h5grove: "read"
}

/** All scopes but those for tokens themselves. */
export const all: ReadonlyArray<string> = Object.entries(actions).flatMap(([area, names]) =>
  names.split(" ").map((name) => `${area}:${name}`)
)

/** The scopes for tokens: only who logged in with a password has them. */
export const ofTokens: ReadonlyArray<string> = ["tokens:create", "tokens:read", "tokens:delete"]

/** What an upload token allows. */
export const ofUploads: ReadonlyArray<string> = all.filter((scope) => scope.startsWith("uploads:"))
