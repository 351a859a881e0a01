// One open answer to one reader, written as server-sent events. The bytes are made once for all and go to each socket as they
// are: the answer has no length and no chunks, and ends when the connection does (RFC 9112, 6.3).
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a reader may leave unread before it is dropped, in bytes beyond what the system keeps for its socket. */
const UNREAD_MAX = 262_144

export type Pipe = {
  /** Hands the bytes to the system; a reader who leaves too much unread is dropped. */
  write(bytes: Uint8Array): void
  /** Whether anything was left unread since the last time this was asked, and nothing of it read since. */
  stuck(): boolean
  end(): void
  /** Lets go of a reader at once, whatever it has not read. */
  drop(): void
  onClosed(told: () => void): void
}

export type Bindings = { readonly incoming?: IncomingMessage; readonly outgoing?: ServerResponse }

export function openPipe(
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Pipe {
  const { socket } = outgoing
  if (!socket) throw new Error('a stream without a connection')
  outgoing.useChunkedEncodingByDefault = false
  outgoing.shouldKeepAlive = false
  outgoing.writeHead(200, { ...headers, connection: 'close' })
  outgoing.flushHeaders()
  let read = -1
  return {
    write(bytes) {
      if (socket.destroyed) return
      socket.write(bytes)
      if (socket.writableLength > UNREAD_MAX) socket.destroy()
    },
    stuck() {
      if (socket.writableLength === 0) {
        read = -1
        return false
      }
      const sent = socket.bytesWritten - socket.writableLength
      const same = sent === read
      read = sent
      return same
    },
    end: () => void socket.end(),
    drop: () => void socket.destroy(),
    onClosed: (told) => void socket.once('close', told),
  }
}
