// Names and addresses of the things on record, as every page writes them.
import { html } from 'hono/html'
import { founded } from '../../rules/organisation.ts'
import type { Versions } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { inLanguage, type Markup, type Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { nameOf, wordsOf } from '../../telling/names.ts'

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
  const said = words ?? titleOf(visit, kind, id)
  return path === undefined ? html`${said}` : html`<a href="${here(visit, path)}">${said}</a>`
}

export function text(visit: Visit, versions: Versions): Words {
  const plain = wordsOf(visit, versions)
  return plain === say(visit.language, 'words-sealed')
    ? plain
    : inLanguage(versions, visit.language, founded(visit.org)?.languages)
}

/** The full name or title of a thing; in another language than the page's it says which. */
export function titleOf(visit: Visit, kind: string, id: string): Words {
  const plain = nameOf(visit, kind, id, 'full')
  const versions = versionsOf(visit, kind, id)
  return versions !== undefined && plain === wordsOf(visit, versions)
    ? text(visit, versions)
    : plain
}

function versionsOf(visit: Visit, kind: string, id: string): Versions | undefined {
  if (kind === 'session' || kind === 'member') return undefined
  const thing = visit.org.thing(kind, id) as
    | { name?: Versions; title?: Versions; text?: Versions }
    | undefined
  return thing?.name ?? thing?.title ?? thing?.text
}
