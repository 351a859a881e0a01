import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { countries } from '../../src/reading/lexicon/countries.ts'
import { stateCode } from '../../src/reading/states.ts'

type Names = Record<string, Record<'official' | 'short', readonly string[]>>

const ours = JSON.parse(
  readFileSync(new URL('../../src/text/ru/names-of-states.json', import.meta.url), 'utf8'),
) as Names

describe('the names of States that the pages print', () => {
  it('are read back to their code, official and short, in every case', () => {
    const lost = Object.entries(ours).flatMap(([code, names]) =>
      Object.values(names)
        .flat()
        .filter((name) => stateCode(name) !== code)
        .map((name) => `${code}: ${name}`),
    )
    assert.deepEqual(lost, [])
    assert.ok(Object.keys(ours).length >= 24)
  })

  it('are each known to the reading by no other code', () => {
    const bearers = new Map<string, string>()
    for (const { code, names } of countries) {
      for (const name of names) {
        assert.equal(bearers.get(name), undefined, name)
        bearers.set(name, code)
        assert.equal(stateCode(name), code, name)
      }
    }
  })

  it('are not seen in parts of other names', () => {
    for (const name of ['Республика', 'Соединённое', 'Северная Ирландия', 'Исламская Республика'])
      assert.equal(stateCode(name), undefined, name)
  })
})
