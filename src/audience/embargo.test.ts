import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Act } from '../rules/acts.ts'
import { after, chair, council, given, sittingOpen, tell } from '../rules/given.ts'
import type { Reading } from '../rules/organisation.ts'
import { heldBack, isBehind, newestFor, openEntries } from './embargo.ts'
import { everyone, type Reader } from './reader.ts'

const participant: Reader = { who: 'delegation', member: 'KG' }
const inSession = (session: string): Reader => ({ ...participant, reach: { session } })
const begin = () =>
  given(
    ...council,
    ...sittingOpen,
    tell('session.convene', { session: 's2', body: 'council', kind: 'regular' }),
  )
const until = '2025-11-28T10:00:00+03:00'
const clerkOf = (org: Reading) => ({
  org,
  entry: () => ({
    n: 0,
    act: { id: 'a', type: 'embargo.set', session: 's1', until } as Act,
    events: [],
  }),
})

describe('an embargo', () => {
  it('ends the record for the public at the entry before it, and for nobody who takes part', () => {
    const org = begin()
    const before = org.size
    assert.equal(newestFor(everyone, org), before - 1)
    after(org, tell('embargo.set', { session: 's1' }))
    after(org, tell('person.enter', { person: 'late', name: { en: 'Late' } }))
    assert.equal(openEntries(org), before)
    assert.equal(newestFor(everyone, org), before - 1)
    assert.equal(newestFor({ who: 'press' }, org), before - 1)
    assert.equal(newestFor(participant, org), org.size - 1)
    assert.equal(newestFor(inSession('s1'), org), org.size - 1)
    assert.equal(newestFor(inSession('s2'), org), before - 1)
    after(org, tell('embargo.lift', { session: 's1' }, chair))
    assert.equal(newestFor(everyone, org), org.size - 1)
  })

  it('of the session that began it first counts, where there are two', () => {
    const org = begin()
    const first = org.size
    after(org, tell('embargo.set', { session: 's2' }), tell('embargo.set', { session: 's1' }))
    assert.equal(newestFor(everyone, org), first - 1)
    assert.equal(newestFor(inSession('s2'), org), first)
    after(org, tell('embargo.lift', { session: 's2' }, chair))
    assert.equal(newestFor(everyone, org), first)
  })

  it('is told to whom it keeps from the session, with its end', () => {
    const org = after(begin(), tell('embargo.set', { session: 's1', until }))
    const clerk = clerkOf(org)
    const held = (reader: Reader, session = 's1') => heldBack({ reader, clerk }, session)
    assert.deepEqual(held(everyone), { until: Date.parse(until) })
    assert.equal(held(everyone, 's2'), undefined)
    assert.equal(held(participant), undefined)
    assert.deepEqual(held(inSession('s2')), { until: Date.parse(until) })
    const behind = (reader: Reader) => isBehind({ reader, clerk })
    assert.deepEqual([everyone, inSession('s2'), participant].map(behind), [true, true, false])
  })
})
