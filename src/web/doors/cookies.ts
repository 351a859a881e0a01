// Two cookies: the language chosen, and the local persona. Neither is read by script or sent along from other sites.
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

export type CookieName = 'kurultai-language' | 'kurultai-persona'

/** The cookie's value, or undefined: a malformed Cookie header is one that says nothing. */
export function cookieOf(c: Context, name: CookieName): string | undefined {
  try {
    return getCookie(c, name)
  } catch {
    return undefined
  }
}

/** A Set-Cookie line. An empty value takes the cookie away. */
export function cookieLine(name: CookieName, value: string): string {
  const age = value === '' ? 0 : name === 'kurultai-language' ? 31_536_000 : 86_400
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict`
}
