// The delegation's own word: ask for the floor, raise a point of order, reply, withdraw a request, and see how long it has.
import { html } from 'hono/html'
import { allOf, type Reading, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import type { Visit } from '../visit.ts'
import { formHref, oneClick } from '../forms/one-click.ts'
import { clockOf } from './floor.ts'
import type { Ours } from './place.ts'
import { clockSaid, lengthSaid } from './times.ts'

export function ourFloor(visit: Visit, ours: Ours): Markup {
  const { language } = visit
  const { sitting, member, acts, present, takesPart, session, floor: held, waiting } = ours
  if (sitting?.state !== 'open') return html``
  if (!takesPart || !present)
    return html`<p class="note">${say(language, 'delegation-floor-not-yours')}</p>`
  const speaks = held?.member === member.id
  const own = waiting.filter((request) => request.member === member.id)
  const said = own.map(
    (request) =>
      html`<li><span>${standing(visit, request, placeOf(request, waiting), sitting)}<span class="second">${say(language, 'delegation-asked-at', { time: clockSaid(visit, session, request.madeAt) })} ${entryLink(request.made)}</span></span>
${acts ? oneClick(visit, 'request.withdraw', { request: request.id }, say(language, 'delegation-withdraw-request')) : ''}</li>`,
  )
  return html`${speaks ? html`<p class="speaking ours"><b>${say(language, 'delegation-you-speak')}</b>${clockOf(held)}</p>` : ''}
${said.length > 0 ? html`<ul class="requests">${said}</ul>` : ''}${acts ? asking(visit, ours, own) : ''}`
}

/** Points of order are heard before the list, and counted by themselves. */
function placeOf(request: Thing<'request'>, waiting: readonly Thing<'request'>[]): number {
  const isPoint = request.kind === 'point-of-order'
  const alike = waiting.filter(({ kind }) => (kind === 'point-of-order') === isPoint)
  return alike.indexOf(request) + 1
}

function standing(
  visit: Visit,
  request: Thing<'request'>,
  place: number,
  sitting: Thing<'sitting'>,
): string {
  const { language } = visit
  if (request.kind !== 'floor')
    return say(language, `delegation-waits-for-${request.kind}`, { place })
  const seconds = sitting.speakers?.seconds
  return seconds === undefined
    ? say(language, 'delegation-waits-for-floor', { place })
    : say(language, 'delegation-waits-for-floor-timed', { place, time: lengthSaid(visit, seconds) })
}

function asking(visit: Visit, { sitting, member }: Ours, own: readonly Thing<'request'>[]): Markup {
  const { language, org } = visit
  if (!sitting) return html``
  const open = sitting.speakers?.state === 'open'
  const ask = (kind: 'floor' | 'point-of-order' | 'right-of-reply') =>
    own.some((one) => one.kind === kind)
      ? ''
      : oneClick(
          visit,
          'request.make',
          { request: nextId(org, member.id, kind), sitting: sitting.id, member: member.id, kind },
          say(language, `delegation-ask-${kind}`),
        )
  return html`<div class="buttons ask">${open ? ask('floor') : ''}${ask('point-of-order')}${ask('right-of-reply')}</div>
${open && !own.some(({ kind }) => kind === 'floor') ? html`<p class="note"><a href="${formHref(visit, 'request.make', { sitting: sitting.id, member: member.id, kind: 'floor' })}">${say(language, 'delegation-ask-for-group')}</a></p>` : ''}
${open ? '' : html`<p class="note">${say(language, 'delegation-list-closed-then')}</p>`}`
}

/** Its own for each member, so that two who ask at the same moment do not ask under one name. */
function nextId(org: Reading, member: string, kind: string): string {
  const made = allOf(org, 'request').filter((request) => request.member === member).length
  return `${kind}-${made + 1}-${member}`.slice(0, 64)
}
