// One decision: its four moments, its text, why it was adopted, who answered and signed, what follows from it.
import { html } from 'hono/html'
import { allOf, get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { turnsAhead } from '../../../rules/turns-ahead.ts'
import { dayBefore, dayInText } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, pairs, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { claimsSection } from '../source/claims.ts'
import { correctionsOf } from '../record/corrections.ts'
import { documentTexts, textOfMatter } from '../document/document-texts.ts'
import { measuresTable } from '../measure/measures-table.ts'
import { claimsAbout, momentsOf } from '../moments.ts'
import { termOf } from '../../../telling/decision-words.ts'
import { adoptedMark } from '../session/session-decisions.ts'
import { decisionHeadline } from '../../../telling/decision-words.ts'
import { sessionTitle } from '../../../telling/session-title.ts'
import { sourceLinks } from '../sourced.ts'
import { termSaid } from '../post/term-words.ts'
import { here, linked, titleOf, text } from '../things.ts'
import { memberName, memberShortName } from '../../../telling/names.ts'
import { mayRead, readable } from '../../../audience/may-read.ts'
import { electionTold } from '../../../telling/elections.ts'
import { tookJson, whoAnswered } from '../../../telling/who-answered.ts'
import { answersSection } from './answers-section.ts'
import { roundsSection } from './rounds-section.ts'
import { questionOf, whyTable } from './why.ts'

export function decisionPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const decision = get(org, 'decision', id)
  if (decision === undefined || !mayRead(visit, 'decision', id)) return undefined
  const question = questionOf(visit, decision)
  const session = get(org, 'session', decision.session)
  const document = documentOf(visit, decision)
  const election = electionTold(visit, id)
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/decisions'), label: say(language, 'menu-decisions') },
      {
        href: here(visit, `/bodies/${decision.body}`),
        label: titleOf(visit, 'body', decision.body),
      },
      ...(session
        ? [{ href: here(visit, `/sessions/${session.id}`), label: sessionTitle(visit, session) }]
        : []),
    ],
    heading: text(visit, decision.title),
    lead: leadOf(visit, decision),
    states: [
      adoptedMark(visit, decision),
      effectMark(visit, decision),
      html`${say(language, 'source')}: ${sourceLinks(visit, decision.sources, 'matter')}`,
    ],
  })}${momentsOf(visit, decision)}
