// "What if": how a question would come out with other answers or others present, by the rules of its day. Asked by address;
// nothing is recorded.
import { html } from 'hono/html'
import { answersTo, outcomeOf } from '../../rules/decide/outcome.ts'
import { membersOn, statusOn } from '../../rules/membership.ts'
import type { Result } from '../../rules/kinds.ts'
import { get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOfThing, wordsOf } from '../../telling/names.ts'
import { refusalWords } from '../../telling/refusal-words.ts'
import { notice } from '../look/answers.ts'
import { button, buttons, linkButton } from '../look/forms.ts'
import { type MarkKind, mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import { whyTable } from '../pages/decision/why.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { mayRead } from '../../audience/may-read.ts'
import { answeredOpenly, asksForObjections, presentFor } from '../../telling/questions.ts'

type Supposed = {
  readonly answers: Record<string, string>
  readonly present: string[]
  readonly chair?: 'yes' | 'no'
}

export function whatIfPage(visit: Visit, id: string): Page | undefined {
  const { language, org } = visit
  const question = get(org, 'question', id)
  if (!question || !answeredOpenly(question) || !mayRead(visit, 'question', id)) return undefined
  const supposed = suppositions(visit, question)
  const outcome = asOnItsDay(
    question,
    outcomeOf(org, question, supposed.answers, supposed.present, { castingVote: supposed.chair }),
  )
  const heading = say(language, 'what-if')
  return {
    title: heading,
    rests: [],
    json: { question: id, supposed, outcome },
    body: width(html`${title({
      heading,
      over: wordsOf(visit, question.title),
      lead: say(language, 'what-if-lead'),
      crumbs: [
        { href: '/desk', label: say(language, 'desk') },
        {
          href: `/desk/sessions/${question.session}?sitting=${question.sitting ?? ''}`,
          label: nameOfThing(visit, 'session', get(org, 'session', question.session)!),
        },
        { label: heading },
      ],
    })}${section({ id: 'outcome', label: say(language, 'what-if-outcome'), content: outcomeShown(visit, question, outcome) })}
${section({ id: 'suppose', label: say(language, 'what-if-suppose'), content: supposeForm(visit, question, supposed) })}`),
  }
}

/** Of a closed question the conditions of the post stay as they were found: answers do not change them, the record since does. */
function asOnItsDay(
  question: Thing<'question'>,
  outcome: ReturnType<typeof outcomeOf>,
): ReturnType<typeof outcomeOf> {
  const post = question.outcome?.post
  return post && 'result' in outcome ? { ...outcome, post } : outcome
}

/** What is on record, changed by what the address supposes. */
function suppositions(visit: Visit, question: Thing<'question'>): Supposed {
  const { org, query } = visit
  const asked = query.has('suppose')
  const recorded = answersTo(org, question.id)
  const there = presentFor(org, question)
  const entitled = membersOn(org, question.on).filter(
    ({ id }) => statusOn(org, id, question.on) === 'member',
  )
  const answers: Record<string, string> = {}
  for (const { id } of entitled) {
    const answer = query.get(`answer.${id}`) ?? recorded[id]
    if (answer && answersOf(question).includes(answer)) answers[id] = answer
  }
  const present = asked
    ? entitled.map(({ id }) => id).filter((id) => query.get(`there.${id}`) === 'yes')
    : there
  const chair = query.get('chair')
  return { answers, present, ...(chair === 'yes' || chair === 'no' ? { chair } : {}) }
}

function answersOf(question: Thing<'question'>): readonly string[] {
  return asksForObjections(question)
    ? ['no-objection', 'objects', 'reserves', 'not-participating']
    : ['yes', 'no', 'abstain', 'not-participating']
}

function outcomeShown(
  visit: Visit,
  question: Thing<'question'>,
  outcome: ReturnType<typeof outcomeOf>,
): Markup {
  const { language } = visit
  if ('refused' in outcome) {
    const { code, rule, facts } = outcome.refused
    return notice(refusalWords(visit, { code, rule, facts }).sentence)
  }
  return html`<p class="outcome">${mark(markOf(outcome.result), say(language, `what-if-${outcome.result}`))}</p>
${whyTable(visit, question, say(language, 'what-if-outcome'), outcome)}`
}

function markOf(result: Result): MarkKind {
  if (result === 'adopted') return 'disc'
  return result === 'rejected' ? 'cross' : 'dashed-ring'
}

function supposeForm(visit: Visit, question: Thing<'question'>, supposed: Supposed): Markup {
  const { language, org } = visit
  const field = asksForObjections(question) ? 'answer' : 'vote'
  const rows = membersOn(org, question.on).map((member) => {
    const name = nameOfThing(visit, 'member', member)
    const status = statusOn(org, member.id, question.on)
    if (status !== 'member')
      return {
        cells: [
          member.id,
          name,
          {
            span: 2,
            content: mark(
              status === 'frozen' ? 'hatched-square' : 'bar',
              say(language, `choice-status-${status ?? 'ended'}`),
            ),
          },
        ],
      }
    const there = supposed.present.includes(member.id) ? html` checked` : ''
    const options = answersOf(question).map((value) => {
      const chosen = supposed.answers[member.id] === value ? html` selected` : ''
      return html`<option value="${value}"${chosen}>${choiceWord(language, '.', field, value)}</option>`
    })
    return {
      cells: [
        member.id,
        name,
        html`<label class="inline-option"><input type="checkbox" name="there.${member.id}" value="yes"${there}> ${choiceWord(language, '.', 'state', 'present')}</label>`,
        html`<select class="input medium" name="answer.${member.id}" aria-label="${say(language, 'field-answer')}: ${name}"><option value="">${say(language, 'what-if-silent')}</option>${options}</select>`,
      ],
    }
  })
  const chair = asksForObjections(question)
    ? ''
    : html`<div class="field"><label for="chair">${say(language, 'field-castingVote')}</label><select class="input medium" id="chair" name="chair"><option value="">—</option>${(
        ['yes', 'no'] as const
      ).map(
        (value) =>
          html`<option value="${value}"${supposed.chair === value ? html` selected` : ''}>${choiceWord(language, '.', 'castingVote', value)}</option>`,
      )}</select></div>`
  return html`<form class="form" method="get" action="/desk/questions/${question.id}/what-if"><input type="hidden" name="suppose" value="yes">
${table({
  caption: say(language, 'what-if-suppose'),
  columns: [
    { head: say(language, 'field-member-admit-member'), kind: 'code' },
    { head: say(language, 'field-member') },
    { head: say(language, 'field-state') },
    { head: say(language, 'field-answer') },
  ],
  rows,
})}${chair}${buttons(button(say(language, 'what-if-ask'), { look: 'main' }), linkButton(say(language, 'what-if-as-recorded'), `/desk/questions/${question.id}/what-if`))}</form>`
}
