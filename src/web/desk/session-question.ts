// The middle of the desk: the question before the body, what is needed and what there is, and the members' answers.
import { html } from 'hono/html'
import type { Answer } from '../../rules/kinds.ts'
import { membersOn, statusOn } from '../../rules/membership.ts'
import { get, of, type Thing } from '../../rules/organisation.ts'
import { rulesFor } from '../../rules/rules-of-day.ts'
import { presentAt } from '../../rules/decide/sitting.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { say } from '../../text/say.ts'
import { localised } from '../../text/language.ts'
import { inZone } from '../../text/times.ts'
import { nameOfThing } from '../doors/naming.ts'
import { type MarkKind, mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { entryLink, factsLine } from '../look/section.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from './field-words.ts'
import { oneClick } from './one-click.ts'
import { answeredOpenly, asksForObjections, presentFor, questionTitle } from './questions.ts'
import type { Before } from './session-acts.ts'
import { answerMark, sittingState } from './states.ts'

export function beforeTheBody(visit: Visit, at: Before): Markup {
  const { language } = visit
  const { sitting, question, item } = at
  if (!sitting)
    return html`<p class="over">${say(language, 'desk-no-sitting')}</p><h2 class="before">${say(language, 'desk-no-sitting-then')}</h2>`
  if (question?.state === 'open') return openQuestion(visit, at, question)
  const heading = item ? nameOfThing(visit, 'item', item) : nameOfThing(visit, 'sitting', sitting)
  const over = item
    ? html`${say(language, 'desk-item-now')} ${entryLink(item.changed)}`
    : sittingState(language, sitting.state)
  return html`<p class="over">${over}</p><h2 class="before">${heading}</h2>${figures(visit, at)}
${question?.outcome && lastOutcome(visit, question)}`
}

function openQuestion(visit: Visit, at: Before, question: Thing<'question'>): Markup {
  const { language } = visit
  const asked = asksForObjections(question) ? 'desk-consensus-open' : 'desk-ballot-open'
  return html`<p class="over">${mark('half-disc', say(language, asked))} · ${say(language, 'desk-question-put')} ${entryLink(question.made)}</p>
<h2 class="before">${questionTitle(visit, question)}</h2>${figures(visit, at)}${answers(visit, question)}
<p class="note"><a href="/desk/questions/${question.id}/what-if">${say(language, 'what-if')}</a></p>`
}

/** Needed and got, as numbers to be read across a room. */
function figures(visit: Visit, { session, sitting, question }: Before): Markup {
  const { language, org } = visit
  if (!sitting) return html``
  const on = sitting.openedOn ?? session.from ?? visit.today
  const present = presentAt(org, sitting.id)
  const rules = rulesFor(org, session.body, on)
  const quorum = rules?.quorum(on, present)
  const open = question?.state === 'open' ? question : undefined
  const given = open ? of(org, 'answer', open.id).filter(({ member }) => present.includes(member)) : []
  const count = (...answers: Answer[]) => String(given.filter(({ answer }) => answers.includes(answer)).length)
  const big = (value: Words, more: Words = ''): Markup => html`<b class="figure">${value}</b> ${more}`
  const facts = [
    {
      label: say(language, 'desk-present'),
      value: big(
        String(present.length),
        say(language, 'desk-of-members', { members: String(membersOn(org, on).length) }),
      ),
    },
    {
      label: say(language, 'desk-quorum'),
      value: quorum
        ? big(
            String(quorum.needed),
            say(
              language,
              sitting.quorum ? 'desk-quorum-established' : quorum.met ? 'desk-quorum-met' : 'desk-quorum-not-met',
            ),
          )
        : rules
          ? say(language, 'desk-quorum-not-asked')
          : say(language, 'desk-no-rules'),
    },
    ...(open
      ? [
          { label: say(language, 'desk-not-answered'), value: big(String(present.length - given.length)) },
          ...(asksForObjections(open)
            ? [
                { label: say(language, 'desk-no-objection'), value: big(count('no-objection', 'reserves')) },
                { label: say(language, 'desk-objects'), value: big(count('objects')) },
              ]
            : [
                { label: say(language, 'choice-vote-yes'), value: big(count('yes')) },
                { label: say(language, 'choice-vote-no'), value: big(count('no')) },
                { label: say(language, 'choice-vote-abstain'), value: big(count('abstain')) },
              ]),
        ]
      : []),
  ]
  const rule =
    quorum &&
    html`<p class="note">${say(language, 'desk-quorum-by')} ${typeof quorum.rule === 'string' ? quorum.rule : localised(quorum.rule, language).value}</p>`
  return html`${factsLine(facts)}${rule}`
}

/** Every member in order, with its answer or why it gives none, and a button an answer for the secretariat. */
function answers(visit: Visit, question: Thing<'question'>): Markup {
  const { language, org, by } = visit
  const cells = membersOn(org, question.on).map((member) => {
    const name = nameOfThing(visit, 'member', member)
    const { state, mayAnswer } = standing(visit, question, member.id)
    const type = asksForObjections(question) ? 'answer.give' : 'vote.cast'
    const field = asksForObjections(question) ? 'answer' : 'vote'
    const given = get(org, 'answer', `${question.id}/${member.id}`)
    const mayChange = mayAnswer && (asksForObjections(question) || !given)
    const values = asksForObjections(question) ? ['no-objection', 'objects', 'reserves'] : ['yes', 'no', 'abstain']
    const buttons =
      by && by.role === 'secretary' && mayLayAct(type, by.role) && mayChange && answeredOpenly(question)
        ? html`<div class="answer-now">${values.map((value) =>
            oneClick(
              visit,
              type,
              { question: question.id, member: member.id, [field]: value },
              html`${say(language, `answer-now-${value}`)}<span class="hidden">: ${name}</span>`,
            ),
          )}</div>`
        : ''
    return html`<li><span class="code">${member.id}</span><div><b>${name}</b>${state}</div>${buttons}</li>`
  })
  return html`<ul class="members-now" aria-label="${say(language, 'desk-answers')}">${cells}</ul>`
}

function standing(visit: Visit, question: Thing<'question'>, member: string): { state: Markup; mayAnswer: boolean } {
  const { language, org } = visit
  const status = statusOn(org, member, question.on)
  if (status !== 'member' && status !== undefined) {
    const shape: MarkKind = status === 'frozen' ? 'hatched-square' : 'bar'
    return { state: mark(shape, say(language, `choice-status-${status}`)), mayAnswer: false }
  }
  if (!presentFor(org, question).includes(member))
    return { state: mark('bar', say(language, 'desk-not-present')), mayAnswer: false }
  const given = get(org, 'answer', `${question.id}/${member}`)
  if (!given) return { state: mark('half-disc', say(language, 'desk-awaited')), mayAnswer: true }
  const field = asksForObjections(question) ? 'answer' : 'vote'
  return {
    state: mark(answerMark(given.answer), choiceWord(language, '.', field, given.answer), 'ink'),
    mayAnswer: true,
  }
}

function lastOutcome(visit: Visit, question: Thing<'question'>): Markup {
  const { language } = visit
  const adopted = question.outcome?.result === 'adopted'
  const state = mark(adopted ? 'disc' : 'cross', say(language, adopted ? 'desk-adopted' : 'desk-rejected'))
  return html`<p class="last-outcome">${say(language, 'desk-last-question')}: ${questionTitle(visit, question)}. ${state} ${entryLink(question.changed)}
<a class="why" href="/desk/questions/${question.id}/what-if">${say(language, 'why')}</a></p>`
}

/** «12:52», in the zone of the session. */
export function clockOf(visit: Visit, session: Thing<'session'>, at: number): string {
  return inZone(at, session.timeZone ?? get(visit.org, 'organisation', 'organisation')?.timeZone ?? 'UTC').time
}
