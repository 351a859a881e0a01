// The documents of a session: who signed what, and what was laid or adopted without signature.
import { html } from 'hono/html'
import { membersOn } from '../../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { type MarkKind, mark, notional, shape } from '../../look/mark.ts'
import { type SignedDocument, signatureMatrix } from '../../look/matrix.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, entryRun, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { isNotional } from '../../../telling/sources.ts'
import { linked, text } from '../things.ts'
import { memberName } from '../../../telling/names.ts'
import { readable } from '../../../audience/may-read.ts'

export function sessionDocuments(visit: Visit, session: Thing<'session'>): Markup | '' {
  const { language, org } = visit
  const all = readable(visit, 'document', ownedBy(org, 'document', session.id))
  if (all.length === 0) return ''
  const signed = all.filter((document) => document.signatories !== undefined)
  const others = all.filter((document) => document.signatories === undefined)
  const complete = signed.filter((document) => document.state === 'signed').length
  const referred = referredNote(visit, all)
  return section({
    id: 'documents',
    label: say(language, 'documents'),
    note: html`${signed.length > 0 && say(language, 'documents-signed-count', { count: complete })} ${referred}`,
    content: html`${signed.length > 0 && signedDocuments(visit, session, signed)}${others.length > 0 && unsigned(visit, others)}`,
  })
}

/** «12 внесено совместным заседанием …»: how many came up from another body. */
function referredNote(visit: Visit, documents: readonly Thing<'document'>[]): Words {
  const bodies = [...new Set(documents.flatMap(({ referredFrom }) => referredFrom ?? []))]
  return html`${bodies.map((body) => {
    const count = documents.filter(({ referredFrom }) => referredFrom === body).length
    return html`${say(visit.language, 'documents-referred', { count })} ${linked(visit, 'body', body)}. `
  })}`
}

function signedDocuments(
  visit: Visit,
  session: Thing<'session'>,
  documents: readonly Thing<'document'>[],
): Markup {
  const { language, org, on } = visit
  const members = membersOn(org, session.from ?? on)
  const titled = documents.filter((document) => !document.untitled)
  const untitled = documents.filter((document) => document.untitled)
  const rows = titled.map((document) => signedDocument(visit, members, document))
  if (untitled.length > 0) rows.push(untitledDocuments(visit, members, untitled))
  const out = (member: string) =>
    !documents.some(({ signatories }) => signatories?.includes(member))
  const supposed = documents.some((document) =>
    ownedBy(org, 'signature', document.id).some(({ sources }) =>
      isNotional(visit, sources, 'member'),
    ),
  )
  const signedWord = say(language, 'sign-signed')
  return signatureMatrix({
    caption: say(language, 'documents-signatures'),
    heads: {
      document: say(language, 'document'),
      state: say(language, 'state'),
      entry: say(language, 'entry'),
    },
    members: members.map(({ id }) => ({ code: id, name: memberName(visit, id), out: out(id) })),
    documents: rows,
    legend: [
      mark('disc', supposed ? notional(language, signedWord) : signedWord),
      ...(members.some(({ id }) => out(id)) ? [mark('bar', say(language, 'sign-none'))] : []),
      ...(hasReservation(visit, documents)
        ? [mark('half-diamond', say(language, 'sign-reservation'))]
        : []),
      ...(supposed
        ? [html`<span>${shape('wave')} ${say(language, 'signatures-notional')}</span>`]
        : []),
    ],
  })
}

function hasReservation({ org }: Visit, documents: readonly Thing<'document'>[]): boolean {
  return documents.some((document) =>
    ownedBy(org, 'signature', document.id).some(({ reservation }) => reservation),
  )
}

function signedDocument(
  visit: Visit,
  members: readonly Thing<'member'>[],
  document: Thing<'document'>,
): SignedDocument {
  const entries = ownedBy(visit.org, 'signature', document.id).map((signature) => signature.made)
  const last = entries.length === 0 ? document.changed : Math.max(...entries)
  return {
    title: linked(visit, 'document', document.id),
    signs: members.map(({ id }) => signOf(visit, document, id)),
    state: documentState(visit, document),
    entry: entryLink(last),
  }
}

/** One row for the documents whose titles the sources do not give: each still has its page and entries. */
function untitledDocuments(
  visit: Visit,
  members: readonly Thing<'member'>[],
  documents: readonly Thing<'document'>[],
): SignedDocument {
  const { language, org } = visit
  const entries = documents.flatMap((document) =>
    ownedBy(org, 'signature', document.id).map(({ made }) => made),
  )
  const all = entries.length === 0 ? documents.map(({ made }) => made) : entries
  const [first] = documents
  const numbers = documents.map((document, i) =>
    linked(visit, 'document', document.id, String(i + 1)),
  )
  return {
    title: html`${say(language, 'documents-untitled', { count: documents.length })} ${numbers.map((link) => html`${link} `)}`,
    signs: members.map(({ id }) =>
      first ? signOf(visit, first, id) : { mark: 'dashed-ring', word: '' },
    ),
    state: first ? documentState(visit, first) : '',
    entry: entryRun(Math.min(...all), Math.max(...all)),
  }
}

export function signOf(
  visit: Visit,
  document: Thing<'document'>,
  member: string,
): { mark: MarkKind; word: Words } {
  const { language, org } = visit
  const signature = get(org, 'signature', `${document.id}/${member}`)
  if (signature === undefined) {
    if (!document.signatories?.includes(member))
      return { mark: 'bar', word: say(language, 'sign-none') }
    return { mark: 'half-disc', word: say(language, 'sign-awaited') }
  }
  const word = say(language, signature.reservation ? 'sign-reservation' : 'sign-signed')
  return {
    mark: signature.reservation ? 'half-diamond' : 'disc',
    word: isNotional(visit, signature.sources, 'member') ? notional(language, word) : word,
  }
}

export function documentState(visit: Visit, document: Thing<'document'>): Markup {
  const { language, org } = visit
  const of_ = document.signatories?.length ?? 0
  const signed = ownedBy(org, 'signature', document.id).length
  switch (document.state) {
    case 'laid':
      return mark('ring', say(language, 'document-laid'))
    case 'adopted':
      return mark('disc', say(language, 'document-adopted'))
    case 'open-for-signature':
      return mark('half-disc', say(language, 'document-open', { signed, of: of_ }))
    case 'signed':
      return mark('disc', say(language, 'document-signed'))
    default:
      return document.state satisfies never
  }
}

function unsigned(visit: Visit, documents: readonly Thing<'document'>[]): Markup {
  const { language } = visit
  return table({
    caption: say(language, 'documents-unsigned'),
    columns: [
      { head: say(language, 'documents-unsigned') },
      { head: say(language, 'document-kind'), phone: 'bare' },
      { head: say(language, 'state'), kind: 'state', phone: 'bare' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: documents.map((document) => ({
      cells: [
        html`<a href="/documents/${document.id}">${text(visit, document.title)}</a>`,
        say(language, `document-kind-${document.kind}`),
        documentState(visit, document),
        entryLink(document.changed),
      ],
    })),
  })
}
