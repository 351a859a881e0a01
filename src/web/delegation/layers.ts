// The parts of a delegation's page that follow the record: what all participants share, and what is the delegation's own.
import type { Touched } from '../../rules/evolve.ts'
import { get, type Thing } from '../../rules/organisation.ts'
import { heardLine } from '../follow/heard-line.ts'
import { isMoreThanVotes } from '../follow/votes.ts'
import { asReadBy } from '../../telling/context.ts'
import { asParticipant } from '../../audience/sharing.ts'
import type { LivePage, Parts } from '../live/live-page.ts'
import type { Visit } from '../visit.ts'
import { agendaNow, documentsOfAll, ourDocuments } from './agenda.ts'
import { ourAnswer, ourReceipt } from './answers.ts'
import { elections, ourBallots } from './elections.ts'
import { floorNow, presence, sittingLine } from './floor.ts'
import { ourFloor } from './our-floor.ts'
import { besides, elsewhere, given, leading, papersToSign } from './ours.ts'
import { memberOf } from '../persona.ts'
import { delegationPath, oursIn } from './place.ts'
import { type Situation, situationOf } from '../../telling/situation.ts'
import { ourOpinions, polls } from './polls.ts'
import { ourProposals, proposalsMade } from './proposals.ts'
import { silences } from './silence.ts'
import { answersSoFar, askedNow, tableNow } from './table-now.ts'

/** Followed by the delegation's people: those who act in its name, and its advisers. The id is the session's. */
export const delegationLive: LivePage = {
  path: delegationPath,
  mayRead: ({ by, org }, id) =>
    get(org, 'member', memberOf(by) ?? '') !== undefined && get(org, 'session', id) !== undefined,
  layers: [
    { sharing: 'participants', parts: countedParts, concerns: concernsAll },
    { sharing: 'participants', parts: standingParts, concerns: concernsMore },
    { sharing: 'each', parts: ownParts, concerns: concernsOurs },
  ],
}

/** The same bytes for every participant: made in the name of one who may see no more than any of them. */
export function sharedParts(visit: Visit, id: string): Parts | undefined {
  const counted = countedParts(visit, id)
  return counted && { ...counted, ...standingParts(visit, id) }
}

/** What a vote, a ballot or an opinion changes. */
function countedParts(visit: Visit, id: string): Parts | undefined {
  const seen = sharedVisit(visit, id)
  if (!seen) return undefined
  const { reader, place } = seen
  return {
    'so-far': answersSoFar(reader, place),
    elections: elections(reader, place),
    polls: polls(reader, place),
  }
}

/** What stands still while votes come in. */
function standingParts(visit: Visit, id: string): Parts | undefined {
  const seen = sharedVisit(visit, id)
  if (!seen) return undefined
  const { reader, place } = seen
  return {
    news: heardLine(reader, place.session),
    sitting: sittingLine(reader, place),
    table: tableNow(reader, place),
    floor: floorNow(reader, place),
    presence: presence(reader, place),
    agenda: agendaNow(reader, place),
    documents: documentsOfAll(reader, place),
    proposals: proposalsMade(reader, place),
  }
}

function sharedVisit(
  visit: Visit,
  id: string,
): { readonly reader: Visit; readonly place: Situation } | undefined {
  const session = get(visit.org, 'session', id)
  if (!session) return undefined
  const shared = asReadBy(onPath(visit, id), asParticipant(visit.reader))
  const reader = { ...shared, by: undefined }
  return { reader, place: situationOf(reader, session) }
}

export function ownParts(visit: Visit, id: string): Parts | undefined {
  const session = get(visit.org, 'session', id)
  const reader = onPath(visit, id)
  const ours = session && oursIn(reader, situationOf(reader, session))
  if (!ours) return undefined
  return {
    answer: ourAnswer(reader, ours),
    receipt: ourReceipt(reader, ours),
    silence: silences(reader, ours),
    ballots: ourBallots(reader, ours),
    opinions: ourOpinions(reader, ours),
    'our-floor': ourFloor(reader, ours),
    'our-proposals': ourProposals(reader, ours),
    'our-documents': ourDocuments(reader, ours),
    papers: papersToSign(reader, ours),
    leading: leading(reader, ours),
    given: given(reader, ours),
    besides: besides(reader, ours),
    elsewhere: elsewhere(reader, ours),
  }
}

/** Forms lead back to this session's page, whichever address the reader came by. */
function onPath(visit: Visit, id: string): Visit {
  return { ...visit, path: delegationPath(id), query: new URLSearchParams() }
}

/** Votes are counted, and change nothing else; an objection is news. */
function concernsMore(visit: Visit, id: string, touched: readonly Touched[]): boolean {
  return isMoreThanVotes(visit, id, touched) && concernsAll(visit, id, touched)
}

/**
 * What one signs, or says to the secretariat, is nothing new on the table. Another session is: where its embargo kept the record
 * from whoever reads only this one, its release gives it back.
 */
function concernsAll(visit: Visit, id: string, touched: readonly Touched[]): boolean {
  return touched.some(({ kind, thing }) => {
    switch (kind) {
      case 'grant':
      case 'key':
      case 'policy':
      case 'source':
      case 'passage':
      case 'minutes':
      case 'measure':
      case 'report':
      case 'signature':
        return false
      case 'sitting':
      case 'question':
      case 'item':
      case 'document':
        return (thing as Thing<'sitting'>).session === id
      case 'answer':
        return get(visit.org, 'question', (thing as Thing<'answer'>).question)?.session === id
      default:
        return true
    }
  })
}

/** What others answer, cast, ask and sign changes nothing of ours; but for our turn in a roll call and our place in a list. */
function concernsOurs(visit: Visit, id: string, touched: readonly Touched[]): boolean {
  const { org, by } = visit
  const member = memberOf(by)
  const session = get(org, 'session', id)
  const { question, sitting } = session ? situationOf(visit, session) : {}
  const turn = question?.order === 'in-turn' && askedNow(visit, question) === member
  const waits = sitting
    ? [...org.belonging('request', sitting.id)].some((request) => {
        const { member: of_, state } = get(org, 'request', request) ?? {}
        return of_ === member && state === 'waiting'
      })
    : false
  return touched.some(({ kind, thing }) => {
    const whose = (thing as { member?: string }).member
    switch (kind) {
      case 'answer':
        return whose === member || turn
      case 'presence':
        // Whoever comes in before us in the order takes our turn, as whoever leaves gives it.
        return whose === member || question?.order === 'in-turn'
      case 'request':
        return whose === member || waits
      case 'ballot':
      case 'opinion':
      case 'signature':
      case 'delegation':
      case 'floor':
      case 'membership':
        return whose === member
      case 'session':
      case 'sitting':
      case 'question':
      case 'election':
      case 'candidate':
      case 'round':
      case 'poll':
      case 'proposal':
      case 'document':
      case 'version':
      case 'measure':
      case 'member':
      case 'person':
      case 'rulebook':
      case 'correction':
      case 'erasure':
        return true
      default:
        return false
    }
  })
}
