import { html } from 'hono/html'
import type { Entry } from '../../../record/entry.ts'
import { say } from '../../../text/say.ts'
import { inZone } from '../../../text/times.ts'
import { dayInTable } from '../../../text/dates.ts'
import { notional } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { happened, laidBy } from './happened.ts'
import { isNotional } from '../../../telling/sources.ts'

/** Entries in the order given: when, what happened, who laid it, and the entry at the right edge. */
export function entriesTable(
  visit: Visit,
  caption: string,
  entries: readonly Entry[],
  zone: string,
): Markup {
  const { language } = visit
  return table({
    caption,
    columns: [
      { head: say(language, 'entry-time'), kind: 'day', phone: 'bare' },
      { head: say(language, 'entry-what') },
      { head: say(language, 'entry-by') },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: entries.map((entry) => ({
      cells: [
        timeOf(visit, entry, zone),
        happened(visit, entry),
        laidBy(visit, entry),
        entryLink(entry.n),
      ],
    })),
    note: entries.some((entry) => isNotional(visit, entry.act.sources, 'time'))
      ? notional(language, say(language, 'entry-times-notional'))
      : undefined,
  })
}

export function timeOf(visit: Visit, entry: Entry, zone: string): Words {
  const { language } = visit
  const { day, seconds } = inZone(entry.at, zone)
  const words = html`${dayInTable(language, day)}, ${seconds}`
  return isNotional(visit, entry.act.sources, 'time')
    ? notional(language, words, 'wordless')
    : words
}
