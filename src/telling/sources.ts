// What a value rests on: the sources of its field, and whether any of them states it.
import { get, type Thing } from '../rules/organisation.ts'
import type { Context } from './context.ts'

export type Sources = Thing['sources'] | undefined

/** Ids of the sources of a field: its own; of an instant (named ...At) those of its time; else those of the whole act. */
export function sourcesOf(sources: Sources, field: string): readonly string[] {
  return (
    sources?.[field] ?? (field.endsWith('At') ? sources?.time : undefined) ?? sources?.['*'] ?? []
  )
}

/** Whether no source states the field: all that it rests on is notional. */
export function isNotional(
  { org }: Pick<Context, 'org'>,
  sources: Sources,
  field: string,
): boolean {
  const ids = sourcesOf(sources, field)
  return ids.length > 0 && ids.every((id) => get(org, 'source', id)?.notional === true)
}
