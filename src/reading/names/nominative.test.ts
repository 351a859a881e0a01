import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { declinesTo } from './decline.ts'
import { nominativeOf } from './nominative.ts'
import { nominativeName } from './phrase.ts'

describe('a name in an oblique case', () => {
  it('comes back to its nominative: patronymics, surnames, given names', () => {
    for (const [form, way, nominative] of [
      ['Александровича', 'accs.masc', 'Александрович'],
      ['Васильевича', 'gent.masc', 'Васильевич'],
      ['Лукича', 'accs.masc', 'Лукич'],
      ['Ильиничну', 'accs.femn', 'Ильинична'],
      ['Нурлановны', 'gent.femn', 'Нурлановна'],
      ['Бобрика', 'gent.masc', 'Бобрик'],
      ['Мороза', 'accs.masc', 'Мороз'],
      ['Щуку', 'accs.masc', 'Щука'],
      ['Кравца', 'gent.masc', 'Кравец'],
      ['Черных', 'gent.masc', 'Черных'],
      ['Велиеву', 'accs.femn', 'Велиева'],
      ['Петровой-Водкиной', 'gent.femn', 'Петрова-Водкина'],
      ['Касым-Жомарта', 'accs.masc', 'Касым-Жомарт'],
      ['Тер-Петросяна', 'accs.masc', 'Тер-Петросян'],
      ['Карим-заде', 'accs.masc', 'Карим-заде'],
      ['Рахимзоду', 'accs.masc', 'Рахимзода'],
      ['Рахимзода', 'gent.masc', 'Рахимзода'],
      ['Айтбаевым', 'ablt.masc', 'Айтбаев'],
    ] as const) {
      assert.equal(nominativeOf(form, way), nominative, form)
    }
  })

  it('comes back to none where none declines to it', () => {
    assert.equal(nominativeOf('Иванов', 'datv.masc'), undefined)
    assert.equal(nominativeOf('Ким', 'gent.masc'), undefined)
  })

  it('keeps the father’s name before its particle as it is', () => {
    assert.equal(
      nominativeName('Эльхана Гейдар оглы Велиева', 'accs.masc'),
      'Эльхан Гейдар оглы Велиев',
    )
    assert.equal(nominativeName('Нурбека Касен уулу', 'gent.masc'), 'Нурбек Касен уулу')
    assert.equal(
      nominativeName('Лейлу Ариф кызы Гасанову', 'accs.femn'),
      'Лейла Ариф кызы Гасанова',
    )
  })
})

describe('a nominative', () => {
  it('declines as its ending says, and in no other way', () => {
    assert.ok(declinesTo('марков', 'ablt', 'masc', 'марковым'))
    assert.ok(declinesTo('белова', 'gent', 'femn', 'беловой'))
    assert.ok(declinesTo('токтоева', 'accs', 'femn', 'токтоеву'))
    assert.ok(declinesTo('сидоренко', 'gent', 'masc', 'сидоренко'))
    assert.ok(!declinesTo('марков', 'gent', 'masc', 'марковы'))
    assert.ok(!declinesTo('белова', 'gent', 'femn', 'беловы'))
    assert.ok(!declinesTo('бобрик', 'gent', 'masc', 'бобрик'))
  })
})
