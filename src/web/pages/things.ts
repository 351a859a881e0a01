// Names and addresses of the things on record, as every page writes them.
import { html } from 'hono/html'
import { founded, get, type Kind } from '../../rules/organisation.ts'
import { isSealed } from '../../rules/secrets.ts'
import type { Versions } from '../../text/language.ts'
import { localised } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { nameOfState, type Place } from '../../text/states.ts'
import { inLanguage, type Markup, type Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { sessionTitle } from './session/session-title.ts'

const folders: Readonly<Record<string, string>> = {
  session: 'sessions',
  decision: 'decisions',
  question: 'questions',
  item: 'items',
  document: 'documents',
  post: 'posts',
  person: 'people',
  member: 'members',
  body: 'bodies',
  measure: 'measures',
  source: 'sources',
}

/** The page of a thing, or undefined for kinds that are shown on the page of another. */
export function addressOf(kind: string, id: string): string | undefined {
  const folder = folders[kind]
  return folder === undefined ? undefined : `/${folder}/${encodeURIComponent(id)}`
}

/** The same address seen as the reader now sees: on another day, as known at another entry. */
export function here({ query }: Visit, path: string): string {
  const kept = new URLSearchParams()
  for (const name of ['on', 'at']) {
    const value = query.get(name)
    if (value) kept.set(name, value)
  }
  return kept.size === 0 ? path : `${path}?${kept}`
}

/** A thing's name linked to its page; other words when given. What nobody knows is written as its id. */
export function linked(visit: Visit, kind: string, id: string, words?: Words): Markup {
  const path = addressOf(kind, id)
  const said = words ?? nameOf(visit, kind, id)
  return path === undefined ? html`${said}` : html`<a href="${here(visit, path)}">${said}</a>`
}

export function text(visit: Visit, versions: Versions): Words {
  const plain = plainText(visit, versions)
  return plain === say(visit.language, 'words-sealed')
    ? plain
    : inLanguage(versions, visit.language, founded(visit.org)?.languages)
}

/** Words that are sealed and cannot be opened here are said to be so. */
export function plainText(visit: Visit, versions: Versions): string {
  const { value } = localised(versions, visit.language, founded(visit.org)?.languages ?? [])
  return isSealed(value) ? say(visit.language, 'words-sealed') : value
}

/** The name of a thing in the reader's language: its name or title. */
export function nameOf(visit: Visit, kind: string, id: string): Words {
  const versions = versionsOf(visit, kind, id)
  return versions === undefined ? plainNameOf(visit, kind, id) : text(visit, versions)
}

export function plainNameOf(visit: Visit, kind: string, id: string): string {
  if (kind === 'member') return memberName(visit, id)
  if (kind === 'session') {
    const session = get(visit.org, 'session', id)
    return session ? sessionTitle(visit, session) : id
  }
  const versions = versionsOf(visit, kind, id)
  return versions === undefined ? id : plainText(visit, versions)
}

function versionsOf(visit: Visit, kind: string, id: string): Versions | undefined {
  if (kind === 'session' || kind === 'member') return undefined
  const thing = get(visit.org, kind as Kind, id) as
    | { name?: Versions; title?: Versions; text?: Versions }
    | undefined
  return thing?.name ?? thing?.title ?? thing?.text
}

/**
 * The official name of a member. In another place of a sentence than alone it is declined where our table of States knows
 * it by this name; a member that the table does not know is written as it is.
 */
export function memberName(visit: Visit, id: string, place: Place = 'label'): string {
  const own = get(visit.org, 'member', id)?.name
  return inPlace(visit, id, own, 'official', place)
}

export function memberShortName(visit: Visit, id: string, place: Place = 'label'): string {
  const own = get(visit.org, 'member', id)?.shortName
  return inPlace(visit, id, own, 'short', place)
}

function inPlace(
  visit: Visit,
  id: string,
  own: Versions | undefined,
  form: 'official' | 'short',
  place: Place,
): string {
  const written = own?.[visit.language]
  const tabled = nameOfState(visit.language, id, form)
  if (tabled !== undefined && (written === undefined || written === tabled))
    return nameOfState(visit.language, id, form, place) ?? tabled
  return written ?? (own ? plainText(visit, own) : id)
}
