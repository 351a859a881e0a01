// Straw polls: asked to feel the room. They decide nothing, and an answer may change while the poll is open.
import { html } from 'hono/html'
import { get, ownedBy, type Reading, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOfThing } from '../../telling/names.ts'
import { notice } from '../look/answers.ts'
import { hiddenField } from '../look/forms.ts'
import { type MarkKind, mark, shape } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import type { Visit } from '../visit.ts'
import { actIdField, backTo } from '../forms/one-click.ts'
import type { Ours } from './place.ts'
import type { Situation } from '../../telling/situation.ts'
import { clockSaid, entryTime } from './times.ts'

/** The polls of the sitting that everyone sees: what is asked, and how many said what. */
export function polls(visit: Visit, { sitting, session }: Situation): Markup {
  const all = sitting ? ownedBy(visit.org, 'poll', sitting.id) : []
  const shown = [
    ...all.filter(({ state }) => state === 'open'),
    ...all.filter(({ state }) => state === 'closed').slice(-1),
  ]
  return html`${shown.map((poll) => pollSaid(visit, session, poll))}`
}

export function ourOpinions(visit: Visit, ours: Ours): Markup {
  const all = ours.sitting ? ownedBy(visit.org, 'poll', ours.sitting.id) : []
  const open = all.filter(({ state }) => state === 'open')
  return html`${open.map((poll) => html`${open.length > 1 ? html`<h3 class="small-head">${nameOfThing(visit, 'poll', poll)}</h3>` : ''}${ourOpinion(visit, ours, poll)}`)}`
}

function pollSaid(visit: Visit, session: Thing<'session'>, poll: Thing<'poll'>): Markup {
  const { language, org } = visit
  const opinions = ownedBy(org, 'opinion', poll.id)
  const count = (answer: string) => opinions.filter((one) => one.answer === answer).length
  const open = poll.state === 'open'
  return html`<section class="asked-too" aria-labelledby="poll-${poll.id}"><p class="over">${mark(open ? 'half-disc' : 'square', say(language, open ? 'delegation-poll' : 'delegation-poll-over'))}</p>
<h2 class="on-table" id="poll-${poll.id}">${nameOfThing(visit, 'poll', poll)}</h2><p class="note">${say(language, 'delegation-poll-decides-nothing')}</p>
<p class="note">${say(language, 'delegation-poll-counts', { yes: count('yes'), no: count('no'), abstain: count('abstain') })}${
    open
      ? ''
      : html` ${say(language, 'delegation-closed-at', { time: clockSaid(visit, session, poll.closedAt ?? 0) })}`
  }</p></section>`
}

const signs: Readonly<Record<'yes' | 'no' | 'abstain', MarkKind>> = {
  yes: 'disc',
  no: 'cross',
  abstain: 'bar',
}

function ourOpinion(visit: Visit, ours: Ours, poll: Thing<'poll'>): Markup {
  const { language, org } = visit
  const { member, acts, present, takesPart, session } = ours
  if (!takesPart || !present)
    return notice(say(language, takesPart ? 'delegation-not-present' : 'delegation-no-part'))
  if (ours.sitting?.state === 'suspended') return notice(say(language, 'delegation-suspended'))
  const given = opinionOf(org, poll.id, member.id)
  const row = (value: 'yes' | 'no' | 'abstain') => {
    const chosen = given?.answer === value
    const time = chosen ? clockSaid(visit, session, entryTime(visit, given.changed)) : ''
    const face = html`${shape(signs[value])}<span><span class="name">${say(language, `opinion-${value}`)}</span>${chosen ? html`<span class="second">${say(language, 'my-answer-given', { time })}</span>` : ''}</span>`
    if (!acts) return html`<div class="answer settled${chosen ? ' chosen' : ''}">${face}</div>`
    return html`<form data-lay method="post" action="/desk/acts/poll.answer">${actIdField(visit)}${hiddenField('back', backTo(visit))}${hiddenField('poll', poll.id)}${hiddenField('member', member.id)}${hiddenField('answer', value)}
<button class="answer" type="submit" aria-pressed="${String(chosen)}">${face}</button></form>`
  }
  return html`<div class="answers poll" role="group" aria-label="${nameOfThing(visit, 'poll', poll)}">${row('yes')}${row('abstain')}${row('no')}</div>
<p class="note">${say(language, 'delegation-poll-may-change')}${given ? html` ${say(language, 'entry')} ${entryLink(given.changed)}` : ''}</p>`
}

function opinionOf(org: Reading, poll: string, member: string): Thing<'opinion'> | undefined {
  return get(org, 'opinion', `${poll}/${member}`)
}
