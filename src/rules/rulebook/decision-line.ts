import * as z from 'zod'
import type { RulebookMistake } from './mistake.ts'
import { lineErrors } from './line-errors.ts'
import { keyErrors } from './known-keys.ts'
import { answers, isDay, type Method, methods } from './rulebook.ts'
import type { GivenAnswer, Member, Question, Tally } from './question.ts'

/** One decision of a real body as a line of a vote file; the format is told in docs/rulebooks.md. */
export type DecisionLine = {
  id: string
  date: string
  title?: string
  class?: string
  requires?: string | string[]
  method?: Method
  roster?: (string | Member)[]
  votes?: Record<string, GivenAnswer>
  tallies?: Record<string, Tally>
  vetoes?: string[]
  weights?: Record<string, Record<string, number>>
  outcome: 'adopted' | 'rejected'
  why?: string
  note?: string
  subject?: string
  seats?: number
  ruling?: string
  present?: string[]
  parties?: string[]
  proxied?: string[]
  challenged?: boolean
  deadlinePassed?: boolean
  formatObjections?: string[]
  chair?: string
  casting?: 'yes' | 'no' | 'none'
  lot?: 'yes' | 'no'
  ballot?: number
}

const text = z.string().max(10_000)
const id = z.string().min(1).max(200)
const ids = z.array(id).max(10_000)
const amount = z.number().min(0).max(1e15)
const yesNo = z.enum(['yes', 'no'])
const member = z.strictObject({
  id,
  from: z.string().refine(isDay).optional(),
  to: z.string().refine(isDay).optional(),
  status: id.optional(),
})

const decisionLine = z.object({
  id,
  date: z.string().refine(isDay),
  title: text.optional(),
  class: id.optional(),
  requires: z.union([id, z.array(id).min(1).max(50)]).optional(),
  method: z.enum(methods).optional(),
  roster: z
    .array(z.union([id, member]))
    .min(1)
    .max(10_000)
    .optional(),
  votes: z.record(id, z.enum([...answers, 'objects', 'reserves', 'no-objection'])).optional(),
  tallies: z
    .record(
      id,
      z.strictObject({
        yes: amount,
        no: amount,
        abstain: amount.optional(),
        absent: amount.optional(),
        'not-participating': amount.optional(),
      }),
    )
    .optional(),
  vetoes: ids.optional(),
  weights: z.record(id, z.record(id, amount)).optional(),
  outcome: z.enum(['adopted', 'rejected']),
  why: text.optional(),
  note: text.optional(),
  subject: id.optional(),
  seats: z.number().int().min(1).max(100_000).optional(),
  ruling: id.optional(),
  present: ids.optional(),
  parties: ids.optional(),
  proxied: ids.optional(),
  challenged: z.boolean().optional(),
  deadlinePassed: z.boolean().optional(),
  formatObjections: ids.optional(),
  chair: id.optional(),
  casting: z.enum(['yes', 'no', 'none']).optional(),
  lot: yesNo.optional(),
  ballot: z.number().int().min(1).max(100).optional(),
})

const keys = Object.keys(decisionLine.shape)

/** Checks a parsed line whole. A key that no decision has is a mistake: nothing in a line is passed over. */
export function readDecisionLine(
  value: unknown,
): { line: DecisionLine } | { errors: RulebookMistake[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { errors: [{ path: [], code: 'not-an-object', mend: 'write-object', facts: {} }] }
  if (isPlain(value)) return { line: value }
  const strangers = keyErrors(value, keys)
  if (strangers.length > 0) return { errors: strangers }
  const parsed = decisionLine.safeParse(value)
  if (parsed.success) return { line: value as DecisionLine }
  return { errors: lineErrors(parsed.error.issues, value) }
}

/** A line as a question to the rules. */
export function questionOf(line: DecisionLine, earlier: Question['earlier']): Question {
  return {
    on: line.date,
    class: line.class,
    ruling: line.ruling,
    method: line.method,
    roster: line.roster,
    present: line.present,
    answers: line.votes,
    weights: line.weights,
    tallies: line.tallies,
    seats: line.seats,
    vetoes: line.vetoes,
    requires: line.requires,
    title: line.title,
    parties: line.parties,
    chair: line.chair,
    chairCasts: line.casting,
    lot: line.lot,
    ballot: line.ballot,
    proxied: line.proxied,
    quorumChallenged: line.challenged,
    deadlinePassed: line.deadlinePassed,
    formatObjections: line.formatObjections,
    earlier,
  }
}

const plainKeys = new Set(['id', 'date', 'title', 'class', 'votes', 'outcome', 'note'])

/** The shape of nearly every line, checked by hand: a million lines are read in the time zod takes for a hundredth. */
function isPlain(value: object): value is DecisionLine {
  for (const key in value) if (!plainKeys.has(key)) return false
  const line = value as Record<string, unknown>
  if (!isId(line.id) || typeof line.date !== 'string' || !isDay(line.date)) return false
  if (line.outcome !== 'adopted' && line.outcome !== 'rejected') return false
  if (line.class !== undefined && !isId(line.class)) return false
  for (const key of ['title', 'note'] as const) {
    const words = line[key]
    if (words !== undefined && (typeof words !== 'string' || words.length > 10_000)) return false
  }
  const votes = line.votes
  if (votes === undefined) return true
  if (typeof votes !== 'object' || votes === null || Array.isArray(votes)) return false
  for (const member in votes) {
    const answer = (votes as Record<string, unknown>)[member]
    if (
      answer !== 'yes' &&
      answer !== 'no' &&
      answer !== 'abstain' &&
      answer !== 'absent' &&
      answer !== 'not-participating'
    )
      return false
  }
  return true
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 200
}
