// The middle of the desk: what is before the body, until when it is asked, what is needed and what there is.
import { outcomeMarks } from '../look/outcome-mark.ts'
import { html } from 'hono/html'
import { presentAt } from '../../rules/decide/sitting.ts'
import { membersOn } from '../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { rulesFor } from '../../rules/rules-of-day.ts'
import { localised } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import { nameOfThing, wordsOf } from '../../telling/names.ts'
import { countdown } from '../look/clocks.ts'
import { mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import { zoneOf } from '../../telling/clock.ts'
import type { Visit } from '../visit.ts'
import { cameOut, asksForObjections, questionTitle } from '../../telling/questions.ts'
import { whyOf } from './why-link.ts'
import type { Situation } from '../../telling/situation.ts'
import { numberOfRound, resultOf } from './sitting-election-acts.ts'
import { required, requiredToElect } from './sitting-required.ts'
import { sittingState } from '../pages/states.ts'

/** What stands before the body at this moment: the most pressing of what is open. */
export function pressing({ table, item, sitting }: Situation) {
  switch (table.what) {
    case 'question':
      return { kind: 'question', thing: table.question } as const
    case 'election':
      return { kind: 'election', thing: table.election } as const
    case 'poll':
      return { kind: 'poll', thing: table.poll } as const
    case 'item':
    case 'outcome':
    case 'closed':
    case 'nothing':
      if (item) return { kind: 'item', thing: item } as const
      return sitting ? ({ kind: 'sitting', thing: sitting } as const) : undefined
    default:
      return table satisfies never
  }
}

/** The one loud thing of the page. */
export function subject(visit: Visit, at: Situation): Markup {
  const { language } = visit
  const now = pressing(at)
  const told = (over: Words, heading: Words) =>
    html`<p class="over">${over}</p><h1 class="before">${heading}</h1>`
  switch (now?.kind) {
    case undefined:
      return told(say(language, 'desk-no-sitting'), say(language, 'desk-no-sitting-then'))
    case 'question':
      return told(
        html`${say(language, 'desk-question-put')} ${entryLink(now.thing.made)}`,
        questionTitle(visit, now.thing),
      )
    case 'poll':
      return told(
        html`${say(language, 'desk-poll-now')} ${entryLink(now.thing.made)}`,
        nameOfThing(visit, 'poll', now.thing),
      )
    case 'election':
      return told(
        html`${say(language, 'desk-election-now')} ${entryLink(now.thing.made)}`,
        wordsOf(visit, now.thing.title),
      )
    case 'item':
      return told(
        html`${say(language, 'desk-item-now')} ${entryLink(now.thing.changed)}`,
        nameOfThing(visit, 'item', now.thing),
      )
    case 'sitting':
      return told(sittingState(language, now.thing.state), nameOfThing(visit, 'sitting', now.thing))
    default:
      return now satisfies never
  }
}

/** How it is asked and until when; where nothing is asked, what was decided last. */
export function call(visit: Visit, at: Situation): Markup {
  const { language } = visit
  const now = pressing(at)
  switch (now?.kind) {
    case 'question':
      return callOf(visit, at, now.thing)
    case 'poll':
      return html`<p>${mark('half-disc', say(language, 'desk-poll-open'))}</p>`
    case 'election':
      return roundCall(visit, at)
    default: {
      const last = at.table.what === 'outcome' ? at.table.question : at.last
      return html`${last?.outcome && lastOutcome(visit, last)}${at.sitting?.state === 'closed' && minutesLink(visit, at.sitting)}`
    }
  }
}

function callOf(visit: Visit, { session }: Situation, question: Thing<'question'>): Markup {
  const { language } = visit
  const open = mark('half-disc', say(language, `desk-open-${question.method}`))
  if (question.closesAt === undefined)
    return html`<p>${open}</p><p class="small">${say(language, 'desk-no-window')}</p>`
  const time = inZone(question.closesAt, zoneOf(visit, session)).seconds
  const until = say(
    language,
    asksForObjections(question) ? 'desk-objections-until' : 'desk-votes-until',
    { time },
  )
  return html`<p>${open}</p><div class="time-left">${countdown(question.closesAt, time, question.putAt)}
<progress class="left" max="1" aria-hidden="true"></progress></div><p class="small">${until}</p>`
}

function roundCall(visit: Visit, { round }: Situation): Markup {
  const { language } = visit
  if (!round) return html`<p>${mark('ring', say(language, 'desk-no-round'))}</p>`
  const number = String(numberOfRound(visit, round))
  if (round.state === 'open')
    return html`<p>${mark('half-disc', say(language, 'desk-round-open', { number }))}</p>
<p class="small">${say(language, 'desk-round-secret')}</p>`
  const lines = resultOf(visit, round).map(
    ({ name, votes, elected }) =>
      html`<li><span>${elected ? mark('disc', name) : name}</span><b>${votes}</b></li>`,
  )
  return html`<p>${mark('square', say(language, 'desk-round-closed', { number }))}</p><ul class="votes">${lines}</ul>
<p class="small">${say(language, 'desk-round-needed', { needed: round.needed ?? 0, cast: round.cast ?? 0, blank: round.blank ?? 0 })}</p>`
}

function minutesLink({ language, org }: Visit, sitting: Thing<'sitting'>): Markup {
  const state = get(org, 'minutes', sitting.id)?.state ?? 'not-drafted'
  return html`<p><a href="/sittings/${encodeURIComponent(sitting.id)}/minutes">${say(language, 'minutes')}</a>: ${say(language, `minutes-${state}`)}</p>`
}

function lastOutcome(visit: Visit, question: Thing<'question'>): Markup {
  const { language } = visit
  const out = cameOut(question)
  const state = mark(outcomeMarks[out], say(language, `desk-${out}`))
  return html`<p class="last-outcome">${say(language, 'desk-last-question')}: ${questionTitle(visit, question)}. ${state} ${entryLink(question.changed)}
${whyOf(visit, question, `/desk/questions/${question.id}/what-if`)}</p>`
}

/** Needed and got, as numbers to be read across a room; under them the rule, in words. */
export function figures(visit: Visit, at: Situation): Markup {
  const { language, org } = visit
  const { sitting } = at
  if (!sitting) return html``
  const present = presentAt(org, sitting.id)
  const on = sitting.openedOn ?? at.session.from ?? visit.today
  const shown: Figure[] = [
    {
      label: say(language, 'desk-present'),
      value: present.length,
      more: say(language, 'desk-of-members', { members: String(membersOn(org, on).length) }),
    },
    ...quorumFigure(visit, at, on, present),
    ...counted(visit, at, present),
  ]
  return html`<dl class="figures-now">${shown.map(
    ({ label, value, more }) =>
      html`<div><dt>${label}</dt><dd><b>${value}</b>${more && html` ${more}`}</dd></div>`,
  )}</dl>${requirement(visit, at, on, present)}`
}

function requirement(visit: Visit, at: Situation, on: string, present: readonly string[]): Markup {
  const now = pressing(at)
  if (now?.kind === 'question') return required(visit, now.thing)
  if (now?.kind === 'election') return requiredToElect(visit, now.thing)
  return now?.kind === 'poll' ? html`` : quorumRule(visit, at, on, present)
}

type Figure = { readonly label: Words; readonly value: Words | number; readonly more?: Words }

function quorumFigure(
  visit: Visit,
  { session, sitting }: Situation,
  on: string,
  present: readonly string[],
): Figure[] {
  const { language, org } = visit
  const rules = rulesFor(org, session.body, on)
  const quorum = rules?.quorum(on, present)
  const label = say(language, 'desk-quorum')
  if (!quorum)
    return [
      { label, value: '—', more: say(language, rules ? 'desk-quorum-not-asked' : 'desk-no-rules') },
    ]
  const counted = quorum.met ? 'desk-quorum-met' : 'desk-quorum-not-met'
  const state = sitting?.quorum ? 'desk-quorum-established' : counted
  return [{ label, value: quorum.needed, more: say(language, state) }]
}

function quorumRule(
  visit: Visit,
  { session }: Situation,
  on: string,
  present: readonly string[],
): Markup {
  const quorum = rulesFor(visit.org, session.body, on)?.quorum(on, present)
  if (!quorum) return html``
  const rule =
    typeof quorum.rule === 'string' ? quorum.rule : localised(quorum.rule, visit.language).value
  return html`<p class="required">${say(visit.language, 'desk-quorum-by')} <a class="rule" href="/rules">${rule}</a></p>`
}

function counted(visit: Visit, at: Situation, present: readonly string[]): Figure[] {
  const { language, org } = visit
  const now = pressing(at)
  const figure = (key: string, value: number): Figure => ({ label: say(language, key), value })
  switch (now?.kind) {
    case 'question': {
      const { thing: question } = now
      const given = ownedBy(org, 'answer', question.id).filter(({ member }) =>
        present.includes(member),
      )
      const count = (answer: string) => given.filter((one) => one.answer === answer).length
      const silent = figure('desk-not-answered', present.length - given.length)
      if (asksForObjections(question))
        return [
          silent,
          figure('desk-no-objection', count('no-objection')),
          figure('desk-reserves', count('reserves')),
          figure('desk-objects', count('objects')),
          ...(question.method === 'limited'
            ? [figure('desk-objects-to-format', count('objects-to-format'))]
            : []),
        ]
      const hands = given.length === 0 ? question.count : undefined
      const tally = (vote: 'yes' | 'no' | 'abstain') => hands?.[vote] ?? count(vote)
      const counted = hands ? hands.yes + hands.no + hands.abstain : given.length
      return [
        figure('desk-not-answered', Math.max(0, present.length - counted)),
        figure('field-yes', tally('yes')),
        figure('field-no', tally('no')),
        figure('field-abstain', tally('abstain')),
      ]
    }
    case 'poll': {
      const given = ownedBy(org, 'opinion', now.thing.id)
      const count = (answer: string) => given.filter((one) => one.answer === answer).length
      return [
        figure(
          'desk-not-answered',
          present.filter((member) => !given.some((one) => one.member === member)).length,
        ),
        figure('field-yes', count('yes')),
        figure('field-no', count('no')),
        figure('field-abstain', count('abstain')),
      ]
    }
    case 'election': {
      const { round } = at
      if (round?.state !== 'open') return []
      const cast = present.filter((member) => get(org, 'ballot', `${round.id}/${member}`)).length
      return [
        figure('desk-ballots-cast', cast),
        figure('desk-ballots-awaited', present.length - cast),
      ]
    }
    default:
      return []
  }
}
