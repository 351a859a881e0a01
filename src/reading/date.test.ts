import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateValue, datesIn } from './date.ts'
import { lastDayOf, lengthAt } from './length.ts'
import { tokensOf } from './tokens.ts'

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
