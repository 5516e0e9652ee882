/**
 * Another server, some milliseconds away: each request is passed on after a pause.
 *
 *     node bench/away.ts URL MILLISECONDS
 */
import { Agent, createServer, request } from "node:http"
import type { AddressInfo } from "node:net"

const [url = "", pause = "0"] = process.argv.slice(2)
const target = new URL(url)
const agent = new Agent({ keepAlive: true })

const server = createServer((incoming, outgoing) => {
  setTimeout(() => {
    const { headers, method, url: path } = incoming
    const passed = request({ agent, host: target.hostname, port: target.port, headers, method, path }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on("error", () => outgoing.destroy())
    incoming.pipe(passed)
  }, Number(pause))
})
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}${target.pathname}\n`)
})
