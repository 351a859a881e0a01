import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { council } from '../../rules/given.ts'
import { openCouncil } from '../council-of-test.ts'
import { openDevice } from './device-of-test.ts'
import { checkPasskeyDomain, PasskeysElsewhere } from './passkey-domain.ts'
import { sendHere } from './signed-in-of-test.ts'

const at = (origin: string, passkeyDomain?: string) => ({
  origin,
  behindProxy: true,
  provider: undefined,
  passkeyDomain,
})

async function withKey(configuration: ReturnType<typeof at>) {
  const open = openCouncil({ personas: false, configuration })
  await open.lay(...council, {
    type: 'access.grant',
    grant: 'g1',
    person: 'holder',
    role: 'secretary',
  })
  const invitation = open.access.invitations.issue(
    { person: 'holder', grant: 'g1', size: open.clerk.org.size },
    open.now,
  )
  const device = openDevice({ origin: configuration.origin })
  const options = await (await sendHere(open, '/invitation/options', { invitation })).json()
  const answer = device.register(options)
  const sent = await sendHere(open, '/invitation/key', { invitation, answer, name: 'X' })
  return { open, options: options as { rp: { id: string } }, status: sent.status }
}

describe('a server that is given another address', () => {
  it('says how many passkeys that costs before it starts, until it is told which domain they are for', async () => {
    const { open, status } = await withKey(at('https://old.example'))
    assert.equal(status, 200)
    assert.deepEqual(open.access.passkeys.domains(), [{ domain: 'old.example', keys: 1 }])
    assert.throws(
      () => checkPasskeyDomain(open.access, at('https://new.example')),
      (error: Error) => {
        assert.ok(error instanceof PasskeysElsewhere)
        assert.deepEqual([error.keys, error.domain, error.here], [1, 'old.example', 'new.example'])
        return true
      },
    )
    for (const said of [
      at('https://old.example'),
      at('https://old.example:8443'),
      at('https://new.example', 'old.example'),
      at('https://new.example', 'new.example'),
    ])
      checkPasskeyDomain(open.access, said)
    checkPasskeyDomain(open.access, { origin: undefined, passkeyDomain: undefined })
    open.close()
  })

  it('goes on with the passkeys of the old domain, and tells browsers that the two belong together', async () => {
    const { open, options } = await withKey(at('https://new.example', 'old.example'))
    assert.equal(options.rp.id, 'old.example')
    const told = await open.get('/.well-known/webauthn')
    assert.deepEqual([told.status, await told.json()], [200, { origins: ['https://new.example'] }])
    open.close()
    const same = openCouncil({ personas: false, configuration: at('https://new.example') })
    assert.equal((await same.get('/.well-known/webauthn')).status, 404)
    same.close()
  })
})
