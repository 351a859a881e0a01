import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  appointment,
  chair,
  council,
  delegate,
  sittingOpen,
  tell,
  type TestAct,
} from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'

const page = '/sittings/x1/minutes'
const five = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const
const names = (ru: string, en: string) => ({ ru, en })

/** A sitting with everything that may happen in it, closed; nothing is drafted yet. */
async function held(): Promise<Council> {
  const open = openCouncil({ now: Date.parse('2025-11-27T04:04:00Z') })
  const minutes = (count: number) => {
    open.now += count * 60_000
  }
  const lay = (...told: TestAct[]) => open.lay(...told)
  await lay(...council, ...sittingOpen)
  await lay(
    tell('item.propose', { item: 'i2', session: 's1', title: names('Разное', 'Other business') }),
    tell('agenda.adopt', { sitting: 'x1', items: ['i1', 'i2'] }),
    tell('item.take', { item: 'i1', sitting: 'x1' }),
    tell('speakers.open', { sitting: 'x1', order: 'request', seconds: 300 }),
    tell(
      'request.make',
      { request: 'r1', sitting: 'x1', member: 'KZ', kind: 'floor' },
      delegate('KZ'),
    ),
    tell('floor.give', { floor: 'f1', sitting: 'x1', request: 'r1' }),
  )
  minutes(2)
  await lay(
    tell(
      'request.make',
      { request: 'r2', sitting: 'x1', member: 'RU', kind: 'point-of-order' },
      delegate('RU'),
    ),
    tell('floor.give', { floor: 'f2', sitting: 'x1', request: 'r2' }),
  )
  minutes(1)
  await lay(
    tell('floor.end', { floor: 'f2' }),
    tell(
      'ruling.make',
      { ruling: 'g1', sitting: 'x1', text: names('Замечание учтено', 'Noted') },
      chair,
    ),
    tell('floor.end', { floor: 'f1' }),
    { ...appointment, item: 'i1' },
    tell('answer.give', {
      question: 'q1',
      member: 'TJ',
      answer: 'objects',
      why: names('Рано', 'Too early'),
    }),
    ...five.map((member) =>
      tell('answer.give', { question: 'q1', member, answer: 'no-objection' }),
    ),
    tell('question.close', { question: 'q1' }),
    tell('item.close', { item: 'i1', result: 'decided' }),
    tell('sitting.suspend', { sitting: 'x1' }),
  )
  minutes(30)
  await lay(
    tell('sitting.resume', { sitting: 'x1' }),
    tell('presence.record', { sitting: 'x1', member: 'BY', state: 'left' }),
    tell('item.take', { item: 'i2', sitting: 'x1' }),
    tell('proposal.make', {
      proposal: 'p1',
      sitting: 'x1',
      kind: 'motion',
      member: 'KG',
      text: { ky: 'Сунуш <script>alert(1)</script>' },
    }),
    tell('poll.open', { poll: 'tea', sitting: 'x1', text: names('Чай?', 'Tea?') }),
    tell('poll.answer', { poll: 'tea', member: 'KZ', answer: 'yes' }),
    tell('poll.close', { poll: 'tea' }),
    tell('election.open', {
      election: 'e1',
      sitting: 'x1',
      title: names('Секретарь', 'Clerk'),
    }),
    tell('candidate.nominate', {
      candidate: 'c1',
      election: 'e1',
      person: 'candidate',
      member: 'KG',
    }),
    tell('candidate.nominate', { candidate: 'c2', election: 'e1', person: 'holder' }),
    tell('round.open', { round: 'u1', election: 'e1', candidates: ['c1', 'c2'] }),
    ...(['KZ', 'KG', 'RU'] as const).map((member, i) =>
      tell(
        'ballot.cast',
        { round: 'u1', member, choice: [i === 0 ? 'c2' : 'c1'] },
        delegate(member),
      ),
    ),
    tell('round.close', {
      round: 'u1',
      counts: [
        { candidate: 'c1', votes: 2 },
        { candidate: 'c2', votes: 1 },
      ],
    }),
    tell('measure.set', {
      measure: 'm1',
      session: 's1',
      kind: 'measure',
      text: names('Доложить', 'Report back'),
    }),
    tell('document.lay', {
      document: 'secret',
      session: 's1',
      kind: 'plan',
      title: names('Тайный план', 'Secret plan'),
      audience: 'participants',
    }),
    tell('item.close', { item: 'i2', result: 'decided' }),
    tell('sitting.close', { sitting: 'x1' }),
  )
  return open
}

