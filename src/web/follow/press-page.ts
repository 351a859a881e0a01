// /sessions/ID/press: what a session decided, ready to be written about. Under embargo it says that, and nothing of what was
// done; when the Chair releases the session it fills by itself.
import { isOver } from '../../rules/sessions.ts'
import { html } from 'hono/html'
import { founded, get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { momentInTable } from '../../text/times.ts'
import { type LivePage, livePart, type Parts } from '../live/live-page.ts'
import { notice } from '../look/answers.ts'
import { mark, notional } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { emptyState, entryLink, links, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page, Params } from '../page.ts'
import { zoneOf } from '../../telling/clock.ts'
import { stateOf } from '../pages/session/session.ts'
import { documentState } from '../pages/session/session-documents.ts'
import { sessionTitle } from '../../telling/session-title.ts'
import { here, linked } from '../pages/things.ts'
import { wordsOf } from '../../telling/names.ts'
import { heldBack, isBehind } from '../../audience/embargo.ts'
import { heardLine } from './heard-line.ts'
import { type Decided, decidedAt, officersOf, papersOf, sentencesOf } from './press-facts.ts'
import { isMoreThanVotes } from './votes.ts'
import type { Visit } from '../visit.ts'

export function pressPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language } = visit
  const session = get(visit.org, 'session', id)
  if (session === undefined) return undefined
  const parts = pressParts(visit, session)
  const part = (name: string) => livePart(name, parts)
  const held = heldBack(visit, id) !== undefined
  const decided = held ? [] : decidedAt(visit, session)
  return {
    title: say(language, 'press-title', { title: sessionTitle(visit, session) }),
    current: 'sessions',
    body: width(
      html`${title({
        crumbs: [
          { href: here(visit, '/sessions'), label: say(language, 'menu-sessions') },
          { label: linked(visit, 'session', id) },
        ],
        over: say(language, 'press-over'),
        heading: sessionTitle(visit, session),
      })}${links(
        html`<a href="/sessions/${id}">${say(language, 'follow-to-session')}</a>`,
        html`<a href="/sessions/${id}/live">${say(language, 'follow-course-live')}</a>`,
      )}<div class="follow-news">${livePart('news', parts, true)}</div>${part('state')}${part('decisions')}${part('officers')}${part('documents')}${part('sentences')}${part('cite')}`,
    ),
    rests: held ? [session.made] : [session.made, ...decided.map(({ entry }) => entry)],
    proves: decided.at(-1)?.entry,
    json: pressJson(visit, session),
    following: visit.past ? undefined : { stream: `/live/press/${id}`, from: visit.at },
  }
}

export const livePress: LivePage = {
  path: (id) => `/sessions/${id}/press`,
  mayRead: ({ org }, id) => get(org, 'session', id) !== undefined,
  layers: [
    {
      sharing: 'audience',
      parts: (visit, id) => {
        const session = get(visit.org, 'session', id)
        return session && pressParts(visit, session)
      },
      concerns: isMoreThanVotes,
    },
  ],
}

function pressParts(visit: Visit, session: Thing<'session'>): Parts {
  const state = statePart(visit, session)
  const nothing = html``
  if (heldBack(visit, session.id))
    return {
      news: nothing,
      state,
      decisions: nothing,
      officers: nothing,
      documents: nothing,
      sentences: nothing,
      cite: nothing,
    }
  return {
    news: heardLine(visit, session),
    state,
    decisions: decisionsPart(visit, session),
    officers: officersPart(visit, session),
    documents: documentsPart(visit, session),
    sentences: sentencesPart(visit, session),
    cite: citePart(visit, session),
  }
}

/** Whether there is an embargo and until when; without one, that what is shown is all there is so far. */
function statePart(visit: Visit, session: Thing<'session'>): Markup {
  const { language, clerk } = visit
  const held = heldBack(visit, session.id)
  if (held) {
    const until =
      held.until === undefined
        ? ''
        : html`<p class="lead">${say(language, 'embargo-until', { moment: momentInTable(language, held.until, zoneOf(visit, session)) })}</p>`
    return html`<section class="press-held" aria-label="${say(language, 'press-embargo')}"><h2>${mark('half-disc', say(language, 'press-embargo'))}</h2>${until}<p>${say(language, 'press-embargo-then')}</p></section>`
  }
  // Participants read on under an embargo; they are told that others do not.
  const closed = get(clerk.org, 'session', session.id)?.embargo !== undefined
  return html`${closed && notice(say(language, 'press-not-for-public'))}${isBehind(visit) && notice(say(language, 'follow-behind-embargo', { entry: String(visit.at) }))}
<p class="press-state">${stateOf(visit, session)}${!isOver(session) && html`<span class="quiet">${say(language, 'press-goes-on')}</span>`}</p>`
}

