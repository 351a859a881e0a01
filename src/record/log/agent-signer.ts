import { createConnection } from 'node:net'
import { bigEndian, concatBytes, encodeUtf8, fromBigEndian, sameBytes } from './grammar.ts'
import type { NoteKey } from './note-key.ts'
import type { Signer } from './signer.ts'

// The key of the log held by an SSH agent (draft-ietf-sshm-ssh-agent): its Ed25519 signature over any bytes is the bare
// RFC 8032 signature, so the server never sees the key.

const SIGN_REQUEST = 13
const SIGN_RESPONSE = 14
const ANSWER_BYTES_MAX = 10_000
const ANSWER_MILLISECONDS = 5_000

/** Signs with the Ed25519 key of this public part that the agent on the socket holds. `sign` rejects when it will not. */
export function openAgent(socketPath: string, key: NoteKey): Signer {
  const blob = concatBytes(string(encodeUtf8('ssh-ed25519')), string(key.publicKey))
  return {
    key,
    async sign(message) {
      const request = concatBytes(
        Uint8Array.of(SIGN_REQUEST),
        string(blob),
        string(message),
        bigEndian(0, 4),
      )
      const answer = await ask(socketPath, string(request))
      if (answer[0] !== SIGN_RESPONSE)
        throw new Error(`the agent at ${socketPath} does not sign with ${key.name}`)
      const [signature] = readString(answer, 1)
      const [algorithm, next] = readString(signature, 0)
      const [bare] = readString(signature, next)
      if (!sameBytes(algorithm, encodeUtf8('ssh-ed25519')))
        throw new Error('the agent signed with another algorithm')
      return bare
    },
  }
}

function ask(socketPath: string, request: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let received = new Uint8Array(0)
    const socket = createConnection(socketPath, () => socket.write(request))
    socket.setTimeout(ANSWER_MILLISECONDS, () =>
      socket.destroy(new Error(`the agent at ${socketPath} does not answer`)),
    )
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`the agent at ${socketPath} hung up`)))
    socket.on('data', (bytes) => {
      received = concatBytes(received, bytes)
      const length =
        received.length < 4 ? Number.POSITIVE_INFINITY : fromBigEndian(received.subarray(0, 4))
      if (received.length > ANSWER_BYTES_MAX)
        socket.destroy(new Error('the agent answers too much'))
      if (received.length < 4 + length) return
      resolve(received.subarray(4, 4 + length))
      socket.destroy()
    })
  })
}

function string(bytes: Uint8Array): Uint8Array {
  return concatBytes(bigEndian(bytes.length, 4), bytes)
}

function readString(bytes: Uint8Array, at: number): [Uint8Array, number] {
  const length = fromBigEndian(bytes.subarray(at, at + 4))
  const end = at + 4 + length
  if (bytes.length < at + 4 || bytes.length < end)
    throw new Error('the agent answers a broken string')
  return [bytes.subarray(at + 4, end), end]
}
