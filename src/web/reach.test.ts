// Roles are given for a session or a body: what they open, they open there and nowhere else.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chair, council, sittingOpen, tell } from '../rules/given.ts'
import { get } from '../rules/organisation.ts'
import { openCouncil } from './council-of-test.ts'
import { admit } from './sign-in/signed-in-of-test.ts'
import { newestFor } from '../audience/embargo.ts'
import { readerOf } from '../audience/reader.ts'

describe('a role for one session', () => {
  const open = openCouncil({ personas: false })
  after(() => open.close())

  it('opens what was laid for its participants, and nothing of another session', async () => {
    await open.lay(
      ...council,
      ...sittingOpen,
      tell('session.convene', {
        session: 's2',
        body: 'council',
        kind: 'regular',
        from: '2026-11-27',
      }),
      ...(['s1', 's2'] as const).map((session) =>
        tell('document.lay', {
          document: `paper-${session}`,
          session,
          title: { en: `The paper of ${session}` },
          kind: 'other',
          audience: 'participants',
        }),
      ),
    )
    const bound = {
      grant: 'bound',
      person: 'head-KG',
      role: 'head',
      member: 'KG',
      session: 's1',
    } as const
    const free = { grant: 'free', person: 'deputy-KG', role: 'head', member: 'KG' } as const
    await open.lay(tell('person.enter', { person: 'deputy-KG', name: { en: 'Deputy' } }))
    const [here, everywhere] = [await admit(open, bound), await admit(open, free)]
    const reads = async (cookie: string, session: string) =>
      (
        await (await open.get(`/documents/paper-${session}`, undefined, { cookie })).text()
      ).includes(`The paper of ${session}`)
    assert.deepEqual(
      [await reads(here.cookie, 's1'), await reads(here.cookie, 's2')],
      [true, false],
    )
    assert.deepEqual(
      [await reads(everywhere.cookie, 's1'), await reads(everywhere.cookie, 's2')],
      [true, true],
    )
  })

  it('reads on under the embargo of its own session, and not under that of another', async () => {
    const { org } = open.clerk
    const bound = { role: 'delegate', member: 'KG', person: 'head-KG', grant: 'bound' } as const
    await open.lay(
      tell('embargo.set', { session: 's1' }),
      tell('person.enter', { person: 'later', name: { en: 'L' } }),
    )
    assert.equal(newestFor(readerOf(org, bound), org), org.size - 1)
    await open.lay(
      tell('embargo.lift', { session: 's1' }, chair),
      tell('embargo.set', { session: 's2' }),
    )
    await open.lay(tell('person.enter', { person: 'later-still', name: { en: 'L' } }))
    assert.equal(newestFor(readerOf(org, bound), org), get(org, 'session', 's2')!.embargo! - 1)
  })
})

describe('two people of one role, one admitted to everything and one to another session', () => {
  const open = openCouncil({ personas: false })
  after(() => open.close())
  const pairs = {
    chairs: { role: 'chair' },
    'head and alternate of one member': { role: 'head', member: 'KG' },
    advisers: { role: 'adviser', member: 'KG' },
    interpreters: { role: 'interpreter' },
    secretaries: { role: 'secretary' },
  } as const
  const cookies = new Map<string, string>()

  before(async () => {
    await open.lay(
      ...council,
      ...sittingOpen,
      ...['s2', 's3'].map((session) =>
        tell('session.convene', {
          session,
          body: 'council',
          kind: 'regular',
          from: '2026-11-27',
        }),
      ),
      tell('document.lay', {
        document: 'paper',
        session: 's2',
        title: { en: 'A Confidential paper' },
        kind: 'other',
        audience: 'participants',
      }),
    )
    for (const [pair, { role, ...member }] of Object.entries(pairs))
      for (const session of [undefined, 's3']) {
        const grant = `${role}-${session ?? 'everywhere'}`
        const limits = session === undefined ? {} : { session }
        // One of the two of a delegation is its head, the other the alternate.
        const as = role === 'head' && session !== undefined ? 'alternate' : role
        await open.lay(tell('person.enter', { person: grant, name: { en: 'Someone' } }))
        const guest = await admit(open, { grant, person: grant, role: as, ...member, ...limits })
        cookies.set(`${pair} ${session ?? ''}`, guest.cookie)
      }
    await open.lay(
      tell('embargo.set', { session: 's2' }),
      tell('person.enter', { person: 'newcomer', name: { en: 'A Confidential person' } }),
    )
  })

  const paths = ['/documents/paper', '/sessions/s2', '/people', '/people/newcomer', '/record', '/']
  let asked = 0

  for (const pair of Object.keys(pairs))
    it(`${pair}: neither gets what was made for the other, whoever opens it first`, async () => {
      for (const path of paths)
        for (const suffix of ['', '.json'])
          for (const order of [
            ['', 's3'],
            ['s3', ''],
          ]) {
            const address = path === '/' ? '/' : `${path}${suffix}`
            // With the next entry every page is made anew: nothing is kept from whoever asked before.
            const person = `another-${++asked}`
            await open.lay(tell('person.enter', { person, name: { en: 'A Confidential person' } }))
            const read = new Map<string, string>()
            for (const session of order) {
              const cookie = cookies.get(`${pair} ${session}`)!
              const answer = await open.get(address, undefined, { cookie })
              read.set(session, await answer.text())
            }
            const where = `${address}, ${order[0] || 'everything'} first`
            const tells = /Confidential/
            assert.ok(!tells.test(read.get('s3')!), `${where}: the other reads it too`)
            if (!/^[/](record)?$/.test(path)) assert.ok(tells.test(read.get('')!), where)
          }
    })
})
