import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inZone } from './times.ts'
import { readDay, readInstant, readWhen } from './written-dates.ts'

describe('a day as people write it', () => {
  for (const written of [
    '29 мая 2026',
    '29 мая 2026 года',
    '29 мая 2026 г.',
    '29/05/2026',
    '29.05.2026',
    '29.05.2026 г.',
    '29.5.2026',
    '29 May 2026',
    '29 may, 2026',
    '2026-05-29',
    ' 29\u00a0мая\u00a02026\u00a0года ',
  ])
    it(`'${written}' is the twenty-ninth of May`, () =>
      assert.equal(readDay(written), '2026-05-29'))

  for (const written of ['31.02.2026', '29.13.2026', '29 маября 2026', 'мая 2026', '29 мая', ''])
    it(`'${written}' is no day`, () => assert.equal(readDay(written), undefined))

  it('has its day before its month', () => {
    assert.equal(readDay('03/04/2027'), '2027-04-03')
  })

  it('may have its month shortened, never to fewer than three letters', () => {
    assert.equal(readDay('3 сент. 2026'), '2026-09-03')
    assert.equal(readDay('3 Sep 2026'), '2026-09-03')
    assert.equal(readDay('3 се 2026'), undefined)
  })
})

describe('an imprecise date as people write it', () => {
  const read: [string, string][] = [
    ['27.11.2025', '2025-11-27'],
    ['11.2025', '2025-11'],
    ['ноябрь 2025', '2025-11'],
    ['November 2025', '2025-11'],
    ['весна 2026 года', '2026-21'],
    ['2025', '2025'],
    ['2025 год', '2025'],
    ['1988/1991', '1988/1991'],
    ['1988–1991', '1988/1991'],
    ['1988 - 1991', '1988/1991'],
    ['май 2025 – 12.2026', '2025-05/2026-12'],
    ['29/05/2026', '2026-05-29'],
    ['1988/..', '1988/..'],
    ['1988/', '1988/'],
    ['202X', '202X'],
    ['2024-06-XX', '2024-06-XX'],
    ['1961~', '1961~'],
  ]
  for (const [written, edtf] of read)
    it(`'${written}' is ${edtf}`, () => assert.equal(readWhen(written), edtf))

  for (const written of ['скоро', '1988 1991', '1/2/3/4', '2025-13'])
    it(`'${written}' stays as written, to be refused`, () =>
      assert.equal(readWhen(written), written))
})

describe('a moment as people write it', () => {
  it('stands on the clock of the place', () => {
    const bishkek = (written: string) => readInstant(written, 'Asia/Bishkek', '2025-01-01')
    assert.equal(bishkek('27 ноября 2025, 11:05'), '2025-11-27T11:05+06:00')
    assert.equal(bishkek('27.11.2025 11.05'), '2025-11-27T11:05+06:00')
    assert.equal(bishkek('11:05'), '2025-01-01T11:05+06:00')
    assert.equal(bishkek('27 ноября, 11:05'), '27 ноября, 11:05')
  })

  it('may say its offset, where the clock shows a time twice', () => {
    const berlin = (written: string) => readInstant(written, 'Europe/Berlin', '2025-10-26')
    assert.equal(berlin('26.10.2025 02:30'), '2025-10-26T02:30+02:00')
    assert.equal(berlin('26.10.2025 02:30 (UTC+1)'), '2025-10-26T02:30+01:00')
    assert.equal(berlin('02:30 +01:00'), '2025-10-26T02:30+01:00')
    for (const written of ['2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z']) {
      const { time } = inZone(Date.parse(written), 'Europe/Berlin')
      assert.equal(Date.parse(berlin(time)), Date.parse(written))
    }
  })
})

describe('a time on the clock', () => {
  const berlin = (utc: string) => inZone(Date.parse(utc), 'Europe/Berlin').time
  it('says its offset while the clock shows it twice, and only then', () => {
    assert.equal(berlin('2025-10-25T23:59:00Z'), '01:59')
    assert.equal(berlin('2025-10-26T00:00:00Z'), '02:00 (UTC+2)')
    assert.equal(berlin('2025-10-26T00:59:00Z'), '02:59 (UTC+2)')
    assert.equal(berlin('2025-10-26T01:00:00Z'), '02:00 (UTC+1)')
    assert.equal(berlin('2025-10-26T01:59:00Z'), '02:59 (UTC+1)')
    assert.equal(berlin('2025-10-26T02:00:00Z'), '03:00')
    assert.equal(berlin('2025-03-30T01:30:00Z'), '03:30')
    assert.equal(inZone(Date.parse('2024-02-29T18:30:00Z'), 'Asia/Almaty').time, '23:30 (UTC+5)')
  })
})
