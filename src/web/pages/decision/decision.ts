// One decision: its four moments, its text, why it was adopted, who answered and signed, what follows from it.
import { html } from 'hono/html'
import { membershipOn, membersOn } from '../../../rules/membership.ts'
import { allOf, get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { turnsAhead } from '../../../rules/turns-ahead.ts'
import { dayBefore, dayInTable, dayInText } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark, type MarkKind, notional } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, pairs, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { claimsSection } from '../source/claims.ts'
import { correctionsOf } from '../record/corrections.ts'
import { documentTexts, textOfMatter } from '../document/document-texts.ts'
import { measuresTable } from '../measure/measures-table.ts'
import { claimsAbout, momentsOf, termOf } from '../moments.ts'
import { adoptedMark, decisionHeadline } from '../session/session-decisions.ts'
import { sessionTitle } from '../../../telling/session-title.ts'
import { isNotional } from '../../../telling/sources.ts'
import { marked, sourceLinks } from '../sourced.ts'
import { termSaid } from '../post/term-words.ts'
import { here, linked, titleOf, text } from '../things.ts'
import { memberName, memberShortName, orderOfMembers, wordsOf } from '../../../telling/names.ts'
import { silentWithoutObjection } from '../../../telling/questions.ts'
import { mayRead, readable } from '../../../audience/may-read.ts'
import { questionOf, whyTable } from './why.ts'

export function decisionPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const decision = get(org, 'decision', id)
  if (decision === undefined || !mayRead(visit, 'decision', id)) return undefined
  const question = questionOf(visit, decision)
  const session = get(org, 'session', decision.session)
  const document = documentOf(visit, decision)
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
    lead: decision.matter.kind === 'appointment' ? decisionHeadline(visit, decision) : undefined,
    states: [
      adoptedMark(visit, decision),
      effectMark(visit, decision),
      html`${say(language, 'source')}: ${sourceLinks(visit, decision.sources, 'matter')}`,
    ],
  })}${momentsOf(visit, decision)}
${document ? documentTexts(visit, document) : textOfMatter(visit, decision.matter)}
${section({ id: 'why', label: say(language, 'why-adopted'), note: say(language, 'why-rules-of-day', { day: dayInText(language, question.on) }), content: whyTable(visit, question, say(language, 'why-adopted')) })}
${answersSection(visit, question, document)}${following(visit, decision)}${claimsSection(visit, claimsAbout(visit, decision))}
${correctionsOf(visit, 'decision', id)}${correctionsOf(visit, 'question', id)}`
  return {
    title: wordsOf(visit, decision.title),
    current: 'decisions',
    body: width(body),
    rests: restsOf(visit, decision),
    proves: decision.made,
    json: {
      decision,
      on,
      at,
      question,
      answers: ownedBy(org, 'answer', question.id),
      terms: [...(decision.terms ?? []), ...(decision.ends ?? [])].map((term) =>
        get(org, 'term', term),
      ),
      document: document ?? null,
      signatures: document ? ownedBy(org, 'signature', document.id) : [],
      claims: claimsAbout(visit, decision),
    },
  }
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

/** Every member of the day: what it answered, and whether it signed. A member that takes no part keeps its row. */
export function answersSection(
  visit: Visit,
  question: Thing<'question'>,
  document: Thing<'document'> | undefined,
): Markup {
  const { language, org } = visit
  const signed = document !== undefined && ownedBy(org, 'signature', document.id).length > 0
  const label = say(language, signed ? 'who-answered-and-signed' : 'who-answered')
  const members = membersOn(org, question.on)
  return section({
    id: 'answers',
    label,
    note: orderOfMembers(visit),
    content: table({
      caption: label,
      columns: [
        { head: say(language, 'code'), kind: 'code' },
        { head: say(language, 'member'), kind: 'name' },
        {
          head: say(language, headOfAnswers(question)),
          phone: 'bare',
        },
        ...(signed
          ? [
              { head: say(language, 'signature'), phone: 'bare' as const },
              { head: say(language, 'signed-by') },
            ]
          : []),
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: members.map((member) => ({
        cells: answerCells(visit, question, document, signed, member.id),
      })),
    }),
  })
}

function headOfAnswers({ method }: Thing<'question'>): string {
  if (method === 'silence') return 'answer-silence'
  return method === 'consensus' || method === 'limited' ? 'answer-consensus' : 'answer-vote'
}

function answerCells(
  visit: Visit,
  question: Thing<'question'>,
  document: Thing<'document'> | undefined,
  signed: boolean,
  member: string,
) {
  const { language, org } = visit
  const answer = get(org, 'answer', `${question.id}/${member}`)
  const signature = document && get(org, 'signature', `${document.id}/${member}`)
  const membership = membershipOn(org, member, question.on)
  const name = linked(visit, 'member', member, memberName(visit, member))
  const frozen = membership?.status === 'frozen' || membership?.status === 'suspended'
  if (frozen && !answer && !signature) {
    const words = html`${say(language, `status-${membership.status}`)}, ${say(language, 'took-no-part')}`
    const reason = mark('hatched-square', marked(visit, membership.sources, 'status', words))
    return [member, name, { span: signed ? 3 : 1, content: reason }, entryLink(membership.made)]
  }
  const cells: Words[] = [answerMark(visit, question, member)]
  if (signed)
    cells.push(
      signature
        ? mark(
            signature.reservation ? 'half-diamond' : 'disc',
            marked(
              visit,
              signature.sources,
              'member',
              say(language, 'signed-on', { day: dayInTable(language, signature.on) }),
            ),
          )
        : mark('bar', say(language, 'sign-none')),
      html`${signature?.person ? linked(visit, 'person', signature.person) : ''}${signature?.reservation && html`<span class="second">${text(visit, signature.reservation)}</span>`}`,
    )
  return [member, name, ...cells, entryLink(answer?.changed ?? signature?.made ?? question.made)]
}

function answerMark(visit: Visit, question: Thing<'question'>, member: string): Words {
  const { language, org } = visit
  const answer = get(org, 'answer', `${question.id}/${member}`)
  if (answer === undefined) {
    const silent = silentWithoutObjection(org, question, member)
    return mark('bar', say(language, silent ? 'answer-silent' : 'answer-none'))
  }
  const marks: Record<Thing<'answer'>['answer'], MarkKind> = {
    'no-objection': 'disc',
    objects: 'cross',
    reserves: 'half-diamond',
    'not-participating': 'bar',
    'objects-to-format': 'cross',
    yes: 'disc',
    no: 'cross',
    abstain: 'bar',
  }
  const word = say(language, `answer-${answer.answer}`)
  const said = isNotional(visit, answer.sources, 'answer') ? notional(language, word) : word
  return html`${mark(marks[answer.answer], said)}${answer.why && html`<span class="second">${text(visit, answer.why)}</span>`}`
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
