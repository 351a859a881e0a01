// What every fact rests on, from the act that told it to the thing it is a fact of.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, appointment, council, given, refusal, sittingOpen, tell } from './given.ts'
import { get, mustGet } from './organisation.ts'
import { holdersOn } from './terms.ts'

const source = (id: string) => ({
  ...tell('source.enter', { source: id, title: { en: `Source ${id}` } }),
  sources: { '*': [id] },
})

test('the founding may name sources that follow it, and a source may name itself', () => {
  const [founding, ...rest] = council
  const org = given({ ...founding!, sources: { '*': ['charter'] } }, source('charter'), ...rest)
  assert.deepEqual(mustGet(org, 'organisation', 'organisation').sources, { '*': ['charter'] })
  assert.deepEqual(mustGet(org, 'source', 'charter').sources, { '*': ['charter'] })
})

test('any other act names sources on record', () => {
  const org = given(...council, source('charter'))
  const person = tell('person.enter', { person: 'p1', name: { en: 'Someone' } })
  const answer = refusal(org, { ...person, sources: { '*': ['charter'], name: ['rumour'] } })
  assert.deepEqual([answer.code, answer.facts], ['unknown-thing', { kind: 'source', id: 'rumour' }])
})

test('what a later act sets on a thing rests on that act’s sources, an instant on what it says of its time', () => {
  const org = given(...council, source('report'), source('notional'))
  after(
    org,
    tell('session.convene', { session: 's1', body: 'council', kind: 'regular' }),
    {
      ...tell('sitting.schedule', { sitting: 'x1', session: 's1', format: 'expanded' }),
      sources: { '*': ['notional'] },
    },
    {
      ...tell('sitting.open', { sitting: 'x1' }),
      sources: { '*': ['report'], time: ['notional'] },
    },
  )
  const { sources } = mustGet(org, 'sitting', 'x1')
  assert.deepEqual(sources?.['*'], ['notional'])
  assert.deepEqual(sources?.openedOn, ['report'])
  assert.deepEqual(sources?.openedAt, ['notional'])
  assert.equal(mustGet(org, 'session', 's1').sources?.['*'], undefined)
})

test('the text of an appointment is adopted with it', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    tell('document.lay', {
      document: 'd1',
      session: 's1',
      title: { en: 'Text' },
      kind: 'decision',
      audience: 'public',
    }),
  )
  const matter = { ...(appointment.matter as Record<string, unknown>), document: 'd1' }
  after(org, { ...appointment, matter }, tell('question.close', { question: 'q1' }))
  assert.equal(mustGet(org, 'decision', 'q1').document, 'd1')
  assert.equal(mustGet(org, 'document', 'd1').state, 'adopted')
})

test('an appointment cannot be put with a text that is not before the body', () => {
  const org = given(...council, ...sittingOpen)
  const matter = { ...(appointment.matter as Record<string, unknown>), document: 'd1' }
  assert.equal(refusal(org, { ...appointment, matter }).code, 'unknown-thing')
})

test('a holder whose length is over the day the next term begins is succeeded by it', () => {
  const told = council.filter((one) => one.term !== 'holder-term')
  const holder = {
    ...tell('term.record', {
      term: 'holder-term',
      post: 'secretary-general',
      person: 'holder',
      capacity: 'substantive',
      from: '2023-01-01',
      to: '2026-01-01',
      represents: 'KZ',
    }),
  }
  const org = given(
    ...told,
    holder,
    ...sittingOpen,
    appointment,
    tell('question.close', { question: 'q1' }),
  )
  const term = mustGet(org, 'term', 'holder-term')
  assert.deepEqual([term.to, term.end, term.endedBy], ['2026-01-01', 'succeeded', 'q1'])
  assert.deepEqual(get(org, 'decision', 'q1')?.ends, ['holder-term', 'deputy-term'])
  assert.equal(holdersOn(org, 'secretary-general', '2025-12-31').length, 1)
})
