// A whole house in a temporary directory, as `serve` opens it: sealing, urn, views on disk, publication, streams and sign-ins.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { type AccessStore, openAccessStore } from '../../src/access/access-store.ts'
import { type House, openHouse } from '../../src/clerk/house.ts'
import { openPublication, type Publication } from '../../src/clerk/publication.ts'
import { parseAct } from '../../src/rules/acts.ts'
import { openEntries } from '../../src/audience/embargo.ts'
import { secretary, type TestAct } from '../../src/rules/given.ts'
import { createApp } from '../../src/web/app.ts'
import { openBroadcast } from '../../src/web/live/broadcast.ts'
import { openSigningIn } from '../../src/web/sign-in/routes.ts'
import { PERSONA_TOKEN } from '../../src/web/council-of-test.ts'

export type Frame = {
  readonly app: Hono
  /** Other doors of the same house: nothing was asked of them, and they keep no answers yet. */
  otherDoors(): Hono
  readonly house: House
  readonly access: AccessStore
  readonly publication: Publication
  /** UTC milliseconds: what clerk and doors take for now. */
  now: number
  /** Lays acts past the doors, one second after another; fails at the first refusal. */
  lay(...told: readonly TestAct[]): Promise<void>
  /** Waits until all that may be published is. */
  settled(): Promise<void>
  /** The cookie of someone signed in under a grant. */
  signIn(person: string, grant: string): string
  close(): Promise<void>
}

export async function openFrame(): Promise<Frame> {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-leaks-'))
  const begun = Date.parse('2025-11-27T06:00:00Z')
  const time = { now: begun }
  const house = openHouse(dir, { now: () => time.now })
  const access = openAccessStore(dir)
  const publication = openPublication(house, { origin: 'council.example/log' })
  const standsOn = {
    clerk: house.clerk,
    views: house.views,
    documents: house.documents,
    recordFile: publication.answer,
    opened: house.opened,
    // When a checkpoint was published is by the machine's clock: here as by the council's.
    standing: () => {
      const standing = publication.standing()
      return { ...standing, published: standing.published && { ...standing.published, at: begun } }
    },
    personaToken: PERSONA_TOKEN,
    signingIn: openSigningIn(access, {
      origin: undefined,
      behindProxy: false,
      provider: undefined,
    }),
    now: () => time.now,
  }
  const live = openBroadcast(standsOn)
  const app = createApp({ ...standsOn, live })
  await publication.start()
  let acts = 0
  return {
    app,
    otherDoors: () => createApp({ ...standsOn, live }),
    house,
    access,
    publication,
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
        time.now += 1_000
        const taken = await house.clerk.take(parsed.act, by)
        if ('refusal' in taken)
          assert.fail(`${fields.type} was refused: ${JSON.stringify(taken.refusal)}`)
      }
    },
    async settled() {
      const waiting = () => publication.publisher.state().published < openEntries(house.clerk.org)
      const latest = performance.now() + 30_000
      while (waiting() && performance.now() < latest)
        await new Promise((done) => setTimeout(done, 10))
      assert.ok(!waiting(), JSON.stringify(publication.publisher.state()))
    },
    signIn: (person, grant) =>
      `kurultai-sign-in=${access.signIns.begin({ person, grant, size: house.clerk.org.size, passkey: undefined }, time.now)}`,
    async close() {
      live.close()
      await publication.close()
      house.close()
      access.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
