// Days are 'YYYY-MM-DD' in the proleptic Gregorian calendar. No clock and no time zone here: the day is handed in.

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists: 2025-02-29 does not. */
export function isDay(value: string): boolean {
  const parts = pattern.exec(value)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lastDate(year, month)
}

/** The first and the last day an EDTF date may mean: '2024-01' -> ['2024-01-01', '2024-01-31']. Open ends are undefined. */
export function daysOf(when: string): readonly [string | undefined, string | undefined] {
  if (isDay(when)) return [when, when]
  const [from, to] = when.includes('/') ? (when.split('/') as [string, string]) : [when, when]
  return [edge(from, 'first'), edge(to, 'last')]
}

function edge(written_: string, side: 'first' | 'last'): string | undefined {
  const digits = /^(\d{3}[\dX]|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/.exec(written_)
  if (!digits) return undefined
  const year = Number(digits[1]?.replaceAll('X', side === 'first' ? '0' : '9'))
  const month = digits[2] ? Number(digits[2]) : side === 'first' ? 1 : 12
  const date = digits[3] ? Number(digits[3]) : side === 'first' ? 1 : lastDate(year, month)
  return written(year, month, date)
}

function lastDate(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function written(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
