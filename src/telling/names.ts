// What things on record are called, in the reader's language, on the day asked about: never by their ids alone.
import { mayRead } from '../audience/may-read.ts'
import { languageOfOrder } from '../rules/membership.ts'
import { founded, get, type Kind, type Reading, type Thing } from '../rules/organisation.ts'
import { holdsSealed, isSealed } from '../rules/secrets.ts'
import { dayInTable, imprecise } from '../text/dates.ts'
import { isLanguage, type Language, localised, ownName, type Versions } from '../text/language.ts'
import { say } from '../text/say.ts'
import { nameOfState, type Place } from '../text/states.ts'
import type { Context } from './context.ts'
import { isSharedName } from './person-names.ts'
import { sessionTitle } from './session-title.ts'

/** From what names are told, and to whom: a reader who is known is not told what would give away a closed document. */
export type Naming = { readonly org: Reading; readonly language: Language } & Partial<
  Pick<Context, 'reader' | 'clerk' | 'on'>
>

/** By which alphabet lists of members are ordered. */
export function orderOfMembers({ org, language }: Naming): string {
  return say(language, 'members-in-order', { order: languageOfOrder(org) })
}

/** `short`: as in a list or a sentence. `full`: the official name, the whole title. */
export type Form = 'short' | 'full'

/** What one thing is called; its id when it is not on record. */
export function nameOf(naming: Naming, kind: string, id: string, form: Form = 'short'): string {
  const thing = naming.org.thing(kind, id)
  return thing === undefined ? id : nameOfThing(naming, kind, thing, form)
}

