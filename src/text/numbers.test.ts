import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { entryNumbers, fileSize, length, list, quantity } from './numbers.ts'
import { clockFace, inZone, momentInTable } from './times.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('lengths', () => {
  it('are words up to ten and figures after, in the right case', () => {
    assert.equal(length('ru', 'P3Y'), 'три года')
    assert.equal(length('en', 'P3Y'), 'three years')
    assert.equal(plain(length('ru', 'P21Y')), '21 год')
    assert.equal(plain(length('ru', 'P12M')), '12 месяцев')
    assert.equal(plain(length('ru', 'P112D')), '112 дней')
    assert.equal(length('ru', 'P1Y6M'), 'один год и шесть месяцев')
    assert.equal(length('en', 'P2W'), 'two weeks')
  })

  it('of nothing or of another shape are a broken invariant', () => {
    for (const period of ['P', '', '3Y', 'PT5M', 'P-1Y'])
      assert.throws(() => length('ru', period), /not a length/)
  })
})

describe('numbers', () => {
  it('are grouped as each language groups them', () => {
    assert.equal(plain(quantity('ru', 12345.5)), '12 345,5')
    assert.equal(quantity('en', 12345.5), '12,345.5')
  })

  it('of entries run together and keep their gaps', () => {
    assert.equal(entryNumbers([405]), '405')
    assert.equal(entryNumbers([381, 380, 382]), '380–382')
    assert.equal(entryNumbers([53, 399, 405, 53]), '53, 399, 405')
    assert.equal(entryNumbers([]), '')
  })

  it('of bytes are in thousands', () => {
    assert.equal(plain(fileSize('ru', 1100)), '1,1 кБ')
    assert.equal(plain(fileSize('en', 999)), '999 B')
    assert.equal(plain(fileSize('en', 2_340_000)), '2.3 MB')
  })
})

describe('lists', () => {
  it('end with «и» and without an Oxford comma', () => {
    assert.equal(list('ru', ['Армения', 'Беларусь', 'Казахстан']), 'Армения, Беларусь и Казахстан')
    assert.equal(
      list('en', ['Armenia', 'Belarus', 'Kazakhstan']),
      'Armenia, Belarus and Kazakhstan',
    )
    assert.equal(list('ru', ['Армения']), 'Армения')
  })
})

describe('times', () => {
  const at = Date.UTC(2025, 10, 27, 6, 54, 6)

  it('are 24 hours in the zone of the place', () => {
    assert.deepEqual(inZone(at, 'Asia/Bishkek'), {
      day: '2025-11-27',
      time: '12:54',
      seconds: '12:54:06',
    })
    assert.equal(inZone(Date.UTC(2025, 10, 27, 18), 'Asia/Bishkek').time, '00:00')
    assert.equal(inZone(Date.UTC(2025, 10, 27, 18), 'Asia/Bishkek').day, '2025-11-28')
    assert.equal(plain(momentInTable('en', at, 'Europe/Moscow')), '27 Nov 2025, 09:54')
  })

  it('left on a clock never fall below zero', () => {
    assert.equal(clockFace(74), '01:14')
    assert.equal(clockFace(3723.9), '1:02:03')
    assert.equal(clockFace(-1), '00:00')
  })
})
