// Acts by which a delegation touches what it may not see: every act that it may lay, with ids that it may have guessed.
import type { ActType } from '../../src/rules/acts.ts'
import type { Frame } from './frame.ts'
import type { Marks } from './marks.ts'

type Guess = { readonly type: ActType; readonly fields: Readonly<Record<string, unknown>> }

export function hiddenActs(_frame: Frame, marks: Marks): Guess[] {
  const en = { en: 'X' }
  const member = 'TJ'
  return (['s', 'd'] as const).flatMap((p): Guess[] => {
    const id = (name: string) =>
      marks.id(`${p}${name}`, p === 's' ? 'secretariat' : 'delegation of KG')
    const of = (type: ActType, fields: Guess['fields']): Guess => ({ type, fields })
    return [
      of('credentials.present', { session: id('doc'), member, powers: 'not-required' }),
      of('item.propose', { item: id('doc'), session: id('doc'), title: en, proposedBy: member }),
      of('document.lay', {
        document: id('doc'),
        session: 's1',
        title: en,
        kind: 'plan',
        proposedBy: member,
        audience: 'public',
      }),
      of('version.lay', { document: id('doc'), language: 'en', text: 'X' }),
      of('answer.give', { question: id('question'), member, answer: 'objects' }),
      of('answer.give', { question: id('fallen'), member, answer: 'objects' }),
      of('vote.cast', { question: id('onamendment'), member, vote: 'yes' }),
      of('document.sign', { document: id('docb'), member }),
      of('report.give', {
        report: id('report'),
        measure: id('measureb'),
        text: en,
        progress: 'begun',
      }),
      of('request.make', { request: id('doc'), sitting: 'x1', member, kind: 'floor' }),
      of('request.withdraw', { request: id('doc') }),
      of('delegation.hand-over', { session: 's1', member, person: id('doc') }),
      of('proposal.make', {
        proposal: id('amendment'),
        sitting: 'x1',
        kind: 'amendment',
        member,
        document: id('doc'),
        text: en,
      }),
      of('proposal.make', {
        proposal: 'p-new',
        sitting: 'x1',
        kind: 'amendment',
        member,
        to: id('amendment'),
        text: en,
      }),
      of('proposal.withdraw', { proposal: id('amendment') }),
      of('proposal.withdraw', { proposal: id('subamendment') }),
      of('silence.break', { question: id('silence'), member }),
      of('candidate.nominate', { candidate: id('doc'), election: 'e1', person: 'holder', member }),
      of('ballot.cast', { round: id('doc'), member }),
      of('poll.answer', { poll: id('doc'), member, answer: 'yes' }),
      // Not theirs to lay: the sentence that says so has no names in it.
      of('document.release', { document: id('doc'), audience: 'public' }),
      of('question.close', { question: id('question') }),
    ]
  })
}
