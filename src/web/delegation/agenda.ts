// The agenda and the documents of the session: those that every participant may see, and those of the delegation alone.
import { html } from 'hono/html'
import { ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOfThing } from '../../telling/names.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { isOwn, readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { documentState, itemMark } from '../pages/states.ts'
import type { Ours } from './place.ts'
import type { Situation } from '../../telling/situation.ts'

export function agendaNow(visit: Visit, { session, sitting }: Situation): Markup {
  const { language, org } = visit
  const items = ownedBy(org, 'item', session.id).sort((a, b) => a.order - b.order)
  const adopted = sitting?.agenda
  const shown = adopted ? items.filter(({ id }) => adopted.includes(id)) : items
  if (shown.length === 0) return html`<p class="note">${say(language, 'delegation-no-items')}</p>`
  return html`${adopted ? '' : html`<p class="note">${say(language, 'delegation-agenda-proposed')}</p>`}<ol class="agenda-lines">${shown.map(
    (item) =>
      html`<li${item.state === 'taken' ? html` aria-current="step"` : ''}><a href="/items/${item.id}">${nameOfThing(visit, 'item', item)}</a>${mark(itemMark(item.state), say(language, `item-is-${item.state}`))}</li>`,
  )}</ol>`
}

export function documentsOfAll(visit: Visit, { session }: Situation): Markup {
  const documents = readable(visit, 'document', ownedBy(visit.org, 'document', session.id))
  if (documents.length === 0)
    return html`<p class="note">${say(visit.language, 'delegation-no-documents')}</p>`
  return documentLines(visit, documents)
}

/** What the delegation laid for itself alone. */
export function ourDocuments(visit: Visit, { session, member }: Ours): Markup {
  const { language } = visit
  const documents = readable(visit, 'document', ownedBy(visit.org, 'document', session.id)).filter(
    (document) => isOwn(document) && document.proposedBy === member.id,
  )
  if (documents.length === 0) return html``
  return html`<h3 class="small-head">${say(language, 'delegation-our-documents')}</h3>${documentLines(visit, documents)}`
}

function documentLines(visit: Visit, documents: readonly Thing<'document'>[]): Markup {
  const { language } = visit
  return html`<ul class="document-lines">${documents.map(
    (document) =>
      html`<li><a href="/documents/${document.id}">${nameOfThing(visit, 'document', document)}</a>${documentState(language, document.state)}</li>`,
  )}</ul>`
}
