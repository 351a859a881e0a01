// The facts of a sitting in the order in which they happened, under the item of the agenda that was open then.
import type { Entry } from '../../record/entry.ts'
import { kindOf } from '../../rules/evolve.ts'
import type { Kind } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOf } from '../names.ts'
import { mayReadEntry } from '../../audience/may-read.ts'
import { eventWords } from '../event-words.ts'
import { documentFact, measureFact, proposalFact, signedFact } from './document-facts.ts'
import {
  candidateFact,
  electionEndedFact,
  electionFact,
  pollClosedFact,
  pollFact,
  roundClosedFact,
  roundFact,
} from './election-facts.ts'
import { timeOnItem } from './item-time.ts'
import type { Fact, Part } from './fact.ts'
import {
  floorFact,
  handOverFact,
  requestFact,
  rulingFact,
  speakersFact,
  statementFact,
} from './floor-facts.ts'
import {
  countFact,
  questionClosedFact,
  questionFact,
  questionWithdrawnFact,
} from './question-facts.ts'
import {
  absentFact,
  agendaFact,
  arrivedFact,
  chairFact,
  closedFact,
  itemClosedFact,
  itemTakenFact,
  leftFact,
  openedFact,
  presentFact,
  quorumFact,
  embargoFact,
  suspendedFact,
} from './room-facts.ts'
import { gatheredUnder, type Laid, numbers, supposed, type Telling, timeSaid } from './telling.ts'

export function partsOf(telling: Telling, entries: readonly Entry[]): Part[] {
  const parts: { item?: string; facts: Fact[] }[] = []
  let item: string | undefined
  let presence = 0
  for (const run of runsOf(telling, entries.filter(isTold))) {
    const { act } = run[0]!
    if (act.type === 'item.take') item = act.item
    if (parts.length === 0 || parts.at(-1)?.item !== item)
      parts.push(item === undefined ? { facts: [] } : { item, facts: [] })
    if (act.type === 'presence.record') presence += 1
    parts.at(-1)?.facts.push(...factsOf(telling, run, presence === 1))
    if (act.type === 'item.close') item = undefined
  }
  return parts
}

/** What is told by itself: not what is gathered under something else, nor the clock of a speech, nor places on a list. */
function isTold(entry: Entry): boolean {
  const { act } = entry
  if (gatheredUnder(entry) !== undefined) return false
  switch (act.type) {
    case 'floor.pause':
    case 'floor.resume':
    case 'minutes.draft':
    case 'minutes.edit':
    case 'minutes.agree':
    case 'minutes.adopt':
      return false
    case 'request.make':
      return act.kind !== 'floor'
    case 'request.withdraw':
      return false
    default:
      return true
  }
}

/** Entries that are one fact: members coming in one after another, signing the same document, or nothing one may know. */
function runsOf(telling: Telling, entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const key = runKey(telling, entry)
    const last = runs.at(-1)
    if (key !== undefined && last?.[0] && runKey(telling, last[0]) === key) last.push(entry)
    else runs.push([entry])
  }
  return runs
}

function runKey({ visit }: Telling, entry: Entry): string | undefined {
  if (!mayReadEntry(visit, entry)) return 'sealed'
  const { act } = entry
  if (act.type === 'presence.record') return `presence ${act.state}`
  return act.type === 'document.sign' ? `signature ${act.document}` : undefined
}

function factsOf(telling: Telling, run: readonly Entry[], firstPresence: boolean): Fact[] {
  const entry = run[0]!
  if (!mayReadEntry(telling.visit, entry))
    return [
      {
        kind: 'sealed',
        entries: numbers(run),
        said: say(telling.visit.language, 'entry-sealed'),
        sealed: true,
      },
    ]
  const { act } = entry
  switch (act.type) {
    case 'sitting.open':
      return [openedFact(telling, entry), chairFact(telling)]
    case 'presence.record':
      if (act.state === 'left') return [leftFact(telling, run)]
      return firstPresence
        ? [presentFact(telling, run), ...absentFact(telling)]
        : [arrivedFact(telling, run)]
    case 'document.sign':
      return [signedFact(telling, run as Laid<'document.sign'>[])]
    default:
      return [factOf(telling, entry)]
  }
}

function factOf(telling: Telling, entry: Entry): Fact {
  const { act } = entry
  const laid = <T extends Entry['act']['type']>() => entry as Laid<T>
  switch (act.type) {
    case 'quorum.establish':
      return quorumFact(telling, entry)
    case 'agenda.adopt':
      return agendaFact(telling, laid<'agenda.adopt'>())
    case 'item.take':
      return itemTakenFact(telling, laid<'item.take'>())
    case 'item.close':
      return itemClosedFact(
        telling,
        laid<'item.close'>(),
        timeOnItem(telling, laid<'item.close'>()),
      )
    case 'embargo.set':
    case 'embargo.lift':
      return embargoFact(telling, entry)
    case 'sitting.suspend':
    case 'sitting.resume':
      return suspendedFact(telling, entry)
    case 'sitting.close':
      return closedFact(telling, entry)
    case 'speakers.open':
    case 'speakers.close':
      return speakersFact(telling, laid<'speakers.open' | 'speakers.close'>())
    case 'request.make':
      return requestFact(telling, laid<'request.make'>())
    case 'floor.give':
      return floorFact(telling, laid<'floor.give'>())
    case 'statement.record':
      return statementFact(telling, laid<'statement.record'>())
    case 'ruling.make':
      return rulingFact(telling, laid<'ruling.make'>())
    case 'delegation.hand-over':
      return handOverFact(telling, laid<'delegation.hand-over'>())
    case 'question.put':
      return questionFact(telling, laid<'question.put'>())
    case 'count.enter':
      return countFact(telling, laid<'count.enter'>())
    case 'question.close':
      return questionClosedFact(telling, laid<'question.close'>())
    case 'question.withdraw':
      return questionWithdrawnFact(telling, laid<'question.withdraw'>())
    case 'election.open':
      return electionFact(telling, laid<'election.open'>())
    case 'election.end':
      return electionEndedFact(telling, laid<'election.end'>())
    case 'candidate.nominate':
    case 'candidate.withdraw':
      return candidateFact(telling, laid<'candidate.nominate' | 'candidate.withdraw'>())
    case 'round.open':
      return roundFact(telling, laid<'round.open'>())
    case 'round.close':
      return roundClosedFact(telling, laid<'round.close'>())
    case 'poll.open':
      return pollFact(telling, laid<'poll.open'>())
    case 'poll.close':
      return pollClosedFact(telling, laid<'poll.close'>())
    case 'proposal.make':
    case 'proposal.withdraw':
      return proposalFact(telling, laid<'proposal.make' | 'proposal.withdraw'>())
    case 'document.lay':
    case 'signature.open':
      return documentFact(telling, laid<'document.lay' | 'signature.open'>())
    case 'measure.set':
      return measureFact(telling, laid<'measure.set'>())
    default:
      return otherFact(telling, entry)
  }
}

/** Whatever else was done while the sitting was open: in the words of the record's own pages. */
function otherFact(telling: Telling, entry: Entry): Fact {
  const { visit } = telling
  const event = entry.events[0]
  const what = event ? eventWords(visit.language, event.type) : entry.act.type
  const name = event ? nameOf(visit, kindOf(event) as Kind, event.id) : ''
  return {
    kind: entry.act.type,
    entries: [entry.n],
    said: say(visit.language, 'minutes-other', { time: timeSaid(telling, entry.at), what, name }),
    supposed: supposed(telling, entry),
  }
}
