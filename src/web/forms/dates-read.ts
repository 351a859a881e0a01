// Dates that were typed in words or in an order that could be read two ways are shown back in words before they are laid.
import { html } from 'hono/html'
import { boundsOf, isDay } from '../../rules/day.ts'
import { dayInText, imprecise } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { unbroken } from '../../text/typeset.ts'
import { hiddenField } from '../look/forms.ts'
import { notice } from '../look/answers.ts'
import type { Markup } from '../look/markup.ts'
import type { DateRead, Filled } from './filled.ts'

/** The field by which a form says which readings its sender has seen. */
export const SEEN = 'dates-seen'

const instant = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/

/** What has to be shown back first: dates that were read, not typed in a form that has one reading, and not seen yet. */
export function unseenDates(dates: readonly DateRead[], filled: Filled): readonly DateRead[] {
  const unclear = dates.filter((date) => isRead(date) && !isPlain(date))
  return asSeen(unclear) === filled.one(SEEN) ? [] : unclear
}

/** The sentences above the form, and the field that says they were seen. */
export function datesShown(
  language: Language,
  dates: readonly DateRead[],
  labelOf: (path: string) => string,
): Markup {
  const said = dates.map(({ path, written, value }) =>
    say(language, 'date-read-as', {
      field: labelOf(path),
      written,
      read: inWords(language, value),
    }),
  )
  return html`${notice(say(language, 'dates-to-check'))}<ul class="dates-read">${said.map((one) => html`<li>${one}</li>`)}</ul>`
}

export function seenField(dates: readonly DateRead[]): Markup {
  return hiddenField(SEEN, asSeen(dates))
}

function asSeen(dates: readonly DateRead[]): string {
  return dates.map(({ path, value }) => `${path}=${value}`).join(' ')
}

function isRead({ value }: DateRead): boolean {
  return instant.test(value) || boundsOf(value) !== undefined
}

/** ISO, «27.11.2025» with or without a time, «11.2025», a year; not «2023-24», which is a winter and often meant as two years. */
function isPlain({ written }: DateRead): boolean {
  if (/^\d{4}-2[1-4]/.test(written)) return false
  if (isDay(written) || boundsOf(written) !== undefined) return true
  return /^(?:(?:\d{1,2}\.){0,2}\d{4}[ ,]*)?(?:\d{1,2}[:.]\d{2}){0,1}$/.test(written)
}

function inWords(language: Language, value: string): string {
  const [, day, time] = instant.exec(value) ?? []
  if (day === undefined || time === undefined) return imprecise(language, value)
  return unbroken(say(language, 'moment-in-table', { day: dayInText(language, day), time }))
}
