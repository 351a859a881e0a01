// The delegation's own answer to the question on the table: every answer the rules know, all of them visible after one is
// given, and what came of it once the question is closed.
import { html } from 'hono/html'
import { get, type Thing } from '../../rules/organisation.ts'
import type { MemberAnswer } from '../../rules/kinds.ts'
import { say } from '../../text/say.ts'
import { notice } from '../look/answers.ts'
import { button, hiddenField } from '../look/forms.ts'
import { type MarkKind, shape } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { actIdField, backTo } from '../forms/one-click.ts'
import { asksForObjections } from '../../telling/questions.ts'
import type { Ours } from './place.ts'
import { kept } from './receipt.ts'
import { askedNow } from './table-now.ts'
import { clockSaid } from './times.ts'
import { wordsField } from './words-field.ts'

export function ourAnswer(visit: Visit, ours: Ours): Markup {
  const { question, last } = ours
  if (question) return asked(visit, ours, question)
  return last ? closed(visit, ours, last) : html``
}

/** Of the answer to the question on the table, or to the last one. */
export function ourReceipt(visit: Visit, ours: Ours): Markup {
  const question = ours.question ?? ours.last
  const given = question && get(visit.org, 'answer', `${question.id}/${ours.member.id}`)
  if (!given) return html``
  const { changed: entry, givenAt: at, member } = given
  return kept(visit, ours.session, {
    entry,
    at,
    member,
    about: asksForObjections(question) ? 'answer' : 'vote',
  })
}

type Option = { readonly value: MemberAnswer; readonly sign: MarkKind; readonly words?: boolean }

const consensus: readonly Option[] = [
  { value: 'no-objection', sign: 'disc' },
  { value: 'reserves', sign: 'half-diamond', words: true },
  { value: 'objects', sign: 'cross', words: true },
]
const votes: readonly Option[] = [
  { value: 'yes', sign: 'disc' },
  { value: 'abstain', sign: 'bar' },
  { value: 'no', sign: 'cross' },
]
const aside: Option = { value: 'not-participating', sign: 'dashed-ring' }

/** The answers that a question takes, in their order. */
function optionsOf({ method }: Thing<'question'>): readonly Option[] {
  if (method === 'limited')
    return [...consensus, { value: 'objects-to-format', sign: 'cross', words: true }, aside]
  return [...(method === 'consensus' ? consensus : votes), aside]
}

function asked(visit: Visit, ours: Ours, question: Thing<'question'>): Markup {
  const { language, org } = visit
  const { member, acts, present, takesPart, sitting } = ours
  if (!takesPart) return notice(say(language, 'delegation-no-part'))
  if (!present) return notice(say(language, 'delegation-not-present'))
  if (sitting?.state === 'suspended') return notice(say(language, 'delegation-suspended'))
  if (question.count) return notice(say(language, 'delegation-hands-counted'))
  const given = get(org, 'answer', `${question.id}/${member.id}`)
  const stands = given !== undefined && !asksForObjections(question)
  if (question.order === 'in-turn' && !given && askedNow(visit, question) !== member.id)
    return notice(say(language, 'delegation-not-your-turn'))
  const row = (option: ReturnType<typeof optionsOf>[number]) => {
    if (stands || !acts) return settled(visit, ours, given, option)
    if (option.words) return inWords(visit, ours, question, given, option)
    return atOnce(visit, ours, question, given, option)
  }
  const rows = html`<div class="answers">${optionsOf(question).map(row)}</div>`
  const yours =
    question.order === 'in-turn' && !given
      ? html`<p class="your-turn">${say(language, 'delegation-your-turn')}</p>`
      : ''
  const lasting = asksForObjections(question)
    ? ''
    : html`<p class="note">${say(language, 'my-vote-stands')}</p>`
  if (question.method === 'show-of-hands' && !given)
    return html`${notice(say(language, 'delegation-hands'))}<details class="from-here" id="hands-${question.id}"><summary id="open-hands-${question.id}">${say(language, 'delegation-hands-here')}</summary>
<p class="note">${say(language, 'delegation-hands-by-name')}</p>${lasting}${rows}</details>`
  return html`${yours}${lasting}${rows}`
}

