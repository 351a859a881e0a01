// The rules of procedure of a body on a day, as the acts ask for them: the rulebook engine behind the council's own words.
import type { CompiledRules } from './rulebook/compiled.ts'
import type { Outcome, QuorumReason } from './kinds.ts'
import { defined } from './defined.ts'
import { membersOn, statusOn } from './membership.ts'
import { ownedBy, type Reading, type Thing } from './organisation.ts'
import { type CompiledRulebook, compileRulebook, rulesOn } from './rulebook/compile.ts'
import { decideQuestion } from './rulebook/decision.ts'
import { type ElectionRules, electionRules } from './rulebook/election.ts'
import type { GivenAnswer, Member } from './rulebook/question.ts'
import { silenceEndsAt } from './rulebook/other-methods.ts'
import { membersWithoutWeight, needsNames } from './rulebook/names-needed.ts'
import { quorumOf } from './rulebook/quorum.ts'
import type { Words } from './rulebook/rulebook.ts'

/** How a question is decided: by asking for objections, by votes, by silence until a deadline, or in limited format. */
export type Way = 'consensus' | 'vote' | 'silence' | 'limited'

/** A question with what was answered: all that the rules need to decide it. */
export type AnsweredQuestion = {
  readonly class: string
  readonly method: Way
  readonly on: string
  readonly present: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  readonly chair?: string | undefined
  /** After equal votes: the chair's casting vote, or how the lot fell. */
  readonly castingVote?: 'yes' | 'no' | undefined
  readonly lot?: 'yes' | 'no' | undefined
  /** The vote that follows a tied one. */
  readonly secondVote?: boolean | undefined
  /** Silence: whether the deadline has passed. Absent: it has. */
  readonly deadlinePassed?: boolean | undefined
  /** A show of hands, counted without names. */
  readonly count?:
    | { readonly yes: number; readonly no: number; readonly abstain: number }
    | undefined
}

/** The outcome, or why the rulebook refuses the question as it was put. */
export type OutcomeOrRefusal =
  | Outcome
  | {
      readonly refused: {
        readonly code: string
        readonly rule: Words
        readonly facts: Record<string, string>
      }
    }

export type RulesOfDay = {
  /** The id of the rulebook on record. */
  readonly id: string
  readonly compiled: CompiledRules
  readonly classes: readonly string[]
  methods(name: string): readonly Way[]
  /** When silence put at an instant (UTC milliseconds) ends after so many extensions; undefined: not allowed. */
  silenceEnds(name: string, putAt: number, extensions: number): number | undefined
  /** Whether a class is decided by who voted how, so that totals without names do not decide it. */
  needsNames(name: string): boolean
  /** Undefined: the rules ask for no quorum. Whoever adopts rules is told when they ask for one that cannot be told. */
  quorum(on: string, present: readonly string[]): QuorumReason | undefined
  decide(asked: AnsweredQuestion): OutcomeOrRefusal
  /** In which order amendments to a text are voted on, and by which rule. */
  readonly amendments: { readonly order: 'furthest-first' | 'free'; readonly rule: Words }
  /** The rules by which a post, or anything else, is filled by election. */
  election(post: string | undefined): ElectionRules
  /** How many members must ask for an extraordinary session, and by which rule. Undefined: the rules do not say. */
  requestsForExtraordinary(
    members: number,
  ): { readonly needed: number; readonly rule: Words } | undefined
}

/** The rulebook of a body in force on a day: of those adopted to begin by then, the one that began last. */
export function rulebookOn(org: Reading, body: string, on: string): Thing<'rulebook'> | undefined {
  return ownedBy(org, 'rulebook', body)
    .filter((book) => book.from <= on)
    .sort((a, b) => (a.from === b.from ? a.made - b.made : a.from < b.from ? -1 : 1))
    .at(-1)
}

export function rulesFor(org: Reading, body: string, on: string): RulesOfDay | undefined {
  const book = rulebookOn(org, body, on)
  const compiled = book && rulesOn(compiledOnce(book), on)
  return book && compiled && rulesOfDay(org, book.id, compiled)
}

function rulesOfDay(org: Reading, id: string, compiled: CompiledRules): RulesOfDay {
  return {
    id,
    compiled,
    classes: [...compiled.classes.values()]
      .filter(({ written }) => !written.election)
      .map(({ name }) => name),
    methods(name) {
      const written = compiled.classes.get(name)?.written
      return [
        ...(written?.other?.consensus ? (['consensus'] as const) : []),
        ...(written?.adopted ? (['vote'] as const) : []),
        ...(written?.other?.silence ? (['silence'] as const) : []),
        ...(written?.other?.limited ? (['limited'] as const) : []),
      ]
    },
    needsNames(name) {
      const needs = compiled.classes.get(name)
      return needs !== undefined && needsNames(needs)
    },
    silenceEnds(name, putAt, extensions) {
      const needs = compiled.classes.get(name)
      return needs && silenceEndsAt(needs, putAt, extensions)
    },
    quorum(on, present) {
      const quorum = quorumOf(compiled, { on, roster: rosterOf(org, on), present })
      if (!quorum) return undefined
      const { needed, got, met, reason } = quorum
      if (needed === null || got === null || met === null)
        throw new Error(`the quorum by rulebook ${id} cannot be told on ${on}`)
      return { needed, got, met, rule: reason.number ?? 'S12', reason }
    },
    amendments: {
      order: compiled.version.amendments?.order ?? 'furthest-first',
      rule: compiled.rules.get(compiled.version.amendments?.rule ?? '')?.number ?? 'S29',
    },
    election: (post) => electionRules(compiled, post),
    decide: (asked) => decided(org, compiled, asked),
    requestsForExtraordinary(members) {
      const written = compiled.version.extraordinary
      if (!written) return undefined
      return {
        needed: Math.min(written.atLeast, members),
        rule: compiled.rules.get(written.rule ?? '')?.number ?? 'S8',
      }
    },
  }
}

