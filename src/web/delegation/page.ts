// A delegation's own page, for a phone first: what is on the table and its answer to it, the floor, agenda and documents, its
// people and its own acts. Laid out once of parts that follow the record; its four views are places on one page.
import { html } from 'hono/html'
import { allOf, get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { memberName, nameOfThing } from '../../telling/names.ts'
import { livePart, type Parts } from '../live/live-page.ts'
import { notice } from '../look/answers.ts'
import { wallClock } from '../look/clocks.ts'
import type { Markup, Words } from '../look/markup.ts'
import { emptyState, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import { zoneOf } from '../../telling/clock.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { receiptNotice } from '../forms/receipt.ts'
import { ownParts, sharedParts } from './layers.ts'
import { toSign } from './ours.ts'
import { memberOf } from '../persona.ts'
import { sessionFor } from './place.ts'
import { situationOf } from '../../telling/situation.ts'
import { proposalsBy } from './proposals.ts'

export function delegationPage(visit: Visit): Page | undefined {
  const { language, org, by } = visit
  const member = get(org, 'member', memberOf(by) ?? '')
  if (!member) return undefined
  const heading = say(language, 'delegation-title', {
    member: nameOfThing(visit, 'member', member),
  })
  const session = sessionFor(visit, member.id)
  const json = twin(visit, member.id, session)
  if (!session) {
    const nothing = emptyState(
      say(language, 'delegation-no-session'),
      say(language, 'delegation-no-session-then'),
    )
    return { title: heading, rests: [], json, body: width(html`${title({ heading })}${nothing}`) }
  }
  const shared = sharedParts(visit, session.id)
  const own = ownParts(visit, session.id)
  const parts: Parts = { ...shared, ...own }
  return {
    title: heading,
    rests: [],
    json,
    body: width(
      html`${receiptNotice(visit)}${layout(visit, session, memberName(visit, member.id), parts)}`,
    ),
    ...(visit.past
      ? {}
      : { following: { stream: `/live/delegation/${session.id}`, from: visit.at } }),
  }
}

function layout(visit: Visit, session: Thing<'session'>, name: string, parts: Parts): Markup {
  const { language, by } = visit
  return html`<div class="delegation"><div class="delegation-head"><h1>${name}</h1>${wallClock(zoneOf(visit, session), 'seconds')}</div>
${by?.role === 'delegate' ? '' : notice(say(language, 'delegation-adviser'))}
<div class="panels">${panel(
    language,
    'sitting',
    html`${livePart('sitting', parts)}${livePart('elsewhere', parts)}
${livePart('table', parts)}${livePart('answer', parts)}${livePart('so-far', parts)}${livePart('receipt', parts)}
${livePart('elections', parts)}${livePart('ballots', parts)}${livePart('polls', parts)}${livePart('opinions', parts)}${livePart('silence', parts)}
${block('floor', say(language, 'delegation-floor'), html`${livePart('our-floor', parts)}${livePart('floor', parts)}`)}
<section class="block">${livePart('presence', parts)}${livePart('news', parts, true)}<p class="note network">${say(language, 'delegation-network')}</p></section>`,
  )}
<div class="beside">${panel(language, 'agenda', html`<h2>${say(language, 'delegation-tab-agenda')}</h2>${livePart('agenda', parts)}`)}
${panel(language, 'documents', html`<h2>${say(language, 'delegation-tab-documents')}</h2>${livePart('papers', parts)}${livePart('documents', parts)}${livePart('our-documents', parts)}${livePart('proposals', parts)}`)}
${panel(language, 'delegation', html`<h2>${say(language, 'delegation-tab-delegation')}</h2>${livePart('leading', parts)}${livePart('our-proposals', parts)}${livePart('besides', parts)}${livePart('given', parts)}`)}</div></div>
<nav class="delegation-tabs" aria-label="${say(language, 'delegation-tabs')}">${tabs.map(
    (tab) => html`<a href="#${tab}">${say(language, `delegation-tab-${tab}`)}</a>`,
  )}</nav></div>`
}

const tabs = ['sitting', 'agenda', 'documents', 'delegation'] as const

/** One of the four views. On a phone one is seen at a time: the one its address names, the sitting before any is named. */
function panel(language: Visit['language'], id: (typeof tabs)[number], content: Words): Markup {
  return html`<section class="panel" id="${id}" aria-label="${say(language, `delegation-tab-${id}`)}">${content}</section>`
}

function block(id: string, heading: string, content: Words): Markup {
  return html`<section class="block" aria-labelledby="${id}-head"><h2 id="${id}-head">${heading}</h2>${content}</section>`
}

/** The same page for programs: what is asked of the delegation now, and what it has asked for. */
function twin(visit: Visit, member: string, session: Thing<'session'> | undefined) {
  const { org } = visit
  const sitting = session && situationOf(visit, session).sitting
  const open = allOf(org, 'question').filter(
    ({ state, id }) => state === 'open' && mayRead(visit, 'question', id),
  )
  return {
    member,
    session: session?.id,
    sitting: sitting?.id,
    questions: open.map(({ id }) => id),
    toSign: toSign(visit, member).map(({ id }) => id),
    requests: (sitting ? ownedBy(org, 'request', sitting.id) : [])
      .filter((request) => request.member === member && request.state === 'waiting')
      .map(({ id }) => id),
    rounds: allOf(org, 'round')
      .filter(({ state }) => state === 'open')
      .map(({ id }) => ({ round: id, cast: get(org, 'ballot', `${id}/${member}`) !== undefined })),
    polls: allOf(org, 'poll')
      .filter(({ state }) => state === 'open')
      .map(({ id }) => id),
    proposals: proposalsBy(visit, member),
  }
}
