// What the person ticked and mended in the form of proposals, as acts laid one after another.
import type { By } from '../../rules/acts.ts'
import { actsOf, type Choice, readingId } from '../../reading/acts.ts'
import type { Proposal } from '../../reading/proposal.ts'
import type { Reading } from '../../reading/read.ts'
import { enteredBy } from '../../reading/taking-back.ts'
import type { Doors } from '../doors/doors.ts'
import { type Entered, enterWith, sourceOf } from './entering.ts'

export async function confirm(
  doors: Doors,
  by: By,
  report: string,
  reading: Reading,
  sent: FormData,
): Promise<Entered> {
  const source = sourceOf(report)
  const again = Math.max(0, Math.trunc(Number(sent.get('again') ?? 0)) || 0)
  const told = (name: string) => String(sent.get(name) ?? '').trim()
  const session = told('session') || told('session-new') || undefined
  const { acts, incomplete } = actsOf(doors.clerk.org, reading.proposals, {
    ...source,
    again,
    grammar: reading.grammar,
    session,
    choices: choicesIn(reading.proposals, sent),
  })
  const left = incomplete.map(({ proposal, missing }) => ({
    kind: reading.proposals[proposal]!.kind,
    missing,
  }))
  const done = await enterWith(doors, by, [report], acts)
  const taken = acts.filter((_, at) => done[at]?.entry !== undefined)
  const back = reading.proposals.flatMap(({ kind, fields }, index) => {
    const things = enteredBy(taken, readingId({ id: source.id, again }), index)
    const named = [fields.person, fields.post, fields.title, fields.text]
    const name = named.flatMap((field) => field?.value ?? []).join(', ')
    return things.length > 0 ? [{ kind, name, things }] : []
  })
  return { acts: done, left, back }
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
