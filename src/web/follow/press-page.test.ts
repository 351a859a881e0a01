import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { appointment, chair, council, delegate, sittingOpen, tell } from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'
import { openSample } from '../pages/sample-of-test.ts'
import { livePress } from './press-page.ts'
import { visitTo } from './visit-of-test.ts'

async function openSitting(t: TestContext): Promise<Council> {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  return house
}

const press = async (house: Council, as?: string) =>
  (await (await house.get('/sessions/s1/press', as)).text()).replaceAll('\u00a0', ' ')
const twin = async (house: Council, as?: string) =>
  (await house.get('/sessions/s1/press', as, { accept: 'application/json' })).json() as Promise<
    Record<string, never>
  >

async function appoint(house: Council): Promise<void> {
  await house.lay({ ...appointment })
  for (const member of ['BY', 'KZ', 'KG', 'RU', 'TJ'])
    await house.lay(tell('answer.give', { question: 'q1', member, answer: 'no-objection' }))
  await house.lay(tell('question.close', { question: 'q1' }))
}

describe('the press view', () => {
  it('says who decided what and why, who takes which post from which day to which, and how to cite it', async (t) => {
    const house = await openSitting(t)
    await appoint(house)
    const page = await press(house)
    for (const words of [
      /href="\/decisions\/q1">Taalatbek appointed Secretary General from 1 January 2026 for three years/,
      /Adopted by consensus.*Council, 27 November 2025, 12:00/s,
      /class="press-why"><li>quorum: /,
      /takes office.*<td[^>]*>.*1 January 2026.*31 December 2028/s,
      /Council of Six, entry \d+: Taalatbek appointed .*\. Adopted by consensus, 27 November 2025, 12:00\./,
      /data-stream="\/live\/press\/s1/,
    ])
      assert.match(page, words)
    const { decided, officers, sentences } = (await twin(house)) as unknown as {
      decided: { entry: number; outcome: string; why: { got: string }[] }[]
      officers: { name: string; capacity: string }[]
      sentences: { words: string; entry: number }[]
    }
    assert.equal(decided[0]?.outcome, 'Adopted by consensus')
    assert.equal(typeof decided[0]?.why[0]?.got, 'string')
    assert.ok(
      officers.some(({ name, capacity }) => name === 'Taalatbek' && capacity === 'substantive'),
    )
    assert.ok(sentences.some(({ entry }) => entry === decided[0]?.entry))
  })

  it('shows a question that was not adopted as that', async (t) => {
    const house = await openSitting(t)
    await house.lay({ ...appointment })
    for (const member of ['BY', 'KZ', 'KG', 'RU', 'TJ'])
      await house.lay(
        tell('answer.give', {
          question: 'q1',
          member,
          answer: member === 'TJ' ? 'objects' : 'no-objection',
        }),
      )
    await house.lay(tell('question.close', { question: 'q1' }))
    assert.match(await press(house), /href="\/questions\/q1">On the appointment.*Not adopted/s)
  })

  it('names who was elected by secret ballot, with the votes', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      tell('election.open', {
        election: 'e1',
        sitting: 'x1',
        title: { en: 'Of a chair' },
      }),
      tell('candidate.nominate', { candidate: 'c1', election: 'e1', person: 'candidate' }),
      tell('round.open', { round: 'r1', election: 'e1', candidates: ['c1'] }),
      tell('ballot.cast', { round: 'r1', member: 'KZ', choice: ['c1'] }, delegate('KZ')),
      tell('round.close', { round: 'r1', counts: [{ candidate: 'c1', votes: 1 }] }),
    )
    assert.match(
      await press(house),
      /Of a chair. Elected: Taalatbek<\/a><span class="second">Taalatbek, votes: 1.*Elected by secret ballot/s,
    )
  })

  it('under embargo says so, until when, and nothing of what was done; when released it is full', async (t) => {
    const house = await openSitting(t)
    await house.lay(tell('embargo.set', { session: 's1', until: '2025-11-28T06:00:00Z' }))
    await appoint(house)
    for (const reader of [undefined, 'observer']) {
      const page = await press(house, reader)
      assert.match(
        page,
        /The results are under embargo until the Chair lifts it.*28 Nov 2025, 12:00/s,
      )
      assert.doesNotMatch(page, /Taalatbek|Secretary General|On the appointment|id="decided"/)
      const told = await twin(house, reader)
      assert.deepEqual(Object.keys(told).sort(), ['at', 'embargo', 'session'])
      assert.deepEqual(told.embargo, { until: Date.parse('2025-11-28T06:00:00Z') })
    }
    assert.match(
      await press(house, 'delegate:KZ'),
      /the public and the press do not see this yet.*Taalatbek/s,
    )
    const before = livePress.layers[0]!.parts(visitTo(house), 's1')
    await house.lay({ ...tell('embargo.lift', { session: 's1' }), by: chair })
    const after = livePress.layers[0]!.parts(visitTo(house), 's1')
    assert.deepEqual(
      Object.keys(before ?? {}),
      Object.keys(after ?? {}),
      'the page was laid out with the same parts',
    )
    assert.match(String(after?.decisions), /Taalatbek/)
    assert.match(await press(house), /Taalatbek/)
  })

  it('makes the same parts twice, in either language', async (t) => {
    const house = await openSitting(t)
    await appoint(house)
    for (const language of ['ru', 'en'] as const) {
      const made = () =>
        Object.values(
          livePress.layers[0]!.parts(visitTo(house, undefined, language), 's1') ?? {},
        ).map(String)
      assert.deepEqual(made(), made())
    }
  })

  it('tells the session of the sample: decisions, appointments, documents in their languages, the communique', async (t) => {
    const house = await openSample()
    t.after(() => house.close())
    const [id] = [...house.clerk.org.things('session')]
      .filter((one) => (one as { state?: string }).state === 'closed')
      .map((one) => one.id)
    for (const language of ['ru', 'en']) {
      const page = await (await house.get(`/sessions/${id}/press?lang=${language}`)).text()
      assert.match(page, language === 'ru' ? /Что решено/ : /What was decided/)
      assert.match(page, new RegExp(`/sessions/${id}/communique`))
      assert.match(page, /id="officers"/)
      // No source states the times of the sample, so none is given to be quoted.
      assert.doesNotMatch(
        page.replaceAll('\u00a0', ' '),
        /Совет коллективной безопасности, 27 ноября 2025 года, \d|Security Council, 27 November 2025, \d/,
      )
      assert.match(page, /press-sentences"><li class="serif">/)
    }
  })
})
