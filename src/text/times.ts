import { type Day, dayInTable } from './dates.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'
import { unbroken } from './typeset.ts'

/**
 * The day and the time of an instant (UTC milliseconds) in a time zone (IANA name): {day: '2025-11-27', time: '12:54',
 * seconds: '12:54:06'}. Times are 24 h everywhere; the city is named once on the page, not here. Where the clock was set back
 * and shows a time twice, the offset says which is meant: '02:30 (UTC+1)'.
 */
export function inZone(at: number, timeZone: string): { day: Day; time: string; seconds: string } {
  const { day, time, second } = onClock(at, timeZone)
  const which = isShownTwice(at, timeZone) ? ` (${offsetAt(at, timeZone)})` : ''
  return { day, time: `${time}${which}`, seconds: `${time}:${second}${which}` }
}

function onClock(at: number, timeZone: string): { day: Day; time: string; second: string } {
  const read = Object.fromEntries(
    clock(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return {
    day: `${read.year}-${read.month}-${read.day}`,
    time: `${read.hour}:${read.minute}`,
    second: String(read.second),
  }
}

const HOUR = 3_600_000

/** Whether the clock shows the same time again, because it was set back by up to two hours just then. */
function isShownTwice(at: number, timeZone: string): boolean {
  if (!isChangedAround(at, timeZone)) return false
  const wall = onClock(at, timeZone)
  return [-2, -1, -0.5, 0.5, 1, 2].some((hours) => {
    const other = onClock(at + hours * HOUR, timeZone)
    return other.day === wall.day && other.time === wall.time
  })
}

const changed = new Map<string, boolean>()
const CHANGED_MAX = 5_000
const BLOCK = 6 * HOUR

/** Whether a zone's offset changes within some hours of an instant: looked up once for six hours. */
function isChangedAround(at: number, timeZone: string): boolean {
  const block = Math.floor(at / BLOCK)
  const key = `${timeZone} ${block}`
  const known = changed.get(key)
  if (known !== undefined) return known
  if (changed.size >= CHANGED_MAX) changed.clear()
  const before = offsetAt((block - 1) * BLOCK, timeZone)
  const is = before !== offsetAt((block + 2) * BLOCK, timeZone)
  changed.set(key, is)
  return is
}

const offsets = new Map<string, Intl.DateTimeFormat>()

/** 'UTC+2', 'UTC-3:30': the offset of a zone at an instant. */
function offsetAt(at: number, timeZone: string): string {
  const known = offsets.get(timeZone)
  const made = known ?? new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' })
  if (known === undefined) offsets.set(timeZone, made)
  const named = made.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return named.replace('GMT', 'UTC').replace('−', '-')
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

/** A length of time in a sentence: 200 seconds is «3 мин 20 с», "3 min 20 sec". Parts that are zero are left out, except in 0 itself. */
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
