import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ACCESS_FILE, openAccessStore } from './access-store.ts'
import { ATTEMPTS_MAX, ATTEMPTS_MINUTES } from './attempts.ts'
import { INVITATION_HOURS } from './invitations.ts'
import { type NewPasskey, PASSKEYS_MAX } from './passkeys.ts'
import { IDLE_MINUTES_MAX, SIGN_IN_HOURS_MAX } from './sign-ins.ts'

const dir = mkdtempSync(join(tmpdir(), 'kurultai-access-'))
const store = openAccessStore(dir)
after(() => {
  store.close()
  rmSync(dir, { recursive: true })
})
const now = Date.parse('2025-11-27T06:00:00Z')
const minute = 60_000
const hour = 60 * minute
const key = (id: string, person: string, size = 10): NewPasskey => ({
  id,
  person,
  domain: 'council.example',
  publicKey: new Uint8Array([1, 2, 3]),
  counter: 0,
  transports: ['internal'],
  name: 'Phone',
  size,
})

describe('an invitation', () => {
  it('is used once', () => {
    const token = store.invitations.issue({ person: 'p1', grant: 'g1', size: 5 }, now)
    assert.equal(store.invitations.good(token, now)?.person, 'p1')
    assert.equal(store.passkeys.registerInvited(key('k1', 'p1'), token, now), true)
    assert.equal(store.passkeys.registerInvited(key('k2', 'p1'), token, now), false)
    assert.equal(store.invitations.good(token, now), undefined)
    assert.equal(store.passkeys.get('k2'), undefined)
  })

  it('is not used up by a key that cannot be registered', () => {
    const token = store.invitations.issue({ person: 'p2', grant: 'g2', size: 5 }, now)
    assert.equal(store.passkeys.registerInvited(key('k1', 'p2'), token, now), false)
    assert.ok(store.invitations.good(token, now))
  })

  it('ends in time, and when revoked', () => {
    const token = store.invitations.issue({ person: 'p3', grant: 'g3', size: 5 }, now)
    assert.equal(store.invitations.good(token, now + INVITATION_HOURS * hour), undefined)
    const { id } = store.invitations.waiting(now).find(({ person }) => person === 'p3')!
    assert.equal(store.invitations.revoke(id, now), true)
    assert.equal(store.invitations.revoke(id, now), false)
    assert.equal(store.invitations.good(token, now), undefined)
    assert.equal(store.passkeys.registerInvited(key('k3', 'p3'), token, now), false)
  })
})

describe('the keys of a person', () => {
  it('are several, all but the last can be removed, and only by their owner', () => {
    assert.equal(store.passkeys.register(key('a', 'p4'), now), true)
    assert.equal(store.passkeys.register(key('a', 'p4'), now), false)
    assert.equal(store.passkeys.remove('p4', 'a', -1), false)
    assert.equal(store.passkeys.register(key('b', 'p4'), now), true)
    assert.equal(store.passkeys.remove('p1', 'b', -1), false)
    assert.equal(store.passkeys.rename('p1', 'b', 'Mine'), false)
    const token = store.signIns.begin({ person: 'p4', grant: 'g', size: 10, passkey: 'a' }, now)
    assert.equal(store.passkeys.remove('p4', 'a', -1), true)
    assert.equal(
      store.signIns.current(token, now),
      undefined,
      'what was signed in with the key has ended',
    )
  })

  it('from before a recovery do not count as the last good one', () => {
    store.passkeys.register(key('old', 'p5', 10), now)
    store.passkeys.register(key('new', 'p5', 20), now)
    assert.deepEqual(
      store.passkeys.of('p5', 15).map(({ id }) => id),
      ['new'],
    )
    assert.equal(store.passkeys.remove('p5', 'new', 15), false)
  })

  it('are not without number', () => {
    for (let i = 0; i < PASSKEYS_MAX; i++)
      assert.ok(store.passkeys.register(key(`n${i}`, 'p6'), now))
    assert.equal(store.passkeys.register(key('more', 'p6'), now), false)
  })
})

describe('a sign-in', () => {
  const begin = (at: number) =>
    store.signIns.begin({ person: 'p7', grant: 'g', size: 1, passkey: undefined }, at)

  it('ends when idle too long, and in any case after its hours', () => {
    const idle = begin(now)
    assert.ok(store.signIns.current(idle, now + (IDLE_MINUTES_MAX - 1) * minute))
    assert.ok(
      store.signIns.current(idle, now + (2 * IDLE_MINUTES_MAX - 2) * minute),
      'it was seen in between',
    )
    assert.equal(store.signIns.current(idle, now + 4 * IDLE_MINUTES_MAX * minute), undefined)
    const busy = begin(now)
    for (let at = now; at < now + SIGN_IN_HOURS_MAX * hour; at += hour)
      assert.ok(store.signIns.current(busy, at))
    assert.equal(store.signIns.current(busy, now + SIGN_IN_HOURS_MAX * hour), undefined)
  })

  it('ends when signed out, and the others of the person when they say so', () => {
    const [one, two, three] = [begin(now), begin(now), begin(now)]
    store.signIns.end(one)
    assert.equal(store.signIns.current(one, now), undefined)
    store.signIns.endOthers('p7', two)
    assert.equal(store.signIns.current(three, now), undefined)
    assert.ok(store.signIns.current(two, now))
  })
})

describe('failed attempts', () => {
  it('are limited by address and by account, and say how long to wait', () => {
    for (let i = 0; i < ATTEMPTS_MAX; i++) {
      assert.equal(store.attempts.waitSeconds(['address 192.0.2.1'], now + i), 0)
      store.attempts.failed(['address 192.0.2.1', 'person p8'], now + i)
    }
    const at = now + ATTEMPTS_MAX
    assert.equal(store.attempts.waitSeconds(['address 192.0.2.1'], at), ATTEMPTS_MINUTES * 60)
    assert.ok(store.attempts.waitSeconds(['address 192.0.2.2', 'person p8'], at) > 0)
    assert.equal(store.attempts.waitSeconds(['address 192.0.2.2'], at), 0)
    assert.equal(store.attempts.waitSeconds(['person p8'], at + ATTEMPTS_MINUTES * minute), 0)
  })
})

describe('an account at an identity provider', () => {
  it('is bound to its own name at the first sign-in, and the address alone opens nothing afterwards', () => {
    const { identities } = store
    identities.state('https://id.example', 'Head@Council.example', 'p9', 3, undefined)
    assert.equal(identities.personOf('https://id.example', 's1', undefined), undefined)
    assert.equal(
      identities.personOf('https://other.example', 's1', 'head@council.example'),
      undefined,
    )
    assert.equal(
      identities.personOf('https://id.example', 's1', 'head@council.example')?.person,
      'p9',
    )
    assert.equal(identities.personOf('https://id.example', 's2', 'head@council.example'), undefined)
    assert.equal(identities.personOf('https://id.example', 's1', undefined)?.person, 'p9')
  })
})

it('keeps no secret that could be used, in a file that only its owner reads', () => {
  const token = store.invitations.issue({ person: 'p', grant: 'g', size: 1 }, now)
  const cookie = store.signIns.begin({ person: 'p', grant: 'g', size: 1, passkey: undefined }, now)
  for (const file of [ACCESS_FILE, `${ACCESS_FILE}-wal`]) {
    assert.equal(statSync(join(dir, file)).mode & 0o077, 0)
    const bytes = readFileSync(join(dir, file))
    for (const secret of [token, cookie]) {
      assert.equal(bytes.includes(secret), false)
      assert.equal(bytes.includes(Buffer.from(secret, 'base64url')), false)
    }
  }
})
