// Texts put to the members outside a sitting: adopted at a deadline, days from now, unless a delegation breaks silence.
import { html } from 'hono/html'
import { allOf, get, type Reading, type Thing } from '../../rules/organisation.ts'
import { statusOn } from '../../rules/membership.ts'
import { say } from '../../text/say.ts'
import { nameOfThing } from '../../telling/names.ts'
import { notice } from '../look/answers.ts'
import { countdown } from '../look/clocks.ts'
import { button, hiddenField } from '../look/forms.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { text } from '../pages/things.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { actIdField, backTo } from '../forms/one-click.ts'
import { questionTitle } from '../../telling/questions.ts'
import { whyOf } from '../desk/why-link.ts'
import type { Ours } from './place.ts'
import { kept } from './receipt.ts'
import { rule } from './table-now.ts'
import { clockPlace, clockSaid, daysTo } from './times.ts'
import { wordsField } from './words-field.ts'
import { textPut } from './text-put.ts'

/** Those that are open, and the last that is over. */
export function silences(visit: Visit, ours: Ours): Markup {
  const all_ = silencesOf(visit.org, ours.session.id)
  const open = all_.filter(({ state }) => state === 'open')
  const over = all_.filter(({ state }) => state !== 'open').sort((a, b) => b.changed - a.changed)
  return html`${open.map((question) => silent(visit, ours, question))}${over[0] ? ended(visit, ours, over[0]) : ''}`
}

export function silencesOf(org: Reading, session: string): Thing<'question'>[] {
  return allOf(org, 'question').filter(
    (question) => question.method === 'silence' && question.session === session,
  )
}

function silent(visit: Visit, ours: Ours, question: Thing<'question'>): Markup {
  const { language, org } = visit
  const { session, member } = ours
  const { closesAt = 0, putAt, remindedAt, extensions = 0, matter } = question
  const place = clockPlace(visit, session)
  const days = daysTo(visit, closesAt)
  const document =
    matter.kind === 'document' && mayRead(visit, 'document', matter.document)
      ? get(org, 'document', matter.document)
      : undefined
  const said = textPut(org, matter)
  return html`<section class="asked-too" aria-labelledby="silence-${question.id}"><p class="over">${mark('half-disc', say(language, 'delegation-silence-open'))}</p>
<h2 class="on-table" id="silence-${question.id}">${questionTitle(visit, question)}</h2>
${said ? html`<p class="serif">${text(visit, said)}</p>` : ''}<div class="about">${
    document
      ? html`<p class="links"><a href="/documents/${document.id}">${nameOfThing(visit, 'document', document)}</a></p>`
      : ''
  }${rule(visit, question)}</div>
<div class="window"><span class="window-of">${say(language, 'delegation-silence-left')}</span>${
    days > 1
      ? html`<span class="days-left">${say(language, 'delegation-days', { days })}</span>`
      : countdown(closesAt, clockSaid(visit, session, closesAt), putAt)
  }</div>
<p class="note">${say(language, 'delegation-silence-until', { time: clockSaid(visit, session, closesAt), place })}
${extensions > 0 ? say(language, 'delegation-silence-extended', { count: extensions }) : ''}
${remindedAt === undefined ? '' : html`<span class="reminded">${say(language, 'delegation-reminded', { time: clockSaid(visit, session, remindedAt) })}</span>`}</p>
${breaking(visit, ours, question, get(org, 'answer', `${question.id}/${member.id}`))}</section>`
}

function breaking(
  visit: Visit,
  ours: Ours,
  question: Thing<'question'>,
  broken: Thing<'answer'> | undefined,
): Markup {
  const { language, org } = visit
  const { session, member, acts } = ours
  if (statusOn(org, member.id, question.on) !== 'member')
    return notice(say(language, 'delegation-no-part'))
  if (broken)
    return html`<p>${mark('cross', say(language, 'delegation-silence-ours', { time: clockSaid(visit, session, broken.givenAt) }), 'ink')}</p>
${kept(visit, session, { entry: broken.changed, at: broken.givenAt, member: member.id, about: 'answer' })}`
  const id = `break-${question.id}`
  if (!acts) return html`<p class="note">${say(language, 'delegation-silence-kept')}</p>`
  return html`<p class="note">${say(language, 'delegation-silence-kept')}</p>
<details class="answer-words" id="${id}"><summary class="button" id="open-${id}">${say(language, 'delegation-silence-break')}</summary>
<form class="form" data-lay method="post" action="/desk/acts/silence.break">${actIdField(visit)}${hiddenField('back', backTo(visit))}${hiddenField('question', question.id)}${hiddenField('member', member.id)}
${wordsField(visit, { name: 'why', id: `why-${id}`, label: say(language, 'ours-objects-words'), hint: say(language, 'delegation-words-seen'), most: 1000 })}
<p class="note">${say(language, 'delegation-silence-break-does')}</p>${button(say(language, 'delegation-silence-break-lay'), { look: 'main' })}</form></details>`
}

function ended(visit: Visit, ours: Ours, question: Thing<'question'>): Markup {
  const { language } = visit
  const time = clockSaid(visit, ours.session, question.closedAt ?? 0)
  const adopted = question.outcome?.result === 'adopted'
  const own = get(visit.org, 'answer', `${question.id}/${ours.member.id}`)
  const unadopted = question.outcome ? 'delegation-silence-broken' : 'delegation-withdrawn-at'
  const words = adopted ? 'delegation-silence-adopted' : unadopted
  return html`<section class="asked-too"><p class="over">${say(language, 'delegation-silence-open')}</p><p><b>${questionTitle(visit, question)}</b></p>
<p>${mark(adopted ? 'disc' : 'cross', say(language, words, { time }))} ${whyOf(visit, question, `/questions/${question.id}`)}</p>
${own ? kept(visit, ours.session, { entry: own.changed, at: own.givenAt, member: own.member, about: 'answer' }) : ''}</section>`
}