/** The facts of the minutes as a program reads them. */
async function facts(open: Council, as: string | undefined, language = 'en') {
  const answer = await open.get(`${page}?lang=${language}`, as, { accept: 'application/json' })
  assert.equal(answer.status, 200)
  const { parts } = (await answer.json()) as { parts: { item: string | null; facts: SaidFact[] }[] }
  return parts
}

type SaidFact = {
  number: number
  kind: string
  said: string
  entries: number[]
  lines?: { said: string; entries?: number[] }[]
  words: { entry: number }[]
}

async function read(open: Council, as?: string, query = ''): Promise<string> {
  const answer = await open.get(`${page}${query}`, as)
  assert.equal(answer.status, 200)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

const entryOf = (open: Council, type: string) => {
  for (let n = open.clerk.org.size - 1; n >= 0; n--)
    if (open.clerk.entry(n)?.act.type === type) return n
  return assert.fail(`no ${type}`)
}

const drafted = async () => {
  const open = await held()
  await open.lay(tell('minutes.draft', { sitting: 'x1' }))
  return open
}

const nextSitting = [
  tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'narrow' }),
  tell('sitting.open', { sitting: 'x2' }),
]

describe('the minutes of a sitting', () => {
  it('are not there before they are drafted, and whoever may draft them finds how', async () => {
    const open = await held()
    assert.match(await read(open), /No minutes yet/)
    assert.doesNotMatch(await read(open), /<form[^>]*minutes\.draft/)
    assert.match(await read(open, 'secretary'), /action="\/desk\/acts\/minutes.draft"/)
    assert.equal((await open.get('/sittings/nothing/minutes')).status, 404)
    const sent = await open.post(
      '/desk/acts/minutes.draft',
      { act: 'd1', sitting: 'x1', back: page },
      'secretary',
    )
    assert.deepEqual([sent.status, sent.headers.get('location')], [303, page])
    assert.match(await read(open), /A draft/)
    open.close()
  })

  it('tell everything that happened once, with its entry, under the item of the agenda', async () => {
    const open = await drafted()
    for (const language of ['ru', 'en']) {
      const parts = await facts(open, 'secretary', language)
      assert.deepEqual(
        parts.map(({ item }) => item),
        [null, 'i1', null, 'i2', null],
      )
      const every = parts.flatMap((part) => part.facts)
      assert.deepEqual(
        every.map(({ number }) => number),
        every.map((_, i) => i + 1),
      )
      const told = every.flatMap(({ entries, lines }) => [
        ...entries,
        ...(lines ?? []).flatMap((line) => line.entries ?? []),
      ])
      assert.deepEqual(told.length, new Set(told).size, 'no entry twice')
      const silent = new Set(['floor.end', 'request.make', 'request.withdraw', 'minutes.draft'])
      const from = every[0]?.entries[0] ?? 0
      for (let n = from; n < open.clerk.org.size; n++) {
        const type = open.clerk.entry(n)?.act.type ?? ''
        assert.ok(told.includes(n) || silent.has(type), `${language}: entry ${n}, ${type}, is told`)
      }
    }
    open.close()
  })

  it('say it in whole sentences of either language', async () => {
    const open = await drafted()
    const said = async (language: string) =>
      (await facts(open, 'secretary', language))
        .flatMap((part) => part.facts)
        .flatMap((fact) => [fact.said, ...(fact.lines ?? []).map((line) => line.said)])
        .join('\n')
        .replaceAll('\u00a0', ' ')
    const [ru, en] = [await said('ru'), await said('en')]
    for (const sentence of [
      'Заседание открыто в 10:04.',
      'Председательствует: Кыргызстан.',
      'Армения: участие заморожено',
      'Кворум есть: требуется 4, присутствуют 5',
      'Слово предоставлено: Казахстан (2 мин)',
      'Слово по порядку ведения заседания: Россия (1 мин)',
      'Таджикистан сначала: возражает',
      'Не возражает (5): Беларусь, Казахстан, Кыргызстан, Россия и Таджикистан',
      'Назначение: Таалатбек, Генеральный секретарь с 1 января 2026 года на три года',
      'Итог — принято консенсусом',
      'Заседание возобновлено в 10:37.',
      'Убытие: Беларусь.',
      'Таалатбек: 2',
      'Избран кандидат: Таалатбек',
      'Заседание закрыто в 10:37.',
    ])
      assert.ok(ru.includes(sentence), `${sentence}\n${ru}`)
    for (const sentence of [
      'The sitting opened at 10:04.',
      'In the chair: Kyrgyzstan.',
      'The floor was given to: Kazakhstan (2 min)',
      'Tajikistan at first: objects',
      'No objection (5): Belarus',
      'Appointment: Taalatbek, Secretary General from 1 January 2026 for three years',
      'Outcome — adopted by consensus',
      '3 members cast ballots: Kazakhstan, Kyrgyzstan and Russia',
      'Elected: Taalatbek',
      'The sitting closed at 10:37.',
    ])
      assert.ok(en.includes(sentence), `${sentence}\n${en}`)
    open.close()
  })

  it('show the words of a speaker in the language they were said in, and never as markup', async () => {
    const open = await drafted()
    const shown = await read(open)
    assert.match(
      shown,
      /<blockquote lang="ky" dir="auto">Сунуш &lt;script&gt;alert\(1\)&lt;\/script&gt;<\/blockquote>/,
    )
    assert.doesNotMatch(shown, /<script>alert/)
    open.close()
  })

  it('say of what is closed that it is closed, to the public; participants read it', async () => {
    const open = await drafted()
    const shown = await read(open)
    assert.doesNotMatch(shown, /Secret plan/)
    const laid = entryOf(open, 'document.lay')
    const fact = (await facts(open, undefined))
      .flatMap((part) => part.facts)
      .find(({ entries }) => entries.includes(laid))
    assert.equal(fact?.kind, 'sealed')
    const byDelegate = (await facts(open, 'delegate:KG')).flatMap((part) => part.facts)
    assert.equal(byDelegate.find(({ entries }) => entries.includes(laid))?.kind, 'document.lay')
    assert.match(await read(open, 'secretary'), /closed to the public: nothing can be added/)
    open.close()
  })

  it('are not there for the public while the session is under embargo', async () => {
    const open = await held()
    await open.lay(tell('embargo.set', { session: 's1' }), tell('minutes.draft', { sitting: 'x1' }))
    assert.match(await read(open), /No minutes yet/)
    assert.match(await read(open, 'secretary'), /A draft/)
    await open.lay(tell('embargo.lift', { session: 's1' }, chair))
    assert.match(await read(open), /A draft/)
    open.close()
  })
})

