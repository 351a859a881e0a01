// A question that is open, was withdrawn or did not pass: why, who objected, what was missing. An adopted one is a decision.
import { html } from 'hono/html'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInText } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { momentInTable } from '../../../text/times.ts'
import { zoneOf } from '../../../telling/clock.ts'
import type { Words } from '../../look/markup.ts'
import { emptyState, links, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { correctionsOf } from '../record/corrections.ts'
import { electionTold } from '../../../telling/elections.ts'
import { tookJson, whoAnswered } from '../../../telling/who-answered.ts'
import { answersSection } from '../decision/answers-section.ts'
import { roundsSection } from '../decision/rounds-section.ts'
import { questionState } from '../decision/decisions.ts'
import { textOfMatter } from '../document/document-texts.ts'
import { sourceLinks } from '../sourced.ts'
import { here, linked, text } from '../things.ts'
import { wordsOf } from '../../../telling/names.ts'
import { mayRead } from '../../../audience/may-read.ts'
import { reasonsOf, whyTable } from '../decision/why.ts'

export function questionPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const question = get(org, 'question', id)
  if (question === undefined || !mayRead(visit, 'question', id)) return undefined
  const answers = ownedBy(org, 'answer', id)
  const adopted = question.outcome?.result === 'adopted'
  const missing = reasonsOf(visit, question).filter(({ outcome }) => outcome === 'not-met')
  const label = say(language, whyLabel(question))
  const election = electionTold(visit, id)
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/decisions'), label: say(language, 'menu-decisions') },
      { label: linked(visit, 'session', question.session) },
    ],
    heading: text(visit, question.title),
    lead:
      missing.length > 0
        ? html`${missing.map(({ about, needed, got }) => html`${about}: ${needed}; ${say(language, 'got-there')}: ${got}. `)}`
        : undefined,
    states: [
      questionState(visit, question),
      deadlineOf(visit, question),
      html`${say(language, 'source')}: ${sourceLinks(visit, question.sources, 'title')}`,
    ],
  })}${adopted && links(html`<a href="${here(visit, `/decisions/${id}`)}">${say(language, 'decision')}</a>`)}
${question.why && html`<p class="note">${text(visit, question.why)}</p>`}${textOfMatter(visit, question.matter)}
${section({
  id: 'why',
  label,
  note: say(language, 'why-rules-of-day', { day: dayInText(language, question.on) }),
  content:
    question.outcome === undefined
      ? emptyState(say(language, 'question-no-outcome'), say(language, 'question-no-outcome-then'))
      : whyTable(visit, question, label),
})}${election ? roundsSection(visit, election) : ''}${answersSection(visit, question, undefined)}${correctionsOf(visit, 'question', id)}`
  return {
    title: wordsOf(visit, question.title),
    current: 'decisions',
    about: [['question', id]],
    body: width(body),
    rests: [question.made, question.changed, ...answers.map(({ changed }) => changed)],
    json: {
      question,
      on,
      at,
      answers,
      members: whoAnswered(visit, question).map(tookJson),
      election: election ?? null,
    },
  }
}

/** Why it came out so; a question that is open or was withdrawn has not come out, and has no why. */
function whyLabel({ outcome }: Thing<'question'>): string {
  if (outcome === undefined) return 'question-outcome'
  if (outcome.result === 'tie-second-vote') return 'question-outcome'
  return outcome.result === 'adopted' ? 'why-adopted' : 'why-not-adopted'
}

/** Until when an open question takes answers: of a silence procedure, its deadline. */
function deadlineOf(visit: Visit, question: Thing<'question'>): Words {
  if (question.state !== 'open' || question.closesAt === undefined) return ''
  const zone = zoneOf(visit, get(visit.org, 'session', question.session))
  const moment = momentInTable(visit.language, question.closesAt, zone)
  return say(
    visit.language,
    question.method === 'silence' ? 'question-silence-until' : 'question-answers-until',
    { moment: `${moment} (${zone})` },
  )
}
