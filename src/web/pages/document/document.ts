// One document: its texts, who laid it, where it came from, who signed it and with which reservations, who may read it.
import { html } from 'hono/html'
import { membershipOn, membersOn } from '../../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInTable } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark, notStated } from '../../look/mark.ts'
import { second } from '../../look/markup.ts'
import { entryLink, factsLine, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { correctionsOf } from '../record/corrections.ts'
import { documentTexts } from './document-texts.ts'
import { documentState, signOf } from '../session/session-documents.ts'
import { marked, markedOr, sourceLinks } from '../sourced.ts'
import { here, linked, text } from '../things.ts'
import { memberName, orderOfMembers, wordsOf } from '../../../telling/names.ts'
import { mayRead } from '../../../audience/may-read.ts'

export function documentPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const document = get(org, 'document', id)
  if (document === undefined || !mayRead(visit, 'document', id)) return undefined
  const versions = ownedBy(org, 'version', id)
  const signatures = ownedBy(org, 'signature', id)
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/documents'), label: say(language, 'documents') },
      { label: linked(visit, 'session', document.session) },
    ],
    heading: marked(visit, document.sources, 'title', text(visit, document.title)),
    states: [
      marked(visit, document.sources, 'state', documentState(visit, document)),
      ...(document.untitled ? [mark('dashed-ring', say(language, 'title-not-stated'))] : []),
    ],
  })}${factsLine(facts(visit, document))}${documentTexts(visit, document)}${document.signatories ? signaturesSection(visit, document) : ''}${correctionsOf(visit, 'document', id)}`
  return {
    title: wordsOf(visit, document.title),
    current: 'decisions',
    about: [['document', id]],
    body: width(body),
    proves: document.made,
    rests: [document, ...versions, ...signatures].flatMap(({ made, changed }) => [made, changed]),
    json: { document, on, at, versions, signatures },
  }
}

function facts(visit: Visit, document: Thing<'document'>) {
  const { language, org } = visit
  const { sources } = document
  const decision = document.decision && get(org, 'decision', document.decision)
  return [
    {
      label: say(language, 'document-kind'),
      value: marked(visit, sources, 'kind', say(language, `document-kind-${document.kind}`)),
    },
    {
      label: say(language, 'document-symbol'),
      value: markedOr(visit, sources, 'symbol', document.symbol),
    },
    ...(document.item
      ? [
          {
            label: say(language, 'item'),
            value: marked(visit, sources, 'item', linked(visit, 'item', document.item)),
          },
        ]
      : []),
    {
      label: say(language, 'document-proposer'),
      value: document.proposedBy
        ? marked(visit, sources, 'proposedBy', linked(visit, 'member', document.proposedBy))
        : notStated(language),
    },
    ...(document.referredFrom
      ? [
          {
            label: say(language, 'item-referred'),
            value: linked(visit, 'body', document.referredFrom),
          },
        ]
      : []),
    ...(decision
      ? [{ label: say(language, 'decision'), value: linked(visit, 'decision', decision.id) }]
      : []),
    {
      label: say(language, 'audience'),
      value: marked(visit, sources, 'audience', say(language, `audience-${document.audience}`)),
    },
    { label: say(language, 'source'), value: sourceLinks(visit, sources, 'title') },
    { label: say(language, 'entry'), value: entryLink(document.made) },
  ]
}

function signaturesSection(visit: Visit, document: Thing<'document'>) {
  const { language, org, on } = visit
  const session = get(org, 'session', document.session)
  const day = session?.from ?? on
  return section({
    id: 'signatures',
    label: say(language, 'signatures'),
    note: orderOfMembers(visit),
    content: table({
      caption: say(language, 'signatures'),
      columns: [
        { head: say(language, 'code'), kind: 'code' },
        { head: say(language, 'member') },
        { head: say(language, 'signature'), phone: 'bare' },
        { head: say(language, 'signed-by'), phone: 'bare' },
        { head: say(language, 'day'), kind: 'day', phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: membersOn(org, day).map(({ id }) => ({
        cells: signatureCells(visit, document, id, day),
      })),
    }),
  })
}

function signatureCells(visit: Visit, document: Thing<'document'>, member: string, day: string) {
  const { language, org } = visit
  const signature = get(org, 'signature', `${document.id}/${member}`)
  const name = linked(visit, 'member', member, memberName(visit, member))
  const membership = membershipOn(org, member, day)
  if (!signature && membership && membership.status !== 'member')
    return [
      member,
      name,
      {
        span: 3,
        content: mark(
          'hatched-square',
          marked(visit, membership.sources, 'status', say(language, `status-${membership.status}`)),
        ),
      },
      entryLink(membership.made),
    ]
  const sign = signOf(visit, document, member)
  const reservation =
    signature?.reservation &&
    second(html`${say(language, 'reservation')}: ${text(visit, signature.reservation)}`)
  return [
    member,
    name,
    html`${mark(sign.mark, sign.word)}${reservation}`,
    signature?.person
      ? marked(visit, signature.sources, 'person', linked(visit, 'person', signature.person))
      : '',
    signature ? marked(visit, signature.sources, 'on', dayInTable(language, signature.on)) : '',
    entryLink(signature?.made ?? document.changed),
  ]
}