describe('the minutes of a large body', () => {
  it('tell two hundred answers of sixty members, those alike in one line each', async () => {
    const open = openCouncil()
    const codes = Array.from({ length: 60 }, (_, i) => `M${String(i + 10)}`)
    await open.lay(
      ...council.slice(0, 1),
      ...codes.map((member) =>
        tell('member.admit', {
          member,
          name: { en: `Member ${member}` },
          shortName: { en: member },
          status: 'member',
        }),
      ),
      ...council.slice(7, 10),
      tell('session.convene', { session: 's1', body: 'council', kind: 'regular' }),
      tell('sitting.schedule', { sitting: 'x1', session: 's1', format: 'expanded' }),
      tell('sitting.open', { sitting: 'x1' }),
      ...codes
        .slice(0, 50)
        .map((member) => tell('presence.record', { sitting: 'x1', member, state: 'present' })),
      tell('quorum.establish', { sitting: 'x1' }),
    )
    for (const question of ['q1', 'q2', 'q3', 'q4'])
      await open.lay(
        tell('question.put', {
          question,
          sitting: 'x1',
          title: { en: `Question ${question}` },
          class: 'substantive',
          method: 'consensus',
          matter: { kind: 'text', text: { en: 'So decided' } },
        }),
        ...codes.slice(0, 50).map((member, i) =>
          tell('answer.give', {
            question,
            member,
            answer: i === 7 && question === 'q2' ? 'objects' : 'no-objection',
          }),
        ),
        tell('question.close', { question }),
      )
    await open.lay(
      tell('sitting.close', { sitting: 'x1' }),
      tell('minutes.draft', { sitting: 'x1' }),
    )
    const every = (await facts(open, undefined)).flatMap((part) => part.facts)
    const outcomes = every.filter(({ kind }) => kind === 'question.close')
    const answers = outcomes.map(
      ({ lines = [] }) => lines.flatMap(({ entries = [] }) => entries).length,
    )
    assert.deepEqual(answers, [50, 50, 50, 50])
    const said = outcomes.map(({ lines = [] }) => lines.filter(({ entries }) => entries).length)
    assert.deepEqual(said, [1, 2, 1, 1])
    assert.match(outcomes[1]?.said ?? '', /not adopted/)
    open.close()
  })
})

