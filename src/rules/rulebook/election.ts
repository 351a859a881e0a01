// Elections of persons by secret ballot: what the rules ask of a candidate, and who stands when a round elected too few.
import type { CompiledClass, CompiledRules, Counting } from './compiled.ts'
import { citation, compileCondition } from './condition.ts'
import type { Day, MemberId, Reason } from './outcome.ts'
import type { Member } from './question.ts'
import { quorumOf } from './quorum.ts'
import type { Condition, ElectionRule, Words } from './rulebook.ts'
import { divide, readShare } from './share.ts'

/** The majority by which a candidate is elected, in a word; 'by-rule': another than those with a name. */
export type ElectionMajority = 'absolute' | 'two-thirds' | 'most-votes' | 'by-rule'

export type ElectionRules = {
  /** The class of the rulebook; undefined where it has none and the standing rule is applied. */
  readonly class: string | undefined
  readonly rule: Words | undefined
  readonly majority: ElectionMajority
  readonly ballot: NonNullable<ElectionRule['ballot']>
  readonly nextRound: NonNullable<ElectionRule['nextRound']>
  readonly tie: NonNullable<ElectionRule['tie']>
  /** Whether so many votes are enough, and why. */
  judge(figures: BallotFigures): { readonly met: boolean; readonly reasons: Reason[] }
}

/** The ballots of a round: those for one candidate, those with any name, the blank ones. */
export type BallotFigures = {
  readonly votes: number
  readonly valid: number
  readonly blank: number
  readonly on: Day
  readonly roster: readonly (MemberId | Member)[]
  readonly present: readonly MemberId[]
}

const moreThanHalf: Condition = { moreThan: '1/2', of: 'voting' }

/**
 * The rules by which a post, or anything else, is filled by election: the class that the post names, or the class
 * 'election'. Where the rulebook has neither: more than half of the valid ballots, further rounds among all.
 */
export function electionRules(rules: CompiledRules, post: string | undefined): ElectionRules {
  const needs = electionClass(rules, post)
  const written = needs?.written.election ?? {}
  const condition = needs ? needs.written.adopted : moreThanHalf
  const rule = written.rule ?? needs?.written.rule
  const enough = condition && compileCondition(condition, rules)
  return {
    class: needs?.name,
    rule: citation(rules, rule).number ?? undefined,
    majority: majorityOf(condition),
    ballot: written.ballot ?? 'up-to-places',
    nextRound: written.nextRound ?? 'all',
    tie: written.tie ?? 'round',
    judge(figures) {
      const quorum = quorumOf(rules, {
        on: figures.on,
        roster: figures.roster,
        present: figures.present,
        ...(needs ? { class: needs.name } : {}),
      })?.reason
      const reason = enough?.(countingOf(rules, figures))
      const reasons = [quorum, reason].filter((one) => one !== undefined)
      const quorate = quorum?.met !== false || quorum.decides === false
      return { met: quorate && (reason ? reason.met === true : figures.votes > 0), reasons }
    },
  }
}

function electionClass(rules: CompiledRules, post: string | undefined): CompiledClass | undefined {
  const ofPost = post === undefined ? undefined : rules.posts.get(post)?.questionClass
  for (const name of [ofPost, 'election']) {
    const needs = name === undefined ? undefined : rules.classes.get(name)
    if (needs?.written.election) return needs
  }
  return undefined
}

function majorityOf(condition: Condition | undefined): ElectionMajority {
  if (condition === undefined) return 'most-votes'
  const { moreThan, atLeast, of, ...rest } = condition as Record<string, unknown>
  const plain = of === 'voting' && Object.keys(rest).every((key) => key === 'rule')
  if (plain && moreThan === '1/2' && atLeast === undefined) return 'absolute'
  return plain && atLeast === '2/3' && moreThan === undefined ? 'two-thirds' : 'by-rule'
}

function countingOf(rules: CompiledRules, figures: BallotFigures): Counting {
  const { votes, valid, blank, on, roster } = figures
  const away = Math.max(0, roster.length - valid - blank)
  return {
    rules,
    on,
    lists: undefined,
    tallies: new Map([['members', { amounts: [votes, valid - votes, blank, away, 0], scale: 1 }]]),
    given: new Map(),
    seats: undefined,
    vetoes: undefined,
    measured: new Map(),
  }
}

export type Count = { readonly candidate: string; readonly votes: number }

export type RoundResult = {
  readonly elected: readonly string[]
  /** Those with equal votes for the last places, and how many places that are. */
  readonly tied: readonly string[]
  readonly tiedFor: number
}

/**
 * Whom a round elects: of those with enough votes the ones with the most, as many as there are places. Those with equal
 * votes between whom the last place would have to be divided are not elected, and the order of the counts decides nothing.
 */
export function electedBy(
  counts: readonly Count[],
  places: number,
  isEnough: (votes: number) => boolean,
): RoundResult {
  const enough = counts.filter(({ votes }) => isEnough(votes))
  const named = (some: readonly Count[]) => some.map(({ candidate }) => candidate)
  if (enough.length <= places) return { elected: named(enough), tied: [], tiedFor: 0 }
  const last = enough.map(({ votes }) => votes).sort((a, b) => b - a)[places - 1]!
  const above = enough.filter(({ votes }) => votes > last)
  const level = enough.filter(({ votes }) => votes === last)
  if (above.length + level.length <= places)
    return { elected: named([...above, ...level]), tied: [], tiedFor: 0 }
  return { elected: named(above), tied: named(level), tiedFor: places - above.length }
}

/** Who stands in the next round after these counts, of those who may still be elected. Equal votes are not parted. */
export function standingNext(
  next: ElectionRules['nextRound'],
  counts: readonly Count[],
  valid: number,
  places: number,
): readonly string[] {
  const every = counts.map(({ candidate }) => candidate)
  if (next === 'all') return every
  if ('perPlace' in next) {
    const most = counts.map(({ votes }) => votes).sort((a, b) => b - a)
    const least = most[Math.min(next.perPlace * places, most.length) - 1] ?? 0
    return counts.filter(({ votes }) => votes >= least).map(({ candidate }) => candidate)
  }
  const { numerator, denominator } = readShare(next.atLeast)!
  const limit = divide(valid, numerator, denominator)
  const least = limit.left ? limit.whole + 1 : limit.whole
  const above = counts.filter(({ votes }) => votes >= least).map(({ candidate }) => candidate)
  return above.length > 0 ? above : every
}
