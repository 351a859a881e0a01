import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ordinaryNumber } from './decide/safeguards.ts'
import { council, given, refusal, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const witness = (name: string) => ({ name, key: `${name}.example+0123abcd+BAAA` })
const adopt = (names: string[], needed?: number) =>
  tell('policy.adopt', { witnesses: names.map(witness), ...(needed ? { needed } : {}) })

test('of n witnesses floor(2n/3)+1 must cosign unless the charter says otherwise', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(ordinaryNumber),
    [1, 2, 3, 3, 4, 5, 5, 6, 7, 7],
  )
  assert.equal(
    mustGet(given(...council, adopt(['by', 'kz', 'kg', 'ru', 'tj'])), 'policy', 'policy/1').needed,
    4,
  )
  assert.equal(
    mustGet(given(...council, adopt(['by', 'kz', 'kg'], 2)), 'policy', 'policy/1').needed,
    2,
  )
})

test('one witness does not count twice, nor can more be needed than there are', () => {
  const org = given(...council)
  assert.equal(refusal(org, adopt(['by', 'by'])).code, 'same-witness-twice')
  assert.equal(refusal(org, adopt(['by', 'kz'], 3)).code, 'more-than-witnesses')
})
