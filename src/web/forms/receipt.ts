// What came of the act just laid: its name and its entry, where the reader came back to.
import type { Entry } from '../../record/entry.ts'
import { mayReadEntry } from '../../audience/may-read.ts'
import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import type { Visit } from '../visit.ts'
import { actName } from '../../telling/field-words.ts'

export function receiptNotice(visit: Visit): Markup {
  const { language, clerk } = visit
  const asked = visit.query.get('receipt') ?? ''
  const entry = /^\d{1,12}$/.test(asked) ? clerk.entry(Number(asked)) : undefined
  if (!entry || !(isMine(visit, entry) || mayReadEntry(visit, entry))) return html``
  const words = say(language, 'desk-entered', { act: actName(language, entry.act.type) })
  return html`<div class="receipt" role="status">${mark('disc', words)} ${say(language, 'entry')} ${entryLink(entry.n)}</div>`
}

/** Whoever submitted an act is told that it was taken, whatever else they may read of it. */
function isMine({ by }: Visit, entry: Entry): boolean {
  return entry.by.role === by?.role && entry.by.member === by?.member
}
