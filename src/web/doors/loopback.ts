// Whether a request comes from this machine alone, and whether it means this server. A page elsewhere that points its own
// name at 127.0.0.1 (DNS rebinding) sends its own name as Host, and is turned away.
import { isIP } from 'node:net'
import type { Context } from 'hono'

/** Hosts on which only programs of this machine are heard. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/** The Host header, or the address asked for where a test asks without a socket. */
export function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}

/** Whether the Host names this machine. */
export function namesLoopback(host: string): boolean {
  return isLoopback(host.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, ''))
}

/**
 * Whether the connection itself is over the loopback address: a server told to listen everywhere has no personas, even if
 * it was told to have them. A test without a socket has no connection to doubt.
 */
export function overLoopback(c: Context): boolean {
  const socket = (c.env as { incoming?: { socket?: { localAddress?: string } } } | undefined)
    ?.incoming?.socket
  if (!socket) return true
  const address = socket.localAddress?.replace(/^::ffff:/, '')
  return address !== undefined && isLoopback(address)
}
