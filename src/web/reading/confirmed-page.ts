// What came of a confirmation: which entries it made, what was refused and why, what could not be made into an act.
import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { actName } from '../../telling/field-words.ts'
import { refusalWords } from '../../telling/refusal-words.ts'
import { mark } from '../look/mark.ts'
import { entryLink, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import type { Entered } from './entering.ts'
import { fieldName } from './field-name.ts'

export function confirmedPage(visit: Visit, { acts, left: lacking }: Entered): Page {
  const { language, org } = visit
  const taken = acts.filter(({ entry }) => entry !== undefined)
  const heading = say(language, 'reading-confirmed')
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
${left.length > 0 && section({ id: 'left', label: say(language, 'reading-left'), content: html`<ul class="plain">${left}</ul>` })}
<p><a href="/reading">${say(language, 'reading-another')}</a></p>`),
  }
}
