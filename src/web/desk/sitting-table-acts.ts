// What lies on the table of a sitting: proposals, amendments and motions from the floor, and straw polls that decide nothing.
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import { readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import type { Candidate } from '../forms/one-click.ts'
import type { Situation } from '../../telling/situation.ts'
import { putting, titled } from './sitting-question-acts.ts'

/** Proposals that wait, motions first, then amendments before what they change: each may be put to the body. */
export function proposalActs(visit: Visit, { session, sitting, item }: Situation): Candidate[] {
  if (!sitting) return []
  return waiting(visit, sitting).map((proposal) => {
    const about = proposal.item ? get(visit.org, 'item', proposal.item) : item
    const taken = about && about.id === sitting.item ? about : undefined
    return putting(visit, session, sitting, taken, {
      name: say(visit.language, 'put-proposal', said(visit, proposal)),
      fields: {
        'matter.kind': 'proposal',
        'matter.proposal': proposal.id,
        ...titled(proposal.text),
      },
    })
  })
}

/** The same proposals may be withdrawn on behalf of those who made them. */
export function ofTheTable(visit: Visit, { sitting }: Situation): Candidate[] {
  if (!sitting) return []
  return waiting(visit, sitting).map((proposal) => {
    const fields = { proposal: proposal.id }
    const name = say(visit.language, 'withdraw-proposal', said(visit, proposal))
    return { type: 'proposal.withdraw', act: fields, fields, name }
  })
}

export function pollActs(poll: Thing<'poll'>): Candidate[] {
  const fields = { poll: poll.id }
  return [{ type: 'poll.close', act: fields, fields }]
}

export function pollActsSeldom(sitting: Thing<'sitting'>): Candidate[] {
  const known = { sitting: sitting.id }
  return [
    { type: 'poll.open', act: { ...known, poll: 'new-poll', text: { en: '…' } }, prefill: known },
  ]
}

const kinds = ['motion', 'amendment', 'proposal'] as const

/** Of an amendment to a document that the reader may not see, nothing. */
function waiting(visit: Visit, sitting: Thing<'sitting'>): Thing<'proposal'>[] {
  return readable(visit, 'proposal', ownedBy(visit.org, 'proposal', sitting.id))
    .filter(({ state }) => state === 'made')
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.made - b.made)
}

function said(
  visit: Visit,
  proposal: Thing<'proposal'>,
): { kind: string; member: string; text: string } {
  const text = nameOfThing(visit, 'proposal', proposal)
  return {
    kind: choiceWord(visit.language, 'proposal.make', 'kind', proposal.kind),
    member: nameOf(visit, 'member', proposal.member),
    text: text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text,
  }
}
