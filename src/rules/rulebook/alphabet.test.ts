import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { alphabetOf } from './alphabet.ts'

describe('an alphabetical order', () => {
  it('is that of its language', () => {
    assert.deepEqual(['Östervik', 'Zumland', 'Osmark'].sort(alphabetOf('sv').compare), [
      'Osmark',
      'Zumland',
      'Östervik',
    ])
    assert.deepEqual(['Östervik', 'Zumland', 'Osmark'].sort(alphabetOf('de').compare), [
      'Osmark',
      'Östervik',
      'Zumland',
    ])
  })

  it('of a language that the runtime does not sort is the same whatever the locale of the server', () => {
    const script = `
      import { alphabetOf } from ${JSON.stringify(new URL('./alphabet.ts', import.meta.url).href)}
      const names = ['ı', 'i', 'I', 'Ҷ', 'Ч', 'Ғ', 'Г', 'Z', 'Ä', 'A']
      for (const language of ['tg', 'own', 'not a language'])
        console.log(names.toSorted(alphabetOf(language).compare).join(''))
    `
    const [first, ...others] = ['C', 'tr_TR.UTF-8', 'sv_SE.UTF-8', 'ru_RU.UTF-8'].map((locale) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, LC_ALL: locale, LANG: locale },
        encoding: 'utf8',
      }),
    )
    for (const other of others) assert.equal(other, first)
  })
})
