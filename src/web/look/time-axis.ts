import { daysOf } from '../../rules/day.ts'

/** A grid of years: `from` its first year, `to` the year it ends before, `chosen` the day with the upright line. */
export type Axis = { from: number; to: number; chosen?: string | undefined }

/** Shares of the grid's width from 0 to 1. The edge is soft between `from` and `softFrom`, and `softTo` and `to`. */
export type Placed = { from: number; to: number; softFrom: number; softTo: number }

/** The grid that holds all these bars and the chosen day, with half a step of air at its ends. */
export function axisOver(
  bars: readonly { from: string; to?: string | undefined }[],
  chosen?: string,
): Axis {
  const dates = [...bars.flatMap(({ from, to }) => [from, to]), chosen]
  const days = dates.flatMap((date) => (date === undefined ? [] : daysOf(date)))
  const years = days.flatMap((day) => (day === undefined ? [] : [Number(day.slice(0, 4))]))
  if (years.length === 0) throw new Error('a grid of years needs a date')
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const step = stepOf(last - first + 1)
  const from = step === 1 ? first : Math.floor((first - 0.5) / step) * step
  return { from, to: last + 1 + Math.floor(step / 2), chosen }
}

/** The years that have a line and a label: every one, or every second, fifth or tenth as the span grows. */
export function yearsOf({ from, to }: Axis): number[] {
  const step = stepOf(to - from)
  const first = Math.ceil(from / step) * step
  return Array.from(
    { length: Math.max(0, Math.ceil((to - first) / step)) },
    (_, i) => first + i * step,
  )
}

function stepOf(years: number): number {
  return [1, 2, 5, 10, 20, 50].find((step) => years / step <= 9) ?? 100
}

/** Where the first moment of a year stands. */
export function place({ from, to }: Axis, year: number): number {
  return (year - from) / (to - from)
}

/**
 * Where EDTF dates stand, both included. A day is exact; a month or a year is known only to lie within itself, so its edge
 * is soft over its own length, drawn at least wide enough to be seen but never past the middle of the bar.
 */
export function position(axis: Axis, start: string, end: string | undefined = axis.chosen): Placed {
  const first = range(start)
  const last = end === undefined ? { from: axis.to, to: axis.to } : range(end)
  const [from, to] = [place(axis, first.from), place(axis, last.to)].map((share) =>
    Math.min(1, Math.max(0, share)),
  ) as [number, number]
  const middle = (from + to) / 2
  const softness = (edge: { from: number; to: number }) =>
    edge.to - edge.from < 0.01
      ? 0
      : Math.max((edge.to - edge.from) / (axis.to - axis.from), leastSoftness)
  return {
    from,
    to,
    softFrom: Math.max(from, Math.min(middle, from + softness(first))),
    softTo: Math.min(to, Math.max(middle, to - softness(last))),
  }
}

const leastSoftness = 0.015

/** The first and the last moment a date may mean, in years: 2024-01 is [2024, 2024.085). */
function range(edtf: string): { from: number; to: number } {
  const [first, last] = daysOf(edtf)
  if (first === undefined || last === undefined)
    throw new Error(`cannot place '${edtf}' on a grid of years`)
  return { from: moment(first, 0), to: moment(last, 1) }
}

/** The beginning of a day, or of the one after it, in years. */
function moment(day: string, later: 0 | 1): number {
  const year = Number(day.slice(0, 4))
  const [begin, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  const at = Date.UTC(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + later)
  return year + (at - begin) / (end - begin)
}
