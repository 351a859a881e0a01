import { argumentsOf } from '../clause/arguments.ts'
import type { Pair, Target } from '../clause/scene.ts'
import { stanceOf, undoes } from '../clause/modality.ts'
import { predicatesIn } from '../clause/predicate.ts'
import { holesIn, isInside, regionOf } from '../clause/region.ts'
import { datesIn } from '../dates/date.ts'
import { formsOf } from '../morphology/forms.ts'
import type { People } from '../people.ts'
import type { Proposal, Unresolved } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { spanOf } from '../text.ts'
import { changeProposal } from './change.ts'
import type { Clause, Event } from './event.ts'
import { borrowedTarget } from './borrowed.ts'
import { listAfter } from './list.ts'
import { noticesIn } from './notice.ts'

export type { Event } from './event.ts'

type Outcome = { events: Event[]; unresolved: Unresolved[] }

/** Appointments and dismissals, and what of them is not decided: never a guess, and no trigger passed over in silence. */
export function eventsOf(draft: Draft, people: People): Outcome {
  const made: Outcome = { events: [], unresolved: [] }
  draft.sentences.forEach((sentence, number) => {
    const predicates = predicatesIn(draft.tokens, sentence.from, sentence.to)
    const holes = predicates.length === 0 ? [] : holesIn(draft, sentence)
    for (const predicate of predicates) {
      const region = regionOf(draft, sentence, predicate, holes)
      const stance = stanceOf(draft, sentence, predicate, region)
      readClause({ draft, people, sentence, number, predicate, region, stance }, made)
    }
    cancelEarlier(draft, sentence, number, made)
    made.unresolved.push(...noticesIn(draft, people, sentence))
  })
  const { events, unresolved } = made
  return { events, unresolved: unresolved.filter((one) => !isRepeated(one, events)) }
}

function readClause(clause: Clause, made: Outcome): void {
  const { draft, people, sentence, number, predicate, region } = clause
  const found = argumentsOf(draft, people, sentence, number, predicate, region)
  const borrowed = found.kind === 'pairs' ? undefined : borrowedTarget(clause, made.events)
  const [pair] = found.pairs
  if (pair !== undefined && borrowed !== undefined) {
    addPair(clause, { ...pair, targets: [borrowed] }, made)
    return
  }
  const listed = found.kind === 'pairs' ? [] : listAfter(clause)
  if (found.kind === 'pairs') for (const pair of found.pairs) addPair(clause, pair, made)
  else if (listed.length > 0) for (const { clause: one, pair } of listed) addPair(one, pair, made)
  else if (found.kind !== 'nothing')
    made.unresolved.push(undecided(clause, found.kind, found.pairs))
}

function addPair(clause: Clause, pair: Pair, made: Outcome): void {
  for (const target of pair.targets) {
    const result = eventOf(clause, pair, target)
    if ('code' in result) made.unresolved.push(result)
    else if (!made.events.some((event) => isSame(clause.draft, event, result)))
      made.events.push(result)
  }
}

function eventOf(clause: Clause, { mention, sure }: Pair, target: Target): Event | Unresolved {
  const { predicate, stance, number, region } = clause
  const { kind } = predicate.government
  const change = changeProposal(clause, mention, target, sure)
  if (change === undefined) return undecided(clause, 'no-name', [])
  if (mention.who === undefined) return unresolvedOf(clause, 'namesakes', [change])
  if (isHistory(clause)) return historical(clause, change)
  if (stance !== 'made') return unresolvedOf(clause, stance, [change])
  return {
    kind,
    who: mention.who,
    post: target.post,
    standing: target.standing,
    sentence: number,
    clause: [region.from, region.to],
    proposal: change,
  }
}

function historical({ predicate }: Clause, { fields }: Proposal): Unresolved {
  const spans = Object.values(fields).flatMap((field) => field.spans)
  return { kind: predicate.government.kind, code: 'historical', spans, readings: [{ fields }] }
}

const codes = {
  'no-name': 'unresolved-name',
  'no-post': 'unresolved',
  'two-readings': 'unresolved',
  several: 'several-candidates',
} as const

function undecided(clause: Clause, kind: keyof typeof codes, pairs: readonly Pair[]): Unresolved {
  const told = clause.stance === 'made' ? codes[kind] : clause.stance
  const code = isHistory(clause) ? 'historical' : told
  const readings = pairs.flatMap(({ mention, targets }) =>
    targets.flatMap((target) => changeProposal(clause, mention, target, false) ?? []),
  )
  return unresolvedOf(clause, code, readings)
}

function unresolvedOf(
  { draft, predicate }: Clause,
  code: Unresolved['code'],
  readings: readonly Proposal[],
): Unresolved {
  const { start, end } = draft.tokens[predicate.at]!
  return {
    kind: predicate.government.kind,
    code,
    spans: [spanOf(draft.text, start, end)],
    readings: readings.map(({ fields }) => ({ fields })),
  }
}

/** «На следующий день назначение отозвано.»: what the sentences before it told is not made. */
function cancelEarlier(draft: Draft, sentence: Sentence, number: number, made: Outcome): void {
  if (!undoes(draft, sentence, sentence.from, sentence.to)) return
  const undone = made.events.filter(
    (event) => number - event.sentence <= 2 && event.sentence < number,
  )
  made.events = made.events.filter((event) => !undone.includes(event))
  for (const { kind, proposal } of undone) {
    const spans = Object.values(proposal.fields).flatMap((field) => field.spans)
    made.unresolved.push({
      kind,
      code: 'cancelled',
      spans,
      readings: [{ fields: proposal.fields }],
    })
  }
}

const history =
  /^(?:когда|ранее|прежде|раньше|когда-то|тогда|впоследствии|затем|позднее|позже|биографи\S*|карьер\S*|справка)$/

/** An event told of the past: of a year long gone, in a person's biography. It belongs to the career. */
function isHistory({ draft, region }: Clause): boolean {
  const told = datesIn(draft.tokens, region.from, region.to)
  const yearOnly = told.some(
    ({ rule, edge, start }) =>
      /^(?:year|decade|season)$/.test(rule) &&
      edge === 'at' &&
      draft.tokens[start]!.lower !== 'на' &&
      isInside(region, start),
  )
  if (yearOnly) return true
  for (let at = region.from; at < region.to; at++) {
    if (history.test(draft.tokens[at]!.lower) && isInside(region, at) && !isOfPost(draft, at))
      return true
  }
  return false
}

/** «от ранее занимаемой должности», «ранее судимый»: the word describes a noun and dates nothing. */
function isOfPost({ tokens }: Draft, at: number): boolean {
  return formsOf(tokens[at + 1]!).some(({ tag }) => /^(?:PRTF|ADJF)$/.test(tag.part))
}

function isSame(draft: Draft, one: Event, other: Event): boolean {
  const postWords = (event: Event): string => draft.tokens[event.post.head]!.lower.slice(0, 5)
  return one.kind === other.kind && one.who === other.who && postWords(one) === postWords(other)
}

/** What a title or a plan said before, and an event of the report now says, is no longer open. */
function isRepeated({ code, kind, readings }: Unresolved, events: readonly Event[]): boolean {
  if (code !== 'planned' && code !== 'unresolved') return false
  return readings.some(({ fields }) =>
    events.some(
      (event) =>
        event.kind === kind && event.proposal.fields.person!.value === fields.person?.value,
    ),
  )
}
