import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseAct } from '../rules/acts.ts'
import { decide } from '../rules/decide.ts'
import { evolve } from '../rules/evolve.ts'
import type { Event } from '../rules/event.ts'
import { council, given, secretary, sittingOpen, tell, type TestAct } from '../rules/given.ts'
import { get } from '../rules/organisation.ts'
import { type EntryRead, isOpenToAll, isOwn, mayRead, mayReadEntry, readable } from './may-read.ts'
import { everyone, type Reader } from './reader.ts'

const delegation = (member: string): Reader => ({ who: 'delegation', member })
const participant: Reader = { who: 'interpreter' }
const secretariat: Reader = { who: 'secretariat' }

const paper = (audience: string, fields: object = {}): TestAct =>
  tell('document.lay', {
    document: 'd1',
    session: 's1',
    title: { en: 'A paper' },
    kind: 'plan',
    proposedBy: 'KG',
    audience: audience as 'public',
    ...fields,
  })
const release = (audience: 'public' | 'participants' | 'secretariat') =>
  tell('document.release', { document: 'd1', audience })
const beginning = [...council, ...sittingOpen]

/** A record: the organisation as known at each entry from `first` on, and the entries. */
function recordOf(...acts: readonly TestAct[]) {
  const org = given(...beginning)
  const entries = new Map<number, EntryRead>()
  for (const { by = secretary, ...fields } of acts) {
    const parsed = parseAct({ id: `act-${org.size}`, ...fields })
    if ('errors' in parsed) assert.fail(JSON.stringify(parsed.errors))
    const day = { at: Date.parse('2025-11-27T09:00:00Z'), on: '2025-11-27' }
    const decided = decide(org, parsed.act, by, day)
    if ('refusal' in decided) assert.fail(JSON.stringify(decided.refusal))
    const events = JSON.parse(JSON.stringify(decided.events)) as Event[]
    entries.set(org.size, { n: org.size, act: parsed.act, events })
    evolve(org, org.size, parsed.act, events)
  }
  return { clerk: { org, entry: (n: number) => entries.get(n) }, entries }
}

describe('a paper', () => {
  it('that was released later stays closed to a reader of the past', () => {
    const then = given(...beginning, paper('participants'))
    const { clerk } = recordOf(paper('participants'), release('public'))
    const seen = (reader: Reader, org = clerk.org as typeof then) =>
      mayRead({ reader, clerk, org }, 'document', 'd1')
    assert.deepEqual([seen(everyone), seen(everyone, then)], [true, false])
    assert.deepEqual([seen(participant), seen(participant, then)], [true, true])
  })

  it('that was withdrawn later is not shown in the past again', () => {
    const then = given(...beginning, paper('public'))
    const { clerk } = recordOf(paper('public'), release('participants'))
    const seen = (reader: Reader, org = clerk.org as typeof then) =>
      mayRead({ reader, clerk, org }, 'document', 'd1')
    assert.deepEqual([seen(everyone), seen(everyone, then)], [false, false])
    assert.deepEqual([seen(participant), seen(participant, then)], [true, true])
  })

  it('that was not there yet hides nothing of the past', () => {
    const { clerk } = recordOf(paper('public'))
    assert.ok(mayRead({ reader: everyone, clerk, org: given(...beginning) }, 'document', 'd1'))
  })

  it('of one delegation is read by its people and the secretariat', () => {
    const { clerk } = recordOf(paper('delegation'))
    const seen = (reader: Reader) => mayRead({ reader, clerk }, 'document', 'd1')
    const readers = [everyone, participant, delegation('TJ'), delegation('KG'), secretariat]
    assert.deepEqual(readers.map(seen), [false, false, false, true, true])
    assert.ok(isOwn(get(clerk.org, 'document', 'd1')!))
  })

  it('is read only where a grant reaches', () => {
    const { clerk } = recordOf(paper('participants'))
    const seen = (session: string) =>
      mayRead({ reader: { ...participant, reach: { session } }, clerk }, 'document', 'd1')
    assert.deepEqual([seen('s1'), seen('s2')], [true, false])
  })

  it('is open to all where anyone may read it', () => {
    const open = (audience: string) =>
      isOpenToAll(given(...beginning, paper(audience)), 'document', 'd1')
    assert.deepEqual([open('public'), open('participants')], [true, false])
  })
})

describe('what hangs on a paper', () => {
  const { clerk, entries } = recordOf(
    paper('secretariat'),
    tell('document.lay', {
      document: 'd2',
      session: 's1',
      title: { en: 'Another' },
      kind: 'plan',
      audience: 'participants',
    }),
    tell('question.put', {
      question: 'q1',
      sitting: 'x1',
      title: { en: 'The paper' },
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'document', document: 'd1' },
    }),
    tell('proposal.make', {
      proposal: 'm1',
      sitting: 'x1',
      kind: 'amendment',
      member: 'KZ',
      document: 'd1',
      text: { en: 'At dawn' },
    }),
    tell('question.close', { question: 'q1' }),
    tell('measure.set', {
      measure: 'n1',
      session: 's1',
      document: 'd2',
      decision: 'q1',
      kind: 'measure',
      text: { en: 'Meet' },
    }),
  )

  it('is as closed as the paper, and as the narrowest of several', () => {
    const seen = (reader: Reader) =>
      (
        [
          ['version', 'd1/en'],
          ['proposal', 'm1'],
          ['question', 'q1'],
          ['answer', 'q1/KG'],
          ['decision', 'q1'],
          ['measure', 'n1'],
        ] as const
      ).filter(([kind, id]) => mayRead({ reader, clerk }, kind, id)).length
    assert.deepEqual([seen(secretariat), seen(participant), seen(everyone)], [6, 0, 0])
    assert.ok(mayRead({ reader: participant, clerk }, 'document', 'd2'))
    assert.ok(mayRead({ reader: everyone, clerk }, 'item', 'i1'))
  })

  it('is left out of lists, and its entries are not told', () => {
    const documents = ['d1', 'd2'].map((id) => get(clerk.org, 'document', id)!)
    const listed = (reader: Reader) =>
      readable({ reader, clerk }, 'document', documents).map(({ id }) => id)
    assert.deepEqual(listed(secretariat), ['d1', 'd2'])
    assert.deepEqual(listed(participant), ['d2'])
    assert.deepEqual(listed(everyone), [])
    const told = (reader: Reader) =>
      [...entries.values()].filter((entry) => mayReadEntry({ reader, clerk }, entry)).length
    assert.deepEqual([told(secretariat), told(participant), told(everyone)], [6, 1, 0])
  })
})
