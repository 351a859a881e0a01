import type { RulebookMistake } from './mistake.ts'
import { type CompiledRulebook, rulesOn } from './compile.ts'
import { type DecisionLine, questionOf } from './decision-line.ts'
import { decideQuestion } from './decision.ts'
import { nameErrors } from './line-names.ts'
import type { Outcome, Reason } from './outcome.ts'
import type { Earlier } from './question.ts'
import type { Words } from './rulebook.ts'

/** What became of one line: the rules say what the record says, something else, or cannot tell from its figures. */
export type Replayed =
  | { type: 'agrees' }
  | { type: 'disagrees'; told: Disagreement }
  | { type: 'undecided'; told: Omit<Disagreement, 'got'> }
  | { type: 'mistaken'; errors: RulebookMistake[] }

/** The outcome recorded and the outcome by the rules; the whys where the record gives one or the rules do. */
export type Disagreement = {
  id: string
  expected: string
  got: string
  expectedWhy?: string
  gotWhy?: string
  reasons: Reason[]
}

/** Replays lines one after another; what it keeps between them is only what earlier votes set for later ones. */
export function startReplay(rulebook: CompiledRulebook): (line: DecisionLine) => Replayed {
  const setters = new Set(
    rulebook.versions.flatMap((rules) =>
      [...rules.classes.values()].flatMap((c) =>
        (c.written.becomes ?? []).map((step) => step.after),
      ),
    ),
  )
  const subjects = new Map<string, Record<string, Earlier>>()
  let last: { date: string; id: string } | undefined

  return (line) => {
    const disorder = last && orderError(last, line, setters.size > 0)
    if (disorder) return { type: 'mistaken', errors: [disorder] }
    last = { date: line.date, id: line.id }
    const rules = rulesOn(rulebook, line.date)
    if (!rules)
      return {
        type: 'mistaken',
        errors: [
          {
            path: ['date'],
            code: 'day.before-rules',
            mend: 'add-version',
            facts: { day: line.date },
          },
        ],
      }
    const nobody = nameErrors(rules, line)
    if (nobody.length > 0) return { type: 'mistaken', errors: nobody }
    const subject = line.subject ?? ''
    const outcome = decideQuestion(rules, questionOf(line, subjects.get(subject)))
    if (outcome.outcome === 'refused') return { type: 'mistaken', errors: refusalErrors(outcome) }
    const got = endedBy(outcome)
    if (setters.has(outcome.class)) {
      // The declared result is the legal one, even where the rules would have it otherwise.
      const before = subjects.get(subject)
      subjects.set(subject, {
        ...before,
        [outcome.class]: earlierOf(before?.[outcome.class], line.outcome, line.date, outcome.marks),
      })
    }
    const expected = {
      id: line.id,
      expected: line.outcome,
      ...(line.why === undefined ? {} : { expectedWhy: line.why }),
    }
    if (!got) return { type: 'undecided', told: { ...expected, reasons: outcome.reasons } }
    if (got.outcome === line.outcome && (line.why === undefined || line.why === got.why))
      return { type: 'agrees' }
    const told = {
      ...expected,
      got: got.outcome,
      ...(got.why === undefined ? {} : { gotWhy: got.why }),
      reasons: outcome.reasons,
    }
    return { type: 'disagrees', told }
  }
}

function earlierOf(
  before: Earlier | undefined,
  outcome: Earlier['outcome'],
  on: string,
  marks: string[] | undefined,
): Earlier {
  return { outcome, on, times: before?.outcome === outcome ? (before.times ?? 1) + 1 : 1, marks }
}

/** A tie that a second vote would break carried nothing yet. Undefined: the figures do not tell how it ended. */
function endedBy(outcome: Outcome): { outcome: string; why?: string } | undefined {
  switch (outcome.outcome) {
    case 'adopted':
      return { outcome: 'adopted' }
    case 'rejected':
      return { outcome: 'rejected', why: outcome.why ?? 'majority' }
    case 'tie-second-vote':
      return { outcome: 'rejected', why: 'tie' }
    default:
      return undefined
  }
}

/** Where earlier votes set later requirements the order of lines is part of the facts. */
function orderError(
  last: { date: string; id: string },
  line: DecisionLine,
  ordered: boolean,
): RulebookMistake | undefined {
  if (line.id === last.id && line.date === last.date)
    return { path: ['id'], code: 'twice', mend: 'remove-line', facts: { id: line.id } }
  if (ordered && line.date < last.date)
    return {
      path: ['date'],
      code: 'out-of-order',
      mend: 'sort-by-date',
      facts: { day: line.date, after: last.date },
    }
  return undefined
}

const fieldOf: Record<string, (facts: Record<string, string>) => (string | number)[]> = {
  'class.unknown': () => ['class'],
  'class.missing': () => ['class'],
  'method.not-of-class': () => ['method'],
  'answer.unknown': (f) => ['votes', f.member ?? ''],
  'vote.not-entitled': (f) => ['votes', f.member ?? ''],
  'vote.party': (f) => ['votes', f.member ?? ''],
  'roster.twice': () => ['roster'],
  'weights.missing': (f) => ['weights', f.table ?? ''],
  'weights.negative': (f) => ['weights', f.table ?? '', f.member ?? ''],
  'weights.too-fine': (f) => ['weights', f.table ?? ''],
  'weights.not-of-roster': (f) => ['weights', f.table ?? '', f.member ?? ''],
  'tally.unknown': (f) => ['tallies', f.tally ?? ''],
  'tally.malformed': (f) => ['tallies', f.tally ?? ''],
}

function refusalErrors(outcome: Outcome): RulebookMistake[] {
  return (outcome.refusals ?? []).map((r) => ({
    path: fieldOf[r.code]?.(r.facts) ?? [],
    code: r.code,
    mend: r.code,
    facts: r.rule === null ? r.facts : { ...r.facts, rule: r.rule, ...numberFacts(r.number) },
  }))
}

/** The number of a rule as facts: `number` for every reader, or one for each language. */
function numberFacts(number: Words | null): Record<string, string> {
  if (number === null) return {}
  if (typeof number === 'string') return { number }
  return Object.fromEntries(
    Object.entries(number).map(([language, words]) => [`number-${language}`, words]),
  )
}
