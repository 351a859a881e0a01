import type { Day, MemberId } from './outcome.ts'
import type { Length, PostRule } from './rulebook.ts'

/** A term once held: half-open, `to` is the first day no longer; undefined while it lasts. */
export type Term = { holder: string; from: Day; to?: Day | undefined }

/**
 * The first day after a term (terms are half-open): three years from 1 January 2026 end on 1 January 2029. A day that
 * the month does not have is the month's last: a year from 29 February 2024 ends on 28 February 2025.
 */
export function endOfTerm(from: Day, length: Length): Day {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const months = year * 12 + (month - 1) + (length.years ?? 0) * 12 + (length.months ?? 0)
  const endYear = Math.floor(months / 12)
  const endMonth = months % 12
  const end = new Date(0)
  end.setUTCFullYear(endYear, endMonth, Math.min(day, daysOfMonth(endYear, endMonth)))
  end.setUTCDate(end.getUTCDate() + (length.days ?? 0))
  return end.toISOString().slice(0, 10)
}

export type TermLimit = 'renewals' | 'terms-in-all' | 'not-again-at-once' | 'not-from-members'

/**
 * Whether someone may be appointed to a post from a day, given the terms held in that post before, in order of time.
 * `citizenOf`: the members whose citizen the person is, where the rule asks for one.
 */
export function mayServe(
  post: PostRule,
  appointment: { holder: string; from: Day; citizenOf?: readonly MemberId[] },
  earlier: readonly Term[],
  members: readonly MemberId[] = [],
): { may: true } | { may: false; limit: TermLimit; most: number; held: number } {
  const before = earlier.filter((term) => term.from < appointment.from)
  const own = before.filter((term) => term.holder === appointment.holder)
  if (post.termsInAll !== undefined && own.length >= post.termsInAll)
    return { may: false, limit: 'terms-in-all', most: post.termsInAll, held: own.length }
  const running = runningTerms(before, appointment.holder)
  const renewals = post.renewals ?? 'unlimited'
  if (running > 0 && renewals !== 'unlimited' && running - 1 >= renewals)
    return { may: false, limit: 'renewals', most: renewals, held: running - 1 }
  if (
    post.again === 'after-a-term' &&
    own.length > 0 &&
    running === 0 &&
    !anotherServed(before, appointment.holder)
  )
    return { may: false, limit: 'not-again-at-once', most: 0, held: own.length }
  if (post.from === 'citizens-of-members' && appointment.citizenOf)
    if (!appointment.citizenOf.some((member) => members.includes(member)))
      return { may: false, limit: 'not-from-members', most: 0, held: 0 }
  return { may: true }
}

/** Terms of one holder in a row up to now. */
function runningTerms(terms: readonly Term[], holder: string): number {
  let count = 0
  for (let i = terms.length - 1; i >= 0 && terms[i]!.holder === holder; i--) count++
  return count
}

function anotherServed(terms: readonly Term[], holder: string): boolean {
  const last = terms.findLastIndex((term) => term.holder === holder)
  return terms.slice(last + 1).some((term) => term.holder !== holder)
}

function daysOfMonth(year: number, month: number): number {
  const last = new Date(0)
  last.setUTCFullYear(year, month + 1, 0)
  return last.getUTCDate()
}
