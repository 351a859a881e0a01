// What things on record are called on the desk and in refusals: in the reader's language, never by their ids alone.
import { get, type Kind, type Reading, type Thing } from '../../rules/organisation.ts'
import { dayInTable, imprecise } from '../../text/dates.ts'
import { type Language, localised, ownName } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { isSealed } from '../../rules/secrets.ts'
import { mayRead } from '../pages/visible.ts'
import type { Visit } from '../visit.ts'

/** From what names are told, and to whom: a reader who is known is not told what would give away a closed document. */
export type Naming = { readonly org: Reading; readonly language: Language } & Partial<
  Pick<Visit, 'by' | 'clerk'>
>

/** What one thing is called; its id when it is not on record. */
export function nameOf(naming: Naming, kind: Kind, id: string): string {
  const thing = get(naming.org, kind, id)
  return thing === undefined ? id : nameOfThing(naming, kind, thing)
}

export function nameOfThing(naming: Naming, kind: Kind, thing: Thing): string {
  const { language, by, clerk } = naming
  if (clerk && !mayRead({ by, clerk }, kind, thing.id)) return say(language, 'entry-sealed')
  switch (kind) {
    case 'member':
      return words(naming, (thing as Thing<'member'>).shortName)
    case 'session':
      return sessionName(naming, thing as Thing<'session'>)
    case 'sitting':
      return sittingName(naming, thing as Thing<'sitting'>)
    case 'term':
      return termName(naming, thing as Thing<'term'>)
    case 'rulebook': {
      const { body, from } = thing as Thing<'rulebook'>
      return `${nameOf(naming, 'body', body)}, ${dayInTable(language, from)}`
    }
    case 'floor': {
      const { member, person } = thing as Thing<'floor'>
      if (person) return nameOf(naming, 'person', person)
      return member ? nameOf(naming, 'member', member) : thing.id
    }
    case 'delegation':
    case 'absence':
    case 'presence':
      return nameOf(naming, 'member', (thing as Thing<'delegation'>).member)
    case 'seat':
      return nameOf(naming, 'person', (thing as Thing<'seat'>).person)
    case 'grant': {
      const { person, role } = thing as Thing<'grant'>
      return `${nameOf(naming, 'person', person)}, ${say(language, `choice-role-${role}`)}`
    }
    case 'answer': {
      const { question, member } = thing as Thing<'answer'>
      return `${nameOf(naming, 'question', question)}, ${nameOf(naming, 'member', member)}`
    }
    case 'signature': {
      const { document, member } = thing as Thing<'signature'>
      return `${nameOf(naming, 'document', document)}, ${nameOf(naming, 'member', member)}`
    }
    case 'version': {
      const { document, language: code } = thing as Thing<'version'>
      return `${nameOf(naming, 'document', document)}, ${ownName(code)}`
    }
    case 'minutes':
    case 'passage':
      return nameOf(naming, 'sitting', (thing as Thing<'minutes' | 'passage'>).sitting)
    case 'communique':
      return nameOf(naming, 'session', (thing as Thing<'communique'>).session)
    case 'report':
      return nameOf(naming, 'measure', (thing as Thing<'report'>).measure)
    case 'membership':
      return `${nameOf(naming, 'member', (thing as Thing<'membership'>).member)}, ${say(language, `choice-status-${(thing as Thing<'membership'>).status}`)}`
    case 'document':
      return documentName(naming, thing as Thing<'document'>)
    default:
      return titled(naming, thing)
  }
}

/** A text of the record in the reader's language, or the organisation's first. */
export function words({ org, language }: Naming, text: Readonly<Record<string, string>>): string {
  const { value } = localised(text, language, get(org, 'organisation', 'organisation')?.languages)
  return isSealed(value) ? say(language, 'sealed-words') : value
}

/** By whichever words the thing has: a name, a title, its text; cut to a line that fits a list. */
function titled(naming: Naming, thing: Thing): string {
  const fields = thing as unknown as Record<string, unknown>
  const text = fields.name ?? fields.title ?? fields.what ?? fields.text ?? fields.about
  if (typeof text !== 'object' || text === null) return thing.id
  const said = words(naming, text as Record<string, string>)
  return said.length > 120 ? `${said.slice(0, 119).trimEnd()}…` : said
}

function sessionName(naming: Naming, session: Thing<'session'>): string {
  const { language } = naming
  const own = session.name && words(naming, session.name)
  const kind = say(language, `choice-session-kind-${session.kind}`)
  const body = nameOf(naming, 'body', session.body)
  const what = own ?? say(language, 'session-of', { body, kind })
  return session.from === undefined ? what : `${what}, ${dayInTable(language, session.from)}`
}

function sittingName(naming: Naming, sitting: Thing<'sitting'>): string {
  if (sitting.name) return words(naming, sitting.name)
  const format = say(naming.language, `sitting-${sitting.format}`)
  return sitting.on === undefined ? format : `${format}, ${dayInTable(naming.language, sitting.on)}`
}

function termName(naming: Naming, term: Thing<'term'>): string {
  const holder = term.person
    ? nameOf(naming, 'person', term.person)
    : term.member
      ? nameOf(naming, 'member', term.member)
      : term.id
  const from =
    typeof term.begin === 'string' && /^\d/.test(term.begin)
      ? imprecise(naming.language, term.begin)
      : term.from
  return [nameOf(naming, 'post', term.post), holder, from].filter(Boolean).join(', ')
}

function documentName(naming: Naming, document: Thing<'document'>): string {
  const title = words(naming, document.title)
  return document.symbol ? `${title} (${document.symbol})` : title
}
