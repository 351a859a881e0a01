// Where a report is pasted or dropped, and what is wrong with one that cannot be read.
import { html } from 'hono/html'
import type { Refusal } from '../../reading/refusal.ts'
import { reportUnitsMax } from '../../reading/text.ts'
import { say } from '../../text/say.ts'
import { errorSummary } from '../look/answers.ts'
import { button, buttons, fileField, form, textArea } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'

export type Asked = {
  readonly report?: string
  readonly other?: string
  readonly refusal?: Refusal
}

export function startPage(visit: Visit, { report, other, refusal }: Asked): Page {
  const { language } = visit
  const heading = say(language, 'reading-title')
  const wrong =
    refusal &&
    say(language, `report-${refusal.code.slice('report.'.length)}`, { most: reportUnitsMax })
  return {
    title: heading,
    rests: [],
    status: refusal ? 400 : 200,
    json: wrong ? { error: { code: refusal?.code, message: wrong } } : undefined,
    body: width(html`${title({ heading, lead: say(language, 'reading-lead') })}
${wrong && errorSummary(language, [{ field: 'report', words: wrong }])}
<div class="text-column desk-form">${form(
      '/reading',
      html`${textArea({ name: 'report', label: say(language, 'reading-text'), hint: say(language, 'reading-hint', { most: reportUnitsMax }), value: report, rows: 14, lang: 'ru', ...(wrong ? { error: wrong } : {}) })}
${fileField({ name: 'report-file', label: say(language, 'reading-file'), accept: '.txt,text/plain' })}
<details><summary>${say(language, 'reading-second')}</summary>${textArea({ name: 'other', label: say(language, 'reading-second-text'), value: other, rows: 8, lang: 'ru' })}</details>
${buttons(button(say(language, 'reading-read'), { look: 'main' }))}`,
      'multipart/form-data',
    )}</div>`),
  }
}
