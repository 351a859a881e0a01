// What is on the table, as every participant sees it: the question with its documents and its rule, how long it stays open,
// and how the members have answered so far.
import { outcomeMarks } from '../look/outcome-mark.ts'
import { html } from 'hono/html'
import { presentAt } from '../../rules/decide/sitting.ts'
import { membersOn } from '../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { describeClass } from '../../rules/rulebook/description.ts'
import { rulesFor } from '../../rules/rules-of-day.ts'
import { sayDescribed } from '../../telling/reasons.ts'
import { say } from '../../text/say.ts'
import { memberShortName, nameOfThing, wordsOf } from '../../telling/names.ts'
import { countdown } from '../look/clocks.ts'
import { type MarkKind, mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import { text } from '../pages/things.ts'
import { readable } from '../../audience/may-read.ts'
import { anchorOf } from '../pages/decision/why.ts'
import { namesFor } from '../../telling/reasons.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { cameOut, asksForObjections, questionTitle } from '../../telling/questions.ts'
import { whyOf } from '../desk/why-link.ts'
import { answerMark } from '../pages/states.ts'
import type { Situation } from '../../telling/situation.ts'
import { clockSaid } from './times.ts'
import { textPut } from './text-put.ts'

export function tableNow(visit: Visit, place: Situation): Markup {
  const { language, org } = visit
  const { question, sitting, session, closed } = place
  if (closed && sitting && sitting.state !== 'closed')
    return html`<h2 class="on-table">${say(language, `name-${closed.kind}-${closed.access}`)}</h2><p class="note">${say(language, `${closed.kind}-closed-to-you`)}</p>`
  if (question)
    return html`<p class="over">${say(language, `delegation-asked-${question.method}`)}</p>
<h2 class="on-table">${questionTitle(visit, question)}</h2>${papersOf(visit, session, question)}${windowOf(visit, session, question)}`
  if (!sitting)
    return html`<h2 class="on-table">${say(language, 'delegation-no-sitting')}</h2><p class="note">${say(language, 'delegation-no-sitting-then')}</p>`
  const item = sitting.item ? get(org, 'item', sitting.item) : undefined
  return html`<p class="over">${say(language, item ? 'delegation-item-now' : 'delegation-on-table')}</p>
<h2 class="on-table">${item ? nameOfThing(visit, 'item', item) : say(language, 'delegation-no-question')}</h2>
${item ? documentLinks(visit, session, item.id) : ''}<p class="note">${say(language, `delegation-waits-${sitting.state}`)}</p>${lastOutcome(visit, place)}`
}

/** How the members have answered: objections with their words as they come; votes as a count, in turn by name. */
export function answersSoFar(visit: Visit, { question, sitting }: Situation): Markup {
  if (!question || !sitting) return html``
  const { language, org } = visit
  const present = presentAt(org, sitting.id)
  const answers = ownedBy(org, 'answer', question.id)
  if (question.count)
    return html`<p class="note">${say(language, 'delegation-counted', { ...question.count })}</p>`
  if (question.order === 'in-turn') return inTurn(visit, question, present)
  const answered = answers.filter(({ member }) => present.includes(member)).length
  const count = html`<p class="note">${say(language, 'delegation-answered', { answered, present: present.length })}</p>`
  if (!asksForObjections(question)) return count
  const spoken = answers.filter(({ answer }) => answer !== 'no-objection')
  return html`${count}${
    spoken.length > 0
      ? html`<ul class="said-so-far">${spoken.map(
          ({ answer, member, why }) =>
            html`<li>${mark(answerMark(answer), html`${memberShortName(visit, member)}: ${choiceWord(language, '.', 'answer', answer)}`, 'ink')}${why && html`<span class="second">${text(visit, why)}</span>`}</li>`,
        )}</ul>`
      : ''
  }`
}

/** Whom a roll call in turn asks now: the first member present, in order, that has not voted. */
export function askedNow(visit: Visit, question: Thing<'question'>): string | undefined {
  const { org } = visit
  const present = presentAt(org, question.sitting ?? '')
  return membersOn(org, question.on).find(
    ({ id }) => present.includes(id) && !get(org, 'answer', `${question.id}/${id}`),
  )?.id
}

function inTurn(visit: Visit, question: Thing<'question'>, present: readonly string[]): Markup {
  const { language, org } = visit
  const now = askedNow(visit, question)
  const line = (member: string): { sign: MarkKind; words: Words } => {
    const given = get(org, 'answer', `${question.id}/${member}`)
    if (given)
      return {
        sign: answerMark(given.answer),
        words: choiceWord(language, '.', 'vote', given.answer),
      }
    return member === now
      ? { sign: 'half-disc', words: say(language, 'delegation-turn-now') }
      : { sign: 'ring', words: say(language, 'delegation-turn-later') }
  }
  return html`<h3 class="small-head">${say(language, 'delegation-turns')}</h3><ol class="turns">${membersOn(
    org,
    question.on,
  )
    .filter(({ id }) => present.includes(id))
    .map(({ id }) => {
      const { sign, words } = line(id)
      return html`<li${id === now ? html` aria-current="step"` : ''}><span>${memberShortName(visit, id)}</span>${mark(sign, words, 'ink')}</li>`
    })}</ol>`
}

function papersOf(visit: Visit, session: Thing<'session'>, question: Thing<'question'>): Markup {
  const { matter } = question
  const named =
    matter.kind === 'document' || matter.kind === 'appointment' ? matter.document : undefined
  return html`<div class="about">${documentLinks(visit, session, question.item, named)}${matterWords(visit, matter)}${rule(visit, question)}</div>`
}

/** The documents the participants may see: the one that is decided on first, then those of the item. */
function documentLinks(
  visit: Visit,
  session: Thing<'session'>,
  item: string | undefined,
  first?: string | undefined,
): Markup {
  const documents = readable(visit, 'document', ownedBy(visit.org, 'document', session.id))
    .filter(({ id, item: of_ }) => id === first || (item !== undefined && of_ === item))
    .sort((a, b) => Number(b.id === first) - Number(a.id === first))
  if (documents.length === 0) return html``
  return html`<p class="links">${documents.map((document) => html`<a href="/documents/${document.id}">${nameOfThing(visit, 'document', document)}</a> `)}</p>`
}

/** The words that are decided on, where they are no document. */
function matterWords(visit: Visit, matter: Thing<'question'>['matter']): Markup {
  const { language, org } = visit
  const said = textPut(org, matter)
  if (!said) return html``
  return html`<details class="words-decided" id="words-decided"><summary id="open-words-decided">${say(language, 'delegation-words-decided')}</summary><p class="serif">${text(visit, said)}</p></details>`
}

/** What the rulebook asks of such a question, opened by whoever wants to know. */
export function rule(visit: Visit, question: Thing<'question'>): Markup {
  const { language, org } = visit
  const body = get(org, 'session', question.session)?.body ?? ''
  const rules = rulesFor(org, body, question.on)
  const asked = rules && describeClass(rules.compiled, question.class)
  if (!rules || !asked) return html``
  const other = rules.compiled.classes.get(question.class)?.written.other ?? {}
  const ways = { consensus: other.consensus, silence: other.silence, limited: other.limited }
  const way = Object.hasOwn(ways, question.method)
    ? ways[question.method as keyof typeof ways]
    : undefined
  const key =
    (typeof way === 'object' ? way.rule : undefined) ?? asked.adopted?.rule ?? asked.cite.rule
  const number = key ? rules.compiled.rules.get(key)?.number : asked.cite.number
  const numbered = typeof number === 'string' ? number : number && wordsOf(visit, number)
  const named = numbered ?? say(language, 'rules-title')
  const majority = asked.adopted ? sayDescribed(language, asked.adopted, namesFor(visit)) : ''
  const needed =
    asksForObjections(question) || question.method === 'silence'
      ? say(language, `delegation-needs-${question.method}`)
      : majority
  const quorum = asked.quorum
    ? sayDescribed(language, asked.quorum, namesFor(visit))
    : say(language, 'rules-no-quorum')
  const address = `/rules?on=${question.on}${key ? `#${anchorOf(question.rulebook, key)}` : ''}`
  return html`<details class="which-rule" id="rule-${question.id}"><summary id="open-rule-${question.id}">${say(language, 'delegation-which-rule')}</summary>
<p class="note">${needed}</p><p class="note">${say(language, 'rules-quorum')}: ${quorum}.</p><p class="note"><a href="${address}">${named}</a></p></details>`
}

function windowOf(visit: Visit, session: Thing<'session'>, question: Thing<'question'>): Markup {
  const { language } = visit
  const { closesAt, putAt } = question
  const objections = asksForObjections(question)
  if (closesAt === undefined)
    return html`<p class="note no-window">${say(language, objections ? 'delegation-no-window' : 'delegation-no-vote-window')}</p>`
  const time = clockSaid(visit, session, closesAt)
  return html`<div class="window"><span class="window-of">${say(language, objections ? 'delegation-window' : 'delegation-vote-window')}</span>${countdown(closesAt, time, putAt)}
<progress class="left" max="1" value="1" aria-hidden="true"></progress></div><p class="note">${say(language, objections ? 'delegation-until' : 'delegation-vote-until', { time })}</p>`
}

/** How the question before came out. */
export function lastOutcome(visit: Visit, { session, last }: Situation): Markup {
  if (!last) return html``
  const { language } = visit
  const time = clockSaid(visit, session, last.closedAt ?? 0)
  const out = cameOut(last)
  const state = last.outcome
    ? mark(outcomeMarks[out], say(language, `delegation-${out}-at`, { time }))
    : mark('bar', say(language, 'delegation-withdrawn-at', { time }))
  return html`<div class="last-question"><p class="over">${say(language, 'delegation-last')}</p><p><b>${questionTitle(visit, last)}</b></p>
<p>${state} ${entryLink(last.changed)} ${whyOf(visit, last, `/questions/${last.id}`)}</p></div>`
}
