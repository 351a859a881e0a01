// Where a value is from: its sources stand beside it, and what no source states is marked notional, everywhere.
import { html } from 'hono/html'
import { get } from '../../rules/organisation.ts'
import { isNotional, type Sources, sourcesOf } from '../../telling/sources.ts'
import { say } from '../../text/say.ts'
import { notional, notStated, supposition } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { linked } from './things.ts'
import { wordsOf } from '../../telling/names.ts'

/** A value with the mark «условно» where no source states it. */
export function marked(visit: Visit, sources: Sources, field: string, value: Words): Words {
  return isNotional(visit, sources, field) ? notional(visit.language, value) : value
}

/** The same for a value that may be absent: the dashed ring says that no source states it. */
export function markedOr(
  visit: Visit,
  sources: Sources,
  field: string,
  value: Words | undefined,
): Words {
  return value === undefined ? notStated(visit.language) : marked(visit, sources, field, value)
}

/** The publishers of a field's sources, each linked; what rests on no source was entered by the secretariat. */
export function sourceLinks(visit: Visit, sources: Sources, field: string): Words {
  const ids = sourcesOf(sources, field)
  if (ids.length === 0) return say(visit.language, 'entered-by-secretariat')
  return listed(
    ids.map((id) => {
      const link = linked(visit, 'source', id, sourceName(visit, id))
      return get(visit.org, 'source', id)?.notional ? supposition(link) : link
    }),
  )
}

/** The publisher, which readers know, or else the title. */
export function sourceName(visit: Visit, id: string): string {
  const source = get(visit.org, 'source', id)
  if (source === undefined) return id
  return source.notional
    ? say(visit.language, 'notional')
    : (source.publisher ?? wordsOf(visit, source.title))
}

/** Things one after another, with commas. */
export function listed(items: readonly Words[]): Markup {
  return html`${items.map((item, i) => (i === 0 ? item : html`, ${item}`))}`
}
