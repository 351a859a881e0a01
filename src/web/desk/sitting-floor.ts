// The right side of the desk: who speaks and how long, points of order before everything else, who waits, who has spoken.
import { html } from 'hono/html'
import { mayLayAct } from '../../rules/decide.ts'
import { presentAt } from '../../rules/decide/sitting.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { clockFace, inZone } from '../../text/times.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import { speechClock } from '../look/clocks.ts'
import { mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { zoneOf } from '../../telling/clock.ts'
import type { Visit } from '../visit.ts'
import { type FormFields, formHref, keyOf, oneClick } from '../forms/one-click.ts'
import { isRunning as runs, type Situation } from '../../telling/situation.ts'
import { EACH_MOST } from './sitting-members.ts'

/** Who has the floor, with the clock of the speech. */
export function floorNow(
  visit: Visit,
  { session, sitting, floor: held, interrupted }: Situation,
): Markup {
  const { language } = visit
  if (!isRunning(sitting)) return html`<p class="note">${say(language, 'desk-floor-later')}</p>`
  if (!held) return html`<p class="note">${say(language, 'desk-floor-free')}</p>`
  const since = inZone(held.givenAt, zoneOf(visit, session)).seconds
  const clock = speechClock({
    spent: held.spent,
    runningSince: held.runningSince,
    seconds: held.seconds,
    words: held.runningSince === undefined ? clockFace(held.spent / 1000) : since,
  })
  const limit =
    held.seconds === undefined
      ? say(language, 'desk-no-limit')
      : say(language, 'desk-limit', { time: clockFace(held.seconds) })
  const stands =
    held.runningSince === undefined
      ? html`<p class="small">${mark('bar', say(language, 'desk-clock-stands'))}</p>`
      : ''
  const buttons = mayGive(visit, sitting)
    ? html`<div class="floor-acts">${press(visit, 'floor.end', { floor: held.id })}
${
  held.runningSince === undefined
    ? press(visit, 'floor.resume', { floor: held.id })
    : press(visit, 'floor.pause', { floor: held.id })
}</div>`
    : ''
  return html`<p class="speaker">${nameOfThing(visit, 'floor', held)}</p>${clock}
<p class="small">${kindOf(visit, held)}${say(language, 'desk-floor-since', { time: since })}, ${limit}</p>${stands}
${interrupted && html`<p class="small">${mark('half-disc', say(language, 'desk-interrupted', { speaker: nameOfThing(visit, 'floor', interrupted) }))}</p>`}${buttons}`
}

/** Points of order: they come before everyone, and a new one is heard. */
export function points(visit: Visit, { sitting, waiting }: Situation): Markup {
  const { language } = visit
  if (!isRunning(sitting)) return html``
  const heading = html`<h2 class="desk-head">${say(language, 'desk-points')}</h2>`
  const asked = waiting.filter(({ kind }) => kind === 'point-of-order')
  // One point of order at a time: it interrupts a speech, not another point of order.
  const free = sitting.floor === undefined || sitting.interrupted === undefined
  if (asked.length === 0)
    return html`${heading}<p class="note">${say(language, 'desk-no-points')}</p>`
  return html`${heading}<ol class="speakers points">${asked.map(
    (
      request,
      i,
    ) => html`<li data-signal="${request.id}">${mark('triangle', html`<b>${nameOf(visit, 'member', request.member)}</b>`)}
${i === 0 && mayGive(visit, sitting) && html`<div class="floor-acts">${free && give(visit, sitting, request, say(language, 'key-point'))}${decline(visit, request)}</div>`}</li>`,
  )}</ol>`
}

/** The list of speakers in its order, each with its time; the first may be given the floor in one click. */
export function speakers(visit: Visit, { sitting, waiting }: Situation): Markup {
  const { language } = visit
  if (!isRunning(sitting)) return html``
  const listed = waiting.filter(({ kind }) => kind !== 'point-of-order')
  const { speakers: list } = sitting
  const order = list && say(language, `choice-order-${list.order}`)
  const each =
    list?.seconds === undefined
      ? say(language, 'desk-no-limit')
      : say(language, 'desk-limit', { time: clockFace(list.seconds) })
  const state = list
    ? html`<p class="small">${say(language, `desk-list-${list.state}`)}, ${order}, ${each}</p>`
    : html`<p class="small">${say(language, 'desk-list-not-opened')}</p>`
  const free = sitting.floor === undefined
  const rows = listed.map((request, i) => {
    const seconds = request.kind === 'floor' ? list?.seconds : undefined
    const why = [
      request.kind === 'right-of-reply' ? say(language, 'choice-kind-right-of-reply') : '',
      request.group ?? '',
    ].filter(Boolean)
    const acts =
      i === 0 && free && mayGive(visit, sitting)
        ? html`<div class="floor-acts">${give(visit, sitting, request, keyOf(visit, 'floor.give'))}${decline(visit, request)}</div>`
        : ''
    return html`<li><span class="place">${i + 1}</span><span>${nameOf(visit, 'member', request.member)}${why.length > 0 && html` <span class="small">${why.join(', ')}</span>`}</span>
<span class="clock">${seconds === undefined ? '' : clockFace(seconds)}</span>${acts}</li>`
  })
  return html`<h2 class="desk-head">${say(language, 'desk-speakers')}</h2>${state}${rows.length > 0 && html`<ol class="speakers">${rows}</ol>`}${listActs(visit, sitting)}`
}

function listActs(visit: Visit, sitting: Thing<'sitting'>): Markup {
  const { language, by } = visit
  if (!mayGive(visit, sitting)) return html``
  const known = { sitting: sitting.id }
  const add = by?.role === 'secretary' && sitting.speakers?.state === 'open'
  return html`<div class="floor-acts">${
    sitting.speakers?.state === 'open'
      ? html`${add && html`<a href="${formHref(visit, 'request.make', { ...known, kind: 'floor' })}">${say(language, 'desk-list-add')}</a>`}
${oneClick(visit, 'speakers.close', known, say(language, 'desk-list-close'))}`
      : html`${oneClick(visit, 'speakers.open', { ...known, order: 'request', seconds: '300' }, say(language, 'desk-list-begin'))}
<a href="${formHref(visit, 'speakers.open', { ...known, order: 'request' })}">${say(language, 'desk-list-otherwise')}</a>`
  }</div>`
}

/** The floor for whoever is present, asked for or not; any other speaker by the form. */
export function giving(visit: Visit, { sitting }: Situation): Markup {
  const { language, org } = visit
  if (!isRunning(sitting) || !mayGive(visit, sitting)) return html``
  if (sitting.floor) return html`<p class="note">${say(language, 'desk-floor-held')}</p>`
  const present = presentAt(org, sitting.id)
  const rows = (present.length > EACH_MOST ? [] : present).map(
    (member) => html`<li><span>${nameOf(visit, 'member', member)}</span>
${oneClick(visit, 'floor.give', { sitting: sitting.id, member, ...limitOf(sitting) }, html`${say(language, 'desk-give-floor')}<span class="hidden">: ${nameOf(visit, 'member', member)}</span>`)}</li>`,
  )
  return html`${rows.length > 0 && html`<ul class="speakers">${rows}</ul>`}
<p class="note"><a href="${formHref(visit, 'floor.give', { sitting: sitting.id })}">${say(language, 'desk-floor-other')}</a></p>`
}

/** As many as are seen at once; the record has them all. */
const SPOKEN_MOST = 4

/** Who has spoken, the last first, with how long, pauses left out. */
export function spoken(visit: Visit, { sitting }: Situation): Markup {
  const { language, org } = visit
  const over = sitting
    ? ownedBy(org, 'floor', sitting.id).filter(({ endedAt }) => endedAt !== undefined)
    : []
  if (over.length === 0) return html``
  return html`<h2 class="desk-head">${say(language, 'desk-spoken')}</h2><ul class="speakers">${over
    .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))
    .slice(0, SPOKEN_MOST)
    .map(
      (one) =>
        html`<li><span>${nameOfThing(visit, 'floor', one)}</span><span class="clock">${clockFace(one.spent / 1000)}</span></li>`,
    )}</ul>`
}

function isRunning(sitting: Thing<'sitting'> | undefined): sitting is Thing<'sitting'> {
  return sitting !== undefined && runs(sitting)
}

function mayGive({ by }: Visit, { state }: Thing<'sitting'>): boolean {
  return state === 'open' && by !== undefined && mayLayAct('floor.give', by.role)
}

function limitOf({ speakers: list }: Thing<'sitting'>): FormFields {
  return list?.seconds === undefined ? {} : { seconds: String(list.seconds) }
}

function give(
  visit: Visit,
  sitting: Thing<'sitting'>,
  request: Thing<'request'>,
  key: string | undefined,
): Markup {
  const { language } = visit
  const label = html`${say(language, 'desk-give-floor')}<span class="hidden">: ${nameOf(visit, 'member', request.member)}</span>`
  return keyed(
    key,
    oneClick(visit, 'floor.give', { sitting: sitting.id, request: request.id }, label),
  )
}

function decline(visit: Visit, request: Thing<'request'>): Markup {
  const { language } = visit
  const label = html`${say(language, 'desk-request-off')}<span class="hidden">: ${nameOf(visit, 'member', request.member)}</span>`
  return oneClick(visit, 'request.withdraw', { request: request.id }, label)
}

function press(
  visit: Visit,
  type: 'floor.end' | 'floor.pause' | 'floor.resume',
  fields: FormFields,
): Markup {
  const name = type.replace('.', '-')
  return keyed(
    keyOf(visit, type),
    oneClick(visit, type, fields, say(visit.language, `short-${name}`)),
  )
}

function keyed(key: string | undefined, button: Words): Markup {
  return key === undefined
    ? html`${button}`
    : html`<span class="keyed" data-key="${key}">${button}<kbd class="key">${key}</kbd></span>`
}

function kindOf(visit: Visit, floor: Thing<'floor'>): Words {
  const kind = floor.request && get(visit.org, 'request', floor.request)?.kind
  const post = floor.person && floor.member ? `${nameOf(visit, 'member', floor.member)}, ` : ''
  return kind === 'point-of-order' || kind === 'right-of-reply'
    ? `${say(visit.language, `choice-kind-${kind}`)}, ${post}`
    : post
}
