// Corrections of the things that a page is about: so that whoever cited it learns what was corrected since.
import { readable } from '../audience/may-read.ts'
import { allOf, type Thing } from '../rules/organisation.ts'
import type { Context } from './context.ts'

/** A thing by its kind and id. */
export type About = readonly [kind: string, id: string]

/** As programs read it: the entry, the fields corrected in it, and why. */
export type CorrectedTold = {
  readonly entry: number
  readonly of: { readonly kind: string; readonly id: string }
  readonly fields: readonly string[]
  readonly why: Readonly<Record<string, string>>
}

/** Corrections of these things as far as the reader may know, first to last; `newest`: the newest entry it may know of. */
export function correctionsTo(
  context: Pick<Context, 'reader' | 'clerk'>,
  newest: number,
  about: readonly About[],
): Thing<'correction'>[] {
  const now = context.clerk.org
  const made = allOf(now, 'correction').filter(
    ({ of, made }) =>
      made <= newest && about.some(([kind, id]) => of.kind === kind && of.id === id),
  )
  return readable({ reader: context.reader, clerk: context.clerk }, 'correction', made)
}

export function correctedTold({ made, of, set, why }: Thing<'correction'>): CorrectedTold {
  return { entry: made, of: { kind: of.kind, id: of.id }, fields: Object.keys(set), why }
}
