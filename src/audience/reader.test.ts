import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { By } from '../rules/acts.ts'
import { after, council, given, sittingOpen, tell } from '../rules/given.ts'
import type { Audience } from '../rules/values.ts'
import { everyone, isAdmittedTo, isOf, keyOfReader, reaches, readerOf } from './reader.ts'

const org = after(
  given(...council, ...sittingOpen),
  tell('session.convene', { session: 's2', body: 'ministers', kind: 'regular' }),
  ...(
    [
      ['everywhere', {}],
      ['here', { session: 's1' }],
      ['ministers', { body: 'ministers' }],
      ['both', { session: 's2', body: 'ministers' }],
    ] as const
  ).flatMap(([grant, limits]) => [
    tell('person.enter', { person: `p-${grant}`, name: { en: 'Person' } }),
    tell('access.grant', { grant, person: `p-${grant}`, role: 'chair', ...limits }),
  ]),
)
const chairBy = (grant: string): By => ({ role: 'chair', grant })

describe('a reader', () => {
  const may: readonly (readonly [string, By | undefined, readonly Audience[]])[] = [
    ['nobody', undefined, ['public']],
    ['an observer', { role: 'observer' }, ['public']],
    ['an observer who was granted that', { role: 'observer', as: 'observer' }, ['public']],
    ['the press', { role: 'observer', as: 'press' }, ['public']],
    ['an interpreter', { role: 'observer', as: 'interpreter' }, ['public', 'participants']],
    [
      'an adviser of another delegation',
      { role: 'observer', as: 'adviser', member: 'TJ' },
      ['public', 'participants'],
    ],
    [
      'an adviser of the delegation',
      { role: 'observer', as: 'adviser', member: 'KG' },
      ['public', 'participants', 'delegation'],
    ],
    ['another delegation', { role: 'delegate', member: 'TJ' }, ['public', 'participants']],
    [
      'the delegation',
      { role: 'delegate', member: 'KG' },
      ['public', 'participants', 'delegation'],
    ],
    ['a chair from that member', { role: 'chair', member: 'KG' }, ['public', 'participants']],
    [
      'the secretariat',
      { role: 'secretary' },
      ['public', 'participants', 'delegation', 'secretariat'],
    ],
    ['a grant that is not on record', chairBy('none'), ['public']],
  ]
  for (const [name, by, audiences] of may)
    it(`is of those audiences and no others: ${name}`, () => {
      const every: readonly Audience[] = ['public', 'participants', 'delegation', 'secretariat']
      const reader = readerOf(org, by)
      assert.deepEqual(
        every.filter((audience) => isOf(reader, audience, 'KG')),
        audiences,
      )
      assert.equal(isOf(reader, 'delegation', undefined), by?.role === 'secretary')
      const admitted = ['chair', 'delegate', 'secretary'].includes(by?.role ?? '')
      assert.equal(isAdmittedTo(reader, 'restricted'), admitted && by?.grant !== 'none')
      assert.equal(isAdmittedTo(reader, 'private'), isOf(reader, 'participants', undefined))
    })

  it('reads nothing closed beyond the session or the body that it was admitted to', () => {
    const sessions = (grant: string) =>
      ['s1', 's2'].filter((id) => reaches(org, readerOf(org, chairBy(grant)), 'session', id))
    assert.deepEqual(sessions('everywhere'), ['s1', 's2'])
    assert.deepEqual(sessions('here'), ['s1'])
    assert.deepEqual(sessions('ministers'), ['s2'])
    assert.deepEqual(sessions('both'), ['s2'])
    assert.ok(reaches(org, everyone, 'session', 's1'))
    assert.ok(!reaches(org, readerOf(org, chairBy('here')), 'session', 'never-convened'))
  })
})

describe('the key of a reader', () => {
  const keyOf = (by: By | undefined) => keyOfReader(readerOf(org, by))

  it('is one for all who read what the public reads, whatever they were granted', () => {
    const watching: readonly (By | undefined)[] = [
      undefined,
      { role: 'observer' },
      { role: 'observer', as: 'press', person: 'p-here', grant: 'here' },
      chairBy('none'),
    ]
    assert.deepEqual([...new Set(watching.map(keyOf))], ['public'])
  })

  it('is one for those who read the same, whoever they are', () => {
    assert.equal(
      keyOf({ role: 'delegate', member: 'KG', person: 'one' }),
      keyOf({ role: 'delegate', member: 'KG', person: 'another' }),
    )
    assert.equal(keyOf({ role: 'chair' }), keyOf({ role: 'chair', member: 'KG', person: 'one' }))
  })

  it('differs with the member, the role and the reach', () => {
    const different: readonly (By | undefined)[] = [
      undefined,
      { role: 'secretary' },
      { role: 'observer', as: 'interpreter' },
      { role: 'observer', as: 'adviser', member: 'KG' },
      { role: 'delegate', member: 'KG' },
      { role: 'delegate', member: 'TJ' },
      chairBy('everywhere'),
      chairBy('here'),
      chairBy('ministers'),
      chairBy('both'),
      { role: 'delegate', member: 'KG', grant: 'here' },
    ]
    assert.equal(new Set(different.map(keyOf)).size, different.length)
  })
})
