import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { localised, negotiate, ownName, pageLanguages } from './language.ts'
import { knownStates, nameOfState } from './states.ts'
import { typeset } from './typeset.ts'

describe('the language of a page', () => {
  it('is the one in the address, then the earlier choice, then the browser’s', () => {
    assert.equal(negotiate({ query: 'en', cookie: 'ru', acceptLanguage: 'ru' }), 'en')
    assert.equal(negotiate({ cookie: 'en', acceptLanguage: 'ru' }), 'en')
    assert.equal(negotiate({ acceptLanguage: 'kk, en;q=0.5, ru;q=0.8' }), 'ru')
    assert.equal(negotiate({ acceptLanguage: 'en-GB,en;q=0.9' }), 'en')
  })

  it('is the organisation’s when nothing else can be had', () => {
    assert.equal(negotiate({}), 'ru')
    assert.equal(negotiate({ query: 'xx', cookie: '../..', acceptLanguage: 'zz' }, 'en'), 'en')
    assert.equal(negotiate({ acceptLanguage: 'en;q=0, *' }), 'ru')
    assert.equal(negotiate({ acceptLanguage: ',;q=,'.repeat(100_000) }), 'ru')
  })

  it('is called by its own name', () => {
    assert.equal(ownName('ky'), 'Кыргызча')
    assert.equal(ownName('xx'), 'xx')
  })
})

describe('a text of the record', () => {
  it('is shown in the language asked for', () => {
    assert.deepEqual(localised({ ru: 'да', en: 'yes' }, 'en'), { value: 'yes', lang: 'en' })
  })

  it('is shown in the organisation’s first language when there is no translation, and says so', () => {
    assert.deepEqual(localised({ ru: 'да', hy: 'այո' }, 'en', ['ru']), { value: 'да', lang: 'ru' })
    assert.deepEqual(localised({ hy: 'այո' }, 'en'), { value: 'այո', lang: 'hy' })
  })

  it('without any version is a broken invariant', () => {
    assert.throws(() => localised({}, 'en'), /at least one language/)
  })
})

describe('the names of States', () => {
  it('are the official ones in tables and the short ones when spoken', () => {
    assert.equal(nameOfState('ru', 'KG'), 'Кыргызская Республика')
    assert.equal(nameOfState('ru', 'KG', 'short'), 'Кыргызстан')
    assert.equal(nameOfState('en', 'TJ'), 'Republic of Tajikistan')
  })

  it('stand in a sentence in their case or with their article', () => {
    assert.equal(nameOfState('ru', 'BY', 'official', 'genitive'), 'Республики Беларусь')
    assert.equal(nameOfState('ru', 'KG', 'official', 'instrumental'), 'Кыргызской Республикой')
    assert.equal(nameOfState('ru', 'AM', 'short', 'accusative'), 'Армению')
    assert.equal(nameOfState('en', 'KG', 'official', 'genitive'), 'the Kyrgyz Republic')
    assert.equal(nameOfState('en', 'KG', 'short', 'genitive'), 'Kyrgyzstan')
  })

  it('not in our table are left to the organisation', () => {
    assert.equal(nameOfState('ru', 'ZZ'), undefined)
  })

  it('are the same States in every language, the six members among them', () => {
    for (const language of pageLanguages) assert.deepEqual(knownStates(language), knownStates('ru'))
    for (const code of ['AM', 'BY', 'KZ', 'KG', 'RU', 'TJ'])
      assert.ok(knownStates('ru').includes(code))
  })
})

describe('typesetting', () => {
  it('binds a number to its noun and a short word to the next', () => {
    assert.equal(
      typeset('и 5 из 6 членов о составе — да'),
      'и\u00a05 из 6\u00a0членов о\u00a0составе\u00a0— да',
    )
    assert.equal(typeset('a 5 of 6 members'), 'a 5 of 6\u00a0members')
  })
})
