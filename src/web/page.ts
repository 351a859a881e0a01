// A page as the pages make it, and the shell around it. A page says its title, its words and which entries it rests on; the
// shell, the persona bar, the past bar and the proof are put around it here, so that no page can forget them.
import { html } from 'hono/html'
import { takesPart } from '../audience/reader.ts'
import type { Preview } from './look/preview.ts'
import { founded } from '../rules/organisation.ts'
import { localised } from '../text/language.ts'
import { say } from '../text/say.ts'
import type { Markup, Words } from './look/markup.ts'
import type { Proof } from './look/proof.ts'
import { entryRun } from './look/section.ts'
import { type MenuItem, type Page as ShellPage, shell } from './look/shell.ts'
import { personaName } from './persona.ts'
import { membersOn } from '../rules/membership.ts'
import { type Following, followingScripts } from './following.ts'
import { entryRuns } from './entry-runs.ts'
import type { About } from '../telling/corrections.ts'
import { citation, correctedSince } from './cited.ts'
import type { Visit } from './visit.ts'

export type Page = {
  /** Of the browser's tab; the organisation's name follows it. */
  readonly title: string
  /** All of <main>: begin with look's `title()`, which also holds the crumbs, within look's `width()`. */
  readonly body: Words
  /** The entries the page rests on, in any order; the proof at its foot names them. Empty where nothing is on record. */
  readonly rests: readonly number[]
  /** The entry by which what the page shows was adopted or issued: its proof is offered beside the checkpoint. */
  readonly proves?: number | undefined
  /** The things it is about, where it is cited: corrections of them made since are said on it. */
  readonly about?: readonly About[] | undefined
  /** Which part of the menu the page belongs to. */
  readonly current?: MenuItem | undefined
  /** 200 unless said otherwise. */
  readonly status?: number | undefined
  /** The same page for programs: `Accept: application/json` or the suffix `.json`. */
  readonly json?: unknown
  readonly alternates?:
    | readonly { readonly type: string; readonly href: string; readonly title: string }[]
    | undefined
  readonly scripts?: readonly string[] | undefined
  /** A page that follows the record by itself; see live/live-page.ts. Never of the past. */
  readonly following?: Following | undefined
  /** A frame of its own instead of the public pages' header, menu and foot. */
  readonly shell?: ((page: ShellPage) => Markup) | undefined
  /** An answer that is no page at all, such as a feed: sent as it is, without the shell. */
  readonly other?: { readonly type: string; readonly text: string } | undefined
}

/** What stands for the names in a route's path. */
export type Params = Readonly<Record<string, string>>

export type PageRoute = {
  /** As Hono writes paths: '/sessions/:session'. */
  readonly path: string
  /** What else the page reads of the address than `on`, `at` and `lang`. Everything else there is passed over. */
  readonly asks?: readonly string[] | undefined
  /** Undefined: there is no such page. Bad parameters are no page either. */
  readonly page: (visit: Visit, params: Params) => Page | undefined | Promise<Page | undefined>
}

/** The page within its shell, as bytes to send. */
export async function renderPage(visit: Visit, page: Page, proof: boolean): Promise<string> {
  const { language, org } = visit
  const organisation = founded(org)
  const name = organisation
    ? localised(organisation.name, language, organisation.languages).value
    : 'Kurultai'
  const rendered = await (page.shell ?? shell)({
    language,
    address: addressOf(visit),
    title: page.title,
    organisation: { name, members: membersOn(org, visit.on).length },
    ...(page.current ? { current: page.current } : {}),
    sample: organisation?.sample === true,
    past: visit.past
      ? {
          ...(visit.on === visit.today ? {} : { day: visit.on }),
          ...(visit.at === visit.newest ? {} : { entry: visit.at }),
          backHref: addressWithout(visit, 'on', 'at'),
        }
      : undefined,
    persona:
      visit.personas && visit.account !== 'signed-in'
        ? {
            name: personaName(visit, visit.by),
            changeHref: `/personas?back=${encodeURIComponent(addressOf(visit))}`,
          }
        : undefined,
    account: accountOf(visit),
    preview: proof ? previewOf(visit, page, name) : undefined,
    proof: proof ? proofOf(visit, page) : undefined,
    body: html`${correctedSince(visit, page)}${page.body}`,
    ...(page.alternates ? { alternates: page.alternates } : {}),
    scripts: [...(page.scripts ?? []), ...(page.following ? followingScripts : [])],
    following: page.following && {
      ...page.following,
      stream: `${page.following.stream}?lang=${language}`,
    },
  })
  return String(rendered)
}

/** Nothing of what its reader alone may read is put where others look for a title. */
function previewOf(
  visit: Visit,
  { about, status }: Page,
  organisation: string,
): Preview | undefined {
  if (takesPart(visit.reader) || (status ?? 200) !== 200) return undefined
  const facts = { organisation, entry: String(visit.at) }
  return {
    kind: about === undefined ? 'website' : 'article',
    description: say(visit.language, 'preview-description', facts),
  }
}

/** The way to the desk for whoever may act, to its own page for whoever is of a delegation; to the keys for whoever signed in; to signing in for whoever could. */
function accountOf(visit: Visit): Words {
  const { language, by, account } = visit
  const delegation = by?.role === 'delegate' || by?.as === 'adviser'
  return html`${delegation && html`<a href="/desk/delegation">${say(language, 'delegation-link')}</a>`}
${by && !delegation && by.role !== 'observer' && html`<a href="/desk">${say(language, 'desk-link')}</a>`}
${account === 'signed-in' && html`<a href="/keys">${personaName(visit, by)}</a>`}
${account === 'may-sign-in' && !by && html`<a href="/sign-in?back=${encodeURIComponent(addressOf(visit))}">${say(language, 'sign-in')}</a>`}`
}

/** Path and query as asked. */
export function addressOf({ path, query }: Visit): string {
  const asked = query.toString()
  return asked === '' ? path : `${path}?${asked}`
}

/** The same address without some of its questions. */
export function addressWithout({ path, query }: Visit, ...names: readonly string[]): string {
  const asked = new URLSearchParams(query)
  for (const name of names) asked.delete(name)
  const rest = asked.toString()
  return rest === '' ? path : `${path}?${rest}`
}

function proofOf(visit: Visit, page: Page): Proof {
  const { rests, proves } = page
  const covered = proves !== undefined && proves < (visit.standing?.published?.size ?? 0)
  return {
    ...(covered ? { file: proves } : {}),
    entries: rests.length === 0 ? undefined : runWords(rests),
    checkpoint: visit.standing?.published,
    witnesses: visit.standing?.witnesses,
    ...(visit.standing?.standstill ? { fault: true } : {}),
    timeZone: founded(visit.org)?.timeZone ?? 'UTC',
    ...(page.about ? { cite: citation(visit, page) } : {}),
  }
}

function runWords(rests: readonly number[]): Words {
  const runs = entryRuns(rests)
  return html`${runs.map(([first, last], i) => html`${i > 0 ? ', ' : ''}${entryRun(first, last)}`)}`
}
