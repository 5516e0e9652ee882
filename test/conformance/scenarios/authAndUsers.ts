/**
 * Tokens, accounts, and what the deployment says of itself.
 */
import { anonymous, bodies, by, each, everyone, main, type Scenario } from "../Step.ts"

const password = { grant_type: "password", username: "{main.username}", password: "wrong" }

const signingIn: Scenario = {
  name: "signing in",
  steps: [
    anonymous("POST /auth/token", { form: password }),
    anonymous("POST /auth/token", { form: { ...password, username: "nobody-of-that-name" } }),
    anonymous("POST /auth/token", { form: { ...password, username: "", password: "" } }),
    anonymous("POST /auth/token", { form: { username: "a", password: "b" } }),
    anonymous("POST /auth/token", { form: { ...password, grant_type: "client_credentials" } }),
    anonymous("POST /auth/token", { form: { grant_type: "password" } }),
    anonymous("POST /auth/token", { form: { grant_type: "password", username: "a" } }),
    anonymous("POST /auth/token", { json: password }),
    anonymous("POST /auth/token"),
    anonymous("POST /auth/token?grant_type=password&username=a&password=b"),
    ...each("anonymous", ["GET /auth/token", "PUT /auth/token", "DELETE /auth/token"]),
    ...by(["anonymous", "main"], "GET /auth/token?username=a&password=b"),
    anonymous("GET /users/me", { headers: { authorization: "Bearer not-a-token" } }),
    anonymous("GET /users/me", { headers: { authorization: "Bearer " } }),
    anonymous("GET /users/me", { headers: { authorization: "Basic dGVzdDp0ZXN0LXB3" } }),
    anonymous("GET /users/me", { headers: { authorization: "Bearer a.b.c" } }),
    anonymous("GET /users/me", { headers: { authorization: "nonsense" } }),
    anonymous("GET /info", { headers: { authorization: "Bearer not-a-token" } }),
    anonymous("GET /datasets?page_size=0", { headers: { authorization: "Bearer not-a-token" } }),
    anonymous("GET /users?prefix=x", { headers: { authorization: "Bearer not-a-token" } }),
    anonymous("POST /entries/query", { json: {}, headers: { authorization: "Bearer not-a-token" } }),
    anonymous("GET /uploads", { headers: { authorization: "Bearer nomad_pat_unknown" } }),
    anonymous("GET /datasets?page_size=0&prefix={run}", { headers: { authorization: "Bearer nomad_pat_unknown" } }),
    anonymous("POST /uploads", { text: "x", headers: { "upload-token": "not.a-token" } }),
    anonymous("GET /uploads", { headers: { "upload-token": "not.a-token" } })
  ]
}

const uploadTokens: Scenario = {
  name: "upload tokens",
  steps: by(["main", "anonymous"], "GET /uploads/command-examples")
}

const users: Scenario = {
  name: "users",
  steps: [
    ...by(everyone, "GET /users/me"),
    ...by(["main", "stranger", "admin", "anonymous"], "GET /users/{main.user_id}"),
    ...each("anonymous", [
      "GET /users/{admin.user_id}",
      "GET /users/{coauthor.user_id}",
      "GET /users/10000000-0000-4000-8000-00000000ffff",
      "GET /users/not-an-id",
      "GET /users",
      "GET /users?prefix=",
      "GET /users?prefix={main.email}",
      "GET /users?prefix={main.first_name}",
      "GET /users?prefix=nobody-is-called-this",
      "GET /users?user_id={main.user_id}",
      "GET /users?user_id={main.user_id}&user_id={stranger.user_id}",
      "GET /users?user_id={main.user_id}&user_id={main.user_id}",
      "GET /users?user_id=unknown",
      "GET /users?username={main.username}",
      "GET /users?username={main.username}&username={coauthor.username}",
      "GET /users?username=nobody-is-called-this",
      "GET /users?email={main.email}",
      "GET /users?email=nobody@example.org",
      "GET /users?email={main.email}&username={stranger.username}&user_id={coauthor.user_id}",
      "GET /users?unknown=parameter",
      "GET /users/",
      "POST /users",
      "DELETE /users/me",
      "PUT /users/me"
    ]),
    ...by(["main", "admin"], "GET /users?user_id={stranger.user_id}")
  ]
}

const person = (name: string, rest: object = {}) => ({ email: `{run}${name}@example.org`, ...rest })

const invitations: Scenario = {
  name: "inviting people",
  steps: [
    ...by(["anonymous", "main"], "PUT /users/invite", { json: {} }),
    main("PUT /users/invite"),
    ...bodies("main", "PUT /users/invite", [
      [],
      { email: 5, first_name: 6, last_name: 7, username: 8, created: "x", is_admin: "perhaps" },
      { email: null, last_name: "Nobody" },
      { email: "", last_name: "Nobody" },
      person("a"),
      person("a", { first_name: "Only" }),
      person("a", { username: "{main.username}" }),
      person("a", { username: "free", user_id: "{main.user_id}" }),
      { email: "{main.username}", username: "free" },
      person("a", { first_name: "ann-Marie", last_name: "van DER {run}a", affiliation: "Institute", is_admin: true }),
      person("a", { first_name: "Ann", last_name: "Vander{run}a" }),
      person("b", {
        last_name: "Müßig {run}",
        repo_user_id: "7",
        affiliation_address: "Street 1",
        created: "2020-01-01T00:00:00Z"
      }),
      person("c", { username: "{run}.c", first_name: "Cé" }),
      person("c", { username: "{run}.c" }),
      person("d", { username: "{run}d@example.org", name: "unheeded" })
    ]),
    ...each("anonymous", [
      "GET /users?prefix={run}",
      "GET /users?prefix=ann {run}a",
      "GET /users?prefix=*marie {run}",
      "GET /users?username={run}.c",
      "GET /users?email={run}B@example.org"
    ])
  ]
}

const front: Scenario = {
  name: "front",
  steps: [
    // What is installed differs from server to server.
    ...by(["main", "anonymous"], "GET /info", {
      unstable: ["parsers", "metainfo_packages", "codes", "plugin_entry_points", "plugin_packages"]
    }),
    ...each("anonymous", [
      "POST /info",
      "GET /info/",
      "GET /nothing/here",
      "POST /nothing/here",
      "GET /uploads/",
      "GET /datasets/",
      "GET /entries/",
      "POST /uploads/",
      "PATCH /uploads",
      "PUT /uploads",
      "DELETE /uploads",
      "PUT /datasets",
      "GET /entries/query",
      "DELETE /entries/query",
      "PUT /entries/some-id",
      "POST /users/me",
      "GET /"
    ])
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [signingIn, uploadTokens, users, invitations, front]