describe('words beside the facts', () => {
  const words = (entry: number, text: string, act = `w-${entry}`) => ({
    act,
    sitting: 'x1',
    entry: String(entry),
    'text.en': text,
    back: `${page}#entry-${entry}`,
  })

  it('are written in a form without script, and the fact stays what it was', async () => {
    const open = await drafted()
    const before = await facts(open, 'secretary')
    const opened = entryOf(open, 'sitting.open')
    assert.match(await read(open, 'secretary', `?words=${opened}`), /<textarea[^>]*name="text.en"/)
    assert.doesNotMatch(await read(open, undefined, `?words=${opened}`), /<textarea/)
    const sent = await open.post(
      '/desk/acts/minutes.edit',
      words(opened, 'All rose. <b>Anthem</b>.'),
      'secretary',
    )
    assert.deepEqual([sent.status, sent.headers.get('location')], [303, `${page}#entry-${opened}`])
    const shown = await read(open)
    assert.match(shown, /All rose. &lt;b&gt;Anthem&lt;\/b&gt;\./)
    const later = await facts(open, 'secretary')
    const bare = (parts: typeof before) =>
      parts.map((part) => part.facts.map(({ words: _, ...fact }) => fact))
    assert.deepEqual(bare(later), bare(before))
    assert.equal(later[0]?.facts[0]?.words[0]?.entry, open.clerk.org.size - 1)
    open.close()
  })

  it('may be in any language: a field for another is added without script, and nothing typed is lost', async () => {
    const open = await drafted()
    const more = { ...words(40, 'Half typed'), more: 'language', 'more-language': 'hy' }
    const form = await (await open.post('/desk/acts/minutes.edit', more, 'secretary')).text()
    assert.match(form, /<textarea[^>]*name="text.hy"[^>]*lang="hy"/)
    assert.match(form, /Half typed/)
    const sent = await open.post(
      '/desk/acts/minutes.edit',
      { ...words(40, ''), 'text.hy': 'Բարև' },
      'secretary',
    )
    assert.equal(sent.status, 303)
    assert.match(await read(open), /<blockquote lang="hy" dir="auto">Բարև/)
    open.close()
  })

  it('are kept in the form when they are refused', async () => {
    const open = await drafted()
    const long = 'x'.repeat(8001)
    const sent = await open.post('/desk/acts/minutes.edit', words(40, long), 'secretary')
    assert.equal(sent.status, 400)
    assert.match(await sent.text(), new RegExp(long))
    const notTheirs = await open.post('/desk/acts/minutes.edit', words(40, 'mine'), 'delegate:KG')
    assert.equal(notTheirs.status, 403)
    open.close()
  })

  it('beside an entry that is no fact of the sitting stand apart, and none is lost', async () => {
    const open = await drafted()
    await open.lay(tell('minutes.edit', { sitting: 'x1', entry: 3, text: { en: 'A stray note' } }))
    assert.match(await read(open), /Other additions[\s\S]*A stray note/)
    open.close()
  })
})

