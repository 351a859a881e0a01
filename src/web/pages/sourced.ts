// Where a value is from: its sources stand beside it, and what no source states is marked notional, everywhere.
import { html } from 'hono/html'
import { get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { notional, notStated, supposition } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { linked, plainText } from './things.ts'

export type Sources = Thing['sources'] | undefined

/** Ids of the sources of a field: its own; of an instant (named ...At) those of its time; else those of the whole act. */
export function sourcesOf(sources: Sources, field: string): readonly string[] {
  return (
    sources?.[field] ?? (field.endsWith('At') ? sources?.time : undefined) ?? sources?.['*'] ?? []
  )
}

/** Whether no source states the field: all that it rests on is notional. */
export function isNotional({ org }: Visit, sources: Sources, field: string): boolean {
  const ids = sourcesOf(sources, field)
  return ids.length > 0 && ids.every((id) => get(org, 'source', id)?.notional === true)
}

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
    : (source.publisher ?? plainText(visit, source.title))
}

/** Things one after another, with commas. */
export function listed(items: readonly Words[]): Markup {
  return html`${items.map((item, i) => (i === 0 ? item : html`, ${item}`))}`
}