export function nameOfThing(
  naming: Naming,
  kind: string,
  thing: Thing,
  form: Form = 'short',
): string {
  const { language, reader, clerk } = naming
  if (clerk && reader && !mayRead({ reader, clerk }, kind, thing.id))
    return say(language, 'entry-sealed')
  switch (kind as Kind) {
    case 'member':
      return form === 'full' ? memberName(naming, thing.id) : memberShortName(naming, thing.id)
    case 'person':
      return personName(naming, thing as Thing<'person'>)
    case 'session':
      return form === 'full'
        ? sessionTitle(naming, thing as Thing<'session'>)
        : sessionName(naming, thing as Thing<'session'>)
    case 'sitting':
      return sittingName(naming, thing as Thing<'sitting'>)
    case 'item':
      return itemName(naming, thing as Thing<'item'>, form)
    case 'term':
      return termName(naming, thing as Thing<'term'>)
    case 'rulebook': {
      const { body, from } = thing as Thing<'rulebook'>
      return `${nameOf(naming, 'body', body)}, ${dayInTable(language, from)}`
    }
    case 'floor':
    case 'request': {
      const { member, person } = thing as Thing<'floor'>
      if (person) return nameOf(naming, 'person', person)
      return member ? nameOf(naming, 'member', member) : thing.id
    }
    case 'delegation':
    case 'absence':
    case 'presence':
      return nameOf(naming, 'member', (thing as Thing<'delegation'>).member)
    case 'seat':
    case 'candidate':
      return nameOf(naming, 'person', (thing as Thing<'seat'>).person)
    case 'grant': {
      const { person, role } = thing as Thing<'grant'>
      return `${nameOf(naming, 'person', person)}, ${say(language, `choice-role-${role}`)}`
    }
    case 'answer': {
      const { question, member } = thing as Thing<'answer'>
      return `${nameOf(naming, 'question', question)}, ${nameOf(naming, 'member', member)}`
    }
    case 'opinion': {
      const { poll, member } = thing as Thing<'opinion'>
      return `${nameOf(naming, 'poll', poll)}, ${nameOf(naming, 'member', member)}`
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
    case 'membership': {
      const { member, status } = thing as Thing<'membership'>
      return `${nameOf(naming, 'member', member)}, ${say(language, `choice-status-${status}`)}`
    }
    case 'round':
      return roundName(naming, thing as Thing<'round'>)
    case 'ballot': {
      const { round, member } = thing as Thing<'ballot'>
      return `${nameOf(naming, 'round', round)}, ${nameOf(naming, 'member', member)}`
    }
    case 'correction': {
      const { of, set, before } = thing as Thing<'correction'>
      return set.withdrawn === true
        ? nameOfThing(naming, of.kind, { ...before, id: of.id } as Thing)
        : nameOf(naming, of.kind, of.id)
    }
    case 'document':
      return documentName(naming, thing as Thing<'document'>, form)
    default:
      return titled(naming, thing, form)
  }
}

/** A text of the record in the reader's language, or the organisation's first; that it is sealed, where it is. */
export function wordsOf({ org, language }: Naming, text: Versions): string {
  const { value } = localised(text, language, get(org, 'organisation', 'organisation')?.languages)
  return isSealed(value) ? say(language, 'words-sealed') : value
}

/**
 * The official name of a member. In another place of a sentence than alone it is declined where our table of States knows
 * it by this name; a member that the table does not know is written as it is.
 */
export function memberName(naming: Naming, id: string, place: Place = 'label'): string {
  return inPlace(naming, id, get(naming.org, 'member', id)?.name, 'official', place)
}

export function memberShortName(naming: Naming, id: string, place: Place = 'label'): string {
  return inPlace(naming, id, get(naming.org, 'member', id)?.shortName, 'short', place)
}

/**
 * Members one after another in one language: the reader's, where every one of them has a name in it; else the first of the
 * organisation's in which they all have.
 */
export function memberShortNames(naming: Naming, ids: readonly string[]): string[] {
  const { org, language } = naming
  const isNamedIn = (code: string) => (id: string) =>
    get(org, 'member', id)?.shortName[code] !== undefined ||
    (isLanguage(code) && nameOfState(code, id, 'short') !== undefined)
  const own = founded(org)?.languages ?? []
  const common = [language, ...own].find((code) => ids.every(isNamedIn(code)))
  if (common === undefined || common === language)
    return ids.map((id) => memberShortName(naming, id))
  return ids.map(
    (id) =>
      get(org, 'member', id)?.shortName[common] ??
      (isLanguage(common) ? nameOfState(common, id, 'short') : undefined) ??
      id,
  )
}

function inPlace(
  naming: Naming,
  id: string,
  own: Versions | undefined,
  form: 'official' | 'short',
  place: Place,
): string {
  const { language } = naming
  const written = own?.[language]
  const tabled = nameOfState(language, id, form)
  if (tabled !== undefined && (written === undefined || written === tabled))
    return nameOfState(language, id, form, place) ?? tabled
  return written ?? (own ? wordsOf(naming, own) : id)
}

/** The name; of those who share one «Иван Петров (Беларусь)», where the person's State is known. */
function personName(naming: Naming, { name, member }: Thing<'person'>): string {
  const said = wordsOf(naming, name)
  if (member === undefined || !isSharedName(naming.org, naming.language, said)) return said
  return `${said} (${memberShortName(naming, member)})`
}

/** By whichever words the thing has: a name, a title, its text; in a short form cut to a line that fits a list. */
function titled(naming: Naming, thing: Thing, form: Form): string {
  const fields = thing as unknown as Record<string, unknown>
  const text = fields.name ?? fields.title ?? fields.what ?? fields.text ?? fields.about
  if (typeof text !== 'object' || text === null) return thing.id
  const said = wordsOf(naming, text as Versions)
  return form === 'full' || said.length <= 120 ? said : `${said.slice(0, 119).trimEnd()}…`
}

function sessionName(naming: Naming, session: Thing<'session'>): string {
  const { language } = naming
  const own = session.name && wordsOf(naming, session.name)
  const kind = say(language, `choice-session-kind-${session.kind}`)
  const body = nameOf(naming, 'body', session.body)
  const what = own ?? say(language, 'session-of', { body, kind })
  return session.from === undefined ? what : `${what}, ${dayInTable(language, session.from)}`
}

function sittingName(naming: Naming, sitting: Thing<'sitting'>): string {
  const own = ownNameOf(naming, sitting)
  if (own !== undefined) return own
  const format = say(naming.language, `sitting-${sitting.format}`)
  return sitting.on === undefined ? format : `${format}, ${dayInTable(naming.language, sitting.on)}`
}

/** «Закрытое заседание»: how a sitting or an item is closed; undefined where it is public. */
export function closedWords(
  { language }: Pick<Naming, 'language'>,
  kind: 'sitting' | 'item',
  { access = 'public' }: Pick<Thing<'sitting' | 'item'>, 'access'>,
): string | undefined {
  return access === 'public' ? undefined : say(language, `${kind}-${access}`)
}

/** The name that a sitting was given, where the reader may read it. */
export function ownNameOf(naming: Naming, { name }: Thing<'sitting'>): string | undefined {
  return name === undefined || holdsSealed(name) ? undefined : wordsOf(naming, name)
}

/** What a closed item is called where its title is sealed. */
function itemName(naming: Naming, item: Thing<'item'>, form: Form): string {
  return item.access !== undefined && holdsSealed(item.title)
    ? say(naming.language, `name-item-${item.access}`)
    : titled(naming, item, form)
}

function termName(naming: Naming, term: Thing<'term'>): string {
  const holder = term.person
    ? nameOf(naming, 'person', term.person)
    : nameOf(naming, 'member', term.member ?? term.id)
  const from =
    typeof term.begin === 'string' && /^\d/.test(term.begin)
      ? imprecise(naming.language, term.begin)
      : term.from
  return [nameOf(naming, 'post', term.post), holder, from].filter(Boolean).join(', ')
}

function documentName(naming: Naming, document: Thing<'document'>, form: Form): string {
  const title = wordsOf(naming, document.title)
  return document.symbol && form === 'short' ? `${title} (${document.symbol})` : title
}

function roundName(naming: Naming, round: Thing<'round'>): string {
  const number = [...naming.org.belonging('round', round.election)].indexOf(round.id) + 1
  return say(naming.language, 'round-of', {
    round: String(number),
    election: nameOf(naming, 'election', round.election),
  })
}
