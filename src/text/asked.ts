// What a reader types into a search that is no word of a text: an entry's number, a day, a month, a year.
import { monthNamed, readDay } from './written-dates.ts'

export type Asked = {
  readonly entry?: number
  /** First and last day meant. */
  readonly from?: string
  readonly to?: string
}

/** «запись 405», "entry 405", «405»; «27.11.2025», «27 ноября 2025 года», «11.2025», "November 2025", «2025». */
export function readAsked(written: string): Asked {
  const words = written.toLowerCase().replaceAll('\u00a0', ' ').trim()
  const number = /^(?:(?:запись|записи|entry|entries|no|№)\s*№?\s*)?(\d{1,9})$/.exec(words)
  const year = /^(\d{4})(?:\s*(?:год|года|г\.))?$/.exec(words)
  return {
    ...(number ? { entry: Number(number[1]) } : {}),
    ...(year ? { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` } : daysIn(words)),
  }
}

function daysIn(words: string): Asked {
  const day = readDay(words)
  if (day !== undefined) return { from: day, to: day }
  const numeric = /^(\d{1,2})\.(\d{4})$/.exec(words) ?? /^(\d{4})-(\d{2})$/.exec(words)
  if (numeric) {
    const [first = '', second = ''] = numeric.slice(1)
    return first.length === 4 ? month(first, Number(second)) : month(second, Number(first))
  }
  const spoken = /^(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})(?:\s*(?:год|года|г\.))?$/u.exec(words)
  const named = spoken?.[2] === undefined ? undefined : monthNamed(spoken[2])
  if (spoken === null || named === undefined) return {}
  if (spoken[1] === undefined) return month(spoken[3] ?? '', named)
  const written = readDay(`${spoken[1]}.${named}.${spoken[3]}`)
  return written === undefined ? {} : { from: written, to: written }
}

function month(year: string, number: number): Asked {
  if (number < 1 || number > 12) return {}
  const start = `${year}-${String(number).padStart(2, '0')}`
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate()
  return { from: `${start}-01`, to: `${start}-${last}` }
}
