// The limit beside which the broadcast is measured: a bare loop that writes bytes framed beforehand to all its sockets.
// GET / stays open; POST / takes the bytes and writes them to everyone.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Socket } from 'node:net'

const sockets = new Set<Socket>()
const server = createServer((request, response) => {
  const { socket } = request
  if (request.method === 'GET') {
    socket.write(
      'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\nid: 0-bare\n\n',
    )
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    return
  }
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const bytes = Buffer.concat(pieces)
    for (const one of sockets) one.write(bytes)
    response.end(JSON.stringify({ receipt: { entry: 0 } }))
  })
})
server.listen(0, '127.0.0.1', () =>
  console.log(`Open http://127.0.0.1:${(server.address() as AddressInfo).port}/ Ctrl+C`),
)