/** One tap gives the answer. */
function atOnce(
  visit: Visit,
  ours: Ours,
  question: Thing<'question'>,
  given: Thing<'answer'> | undefined,
  { value, sign }: Option,
): Markup {
  const { type, fields } = answering(visit, ours, question, value)
  const chosen = given?.answer === value
  return html`<form data-lay method="post" action="/desk/acts/${type}">${fields}<button class="answer" type="submit" aria-pressed="${String(chosen)}">
${face(visit, ours, given, value, sign)}</button></form>`
}

/** A tap opens the place for words; the answer is given with them or without. */
function inWords(
  visit: Visit,
  ours: Ours,
  question: Thing<'question'>,
  given: Thing<'answer'> | undefined,
  { value, sign }: Option,
): Markup {
  const { language } = visit
  const { type, fields } = answering(visit, ours, question, value)
  const chosen = given?.answer === value
  // Closed again once the answer is on record: its id names the entry.
  const id = `${value}-${question.id}-${given?.changed ?? 0}`
  return html`<details class="answer-words" id="${id}"><summary class="answer${chosen ? ' chosen' : ''}" id="open-${value}-${question.id}">${face(visit, ours, given, value, sign)}</summary>
<form class="form" data-lay method="post" action="/desk/acts/${type}">${fields}
${wordsField(visit, {
  name: 'why',
  id: `why-${id}`,
  label: say(language, `ours-${value}-words`),
  hint: say(language, 'delegation-words-seen'),
  value: chosen ? given?.why : undefined,
  most: 1000,
})}${button(say(language, `ours-${value}-lay`), { look: 'main' })}</form></details>`
}

/** An answer that can no longer be changed, or is not the reader's to give: shown in its place. */
function settled(
  visit: Visit,
  ours: Ours,
  given: Thing<'answer'> | undefined,
  { value, sign }: Option,
): Markup {
  return html`<div class="answer settled${given?.answer === value ? ' chosen' : ''}">${face(visit, ours, given, value, sign)}</div>`
}

function face(
  visit: Visit,
  { session }: Ours,
  given: Thing<'answer'> | undefined,
  value: MemberAnswer,
  sign: MarkKind,
): Markup {
  const { language } = visit
  const second =
    given?.answer === value
      ? say(language, 'my-answer-given', { time: clockSaid(visit, session, given.givenAt) })
      : say(language, `ours-${value}-does`)
  return html`${shape(sign)}<span><span class="name">${say(language, `ours-${value}`)}</span><span class="second">${second}</span></span>`
}

function answering(
  visit: Visit,
  { member }: Ours,
  question: Thing<'question'>,
  value: MemberAnswer,
) {
  const [type, field] = asksForObjections(question)
    ? ['answer.give', 'answer']
    : ['vote.cast', 'vote']
  const fields = html`${actIdField(visit)}${hiddenField('back', backTo(visit))}${hiddenField('question', question.id)}${hiddenField('member', member.id)}${hiddenField(field!, value)}`
  return { type: type!, fields }
}

/** A question that is closed says when it closed, and what the delegation had answered. */
function closed(visit: Visit, ours: Ours, question: Thing<'question'>): Markup {
  const { language, org } = visit
  const given = get(org, 'answer', `${question.id}/${ours.member.id}`)
  const time = clockSaid(visit, ours.session, question.closedAt ?? 0)
  const field = asksForObjections(question) ? 'answer' : 'vote'
  const own = given
    ? say(language, 'delegation-answer-was', {
        answer: choiceWord(language, '.', field, given.answer),
      })
    : say(language, 'delegation-answer-none')
  return html`<p class="note">${say(language, 'delegation-closed-at', { time })} ${own}</p>`
}
