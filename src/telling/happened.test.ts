import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '../rules/acts.ts'
import { council, given } from '../rules/given.ts'
import { byWords } from './happened.ts'

test('whoever submitted an act is named in both languages, the program itself too', () => {
  const roles: Role[] = ['secretary', 'chair', 'delegate', 'observer', 'clock']
  const org = given(...council)
  for (const language of ['ru', 'en'] as const) {
    const named = roles.map((role) => byWords({ language, org } as never, { role }))
    assert.equal(new Set(named).size, roles.length, named.join(', '))
  }
})
