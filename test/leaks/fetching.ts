// One reader asks for everything and keeps what came: status, headers and payload as one text.
import type { Frame } from './frame.ts'

export type Fetched = {
  readonly address: string
  readonly form: 'html' | 'json'
  readonly language: string
  readonly status: number
  readonly etag: string | undefined
  readonly payload: string
  readonly whole: string
}

export async function fetchOne(
  frame: Frame,
  headers: Readonly<Record<string, string>>,
  address: string,
  form: Fetched['form'] = 'html',
  language = 'en',
): Promise<Fetched> {
  const answer = await frame.app.request(address, {
    headers: {
      'accept-language': language,
      ...(form === 'json' ? { accept: 'application/json' } : {}),
      ...headers,
    },
  })
  const payload = Buffer.from(await answer.arrayBuffer()).toString()
  return {
    address,
    form,
    language,
    status: answer.status,
    etag: answer.headers.get('etag') ?? undefined,
    payload,
    whole: `${answer.status} ${[...answer.headers].map((pair) => pair.join(': ')).join('\n')}\n\n${payload}`,
  }
}

/** Addresses of this server that a page leads to. */
export function linksIn(payload: string): string[] {
  const found = [...payload.matchAll(/(?:href|action|data-stream)="(\/[^"#]*)/g)].map(
    ([, to]) => to ?? '',
  )
  return found.map((to) => to.replaceAll('&amp;', '&')).filter((to) => !to.startsWith('/look/'))
}

/** Sends an act as JSON, or a form as a page of this server would. */
export async function sendOne(
  frame: Frame,
  headers: Readonly<Record<string, string>>,
  address: string,
  payload: object,
): Promise<Fetched> {
  const form = payload instanceof URLSearchParams
  const answer = await frame.app.request(address, {
    method: 'POST',
    body: form ? payload : JSON.stringify(payload),
    headers: {
      'accept-language': 'en',
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
      ...(form ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  })
  const text = await answer.text()
  // What was sent may be said again.
  const sent = form ? String(payload) : JSON.stringify(payload)
  return {
    address: `${address} ${sent}`,
    form: form ? 'html' : 'json',
    language: 'en',
    status: answer.status,
    etag: undefined,
    payload: text,
    whole: `${[...answer.headers].map((pair) => pair.join(': ')).join('\n')}\n\n${text}`,
  }
}
