// A second report of the same session: what both say, what they say differently, what one leaves out. What they say differently
// the secretary enters as claims, by one button.
import { html } from 'hono/html'
import { type Conflict, claimActs, conflictsIn } from '../../reading/claims.ts'
import { type Comparison, compareReadings, type Row } from '../../reading/compare.ts'
import type { Field } from '../../reading/proposal.ts'
import type { Reading } from '../../reading/read.ts'
import type { By } from '../../rules/acts.ts'
import { pageLanguages } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import type { Doors } from '../doors/doors.ts'
import { button, buttons, form, hiddenField } from '../look/forms.ts'
import type { Markup, Words } from '../look/markup.ts'
import { mark } from '../look/mark.ts'
import { section } from '../look/section.ts'
import { table } from '../look/table.ts'
import type { Visit } from '../visit.ts'
import { type Entered, enterWith, sourceOf } from './entering.ts'
import { fieldName } from './field-name.ts'
import { sessionField } from './session-field.ts'

export type Compared = { readonly report: string; readonly reading: Reading }

const shapes = {
  agree: 'disc',
  conflict: 'triangle',
  'first-silent': 'dashed-ring',
  'second-silent': 'dashed-ring',
} as const

export function comparison(visit: Visit, first: Compared, other: Compared): Markup {
  const { language } = visit
  const compared = compareReadings(first.reading, other.reading)
  const heads = ['field', 'first', 'second', 'verdict'].map((name) => ({
    head: say(language, `reading-head-${name}`),
  }))
  const asks = visit.by?.role === 'secretary' && compared.some((one) => conflictsIn(one).length > 0)
  const rows = compared.flatMap((one, at) =>
    one.rows.map((row) => ({ cells: cells(visit, one, at, row, asks) })),
  )
  const shown = table({ caption: say(language, 'reading-compared'), columns: heads, rows })
  return section({
    id: 'compared',
    label: say(language, 'reading-compared'),
    note: say(language, 'reading-compared-note'),
    wide: true,
    content: asks
      ? form(
          '/reading/claims',
          html`${hiddenField('report', first.report)}${hiddenField('other', other.report)}${shown}
${sessionField(visit, 'claims-session', say(language, 'reading-claims-session-hint'))}
${buttons(button(say(language, 'reading-claims')))}`,
        )
      : shown,
  })
}

function cells(visit: Visit, one: Comparison, at: number, row: Row, asks: boolean): Words[] {
  const { language } = visit
  const { field, verdict, first, second } = row
  const name = `${say(language, `proposal-${one.kind}`)}: ${fieldName(visit, field)}`
  const shown = (value: Field | undefined) => (value ? [value.value].flat().join(', ') : '—')
  const told = mark(shapes[verdict], say(language, `reading-verdict-${verdict}`))
  const last =
    asks && conflictsIn(one).includes(row)
      ? html`<label class="mendable"><input type="checkbox" name="claim" value="${at}-${field}" checked aria-label="${say(language, 'reading-claim', { field: name })}"> ${told}</label>`
      : told
  return [name, shown(first), shown(second), last]
}

/** Enters the differences that are ticked as claims, each resting on its report. */
export async function enterClaims(
  doors: Doors,
  visit: Visit,
  by: By,
  [first, other]: readonly [Compared, Compared],
  sent: FormData,
): Promise<Entered> {
  const asked = new Set(sent.getAll('claim').map(String))
  const session = String(sent.get('session') ?? '').trim() || undefined
  const conflicts = compareReadings(first.reading, other.reading).flatMap((one, at) =>
    conflictsIn(one)
      .filter(({ field }) => asked.has(`${at}-${field}`))
      .map((row): Conflict => ({ comparison: one, row, about: aboutOf(visit, one, row) })),
  )
  const { acts, left } = claimActs(
    doors.clerk.org,
    conflicts,
    [source(first), source(other)],
    session,
  )
  return {
    acts: await enterWith(doors, by, [first.report, other.report], acts),
    left: left.map(({ comparison }) => ({ kind: comparison.kind, missing: 'session' })),
  }
}

function source({ report, reading }: Compared) {
  return { ...sourceOf(report), proposals: reading.proposals }
}

/** «Назначение: С какого дня (Анна Ким)», in every language of the pages; the record gets no spaces that bind words. */
function aboutOf(
  visit: Visit,
  { kind, first, second }: Comparison,
  { field }: Row,
): Record<string, string> {
  const fields = first?.fields ?? second?.fields ?? {}
  const named = [fields.person ?? fields.title ?? fields.post ?? []].flat()[0]
  const whose = field !== 'person' && named !== undefined ? ` (${[named.value].flat()[0]})` : ''
  return Object.fromEntries(
    pageLanguages.map((language) => [
      language,
      `${say(language, `proposal-${kind}`)}: ${fieldName({ ...visit, language }, field)}${whose}`.replaceAll(
        /[\u00a0\u202f]/g,
        ' ',
      ),
    ]),
  )
}
