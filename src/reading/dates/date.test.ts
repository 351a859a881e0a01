import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateValue, datesIn } from './date.ts'
import { lastDayOf, lengthAt } from './length.ts'
import { tokensOf } from '../tokens.ts'

describe('a date in a report', () => {
  it('is no finer than its words', () => {
    assert.deepEqual(said('с января 2024 года'), ['from 2024-01'])
    assert.deepEqual(said('1 января 2026-го'), ['at 2026-01-01'])
    assert.deepEqual(said('в 1961 году'), ['at 1961'])
    assert.deepEqual(said('27.11.2025'), ['at 2025-11-27'])
    assert.deepEqual(said('весной 2020 года'), ['at 2020-21'])
    assert.deepEqual(said('в 1990-х годах'), ['at 199X'])
    assert.deepEqual(said('около 1900 года'), ['at 1900~'])
    assert.deepEqual(said('до 31 декабря 2028 г.'), ['to 2028-12-31'])
  })

  it('may be a range whose later end lends month and year', () => {
    assert.deepEqual(said('(1988–1991)'), ['at 1988/1991'])
    assert.deepEqual(said('с 2012 по 2015 год'), ['at 2012/2015'])
    assert.deepEqual(said('с 5 по 7 мая 2025 года'), ['at 2025-05-05/2025-05-07'])
  })

  it('may have a day in words or in quotes, and a month cut short', () => {
    assert.deepEqual(said('с «1» января 2026 г.'), ['from 2026-01-01'])
    assert.deepEqual(said('с первого января 2026 года'), ['from 2026-01-01'])
    assert.deepEqual(said('тридцать первого мая 2026 года'), ['at 2026-05-31'])
    assert.deepEqual(said('двадцатого мая 2026 года'), ['at 2026-05-20'])
    assert.deepEqual(said('14 апр. 2026 г.'), ['at 2026-04-14'])
    assert.deepEqual(said('с 1 янв. 2027 г.'), ['from 2027-01-01'])
    assert.deepEqual(said('3 сент. 2026 года'), ['at 2026-09-03'])
  })

  it('takes days in a row together, and none where another lies between', () => {
    assert.deepEqual(said('29 и 30 мая 2026 года'), ['at 2026-05-29/2026-05-30'])
    assert.deepEqual(said('29, 30 и 31 мая 2026 года'), ['at 2026-05-29/2026-05-31'])
    assert.deepEqual(said('29–30 мая 2026 года'), ['at 2026-05-29/2026-05-30'])
    assert.deepEqual(said('5 и 12 мая 2026 года'), [])
    assert.deepEqual(said('30 и 31 июня 2026 года'), [])
    assert.deepEqual(said('30 и 29 мая 2026 года'), [])
    assert.deepEqual(said('29 мая и 1 июня 2026 года'), [])
  })

  it('may be a range over months and years', () => {
    assert.deepEqual(said('31 мая – 1 июня 2026 года'), ['at 2026-05-31/2026-06-01'])
    assert.deepEqual(said('с 1 марта по 31 мая 2026 года'), ['at 2026-03-01/2026-05-31'])
    assert.deepEqual(said('1 января 2026 г. — 31 декабря 2028 г.'), ['at 2026-01-01/2028-12-31'])
    assert.deepEqual(said('на 2027–2029 годы'), ['at 2027/2029'])
    assert.deepEqual(said('31 мая – 1 мая 2026 года'), [])
  })

  it('is no number of a point or a paper', () => {
    assert.deepEqual(said('пункт 5.10.2026'), [])
    assert.deepEqual(said('п. 5.10.2026'), [])
    assert.deepEqual(said('№ 12.3.2026'), [])
    assert.deepEqual(said('от 5.10.2026'), ['at 2026-10-05'])
  })

  it('is not guessed: without its year, on a day that is not, or from any number', () => {
    for (const words of [
      '27 ноября',
      'в мае',
      '31 февраля 2020 года',
      'закон № 1984',
      'принято 2000 решений',
      'до 5 мая',
      'с 10 до 12 часов',
    ]) {
      assert.deepEqual(said(words), [], words)
    }
    assert.equal(dateValue('1 января 2026 года и позже'), undefined)
  })
})

describe('a length', () => {
  it('is said in words, figures or an adjective', () => {
    assert.equal(length('сроком на три года'), 'P3Y')
    assert.equal(length('на 5 лет'), 'P5Y')
    assert.equal(length('на шесть месяцев'), 'P6M')
    assert.equal(length('на трёхлетний срок'), 'P3Y')
    assert.equal(length('на заседании'), undefined)
    assert.equal(length('на три вопроса'), undefined)
  })

  it('gives the last day of a term from its first, and only from a day', () => {
    assert.equal(lastDayOf('2026-01-01', 'P3Y'), '2028-12-31')
    assert.equal(lastDayOf('2024-02-29', 'P1Y'), '2025-02-27')
    assert.equal(lastDayOf('2025-08-31', 'P6M'), '2026-02-27')
    assert.equal(lastDayOf('2026-01', 'P3Y'), undefined)
  })
})

function said(words: string): string[] {
  const tokens = tokensOf(words)
  return datesIn(tokens, 0, tokens.length).map(({ edge, value }) => `${edge} ${value}`)
}

function length(words: string): string | undefined {
  return lengthAt(tokensOf(words), 0)?.value
}
