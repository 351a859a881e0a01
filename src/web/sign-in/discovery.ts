// The organisation's identity provider, asked for its addresses and keys (OpenID Connect Discovery) where it is first needed.
import type * as client from 'openid-client'
import { isThisMachine, type Provider } from '../../configuration.ts'

/** The provider as it was discovered; asked again where it did not answer. */
export type ProviderDoor = { discovered(): Promise<client.Configuration> }

const WAIT_SECONDS = 5

export function openProvider(provider: Provider | undefined): ProviderDoor | undefined {
  if (!provider) return undefined
  let known: Promise<client.Configuration> | undefined
  return {
    discovered() {
      known ??= discover(provider).catch((error: unknown) => {
        known = undefined
        throw error
      })
      return known
    },
  }
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: Provider): Promise<client.Configuration> {
  const oidc = await import('openid-client')
  const here = isThisMachine(new URL(issuer).hostname)
  const found = await oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    { timeout: WAIT_SECONDS, execute: here ? [oidc.allowInsecureRequests] : [] },
  )
  // The token comes over TLS from the provider itself; its signature is checked all the same.
  oidc.enableNonRepudiationChecks(found)
  return found
}
