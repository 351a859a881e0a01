import { html, raw } from 'hono/html'
import { dayInText } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import type { Markup, Words } from './markup.ts'
import { type Axis, type Placed, place, position, yearsOf } from './time-axis.ts'

/** What a bar says. `reading` is one reading of an ambiguous source, `limits` the days between which all readings lie. */
export type BarKind =
  | 'substantive'
  | 'ended'
  | 'acting'
  | 'designate'
  | 'future'
  | 'reading'
  | 'limits'

/**
 * A time on the grid, both ends included: EDTF dates, so that a known day has a hard edge and a known month or year a soft
 * one. Without `to` the bar goes as far as the chosen day, never into the future.
 */
export type Bar = { kind: BarKind; from: string; to?: string | undefined }

export type TimelineRow = {
  label: Words
  /** Between the label and the bars. */
  cells?: readonly Words[]
  bars: readonly Bar[]
  /** The bars in words, for those who do not see them. */
  inWords: Words
}

/**
 * Who held a post, or a life, on a grid of years. The legend names what is drawn. The same facts follow or stand beside it
 * as text, so the drawing itself is silent to a screen reader.
 */
export function termTimeline(part: {
  language: Language
  caption: Words
  heads: { label: Words; cells?: readonly Words[] }
  axis: Axis
  rows: readonly TimelineRow[]
  /** `third` of the width for bars beside other columns, else three fifths. */
  bars?: 'third' | 'wide'
  /** What the upright line is called. */
  chosen?: 'today' | 'day'
  /** In a life, a solid bar is simply when something was; in a post it is being in office, and the legend says so. */
  about?: 'post' | 'life'
}): Markup {
  const { language, heads, axis, rows } = part
  const classes = `timeline${part.bars === 'third' ? ' narrow' : ''}${heads.cells ? ' tall' : ''}`
  return html`<table class="${classes}" role="table"><caption class="hidden">${part.caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${heads.label}</th>
${heads.cells?.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
<th scope="col" role="columnheader" class="years"><span class="hidden">${say(language, 'timeline-years')}</span>${yearMarks(axis)}</th></tr></thead>
<tbody role="rowgroup">${rows.map(
    ({
      label,
      cells,
      bars,
      inWords,
    }) => html`<tr role="row"><th scope="row" role="rowheader">${label}</th>
${cells?.map((cell, i) => html`<td role="cell">${headOf(cells.length > 1 ? heads.cells?.[i] : undefined)}${cell}</td>`)}
<td role="cell" class="bars"><span class="hidden">${inWords}</span>${drawing(axis, bars)}</td></tr>`,
  )}</tbody></table>
${legendOf(part)}`
}

/** A cell's head again, for the list layout of a phone. */
function headOf(head: Words | undefined): Markup | '' {
  return head === undefined ? '' : html`<span class="table-label" aria-hidden="true">${head}</span>`
}

function yearMarks(axis: Axis): Markup {
  const marks = yearsOf(axis)
    .filter((year) => place(axis, year) < 0.94)
    .map((year) => `<text x="${percent(place(axis, year))}" dx="4" y="20">${year}</text>`)
  return html`<svg aria-hidden="true">${raw(marks.join(''))}</svg>`
}

function drawing(axis: Axis, bars: readonly Bar[]): Markup {
  const grid = yearsOf(axis).map((year) => upright('grid', place(axis, year)))
  const day =
    axis.chosen === undefined ? '' : upright('chosen-day', position(axis, axis.chosen).from)
  const drawn = bars.map((bar) => drawnBar(bar, position(axis, bar.from, bar.to)))
  return html`<svg aria-hidden="true">${raw(grid.join('') + drawn.join('') + day)}</svg>`
}

function upright(kind: string, at: number): string {
  return `<line class="${kind}" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="100%"/>`
}

/** A bar is up to three rectangles: a soft start, a solid middle, a soft end. Positions are shares of the width. */
function drawnBar({ kind }: Bar, { from, to, softFrom, softTo }: Placed): string {
  if (to <= from) return ''
  if (kind !== 'substantive' && kind !== 'ended') return rectangle(kind, from, to)
  const pieces = [rectangle(kind, softFrom, softTo)]
  if (softFrom > from) pieces.push(rectangle(kind, from, softFrom, 'paint-soft-start'))
  if (softTo < to) pieces.push(rectangle(kind, softTo, to, 'paint-soft-end'))
  return pieces.join('')
}

function rectangle(kind: BarKind, from: number, to: number, mask?: string): string {
  if (to <= from) return ''
  const height = kind === 'designate' || kind === 'limits' ? 8 : 14
  const fill = kind === 'acting' || kind === 'reading' ? ` fill="url(#paint-${kind})"` : ''
  const masked = mask === undefined ? '' : ` mask="url(#${mask})"`
  const where = `x="${percent(from)}" width="${percent(to - from)}" y="50%" height="${height}"`
  return `<rect class="bar ${kind}" ${where} transform="translate(0 -${height / 2})"${fill}${masked}/>`
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`

function legendOf(part: Parameters<typeof termTimeline>[0]): Markup {
  const { language, axis, rows } = part
  const all = rows.flatMap(({ bars }) => bars)
  const drawn = new Set(all.map(({ kind }) => kind))
  const kinds = inLegend.filter(
    (kind) => drawn.has(kind) && !(part.about === 'life' && plain.includes(kind)),
  )
  const edges = all
    .filter(({ kind }) => kind === 'substantive' || kind === 'ended')
    .flatMap(({ from, to }) => [from, to])
  const samples = kinds.map((kind) =>
    sample(rectangle(kind, 0.02, 0.98), say(language, `bar-${kind}`)),
  )
  if (edges.some((edge) => edge !== undefined && /^\d{4}[~?%]?$/.test(edge))) {
    const both = [
      rectangle('substantive', 0.3, 0.7),
      rectangle('substantive', 0, 0.3, 'paint-soft-start'),
    ]
    samples.push(
      sample(
        [...both, rectangle('substantive', 0.7, 1, 'paint-soft-end')].join(''),
        say(language, 'bar-soft-year'),
      ),
    )
  }
  if (edges.some((edge) => edge !== undefined && /^\d{4}-\d\d[~?%]?$/.test(edge))) {
    const soft =
      rectangle('substantive', 0.5, 1) + rectangle('substantive', 0, 0.5, 'paint-soft-start')
    samples.push(sample(soft, say(language, 'bar-soft-month')))
  }
  if (axis.chosen !== undefined) {
    const day = dayInText(language, axis.chosen)
    const words =
      part.chosen === 'today'
        ? say(language, 'timeline-today', { day })
        : say(language, 'timeline-chosen-day', { day })
    samples.push(sample(upright('chosen-day', 0.5), words, 2))
  }
  return html`<div class="legend">${samples}</div>`
}

const inLegend: readonly BarKind[] = [
  'substantive',
  'ended',
  'acting',
  'designate',
  'future',
  'reading',
  'limits',
]
const plain: readonly BarKind[] = ['substantive', 'ended']

function sample(drawn: string, words: string, width = 26): Markup {
  return html`<span class="sample-bar"><svg width="${width}" height="14" aria-hidden="true">${raw(drawn)}</svg>${words}</span>`
}
