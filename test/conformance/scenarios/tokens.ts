/**
 * Tokens beside those of the identity provider: app, signature and personal access tokens.
 */
import { anonymous, bodies, each, main, type Scenario, stranger } from "../Step.ts"

const appTokens: Scenario = {
  name: "app and signature tokens",
  steps: [
    main("GET /auth/app_token?expires_in=60", { capture: { app: "app_token" } }),
    ...each("main", [
      "GET /auth/app_token",
      "GET /auth/app_token?expires_in=0",
      "GET /auth/app_token?expires_in=-1",
      "GET /auth/app_token?expires_in=2592000",
      "GET /auth/app_token?expires_in=2592001",
      "GET /auth/app_token?expires_in=soon",
      "GET /auth/app_token?expires_in=1.5",
      "GET /auth/app_token?expires_in="
    ]),
    anonymous("GET /auth/app_token?expires_in=60"),
    anonymous("GET /users/me", { headers: { authorization: "Bearer {app}" } }),
    anonymous("GET /auth/app_token?expires_in=60", { headers: { authorization: "Bearer {app}" } }),
    anonymous("GET /auth/signature_token", { headers: { authorization: "Bearer {app}" } }),
    anonymous("GET /uploads/command-examples", { headers: { authorization: "Bearer {app}" } }),
    anonymous("GET /users/me", { headers: { authorization: "Bearer {app}x" } }),
    main("GET /auth/signature_token", { capture: { signature: "signature_token" } }),
    anonymous("GET /auth/signature_token"),
    anonymous("GET /users/me", { headers: { authorization: "Bearer {signature}" } }),
    anonymous("GET /users/me?signature_token={signature}"),
    anonymous("GET /users/me?token={app}"),
    ...each("main", ["POST /auth/app_token?expires_in=60", "POST /auth/signature_token"])
  ]
}

const pat = (metadata: object, rest: object = {}) => ({ metadata, ...rest })
const bearer = { authorization: "Bearer {raw}" }

const personalTokens: Scenario = {
  name: "personal access tokens",
  steps: [
    main("POST /auth/pats", {
      json: pat({ name: "conformance {run}", scopes: ["uploads:read", "users:read"], description: "of a test" }),
      capture: { pat: "pat.id", raw: "raw_token" }
    }),
    main("GET /auth/pats/{pat}"),
    stranger("GET /auth/pats/{pat}"),
    anonymous("GET /auth/pats/{pat}"),
    ...each("main", [
      "GET /auth/pats?search={run}",
      "GET /auth/pats?search={run}&revoked=true",
      "GET /auth/pats?search={run}&revoked=perhaps",
      "GET /auth/pats?search={run}&state=active",
      "GET /auth/pats?search={run}&state=nothing",
      "GET /auth/pats?search={run}&page_size=0",
      "GET /auth/pats?search={run}&page=2",
      "GET /auth/pats?search={run}&order_by=nothing",
      "GET /auth/pats?search={run}&created_after=2001-01-01T00:00:00Z",
      "GET /auth/pats?search={run}&created_after=yesterday",
      "GET /auth/pats?search=nothing-is-called-this",
      "GET /auth/pats/not-an-id",
      "GET /auth/pats/000000000000000000000000"
    ]),
    anonymous("GET /auth/pats"),
    anonymous("GET /users/me", { headers: bearer }),
    anonymous("GET /uploads?page_size=0&upload_name={run}", { headers: bearer }),
    anonymous("POST /uploads", { headers: bearer }),
    anonymous("POST /datasets", { headers: bearer, json: { dataset_name: "{run}" } }),
    anonymous("GET /datasets?page_size=0&prefix={run}", { headers: bearer }),
    anonymous("GET /auth/pats", { headers: bearer }),
    ...bodies("main", "POST /auth/pats", [
      pat({ name: "x", scopes: ["*:*"] }),
      pat({ name: "x", scopes: ["tokens:read"] }),
      pat({ name: "x", scopes: ["no:such"] }),
      pat({ name: "x", scopes: [] }),
      pat({ name: "x" }),
      pat({ scopes: ["uploads:read"] }),
      {},
      pat({ name: "x", scopes: ["uploads:read"] }, { expires_in_days: 0 }),
      pat({ name: "x", scopes: ["uploads:read"] }, { expires_in_days: 366 }),
      pat({ name: "x", scopes: ["uploads:read"] }, { expires_in_days: null }),
      pat({ name: "x", scopes: ["uploads:read"] }, { expires_in_days: "soon" }),
      pat({ name: "x", scopes: "uploads:read" })
    ]),
    anonymous("POST /auth/pats", { json: pat({ name: "x", scopes: ["uploads:read"] }) }),
    stranger("POST /auth/pats/{pat}/rotate"),
    main("POST /auth/pats/{pat}/rotate", { capture: { rotated: "pat.id", fresh: "raw_token" } }),
    anonymous("GET /users/me", { headers: bearer }),
    anonymous("GET /datasets?page_size=0&prefix={run}", { headers: bearer }),
    anonymous("GET /users/me", { headers: { authorization: "Bearer {fresh}" } }),
    main("GET /auth/pats/{pat}"),
    main("POST /auth/pats/{pat}/rotate"),
    main("DELETE /auth/pats/{pat}"),
    stranger("DELETE /auth/pats/{rotated}"),
    anonymous("DELETE /auth/pats/{rotated}"),
    main("DELETE /auth/pats/{rotated}"),
    main("DELETE /auth/pats/{rotated}"),
    main("DELETE /auth/pats/not-an-id"),
    anonymous("GET /users/me", { headers: { authorization: "Bearer {fresh}" } })
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [appTokens, personalTokens]
