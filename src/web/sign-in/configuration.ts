// Everything about signing in that whoever runs the server decides, read once from the environment and from nowhere else.
import type { Site } from '../doors/site.ts'

export type Provider = {
  /** Its issuer, as its discovery document states it. */
  readonly issuer: string
  readonly clientId: string
  /** Undefined: a public client, by PKCE alone. */
  readonly clientSecret: string | undefined
  /** What people call it: it stands on the button. */
  readonly name: string
}

export type Configuration = Site & { readonly provider: Provider | undefined }

/** A variable of the environment says something that cannot be. */
export class ConfigurationMistaken extends Error {
  readonly code = 'KURULTAI_CONFIGURATION'
}

/**
 * KURULTAI_URL, KURULTAI_BEHIND_PROXY=1, KURULTAI_OIDC_ISSUER, KURULTAI_OIDC_CLIENT_ID, KURULTAI_OIDC_CLIENT_SECRET,
 * KURULTAI_OIDC_NAME. Throws ConfigurationMistaken, naming the variable and never its value.
 */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): Configuration {
  const {
    KURULTAI_URL: origin,
    KURULTAI_OIDC_ISSUER: issuer,
    KURULTAI_OIDC_CLIENT_ID: clientId,
  } = env
  if (Boolean(issuer) !== Boolean(clientId))
    throw new ConfigurationMistaken('KURULTAI_OIDC_ISSUER and KURULTAI_OIDC_CLIENT_ID go together')
  if (issuer && !origin)
    throw new ConfigurationMistaken('an identity provider needs KURULTAI_URL to come back to')
  return {
    origin: origin ? safeUrl('KURULTAI_URL', origin).origin : undefined,
    behindProxy: env.KURULTAI_BEHIND_PROXY === '1',
    provider:
      issuer && clientId
        ? {
            issuer: safeUrl('KURULTAI_OIDC_ISSUER', issuer).href,
            clientId,
            clientSecret: env.KURULTAI_OIDC_CLIENT_SECRET || undefined,
            name: env.KURULTAI_OIDC_NAME || new URL(issuer).hostname,
          }
        : undefined,
  }
}

/** Over TLS, or on this very machine: browsers keep passkeys from anything else, and so do we. */
function safeUrl(name: string, value: string): URL {
  const url = URL.parse(value)
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname))
  if (!url || !safe) throw new ConfigurationMistaken(`${name} must begin with https://`)
  return url
}

export function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
}
