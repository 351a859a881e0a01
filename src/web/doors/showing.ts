// From a page to an answer: HTML in the shell or its JSON twin, kept until the record grows, 304 for who has it already.
import type { Context } from 'hono'
import { citedJson } from '../cited.ts'
import { html } from 'hono/html'
import { keyOfReader } from '../../audience/reader.ts'
import { say } from '../../text/say.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { addressOf, type Page, type PageRoute, renderPage } from '../page.ts'
import type { Visit } from '../visit.ts'
import { answer, htmlAnswer, jsonAnswer, pathOf, wantsJson } from './answer.ts'
import { type Arrival, arrivalOf, type Asked, type BadQuestion, visitOf } from './arrival.ts'
import { cookieLine, cookieOf } from './cookies.ts'
import type { Doors } from './doors.ts'
import { hasAlready, type Kept, type KeptAnswers } from './kept-answers.ts'

/** Shows a page that depends on nothing but the record, the address, the reader's language and audience, and the day. */
export async function showKept(
  doors: Doors,
  kept: KeptAnswers,
  c: Context,
  route: PageRoute,
): Promise<Response> {
  const arrival = arrivalOf(doors, c)
  const json = wantsJson(c)
  const asked = askedOf(c, route, arrival)
  const key = keyOf(asked, arrival, json)
  const known =
    kept.get(versionOf(doors), key) ??
    (await makeKept(doors, kept, c, route, arrival, asked, json, key))
  return known instanceof Response ? known : send(doors, c, known, arrival)
}

/** Shows a page as it is at this moment, for this reader alone. */
export async function show(c: Context, visit: Visit, page: Page, proof = false): Promise<Response> {
  const status = page.status ?? 200
  if (wantsJson(c))
    return page.json === undefined ? noTwin(visit) : jsonAnswer(status, citedJson(visit, page))
  return htmlAnswer(status, await renderPage(visit, page, proof))
}

/** There is no such page: what may be done instead. */
export function absentPage(visit: Visit): Page {
  const { language } = visit
  const heading = say(language, 'no-such-page')
  return {
    title: heading,
    status: 404,
    rests: [],
    json: { error: { code: 'not-found', message: heading } },
    body: width(html`${title({ heading, lead: say(language, 'no-such-page-then') })}
<p class="note"><a href="/search">${say(language, 'to-search')}</a></p>`),
  }
}

/** A question in the address cannot be answered: which, why, and how to ask it. */
export function badQuestionPage(visit: Visit, bad: BadQuestion): Page {
  const { language } = visit
  const message =
    bad.field === 'on'
      ? say(language, 'bad-day-asked', { value: bad.value.slice(0, 40) })
      : say(language, bad.newest < 0 ? 'bad-entry-asked-empty' : 'bad-entry-asked', {
          value: bad.value.slice(0, 40),
          newest: String(bad.newest),
        })
  const heading = say(language, 'bad-address')
  return {
    title: heading,
    status: 400,
    rests: [],
    json: {
      errors: [{ path: bad.field, code: bad.field === 'on' ? 'bad-day' : 'bad-entry', message }],
    },
    body: width(html`${title({ heading, lead: message })}`),
  }
}

async function makeKept(
  doors: Doors,
  kept: KeptAnswers,
  c: Context,
  route: PageRoute,
  arrival: Arrival,
  asked: Asked,
  json: boolean,
  key: string,
): Promise<Kept | Response> {
  const come = visitOf(doors, c, arrival, asked)
  if ('bad' in come) return show(c, come.visit, badQuestionPage(come.visit, come.bad))
  const { visit } = come
  const version = versionOf(doors)
  const page = await route.page(visit, c.req.param())
  if (page === undefined) return show(c, visit, absentPage(visit))
  const status = page.status ?? 200
  if (json && page.json === undefined && !page.other) return noTwin(visit)
  return kept.keep(version, key, { status, ...(await sentAs(visit, page, json)) })
}

async function sentAs(
  visit: Visit,
  page: Page,
  json: boolean,
): Promise<{ readonly payload: string; readonly type: string }> {
  if (page.other) return { payload: page.other.text, type: page.other.type }
  if (json)
    return {
      payload: JSON.stringify(citedJson(visit, page)),
      type: 'application/json; charset=utf-8',
    }
  return { payload: await renderPage(visit, page, true), type: 'text/html; charset=utf-8' }
}

/**
 * What a request asks of a page: its address in one spelling, and of its questions those that the page reads, each once. Whatever
 * else stands there makes no page anew.
 */
function askedOf(c: Context, { asks = [] }: PageRoute, { language }: Arrival): Asked {
  const known = new URLSearchParams()
  for (const name of ['on', 'at', ...asks]) {
    const value = c.req.query(name)
    if (value !== undefined) known.set(name, value)
  }
  if (c.req.query('lang') === language) known.set('lang', language)
  const parts = pathOf(c.req.raw).split('/')
  return {
    path: parts.map((part) => encodeURIComponent(decodeURIComponent(part))).join('/'),
    query: known,
  }
}

/** What a kept answer rests on: the record, and the checkpoint that its foot names. */
function versionOf({ clerk, standing }: Doors): string {
  const { published, witnesses, standstill } = standing?.() ?? {}
  return `${clerk.org.size} ${published?.size ?? 0} ${witnesses?.signed ?? 0} ${standstill ?? false}`
}

/**
 * Whoever may read the same is sent the same bytes as JSON. A page also says in its frame as whom its reader acts, and
 * offers what they may do.
 */
function keyOf(
  { path, query }: Asked,
  { language, reader, by, account, personas, today }: Arrival,
  json: boolean,
): string {
  const frame = json ? ['json'] : ['html', by?.role, by?.as, by?.member, account, personas]
  return [language, today, keyOfReader(reader), ...frame, path, query].join(' ')
}

function send(
  doors: Doors,
  c: Context,
  { status, payload, type, etag }: Kept,
  { language }: Arrival,
): Response {
  const chosen = c.req.query('lang')
  const cookie =
    chosen === language && cookieOf(c, 'kurultai-language') !== language
      ? cookieLine(doors.site, 'kurultai-language', language)
      : undefined
  const headers = {
    etag,
    // Kept by the browser, but asked about each time: another entry may have come.
    'cache-control': 'private, no-cache',
    vary: 'Accept, Accept-Language, Cookie, Kurultai-Persona, Kurultai-Persona-Token',
    'content-language': language,
  }
  if (status === 200 && hasAlready(c.req.header('if-none-match'), etag))
    return answer(304, null, headers, cookie)
  return answer(status, payload, { ...headers, 'content-type': type }, cookie)
}

function noTwin(visit: Visit): Response {
  const message = say(visit.language, 'no-json-here', { address: addressOf(visit) })
  return jsonAnswer(406, { error: { code: 'not-acceptable', message } })
}
