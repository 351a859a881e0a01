// What whoever runs the server decides: every variable of the environment that the program knows, read here and nowhere else.
// docs/operating.md describes each; src/configuration.test.ts compares the two.
import type { Language } from './text/language.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export type Provider = {
  /** Its issuer, as its discovery document states it. */
  readonly issuer: string
  readonly clientId: string
  /** Undefined: a public client, by PKCE alone. */
  readonly clientSecret: string | undefined
  /** What people call it: it stands on the button. */
  readonly name: string
}

export type Configuration = {
  /** KURULTAI_URL: where browsers find this server, 'https://council.example'. Undefined: on this machine, under localhost. */
  readonly origin: string | undefined
  /** KURULTAI_PASSKEY_DOMAIN: the domain of the passkeys, where it is not the host of KURULTAI_URL. */
  readonly passkeyDomain: string | undefined
  /** KURULTAI_BEHIND_PROXY: a proxy of ours stands before the server and adds the client's address to X-Forwarded-For. */
  readonly behindProxy: boolean
  /** KURULTAI_OIDC_…: the organisation's identity provider. */
  readonly provider: Provider | undefined
  /** KURULTAI_PERSONA_TOKEN: what programs show to act as a persona. Undefined: one is made at each start. */
  readonly personaToken: string | undefined
  /** KURULTAI_TODAY: today's date by the operator's own watch, where the server's clock cannot be believed by itself. */
  readonly today: string | undefined
  /** KURULTAI_STREAMS_PER_ADDRESS: pages that may follow live from one address; delegations in one hall share theirs. */
  readonly streamsPerAddress: number
  readonly log: {
    /** KURULTAI_ORIGIN: the name of a new log. */
    readonly origin: string | undefined
    /** KURULTAI_LOG_KEY: where the log's keys are held, commas between them. */
    readonly keyFiles: readonly string[] | undefined
    /** KURULTAI_DISTRUSTED: witnesses whose claim to have seen more is not believed, commas between them. */
    readonly distrusted: readonly string[] | undefined
  }
}

/** What is wrong with a variable; the sentence is `cli-configuration-…`. */
export type Mistake =
  | 'needs-the-other'
  | 'not-with'
  | 'not-safe-url'
  | 'not-yes-or-no'
  | 'not-a-count'
  | 'not-a-day'
  | 'not-a-domain'
  | 'token-too-weak'

/** A variable of the environment says something that cannot be. It names the variable and never its value. */
export class ConfigurationMistaken extends Error {
  readonly code = 'KURULTAI_CONFIGURATION'
  readonly mistake: Mistake
  readonly variable: string
  readonly other: string

  constructor(mistake: Mistake, variable: string, other = '') {
    super(`${variable}: ${mistake}${other === '' ? '' : ` ${other}`}`)
    this.mistake = mistake
    this.variable = variable
    this.other = other
  }
}

/** Throws ConfigurationMistaken. */
export function readConfiguration(env: Environment): Configuration {
  const origin = env.KURULTAI_URL ? safeUrl('KURULTAI_URL', env.KURULTAI_URL).origin : undefined
  const behindProxy = yesOrNo('KURULTAI_BEHIND_PROXY', env.KURULTAI_BEHIND_PROXY)
  return {
    origin,
    passkeyDomain: domainOf(env, origin),
    behindProxy,
    provider: providerOf(env, origin),
    personaToken: personaTokenOf(env, origin, behindProxy),
    today: dayOf('KURULTAI_TODAY', env.KURULTAI_TODAY),
    streamsPerAddress: countOf(
      'KURULTAI_STREAMS_PER_ADDRESS',
      env.KURULTAI_STREAMS_PER_ADDRESS,
      500,
    ),
    log: {
      origin: env.KURULTAI_ORIGIN || undefined,
      keyFiles: listOf(env.KURULTAI_LOG_KEY),
      distrusted: listOf(env.KURULTAI_DISTRUSTED),
    },
  }
}

