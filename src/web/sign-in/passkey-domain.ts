// Passkeys open something for the domain they were made for, and nowhere else. Whoever gives the server another address is told
// before any of them is lost.
import type { AccessStore } from '../../access/access-store.ts'
import type { Configuration } from './sign-in.ts'

/** The server has another address than its passkeys, and nobody said which domain they are for from now on. */
export class PasskeysElsewhere extends Error {
  readonly code = 'KURULTAI_PASSKEYS_ELSEWHERE'
  readonly keys: number
  readonly domain: string
  readonly here: string

  constructor(keys: number, domain: string, here: string) {
    super(`${keys} passkeys are for ${domain} and open nothing at ${here}`)
    this.keys = keys
    this.domain = domain
    this.here = here
  }
}

/** Throws PasskeysElsewhere. A server without an address is for its own machine, where keys are not asked for. */
export function checkPasskeyDomain(
  { passkeys }: Pick<AccessStore, 'passkeys'>,
  { origin, passkeyDomain }: Pick<Configuration, 'origin' | 'passkeyDomain'>,
): void {
  if (origin === undefined || passkeyDomain !== undefined) return
  const here = new URL(origin).hostname
  const [most] = passkeys
    .domains()
    .filter(({ domain }) => domain !== here)
    .sort((a, b) => b.keys - a.keys)
  if (most) throw new PasskeysElsewhere(most.keys, most.domain, here)
}

/**
 * What /.well-known/webauthn answers where keys of one domain are used at the address of another (WebAuthn Level 3, 5.11,
 * related origin requests); undefined where they are not.
 */
export function relatedOrigins({
  origin,
  passkeyDomain,
}: Pick<Configuration, 'origin' | 'passkeyDomain'>): readonly string[] | undefined {
  if (origin === undefined || passkeyDomain === undefined) return undefined
  return passkeyDomain === new URL(origin).hostname ? undefined : [origin]
}