function decisionsPart(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  const decided = decidedAt(visit, session)
  return section({
    id: 'decided',
    label: say(language, 'press-decided'),
    content:
      decided.length === 0
        ? emptyState(
            say(language, 'press-nothing-decided'),
            say(language, 'press-nothing-decided-then'),
          )
        : table({
            caption: say(language, 'press-decided'),
            columns: [
              { head: say(language, 'press-what') },
              { head: say(language, 'press-why'), phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows: decided.map((one) => ({
              cells: [whatCell(visit, one), whyCell(one), entryLink(one.entry)],
            })),
          }),
  })
}

function whatCell({ language }: Visit, one: Decided): Markup {
  const href = one.adopted ? `/decisions/${one.id}` : `/questions/${one.id}`
  return html`<a href="${href}">${one.title}</a>${one.elected.map(
    ({ name, votes }) =>
      html`<span class="second">${say(language, 'press-elected', { name, votes })}</span>`,
  )}<span class="second">${mark(one.adopted ? 'disc' : 'cross', one.outcome)}</span><span class="second">${one.body}, ${one.when}</span>`
}

function whyCell({ reasons }: Decided): Markup {
  return html`<ul class="press-why">${reasons.map(({ about, got }) => html`<li>${about}: ${got}</li>`)}</ul>`
}

function officersPart(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  const officers = officersOf(visit, session)
  if (officers.length === 0) return html``
  return section({
    id: 'officers',
    label: say(language, 'press-officers'),
    content: table({
      caption: say(language, 'press-officers'),
      columns: [
        { head: say(language, 'post') },
        { head: say(language, 'press-person'), phone: 'bare' },
        { head: say(language, 'press-from') },
        { head: say(language, 'press-last') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: officers.map((one) => ({
        cells: [
          linked(visit, 'post', one.postId, one.post),
          html`<b>${one.name}</b><span class="second">${say(language, one.leaves ? 'press-leaves' : `press-as-${one.capacity}`)}</span>`,
          one.from,
          one.last,
          entryLink(one.entry),
        ],
      })),
    }),
  })
}

function documentsPart(visit: Visit, session: Thing<'session'>): Markup {
  const { language, org } = visit
  const papers = papersOf(visit, session)
  const communique = get(org, 'communique', session.id)
  if (papers.length === 0 && !communique) return html``
  const rows = papers.map((paper) => ({
    cells: [
      linked(visit, 'document', paper.id, paper.title),
      documentState(visit, get(org, 'document', paper.id)!),
      html`${paper.languages.length === 0 ? say(language, 'press-no-text') : paper.languages.map(({ name, code, file }, i) => html`${i > 0 && ', '}<a href="${file ? `/files/${encodeURIComponent(file)}` : `/documents/${paper.id}?text=${code}#text`}" lang="${code}">${name}</a>`)}`,
      entryLink(paper.entry),
    ],
  }))
  return section({
    id: 'documents',
    label: say(language, 'documents'),
    content: html`${
      rows.length > 0 &&
      table({
        caption: say(language, 'documents'),
        columns: [
          { head: say(language, 'document') },
          { head: say(language, 'state'), phone: 'bare' },
          { head: say(language, 'press-texts') },
          { head: say(language, 'entry'), kind: 'entry' },
        ],
        rows,
      })
    }${communique && html`<p><a href="/sessions/${session.id}/communique">${say(language, 'communique')}</a> ${entryLink(communique.made)}</p>`}`,
  })
}

function sentencesPart(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  return section({
    id: 'sentences',
    label: say(language, 'press-sentences'),
    note: say(language, 'press-sentences-note'),
    content: html`<ul class="press-sentences">${sentencesOf(visit, session).map(
      ({ words, entry, notional: supposed }) =>
        html`<li class="serif">${supposed ? notional(language, words) : words} ${say(language, 'press-entry', { entry: String(entry) })}</li>`,
    )}</ul>`,
  })
}

/** How to name an entry so that anyone can find and check it. */
function citePart(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  const decided = decidedAt(visit, session)
  if (decided.length === 0) return html``
  return section({
    id: 'cite',
    label: say(language, 'press-cite'),
    note: html`${say(language, 'press-cite-note')} <a href="/record/verify">${say(language, 'proof-verify')}</a>`,
    content: html`<ul class="press-sentences">${decided.map(
      (one) =>
        html`<li>${citation(visit, one)} <a href="/record/${one.entry}">${say(language, 'press-check')}</a></li>`,
    )}</ul>`,
  })
}

/** «Совет шести, запись 55: О назначении. Принято консенсусом, 27 ноября 2025 года, 12:54.» */
function citation(visit: Visit, { title: what, outcome, when, entry }: Decided): string {
  const organisation = wordsOf(visit, founded(visit.org)?.name ?? {})
  return say(visit.language, 'press-citation', {
    organisation,
    entry: String(entry),
    what,
    outcome,
    when,
  })
}

function pressJson(visit: Visit, session: Thing<'session'>) {
  const held = heldBack(visit, session.id)
  const told = { session: { id: session.id, title: sessionTitle(visit, session) }, at: visit.at }
  if (held) return { ...told, embargo: { until: held.until ?? null } }
  const decided = decidedAt(visit, session)
  return {
    ...told,
    embargo: null,
    state: session.state,
    decided: decided.map(({ reasons: _shown, ...one }) => one),
    officers: officersOf(visit, session),
    documents: papersOf(visit, session),
    communique: get(visit.org, 'communique', session.id)
      ? `/sessions/${session.id}/communique`
      : null,
    sentences: sentencesOf(visit, session),
    cite: decided.map((one) => citation(visit, one)),
  }
}
