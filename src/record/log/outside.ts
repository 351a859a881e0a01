// Reading from a server over HTTP without being led into one's own network. The host that a person named is asked wherever it
// is; where its answer sends the reader on, or anything that nobody named, must be a public address. It is looked up once, and
// the connection goes to what was looked at: a name that changes its mind between (DNS rebinding) gains nothing.
import { lookup as lookUp } from 'node:dns'
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export type Outside = { readonly status: number; readonly bytes: Buffer }

type Limits = {
  readonly milliseconds: number
  readonly bytesMax: number
  /** The host may be anywhere: a person wrote it. Absent, it has to be public. */
  readonly named?: boolean
}

/** The address is within a network of its own, and nobody named it. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} is not a public address`)
  }
}

const REDIRECTS_MAX = 3

/** A log is read in many files: connections to the host that was named are used again. */
const agents = {
  'http:': new PlainAgent({ keepAlive: true }),
  'https:': new SecureAgent({ keepAlive: true }),
}

/**
 * The answer to GET. Follows redirects. Rejects with PrivateAddress, or with an Error that says what the network or the answer
 * was like.
 */
export async function readOutside(url: string, limits: Limits): Promise<Outside> {
  const first = new URL(url)
  let here = first
  for (let step = 0; step <= REDIRECTS_MAX; step++) {
    const anywhere = limits.named === true && here.host === first.host
    const answer = await get(here, limits, anywhere)
    const to = answer.location
    if (to === undefined) return answer
    here = new URL(to, here)
    if (first.protocol === 'https:' && here.protocol !== 'https:')
      throw new Error('the server leads away from TLS')
  }
  throw new Error('the server leads on and on')
}

/** Whether an address can be reached from everywhere, by IANA's special-purpose registries (RFC 6890). */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const family = isIP(bare)
  if (family === 0) return false
  return !closed.check(bare, family === 4 ? 'ipv4' : 'ipv6')
}

const closed = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(network, prefix, 'ipv6')

function get(
  url: URL,
  { milliseconds, bytesMax }: Limits,
  anywhere: boolean,
): Promise<Outside & { readonly location?: string }> {
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!anywhere && isIP(literal) !== 0 && !isPublicAddress(literal))
    return Promise.reject(new PrivateAddress(url.hostname))
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return Promise.reject(new Error(`${url.protocol} is not read`))
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  const signal = AbortSignal.timeout(milliseconds)
  return new Promise((resolve, reject) => {
    const agent = agents[url.protocol as keyof typeof agents]
    const asked = send(url, {
      signal,
      ...(anywhere ? { agent } : { agent: false, lookup: lookupPublic }),
    })
    asked.once('error', reject)
    asked.once('response', (answer) => {
      const status = answer.statusCode ?? 0
      const { location } = answer.headers
      if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
        answer.resume()
        return resolve({ status, bytes: Buffer.alloc(0), location })
      }
      collected(answer, bytesMax).then((bytes) => resolve({ status, bytes }), reject)
    })
    asked.end()
  })
}

/** As node:dns looks up, but an error where any of the addresses is not public. */
const lookupPublic: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, [])
    if (!found.every(({ address }) => isPublicAddress(address)))
      return callback(new PrivateAddress(host), [])
    if (options.all) return callback(null, found)
    const [one] = found
    return callback(null, one?.address ?? '', one?.family ?? 0)
  })
}

async function collected(answer: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer) {
    length += (part as Buffer).length
    if (length > bytesMax) throw new Error('the file is too long')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
