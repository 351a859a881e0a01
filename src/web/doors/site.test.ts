import assert from 'node:assert/strict'
import { it } from 'node:test'
import { networkOf } from './site.ts'

it('counts a whole network of IPv6 as one address, because whoever has one of it has all', () => {
  assert.equal(networkOf('2001:db8:1:2::5'), '2001:db8:1:2::/64')
  assert.equal(networkOf('2001:0db8:0001:0002:aaaa:bbbb:cccc:dddd'), '2001:db8:1:2::/64')
  assert.equal(networkOf('2001:db8::7'), '2001:db8:0:0::/64')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64')
  for (const address of ['::1', '203.0.113.7', '::ffff:203.0.113.7', 'here'])
    assert.equal(networkOf(address), address)
})