describe('the minutes go their way', () => {
  it('from a draft, agreed, to adoption at the next sitting, and then change no more', async () => {
    const open = await drafted()
    const agreed = await open.post(
      '/desk/acts/minutes.agree',
      { act: 'a1', sitting: 'x1', back: page },
      'secretary',
    )
    assert.equal(agreed.status, 303)
    assert.match(await read(open), /agreed and not yet adopted/)
    assert.match(await read(open, 'secretary'), /when one is open, the form is here/)
    await open.lay(...nextSitting)
    const form = await read(open, 'chair')
    assert.match(form, /action="\/desk\/acts\/minutes.adopt"/)
    assert.match(form, /<option value="x2" selected>/)
    const act = { act: 'a2', sitting: 'x1', in: 'x2', back: page }
    assert.equal((await open.post('/desk/acts/minutes.adopt', act, 'chair')).status, 303)
    const shown = await read(open, 'secretary')
    const entry = entryOf(open, 'minutes.adopt')
    assert.match(
      shown,
      new RegExp(
        `Adopted at the sitting:[\\s\\S]*Sitting in narrow format[\\s\\S]*/record/${entry}"`,
      ),
    )
    assert.doesNotMatch(shown, /action="\/desk\/acts\/minutes|Add text|Attach what was said/)
    const late = { act: 'w9', sitting: 'x1', entry: '40', 'text.en': 'too late', back: page }
    const refused = await open.post('/desk/acts/minutes.edit', late, 'secretary')
    assert.equal(refused.status, 409)
    const said = await refused.text()
    assert.match(said, /too late/)
    assert.match(said, /The minutes are adopted and no longer change/)
    assert.match(said, /S32|32/)
    const inRecord = await (await open.get(`/record/${entry}`)).text()
    assert.match(
      inRecord,
      /Minutes adopted: <a href="\/sittings\/x1\/minutes">Sitting in expanded format/,
    )
    const asJson = await open.get(page, undefined, { accept: 'application/json' })
    const { minutes } = (await asJson.json()) as { minutes: unknown }
    assert.deepEqual((minutes as { adopted: unknown }).adopted, { in: 'x2', entry })
    open.close()
  })

  it('say how much came after the draft, and take it in when drafted again', async () => {
    const open = await drafted()
    const statement = {
      id: 't1',
      type: 'statement.record',
      statement: 't1',
      sitting: 'x1',
      floor: 'f1',
      kind: 'statement',
    }
    const sent = await open.send(
      '/acts',
      { ...statement, text: { kk: 'Құрметті төраға!' } },
      'secretary',
    )
    assert.equal(sent.status, 201)
    assert.match(await read(open), /Since the draft 1 entry was made/)
    assert.doesNotMatch(await read(open), /Құрметті/)
    await open.lay(
      tell('minutes.edit', { sitting: 'x1', entry: 40, text: { en: 'Kept words' } }),
      tell('minutes.draft', { sitting: 'x1' }),
    )
    const shown = await read(open)
    assert.doesNotMatch(shown, /Since the draft/)
    assert.match(shown, /<blockquote lang="kk" dir="auto">Құрметті төраға!/)
    assert.match(shown, /Kept words/)
    open.close()
  })

  it('offer to attach what was said to the floor that was given, with the speaker filled in', async () => {
    const open = await drafted()
    const shown = await read(open, 'secretary')
    const href = /href="(\/desk\/acts\/statement\.record\?[^"]*floor=f1[^"]*)"/
      .exec(shown)?.[1]
      ?.replaceAll('&amp;', '&')
    assert.ok(href)
    const form = await (await open.get(href, 'secretary')).text()
    assert.match(form, /<option value="f1" selected>/)
    assert.match(form, /<input[^>]*name="by"[^>]*value="KZ"[^>]*checked|value="KZ" checked/)
    assert.doesNotMatch(await read(open), /statement\.record/)
    open.close()
  })

  it('of the past are shown as known then, without forms', async () => {
    const open = await drafted()
    const at = open.clerk.org.size - 1
    await open.lay(tell('minutes.agree', { sitting: 'x1' }))
    const then = await read(open, 'secretary', `?at=${at}`)
    assert.match(then, /A draft/)
    assert.doesNotMatch(then, /<form[^>]*minutes/)
    assert.match(await read(open, 'secretary', `?at=${at - 1}`), /No minutes yet/)
    open.close()
  })
})

describe('the minutes of a question on a closed document', () => {
  it('give a reason in its words to whom it is for, and its commitment to nobody', async (t) => {
    const open = openCouncil()
    t.after(() => open.close())
    const lay = (...told: TestAct[]) => open.lay(...told)
    await lay(
      ...council,
      ...sittingOpen,
      tell('document.lay', {
        document: 'd1',
        session: 's1',
        kind: 'decision',
        title: { en: 'A guarded paper' },
        audience: 'participants',
      }),
      tell('question.put', {
        question: 'q2',
        sitting: 'x1',
        title: { en: 'On a guarded paper' },
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'document', document: 'd1' },
      }),
      tell('answer.give', {
        question: 'q2',
        member: 'KZ',
        answer: 'objects',
        why: { en: 'The figure is too high' },
      }),
      tell('question.withdraw', { question: 'q2' }),
      tell('embargo.set', { session: 's1' }),
      tell('embargo.lift', { session: 's1' }, chair),
      tell('sitting.close', { sitting: 'x1' }),
      tell('minutes.draft', { sitting: 'x1' }),
    )
    assert.match(await (await open.get(page)).text(), /An embargo was placed on the session at/)
    const read = async (as?: string) => (await open.get(page, as)).text()
    assert.match(await read('secretary'), /The figure is too high/)
    for (const as of ['secretary', 'delegate:TJ', undefined])
      assert.doesNotMatch(await read(as), /sealed:[0-9a-f]{8}/)
    assert.doesNotMatch(await read(), /The figure is too high/)
  })
})
