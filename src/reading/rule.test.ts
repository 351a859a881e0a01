import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { derive } from './rule.ts'

describe('a rule', () => {
  it('turns names to the nominative', () => {
    const names: [string, string, string][] = [
      ['gent.masc', 'Таалатбека Масадыкова', 'Таалатбек Масадыков'],
      ['datv.masc', 'Имангали Тасмагамбетову', 'Имангали Тасмагамбетов'],
      ['ablt.femn', 'Ириной Петровой', 'Ирина Петрова'],
      ['accs.femn', 'Жанну Ахметову', 'Жанна Ахметова'],
      ['accs.masc', 'Леона Панетту', 'Леон Панетта'],
      ['gent.masc', 'Ильи Ковача', 'Илья Ковач'],
      ['gent.masc', 'А. С. Попова', 'А. С. Попов'],
      ['gent.masc', 'Касым-Жомарта Токаева', 'Касым-Жомарт Токаев'],
      ['ablt.masc', 'Сергеем Островским', 'Сергей Островский'],
      ['gent.masc', 'Левана Гачечиладзе', 'Леван Гачечиладзе'],
    ]
    for (const [way, words, name] of names) assert.equal(derive(`person:${way}`, [words]), name)
  })

  it('turns posts and bodies, and leaves what depends on them', () => {
    const phrases: [string, string, string][] = [
      ['ablt', 'генеральным секретарём ОДКБ', 'генеральный секретарь ОДКБ'],
      ['gent', 'заместителя генерального секретаря', 'заместитель генерального секретаря'],
      ['gent', 'Лондонской школы экономики', 'Лондонская школа экономики'],
      ['gent', 'Объединённого штаба Союза', 'Объединённый штаб Союза'],
      ['gent', 'сборной Карелии', 'сборная Карелии'],
      ['loct', 'Астане', 'Астана'],
      [
        'ablt',
        'временно исполняющим обязанности министра',
        'временно исполняющий обязанности министра',
      ],
    ]
    for (const [standing, words, value] of phrases)
      assert.equal(derive(`phrase:${standing}`, [words]), value)
  })

  it('knows States and languages in any case, and nothing that only looks like one', () => {
    assert.equal(derive('state', ['Кыргызскую Республику']), 'KG')
    assert.deepEqual(derive('state[]', ['России', 'Таджикистана']), ['RU', 'TJ'])
    assert.equal(derive('state', ['российского']), 'RU')
    assert.equal(derive('state', ['Организация']), undefined)
    assert.equal(derive('language', ['пушту']), 'ps')
    assert.equal(derive('language', ['канцелярским']), undefined)
  })

  it('never loses that a holder is acting', () => {
    for (const words of [
      'временно исполняющим обязанности министра',
      'Исполняющая обязанности ректора',
      'врио главы',
      'и. о. директора',
    ]) {
      assert.equal(derive('capacity', [words]), 'acting', words)
    }
    assert.equal(derive('capacity', ['генеральным секретарём']), 'substantive')
  })

  it('yields nothing when the words do not fit, or nobody knows it', () => {
    assert.equal(derive('date', ['вчера']), undefined)
    assert.equal(derive('phrase:ablt', ['секретаря']), undefined)
    assert.equal(derive('guess', ['слова']), undefined)
  })
})
