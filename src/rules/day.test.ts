import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '@edtf-ts/core'
import fc from 'fast-check'
import { boundsOf, daysOf, formOf, isDay } from './day.ts'
import { begin, when } from './values.ts'

const day = (year: number, month: number, date: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

describe('a day', () => {
  it('exists or not by the calendar', () => {
    for (const there of ['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01', '9999-12-31'])
      assert.ok(isDay(there), there)
    for (const not of [
      '2025-02-29',
      '1900-02-29',
      '2025-13-01',
      '2025-04-31',
      '0000-01-01',
      '2025-1-1',
    ])
      assert.ok(!isDay(not), not)
  })
})

describe('an imprecise date', () => {
  const taken: [string, string | undefined, string | undefined][] = [
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2025-22', '2025-06-01', '2025-08-31'],
    ['2024-23', '2024-09-01', '2024-11-30'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2031-XX', '2031-01-01', '2031-12-31'],
    ['2031-XX-XX', '2031-01-01', '2031-12-31'],
    ['2024-06-XX', '2024-06-01', '2024-06-30'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2024~', '2024-01-01', '2024-12-31'],
    ['2024-06?', '2024-06-01', '2024-06-30'],
    ['1988/1991', '1988-01-01', '1991-12-31'],
    ['2024-06/2024', '2024-06-01', '2024-12-31'],
    ['1985/..', '1985-01-01', undefined],
    ['1985/', '1985-01-01', undefined],
    ['../1985', undefined, '1985-12-31'],
    ['/1985', undefined, '1985-12-31'],
  ]
  for (const [written, first, last] of taken) {
    it(`${written} lies between ${first ?? 'any day'} and ${last ?? 'any day'}`, () => {
      assert.deepEqual(boundsOf(written), [first, last])
      assert.ok(when().safeParse(written).success)
    })
  }

  const refused = [
    '2024-25',
    '2024-41',
    '2024-13',
    '2024-00',
    '~2024',
    '2024-06-~05',
    '2024-XX-05',
    '202X-XX',
    '2XXX',
    'XXXX',
    'Y17000',
    '-0333',
    '0000',
    '{2024}',
    '[2023,2024]',
    '2031-01-01T00:00:00+06:00',
    '2024-06-05T10:00:00Z',
    '1990/1985',
    '2024-06-05/2024-06-04',
    '..',
    '/',
    '../..',
    '',
    '1/2/3',
    '9999-24',
  ]
  for (const written of refused) {
    it(`'${written}' is refused where an act is laid, since no two days bound it`, () => {
      assert.equal(boundsOf(written), undefined)
      assert.ok(!when().safeParse(written).success)
      assert.ok(!begin().safeParse(written).success)
    })
  }

  it('that an earlier release took has a reading: an instant is its day, what is unknown has no bounds', () => {
    assert.deepEqual(daysOf('2031-01-01T00:00:00+06:00'), ['2031-01-01', '2031-01-01'])
    assert.deepEqual(daysOf('{2024}'), [undefined, undefined])
  })

  it('bounds to days that exist, the first not after the last, whatever is accepted', () => {
    const digits = fc.constantFrom(...'0123456789X'.split(''))
    const part = fc.array(digits, { minLength: 1, maxLength: 4 }).map((all) => all.join(''))
    const date = fc
      .tuple(
        fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-')),
        fc.constantFrom('', '~', '?', '%'),
      )
      .map((both) => both.join(''))
    const likely = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 42 }))
      .map(([year, month]) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`)
    const one = fc.oneof(date, likely)
    const end = fc.oneof(one, fc.constantFrom('', '..'))
    const written = fc.oneof(
      one,
      fc.tuple(end, end).map((both) => both.join('/')),
    )
    fc.assert(
      fc.property(written, (text) => {
        const bounds = boundsOf(text)
        if (!when().safeParse(text).success) return
        assert.ok(bounds && parse(text).success)
        const [first, last] = bounds
        assert.ok(first !== undefined || last !== undefined)
        if (first !== undefined) assert.ok(isDay(first), `${text}: ${first}`)
        if (last !== undefined) assert.ok(isDay(last), `${text}: ${last}`)
        if (first !== undefined && last !== undefined) assert.ok(first <= last)
      }),
      { numRuns: 5000 },
    )
  })

  it('is found again from its bounds', () => {
    for (const written of ['2024-06-05', '2024-06', '2024-21', '2023-24', '2024', '202X', '19XX']) {
      const [first, last] = boundsOf(written) ?? []
      assert.equal(formOf(first!, last!), written)
    }
    assert.equal(formOf('2024-04-15', '2024-05-31'), '2024-21')
    assert.equal(formOf('2019-01-01', '2020-12-31'), '2019-01-01/2020-12-31')
  })

  it('of a month has each of its days inside, and neither day beside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9998 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const [first, last] = boundsOf(day(year, month, 1).slice(0, 7)) ?? []
          assert.equal(first, day(year, month, 1))
          assert.ok(isDay(last!))
          assert.ok(!isDay(day(year, month, Number(last!.slice(8)) + 1)))
        },
      ),
    )
  })
})