${document ? documentTexts(visit, document) : textOfMatter(visit, decision.matter)}
${section({ id: 'why', label: say(language, 'why-adopted'), note: say(language, 'why-rules-of-day', { day: dayInText(language, question.on) }), content: whyTable(visit, question, say(language, 'why-adopted')) })}
${election ? roundsSection(visit, election) : ''}${answersSection(visit, question, document)}${following(visit, decision)}${claimsSection(visit, claimsAbout(visit, decision))}
${correctionsOf(visit, 'decision', id)}${correctionsOf(visit, 'question', id)}`
  return {
    title: decisionHeadline(visit, decision),
    current: 'decisions',
    about: [
      ['decision', id],
      ['question', id],
    ],
    body: width(body),
    rests: restsOf(visit, decision),
    proves: decision.made,
    json: {
      decision,
      on,
      at,
      question,
      answers: ownedBy(org, 'answer', question.id),
      members: whoAnswered(visit, question).map(tookJson),
      election: election ?? null,
      terms: [...(decision.terms ?? []), ...(decision.ends ?? [])].map((term) =>
        get(org, 'term', term),
      ),
      document: document ?? null,
      signatures: document ? ownedBy(org, 'signature', document.id) : [],
      claims: claimsAbout(visit, decision),
    },
  }
}

/** Who was appointed or elected; other decisions are told by their title. */
function leadOf(visit: Visit, decision: Thing<'decision'>): Words | undefined {
  const { language } = visit
  const elected = electionTold(visit, decision.id)?.elected ?? []
  if (elected.length > 0)
    return html`${elected.map(({ name, votes }) => html`${say(language, 'press-elected', { name, votes })}. `)}`
  return decision.matter.kind === 'appointment' ? decisionHeadline(visit, decision) : undefined
}

function documentOf(visit: Visit, decision: Thing<'decision'>): Thing<'document'> | undefined {
  const id =
    decision.document ??
    (decision.matter.kind === 'appointment' ? decision.matter.document : undefined)
  return id !== undefined && mayRead(visit, 'document', id)
    ? get(visit.org, 'document', id)
    : undefined
}

function restsOf(visit: Visit, decision: Thing<'decision'>): number[] {
  const { org } = visit
  const question = questionOf(visit, decision)
  const document = documentOf(visit, decision)
  const things: (Thing | undefined)[] = [
    decision,
    question,
    ...ownedBy(org, 'answer', question.id),
    ...(decision.terms ?? []).map((id) => get(org, 'term', id)),
    ...(document
      ? [
          document,
          ...ownedBy(org, 'version', document.id),
          ...ownedBy(org, 'signature', document.id),
        ]
      : []),
    ...claimsAbout(visit, decision),
  ]
  return things.flatMap((thing) => (thing ? [thing.made] : []))
}

function effectMark(visit: Visit, decision: Thing<'decision'>): Words {
  const { language, on } = visit
  const term = termOf(visit, decision)
  if (term?.from === undefined) return ''
  const day = dayInText(language, term.from)
  if (term.from > on) return mark('ring', say(language, 'takes-effect-from', { day }))
  const over = term.to !== undefined && term.to <= on
  return over
    ? mark('square', say(language, 'effect-over'))
    : mark('disc', say(language, 'in-effect-from', { day }))
}

/** What the decision does: who takes which post, whose term ends, what falls vacant, who is next in turn, what to do. */
function following(visit: Visit, decision: Thing<'decision'>): Markup | '' {
  const { language, org } = visit
  const rows = [
    ...termsSet(visit, decision),
    ...termsEnded(visit, decision),
    ...vacancies(visit, decision),
    ...nextTurn(visit, decision),
  ]
  const measures = readable(
    visit,
    'measure',
    allOf(org, 'measure').filter((measure) => measure.decision === decision.id),
  )
  if (rows.length === 0 && measures.length === 0) return ''
  return section({
    id: 'follows',
    label: say(language, 'what-follows'),
    content: html`${rows.length > 0 && pairs(rows, 'broad')}${measures.length > 0 && measuresTable(visit, measures)}`,
  })
}

type FollowRow = { label: Words; value: Words; entry: Words }

function termsSet(visit: Visit, decision: Thing<'decision'>): FollowRow[] {
  const { language, org } = visit
  return (decision.terms ?? []).flatMap((id) => {
    const term = get(org, 'term', id)
    if (term === undefined) return []
    const who = term.person
      ? linked(visit, 'person', term.person)
      : memberName(visit, term.member ?? '')
    const label = say(
      language,
      term.capacity === 'designate' ? 'follows-designate' : 'follows-post',
    )
    return [
      {
        label,
        value: html`${linked(visit, 'post', term.post)}: ${who}, ${termSaid(visit, term)}`,
        entry: entryLink(term.changed),
      },
    ]
  })
}

function termsEnded(visit: Visit, decision: Thing<'decision'>): FollowRow[] {
  const { language, org } = visit
  return (decision.ends ?? []).flatMap((id) => {
    const term = get(org, 'term', id)
    if (term?.to === undefined) return []
    const who = term.person
      ? linked(visit, 'person', term.person)
      : memberName(visit, term.member ?? '')
    const day = dayInText(language, dayBefore(term.to))
    return [
      {
        label: say(language, 'follows-former'),
        value: html`${who}, ${linked(visit, 'post', term.post)}: ${say(language, 'last-day', { day })}`,
        entry: entryLink(term.changed),
      },
    ]
  })
}

/** Posts that nobody holds once a term that this decision ended is over. */
function vacancies(visit: Visit, decision: Thing<'decision'>): FollowRow[] {
  const { language, org, views, at } = visit
  return (decision.ends ?? []).flatMap((id) => {
    const term = get(org, 'term', id)
    if (term?.to === undefined) return []
    const holders = views
      .holdersOf(term.post, term.to, at)
      .filter(({ capacity }) => capacity !== 'designate')
    if (holders.length > 0) return []
    const day = dayInText(language, term.to)
    return [
      {
        label: say(language, 'follows-vacant'),
        value: html`${linked(visit, 'post', term.post)}: ${mark('dashed-ring', say(language, 'vacant-from', { day }))}`,
        entry: entryLink(term.changed),
      },
    ]
  })
}

function nextTurn(visit: Visit, decision: Thing<'decision'>): FollowRow[] {
  const { language, org, on } = visit
  const { matter } = decision
  if (matter.kind !== 'appointment' || !get(org, 'post', matter.post)?.rotation) return []
  const [turn] = turnsAhead(org, matter.post, on, 1)
  if (turn === undefined) return []
  const from = turn.from
    ? `, ${say(language, 'from-day', { day: dayInText(language, turn.from) })}`
    : ''
  return [
    {
      label: say(language, 'follows-next-turn'),
      value: mark('diamond', `${memberShortName(visit, turn.member)}${from}`),
      entry: '',
    },
  ]
}
