// What the person ticked and mended in the form of proposals, as acts laid one after another.
import type { By } from '../../rules/acts.ts'
import { actsOf, type Choice } from '../../reading/acts.ts'
import type { Proposal } from '../../reading/proposal.ts'
import type { Reading } from '../../reading/read.ts'
import type { Doors } from '../doors/doors.ts'
import { type Entered, enterWith, sourceOf } from './entering.ts'

export async function confirm(
  doors: Doors,
  by: By,
  report: string,
  reading: Reading,
  sent: FormData,
): Promise<Entered> {
  const told = (name: string) => String(sent.get(name) ?? '').trim()
  const session = told('session') || told('session-new') || undefined
  const { acts, incomplete } = actsOf(doors.clerk.org, reading.proposals, {
    ...sourceOf(report),
    grammar: reading.grammar,
    session,
    choices: choicesIn(reading.proposals, sent),
  })
  const left = incomplete.map(({ proposal, missing }) => ({
    kind: reading.proposals[proposal]!.kind,
    missing,
  }))
  return { acts: await enterWith(doors, by, [report], acts), left }
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
