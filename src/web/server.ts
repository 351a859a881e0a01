// The app on a socket: Node's own HTTP server with limits on what it waits for.
import { serve as listen } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isLoopback } from './doors/loopback.ts'
import type { Site } from './doors/site.ts'

export type Served = {
  readonly host: string
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

/** Whether a server may have local personas: only programs of this machine reach it, and none of them passes others on. */
export function personasAllowed(host: string, { origin, behindProxy }: Site): boolean {
  return isLoopback(host) && origin === undefined && !behindProxy
}

/** How long a connection is waited for, in milliseconds. */
export type Waits = {
  /** From the first byte, or from the connection, to the last byte of the headers. */
  readonly headersMs: number
  /** To the last byte of the payload: a document of 20 MB over a weak network. */
  readonly requestMs: number
  /** Between requests. */
  readonly idleMs: number
  /** How often it is looked which connections have been waited for too long. */
  readonly lookEveryMs: number
}

const usual: Waits = { headersMs: 15_000, requestMs: 120_000, idleMs: 10_000, lookEveryMs: 2_000 }

/** Listens; resolves once requests are taken. `port` 0 takes a free one. Rejects when the port is in use. */
export function serve({
  app,
  port,
  host,
  waits = usual,
}: {
  app: Hono
  port: number
  host: string
  waits?: Waits
}): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen(
      {
        fetch: app.fetch,
        port,
        hostname: host,
        serverOptions: {
          maxHeaderSize: 16_384,
          headersTimeout: waits.headersMs,
          requestTimeout: waits.requestMs,
          keepAliveTimeout: waits.idleMs,
          connectionsCheckingInterval: waits.lookEveryMs,
        },
      },
      (info: AddressInfo) =>
        resolve({
          host,
          port: info.port,
          url: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}`,
          close: () => closed(server as Server),
        }),
    )
    server.once('error', reject)
  })
}

/** Stops taking requests; those under way are answered, idle connections are dropped. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
