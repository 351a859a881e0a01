import { html } from 'hono/html'
import { allOf } from '../../../rules/organisation.ts'
import { imprecise } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { notional, notStated } from '../../look/mark.ts'
import { emptyState, entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { restingOn } from './source.ts'
import { linked } from '../things.ts'

/** Everything the record cites, with how many facts rest on each. */
export function sourcesPage(visit: Visit): Page {
  const { language, org } = visit
  const heading = say(language, 'menu-sources')
  const sources = allOf(org, 'source')
  const body =
    sources.length === 0
      ? emptyState(say(language, 'sources-none'), say(language, 'sources-none-then'))
      : section({
          id: 'sources',
          label: heading,
          note: say(language, 'sources-note'),
          content: table({
            caption: heading,
            columns: [
              { head: say(language, 'source') },
              { head: say(language, 'source-publisher') },
              { head: say(language, 'source-day') },
              { head: say(language, 'source-things'), kind: 'number' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows: sources.map((source) => ({
              cells: [
                source.notional
                  ? notional(language, linked(visit, 'source', source.id))
                  : linked(visit, 'source', source.id),
                source.publisher ?? html`<span class="quiet">—</span>`,
                source.on ? imprecise(language, source.on) : notStated(language),
                String(restingOn(visit, source.id).length),
                entryLink(source.made),
              ],
            })),
          }),
        })
  return {
    title: heading,
    body: width(html`${title({ heading })}${body}`),
    rests: sources.map(({ made }) => made),
    json: { sources },
  }
}
