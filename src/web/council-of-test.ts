// A council in a temporary directory, with its doors open and no socket: the frame in which the doors are tested.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Clerk } from '../clerk/clerk.ts'
import { type Files, openHouse } from '../clerk/house.ts'
import { parseAct } from '../rules/acts.ts'
import { secretary, type TestAct } from '../rules/given.ts'
import type { Views } from '../views/views.ts'
import { type AccessStore, openAccessStore } from '../access/access-store.ts'
import { createApp } from './app.ts'
import { openBroadcast } from './live/broadcast.ts'
import type { Configuration } from './sign-in/sign-in.ts'
import { openSigningIn } from './sign-in/routes.ts'

export type Council = {
  readonly app: Hono
  readonly clerk: Clerk
  readonly views: Views
  readonly documents: Files
  readonly access: AccessStore
  /** The words behind a commitment of the record. */
  opened(sealed: string): string | undefined
  /** The moment that the doors and the clerk take for now, UTC milliseconds. */
  now: number
  /** Lays acts past the doors; fails at the first refusal. */
  lay(...told: readonly TestAct[]): Promise<void>
  get(path: string, as?: string, headers?: Record<string, string>): Promise<Response>
  /** Sends a form as a browser of this machine would. */
  post(
    path: string,
    fields: Fields,
    as?: string,
    headers?: Record<string, string>,
  ): Promise<Response>
  /** Sends JSON as a program would. */
  send(
    path: string,
    value: unknown,
    as?: string,
    headers?: Record<string, string>,
  ): Promise<Response>
  close(): void
}

/** What a browser, or a program, shows to act as a persona of a server of the tests. */
export const PERSONA_TOKEN = 'the-token-of-the-tests'

export const personaCookie = (as: string): string =>
  `kurultai-persona=${encodeURIComponent(as)}; kurultai-persona-token=${PERSONA_TOKEN}`

export const personaHeaders = (as: string) => ({
  'kurultai-persona': as,
  'kurultai-persona-token': PERSONA_TOKEN,
})

export type Fields = Readonly<Record<string, string | readonly string[] | Blob>>

/** Signing in on this machine, with no provider. */
const here: Configuration = { origin: undefined, behindProxy: false, provider: undefined }

export function openCouncil({
  personas = true,
  now = Date.parse('2025-11-27T06:00:00Z'),
  configuration = here,
  receiptOf = (_entry: number): string | undefined => undefined,
} = {}): Council {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-doors-'))
  const time = { now }
  const house = openHouse(dir, { now: () => time.now })
  const { clerk, views, documents, opened } = house
  const access = openAccessStore(dir)
  const signingIn = openSigningIn(access, configuration)
  const standsOn = {
    clerk,
    views,
    documents,
    personaToken: personas ? PERSONA_TOKEN : undefined,
    signingIn,
    opened,
    receiptOf,
    now: () => time.now,
  }
  const live = openBroadcast(standsOn)
  const app = createApp({ ...standsOn, live })
  const signed = (
    as: string | undefined,
    headers: Record<string, string> = {},
  ): Record<string, string> => ({
    ...(as ? { cookie: personaCookie(as) } : {}),
    'accept-language': 'en',
    ...headers,
  })
  let acts = 0
  return {
    app,
    clerk,
    views,
    documents,
    access,
    opened,
    get now() {
      return time.now
    },
    set now(at: number) {
      time.now = at
    },
    async lay(...told) {
      for (const { by = secretary, at_: _at, ...fields } of told as readonly (TestAct & {
        at_?: string
      })[]) {
        const parsed = parseAct({ id: `told-${++acts}`, ...fields })
        if ('errors' in parsed)
          assert.fail(`${fields.type} is misshapen: ${JSON.stringify(parsed.errors)}`)
        const taken = await clerk.take(parsed.act, by)
        if ('refusal' in taken)
          assert.fail(`${fields.type} was refused: ${JSON.stringify(taken.refusal)}`)
      }
    },
    get: async (path, as, headers) => app.request(path, { headers: signed(as, headers) }),
    post: async (path, fields, as, headers) =>
      app.request(path, {
        method: 'POST',
        body: encoded(fields),
        headers: signed(as, {
          origin: 'http://localhost',
          'sec-fetch-site': 'same-origin',
          ...headers,
        }),
      }),
    send: async (path, value, as, headers) =>
      app.request(path, {
        method: 'POST',
        body: typeof value === 'string' ? value : JSON.stringify(value),
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(as ? personaHeaders(as) : {}),
          ...headers,
        },
      }),
    close() {
      live.close()
      house.close()
      access.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function encoded(fields: Fields): URLSearchParams | FormData {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const),
  )
  if (!pairs.some(([, value]) => value instanceof Blob))
    return new URLSearchParams(pairs as [string, string][])
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value as Blob)
  return form
}
