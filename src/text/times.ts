import { type Day, dayInTable } from './dates.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'
import { unbroken } from './typeset.ts'

/**
 * The day and the time of an instant (UTC milliseconds) in a time zone (IANA name): {day: '2025-11-27', time: '12:54',
 * seconds: '12:54:06'}. Times are 24 h everywhere; the city is named once on the page, not here.
 */
export function inZone(at: number, timeZone: string): { day: Day; time: string; seconds: string } {
  const read = Object.fromEntries(
    clock(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const time = `${read.hour}:${read.minute}`
  return { day: `${read.year}-${read.month}-${read.day}`, time, seconds: `${time}:${read.second}` }
}

/** «27.11.2025, 18:40», "27 Nov 2025, 18:40". */
export function momentInTable(language: Language, at: number, timeZone: string): string {
  const { day, time } = inZone(at, timeZone)
  return unbroken(say(language, 'moment-in-table', { day: dayInTable(language, day), time }))
}

/** A span of time left or spent, for clocks: 74 seconds is '01:14', an hour and more '1:02:03'. Never below zero. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(whole % 60)}`
}

/** A length of time in a sentence: 200 seconds is «3 мин 20 с», "3 min 20 sec". What is nothing is not said, but for 0. */
export function duration(language: Language, seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [
    ['hour', Math.floor(whole / 3600)],
    ['minute', Math.floor(whole / 60) % 60],
    ['second', whole % 60],
  ] as const
  const said = parts.filter(([unit, amount]) => amount > 0 || (whole === 0 && unit === 'second'))
  const write = (unit: string, amount: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount)
  return unbroken(said.map(([unit, amount]) => write(unit, amount)).join(' '))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, made)
  return made
}
