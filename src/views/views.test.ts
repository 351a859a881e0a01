import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Thing } from '../rules/organisation.ts'
import { get } from '../rules/organisation.ts'
import { openViews } from './views.ts'

const member = (name: string, made: number, changed: number) => ({
  kind: 'member',
  thing: {
    id: 'KG',
    name: { en: name, ru: name },
    shortName: { en: name },
    made,
    changed,
  } as unknown as Thing,
})
const term = (id: string, n: number, from: string, to?: string, made = n) => ({
  kind: 'term',
  thing: {
    id,
    post: 'chair',
    person: id,
    capacity: 'substantive',
    begin: from,
    from,
    fromLatest: from,
    made,
    changed: n,
    ...(to ? { to, toLatest: to } : {}),
  } as unknown as Thing,
})

describe('the views', () => {
  it('keep every version, so that the past is told as it was known', () => {
    const views = openViews()
    views.follow(0, [member('Kyrgyzstan', 0, 0)])
    views.follow(1, [member('Kyrgyz Republic', 0, 1)])
    assert.deepEqual(get(views.asKnownAt(0), 'member', 'KG')?.name.en, 'Kyrgyzstan')
    assert.deepEqual(get(views.asKnownAt(1), 'member', 'KG')?.name.en, 'Kyrgyz Republic')
    views.close()
  })

  it('answer who held a post on a day, half-open, and who was thought to before a correction', () => {
    const views = openViews()
    const on = (day: string, at: number) => views.holdersOf('chair', day, at).map(({ id }) => id)
    views.follow(0, [term('first', 0, '2020-01-01')])
    views.follow(1, [
      term('second', 1, '2023-01-01'),
      term('first', 1, '2020-01-01', '2023-01-01', 0),
    ])
    views.follow(2, [term('first', 2, '2021-01-01', '2023-01-01', 0)])
    assert.deepEqual([on('2022-12-31', 2), on('2023-01-01', 2)], [['first'], ['second']])
    assert.deepEqual([on('2020-06-01', 2), on('2020-06-01', 1)], [[], ['first']])
    assert.deepEqual([on('2024-01-01', 0), on('2024-01-01', 1)], [['first'], ['second']])
    views.close()
  })

  it('leave out what is withdrawn, and know it as it was known before', () => {
    const views = openViews()
    const [{ kind, thing }] = [term('first', 0, '2020-01-01')]
    const line = {
      kind: 'dossier',
      thing: { id: 'l', made: 0, person: 'p', what: { en: 'Ambassador' } },
    }
    views.follow(0, [{ kind, thing }, line as never])
    const gone = { withdrawn: true, changed: 1 }
    views.follow(1, [
      { kind, thing: { ...thing, ...gone } as Thing },
      { kind: 'dossier', thing: { ...line.thing, ...gone } as never },
    ])
    for (const [at, known] of [
      [0, 1],
      [1, 0],
    ] as const) {
      assert.equal(views.holdersOf('chair', '2021-01-01', at).length, known)
      assert.equal([...views.asKnownAt(at).things('term')].length, known)
      assert.equal([...views.asKnownAt(at).belonging('dossier', 'p')].length, known)
      assert.equal(views.asKnownAt(at).thing('dossier', 'l') === undefined, known === 0)
    }
    assert.deepEqual(views.search('ambassador', 5), [])
    views.close()
  })

  it('refuse to be told of an entry before the one that precedes it', () => {
    const views = openViews()
    assert.throws(() => views.follow(1, []), /know 0 entries/)
    views.close()
  })

  it('find words by their beginning, in any form of a Russian name, and in the newest version only', () => {
    const views = openViews()
    const person = (name: string, n: number) => ({
      kind: 'person',
      thing: { id: 'masadykov', name: { ru: name }, made: 0, changed: n } as unknown as Thing,
    })
    views.follow(0, [person('Таалатбек Масадыков', 0)])
    const found = (asked: string) => views.search(asked, 10).map(({ id }) => id)
    assert.deepEqual(
      [found('Масадыкова'), found('таалат'), found('Имангали'), found('"*')],
      [['masadykov'], ['masadykov'], [], []],
    )
    views.follow(1, [person('Иной', 1)])
    assert.deepEqual(found('Масадыков'), [])
    views.close()
  })
})
