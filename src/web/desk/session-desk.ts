// The desk of one session: what is before the body and what can be done now, agenda and last entries, the floor; below, all
// that was prepared, with the acts that change it. Works by forms alone.
import { html } from 'hono/html'
import { get, of, type Thing } from '../../rules/organisation.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { presentAt } from '../../rules/decide/sitting.ts'
import { say } from '../../text/say.ts'
import { nameOf, nameOfThing } from '../doors/naming.ts'
import { actsInOrder } from '../look/answers.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import { mayRead } from '../pages/visible.ts'
import type { Visit } from '../visit.ts'
import { actName } from './field-words.ts'
import { formHref, oneClick } from './one-click.ts'
import { receiptNotice } from './receipt.ts'
import { actsNow, type Before, before } from './session-acts.ts'
import { preparation } from './session-preparation.ts'
import { beforeTheBody, clockOf } from './session-question.ts'
import { itemMark, sessionState, sittingState } from './states.ts'

export function sessionDeskPage(visit: Visit, id: string): Page | undefined {
  const { language, org } = visit
  const session = get(org, 'session', id)
  if (!session) return undefined
  const at = before(visit, session)
  const name = nameOfThing(visit, 'session', session)
  return {
    title: name,
    rests: [],
    json: {
      session,
      sitting: at.sitting,
      question: at.question && mayRead(visit, 'question', at.question.id) ? at.question : undefined,
      acts: actsNow(visit, at).map((act) => ({ possible: 'button' in act })),
    },
    body: width(html`${receiptNotice(visit)}<div class="desk-title"><p class="crumb"><a href="/desk">${say(language, 'desk')}</a></p><h1>${name}</h1>
<div class="states">${[
      sessionState(language, session.state),
      html`<a href="/sessions/${id}">${say(language, 'desk-public-page')}</a>`,
      ...(visit.by && mayLayAct('correction.make', visit.by.role)
        ? [html`<a href="/desk/correct/session/${id}">${say(language, 'desk-correct')}</a>`]
        : []),
    ].map((state) => html`<span>${state}</span>`)}</div></div>${sittingTabs(visit, at)}<div class="desk">
<div class="desk-middle">${beforeTheBody(visit, at)}
<h2 class="desk-head">${say(language, 'desk-acts-now')}</h2>${actsInOrder(language, actsNow(visit, at))}</div>
<div class="desk-left">${agenda(visit, at)}${lastEntries(visit, session)}</div>
<div class="desk-right">${floor(visit, at)}</div></div>
${preparation(visit, at)}`),
  }
}

function sittingTabs(visit: Visit, { session, sitting }: Before): Markup {
  const { language, org } = visit
  const sittings = of(org, 'sitting', session.id)
  if (sittings.length < 2) return html``
  return html`<nav class="tabs" aria-label="${say(language, 'desk-sittings')}">${sittings.map((one) => {
    const label = html`${nameOfThing(visit, 'sitting', one)} ${sittingState(language, one.state)}`
    const current = one.id === sitting?.id ? html` aria-current="true"` : ''
    return html`<a href="/desk/sessions/${session.id}?sitting=${one.id}"${current}>${label}</a>`
  })}</nav>`
}

function agenda(visit: Visit, { session, sitting }: Before): Markup {
  const { language, org } = visit
  const items = of(org, 'item', session.id).sort((a, b) => a.order - b.order)
  const shown = sitting?.agenda ? items.filter(({ id }) => sitting.agenda?.includes(id)) : items
  const lines = shown.map((item) => {
    const state = say(language, `item-is-${item.state}`)
    const name = nameOfThing(visit, 'item', item)
    return html`<li${item.state === 'taken' ? html` class="current"` : ''}>${mark(itemMark(item.state), state, 'wordless')}<span>${name}</span></li>`
  })
  const what = sitting?.agenda ? 'desk-agenda' : 'desk-agenda-proposed'
  return html`<section aria-labelledby="agenda-head"><h2 class="desk-head" id="agenda-head">${say(language, what)}</h2>
${lines.length > 0 ? html`<ol class="agenda-now">${lines}</ol>` : html`<p class="note">${say(language, 'desk-no-items')}</p>`}</section>`
}

/** How far back the desk looks for what happened last in this session. */
const ENTRIES_SHOWN = 6

function lastEntries(visit: Visit, session: Thing<'session'>): Markup {
  const { language, clerk } = visit
  const lines: Markup[] = []
  const first = Math.max(0, visit.newest - 60)
  for (let n = visit.newest; n >= first && lines.length < ENTRIES_SHOWN; n--) {
    const entry = clerk.entry(n)
    if (!entry) continue
    const member = 'member' in entry.act && typeof entry.act.member === 'string' ? entry.act.member : undefined
    const who = member === undefined ? '' : html`: ${nameOf(visit, 'member', member)}`
    lines.push(
      html`<li>${entryLink(n)}<span>${clockOf(visit, session, entry.at)}. ${actName(language, entry.act.type)}${who}</span></li>`,
    )
  }
  return html`<section aria-labelledby="entries-head"><h2 class="desk-head" id="entries-head">${say(language, 'desk-last-entries')}</h2>
<ol class="entries-now">${lines}</ol><p class="note"><a href="/record">${say(language, 'desk-whole-record')}</a></p></section>`
}

function floor(visit: Visit, { session, sitting }: Before): Markup {
  const { language, org, by } = visit
  const head = html`<h2 class="desk-head" id="floor-head">${say(language, 'desk-floor')}</h2>`
  if (!sitting || !by)
    return html`<section aria-labelledby="floor-head">${head}<p class="note">${say(language, 'desk-floor-later')}</p></section>`
  const held = sitting.floor ? get(org, 'floor', sitting.floor) : undefined
  const may = mayLayAct('floor.give', by.role) && sitting.state === 'open'
  const spoken = of(org, 'floor', sitting.id).filter(({ endedAt }) => endedAt !== undefined)
  const now = held
    ? html`<p class="speaker">${nameOfThing(visit, 'floor', held)}</p><p class="note">${say(language, 'desk-floor-since', { time: clockOf(visit, session, held.givenAt) })}</p>
${may && oneClick(visit, 'floor.end', { floor: held.id }, actName(language, 'floor.end'))}`
    : html`<p class="note">${say(language, 'desk-floor-free')}</p>`
  const give =
    may && !held
      ? html`<ul class="speakers">${presentAt(org, sitting.id).map(
          (member) => html`<li><span>${nameOf(visit, 'member', member)}</span>
${oneClick(visit, 'floor.give', { sitting: sitting.id, member }, html`${say(language, 'desk-give-floor')}<span class="hidden">: ${nameOf(visit, 'member', member)}</span>`)}</li>`,
        )}</ul><p class="note"><a href="${formHref(visit, 'floor.give', { sitting: sitting.id })}">${say(language, 'desk-floor-other')}</a></p>`
      : ''
  const before =
    spoken.length > 0
      ? html`<h3>${say(language, 'desk-spoken')}</h3><ul class="speakers">${spoken.map(
          (one) => html`<li><span>${nameOfThing(visit, 'floor', one)}</span>${lasted(one)}</li>`,
        )}</ul>`
      : ''
  return html`<section aria-labelledby="floor-head">${head}${now}${give}${before}</section>`
}

function lasted({ givenAt, endedAt }: Thing<'floor'>): Markup {
  const seconds = Math.max(0, Math.round(((endedAt ?? givenAt) - givenAt) / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  return html`<span class="clock">${two(Math.floor(seconds / 60))}:${two(seconds % 60)}</span>`
}
