/** Servers of a few lines, each on a port of its own, that end with the test. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { createServer, type RequestListener, type Server } from "node:http"
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2"
import { createServer as createTlsServer } from "node:https"
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server as TcpServer,
  type Socket
} from "node:net"

/** Starts a server, and gives its port. */
const listening = (make: () => TcpServer, host: string): Effect.Effect<number, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.callback<{ readonly server: TcpServer; readonly open: Set<Socket> }>((resume) => {
        const server = make()
        const open = new Set<Socket>()
        server.on("connection", (socket: Socket) => {
          open.add(socket)
          // What becomes of a connection is the client's business: here it is only not to end the test.
          socket.on("error", () => {})
        })
        server.listen(0, host, () => resume(Effect.succeed({ server, open })))
      }),
      ({ open, server }) =>
        Effect.sync(() => {
          for (const socket of open) socket.destroy()
          server.close()
        })
    ),
    ({ server }) => (server.address() as AddressInfo).port
  )

/** A server of HTTP: its address. */
export const http = (listener: RequestListener, host = "127.0.0.1") =>
  Effect.map(
    listening(() => createServer(listener), host),
    (port) => `http://${host.includes(":") ? `[${host}]` : host}:${port}`
  )

/** A server of HTTPS: its address. */
export const https = (listener: RequestListener, certificate: { readonly key: string; readonly cert: string }) =>
  Effect.map(
    listening(() => createTlsServer(certificate, listener), "127.0.0.1"),
    (port) => `https://localhost:${port}`
  )

/** A server of HTTP/2 over TLS: its address. */
export const http2 = (
  listener: (request: Http2ServerRequest, response: Http2ServerResponse) => unknown,
  certificate: { readonly key: string; readonly cert: string }
) =>
  Effect.map(
    listening(() => createSecureServer(certificate, listener), "127.0.0.1"),
    (port) => `https://localhost:${port}`
  )

/** A server of bytes: its address. */
export const tcp = (connected: (socket: Socket) => void) =>
  Effect.map(
    listening(() => createTcpServer(connected), "127.0.0.1"),
    (port) => `http://127.0.0.1:${port}`
  )

/** What a proxy was asked for. */
export interface Seen {
  readonly line: string
  readonly headers: { readonly [name: string]: string | ReadonlyArray<string> | undefined }
}

/** A proxy: it passes on plain requests and tunnels, if it lets them pass at all. */
export const proxy = (options: { readonly refuses?: boolean } = {}) =>
  Effect.gen(function* () {
    const seen: Array<Seen> = []
    const make = (): Server =>
      createServer((request, response) => {
        seen.push({ line: `${request.method} ${request.url}`, headers: request.headers })
        if (options.refuses === true) return response.writeHead(407).end()
        const { "proxy-authorization": _, ...headers } = request.headers
        const passed = fetch(request.url ?? "", { headers: headers as Record<string, string> })
        passed.then(
          async (answer) =>
            response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text()),
          () => response.writeHead(502).end()
        )
      }).on("connect", (request, socket, head) => {
        seen.push({ line: `CONNECT ${request.url}`, headers: request.headers })
        socket.on("error", () => {})
        if (options.refuses === true) return socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
        const [host, port] = (request.url ?? "").split(":")
        const target = connect(Number(port), host ?? "", () => {
          socket.write("HTTP/1.1 200 Connection Established\r\n\r\n")
          target.write(head)
          target.pipe(socket).pipe(target)
        })
        target.on("error", () => socket.destroy())
      })
    const port = yield* listening(make, "127.0.0.1")
    return { host: `127.0.0.1:${port}`, seen }
  })
