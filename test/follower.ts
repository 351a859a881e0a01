// One who follows a live page, as a bare socket: what it hears and when, and nothing of how it would look.
import { connect } from 'node:net'

export type Follower = {
  /** The entry through which it stands; -1 before the first frame. */
  readonly at: number
  /** What to say on coming back. */
  readonly place: string
  readonly bytes: number
  readonly frames: number
  close(): void
}

export type Heard = { readonly at: number; readonly frame: string }

/** Opens a stream; `heard` is told of every frame of parts, `closed` when the server or the network ends it. */
export function follow(
  url: string,
  path: string,
  told: {
    heard?: (heard: Heard) => void
    closed?: () => void
    headers?: Readonly<Record<string, string>>
  } = {},
): Promise<Follower> {
  const { hostname, port, host } = new URL(url)
  const asked = { host, accept: 'text/event-stream', ...told.headers }
  const lines = Object.entries(asked).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) })
    let unread = ''
    let begun = false
    const state = { at: -1, place: '', bytes: 0, frames: 0, close: () => void socket.destroy() }
    socket.setEncoding('utf8')
    socket.once('connect', () => socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`))
    socket.on('data', (piece: string) => {
      state.bytes += piece.length
      unread += piece
      if (!begun) {
        const end = unread.indexOf('\r\n\r\n')
        if (end === -1) return
        if (!unread.startsWith('HTTP/1.1 200')) {
          socket.destroy()
          return reject(new Error(unread.slice(0, 200)))
        }
        begun = true
        unread = unread.slice(end + 4)
      }
      for (let end = unread.indexOf('\n\n'); end !== -1; end = unread.indexOf('\n\n')) {
        const frame = unread.slice(0, end)
        unread = unread.slice(end + 2)
        const id = /(?:^|\n)id: ((\d+)-\w+)/.exec(frame)
        if (!id) continue
        state.frames++
        state.at = Number(id[2])
        state.place = id[1]!
        told.heard?.({ at: state.at, frame })
        resolve(state)
      }
    })
    socket.once('error', reject)
    socket.once('close', () => {
      told.closed?.()
      reject(new Error('the stream ended before its first frame'))
    })
  })
}
