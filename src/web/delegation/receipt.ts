// What a delegation keeps of an act of its own: the entry, in whose name, when, and the tree in which the entry is the last.
import { html } from 'hono/html'
import type { Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { receipt } from '../look/answers.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import { memberName } from '../../telling/names.ts'
import type { Visit } from '../visit.ts'
import { clockPlace, clockSaid } from './times.ts'

/** `at`: UTC milliseconds. Root and size are those of the tree that ends with the entry, so they never change. */
export function kept(
  visit: Visit,
  session: Thing<'session'>,
  act: {
    readonly entry: number
    readonly member: string
    readonly at: number
    readonly about: string
  },
): Markup {
  const { language, clerk } = visit
  const { entry, member, at, about } = act
  return html`<section class="kept"><h3>${say(language, 'delegation-receipt')}</h3><p class="note">${say(language, `delegation-receipt-${about}`)}</p>
${receipt(language, {
  entry: entryLink(entry),
  onBehalf: memberName(visit, member, 'genitive'),
  time: `${clockSaid(visit, session, at)}, ${clockPlace(visit, session)}`,
  size: entry + 1,
  root: clerk.rootAt(entry + 1).toString('base64'),
})}<p class="links"><a href="/record/proof/${entry}.tlog-proof" download>${say(language, 'delegation-receipt-save')}</a> <a href="/record/verify">${say(language, 'delegation-receipt-verify')}</a></p>
<p class="small">${say(language, 'delegation-receipt-when')}</p>${signed(visit, entry)}</section>`
}

/** The signed promise, in the page itself: whoever has the page has it, also when the server is gone. */
function signed({ language, receiptOf }: Visit, entry: number): Markup | '' {
  const text = receiptOf?.(entry)
  if (text === undefined) return ''
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`
  return html`<details><summary>${say(language, 'delegation-receipt-signed')}</summary><pre class="hash">${text}</pre>
<p class="links"><a href="${file}" download="${entry}.receipt">${say(language, 'delegation-receipt-signed-save')}</a></p>
<p class="small">${say(language, 'delegation-receipt-signed-note')}</p></details>`
}
