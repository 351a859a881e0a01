// What telling a sitting's facts needs: the record as known at the draft, the sitting, its clock, and names as they are said.
import type { Entry } from '../../record/entry.ts'
import { get, type Thing, mustGet } from '../../rules/organisation.ts'
import { list } from '../../text/numbers.ts'
import { inZone } from '../../text/times.ts'
import { clockTime, zoneOf } from '../clock.ts'
import { isNotional } from '../sources.ts'
import { memberShortName, memberShortNames, nameOf } from '../names.ts'
import type { Context } from '../context.ts'

/** An entry whose act is of one type. */
export type Laid<T extends Entry['act']['type']> = Entry & {
  readonly act: Extract<Entry['act'], { type: T }>
}

export type Telling = {
  readonly visit: Context
  readonly sitting: Thing<'sitting'>
  readonly session: Thing<'session'>
  /** Every entry of the sitting, in order. */
  readonly entries: readonly Entry[]
  /** Answers, ballots and opinions by what they answer, texts by their speech, ends of speeches: told where that is told. */
  readonly gathered: ReadonlyMap<string, readonly Entry[]>
}

export function telling(
  visit: Context,
  sitting: Thing<'sitting'>,
  entries: readonly Entry[],
): Telling {
  const gathered = Map.groupBy(
    entries.filter((entry) => gatheredUnder(entry) !== undefined),
    (entry) => gatheredUnder(entry) ?? '',
  )
  return {
    visit,
    sitting,
    session: mustGet(visit.org, 'session', sitting.session),
    entries,
    gathered,
  }
}

/** What an entry is told with, where it is not told by itself. */
export function gatheredUnder({ act }: Entry): string | undefined {
  switch (act.type) {
    case 'answer.give':
    case 'vote.cast':
      return `question ${act.question}`
    case 'ballot.cast':
      return `round ${act.round}`
    case 'poll.answer':
      return `poll ${act.poll}`
    case 'floor.end':
      return `end ${act.floor}`
    case 'statement.record':
      return act.floor === undefined ? undefined : `floor ${act.floor}`
    default:
      return undefined
  }
}

/** «10:04», with its day where that is another than the day of the opening. */
export function timeSaid({ visit, sitting, session }: Telling, at: number): string {
  const zone = zoneOf(visit, session)
  return clockTime(visit, at, zone, inZone(sitting.openedAt ?? at, zone).day)
}

export function memberSaid({ visit }: Telling, id: string): string {
  return memberShortName(visit, id)
}

export function membersSaid({ visit }: Telling, ids: readonly string[]): string {
  return list(visit.language, memberShortNames(visit, ids))
}

/** «Таалатбек, Кыргызстан»: a person, a member, or both. */
export function speakerSaid(
  telling: Telling,
  who: { person?: string | undefined; member?: string | undefined },
): string {
  const { visit } = telling
  const person = who.person && nameOf(visit, 'person', who.person, 'full')
  return [person, who.member && memberSaid(telling, who.member)].filter(Boolean).join(', ')
}

/** A candidate by the name of the person. */
export function candidateSaid({ visit }: Telling, id: string): string {
  const candidate = get(visit.org, 'candidate', id)
  return candidate ? nameOf(visit, 'person', candidate.person, 'full') : id
}

/** Whether no source states what the entry says; `timed`: or when. */
export function supposed({ visit }: Telling, { act }: Entry, timed = false): boolean {
  return isNotional(visit, act.sources, timed ? 'At' : '*')
}

/** A word that begins a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function numbers(entries: readonly Entry[]): number[] {
  return entries.map(({ n }) => n)
}
