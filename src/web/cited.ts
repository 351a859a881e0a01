// A page that others cite: how to cite it as it stands, and what of it was corrected since.
import { html } from 'hono/html'
import { type About, correctedTold, correctionsTo } from '../telling/corrections.ts'
import { wordsOf } from '../telling/names.ts'
import { founded } from '../rules/organisation.ts'
import { list } from '../text/numbers.ts'
import { say } from '../text/say.ts'
import { mark } from './look/mark.ts'
import type { Markup } from './look/markup.ts'
import type { Visit } from './visit.ts'

type Cited = { readonly title: string; readonly about?: readonly About[] | undefined }

/** At the top of a page of the past: in which entries what it shows was corrected since. */
export function correctedSince(visit: Visit, { about = [] }: Cited): Markup | '' {
  const { language, at } = visit
  const since = correctionsTo(visit, visit.newest, about).filter(({ made }) => made > at)
  if (since.length === 0) return ''
  const entries = list(
    language,
    since.map(({ made }) => String(made)),
  )
  const said = say(language, 'corrected-since', { count: since.length, entries })
  return html`<div class="page"><div class="note-box">${mark('triangle', said)} <a href="${visit.path}#corrections">${say(language, 'corrected-now')}</a></div></div>`
}

/** «Совет шести. О назначении. Запись 55; контрольная точка размером 60», and the address that shows this for ever. */
export function citation(visit: Visit, { title }: Cited): { words: string; address: string } {
  const { language, at, standing } = visit
  const organisation = founded(visit.org)
  const args = {
    organisation: organisation ? wordsOf(visit, organisation.name) : '',
    title,
    entry: String(at),
  }
  const size = standing?.published?.size
  const words =
    size === undefined || size <= at
      ? say(language, 'cite-entry', args)
      : say(language, 'cite-checkpoint', { ...args, size: String(size) })
  return { words, address: `${visit.path.replace(/(?<=.)\.json$/, '')}?at=${at}` }
}

/** The page's JSON with what programs need to cite it and to learn of corrections. */
export function citedJson(visit: Visit, page: Cited & { readonly json?: unknown }): unknown {
  const { json, about } = page
  if (about === undefined || typeof json !== 'object' || json === null || Array.isArray(json))
    return json
  const corrections = correctionsTo(visit, visit.newest, about)
  return {
    ...json,
    cite: {
      ...citation(visit, page),
      entry: visit.at,
      checkpoint: visit.standing?.published?.size ?? null,
    },
    corrections: corrections.map(correctedTold),
    correctedSince: corrections.filter(({ made }) => made > visit.at).map(({ made }) => made),
  }
}
