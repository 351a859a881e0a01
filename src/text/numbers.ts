import type { Language } from './language.ts'
import { say } from './say.ts'
import { unbroken } from './typeset.ts'

/** «12 345», "12,345". Entry numbers and years are not quantities and are written as they are. */
export function quantity(language: Language, amount: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount)
}

/** «Армения, Беларусь и Казахстан», "Armenia, Belarus and Kazakhstan". */
export function list(language: Language, items: readonly string[]): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}

/** Entry numbers as they are read in a column: [405] is «405», [380, 381, 382] is «380–382», gaps stay gaps: «52, 399». */
export function entryNumbers(entries: readonly number[]): string {
  const runs: [number, number][] = []
  for (const entry of [...new Set(entries)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && entry === last[1] + 1) last[1] = entry
    else runs.push([entry, entry])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}

/** A length of time in ISO 8601 ('P3Y', 'P1Y6M', 'P2W', 'P10D'): «три года», "three years". Words up to ten. */
export function length(language: Language, period: string): string {
  const read = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period)
  if (read === null) throw new Error(`not a length in years, months, weeks or days: ${period}`)
  const [, years, months, weeks, days] = read.map((part) =>
    part === undefined ? undefined : Number(part),
  )
  return list(
    language,
    [
      years !== undefined && say(language, 'length-years', { count: years }),
      months !== undefined && say(language, 'length-months', { count: months }),
      weeks !== undefined && say(language, 'length-weeks', { count: weeks }),
      days !== undefined && say(language, 'length-days', { count: days }),
    ].filter((part) => part !== false),
  )
}

/** «1,1 кБ», "1.1 kB": bytes in thousands. */
export function fileSize(language: Language, bytes: number): string {
  const write = (amount: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount)
  if (bytes < 1000) return unbroken(say(language, 'file-size-bytes', { size: write(bytes) }))
  if (bytes < 1_000_000)
    return unbroken(say(language, 'file-size-kilobytes', { size: write(bytes / 1000) }))
  return unbroken(say(language, 'file-size-megabytes', { size: write(bytes / 1_000_000) }))
}
