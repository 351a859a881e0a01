// What the person ticked and mended in the form of proposals, as acts laid one after another.
import { hash } from 'node:crypto'
import { parseAct, type By } from '../../rules/acts.ts'
import type { Refusal } from '../../rules/event.ts'
import { actsOf, type Choice } from '../../reading/acts.ts'
import type { Proposal } from '../../reading/proposal.ts'
import type { Reading } from '../../reading/read.ts'
import { UploadRefused } from '../../record/store/uploads.ts'
import { takeAct } from '../doors/act-door.ts'
import type { Doors } from '../doors/doors.ts'

/** One act of the confirmation and what came of it. */
export type ToldAct = {
  readonly type: string
  readonly entry?: number
  readonly refusal?: Refusal
  readonly notRecorded?: boolean
}

export type Confirmed = {
  readonly acts: readonly ToldAct[]
  readonly incomplete: readonly { readonly proposal: number; readonly missing: string }[]
}

export async function confirm(
  doors: Doors,
  by: By,
  report: string,
  reading: Reading,
  sent: FormData,
): Promise<Confirmed> {
  const bytes = Buffer.from(report)
  const digest = hash('sha256', bytes)
  const told = (name: string) => String(sent.get(name) ?? '').trim()
  const session = told('session') || told('session-new') || undefined
  const title = (report.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, 290)
  const { acts, incomplete } = actsOf(doors.clerk.org, reading.proposals, {
    id: `report-${digest.slice(0, 12)}`,
    title,
    digest,
    grammar: reading.grammar,
    session,
    choices: choicesIn(reading.proposals, sent),
  })
  try {
    doors.documents.put(bytes, by)
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    return { acts: [{ type: 'source.enter', notRecorded: true }], incomplete }
  }
  const done: ToldAct[] = []
  for (const made of acts) {
    const parsed = parseAct(made)
    if ('errors' in parsed) {
      const [error] = parsed.errors
      done.push({
        type: made.type,
        refusal: { code: 'bad-value-in-field', rule: 'S3', facts: { field: error?.path ?? '' } },
      })
      continue
    }
    const taken = await takeAct(doors, parsed.act, by)
    if (typeof taken === 'string') done.push({ type: made.type, notRecorded: true })
    else if ('refusal' in taken) done.push({ type: made.type, refusal: taken.refusal })
    else done.push({ type: made.type, entry: taken.receipt.entry })
  }
  return { acts: done, incomplete }
}

/** A field is confirmed when it is ticked, and mended when its words were changed. */
export function choicesIn(
  proposals: readonly Proposal[],
  sent: FormData,
): Map<number, Map<string, Choice>> {
  const choices = new Map<number, Map<string, Choice>>()
  for (const [index, proposal] of proposals.entries()) {
    const chosen = new Map<string, Choice>()
    for (const [field, { value }] of Object.entries(proposal.fields)) {
      if (sent.get(`take-${index}-${field}`) === null) continue
      const proposed = [value].flat().join(', ')
      const written = String(sent.get(`value-${index}-${field}`) ?? proposed).trim()
      chosen.set(
        field,
        written === proposed || written === ''
          ? { chosen: 'confirmed' }
          : { chosen: 'mended', value: written },
      )
    }
    if (chosen.size > 0) choices.set(index, chosen)
  }
  return choices
}
