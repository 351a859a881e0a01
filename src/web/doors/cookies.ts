// The cookies of this server: the language chosen, the local persona, the sign-in, and what a provider's answer must match.
// Script reads none of them, and no form of another site brings them along.
import type { Context } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'
import { isSecure, type Site } from './site.ts'

type OpenName = 'kurultai-language' | 'kurultai-persona' | 'kurultai-persona-token'
type SecretName = 'kurultai-sign-in' | 'kurultai-provider'

/** How long a cookie is kept, in seconds; the sign-in until the browser is closed. */
const ages = {
  'kurultai-language': 31_536_000,
  'kurultai-persona': 86_400,
  'kurultai-persona-token': 86_400,
  'kurultai-provider': 600,
} as const

/** The cookie's value, or undefined: a malformed Cookie header is one that says nothing. */
export function cookieOf(c: Context, name: OpenName): string | undefined {
  return cookieNamed(c, name)
}

/** A Set-Cookie line. An empty value takes the cookie away. */
export function cookieLine({ origin }: Site, name: OpenName, value: string): string {
  return generateCookie(name, value, {
    path: '/',
    maxAge: value === '' ? 0 : ages[name],
    httpOnly: true,
    sameSite: 'Strict',
    secure: origin?.startsWith('https:') === true,
  })
}

/** The value of a cookie that holds a secret. */
export function secretCookieOf(site: Site, c: Context, name: SecretName): string | undefined {
  return cookieNamed(c, isSecure(site, c) ? `__Host-${name}` : name)
}

/**
 * The Set-Cookie line of a secret. Over TLS its name begins with __Host-: then no other server of the domain can have set it.
 * An empty value takes it away.
 */
export function secretCookieLine(site: Site, c: Context, name: SecretName, value: string): string {
  const secure = isSecure(site, c)
  return generateCookie(name, value, {
    path: '/',
    ...ageOf(name, value),
    httpOnly: true,
    // A provider's answer is a navigation from another site, and has to bring its cookie along.
    sameSite: name === 'kurultai-provider' ? 'Lax' : 'Strict',
    secure,
    ...(secure ? { prefix: 'host' as const } : {}),
  })
}

/** Whether a request carries the cookie of a sign-in at all, good or not: then it must say which page it comes from. */
export function carriesSignIn(c: Context): boolean {
  return (
    cookieNamed(c, 'kurultai-sign-in') !== undefined ||
    cookieNamed(c, '__Host-kurultai-sign-in') !== undefined
  )
}

function cookieNamed(c: Context, name: string): string | undefined {
  try {
    return getCookie(c, name)
  } catch {
    return undefined
  }
}

function ageOf(name: SecretName, value: string): { readonly maxAge?: number } {
  if (value === '') return { maxAge: 0 }
  return name === 'kurultai-sign-in' ? {} : { maxAge: ages[name] }
}
