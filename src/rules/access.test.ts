import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { byOf, grantsOf, recoveredIn } from './access.ts'
import type { By } from './acts.ts'
import { after, council, given, refusal, sittingOpen, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const why = { en: 'So it was decided' }
const grant = (id: string, role: Parameters<typeof give>[1], more: object = {}) =>
  give(id, role, more)
function give(
  id: string,
  role:
    | 'secretary'
    | 'chair'
    | 'head'
    | 'alternate'
    | 'adviser'
    | 'interpreter'
    | 'observer'
    | 'press',
  more: object,
) {
  return tell('access.grant', { grant: id, person: 'holder', role, ...more })
}

const secretaries = [
  tell('person.enter', { person: 'first', name: { en: 'First' } }),
  tell('access.grant', { grant: 'full', person: 'first', role: 'secretary' }),
]

describe('a grant', () => {
  test('acts in the name of its role: a delegate for the member, the rest that may not act as observers', () => {
    const org = given(
      ...council,
      ...sittingOpen,
      grant('g1', 'head', { member: 'KZ', session: 's1' }),
      grant('g2', 'press'),
      grant('g3', 'adviser', { member: 'KZ' }),
    )
    const by = (id: string) => byOf(mustGet(org, 'grant', id))
    assert.deepEqual(by('g1'), { role: 'delegate', member: 'KZ', person: 'holder', grant: 'g1' })
    assert.deepEqual(by('g2'), { role: 'observer', person: 'holder', grant: 'g2', as: 'press' })
    assert.deepEqual(by('g3'), {
      role: 'observer',
      member: 'KZ',
      person: 'holder',
      grant: 'g3',
      as: 'adviser',
    })
    assert.deepEqual(
      grantsOf(org, 'holder', '2025-11-27').map(({ id }) => id),
      ['g1', 'g2', 'g3'],
    )
  })

  test('of a head or an alternate names the member they speak for', () => {
    const org = given(...council)
    assert.equal(refusal(org, grant('g1', 'alternate')).code, 'member-not-said')
  })

  test('is not given twice, nor for days that are over, nor for a session of another body', () => {
    const org = given(...council, ...sittingOpen, grant('g1', 'chair', { session: 's1' }))
    assert.equal(refusal(org, grant('g2', 'chair', { session: 's1' })).code, 'already-so')
    assert.equal(refusal(org, grant('g1', 'press')).code, 'id-taken')
    assert.equal(refusal(org, grant('g2', 'press', { until: '2025-11-27' })).code, 'days-reversed')
    const astray = grant('g2', 'chair', { session: 's1', body: 'ministers' })
    assert.equal(refusal(org, astray).code, 'session-of-another-body')
  })

  test('no longer holds on the day it ends, nor once revoked', () => {
    const org = given(...council, ...secretaries, grant('g1', 'secretary', { until: '2025-12-01' }))
    const by = byOf(mustGet(org, 'grant', 'g1'))
    const enter = (person: string, on: string) =>
      tell('person.enter', { person, name: { en: 'New' } }, by, on)
    after(org, enter('n1', '2025-11-30'))
    assert.equal(refusal(org, enter('n2', '2025-12-01')).code, 'grant-not-in-force')
    after(org, tell('access.revoke', { grant: 'g1', why }))
    assert.equal(refusal(org, enter('n2', '2025-11-30')).code, 'grant-not-in-force')
    assert.equal(refusal(org, tell('access.revoke', { grant: 'g1', why })).code, 'already-so')
  })

  test('is not lent: whoever names another role, member or person than it states is refused', () => {
    const org = given(...council, ...sittingOpen, grant('g1', 'head', { member: 'KZ' }))
    const propose = (member: string, by: By) =>
      refusal(
        org,
        tell(
          'item.propose',
          { item: 'i9', session: 's1', title: { en: 'X' }, proposedBy: member },
          by,
        ),
      ).code
    assert.equal(
      propose('BY', { role: 'delegate', member: 'BY', person: 'holder', grant: 'g1' }),
      'grant-not-in-force',
    )
    assert.equal(
      propose('KZ', { role: 'delegate', member: 'KZ', person: 'other', grant: 'g1' }),
      'grant-not-in-force',
    )
    assert.equal(
      propose('KZ', { role: 'secretary', person: 'holder', grant: 'g1' }),
      'grant-not-in-force',
    )
    assert.equal(
      propose('KZ', { role: 'delegate', member: 'KZ', person: 'holder', grant: 'g0' }),
      'grant-not-in-force',
    )
  })
})

describe('a delegate', () => {
  const session2 = tell('session.convene', { session: 's2', body: 'council', kind: 'regular' })
  const org = given(
    ...council,
    ...sittingOpen,
    session2,
    grant('g1', 'head', { member: 'KZ', session: 's1' }),
  )
  const by = byOf(mustGet(org, 'grant', 'g1'))
  const propose = (item: string, session: string, proposedBy: string) =>
    tell('item.propose', { item, session, title: { en: 'X' }, proposedBy }, by)

  test('acts for its member and in the session of its grant', () => {
    after(org, propose('i8', 's1', 'KZ'))
    assert.equal(refusal(org, propose('i9', 's1', 'BY')).code, 'not-yours')
    assert.equal(refusal(org, propose('i9', 's2', 'KZ')).code, 'beyond-grant')
  })

  test('words its own documents, not those of another delegation', () => {
    const paper = (document: string, proposedBy: string) =>
      tell('document.lay', {
        document,
        session: 's1',
        title: { en: 'D' },
        kind: 'report',
        proposedBy,
        audience: 'public',
      })
    after(org, paper('own', 'KZ'), paper('other', 'BY'))
    const lay = (document: string) =>
      tell('version.lay', { document, language: 'en', text: 'Words' }, by)
    after(org, lay('own'))
    assert.equal(refusal(org, lay('other')).code, 'not-yours')
  })

  test('does not smuggle another session in beside its own', () => {
    after(org, tell('item.propose', { item: 'far', session: 's2', title: { en: 'X' } }))
    const document = {
      document: 'd1',
      session: 's1',
      item: 'far',
      title: { en: 'D' },
      kind: 'report',
    } as const
    const laid = tell('document.lay', { ...document, proposedBy: 'KZ', audience: 'public' }, by)
    assert.equal(refusal(org, laid).code, 'beyond-grant')
  })
})

describe('a secretary of one body', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    ...secretaries,
    grant('g1', 'secretary', { body: 'council' }),
    tell('access.grant', { grant: 'aide', person: 'candidate', role: 'press', session: 's1' }),
  )
  const by = byOf(mustGet(org, 'grant', 'g1'))
  const give = (more: object) =>
    tell('access.grant', { grant: 'new', person: 'candidate', role: 'secretary', ...more }, by)

  test('gives no more than they have', () => {
    for (const more of [{}, { body: 'ministers' }])
      assert.equal(refusal(org, give(more)).code, 'beyond-grant', JSON.stringify(more))
    assert.equal(
      refusal(org, tell('person.enter', { person: 'p', name: { en: 'P' } }, by)).code,
      'beyond-grant',
    )
    assert.equal(
      refusal(org, tell('access.revoke', { grant: 'full', why }, by)).code,
      'beyond-grant',
    )
    after(org, tell('access.revoke', { grant: 'aide', why }, by))
    after(org, give({ session: 's1' }))
  })

  test('does not recover the keys of whoever may do more, through the little they have in common', () => {
    after(
      org,
      tell('access.grant', { grant: 'lesser', person: 'first', role: 'press', session: 's1' }),
    )
    assert.equal(
      refusal(org, tell('access.recover', { grant: 'lesser', why }, by)).code,
      'beyond-grant',
    )
    after(org, tell('access.recover', { grant: 'new', why }, by))
  })
})

test('the last secretary of the whole organisation is not revoked', () => {
  const org = given(...council, ...secretaries)
  assert.equal(refusal(org, tell('access.revoke', { grant: 'full', why })).code, 'last-secretary')
  after(org, grant('g2', 'secretary'), tell('access.revoke', { grant: 'full', why }))
})

test('a recovery sets aside every key from before its entry', () => {
  const org = given(...council, ...secretaries)
  assert.equal(recoveredIn(org, 'first'), -1)
  after(org, tell('access.recover', { grant: 'full', why }))
  assert.equal(recoveredIn(org, 'first'), org.size - 1)
  assert.equal(recoveredIn(org, 'holder'), -1)
})
