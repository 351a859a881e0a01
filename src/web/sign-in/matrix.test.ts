// The full matrix of roles, acts and states of the sitting, through HTTP: nothing is allowed that the table does not allow.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { type ActType, parseAct, shapes } from '../../rules/acts.ts'
import { exampleOf } from '../../rules/example-of-test.ts'
import { appointment, council, sittingOpen, tell, type TestAct } from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'
import { admit, sendHere } from './signed-in-of-test.ts'
import { accessRoles, whoMayDoWhat } from './who-may-do-what.ts'

const published = readFileSync(new URL('../../../docs/who-may-do-what.md', import.meta.url), 'utf8')
const types = Object.keys(shapes) as ActType[]

describe('the published table of who may do what', () => {
  it('is the one that the rules make (npm run who-may-do-what writes it)', () => {
    assert.equal(published, whoMayDoWhat())
  })
})

describe('through HTTP', () => {
  const agenda = tell('agenda.adopt', { sitting: 'x1', items: ['i1'] })
  const states: Record<string, readonly TestAct[]> = {
    'no session yet': [],
    'a sitting is open': sittingOpen,
    'a question is open': [
      ...sittingOpen,
      agenda,
      tell('item.take', { item: 'i1', sitting: 'x1' }),
      appointment,
    ],
    'the sitting is suspended': [...sittingOpen, tell('sitting.suspend', { sitting: 'x1' })],
    'the session is closed': [
      ...sittingOpen,
      tell('sitting.close', { sitting: 'x1' }),
      tell('session.close', { session: 's1' }),
    ],
  }
  const opened: Council[] = []
  after(() => {
    for (const open of opened) open.close()
  })

  for (const [state, told] of Object.entries(states))
    it(`where ${state}, each role lays what the table gives it and nothing else`, async () => {
      const open = openCouncil({ personas: false })
      opened.push(open)
      await open.lay(...council, ...told)
      const cookies = new Map<string, string | undefined>([['nobody', undefined]])
      for (const role of accessRoles) {
        const person = `person-${role}`
        await open.lay(tell('person.enter', { person, name: { en: role } }))
        const fields = { grant: `grant-${role}`, person, role, member: 'KG' }
        cookies.set(role, (await admit(open, fields)).cookie)
      }
      const wrong: string[] = []
      let tried = 0
      for (const type of types)
        for (const [role, cookie] of cookies) {
          const act = { type, id: `try-${++tried}`, ...exampleOf(type) }
          if ('errors' in parseAct(act)) assert.fail(`${type}: ${JSON.stringify(parseAct(act))}`)
          const before = open.clerk.org.size
          const sent = await sendHere(open, '/acts', act, cookie)
          const allowed = cell(type, role)
          const refused = sent.status === 401 || sent.status === 403
          const right = allowed
            ? [200, 201, 409].includes(sent.status)
            : refused && open.clerk.org.size === before
          if (!right) wrong.push(`${role} ${type}: ${sent.status} ${await sent.text()}`)
          // The form asks the same table whatever the state: once is enough.
          if (allowed || state !== 'a sitting is open') continue
          const form = await open.post(
            `/desk/acts/${type}`,
            { act: act.id },
            undefined,
            cookie ? { cookie } : {},
          )
          if (form.status !== (role === 'nobody' ? 401 : 403))
            wrong.push(`${role} ${type} by form: ${form.status}`)
        }
      assert.deepEqual(wrong, [])
      assert.equal(tried, types.length * (accessRoles.length + 1))
    })

  it('the pages of access and keys are for those they are for', async () => {
    const open = openCouncil({ personas: false })
    opened.push(open)
    await open.lay(...council)
    for (const role of accessRoles) {
      const { cookie } = await admit(open, {
        grant: `g-${role}`,
        person: 'holder',
        role,
        member: 'KZ',
      })
      const access = await open.get('/desk/access', undefined, { cookie })
      assert.equal(access.status, role === 'secretary' ? 200 : 403, role)
      for (const path of [
        '/desk/access/invitations',
        '/desk/access/invitations/end',
        '/desk/access/address',
      ])
        if (role !== 'secretary')
          assert.equal(
            (await open.post(path, { grant: 'g-secretary' }, undefined, { cookie })).status,
            403,
            path,
          )
      assert.equal((await open.get('/keys', undefined, { cookie })).status, 200)
    }
    for (const path of ['/desk', '/desk/access', '/keys'])
      assert.equal((await open.get(path)).status, 401, path)
    assert.equal((await open.post('/keys/removal', { key: 'x' })).status, 401)
  })

  it('nobody becomes anyone by naming a persona where others can reach the server', async () => {
    const open = openCouncil({ personas: false })
    opened.push(open)
    await open.lay(...council)
    const act = { type: 'person.enter', id: 'p', person: 'x', name: { en: 'X' } }
    for (const as of ['secretary', 'clock', 'delegate:KG']) {
      assert.equal((await open.send('/acts', act, as)).status, 401)
      assert.equal((await open.post('/desk/acts/person.enter', { person: 'x' }, as)).status, 401)
    }
  })
})

/** What the published page says of a role and an act. */
function cell(type: ActType, role: string): boolean {
  if (role === 'nobody') return false
  const row = published.split('\n').find((line) => line.startsWith(`| \`${type}\` |`))
  assert.ok(row, `the table has no row ${type}`)
  const column = 2 + accessRoles.indexOf(role as (typeof accessRoles)[number])
  const said = row.split('|')[1 + column]?.trim()
  assert.equal(said === 'yes', said !== '')
  return said === 'yes'
}
