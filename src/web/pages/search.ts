// Search over everything the reader may see. «запись 405» leads to an entry, a day or a month to its sessions.
import { html } from 'hono/html'
import { allOf, type Thing } from '../../rules/organisation.ts'
import { readAsked } from '../../text/asked.ts'
import { say } from '../../text/say.ts'
import { nameOf } from '../../telling/names.ts'
import { hasWords } from '../../views/search.ts'
import type { Kind } from '../../rules/organisation.ts'
import { searchField } from '../look/forms.ts'
import { second, type Words } from '../look/markup.ts'
import { emptyState, entryLink, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { addressOf, here } from './things.ts'
import { mayRead } from '../../audience/may-read.ts'

const ASKED_MAX = 200
const FOUND_MAX = 400
const SHOWN_MAX = 100

type Found = {
  readonly kind: string
  readonly id: string
  readonly excerpt: string
  readonly made: number
}

export function searchPage(visit: Visit): Page {
  const { language, query } = visit
  const asked = (query.get('q') ?? '').trim().slice(0, ASKED_MAX)
  const heading = say(language, 'menu-search')
  const form = html`<form action="/search" method="get" role="search">${searchField({
    name: 'q',
    label: say(language, 'search-label'),
    value: asked,
    placeholder: say(language, 'search-placeholder'),
    button: say(language, 'search-button'),
  })}</form>`
  const found = asked === '' ? [] : foundBy(visit, asked)
  const entry = asked === '' ? undefined : entryAsked(visit, asked)
  return {
    title: asked === '' ? heading : `${heading}: ${asked}`,
    current: 'search',
    body: width(
      html`${title({ heading })}${section({ id: 'ask', label: say(language, 'home-find'), content: form })}${asked === '' ? '' : results(visit, asked, found, entry)}`,
    ),
    rests: found.slice(0, SHOWN_MAX).map(({ made }) => made),
    json: {
      asked,
      entry: entry ?? null,
      count: found.length,
      found: found.map(({ kind, id, excerpt }) => ({
        kind,
        id,
        excerpt,
        address: pageOf(visit, kind, id) ?? null,
      })),
    },
  }
}

/** The entry a reader asks for by its number, when there is one. */
function entryAsked({ newest }: Visit, asked: string): number | undefined {
  const { entry } = readAsked(asked)
  return entry !== undefined && entry <= newest ? entry : undefined
}

/** Sessions of the days asked for come first, then whatever has the words. */
function foundBy(visit: Visit, asked: string): Found[] {
  const { org, clerk, views } = visit
  const { from, to } = readAsked(asked)
  const sessions =
    from === undefined || to === undefined
      ? []
      : allOf(org, 'session')
          .filter(
            (session) =>
              session.from !== undefined &&
              session.from <= to &&
              (session.to ?? session.from) >= from,
          )
          .map(({ id, made }) => ({ kind: 'session', id, excerpt: '', made }))
  const words = views.search(asked, FOUND_MAX).flatMap((hit): Found[] => {
    const thing = org.thing(hit.kind, hit.id) as Thing | undefined
    if (!thing || !mayRead(visit, hit.kind, hit.id)) return []
    if (thing.changed === clerk.org.thing(hit.kind, hit.id)?.changed)
      return [{ ...hit, made: thing.made }]
    // It was found by words that came later than the entry asked about, or that an embargo still holds back.
    return hasWords(asked, thing) ? [{ ...hit, excerpt: '', made: thing.made }] : []
  })
  const seen = new Set(sessions.map(({ kind, id }) => `${kind} ${id}`))
  return [...sessions, ...words.filter(({ kind, id }) => !seen.has(`${kind} ${id}`))]
}

function results(visit: Visit, asked: string, found: readonly Found[], entry: number | undefined) {
  const { language } = visit
  const count = found.length + (entry === undefined ? 0 : 1)
  const content =
    count === 0
      ? emptyState(say(language, 'search-nothing', { asked }), say(language, 'search-nothing-then'))
      : html`${entry !== undefined && html`<p>${say(language, 'search-entry')} ${entryLink(entry)}</p>`}${found.length > 0 && foundTable(visit, found.slice(0, SHOWN_MAX))}`
  return section({
    id: 'found',
    label: say(language, 'search-found'),
    note: html`${say(language, 'search-count', { count })}${found.length > SHOWN_MAX && html` ${say(language, 'search-shown', { count: SHOWN_MAX })}`}`,
    content,
  })
}

function foundTable(visit: Visit, found: readonly Found[]) {
  const { language } = visit
  return table({
    caption: say(language, 'search-found'),
    columns: [
      { head: say(language, 'search-what') },
      { head: say(language, 'source-thing-kind'), phone: 'bare' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: found.map(({ kind, id, excerpt, made }) => {
      const path = pageOf(visit, kind, id)
      const name = nameOf(visit, kind as Kind, id)
      const shown: Words = path ? html`<a href="${here(visit, path)}">${name}</a>` : name
      const more =
        excerpt !== '' && !sameWords(name, excerpt) ? second(excerpt.replaceAll('\n', ' · ')) : ''
      return { cells: [html`${shown}${more}`, say(language, `thing-${kind}`), entryLink(made)] }
    }),
  })
}

/** Whether an excerpt only says the name again. */
function sameWords(name: string, excerpt: string): boolean {
  const [a, b] = [name.toLowerCase(), excerpt.toLowerCase()]
  return a.startsWith(b.slice(0, 30)) || b.startsWith(`${a}\n`)
}

/** Where what was found is shown: on its own page, or on that of what it belongs to. */
function pageOf(visit: Visit, kind: string, id: string): string | undefined {
  const own = addressOf(kind, id)
  if (own !== undefined) return own
  const thing = visit.org.thing(kind, id) as
    | { person?: string; sitting?: string; measure?: string; document?: string }
    | undefined
  if (kind === 'dossier' && thing?.person) return addressOf('person', thing.person)
  if (kind === 'version' && thing?.document) return addressOf('document', thing.document)
  if (kind === 'report' && thing?.measure) return addressOf('measure', thing.measure)
  if (kind === 'statement' && thing?.sitting) {
    const sitting = visit.org.thing('sitting', thing.sitting) as { session?: string } | undefined
    return sitting?.session ? `${addressOf('session', sitting.session)}#statements` : undefined
  }
  return undefined
}
