import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fold, matches, sought, storedForms, wordsIn } from './folding.ts'

/** Whether whoever asks for one word finds a text that has the other. */
const finds = (asked: string, there: string) => matches(sought(asked), storedForms(there))

describe('a word that is asked for', () => {
  const pairs: [asked: string, there: string][] = [
    // Marks that people leave out, and letters typed as two characters.
    ['Duren', 'Düren'],
    ['Cote', 'Côte'],
    ['елка', 'ёлка'],
    ['Ёлкин', 'Ёлкин'.normalize('NFD')],
    ['Ӣсо', 'Ӣсо'.normalize('NFD')],
    ['Исо', 'Ӣсо'],
    ['Երևան', 'ԵՐԵՎԱՆ'],
    ['ԵՐԵՎԱՆ', 'Երևան'],
    ['եւ', 'և'],
    ['Strasse', 'Straße'],
    // Forms of Russian words.
    ['Куба', 'Кубы'],
    ['глава', 'главы'],
    ['Юрий', 'Юрия'],
    ['члены', 'членах'],
    ['суд', 'суды'],
    ['устава', 'устав'],
    ['Иванов', 'Ивановой'],
    ['Юрьевич', 'Юрьевича'],
    // Names that the dictionary does not have.
    ['Масадыкова', 'Масадыков'],
    ['Масадыков', 'Масадыкову'],
    ['Токаева', 'Токаеву'],
    // Other languages.
    ['որոշում', 'որոշման'],
    ['որոշման', 'որոշում'],
    ['кеңестің', 'кеңесі'],
    ['decisions', 'decision'],
    ['decision', 'decisions'],
    ['shū', 'shu'],
    // Beginnings, from three letters.
    ['тал', 'Таалатбек'.replace('аа', 'а')],
    ['dec', 'decision'],
  ]
  for (const [asked, there] of pairs)
    it(`«${asked}» finds «${there}»`, () => assert.ok(finds(asked, there)))

  const apart: [asked: string, there: string][] = [
    ['йод', 'иод'],
    ['май', 'маи'],
    ['ўсё', 'усё'],
    ['Юрьевич', 'Юрий'],
    ['Юрий', 'Юрьевич'],
    ['де', 'decision'],
    ['de', 'decision'],
    ['Куба', 'кубок'],
    ['Ҳаким', 'Хаким'],
  ]
  for (const [asked, there] of apart)
    it(`«${asked}» does not find «${there}»`, () => assert.ok(!finds(asked, there)))

  it('is found by itself, in whichever case and form of its letters', () => {
    const letters = 'абвгдеёжийклмнӣӯқғҳҷңөүұәўіçüéñßıաբգդեևéāzQ'
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(word, (text) => {
        assert.ok(finds(text, text.normalize('NFD')))
        assert.ok(finds(text.normalize('NFD'), text))
        assert.equal(fold(fold(text)), fold(text))
        assert.equal(fold(text.toLowerCase()), fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('has no character that the index reads as a sign of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsIn(text)) {
          const { whole, beginnings } = sought(word)
          for (const part of [...whole, ...beginnings]) assert.ok(!/["*()\s]/.test(part))
        }
      }),
    )
  })
})
