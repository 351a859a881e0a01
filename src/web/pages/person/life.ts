// A life on a grid of years, as imprecise as its sources.
import { html } from 'hono/html'
import { neverHeld } from '../../../rules/terms.ts'
import { daysOf } from '../../../rules/day.ts'
import type { Thing } from '../../../rules/organisation.ts'
import { impreciseParts } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Markup } from '../../look/markup.ts'
import { second } from '../../look/markup.ts'
import { section } from '../../look/section.ts'
import { axisOver } from '../../look/time-axis.ts'
import { type Bar, termTimeline, type TimelineRow } from '../../look/timeline.ts'
import type { Visit } from '../../visit.ts'
import { marked } from '../sourced.ts'
import { barOf, ends, kindOf, termInWords } from '../post/term-bars.ts'
import { linked, text } from '../things.ts'

/** Lines of a dossier that can be drawn: dated, or ambiguous between readings of which one is dated. */
export function isDrawn(line: Thing<'dossier'>): boolean {
  return (
    line.when !== undefined || (line.readings ?? []).some((reading) => reading.when !== undefined)
  )
}

export function life(
  visit: Visit,
  lines: readonly Thing<'dossier'>[],
  terms: readonly Thing<'term'>[],
): Markup | '' {
  const { language, on, today } = visit
  const drawn = lines.filter(isDrawn)
  const begun = terms.filter((term) => term.from !== undefined && !neverHeld(term))
  if (drawn.length + begun.length === 0) return ''
  const born = lines.find(({ topic }) => topic === 'birth')?.when
  const dated = [
    ...drawn.map((line) => ({ begins: firstOf(line), row: lineRow(visit, line, born) })),
    ...begun.map((term) => ({ begins: term.from ?? '', row: termRow(visit, term) })),
  ].sort((a, b) => (a.begins < b.begins ? -1 : 1))
  const rows = dated.map(({ row }) => row)
  return section({
    id: 'life',
    label: say(language, 'life'),
    note: say(language, 'life-note'),
    wide: true,
    content: termTimeline({
      language,
      caption: say(language, 'life'),
      heads: { label: say(language, 'life-what'), cells: [say(language, 'life-when')] },
      axis: axisOver(
        rows.flatMap(({ bars }) => bars).map(({ from, to }) => ({ from, to })),
        on,
      ),
      rows,
      chosen: on === today ? 'today' : 'day',
      about: 'life',
    }),
  })
}

function firstOf(line: Thing<'dossier'>): string {
  const when = line.when ?? line.readings?.find((reading) => reading.when !== undefined)?.when ?? ''
  return daysOf(when)[0] ?? '9'
}

function lineRow(visit: Visit, line: Thing<'dossier'>, born: string | undefined): TimelineRow {
  const { language } = visit
  const label = html`${marked(visit, line.sources, 'what', text(visit, line.what))}${line.at && html`, ${text(visit, line.at)}`}`
  const resolved = line.resolved === undefined ? undefined : line.readings?.[line.resolved - 1]
  const when = line.when ?? resolved?.when
  if (when === undefined) {
    const readings = (line.readings ?? []).flatMap((reading) =>
      reading.when ? [reading.when] : [],
    )
    return {
      label,
      cells: [html`${mark('triangle', say(language, 'ambiguous'))}`],
      bars: [...limits(visit, born), ...readings.flatMap((one) => barOfWhen('reading', one))],
      inWords: say(language, 'ambiguous'),
    }
  }
  const { value, precision } = impreciseParts(language, when)
  return {
    label,
    cells: [html`${marked(visit, line.sources, 'when', value)}${precision && second(precision)}`],
    bars: barOfWhen('substantive', when),
    inWords: value,
  }
}

/** Between birth and today: where a line of a life must lie when its source leaves the date open. */
function limits({ on }: Visit, born: string | undefined): Bar[] {
  return born === undefined ? [] : [{ kind: 'limits', from: ends(born).from ?? born, to: on }]
}

function barOfWhen(kind: Bar['kind'], when: string): Bar[] {
  const { from, to } = ends(when)
  if (from === undefined) return to === undefined ? [] : [{ kind, from: to, to }]
  return [{ kind, from, ...(to === undefined ? {} : { to }) }]
}

function termRow(visit: Visit, term: Thing<'term'>): TimelineRow {
  const { language, on } = visit
  const bar = barOf(term, on)
  const kind = kindOf(term, on)
  const words = termInWords(language, term)
  const drawn = bar && (kind === 'ended' ? { ...bar, kind: 'substantive' as const } : bar)
  return {
    label: html`${linked(visit, 'post', term.post)}${term.capacity === 'acting' && second(say(language, 'capacity-acting'))}`,
    cells: [
      html`${marked(visit, term.sources, 'from', words)}${term.end === 'length' && second(say(language, 'end-computed'))}`,
    ],
    bars: drawn ? [drawn] : [],
    inWords: words,
  }
}
