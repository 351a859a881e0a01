// Dates as people write them into a field, read into what the record keeps.
import { boundsOf, isDay } from '../rules/day.ts'
import { pageLanguages } from './language.ts'
import { say } from './say.ts'

/**
 * «27.11.2025», «27.11.2025 г.», «27/11/2025», «27 ноября 2025 года», '27 November 2025', '2025-11-27' -> '2025-11-27'; undefined
 * where there is no such day. The day stands before the month, as in all languages of the pages.
 */
export function readDay(written: string): string | undefined {
  const read = oneDate(plain(written))
  return read !== undefined && isDay(read) ? read : undefined
}

/**
 * The same, «11.2025», «ноябрь 2025», «весна 2026», «2025», periods of two of them («2025–2026», «май 2025 / 2026») or EDTF as it
 * is -> EDTF. What cannot be read stays as written, for its shape to refuse.
 */
export function readWhen(written: string): string {
  const text = plain(written)
  if (boundsOf(text) !== undefined) return text
  const whole = oneDate(text)
  if (whole !== undefined) return whole
  const [from, to, ...more] = text.split(/\s*[–—]\s*|\s+[/-]\s+|(?<!\d)\/|\/(?!\d)|\//)
  if (more.length > 0 || from === undefined || to === undefined) return written.trim()
  const [start, end] = [asEnd(from), asEnd(to)]
  return start === undefined || end === undefined ? written.trim() : `${start}/${end}`
}

/**
 * «27.11.2025 11:05», «27 ноября 2025, 11:05», «11:05» -> '2025-11-27T11:05+06:00' in a time zone (IANA name); `today` is the day
 * meant where only a time is written, and an offset behind the time says which of two is meant: «02:30 (UTC+1)». What cannot be
 * read stays as written.
 */
export function readInstant(written: string, timeZone: string, today: string): string {
  const parts =
    /^(?:(\S.*?),?[ T]\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*\(?(?:utc|gmt)?([+-]\d{1,2})(?::(\d{2}))?\)?)?$/i.exec(
      plain(written),
    )
  if (!parts) return written.trim()
  const [, date, hours, minutes, seconds, offset, offsetMinutes = '00'] = parts
  const day = date === undefined ? today : readDay(date)
  if (day === undefined || Number(hours) > 23 || Number(minutes) > 59) return written.trim()
  const time = `${hours?.padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`
  const stated =
    offset && `${offset.slice(0, 1)}${offset.slice(1).padStart(2, '0')}:${offsetMinutes}`
  return `${day}T${time}${stated ?? offsetOf(`${day}T${time}`, timeZone)}`
}

/** The number of a month by its name, alone, in the genitive or shortened, in any language of the pages. */
export function monthNamed(word: string): number | undefined {
  return named(word, ['month-alone', 'month-genitive'], 'month', 1, 12)
}

/** Spaces of one kind, no full stop after a shortened word, and nothing around. */
function plain(written: string): string {
  return written.replaceAll(/[\u00a0\u202f\s]+/g, ' ').trim()
}

function asEnd(written: string): string | undefined {
  return written === '' || written === '..' ? written : oneDate(written)
}

/** One date in EDTF; undefined where it is none that people write. */
function oneDate(written: string): string | undefined {
  const text = written.toLowerCase().replace(/\s*(?:года|год|году|г)\.?$/, '')
  if (isDay(text)) return text
  const day = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  if (day) return joined(day[3], day[2], day[1])
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text)
  if (month) return joined(month[2], month[1])
  const [, date, word, year] = /^(?:(\d{1,2})\s+)?(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text) ?? []
  if (word !== undefined) return inWords(year, word, date)
  return boundsOf(text) !== undefined && !text.includes('/') ? text : undefined
}

function inWords(year: string | undefined, word: string, date?: string): string | undefined {
  const month = monthNamed(word)
  if (month !== undefined) return joined(year, String(month), date)
  const season = named(word, ['season-alone', 'season-genitive'], 'season', 21, 24)
  return season === undefined || date !== undefined ? undefined : joined(year, String(season))
}

function joined(year = '', month = '', date?: string): string {
  const parts = [year, month.padStart(2, '0'), date?.padStart(2, '0')]
  return parts.filter((part) => part !== undefined).join('-')
}

function named(
  word: string,
  keys: readonly ('month-alone' | 'month-genitive' | 'season-alone' | 'season-genitive')[],
  argument: 'month' | 'season',
  first: number,
  last: number,
): number | undefined {
  for (let number = first; number <= last; number++)
    for (const language of pageLanguages)
      for (const key of keys) {
        const name = say(language, key, { [argument]: number }).toLowerCase()
        if (name === word || (word.length >= 3 && word === name.slice(0, word.length)))
          return number
      }
  return undefined
}

/** '+06:00' of a wall-clock time in a zone. Where the clock shows it twice, the first; where it never does, that before. */
function offsetOf(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`)
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
  const named = (at: number) =>
    shown
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) || '+00:00'
  const around = [named(asUtc - DAY), named(asUtc + DAY)]
  const fits = around.filter((offset) => named(asUtc - lengthOf(offset)) === offset)
  const [first = around[0]] = fits.sort((a, b) => lengthOf(b) - lengthOf(a))
  return first ?? '+00:00'
}

const DAY = 86_400_000

/** '+05:30' in milliseconds. */
function lengthOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * 60_000
}