/** The language of the terminal, by the variables that POSIX names, in their order: LC_ALL, LC_MESSAGES, LANG. */
export function terminalLanguage(env: Environment): Language {
  const asked = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^ru(_|\.|$)/i.test(asked) ? 'ru' : 'en'
}

/** Whether a host name means this very machine. */
export function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
}

function providerOf(env: Environment, origin: string | undefined): Provider | undefined {
  const issuer = env.KURULTAI_OIDC_ISSUER
  const clientId = env.KURULTAI_OIDC_CLIENT_ID
  if (issuer && !clientId)
    throw new ConfigurationMistaken(
      'needs-the-other',
      'KURULTAI_OIDC_ISSUER',
      'KURULTAI_OIDC_CLIENT_ID',
    )
  if (clientId && !issuer)
    throw new ConfigurationMistaken(
      'needs-the-other',
      'KURULTAI_OIDC_CLIENT_ID',
      'KURULTAI_OIDC_ISSUER',
    )
  if (!issuer || !clientId) return undefined
  if (origin === undefined)
    throw new ConfigurationMistaken('needs-the-other', 'KURULTAI_OIDC_ISSUER', 'KURULTAI_URL')
  const url = safeUrl('KURULTAI_OIDC_ISSUER', issuer)
  return {
    issuer: url.href,
    clientId,
    clientSecret: env.KURULTAI_OIDC_CLIENT_SECRET || undefined,
    name: env.KURULTAI_OIDC_NAME || url.hostname,
  }
}

/** Said for itself: passkeys stay with a domain that was given up, or are let go with it. */
function domainOf(env: Environment, origin: string | undefined): string | undefined {
  const domain = env.KURULTAI_PASSKEY_DOMAIN
  if (!domain) return undefined
  if (origin === undefined)
    throw new ConfigurationMistaken('needs-the-other', 'KURULTAI_PASSKEY_DOMAIN', 'KURULTAI_URL')
  if (!/^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/.test(domain) || /^[\d.]+$/.test(domain))
    throw new ConfigurationMistaken('not-a-domain', 'KURULTAI_PASSKEY_DOMAIN')
  return domain
}

/** Personas are for one's own machine: whoever says that others reach this server cannot have them too. */
function personaTokenOf(
  env: Environment,
  origin: string | undefined,
  behindProxy: boolean,
): string | undefined {
  const token = env.KURULTAI_PERSONA_TOKEN
  if (!token) return undefined
  if (origin !== undefined)
    throw new ConfigurationMistaken('not-with', 'KURULTAI_PERSONA_TOKEN', 'KURULTAI_URL')
  if (behindProxy)
    throw new ConfigurationMistaken('not-with', 'KURULTAI_PERSONA_TOKEN', 'KURULTAI_BEHIND_PROXY')
  if (!/^[\w-]{16,200}$/.test(token))
    throw new ConfigurationMistaken('token-too-weak', 'KURULTAI_PERSONA_TOKEN')
  return token
}

function dayOf(variable: string, value: string | undefined): string | undefined {
  if (!value) return undefined
  const at = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value)
    throw new ConfigurationMistaken('not-a-day', variable)
  return value
}

/** Over TLS, or on this very machine: browsers keep passkeys from anything else, and so do we. */
function safeUrl(variable: string, value: string): URL {
  const url = URL.parse(value)
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname))
  if (!url || !safe) throw new ConfigurationMistaken('not-safe-url', variable)
  return url
}

function yesOrNo(variable: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === '0') return false
  if (value === '1') return true
  throw new ConfigurationMistaken('not-yes-or-no', variable)
}

function countOf(variable: string, value: string | undefined, otherwise: number): number {
  if (value === undefined || value === '') return otherwise
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new ConfigurationMistaken('not-a-count', variable)
  return Number(value)
}

function listOf(value: string | undefined): readonly string[] | undefined {
  return value ? value.split(',') : undefined
}