function decided(org: Reading, compiled: CompiledRules, asked: AnsweredQuestion): OutcomeOrRefusal {
  const { on, method, present, count } = asked
  const outcome = decideQuestion(compiled, {
    on,
    class: asked.class,
    method,
    roster: rosterOf(org, on),
    present,
    answers: count ? undefined : withAbsent(org, on, method, present, asked.answers),
    tallies: count && { members: count },
    formatObjections: method === 'limited' ? saying(asked.answers, 'objects-to-format') : undefined,
    chair: asked.chair,
    chairCasts: asked.castingVote,
    lot: asked.lot,
    ballot: asked.secondVote ? 2 : 1,
    deadlinePassed: asked.deadlinePassed,
  })
  if (outcome.outcome === 'refused') {
    const first = outcome.refusals?.[0]
    return {
      refused: {
        code: 'refused-by-rulebook',
        rule: first?.number ?? 'S7',
        facts: { refusal: first?.code ?? 'refused' },
      },
    }
  }
  const { reasons, why, bound, released } = outcome
  return { result: outcome.outcome, reasons, ...defined({ why, bound, released }) }
}

/**
 * Members without an answer. In a silence procedure they do not object. In a consensus a member present does not object and
 * another is absent; in a vote a member present does not participate and another is absent.
 */
function withAbsent(
  org: Reading,
  on: string,
  method: Way,
  present: readonly string[],
  answers: Readonly<Record<string, string>>,
): Record<string, GivenAnswer> {
  const there = new Set(present)
  const silent =
    method === 'consensus' || method === 'silence' ? 'no-objection' : 'not-participating'
  const entitled = membersOn(org, on).filter((member) => statusOn(org, member.id, on) === 'member')
  return Object.fromEntries(
    entitled.map(({ id }) => [
      id,
      said(answers[id]) ?? (there.has(id) || method === 'silence' ? silent : 'absent'),
    ]),
  )
}

/** Who objects to the format takes no part in deciding by it. */
function said(answer: string | undefined): GivenAnswer | undefined {
  return answer === 'objects-to-format' ? 'not-participating' : (answer as GivenAnswer | undefined)
}

function saying(answers: Readonly<Record<string, string>>, answer: string): string[] {
  return Object.keys(answers).filter((member) => answers[member] === answer)
}

/** Members of the day with the status that the rulebook knows them by. */
export function rosterOf(org: Reading, on: string): Member[] {
  return membersOn(org, on).map(({ id }) => {
    const status = statusOn(org, id, on)
    return status === undefined || status === 'member' ? { id } : { id, status }
  })
}

const compiledBooks = new WeakMap<object, CompiledRulebook>()

/** Compiled once: the book of a thing on record never changes, and was checked when it was adopted. */
function compiledOnce(thing: Thing<'rulebook'>): CompiledRulebook {
  const known = compiledBooks.get(thing.book)
  if (known) return known
  const compiled = compileRulebook(thing.book)
  if ('errors' in compiled)
    throw new Error(
      `rulebook ${thing.id} was adopted and cannot be read: ${JSON.stringify(compiled.errors[0])}`,
    )
  compiledBooks.set(thing.book, compiled.rulebook)
  return compiled.rulebook
}

/**
 * The first member for whom a body's rules have no weight, as the members would stand: on the day of a change, and in every
 * version of the rules that begins later.
 */
export function memberWithoutWeight(
  versions: readonly CompiledRules[],
  from: string,
  rosterOn: (day: string) => readonly Member[],
): { readonly member: string; readonly table: string; readonly day: string } | undefined {
  for (const [index, rules] of versions.entries()) {
    const next = versions[index + 1]
    if (next && next.from <= from) continue
    const day = rules.from > from ? rules.from : from
    const [found] = membersWithoutWeight(rules, rosterOn(day), day)
    if (found) return { ...found, day }
  }
  return undefined
}

/** Whether the quorum of some version rests on figures that no act brings: weights or seats that each question would give. */
export function quorumNeedsGiven(versions: readonly CompiledRules[]): boolean {
  return versions.some((rules) =>
    [...rules.classes.values()].some(({ quorum }) => {
      const { by, of } = quorum?.written ?? {}
      if (of === 'seats' && rules.seats === undefined) return true
      return by !== undefined && by !== 'members' && !Array.isArray(rules.tables.get(by))
    }),
  )
}

/** The versions of every rulebook of a body, each until the next rulebook begins. */
export function versionsOf(org: Reading, body: string): readonly CompiledRules[] {
  const books = ownedBy(org, 'rulebook', body).toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.made - b.made,
  )
  return books.flatMap((book, index) => {
    const next = books[index + 1]
    return compiledOnce(book).versions.filter(
      (version) => next === undefined || version.from < next.from,
    )
  })
}
