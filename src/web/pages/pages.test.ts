// The pages of the sample organisation, read as everyone reads them; and what fewer than everyone may read, looked for on all.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { appointment, council, sittingOpen, tell } from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'
import { pageRoutes } from './routes.ts'
import { openSample } from './sample-of-test.ts'

const session = '/sessions/csc-2025-11-27'
const folders = {
  session: 'sessions',
  decision: 'decisions',
  question: 'questions',
  item: 'items',
  document: 'documents',
  post: 'posts',
  person: 'people',
  member: 'members',
  body: 'bodies',
  measure: 'measures',
  source: 'sources',
} as const

let sample: Council

before(async () => {
  sample = await openSample({ personas: false })
})

after(() => sample.close())

/** Every address that has a page of its own: lists, things, and what hangs on a session. */
function addressesOf({ clerk }: Council): string[] {
  const lists = pageRoutes.map(({ path }) => path).filter((path) => !path.includes(':'))
  const things = Object.entries(folders).flatMap(([kind, folder]) =>
    [...clerk.org.things(kind)].map(({ id }) => `/${folder}/${id}`),
  )
  const ofSessions = [...clerk.org.things('session')].flatMap(({ id }) => [
    `/sessions/${id}/communique`,
    `/sessions/${id}/course`,
  ])
  const entries = Array.from({ length: clerk.org.size }, (_, n) => n).filter((n) => n % 25 === 0)
  return [...lists, ...things, ...ofSessions, ...entries.map((n) => `/record/${n}`)]
}

