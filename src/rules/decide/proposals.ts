// Proposals from the floor, amendments to them, and the order in which amendments are voted on: before their text, and of
// several the one furthest from it first.
import type { ActOf } from '../acts.ts'
import type { Event } from '../event.ts'
import { allOf, get, type Reading, type Thing } from '../organisation.ts'
import type { RulesOfDay } from '../rules-of-day.ts'
import {
  accept,
  type Answered,
  type Context,
  first,
  missing,
  type Refused,
  refuse,
  refuseBy,
  taken,
} from './answer.ts'
import { notTakingPart } from './founding.ts'
import { isPresent, openOne } from './sitting.ts'
import { dayInSitting } from './time.ts'

export function makeProposal(context: Context, act: ActOf<'proposal.make'>): Answered {
  const { org, moment } = context
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const wrong = first(
    taken(org, 'proposal', act.proposal),
    missing(org, 'member', act.member),
    missing(org, 'item', act.item),
    missing(org, 'document', act.document),
    missing(org, 'proposal', act.to),
    notTakingPart(context, act.member, dayInSitting(org, sitting, moment)),
    !isPresent(org, act.sitting, act.member) && refuse('not-present', { member: act.member }),
    act.kind === 'amendment' && unamendable(org, act),
  )
  if (wrong) return wrong
  const number = act.kind === 'amendment' ? amendmentsTo(org, act).length + 1 : undefined
  return accept({
    type: 'proposal.made',
    id: act.proposal,
    laid: ['proposal'],
    set: { state: 'made', number },
  })
}

export function withdrawProposal({ org, by }: Context, act: ActOf<'proposal.withdraw'>): Answered {
  const proposal = get(org, 'proposal', act.proposal)
  if (!proposal) return refuse('unknown-thing', { kind: 'proposal', id: act.proposal })
  if (by.role === 'delegate' && by.member !== proposal.member)
    return refuse('not-yours', { role: by.role, act: act.type, member: proposal.member })
  // It may be on the table at a later sitting than the one it was made at, or put to the members in silence.
  const open = allOf(org, 'question').find(
    ({ state, matter }) =>
      state === 'open' && matter.kind === 'proposal' && matter.proposal === act.proposal,
  )
  if (open) return refuse('question-open', { question: open.id })
  if (proposal.state !== 'made')
    return refuse('proposal-not-open', { proposal: act.proposal, state: proposal.state })
  return accept({ type: 'proposal.withdrawn', id: act.proposal, set: { state: 'withdrawn' } })
}

/** The chair says how far the amendments to one text are from it: all that wait, the furthest first. */
export function orderAmendments({ org }: Context, act: ActOf<'amendment.order'>): Answered {
  for (const id of act.amendments) {
    const wrong = missing(org, 'proposal', id)
    if (wrong) return wrong
  }
  const [one] = act.amendments.map((id) => get(org, 'proposal', id))
  const waiting = one ? amendmentsTo(org, one).filter(({ state }) => state === 'made') : []
  const named = new Set(act.amendments)
  if (
    one?.kind !== 'amendment' ||
    named.size !== act.amendments.length ||
    named.size !== waiting.length ||
    !waiting.every(({ id }) => named.has(id))
  )
    return refuse('not-all-amendments', { proposals: waiting.map(({ id }) => id) })
  const ordered = (id: string, index: number): Event => ({
    type: 'proposal.ordered',
    id,
    set: { order: index + 1 },
  })
  return accept(...act.amendments.map(ordered))
}

type Target = { readonly to?: string | undefined; readonly document?: string | undefined }

/** All amendments that were ever made to a text: to a proposal, or to a document. */
export function amendmentsTo(org: Reading, { to, document }: Target): Thing<'proposal'>[] {
  return allOf(org, 'proposal').filter(
    (one) =>
      one.kind === 'amendment' &&
      (to === undefined ? one.to === undefined && one.document === document : one.to === to),
  )
}

/** Amendments that wait, in the order in which they are voted on: as the chair said, else as they were made. */
export function amendmentsWaiting(org: Reading, target: Target): Thing<'proposal'>[] {
  const place = ({ order, number }: Thing<'proposal'>) => order ?? 1000 + (number ?? 0)
  return amendmentsTo(org, target)
    .filter(({ state }) => state === 'made')
    .sort((a, b) => place(a) - place(b))
}

/** Only a text that is not decided yet can be amended. */
function unamendable(org: Reading, { to, document }: Target): Refused | undefined {
  const proposal = to === undefined ? undefined : get(org, 'proposal', to)
  if (proposal && proposal.state !== 'made')
    return refuse('proposal-not-open', { proposal: proposal.id, state: proposal.state })
  const paper = document === undefined ? undefined : get(org, 'document', document)
  if (paper && paper.state !== 'laid')
    return refuse('document-already-adopted', { document: paper.id })
  return to === undefined && document === undefined ? refuse('nothing-amended', {}) : undefined
}

/** A text is put when no amendment to it waits. */
export function amendmentsFirst(
  org: Reading,
  { amendments }: RulesOfDay,
  target: Target,
): Refused | undefined {
  const waiting = amendmentsWaiting(org, target)
  return waiting.length === 0
    ? undefined
    : refuseBy(amendments.rule, 'amendments-first', { proposals: waiting.map(({ id }) => id) })
}

/** An amendment is put while its text is open, and in its turn. */
export function amendmentInTurn(
  org: Reading,
  { amendments }: RulesOfDay,
  amendment: Thing<'proposal'>,
): Refused | undefined {
  const wrong = unamendable(org, amendment)
  if (wrong || amendments.order === 'free') return wrong
  const [next] = amendmentsWaiting(org, amendment)
  return next === undefined || next.id === amendment.id
    ? undefined
    : refuseBy(amendments.rule, 'amendment-not-in-turn', { proposal: next.id })
}
