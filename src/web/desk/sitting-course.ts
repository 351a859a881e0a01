// The left side of the desk: the agenda as it stands, and what was entered last.
import { html } from 'hono/html'
import { ownedBy, type Thing, mustGet } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import { lastNews } from '../../telling/heard.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import { zoneOf } from '../../telling/clock.ts'
import { readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { asksForObjections } from '../../telling/questions.ts'
import { itemMark } from '../pages/states.ts'
import type { Situation } from '../../telling/situation.ts'

export function agenda(visit: Visit, { session, sitting }: Situation): Markup {
  const { language, org } = visit
  const items = ownedBy(org, 'item', session.id).sort((a, b) => a.order - b.order)
  const shown = sitting?.agenda ? items.filter(({ id }) => sitting.agenda?.includes(id)) : items
  const lines = shown.map((item) => {
    const state = say(language, `item-is-${item.state}`)
    const name = nameOfThing(visit, 'item', item)
    return html`<li${item.state === 'taken' ? html` class="current"` : ''}>${mark(itemMark(item.state), state, 'wordless')}<span>${name}</span></li>`
  })
  const what = sitting?.agenda ? 'desk-agenda' : 'desk-agenda-proposed'
  return html`<h2 class="desk-head">${say(language, what)}</h2>
${lines.length > 0 ? html`<ol class="agenda-now">${lines}</ol>` : html`<p class="note">${say(language, 'desk-no-items')}</p>`}`
}

/** As many as the column holds beside an agenda. */
const ENTRIES_MOST = 4

/** What was entered last, answers and presence one by one: the chair sees them come. */
export function lastEntries(visit: Visit, { session, sitting }: Situation): Markup {
  const { language } = visit
  const zone = zoneOf(visit, session)
  const lines = [
    ...(sitting ? answersSaid(visit, sitting) : []),
    ...lastNews(visit, session, ENTRIES_MOST).map(({ entry, at, words }) => ({
      entry,
      at,
      words: brief(words),
    })),
  ]
    .sort((a, b) => b.entry - a.entry)
    .filter(({ entry }, i, every) => every.findIndex((one) => one.entry === entry) === i)
    .slice(0, ENTRIES_MOST)
    .map(
      ({ entry, at, words }) =>
        html`<li>${entryLink(entry)}<span>${inZone(at, zone).seconds}. ${words}</span></li>`,
    )
  return html`<h2 class="desk-head">${say(language, 'desk-last-entries')}</h2>
${lines.length > 0 && html`<ol class="entries-now">${lines}</ol>`}<p class="small"><a href="/sessions/${session.id}">${say(language, 'desk-whole-course')}</a></p>`
}

type Line = { readonly entry: number; readonly at: number; readonly words: string }

function answersSaid(visit: Visit, sitting: Thing<'sitting'>): Line[] {
  const { language, org } = visit
  const questions = readable(visit, 'question', ownedBy(org, 'question', sitting.id))
  const answers = newest(
    questions.slice(-2).flatMap((question) => ownedBy(org, 'answer', question.id)),
  ).map((answer) => {
    const field = asksForObjections(mustGet(org, 'question', answer.question)) ? 'answer' : 'vote'
    const words = said(visit, answer.member, choiceWord(language, '.', field, answer.answer))
    return { entry: answer.changed, at: answer.givenAt, words }
  })
  const presences = newest(ownedBy(org, 'presence', sitting.id)).map(
    ({ changed, member, state, arrivedAt, leftAt }) => ({
      entry: changed,
      at: (state === 'present' ? arrivedAt : leftAt) ?? 0,
      words: said(visit, member, choiceWord(language, 'presence.record', 'state', state)),
    }),
  )
  return [...answers, ...presences]
}

/** Those changed last, as many as are shown. */
function newest<T extends { readonly changed: number }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => b.changed - a.changed).slice(0, ENTRIES_MOST)
}

/** A title in full stands in the entry. */
function brief(words: string): string {
  return words.length <= 72
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', 70)).replace(/[\s,.:«]+$/, '')}…`
}

const said = (visit: Visit, member: string, what: string) =>
  `${nameOf(visit, 'member', member)}: ${what}`
