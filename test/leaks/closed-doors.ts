// Sittings behind closed doors, and closed items at a sitting that is public: everything that can be done there, by marked words.
import { chair, delegate, tell, type TestAct } from '../../src/rules/given.ts'
import type { Frame } from './frame.ts'
import type { Marks } from './marks.ts'
import type { Seen } from './readers.ts'

const taking = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const
const open = (en: string) => ({ en, ru: `Открыто: ${en}` })

const doors = [
  ['w', 'private'],
  ['r', 'restricted'],
] as const satisfies readonly (readonly [string, Seen])[]

/** The session whose sittings are private, restricted, and public with closed items. */
export async function plantClosedSession(frame: Frame): Promise<void> {
  await frame.lay(
    tell('session.convene', {
      session: 's3',
      body: 'council',
      kind: 'regular',
      from: '2025-11-27',
      chair: 'KG',
    }),
    ...taking.flatMap((member) => [
      tell('delegation.name', {
        session: 's3',
        member,
        people: [{ person: `head-${member}`, role: 'head' }],
      }),
      tell('credentials.present', { session: 's3', member, powers: 'not-required' }),
    ]),
  )
}

/** Everything that is done there. */
export async function plantClosedDoors(frame: Frame, marks: Marks): Promise<void> {
  for (const [p, seen] of doors) {
    const sitting = `x-${seen}`
    const item = `i-at-${seen}`
    await frame.lay(
      tell('item.propose', { item, session: 's3', title: open(`Taken behind doors: ${p}`) }),
      tell('sitting.schedule', {
        sitting,
        session: 's3',
        format: 'narrow',
        name: marks.text(`${p}sittingname`, seen),
        access: seen,
      }),
      ...begun(sitting, [item]),
      tell('item.take', { item, sitting }),
      ...done(marks, `${p}s`, seen, sitting, item),
      tell('item.close', { item, result: 'decided' }),
      tell('sitting.close', { sitting }),
      tell('minutes.draft', { sitting }),
      tell('minutes.edit', {
        sitting,
        entry: frame.house.clerk.org.size - 1,
        text: marks.text(`${p}passage`, seen),
      }),
    )
  }
  const items = doors.map(([, seen]) => `i-${seen}`)
  await frame.lay(
    ...doors.map(([p, seen], n) =>
      tell('item.propose', {
        item: items[n] ?? '',
        session: 's3',
        title: marks.text(`${p}itemtitle`, seen),
        note: marks.text(`${p}itemnote`, seen),
        access: seen,
      }),
    ),
    tell('sitting.schedule', { sitting: 'x-items', session: 's3', format: 'expanded' }),
    ...begun('x-items', items),
  )
  for (const [n, [p, seen]] of doors.entries()) {
    const item = items[n] ?? ''
    await frame.lay(
      tell('document.lay', {
        document: `paper-of-${item}`,
        session: 's3',
        item,
        title: marks.text(`${p}papertitle`, seen),
        kind: 'other',
        audience: 'public',
      }),
      tell('version.lay', {
        document: `paper-of-${item}`,
        language: 'en',
        text: `Words ${marks.word(`${p}papertext`, seen)}`,
      }),
      tell('item.take', { item, sitting: 'x-items' }),
      ...done(marks, `${p}i`, seen, 'x-items', item),
      tell('item.close', { item, result: 'decided' }),
    )
  }
  await frame.lay(
    tell('sitting.close', { sitting: 'x-items' }),
    tell('minutes.draft', { sitting: 'x-items' }),
  )
}

function begun(sitting: string, items: readonly string[]): TestAct[] {
  return [
    tell('sitting.open', { sitting }),
    ...taking.map((member) => tell('presence.record', { sitting, member, state: 'present' })),
    tell('quorum.establish', { sitting }),
    tell('agenda.adopt', { sitting, items: [...items] }),
  ]
}

function done(marks: Marks, p: string, seen: Seen, sitting: string, item: string): TestAct[] {
  const text = (name: string) => marks.text(`${p}${name}`, seen)
  const word = (name: string) => marks.word(`${p}${name}`, seen)
  const id = (name: string) => marks.id(`${p}${name}`, seen)
  return [
    tell('speakers.open', { sitting, order: 'request' }),
    tell('request.make', {
      request: id('request'),
      sitting,
      member: 'TJ',
      kind: 'floor',
      group: word('group'),
    }),
    tell('floor.give', { floor: id('floor'), sitting, request: id('request') }),
    tell('statement.record', {
      statement: id('statement'),
      sitting,
      floor: id('floor'),
      kind: 'statement',
      text: text('statement'),
    }),
    tell('floor.end', { floor: id('floor') }),
    tell('speakers.close', { sitting }),
    tell('ruling.make', { ruling: id('ruling'), sitting, text: text('ruling') }, chair),
    tell('proposal.make', {
      proposal: id('motion'),
      sitting,
      kind: 'motion',
      member: 'TJ',
      text: text('motion'),
    }),
    tell('question.put', {
      question: id('question'),
      sitting,
      item,
      title: text('question'),
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'text', text: text('matter') },
    }),
    tell('answer.give', {
      question: id('question'),
      member: 'TJ',
      answer: 'reserves',
      why: text('why'),
    }),
    tell('question.close', { question: id('question') }),
    tell('correction.make', {
      correction: id('correction'),
      of: { kind: 'question', id: id('question') },
      set: { title: text('corrected') },
      why: text('whycorrected'),
    }),
    tell('poll.open', { poll: id('poll'), sitting, text: text('poll') }),
    tell('poll.answer', { poll: id('poll'), member: 'TJ', answer: 'yes' }),
    tell('poll.close', { poll: id('poll') }),
    tell('election.open', {
      election: id('election'),
      sitting,
      title: text('election'),
    }),
    tell('candidate.nominate', {
      candidate: id('candidate'),
      election: id('election'),
      person: 'candidate',
    }),
    tell('round.open', {
      round: id('round'),
      election: id('election'),
      candidates: [id('candidate')],
    }),
    tell(
      'ballot.cast',
      { round: id('round'), member: 'TJ', choice: [id('candidate')] },
      delegate('TJ'),
    ),
    tell('round.close', { round: id('round') }),
    tell('measure.set', {
      measure: id('measure'),
      session: 's3',
      decision: id('question'),
      kind: 'measure',
      text: text('measure'),
    }),
    tell('report.give', {
      report: id('report'),
      measure: id('measure'),
      text: text('report'),
      progress: 'begun',
    }),
  ]
}
