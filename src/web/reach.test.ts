// Roles are given for a session or a body: what they open, they open there and nowhere else.
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { chair, council, sittingOpen, tell } from '../rules/given.ts'
import { get } from '../rules/organisation.ts'
import { openCouncil } from './council-of-test.ts'
import { admit } from './sign-in/signed-in-of-test.ts'
import { newestFor } from './visit.ts'

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
    const free = { grant: 'free', person: 'head-KZ', role: 'head', member: 'KZ' } as const
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
    assert.equal(newestFor(bound, org), org.size - 1)
    await open.lay(
      tell('embargo.lift', { session: 's1' }, chair),
      tell('embargo.set', { session: 's2' }),
    )
    await open.lay(tell('person.enter', { person: 'later-still', name: { en: 'L' } }))
    assert.equal(newestFor(bound, org), get(org, 'session', 's2')!.embargo! - 1)
  })
})
