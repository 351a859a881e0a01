import type { RulebookMistake } from './mistake.ts'
import * as z from 'zod'
import { keyErrors } from './known-keys.ts'
import { lineErrors } from './line-errors.ts'
import { isDay } from './rulebook.ts'
import type { Names } from './rotation.ts'

/** Who held an office when, as a line of a file of periods; the format is told in docs/rulebooks.md. */
export type PeriodLine = {
  office: string
  body?: string | undefined
  /** A day, a month or a year, as precise as the source. */
  from: string
  /** The last day, or the first day no longer; absent where the next line ends it. */
  to?: string | undefined
  holder: string
  /** Everyone in the order of turns, or in any order where names sort them. */
  roster?: string[] | undefined
  order?: string | undefined
  absent?: string[] | undefined
  note?: string | undefined
}

const id = z.string().min(1).max(200)
const time = z
  .string()
  .refine((text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isDay(firstDay(text)))
const periodLine = z.object({
  office: id,
  body: id.optional(),
  from: time,
  to: time.optional(),
  holder: id,
  roster: z.array(id).min(1).max(1000).optional(),
  order: id.optional(),
  absent: z.array(id).max(1000).optional(),
  note: z.string().max(10_000).optional(),
})
const keys = Object.keys(periodLine.shape)
const nameLine = z.object({ id }).catchall(z.string().min(1).max(200))

/** Checks a parsed line of a file of periods whole. */
export function readPeriodLine(
  value: unknown,
): { line: PeriodLine } | { errors: RulebookMistake[] } {
  const strangers =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? keyErrors(value, keys)
      : []
  if (strangers.length > 0) return { errors: strangers }
  const parsed = periodLine.safeParse(value)
  return parsed.success ? { line: parsed.data } : { errors: lineErrors(parsed.error.issues, value) }
}

/** Checks a parsed line of a file of names: an id, and its name in each language. */
export function readNameLine(
  value: unknown,
): { id: string; names: Names } | { errors: RulebookMistake[] } {
  const parsed = nameLine.safeParse(value)
  if (!parsed.success) return { errors: lineErrors(parsed.error.issues, value) }
  const { id: member, ...names } = parsed.data
  return { id: member, names }
}

/** The first day of a day, month or year. */
export function firstDay(time: string): string {
  return `${time}-01-01`.slice(0, 10)
}
