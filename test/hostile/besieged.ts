// A council whose sitting goes on while its server is sent everything but what it asked for.
import assert from 'node:assert/strict'
import { council, sittingOpen, tell } from '../../src/rules/given.ts'
import { type Council, openCouncil } from '../../src/web/council-of-test.ts'
import { type Served, serve, type Waits } from '../../src/web/server.ts'
import { hear } from './wire.ts'
import { PERSONA_TOKEN } from '../../src/web/council-of-test.ts'

export type Besieged = {
  readonly open: Council
  readonly served: Served
  readonly host: string
  /** What the operator was told: nothing, if all is well. */
  readonly complaints: unknown[][]
  /** An act of the sitting, by a delegation, over the network; fails unless it is acknowledged. */
  goesOn(): Promise<void>
  close(): Promise<void>
}

/** Two sittings: x1 goes on, x9 is what hostile acts are about. */
export async function besiege(waits?: Waits): Promise<Besieged> {
  const open = openCouncil()
  await open.lay(
    ...council,
    ...sittingOpen,
    tell('speakers.open', { sitting: 'x1', order: 'request' }),
    tell('session.convene', {
      session: 's9',
      body: 'ministers',
      kind: 'regular',
      from: '2025-11-27',
    }),
    tell('sitting.schedule', { sitting: 'x9', session: 's9', format: 'narrow' }),
    tell('item.propose', { item: 'i9', session: 's9', title: { en: 'Anything' } }),
    tell('sitting.open', { sitting: 'x9' }),
    tell('presence.record', { sitting: 'x9', member: 'KG', state: 'present' }),
    tell('floor.give', { floor: 'f9', sitting: 'x9', member: 'KG' }),
    tell('document.lay', {
      document: 'd9',
      session: 's9',
      kind: 'plan',
      title: { en: 'A plan' },
      audience: 'public',
    }),
  )
  const served = await serve({
    app: open.app,
    port: 0,
    host: '127.0.0.1',
    ...(waits ? { waits } : {}),
  })
  const host = `127.0.0.1:${served.port}`
  const complaints: unknown[][] = []
  const aloud = console.error
  console.error = (...said: unknown[]) => complaints.push(said)
  let made = 0
  let waiting: string | undefined
  return {
    open,
    served,
    host,
    complaints,
    async goesOn() {
      const request = waiting ?? `asked-${++made}`
      const act =
        waiting === undefined
          ? {
              type: 'request.make',
              id: `make-${made}`,
              request,
              sitting: 'x1',
              member: 'KZ',
              kind: 'floor',
            }
          : { type: 'request.withdraw', id: `withdraw-${made}`, request }
      waiting = waiting === undefined ? request : undefined
      const payload = JSON.stringify(act)
      const head = [
        'POST /acts HTTP/1.1',
        `Host: ${host}`,
        'Connection: close',
        'Content-Type: application/json',
        'Kurultai-Persona: delegate:KZ',
        `Kurultai-Persona-Token: ${PERSONA_TOKEN}`,
        `Content-Length: ${Buffer.byteLength(payload)}`,
      ]
      const { status, payload: said } = await hear(
        served.port,
        Buffer.from(`${head.join('\r\n')}\r\n\r\n${payload}`),
      )
      assert.equal(status, 201, `the sitting stands still: ${status} ${said}`)
    },
    async close() {
      console.error = aloud
      await served.close()
      open.close()
    },
  }
}
