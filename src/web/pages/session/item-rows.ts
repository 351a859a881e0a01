import { html } from 'hono/html'
import type { Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { mark, type MarkKind } from '../../look/mark.ts'
import { type Markup, second } from '../../look/markup.ts'
import { holdsSealed } from '../../../rules/secrets.ts'
import { closedWords } from '../../../telling/names.ts'
import { entryLink } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { marked } from '../sourced.ts'
import { linked } from '../things.ts'

/** Items of an agenda in their order, with how each came out. */
export function itemRows(visit: Visit, items: readonly Thing<'item'>[]): Markup {
  const { language } = visit
  return table({
    caption: say(language, 'agenda'),
    columns: [
      { head: '№', kind: 'code' },
      { head: say(language, 'item') },
      { head: say(language, 'outcome'), kind: 'state', phone: 'bare' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: items.map((item) => ({
      cells: [
        String(item.order),
        html`${marked(visit, item.sources, 'title', linked(visit, 'item', item.id))}${closed(visit, item)}${item.referredFrom && html`<span class="second">${say(language, 'referred-from')} ${linked(visit, 'body', item.referredFrom)}</span>`}`,
        itemState(visit, item),
        entryLink(item.changed),
      ],
    })),
  })
}

/** That an item is closed, where its name does not say so already. */
function closed(visit: Visit, item: Thing<'item'>): Markup | '' {
  const words = closedWords(visit, 'item', item)
  return words === undefined || holdsSealed(item.title) ? '' : second(words)
}

export function itemState({ language }: Visit, item: Thing<'item'>): Markup {
  const marks: Record<Thing<'item'>['state'], MarkKind> = {
    proposed: 'ring',
    'on-agenda': 'ring',
    taken: 'half-disc',
    closed: 'square',
    withdrawn: 'bar',
  }
  const word =
    item.state === 'closed'
      ? say(language, `item-${item.result ?? 'discussed'}`)
      : say(language, `item-${item.state}`)
  return mark(marks[item.state], word)
}
