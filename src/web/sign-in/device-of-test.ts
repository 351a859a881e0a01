// A device with passkeys, for tests without a browser: it makes keys and signs what it is asked (WebAuthn level 3).
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Options = {
  readonly challenge: string
  readonly rp?: { readonly id?: string }
  readonly rpId?: string
}

export type Device = {
  /** The device's answer to options to register. */
  register(options: unknown): Record<string, unknown>
  /** The device's answer to options to sign in, with its newest key unless another is named. */
  signIn(options: unknown, key?: string): Record<string, unknown>
  /** Ids of the keys it holds, in the order in which they were made. */
  readonly keys: readonly string[]
}

type Held = { readonly privateKey: KeyObject; uses: number }

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

/** `checksPerson`: whether the device asks for a finger, face or PIN. */
export function openDevice({ origin = 'http://localhost', checksPerson = true } = {}): Device {
  const held = new Map<string, Held>()
  const flags = PRESENT | (checksPerson ? VERIFIED : 0)
  const clientData = (type: string, { challenge }: Options) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  return {
    get keys() {
      return [...held.keys()]
    },
    register(asked) {
      const options = asked as Options
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const id = randomBytes(16)
      held.set(id.toString('base64url'), { privateKey, uses: 0 })
      const { x, y } = publicKey.export({ format: 'jwk' })
      // COSE_Key: kty EC2, alg ES256, crv P-256, x, y (RFC 9053).
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x!, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y!, 'base64url'),
      ])
      const length = Buffer.from([0, id.length])
      const data = Buffer.concat([
        head(options.rp?.id ?? '', flags | WITH_KEY, 0),
        Buffer.alloc(16),
        length,
        id,
        cose,
      ])
      return answer(id.toString('base64url'), {
        clientDataJSON: clientData('webauthn.create', options).toString('base64url'),
        attestationObject: attestation(data).toString('base64url'),
        transports: ['internal'],
      })
    },
    signIn(asked, key = [...held.keys()].at(-1)) {
      const options = asked as Options
      const one = held.get(key ?? '')
      if (!one) throw new Error('the device holds no such key')
      const data = head(options.rpId ?? '', flags, ++one.uses)
      const client = clientData('webauthn.get', options)
      const signature = sign(
        'sha256',
        Buffer.concat([data, createHash('sha256').update(client).digest()]),
        one.privateKey,
      )
      return answer(key!, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

function head(party: string, flags: number, uses: number): Buffer {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(uses)
  return Buffer.concat([createHash('sha256').update(party).digest(), Buffer.from([flags]), counter])
}

/** CBOR: {fmt: 'none', attStmt: {}, authData}. */
function attestation(data: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length)
  const before = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex')
  return Buffer.concat([before, length, data])
}

function answer(id: string, response: Record<string, unknown>): Record<string, unknown> {
  return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
}
