import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { By } from '../rules/acts.ts'
import { everyone, type Reader } from './reader.ts'
import { asParticipant, sharersOf } from './sharing.ts'

const delegate: By = { role: 'delegate', member: 'KG', person: 'one', grant: 'g1' }
const other: By = { role: 'delegate', member: 'KG', person: 'two', grant: 'g2' }
const delegation: Reader = { who: 'delegation', member: 'KG' }
const reach = { session: 's1' }

describe('what is made once', () => {
  it('for those who read the same is made in nobody’s name', () => {
    const one = sharersOf(delegation, delegate, 'audience')
    assert.deepEqual(one, sharersOf(delegation, other, 'audience'))
    assert.equal(one.by, undefined)
    assert.notEqual(one.key, sharersOf({ ...delegation, reach }, other, 'audience').key)
    assert.notEqual(one.key, sharersOf(everyone, undefined, 'audience').key)
  })

  it('for all participants is made for one who reads no more than any of them', () => {
    const shared = sharersOf({ ...delegation, reach }, delegate, 'participants')
    assert.deepEqual(shared.reader, { who: 'chair', reach })
    const adviser = sharersOf({ who: 'adviser', member: 'KG', reach }, undefined, 'participants')
    assert.deepEqual(adviser.reader, { who: 'interpreter', reach })
    const secretariat = sharersOf({ who: 'secretariat', reach }, undefined, 'participants')
    assert.equal(shared.key, secretariat.key)
    assert.notEqual(shared.key, sharersOf(delegation, delegate, 'participants').key)
    assert.equal(asParticipant(everyone), everyone)
  })

  it('for each who acts is shared with nobody, not of the same member either', () => {
    const one = sharersOf(delegation, delegate, 'each')
    assert.equal(one.by, delegate)
    assert.notEqual(one.key, sharersOf(delegation, other, 'each').key)
    assert.notEqual(one.key, sharersOf({ ...delegation, reach }, delegate, 'each').key)
  })
})
