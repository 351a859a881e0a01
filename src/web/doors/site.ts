// How this server is reached: its address as browsers know it, whether a proxy of ours stands before it, and where a request
// comes from.
import { isIPv6 } from 'node:net'
import type { Context } from 'hono'
import { hostOf, namesLoopback } from './loopback.ts'

export type Site = {
  /** Where browsers find this server, 'https://council.example'. Undefined: on this machine only, under localhost. */
  readonly origin: string | undefined
  /** Whether a proxy of ours stands before the server and adds the client's address to X-Forwarded-For. */
  readonly behindProxy: boolean
}

/** A server that only this machine reaches. */
export const thisMachineOnly: Site = { origin: undefined, behindProxy: false }

/** Whether secrets are sent over TLS alone: always, but for a browser on this very machine. */
export function isSecure({ origin }: Site, c: Context): boolean {
  return origin === undefined ? !namesLoopback(hostOf(c.req.raw)) : origin.startsWith('https:')
}

/** RFC 6797: once seen over TLS, browsers ask for this host by TLS alone, for a year. Subdomains are not ours to speak for. */
export function transportHeaders({ origin }: Site): Readonly<Record<string, string>> {
  return origin?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}
}

/** Where a request comes from, for counting. Behind a proxy of ours, what the proxy itself has added: the last. */
export function sourceOf({ behindProxy }: Site, c: Context): string {
  const forwarded = behindProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming?.socket
  return `address ${networkOf((forwarded ?? socket?.remoteAddress ?? 'here').slice(0, 64))}`
}

/** Of IPv6 the network of 64 bits: whoever has one address there has all of them (RFC 4291, 2.5.1). */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare) || bare.includes('.')) return address
  const [head, tail] = bare
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''))
  const left = head ?? []
  const between = tail === undefined ? 0 : 8 - left.length - tail.length
  const groups = [...left, ...Array.from({ length: between }, () => '0'), ...(tail ?? [])]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return network.every((group) => group === '0') ? address : `${network.join(':')}::/64`
}
