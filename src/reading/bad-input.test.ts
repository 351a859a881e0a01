import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readReport, type Reading } from './read.ts'
import { isRefusal } from './refusal.ts'
import { reportUnitsMax } from './text.ts'

const appointed = 'Елена Соколова назначена ректором Северного университета с 1 сентября 2023 года.'

describe('bad input', () => {
  it('is refused when it is not Russian, empty or too long', () => {
    assert.equal(
      refused('The council appointed a new secretary general on Monday.'),
      'report.not-russian',
    )
    assert.equal(
      refused('Кеңештин жыйыны Бишкекте өттү, төрага шайланды жана чечимдер кабыл алынды.'),
      'report.not-russian',
    )
    for (const other of [
      'Премиерът назначи Иван Петров за министър на отбраната. Новият министър ще встъпи утре.',
      'Министърът подаде оставка. Президентът прие оставката му и назначи нов министър.',
      'Влада је именовала Милана Јовића за министра спорта. Нови министар ступа на дужност сутра.',
      'Председник владе поднео је оставку на место министра.',
      'Президентот на Република Македонија го назначи новиот министер за одбрана.',
      'Прэзідэнт Беларусі прызначыў міністра абароны.',
      'Президент призначив нового міністра оборони, повідомила пресслужба.',
    ]) {
      assert.equal(refused(other), 'report.not-russian', other)
    }
    assert.equal(refused('0101010 1010 !!! ??? 33'), 'report.not-russian')
    assert.equal(refused(' \n\t '), 'report.empty')
    assert.equal(refused('я'.repeat(reportUnitsMax + 1)), 'report.too-long')
  })

  it('is read in a Russian report around a sentence of another language, which says nothing', () => {
    const kazakh = 'Директор Серік Омаров болып тағайындалды қызметіне. '
    const { proposals } = read(`${appointed} Новому ректору поручено открыть кафедру. ${kazakh}`)
    assert.deepEqual(
      proposals.map(({ fields }) => fields.person?.value),
      ['Елена Соколова'],
    )
  })

  it('is read though most of its words are names', () => {
    assert.ok(!isRefusal(readReport('Садыр Жанпаров встретил Мехрибан Велиеву.')))
    assert.ok(!isRefusal(readReport('Министр обороны Иванов И.И. прибыл.')))
  })

  it('that is no report proposes nothing', () => {
    const recipe =
      'Возьмите два яйца, стакан муки и щепотку соли. Взбейте тесто и оставьте его на час в тёплом месте.'
    assert.deepEqual(read(recipe).proposals, [])
  })

  it('in HTML is read between its tags, with offsets of the text as given', () => {
    const html = `<html><head><script>var x = "<p>Иван Петров назначен директором завода</p>"</script></head><p class="a">${appointed}</p></html>`
    const [appointment] = read(html).proposals
    const person = appointment!.fields.person!
    assert.equal(person.value, 'Елена Соколова')
    assert.equal(html.slice(person.spans[0]!.start, person.spans[0]!.end), 'Елена Соколова')
    assert.equal(read(html).proposals.filter(({ kind }) => kind === 'appointment').length, 1)
  })

  it('with direction marks, soft hyphens and control characters is read through them', () => {
    const marked = appointed
      .replace('Соколова', 'Соко\u00adлова\u200f')
      .replace('назначена', 'на\u0000значена')
    const person = read(marked).proposals[0]!.fields.person!
    assert.equal(person.value, 'Елена Соколова')
    assert.equal(marked.slice(person.spans[0]!.start, person.spans[0]!.end), person.spans[0]!.text)
  })

  it('in decomposed letters reads as composed ones', () => {
    const decomposed = appointed.replace('сентября', 'сентября').normalize('NFD')
    assert.deepEqual(values(decomposed), values(appointed))
  })

  it('with Latin letters inside Cyrillic words proposes no person made of them', () => {
    const mixed = appointed.replace('Соколова', 'Coколова')
    assert.equal(
      read(mixed).proposals.some(({ kind }) => kind === 'appointment'),
      false,
    )
  })

  it('of the greatest length is read in seconds, not minutes', () => {
    const long = `${appointed} `.repeat(Math.floor(reportUnitsMax / (appointed.length + 1)))
    const before = process.cpuUsage()
    read(long)
    // Time of this process, not of the wall: the machine may be busy with other things.
    assert.ok(process.cpuUsage(before).user < 10_000_000)
  })

  it('of endless brackets, quotes, commas or adjectives ends', () => {
    for (const part of [
      '(',
      '«',
      'глава ',
      'российского ',
      'Иван ',
      'директор и ',
      ', ',
      '<a ',
      '1 января по ',
      'по делам ',
    ]) {
      readReport(`Совет назначил директора завода. ${part.repeat(1500)}`)
    }
  })
})

function refused(text: string): string {
  const result = readReport(text)
  return isRefusal(result) ? result.code : 'read'
}

function read(text: string): Reading {
  const result = readReport(text)
  assert.ok(!isRefusal(result), JSON.stringify(result))
  return result
}

function values(text: string): unknown {
  return read(text).proposals.map(({ kind, fields }) => [
    kind,
    Object.entries(fields).map(([name, { value }]) => [name, value]),
  ])
}
