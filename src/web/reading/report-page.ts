// The report with its words marked, and beside them what is proposed: each field with its basis, a tick and a place to mend it.
import { html } from 'hono/html'
import type { Field, Proposal } from '../../reading/proposal.ts'
import type { Reading } from '../../reading/read.ts'
import { contradictionsOf, linksOf } from '../../reading/register.ts'
import { allOf, get } from '../../rules/organisation.ts'
import { dayInTable } from '../../text/dates.ts'
import { say } from '../../text/say.ts'
import { titleOf } from '../pages/things.ts'
import { button, buttons, form, hiddenField, textField } from '../look/forms.ts'
import { type Markup, second } from '../look/markup.ts'
import { mark } from '../look/mark.ts'
import {
  type Basis,
  basisCounts,
  bases,
  markedReport,
  type MarkedSpan,
  type ProposedField,
  proposalGroup,
} from '../look/reading.ts'
import { title } from '../look/section.ts'
import { staticPath } from '../look/assets.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { type Compared, comparison } from './comparing.ts'
import { sourceOf } from './entering.ts'
import { fieldName } from './field-name.ts'
import { sessionField } from './session-field.ts'
import { unreadGroups, unreadSpans } from './unread.ts'

type Numbered = { readonly proposal: number; readonly field: string; readonly number: number }

export function reportPage(visit: Visit, report: string, reading: Reading, other?: Compared): Page {
  const { language } = visit
  const heading = say(language, 'reading-title')
  const numbers = numbered(reading)
  const secretary = visit.by?.role === 'secretary'
  const groups = reading.proposals.map((proposal, index) =>
    group(visit, proposal, index, numbers, secretary),
  )
  const proposals = html`${basisCounts(language, countsOf(reading))}${groups}${unreadGroups(visit, reading, numbers.length)}${notStated(visit, reading)}`
  const words = html`<div>${markedReport(report, 'ru', spansOf(visit, reading, numbers))}</div>`
  const side = secretary
    ? form(
        '/reading/confirm',
        html`${hiddenField('report', report)}${hiddenField('again', String(timesRead(visit, report)))}${proposals}${sessionChoice(visit)}${buttons(button(say(language, 'reading-confirm'), { look: 'main' }))}`,
      )
    : html`${proposals}<p class="note">${say(language, 'reading-only-secretary')}</p>`
  return {
    title: heading,
    rests: [],
    json: reading,
    scripts: [staticPath('reading.js')],
    body: width(html`${title({ heading, lead: say(language, 'reading-lead') })}
<div class="reading"><section aria-labelledby="words-label"><h2 id="words-label">${say(language, 'reading-report')}</h2>${words}</section>
<section aria-labelledby="proposals-label"><h2 id="proposals-label">${say(language, 'reading-proposals')}</h2>${side}</section></div>
${other && comparison(visit, { report, reading }, other)}
<p><a href="/reading">${say(language, 'reading-another')}</a></p>`),
  }
}

/** How many readings of this report are on record: those taken back may be entered anew. */
function timesRead({ org }: Visit, report: string): number {
  const { id } = sourceOf(report)
  return allOf(org, 'reading').filter(({ source }) => source === id).length
}

/** Fields with words of their own are numbered in the order of the proposals; the same number stands at their words. */
function numbered({ proposals }: Reading): Numbered[] {
  const found: Numbered[] = []
  for (const [proposal, { fields }] of proposals.entries())
    for (const [field, { spans }] of Object.entries(fields))
      if (spans.length > 0) found.push({ proposal, field, number: found.length + 1 })
  return found
}

function spansOf(visit: Visit, reading: Reading, numbers: readonly Numbered[]): MarkedSpan[] {
  const stated = numbers.flatMap(({ proposal, field, number }) => {
    const { spans, status } = reading.proposals[proposal]!.fields[field]!
    return spans.map(({ start, end }) => ({ start, end, basis: status, number }))
  })
  return [...stated, ...unreadSpans(visit, reading, numbers.length)]
}

