// Every member in order: what it answered or why it gives no answer, and for the secretariat a button an answer.
import { html } from 'hono/html'
import type { ActType } from '../../rules/acts.ts'
import { membersOn, statusOn } from '../../rules/membership.ts'
import { get, type Reading, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOfThing, wordsOf } from '../../telling/names.ts'
import { type MarkKind, mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { actName, choiceWord } from '../../telling/field-words.ts'
import { type FormFields, formHref, oneClick } from '../forms/one-click.ts'
import { answeredOpenly, asksForObjections, presentFor } from '../../telling/questions.ts'
import type { Situation } from '../../telling/situation.ts'
import { pressing } from './sitting-question.ts'
import { answerMark } from '../pages/states.ts'

/** As many members as have a row of buttons each; in a larger body the secretariat enters them by the form. */
export const EACH_MOST = 16

export function members(visit: Visit, at: Situation): Markup {
  const { language, org } = visit
  const { sitting } = at
  if (!sitting || sitting.state === 'closed') return html``
  const on = sitting.openedOn ?? at.session.from ?? visit.today
  const all = membersOn(org, on)
  const many = all.length > EACH_MOST
  const standings = all.map((member) => ({
    member,
    ...standing(visit, at, sitting, member.id, on),
  }))
  const cells = standings.map(
    ({
      member,
      state,
      acts,
      current,
    }) => html`<li${current ? html` class="current"` : ''}><span class="code">${member.id}</span>
<b>${nameOfThing(visit, 'member', member)}</b>${state}${!many && acts}</li>`,
  )
  const list = html`<ul class="members-now${many ? ' many' : ''}" aria-label="${say(language, 'desk-answers')}">${cells}</ul>`
  if (!many) return list
  const next = standings.find(({ current }) => current)
  const turn =
    next &&
    html`<div class="turn"><b>${nameOfThing(visit, 'member', next.member)}</b> ${next.state}${next.acts}</div>`
  return html`${list}${turn}${byForm(visit, at, sitting)}`
}

/** One form for whichever member, in place of buttons in every row. */
function byForm(visit: Visit, at: Situation, sitting: Thing<'sitting'>): Markup | '' {
  if (visit.by?.role !== 'secretary' || sitting.state !== 'open') return ''
  const now = pressing(at)
  const link = (type: ActType, fields: FormFields) =>
    html`<a href="${formHref(visit, type, fields)}">${actName(visit.language, type)}…</a>`
  const presence = link('presence.record', { sitting: sitting.id })
  if (now?.kind === 'question' && answeredOpenly(now.thing))
    return html`<p class="by-form">${link(asksForObjections(now.thing) ? 'answer.give' : 'vote.cast', { question: now.thing.id })} ${presence}</p>`
  if (now?.kind === 'poll')
    return html`<p class="by-form">${link('poll.answer', { poll: now.thing.id })} ${presence}</p>`
  return html`<p class="by-form">${presence}</p>`
}

type Standing = { readonly state: Markup; readonly acts?: Markup | ''; readonly current?: boolean }

function standing(
  visit: Visit,
  at: Situation,
  sitting: Thing<'sitting'>,
  member: string,
  on: string,
): Standing {
  const { language, org } = visit
  const status = statusOn(org, member, on)
  if (status !== 'member' && status !== undefined) {
    const shape: MarkKind = status === 'frozen' ? 'hatched-square' : 'bar'
    return { state: mark(shape, say(language, `choice-status-${status}`)) }
  }
  const absence = get(org, 'absence', `${at.session.id}/${member}`)
  if (absence) return { state: mark('bar', wordsOf(visit, absence.reason)) }
  const presence = get(org, 'presence', `${sitting.id}/${member}`)
  const now = pressing(at)
  if (presence?.state !== 'present' || now?.kind === 'item' || now?.kind === 'sitting')
    return here(visit, sitting, member, presence)
  switch (now?.kind) {
    case 'question':
      return answered(visit, now.thing, member)
    case 'poll':
      return opined(visit, now.thing, member)
    case 'election':
      return balloted(visit, at, sitting, member, presence)
    default:
      return here(visit, sitting, member, presence)
  }
}

/** Present or not; one click of the secretariat records it. */
function here(
  visit: Visit,
  sitting: Thing<'sitting'>,
  member: string,
  presence: Thing<'presence'> | undefined,
): Standing {
  const { language, by } = visit
  const there = presence?.state === 'present'
  const state = presence
    ? mark(there ? 'disc' : 'bar', choiceWord(language, 'presence.record', 'state', presence.state))
    : mark('dashed-ring', say(language, 'desk-presence-not-recorded'))
  if (sitting.state !== 'open' || by?.role !== 'secretary') return { state }
  const label = html`${say(language, there ? 'desk-mark-left' : 'desk-mark-present')}${of(visit, member)}`
  const fields = { sitting: sitting.id, member, state: there ? 'left' : 'present' }
  return { state, acts: oneClick(visit, 'presence.record', fields, label) }
}

function answered(visit: Visit, question: Thing<'question'>, member: string): Standing {
  const { language, org, by } = visit
  const objections = asksForObjections(question)
  const type = objections ? 'answer.give' : 'vote.cast'
  const field = objections ? 'answer' : 'vote'
  const given = get(org, 'answer', `${question.id}/${member}`)
  const enters = by?.role === 'secretary' && answeredOpenly(question) && !question.count
  if (given) {
    const state = mark(
      answerMark(given.answer),
      choiceWord(language, '.', field, given.answer),
      'ink',
    )
    if (!enters || !objections) return { state }
    // A consensus that is broken is mended by another answer of the same member.
    if (given.answer === 'objects')
      return { state, acts: answerButtons(visit, question, member, ['no-objection', 'reserves']) }
    return {
      state,
      acts: html`<a class="small" href="${formHref(visit, type, { question: question.id, member })}">${say(language, 'desk-change')}${of(visit, member)}</a>`,
    }
  }
  if (question.count) return { state: mark('bar', say(language, 'desk-hands-counted')) }
  const turn = turnOf(org, question)
  if (turn !== undefined && turn !== member)
    return { state: mark('ring', say(language, 'desk-turn-later')) }
  const state = mark(
    'half-disc',
    say(language, turn === undefined ? 'desk-awaited' : 'desk-turn-now'),
  )
  const acts = enters ? answerButtons(visit, question, member, answersTo(question)) : ''
  return { state, acts, current: turn !== undefined }
}

function answerButtons(
  visit: Visit,
  question: Thing<'question'>,
  member: string,
  values: readonly string[],
): Markup {
  const [type, field] = asksForObjections(question)
    ? (['answer.give', 'answer'] as const)
    : (['vote.cast', 'vote'] as const)
  return html`<div class="answer-now">${values.map((value) =>
    oneClick(
      visit,
      type,
      { question: question.id, member, [field]: value },
      html`${say(visit.language, `answer-now-${value}`)}${of(visit, member)}`,
    ),
  )}</div>`
}

/** Whose turn it is in a roll call in turn; undefined where all may answer at once. */
export function turnOf(org: Reading, question: Thing<'question'>): string | undefined {
  if (question.order !== 'in-turn' || asksForObjections(question)) return undefined
  const there = presentFor(org, question)
  return membersOn(org, question.on).find(
    ({ id }) => there.includes(id) && !get(org, 'answer', `${question.id}/${id}`),
  )?.id
}

function answersTo(question: Thing<'question'>): readonly string[] {
  if (question.method === 'limited')
    return ['no-objection', 'reserves', 'objects', 'objects-to-format']
  return asksForObjections(question)
    ? ['no-objection', 'reserves', 'objects']
    : ['yes', 'no', 'abstain']
}

function opined(visit: Visit, poll: Thing<'poll'>, member: string): Standing {
  const { language, org, by } = visit
  const opinion = get(org, 'opinion', `${poll.id}/${member}`)
  if (opinion)
    return {
      state: mark(
        answerMark(opinion.answer),
        choiceWord(language, '.', 'answer', opinion.answer),
        'ink',
      ),
    }
  const acts =
    by?.role === 'secretary'
      ? html`<div class="answer-now">${(['yes', 'no', 'abstain'] as const).map((answer) =>
          oneClick(
            visit,
            'poll.answer',
            { poll: poll.id, member, answer },
            html`${say(language, `answer-now-${answer}`)}${of(visit, member)}`,
          ),
        )}</div>`
      : ''
  return { state: mark('half-disc', say(language, 'desk-awaited')), acts }
}

/** That a ballot was cast, never which. */
function balloted(
  visit: Visit,
  { round }: Situation,
  sitting: Thing<'sitting'>,
  member: string,
  presence: Thing<'presence'>,
): Standing {
  const { language, org } = visit
  if (round?.state !== 'open') return here(visit, sitting, member, presence)
  return {
    state: get(org, 'ballot', `${round.id}/${member}`)
      ? mark('disc', say(language, 'desk-ballot-cast'), 'ink')
      : mark('half-disc', say(language, 'desk-ballot-awaited')),
  }
}

/** Says to whoever does not see the row whose button it is. */
function of(visit: Visit, member: string): Markup {
  const thing = get(visit.org, 'member', member)
  return html`<span class="hidden">: ${thing ? nameOfThing(visit, 'member', thing) : member}</span>`
}
