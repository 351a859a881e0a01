import type { Token } from '../tokens.ts'

const months = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ')
const monthEnding = /^(?:ь|я|е|ем|а|у|ом|й|ю)?$/
const shortMonths: Readonly<Record<string, string>> = {
  янв: '01',
  фев: '02',
  февр: '02',
  мар: '03',
  апр: '04',
  июн: '06',
  июл: '07',
  авг: '08',
  сен: '09',
  сент: '09',
  окт: '10',
  ноя: '11',
  нояб: '11',
  дек: '12',
}

/** The month that begins at a token, "01" to "12", and where it ends: «января», «янв.». */
export function monthAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { month: string; end: number } | undefined {
  const token = tokens[at]
  if (token === undefined || at >= to || token.kind !== 'word') return undefined
  const short = shortMonths[token.lower]
  if (short !== undefined) {
    const dot = at + 1 < to && tokens[at + 1]!.text === '.' && !tokens[at + 1]!.spaced
    return dot ? { month: short, end: at + 2 } : undefined
  }
  const index = months.findIndex(
    (stem) => token.lower.startsWith(stem) && monthEnding.test(token.lower.slice(stem.length)),
  )
  if (index < 0 || (index === 4 && !/^(?:май|мая|мае|маю|маем)$/.test(token.lower)))
    return undefined
  return { month: String(index + 1).padStart(2, '0'), end: at + 1 }
}

const units = 'первого второго третьего четвертого пятого шестого седьмого восьмого девятого'.split(
  ' ',
)
const ordinals: readonly string[] = [
  ...units,
  ...'десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого'.split(
    ' ',
  ),
  ...units.map((unit) => `двадцать ${unit}`),
  'тридцатого',
  'тридцать первого',
]

const ordinalBegins =
  /^(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|дес|один|двен|трин|двад|трид|семн)/

/**
 * The day of a month that begins at a token, "01" to "31", and where it ends: «29», «29-го», «„1“», «первого»,
 * «тридцать первого». `plain` is a number with nothing to it, which may be no day at all.
 */
export function dayAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { day: string; end: number; plain: boolean } | undefined {
  const token = tokens[at]
  if (token === undefined || at >= to) return undefined
  const number = token.kind === 'number' ? /^(\d{1,2})(?:-?го|-?е)?$/.exec(token.text) : null
  if (number !== null) {
    return { day: number[1]!.padStart(2, '0'), end: at + 1, plain: number[0] === number[1] }
  }
  const quoted = /^[«"“„]$/.test(token.text) ? /^\d{1,2}$/.exec(tokens[at + 1]?.text ?? '') : null
  if (quoted !== null && at + 2 < to && /^[»"”“]$/.test(tokens[at + 2]!.text))
    return { day: quoted[0].padStart(2, '0'), end: at + 3, plain: false }
  if (token.kind !== 'word' || !ordinalBegins.test(token.lower)) return undefined
  const one = token.lower.replace('ё', 'е')
  const two = at + 1 < to ? ordinals.indexOf(`${one} ${tokens[at + 1]!.lower}`) : -1
  const day = two >= 0 ? two : ordinals.indexOf(one)
  if (day < 0) return undefined
  const end = two >= 0 ? at + 2 : at + 1
  return { day: String(day + 1).padStart(2, '0'), end, plain: false }
}

/** Whether the calendar has the day. */
export function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
