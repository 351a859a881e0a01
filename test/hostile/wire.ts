// A client with no manners: bytes on a socket, and whatever comes back.
import { connect, type Socket } from 'node:net'

export type Heard = {
  /** 0 where the connection ended without a word. */
  readonly status: number
  readonly head: string
  readonly payload: string
}

/** Sends bytes, then waits for the end of the connection. Rejects when it has not ended after `waitMs`. */
export function hear(port: number, bytes: Buffer, waitMs = 10_000): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const socket = connect(port, '127.0.0.1')
    const late = setTimeout(() => {
      socket.destroy()
      reject(new Error(`no answer within ${waitMs} ms`))
    }, waitMs)
    const told = () => {
      clearTimeout(late)
      socket.destroy()
      resolve(read(Buffer.concat(pieces).toString()))
    }
    socket.on('data', (piece) => pieces.push(piece))
    // The server may end the connection before it has read everything: what it said counts.
    socket.on('error', told)
    socket.on('end', told)
    socket.write(bytes)
  })
}

/** A connection that stays open and says what it is told to; what it heard so far, and whether it was ended. */
export function opened(
  port: number,
): Promise<{ socket: Socket; heard(): string; ended: Promise<void> }> {
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (piece) => {
      said += piece.toString()
    })
    const ended = new Promise<void>((end) => socket.once('close', () => end()))
    socket.once('connect', () => {
      socket.on('error', () => socket.destroy())
      socket.on('end', () => socket.destroy())
      resolve({ socket, heard: () => said, ended })
    })
    socket.once('error', reject)
  })
}

function read(answer: string): Heard {
  const end = answer.indexOf('\r\n\r\n')
  const head = end < 0 ? answer : answer.slice(0, end)
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    head,
    payload: end < 0 ? '' : answer.slice(end + 4),
  }
}
