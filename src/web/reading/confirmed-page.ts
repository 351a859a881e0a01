// What came of a confirmation: which entries it made, what was refused and why, what could not be made into an act.
import { html } from 'hono/html'
import { written } from '../../reading/taking-back.ts'
import { say } from '../../text/say.ts'
import { actName } from '../../telling/field-words.ts'
import { refusalWords } from '../../telling/refusal-words.ts'
import { button, form, hiddenField } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import { mark } from '../look/mark.ts'
import { entryLink, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import type { Entered } from './entering.ts'
import { fieldName } from './field-name.ts'

export function confirmedPage(
  visit: Visit,
  { acts, left: lacking, back = [] }: Entered,
  headed: 'reading-confirmed' | 'reading-taken-back' = 'reading-confirmed',
): Page {
  const { language, org } = visit
  const taken = acts.filter(({ entry }) => entry !== undefined)
  const heading = say(language, headed)
  const rows = acts.map(({ type, entry, refusal }) => ({
    cells: [
      actName(language, type),
      entry !== undefined
        ? mark('disc', say(language, 'reading-recorded'))
        : html`${mark('cross', say(language, 'reading-refused'))} ${refusal ? refusalWords({ org, language }, refusal).sentence : say(language, 'turned-away-not-recorded')}`,
      entry === undefined ? '' : entryLink(entry),
    ],
  }))
  const left = lacking.map(
    ({ kind, missing }) =>
      html`<li>${say(language, `proposal-${kind}`)}: ${say(language, 'reading-lacks', { field: fieldName(visit, missing) })}</li>`,
  )
  return {
    title: heading,
    rests: taken.flatMap(({ entry }) => entry ?? []),
    body: width(html`${title({ heading, lead: say(language, 'reading-confirmed-lead', { count: taken.length }), crumbs: [{ href: '/reading', label: say(language, 'reading-title') }, { label: heading }] })}
${section({
  id: 'acts',
  label: say(language, 'reading-acts'),
  content: table({
    caption: say(language, 'reading-acts'),
    columns: [
      { head: say(language, 'reading-head-act') },
      { head: say(language, 'reading-head-came') },
      { head: say(language, 'reading-head-entry'), kind: 'entry' },
    ],
    rows,
  }),
})}
${back.length > 0 && section({ id: 'back', label: say(language, 'reading-back'), note: say(language, 'reading-back-note'), content: html`<ul class="rows">${back.map((one) => backRow(visit, one))}</ul>` })}
${left.length > 0 && section({ id: 'left', label: say(language, 'reading-left'), content: html`<ul class="plain">${left}</ul>` })}
<p><a href="/reading">${say(language, 'reading-another')}</a></p>`),
  }
}

/** One button takes back all that the proposal entered. */
function backRow(
  { language }: Visit,
  { kind, name, things }: NonNullable<Entered['back']>[number],
): Markup {
  const what = `${say(language, `proposal-${kind}`)}: ${name}`
  const label = html`${say(language, 'reading-take-back')}<span class="hidden"> ${what}</span>`
  return html`<li><span>${what}</span>${form('/reading/take-back', html`${things.map((thing) => hiddenField('thing', written(thing)))}${button(label)}`)}</li>`
}
