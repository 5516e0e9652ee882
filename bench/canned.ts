/**
 * A neutral server: it swallows what is sent, and answers what was made before. It does nothing that could take the time of
 * those who are measured.
 *
 *     GET /api/v1/users/me                           a person
 *     POST /api/v1/uploads                           swallows the body, answers an upload
 *     GET /api/v1/uploads/{upload_id}/rawdir/N.bin   a listing with one file of N bytes
 *     GET /api/v1/uploads/{upload_id}/raw/N.bin      N bytes
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

const me = {
  user_id: "10000000-0000-4000-8000-000000000001",
  username: "researcher",
  name: "Rosa Researcher",
  first_name: "Rosa",
  last_name: "Researcher",
  email: "researcher@example.org",
  affiliation: "Institute of Examples",
  is_admin: false
}

const upload = {
  upload_id: "AAAAAAAAAAAAAAAAAAAAAA",
  upload_create_time: "2026-01-01T00:00:00.000000",
  main_author: me.user_id,
  process_running: false,
  process_status: "SUCCESS",
  errors: [],
  warnings: [],
  coauthors: [],
  reviewers: [],
  writers: [me.user_id],
  viewers: [me.user_id],
  published: false,
  with_embargo: false,
  embargo_length: 0,
  license: "CC BY 4.0",
  entries: 0
}

const json = (response: ServerResponse, body: unknown) => {
  const text = JSON.stringify(body)
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) }).end(text)
}

const listing = (path: string, size: number) => ({
  path,
  access: "unpublished",
  file_metadata: { name: path, size, entry_id: null, parser_name: null },
  pagination: { page_size: 10, total: 1, page: 1 }
})

const piece = Buffer.alloc(1 << 20, 7)

const bytes = (response: ServerResponse, size: number) => {
  response.writeHead(200, { "content-type": "application/octet-stream" })
  let left = size
  const more = () => {
    while (left > 0) {
      const next = left < piece.length ? piece.subarray(0, left) : piece
      left -= next.length
      if (!response.write(next)) return response.once("drain", more)
    }
    return response.end()
  }
  more()
}

const swallow = (request: IncomingMessage, response: ServerResponse) => {
  request.on("data", () => {})
  request.on("end", () => json(response, { upload_id: upload.upload_id, data: upload }))
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "", "http://localhost")
  const [, kind, size] = /\/(raw|rawdir)\/(\d+)\.bin$/.exec(pathname) ?? []
  if (kind === "raw") bytes(response, Number(size))
  else if (kind === "rawdir") json(response, listing(`${size}.bin`, Number(size)))
  else if (pathname === "/api/v1/uploads") swallow(request, response)
  else if (pathname === "/api/v1/users") json(response, { data: [me] })
  else json(response, me)
})
server.listen(Number(process.env.BENCH_PORT ?? 0), "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}/api/v1\n`)
})