function countsOf({ proposals, unresolved, notStated }: Reading): Record<Basis, number> {
  const counts = Object.fromEntries(bases.map((basis) => [basis, 0])) as Record<Basis, number>
  for (const { fields } of proposals)
    for (const { status } of Object.values(fields)) counts[status]++
  counts.unread = unresolved.length
  counts['not-stated'] = notStated.length
  return counts
}

function group(
  visit: Visit,
  proposal: Proposal,
  index: number,
  numbers: readonly Numbered[],
  secretary: boolean,
): Markup {
  const { language } = visit
  const notes = notesOf(visit, proposal)
  const fields: ProposedField[] = Object.entries(proposal.fields).map(([name, field]) => ({
    number: numbers.find((one) => one.proposal === index && one.field === name)?.number,
    label: fieldName(visit, name),
    value: secretary
      ? mendable(visit, proposal, index, name, field)
      : [field.value].flat().join(', '),
    note: notes.get(name),
    basis: field.status,
  }))
  const aside = proposal.sure ? '' : mark('triangle', say(language, 'reading-unsure'))
  return proposalGroup(language, {
    id: `proposal-${index}`,
    heading: say(language, `proposal-${proposal.kind}`),
    aside,
    fields,
  })
}

/** Ticked beforehand only where the proposal is sure and nothing was inferred. */
function mendable(
  visit: Visit,
  proposal: Proposal,
  index: number,
  name: string,
  field: Field,
): Markup {
  const ticked = proposal.sure && field.status !== 'inferred'
  const id = `${index}-${name}`
  const value = [field.value].flat().join(', ')
  return html`<span class="mendable"><input type="checkbox" id="take-${id}" name="take-${id}" value="1"${ticked ? html` checked` : ''} aria-label="${say(visit.language, 'reading-take', { field: fieldName(visit, name) })}">
<input class="input" name="value-${id}" value="${value}" maxlength="400" aria-label="${fieldName(visit, name)}" autocomplete="off"></span>`
}

/** What the record already knows of a value, and where it says otherwise. */
function notesOf(visit: Visit, proposal: Proposal): Map<string, Markup> {
  const { language, org } = visit
  const notes = new Map<string, Markup>()
  const add = (field: string, words: Markup) =>
    notes.set(field, html`${notes.get(field) ?? ''}${second(words)}`)
  for (const { field, kind, candidates } of linksOf(org, proposal)) {
    const [only] = candidates
    if (candidates.length === 1 && only)
      add(field, html`${say(language, 'reading-on-record')} ${titleOf(visit, kind, only)}`)
    else if (candidates.length > 1)
      add(field, html`${mark('triangle', say(language, 'reading-several'))}`)
  }
  for (const { field, code, facts } of contradictionsOf(org, proposal, visit.on)) {
    const holder = facts.holder
      ? String(get(org, 'person', facts.holder)?.name[language] ?? facts.holder)
      : ''
    const until = facts.until ? dayInTable(language, facts.until) : ''
    const said = { holder, until, when: facts.when ?? '', entry: facts.entry ?? '' }
    add(
      field,
      mark(
        'triangle',
        until
          ? say(language, `contradiction-until-${code}`, said)
          : say(language, `contradiction-${code}`, said),
      ),
    )
  }
  return notes
}

function notStated(visit: Visit, { notStated: silent }: Reading): Markup | '' {
  const { language } = visit
  if (silent.length === 0) return ''
  const said = silent.map((path) => {
    const [kind = '', field = ''] = path.split('.')
    return html`<li>${mark('dashed-ring', `${say(language, `proposal-${kind}`)}: ${fieldName(visit, field)}`)}</li>`
  })
  return html`<section class="left-open" aria-labelledby="not-stated"><h3 id="not-stated">${say(language, 'reading-not-stated')}</h3><ul class="rows">${said}</ul></section>`
}

function sessionChoice(visit: Visit): Markup {
  const { language } = visit
  return html`${sessionField(visit, 'session', say(language, 'reading-session-hint'))}
${textField({ name: 'session-new', label: say(language, 'reading-session-new'), hint: say(language, 'reading-session-new-hint'), width: 'medium', maxlength: 64 })}`
}
