// What was entered from sources by mistake is withdrawn by a correction: the record keeps it, the organisation no longer has it.
import { z } from 'zod'
import { allOf, type Kind, type Reading } from './organisation.ts'

/** The field of a correction that withdraws a term, a line of a dossier or a claim. */
export const withdrawn = () => z.literal(true, 'not-yes-no').optional().meta({ field: 'yes-no' })

/** Kinds whose things may name a term, a line of a dossier or a claim. A correction of it does not rest on it. */
const naming: readonly Kind[] = ['term', 'question', 'decision', 'claim']

/** Whether the thing is the work of a decision, or something else on record rests on it: then it is not withdrawn. */
export function isHeld(org: Reading, thing: { readonly id: string; readonly decision?: string }) {
  const written = JSON.stringify(thing.id)
  return (
    thing.decision !== undefined ||
    naming.some((kind) =>
      allOf(org, kind).some((other) => {
        const { id, ...rest } = other
        return id !== thing.id && JSON.stringify(rest).includes(written)
      }),
    )
  )
}
