import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { REQUEST_BYTES_MAX, type Witness, type WitnessAnswer } from './witness.ts'

const REQUEST_MILLISECONDS = 10_000

/** The HTTP face of a witness: POST /add-checkpoint and GET /<SHA-256 of the origin>/checkpoint. Listen on it yourself. */
export function createWitnessServer(witness: Witness): Server {
  const server = createServer((request, response) => {
    answer(witness, request).then(
      (said) => send(response, said),
      (error) => {
        // The disk or the key failed: nothing was promised, and the operator must know.
        console.error(error)
        send(response, {
          status: 503,
          type: 'text/plain; charset=utf-8',
          text: 'the witness cannot sign now\n',
        })
      },
    )
  })
  server.requestTimeout = REQUEST_MILLISECONDS
  server.maxConnections = 200
  return server
}

async function answer(witness: Witness, request: IncomingMessage): Promise<WitnessAnswer> {
  const plain = (status: number, text: string) => ({
    status,
    type: 'text/plain; charset=utf-8',
    text: `${text}\n`,
  })
  const path = request.url ?? '/'
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return plain(405, 'POST a checkpoint here')
    const payload = await read(request)
    return payload === undefined
      ? plain(413, 'the request is too long')
      : witness.addCheckpoint(payload)
  }
  const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path) ?? []
  const note = hash === undefined ? undefined : witness.checkpoint(hash)
  if (note === undefined) return plain(404, 'nothing here')
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'only to be read')
  return { status: 200, type: 'text/plain; charset=utf-8', text: note }
}

async function read(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > REQUEST_BYTES_MAX) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function send(response: ServerResponse, { status, type, text }: WitnessAnswer): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}
