import { outcomeMarks } from '../../look/outcome-mark.ts'
import { cameOut } from '../../../telling/questions.ts'
import { html } from 'hono/html'
import { allOf, type Thing } from '../../../rules/organisation.ts'
import { dayInTable } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import { emptyState, entryLink, section, title, whyLink } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { decisionKind } from '../session/session-course.ts'
import { adoptedMark } from '../session/session-decisions.ts'
import { decisionHeadline } from '../../../telling/decision-words.ts'
import { here, linked, text } from '../things.ts'
import { readable } from '../../../audience/may-read.ts'

/** What was decided, and what was put and not adopted, newest first. */
export function decisionsPage(visit: Visit): Page {
  const { language, org } = visit
  const heading = say(language, 'menu-decisions')
  const decisions = readable(visit, 'decision', allOf(org, 'decision')).sort(
    (a, b) => b.made - a.made,
  )
  const others = readable(visit, 'question', allOf(org, 'question'))
    .filter(({ state, outcome }) => state !== 'closed' || outcome?.result !== 'adopted')
    .sort((a, b) => b.made - a.made)
  const body = html`${title({ heading })}
${decisions.length === 0 ? emptyState(say(language, 'decisions-none'), say(language, 'decisions-none-then')) : adopted(visit, decisions)}
${others.length > 0 && notAdopted(visit, others)}`
  return {
    title: heading,
    current: 'decisions',
    body: width(body),
    rests: [...decisions, ...others].map(({ made }) => made),
    json: { decisions, notAdopted: others },
  }
}

function adopted(visit: Visit, decisions: readonly Thing<'decision'>[]) {
  const { language } = visit
  return section({
    id: 'adopted',
    label: say(language, 'decisions-adopted'),
    content: table({
      caption: say(language, 'decisions-adopted'),
      columns: [
        { head: say(language, 'decision') },
        { head: say(language, 'decision-what'), phone: 'bare' },
        { head: say(language, 'day'), kind: 'day', phone: 'bare' },
        { head: say(language, 'outcome'), kind: 'state', phone: 'bare' },
        { head: '', kind: 'last', phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: decisions.map((decision) => ({
        cells: [
          html`<a href="${here(visit, `/decisions/${decision.id}`)}">${decisionHeadline(visit, decision)}</a><span class="second">${linked(visit, 'body', decision.body)}</span>`,
          decisionKind(visit, decision),
          dayInTable(language, decision.on),
          adoptedMark(visit, decision),
          whyLink(language, `${here(visit, `/decisions/${decision.id}`)}#why`),
          entryLink(decision.made),
        ],
      })),
    }),
  })
}

function notAdopted(visit: Visit, questions: readonly Thing<'question'>[]) {
  const { language } = visit
  return section({
    id: 'not-adopted',
    label: say(language, 'questions-not-adopted'),
    content: table({
      caption: say(language, 'questions-not-adopted'),
      columns: [
        { head: say(language, 'question') },
        { head: say(language, 'day'), kind: 'day', phone: 'bare' },
        { head: say(language, 'outcome'), kind: 'state', phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: questions.map((question) => ({
        cells: [
          html`<a href="${here(visit, `/questions/${question.id}`)}">${text(visit, question.title)}</a>`,
          dayInTable(language, question.on),
          questionState(visit, question),
          entryLink(question.changed),
        ],
      })),
    }),
  })
}

export function questionState({ language }: Visit, question: Thing<'question'>) {
  if (question.state === 'open') return mark('half-disc', say(language, 'question-open'))
  if (question.state === 'withdrawn') return mark('bar', say(language, 'question-withdrawn'))
  const out = cameOut(question)
  return out === 'adopted'
    ? mark('disc', say(language, `adopted-by-${question.method}`))
    : mark(outcomeMarks[out], say(language, `question-${out}`))
}
