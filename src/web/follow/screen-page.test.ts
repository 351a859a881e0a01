import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import {
  appointment,
  chair,
  council,
  delegate,
  rulebook,
  sittingOpen,
  type TestAct,
  tell,
} from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'
import { liveScreen } from './screen-page.ts'
import { visitTo } from './visit-of-test.ts'

async function openSitting(t: TestContext, ...told: readonly TestAct[]): Promise<Council> {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...(told.length > 0 ? told : [...council, ...sittingOpen]))
  return house
}

function parts(
  house: Council,
  language: 'ru' | 'en' = 'en',
  by?: Parameters<typeof visitTo>[1],
): Record<string, string> {
  const made = liveScreen.layers[0]!.parts(visitTo(house, by, language), 's1') ?? {}
  return Object.fromEntries(
    Object.entries(made).map(([name, words]) => [name, String(words).replaceAll('\u00a0', ' ')]),
  )
}

describe('the screen of the hall', () => {
  it('shows the question in two languages with its clock, the members in their order, and one line', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      { ...appointment, seconds: 120 },
      tell('answer.give', { question: 'q1', member: 'TJ', answer: 'objects' }),
    )
    const { main = '', members = '', foot = '' } = parts(house, 'ru')
    assert.match(
      main,
      /<h1>О назначении<\/h1>\s*<p class="second-title" lang="en">On the appointment/,
    )
    assert.match(
      main,
      /class="screen-figure"><span class="countdown"[^>]*data-until="1764223320000" data-from="1764223200000">12:02:00/,
    )
    assert.deepEqual(
      [...members.matchAll(/<li class="(\w+)"><b>([^<]+)/g)].map(([, tone, name]) => [name, tone]),
      [
        ['Армения', 'out'],
        ['Беларусь', 'awaited'],
        ['Казахстан', 'awaited'],
        ['Кыргызстан', 'awaited'],
        ['Россия', 'awaited'],
        ['Таджикистан', 'against'],
      ],
    )
    assert.match(foot, /Присутствуют <b>5 из 6<\/b>, кворум <b>есть/)
    assert.match(foot, /Возражают <b>1/)
  })

  it('shows who speaks by a clock, and names nobody twice', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      tell('speakers.open', { sitting: 'x1', order: 'request', seconds: 300 }),
      ...(['KZ', 'TJ'] as const).map((member) =>
        tell('request.make', { request: `r-${member}`, sitting: 'x1', member, kind: 'floor' }),
      ),
      tell('floor.give', { floor: 'f1', sitting: 'x1', request: 'r-KZ' }),
    )
    const { main = '', foot = '' } = parts(house)
    assert.match(main, /screen-speaker">Kazakhstan<.*class="speech-clock"[^>]*data-limit="300000"/s)
    assert.doesNotMatch(foot, /Kazakhstan/)
    assert.match(foot, /Next: Tajikistan/)
  })

  it('shows the outcome large with its reasons until the sitting goes on', async (t) => {
    const house = await openSitting(t)
    await house.lay({ ...appointment })
    for (const member of ['BY', 'KZ', 'KG', 'RU', 'TJ'])
      await house.lay(tell('answer.give', { question: 'q1', member, answer: 'no-objection' }))
    await house.lay(tell('question.close', { question: 'q1' }))
    assert.match(
      parts(house).main ?? '',
      /<h1>Adopted by consensus<\/h1><p class="what">On the appointment.*screen-reasons.*consensus/s,
    )
    await house.lay(tell('sitting.suspend', { sitting: 'x1' }))
    assert.match(parts(house).main ?? '', /<h1>Break<\/h1><p>since 12:00/)
  })

  it('of a secret ballot shows how many were cast, and the counts when it is closed', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      tell('election.open', {
        election: 'e1',
        sitting: 'x1',
        title: { en: 'Of a chair' },
      }),
      ...(['KZ', 'TJ'] as const).map((member) =>
        tell('candidate.nominate', {
          candidate: `c-${member}`,
          election: 'e1',
          person: `head-${member}`,
        }),
      ),
      tell('round.open', { round: 'r1', election: 'e1', candidates: ['c-KZ', 'c-TJ'] }),
      ...(['KZ', 'TJ'] as const).map((member) =>
        tell('ballot.cast', { round: 'r1', member, choice: [`c-${member}`] }, delegate(member)),
      ),
    )
    const open = parts(house)
    assert.match(open.main ?? '', /screen-figure">2<\/p><p>ballots cast, of 5/)
    assert.match(open.main ?? '', /<li><span>Head KZ<\/span><\/li>/)
    assert.equal(open.members, '')
    await house.lay(
      tell('round.close', {
        round: 'r1',
        counts: ['c-KZ', 'c-TJ'].map((candidate) => ({ candidate, votes: 1 })),
      }),
    )
    assert.match(
      parts(house).main ?? '',
      /<li><span>Head KZ<\/span><b>1<\/b><\/li>.*Round 1 is closed. Votes required: 2/s,
    )
  })

  it('seats a body of sixty by code, with every answer', async (t) => {
    const codes = Array.from({ length: 60 }, (_, i) => `M${String(i + 10)}`)
    const house = await openSitting(
      t,
      tell('organisation.found', {
        name: { en: 'Assembly of Sixty' },
        shortName: { en: 'Sixty' },
        seat: { en: 'Here' },
        timeZone: 'UTC',
        languages: ['en'],
      }),
      ...codes.map((member) =>
        tell('member.admit', {
          member,
          name: { en: member },
          shortName: { en: `Member ${member}` },
          status: 'member',
        }),
      ),
      tell('body.establish', { body: 'council', name: { en: 'Assembly' }, kind: 'council' }),
      tell('rulebook.adopt', { body: 'council', from: '2003-09-18', book: rulebook }),
      tell('session.convene', {
        session: 's1',
        body: 'council',
        kind: 'regular',
        from: '2025-11-27',
        to: '2025-11-27',
      }),
      tell('sitting.schedule', { sitting: 'x1', session: 's1', format: 'expanded' }),
      tell('sitting.open', { sitting: 'x1' }),
      ...codes.map((member) =>
        tell('presence.record', { sitting: 'x1', member, state: 'present' }),
      ),
      tell('quorum.establish', { sitting: 'x1' }),
      tell('question.put', {
        question: 'q1',
        sitting: 'x1',
        title: { en: 'On a matter' },
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'text', text: { en: 'A matter' } },
      }),
      tell('answer.give', { question: 'q1', member: 'M10', answer: 'objects' }),
    )
    const { main = '', members = '', foot = '' } = parts(house)
    assert.match(members, /class="screen-codes"/)
    assert.equal(members.match(/<li /g)?.length, 60)
    assert.match(members, /<li class="against"><span class="hidden">Member M10: objects/)
    assert.match(members, /screen-counts.*Object<\/dt><dd>1/s)
    assert.match(main, /screen-figure">1<\/p><p>answered, of 60/)
    assert.match(foot, /Present <b>60 of 60/)
  })

  it('makes a long title smaller and loses none of it', async (t) => {
    const house = await openSitting(t)
    const title = 'A very long title of a question '.repeat(15).trim()
    await house.lay({ ...appointment, title: { en: title } })
    const { main = '' } = parts(house)
    assert.match(main, /screen-words size-4/)
    assert.ok(main.includes(title))
  })

  it('under embargo tells the public that the session is closed, and nothing else; participants see on', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
      tell('embargo.set', { session: 's1', until: '2025-11-28T06:00:00Z' }),
      { ...appointment },
    )
    for (const by of [
      undefined,
      { role: 'observer' },
      { role: 'observer', as: 'press' },
    ] as const) {
      const shown = parts(house, 'en', by)
      assert.match(
        shown.main ?? '',
        /<h1>The session is closed to the public<\/h1><p>Expected to last until 28 Nov 2025, 12:00/,
      )
      assert.deepEqual([shown.members, shown.foot, shown.news], ['', '', ''])
      assert.doesNotMatch(Object.values(shown).join(), /Kazakhstan|expanded|appointment/)
    }
    assert.match(parts(house, 'en', delegate('KZ')).main ?? '', /On the appointment/)
    await house.lay({ ...tell('embargo.lift', { session: 's1' }), by: chair })
    assert.match(parts(house).main ?? '', /On the appointment/)
  })

  it('makes the same parts twice, has no menu, stays awake in the background, and is dark', async (t) => {
    const house = await openSitting(t)
    await house.lay({ ...appointment, seconds: 120 })
    for (const language of ['ru', 'en'] as const)
      assert.deepEqual(parts(house, language), parts(house, language))
    const page = await (await house.get('/sessions/s1/screen')).text()
    assert.doesNotMatch(page, /<nav|class="menu"/)
    assert.match(page, /<body data-stream="\/live\/screen\/s1[^>]* data-stays/)
    assert.match(page, /class="screen" data-theme="dark"/)
  })
})