async function read(path: string, lang = 'ru'): Promise<string> {
  const answer = await sample.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  assert.equal(answer.status, 200, path)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

const json = async (path: string) =>
  (await sample.get(path, undefined, { accept: 'application/json' })).json()

describe('every page of the sample', () => {
  for (const lang of ['ru', 'en'])
    it(`is there in ${lang}, for every thing on record, and says nothing undefined`, async () => {
      for (const path of addressesOf(sample)) {
        const page = await read(path, lang)
        assert.doesNotMatch(page, /undefined|\[object |NaN/, path)
      }
    })

  it('has a twin for programs', async () => {
    for (const path of addressesOf(sample).filter(
      (one) => one !== '/feed.atom' && one !== '/accessibility',
    )) {
      const answer = await sample.get(path, undefined, { accept: 'application/json' })
      assert.equal(answer.status, 200, path)
      assert.match(answer.headers.get('content-type') ?? '', /^application\/json/, path)
    }
  })

  it('that is not there is said so in a sentence', async () => {
    for (const path of [
      '/posts/none',
      '/sessions/none/communique',
      '/record/99999',
      '/people/none',
    ]) {
      const page = await sample.get(path)
      assert.equal(page.status, 404, path)
      assert.match(await page.text(), /<h1/)
      const twin = await sample.get(`${path}.json`)
      assert.equal(twin.status, 404)
      assert.match(JSON.stringify(await twin.json()), /message/)
    }
  })
})

describe('the session of 27 November 2025', () => {
  it('keeps the row of the member that takes no part, with the reason', async () => {
    for (const path of [session, '/decisions/decision-secretary-general', '/members', '/']) {
      const page = await read(path)
      assert.match(page, /Республика Армения/, path)
      assert.match(page, /[Уу]частие заморожено/, path)
    }
  })

  it('shows what no source states as notional, on the page and in the communique', async () => {
    for (const path of [session, `${session}/communique`, `${session}/course`, '/'])
      assert.match(await read(path), /условно/, path)
    assert.match(await read(session, 'en'), /notional/)
  })

  it('never shows a clock time of the sample without its mark', async () => {
    const page = await read(session)
    const times = [...page.matchAll(/<span class="time">(.*?)<\/span><span class="name">/gs)].map(
      ([, time]) => time ?? '',
    )
    const clocks = times.filter((time) => /\d\d:\d\d/.test(time))
    assert.ok(clocks.length >= 4)
    for (const time of clocks) assert.match(time, /условно/)
  })

  it('says that fifteen documents were signed, and which the sources do not name', async () => {
    const page = await read(session)
    assert.match(page, /Подписано 15 документов/)
    assert.match(page, /Ещё 6 документов без названия в источниках/)
    assert.match(page, /Антинаркотическая стратегия на 2026–2030 годы/)
  })
})

describe('the communique', () => {
  it('is said from the record in both languages, each sentence with its entry', async () => {
    const twin = (await json(`${session}/communique`)) as {
      text: Record<string, string>
      issued: { entry: number }
    }
    const ru = (twin.text.ru ?? '').replaceAll('\u00a0', ' ')
    assert.match(ru, /Таалатбек Масадыков — Генеральный секретарь с 1 января 2026 года на три года/)
    assert.match(twin.text.en ?? '', /Taalatbek Masadykov appointed Secretary General from 1/)
    assert.match(
      ru,
      /не возражают — 5 .*\(условно\)/,
      'that nobody objected is known, each answer is not',
    )
    assert.match(await read(`${session}/communique`), new RegExp(`запись ${twin.issued.entry}`))
  })

  it('is not changed by what is entered after it', async () => {
    const before_ = (await json(`${session}/communique`)) as { text: unknown }
    await sample.lay(
      tell('correction.make', {
        correction: 'c1',
        of: { kind: 'person', id: 'masadykov' },
        set: { name: { ru: 'Т. Масадыков', en: 'T. Masadykov' } },
        why: { ru: 'Проверка', en: 'A check' },
      }),
    )
    assert.deepEqual(
      ((await json(`${session}/communique`)) as { text: unknown }).text,
      before_.text,
    )
    const person = await read('/people/masadykov')
    assert.match(person, /Исправления/)
    assert.match(person, /Таалатбек Масадыков/, 'what stood before is shown')
    await sample.lay(
      tell('correction.make', {
        correction: 'c2',
        of: { kind: 'person', id: 'masadykov' },
        set: { name: { ru: 'Таалатбек Масадыков', en: 'Taalatbek Masadykov' } },
        why: { ru: 'Возвращено', en: 'Put back' },
      }),
    )
  })
})

describe('the post of Secretary General', () => {
  it('is answered in the shape that other programs rely on', async () => {
    const at = sample.clerk.org.size - 1
    const answer = (await json('/posts/secretary-general?on=2026-01-01')) as {
      post: { id: string }
      on: string
      at: number
      holders: {
        person: { id: string; name: unknown }
        capacity: string
        from: string
        to: string
        decision: string
        entry: number
      }[]
    }
    assert.equal(answer.post.id, 'secretary-general')
    assert.equal(answer.on, '2026-01-01')
    assert.equal(answer.at, at)
    assert.equal(answer.holders.length, 1)
    const [holder] = answer.holders
    assert.deepEqual(holder?.person, {
      id: 'masadykov',
      name: { ru: 'Таалатбек Масадыков', en: 'Taalatbek Masadykov' },
    })
    assert.deepEqual(
      [holder?.capacity, holder?.from, holder?.to],
      ['substantive', '2026-01-01', '2029-01-01'],
    )
    assert.equal(holder?.decision, 'decision-secretary-general')
    assert.equal(typeof holder?.entry, 'number')
  })

  it('changes hands on its day and not before', async () => {
    const held = async (on: string) =>
      (
        (await json(`/posts/secretary-general?on=${on}`)) as {
          holders: { person: { id: string }; capacity: string }[]
        }
      ).holders.map(({ person, capacity }) => `${person.id} ${capacity}`)
    assert.deepEqual(await held('2025-12-31'), ['tasmagambetov substantive', 'masadykov designate'])
    assert.deepEqual(await held('2026-01-01'), ['masadykov substantive'])
    assert.deepEqual(await held('2029-01-01'), [])
  })

  it('shows the term with its last day, computed, and that the sources differ', async () => {
    const page = await read('/posts/secretary-general')
    assert.match(page, /31 декабря 2028 года/)
    assert.match(page, /вычислено/)
    assert.match(page, /2026–2029/)
    assert.doesNotMatch(page, /1 января 2029 года по/)
  })

  it('seen in the past says so on top, and leads back', async () => {
    const page = await read('/posts/secretary-general?on=2025-11-27&at=100')
    assert.match(page, /past-bar/)
    assert.match(page, /href="\/posts\/secretary-general\?lang=ru">Вернуться/)
    assert.doesNotMatch(await read('/posts/secretary-general'), /past-bar/)
  })
})

describe('a person', () => {
  it('has dates as imprecise as the report, and both readings of what is ambiguous', async () => {
    const page = await read('/people/masadykov')
    for (const words of [
      '1961',
      'только год',
      '1988–1991',
      'неоднозначно',
      'Годы относятся к обеим должностям',
      'с января 2024 года',
      'не указан, известно только: 1961',
    ])
      assert.ok(page.includes(words), words)
  })
})

describe('search', () => {
  it('finds words, entries, days and months', async () => {
    assert.match(await read('/search?q=Масадыкова'), /people\/masadykov/)
    assert.match(await read('/search?q=запись+5'), /href="\/record\/5"/)
    for (const asked of ['27.11.2025', 'ноябрь 2025', 'November 2025', '2025'])
      assert.match(
        await read(`/search?q=${encodeURIComponent(asked)}`),
        /sessions\/csc-2025-11-27/,
        asked,
      )
    assert.match(await read('/search?q=%22%27)(*'), /ничего не найдено/i)
  })
})

describe('the feed', () => {
  it('is well-formed Atom with an id and a time for each entry, and the ids stay', async () => {
    const answer = await sample.get('/feed.atom')
    assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
    const text = await answer.text()
    assertWellFormed(text)
    const ids = [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
    assert.ok(ids.length > 10)
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(
      text.match(/<entry>/g)?.length,
      text.match(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/g)!.length - 1,
    )
    await sample.lay(tell('source.enter', { source: 'later', title: { ru: 'Позже', en: 'Later' } }))
    const again = [
      ...(await (await sample.get('/feed.atom')).text()).matchAll(/<id>(.*?)<\/id>/g),
    ].map(([, id]) => id)
    assert.deepEqual(again, ids)
  })
})

describe('what is not for everyone', () => {
  const secret = 'Тайный план развёртывания'
  const laid = [
    ...council,
    ...sittingOpen,
    tell('document.lay', {
      document: 'secret',
      session: 's1',
      item: 'i1',
      title: { ru: secret, en: secret },
      kind: 'plan',
      audience: 'participants',
    }),
    tell('version.lay', { document: 'secret', language: 'ru', text: secret }),
    tell('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
    tell('item.take', { item: 'i1', sitting: 'x1' }),
    tell('question.put', {
      question: 'q9',
      sitting: 'x1',
      item: 'i1',
      title: { ru: secret, en: secret },
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'document', document: 'secret' },
    }),
    tell('question.close', { question: 'q9' }),
    tell('signature.open', { document: 'secret', signatories: ['KG'] }),
    tell('document.sign', { document: 'secret', member: 'KG' }),
    tell('measure.set', {
      measure: 'm9',
      session: 's1',
      document: 'secret',
      kind: 'measure',
      text: { ru: secret, en: secret },
    }),
    appointment,
  ].map((one) => (one === appointment ? { ...appointment, item: 'i1' } : one))

  it('appears nowhere for everyone, and is there for whom it is for', async () => {
    const open = openCouncil()
    await open.lay(...laid)
    const addresses = [...addressesOf(open), `/search?q=${encodeURIComponent('Тайный')}`]
    addresses.push(...Array.from({ length: open.clerk.org.size }, (_, n) => `/record/${n}`))
    for (const path of addresses)
      for (const accept of ['text/html', 'application/json']) {
        const answer = await open.get(path, undefined, { accept })
        if (!path.includes('/search'))
          assert.doesNotMatch(await answer.text(), /Тайный/, `${path} as ${accept}`)
        else
          assert.doesNotMatch((await answer.text()).replaceAll('Тайный»', ''), /Тайный план/, path)
      }
    assert.equal((await open.get('/documents/secret')).status, 404)
    assert.equal((await open.get('/decisions/q9')).status, 404)
    for (const path of ['/documents/secret', '/decisions/q9', '/measures/m9', '/sessions/s1'])
      assert.match(await (await open.get(path, 'secretary')).text(), /Тайный/, path)
    open.close()
  })

  it('is not told on the desk either, to those whom it is not for', async () => {
    const open = openCouncil()
    const asked = laid.findIndex(({ type }) => type === 'question.put')
    const kept = laid
      .slice(0, asked + 1)
      .map((one) =>
        one.type === 'document.lay' ? { ...one, audience: 'secretariat' as const } : one,
      )
    await open.lay(...kept)
    for (const path of ['/desk', '/desk/sessions/s1', '/desk/questions/q9/what-if'])
      for (const accept of ['text/html', 'application/json']) {
        assert.doesNotMatch(
          await (await open.get(path, 'chair', { accept })).text(),
          /Тайный/,
          `${path} as ${accept}`,
        )
        if (accept === 'text/html')
          assert.match(await (await open.get(path, 'secretary')).text(), /Тайный/, path)
      }
    open.close()
  })
})

describe('the list of the record', () => {
  it('calls signatures and texts by their documents, never by their ids', async () => {
    for (const before of [308, 208, 108]) {
      const page = await read(`/record?before=${before}`)
      assert.doesNotMatch(page, />[a-z0-9-]+\/[A-Za-z-]+<\/a>/, String(before))
    }
    assert.match(
      await read('/record?before=108'),
      /О назначении Генерального секретаря[^<]*, Русский/,
    )
  })
})

/** Every tag is closed in its order, and nothing is left open. */
function assertWellFormed(xml: string): void {
  const open: string[] = []
  for (const [tag, close, name, self] of xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (self) continue
    if (close) assert.equal(open.pop(), name, tag)
    else open.push(name ?? '')
  }
  assert.deepEqual(open, [])
  assert.doesNotMatch(xml, /&(?!#\d+;)/)
}

describe('the end of a designate', () => {
  it('is that the same person took office, and not that a successor did', async () => {
    const page = await read('/posts/secretary-general?on=2026-06-01&lang=en')
    const rows = page.split('<tr').filter((row) => row.includes('Masadykov'))
    const row = rows.findLast((one) => one.includes('designate')) ?? ''
    assert.match(row, /31\sDecember\s2025.*took office/s)
    assert.doesNotMatch(row, /a successor/)
    assert.match(page, /Tasmagambetov.*a successor took office/s)
  })
})
