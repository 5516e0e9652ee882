import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as RequestLog from "../../../src/testing/internal/RequestLog.ts"

const request = HttpServerRequest.fromWeb(new Request("http://localhost/users"))

const ask = (log: RequestLog.RequestLog, path: string) =>
  log.noting(request, { url: `http://localhost${path}`, path }, Effect.succeed(HttpServerResponse.empty()))

describe("The log of requests", () => {
  it.effect("forgets the oldest of very many", () =>
    Effect.gen(function* () {
      const log = RequestLog.make(3)
      for (let count = 1; count <= 7; count++) yield* ask(log, `/${count}`)
      const paths = (yield* log.all).map(({ path }) => path)
      assert.deepStrictEqual(paths, ["/4", "/5", "/6", "/7"])
    })
  )

  it.effect("shows a request without its status until it is answered", () =>
    Effect.gen(function* () {
      const log = RequestLog.make()
      const looked = Effect.map(log.all, (all) => all.map(({ status }) => status))
      let before: ReadonlyArray<number | undefined> = []
      const answer = Effect.map(looked, (statuses) => {
        before = statuses
        return HttpServerResponse.empty()
      })
      yield* log.noting(request, { url: "http://localhost/users", path: "/users" }, answer)
      assert.deepStrictEqual([before, yield* looked], [[undefined], [204]])
    })
  )
})
