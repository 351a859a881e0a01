// Every answer leaves through here, so that none lacks the headers that keep a browser from being turned against its user.
import type { Context } from 'hono'

/** No inline script or style, nothing from elsewhere, no framing; forms are sent to this server alone. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const guardingHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

type Headers_ = Readonly<Record<string, string>>

export type Payload = string | Uint8Array<ArrayBuffer> | null

/** `cookies`: whole Set-Cookie values. */
export function answer(
  status: number,
  payload: Payload,
  headers: Headers_ = {},
  cookie?: string,
): Response {
  return new Response(payload, {
    status,
    headers: { ...guardingHeaders, ...headers, ...(cookie ? { 'set-cookie': cookie } : {}) },
  })
}

export const htmlAnswer = (status: number, page: string, headers: Headers_ = {}): Response =>
  answer(status, page, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    ...headers,
  })

export const jsonAnswer = (status: number, value: unknown, headers: Headers_ = {}): Response =>
  answer(status, JSON.stringify(value), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-store',
    ...headers,
  })

/** After a form: look at what came of it (RFC 9110, 303). */
export const seeOther = (location: string, cookie?: string): Response =>
  answer(303, null, { location, 'cache-control': 'private, no-store' }, cookie)

/** Whether the reader is a program: it asked for JSON and not for a page, or the address ends in `.json`. */
export function wantsJson(c: Context): boolean {
  if (pathOf(c.req.raw).endsWith('.json')) return true
  const accept = c.req.header('accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

/** The path as asked, before `.json` is taken off it. */
export function pathOf(request: Request): string {
  const start = request.url.indexOf('/', request.url.indexOf('://') + 3)
  const end = request.url.slice(start).search(/[?#]/)
  return end === -1 ? request.url.slice(start) : request.url.slice(start, start + end)
}
