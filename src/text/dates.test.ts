import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  dayBefore,
  dayInTable,
  dayInText,
  dayWithoutYear,
  fromDate,
  imprecise,
  impreciseParts,
  term,
  untilDate,
} from './dates.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a day', () => {
  it('is written out in a sentence and never parted', () => {
    assert.equal(dayInText('ru', '2025-11-27'), '27\u00a0ноября\u00a02025\u00a0года')
    assert.equal(dayInText('en', '2025-11-27'), '27\u00a0November\u00a02025')
    assert.equal(plain(dayInText('ru', '2026-01-01')), '1 января 2026 года')
  })

  it('is short in a table', () => {
    assert.equal(dayInTable('ru', '2025-11-07'), '07.11.2025')
    assert.equal(plain(dayInTable('en', '2025-11-07')), '7 Nov 2025')
    assert.equal(dayInTable('ru', '0998-03-02'), '02.03.0998')
  })

  it('may lack its year where the year stands beside it', () => {
    assert.equal(plain(dayWithoutYear('ru', '2025-05-09')), '9 мая')
  })

  it('knows every month', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-15`)
    const said = months.map((day) => plain(dayInText('ru', day)).split(' ')[1])
    assert.equal(new Set(said).size, 12)
    assert.ok(said.every((month) => /[ая]$/.test(month!)))
  })

  it('that is not a day is a broken invariant', () => {
    assert.throws(() => dayInText('ru', '2024-01'), /not a day/)
  })
})

describe('an imprecise date', () => {
  const said: [string, string, string][] = [
    ['1961', '1961, только год', '1961, year only'],
    ['2024-01', 'январь 2024 года', 'January 2024'],
    ['2024-01-05', '5 января 2024 года', '5 January 2024'],
    ['1988/1991', '1988–1991, годы, без месяцев', '1988–1991, years, no months'],
    [
      '2020-01/2020-05',
      'с января 2020 года по май 2020 года, месяцы, без дней',
      'from January 2020 to May 2020, months, no days',
    ],
    [
      '2024-01/2025-12-31',
      'с января 2024 года по 31 декабря 2025 года',
      'from January 2024 to 31 December 2025',
    ],
    ['1988/', 'с 1988 года, конец не указан', 'from 1988, end not stated'],
    ['1988/..', 'с 1988 года, продолжается', 'from 1988, continuing'],
    ['/1991', 'по 1991 год, начало не указано', 'to 1991, start not stated'],
    ['../1991', 'по 1991 год', 'to 1991'],
    ['198X', '1980-е годы', '1980s'],
    ['1961~', 'около 1961 года', 'about 1961'],
    ['2024-XX', '2024, только год', '2024, year only'],
    ['2024-XX-XX', '2024, только год', '2024, year only'],
    ['2024-06-XX', 'июнь 2024 года', 'June 2024'],
    ['2024-06-XX?', 'предположительно июнь 2024 года', 'presumably June 2024'],
    ['19XX', '1900–1999 годы, год не указан', '1900–1999, year not stated'],
    ['2024-24', 'зима 2024 года', 'winter 2024'],
    ['2024-21/2024-23', 'с весны 2024 года по осень 2024 года', 'from spring 2024 to autumn 2024'],
    ['2020-23/2024-21', 'с осени 2020 года по весну 2024 года', 'from autumn 2020 to spring 2024'],
    ['1961?', 'предположительно 1961', 'presumably 1961'],
    ['2024-23', 'осень 2024 года', 'autumn 2024'],
    ['', 'дата не указана', 'date not stated'],
    ['../..', 'дата не указана', 'date not stated'],
    ['at the opening', 'at the opening', 'at the opening'],
  ]
  for (const [edtf, ru, en] of said) {
    it(`${edtf || 'nothing'} reads «${ru}»`, () => {
      assert.equal(plain(imprecise('ru', edtf)), ru)
      assert.equal(plain(imprecise('en', edtf)), en)
    })
  }

  it('keeps what the source left out apart from the value', () => {
    assert.deepEqual(impreciseParts('ru', '1961'), { value: '1961', precision: 'только год' })
    assert.deepEqual(impreciseParts('en', '2024-01'), {
      value: 'January\u00a02024',
      precision: 'month only',
    })
    assert.deepEqual(impreciseParts('ru', '2024-01-05').precision, undefined)
  })
})

describe('a term', () => {
  it('is stored half-open and said with its last day', () => {
    assert.equal(plain(untilDate('ru', '2029-01-01')), 'по 31 декабря 2028 года')
    assert.equal(
      plain(term('ru', '2026-01-01', '2029-01-01')),
      'с 1 января 2026 года по 31 декабря 2028 года',
    )
    assert.equal(
      plain(term('en', '2026-01-01', '2029-01-01')),
      'from 1 January 2026 to 31 December 2028',
    )
  })

  it('finds the last day over leap years and ends of months', () => {
    assert.equal(dayBefore('2024-03-01'), '2024-02-29')
    assert.equal(dayBefore('2100-03-01'), '2100-02-28')
    assert.equal(dayBefore('2026-01-01'), '2025-12-31')
  })

  it('that ended between two days says both', () => {
    assert.equal(
      plain(untilDate('ru', '2019/2020')),
      'между 1 января 2019 года и 31 декабря 2020 года',
    )
    assert.equal(plain(untilDate('en', '/2020')), 'not later than 31 December 2020')
  })

  it('with an imprecise end has no last day', () => {
    assert.equal(plain(untilDate('ru', '2029-01')), 'до января 2029 года')
    assert.equal(plain(untilDate('en', '2029')), 'until 2029')
  })

  it('without an end says only its start', () => {
    assert.equal(plain(term('ru', '2024-01')), 'с января 2024 года')
    assert.equal(plain(fromDate('ru', '2016')), 'с 2016 года')
    assert.equal(plain(fromDate('en', '1961~')), 'from about 1961')
  })
})
