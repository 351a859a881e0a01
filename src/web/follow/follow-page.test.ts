import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { By } from '../../rules/acts.ts'
import { appointment, council, delegate, sittingOpen, tell } from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'
import { liveFollow } from './follow-page.ts'
import { visitTo } from './visit-of-test.ts'

async function openSitting(t: TestContext): Promise<Council> {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  return house
}

/** What the stream would send, as one text. */
function streamed(house: Council, by?: By, language: 'ru' | 'en' = 'en'): string {
  const parts = liveFollow.layers.map(
    ({ parts }) => parts(visitTo(house, by, language), 's1') ?? {},
  )
  return parts
    .flatMap((one) => Object.entries(one).map(([name, words]) => `[${name}] ${words}`))
    .join('\n')
}

const page = async (house: Council, as?: string, headers?: Record<string, string>) =>
  (await (await house.get('/sessions/s1/live', as, headers)).text()).replaceAll('\u00a0', ' ')

describe('the page that follows a session', () => {
  it('shows what is on the table with its window, each answer, the figures, who speaks and who is next', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      tell('speakers.open', { sitting: 'x1', order: 'request', seconds: 300 }),
      tell('request.make', { request: 'r1', sitting: 'x1', member: 'KZ', kind: 'floor' }),
      tell('request.make', { request: 'r2', sitting: 'x1', member: 'TJ', kind: 'floor' }),
      tell('floor.give', { floor: 'f1', sitting: 'x1', request: 'r1' }),
      { ...appointment, seconds: 120 },
      tell('answer.give', { question: 'q1', member: 'RU', answer: 'objects' }),
    )
    const shown = await page(house)
    for (const words of [
      /On the appointment/,
      /data-until="\d+" data-from="\d+">12:02:00</,
      /Russia<\/span><span class="mark[^>]*>.*?objects/s,
      /Armenia<\/span><span class="mark[^>]*>.*?participation frozen/s,
      /class="speaker">Kazakhstan/,
      /data-limit="300000"/,
      /Next<\/h3><ol class="follow-list"><li><span>Tajikistan/,
      /<b>5<\/b> of 6/,
      /О назначении/,
      /data-stream="\/live\/follow\/s1\?/,
    ])
      assert.match(shown, words)
    const twin = JSON.parse(await page(house, undefined, { accept: 'application/json' }))
    assert.equal(twin.table.title, 'On the appointment')
    assert.deepEqual(twin.table.answered, { given: 1, of: 5 })
    assert.equal(twin.floor.speaker, 'Kazakhstan')
    assert.deepEqual(twin.next, [{ member: 'TJ', kind: 'floor' }])
  })

  it('says how the question came out and why, until the body goes on, and then under what it goes on with', async (t) => {
    const house = await openSitting(t)
    await house.lay({ ...appointment })
    for (const member of ['BY', 'KZ', 'KG', 'RU', 'TJ'])
      await house.lay(tell('answer.give', { question: 'q1', member, answer: 'no-objection' }))
    await house.lay(tell('question.close', { question: 'q1' }))
    assert.match(
      await page(house),
      /data-live="table"><section[^>]*aria-label="Outcome">.*Adopted by consensus.*<table/s,
    )
    await house.lay(tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }))
    const later = await page(house)
    assert.doesNotMatch(later, /aria-label="Outcome"/)
    assert.match(later, /id="outcome".*Adopted by consensus/s)
  })

  it('makes the same parts twice, for everyone, in either language', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      { ...appointment, seconds: 120 },
      tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
    )
    for (const by of [undefined, delegate('KZ'), { role: 'secretary' }] as const)
      for (const language of ['ru', 'en'] as const)
        assert.equal(streamed(house, by, language), streamed(house, by, language))
    assert.match(streamed(house, undefined, 'ru'), /Слово предоставлено Казахстану/)
  })

  it('of a secret ballot shows how many were cast, and nobody’s choice', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      tell('election.open', {
        election: 'e1',
        sitting: 'x1',
        title: { en: 'Of a chair' },
      }),
      tell('candidate.nominate', { candidate: 'c1', election: 'e1', person: 'head-KZ' }),
      tell('candidate.nominate', { candidate: 'c2', election: 'e1', person: 'head-TJ' }),
      tell('round.open', { round: 'r1', election: 'e1', candidates: ['c1', 'c2'] }),
      tell('ballot.cast', { round: 'r1', member: 'KZ', choice: ['c1'] }, delegate('KZ')),
    )
    const parts = streamed(house)
    assert.match(parts, /Ballots cast<\/dt><dd><b>1<\/b> of 5/)
    assert.doesNotMatch(parts, /follow-members/)
    const twin = JSON.parse(await page(house, undefined, { accept: 'application/json' }))
    assert.deepEqual(twin.table.round, { number: '1', state: 'open', cast: 1 })
    assert.deepEqual(twin.table.candidates, [
      { name: 'Head KZ', elected: false },
      { name: 'Head TJ', elected: false },
    ])
  })

  it('of a question about a closed document tells the public that it is asked, and neither answers nor outcome', async (t) => {
    const house = await openSitting(t)
    await house.lay(
      tell('document.lay', {
        document: 'd1',
        session: 's1',
        kind: 'decision',
        title: { en: 'A Guarded Paper' },
        audience: 'participants',
      }),
      tell('question.put', {
        question: 'q1',
        sitting: 'x1',
        title: { en: 'On A Guarded Paper' },
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'document', document: 'd1' },
      }),
      tell('answer.give', { question: 'q1', member: 'RU', answer: 'objects' }),
    )
    const asked = streamed(house)
    assert.match(asked, /Call for objections/)
    assert.doesNotMatch(asked, /Guarded|Russia|<b>1<\/b>/)
    assert.match(
      streamed(house, delegate('KZ')),
      /On A Guarded Paper.*Russia<\/span><span[^>]*>.*objects/s,
    )
    for (const member of ['BY', 'KZ', 'KG', 'TJ'])
      await house.lay(tell('answer.give', { question: 'q1', member, answer: 'no-objection' }))
    await house.lay(tell('question.close', { question: 'q1' }))
    assert.doesNotMatch(streamed(house), /Guarded|Not adopted|no consensus/)
    assert.match(streamed(house, delegate('KZ')), /Not adopted.*On A Guarded Paper/s)
  })

  it('says before a sitting when it will be, and after it what was decided', async (t) => {
    const house = openCouncil()
    t.after(() => house.close())
    await house.lay(...council, ...sittingOpen.slice(0, 2))
    assert.match(
      await page(house),
      /The sitting has not begun<\/h2><p class="note">[^<]*27 November 2025/,
    )
    await house.lay(
      ...sittingOpen.slice(2),
      tell('sitting.close', { sitting: 'x1' }),
      tell('session.close', { session: 's1' }),
    )
    assert.match(
      await page(house),
      /The session is closed<\/h2>\s*<p class="note">No decision was adopted/,
    )
  })

  it('says of a straw poll that it decides nothing', async (t) => {
    const house = await openSitting(t)
    await house.lay(tell('poll.open', { poll: 'p1', sitting: 'x1', text: { en: 'Meet again?' } }))
    assert.match(await page(house), /Straw poll \(decides nothing\).*Meet again\?/s)
  })

  it('is led to from the first page and from the session while a sitting goes on, and not after', async (t) => {
    const house = await openSitting(t)
    const link = /class="follow-link">.*under way now.*href="\/sessions\/s1\/live"/s
    for (const path of ['/', '/sessions/s1'])
      assert.match(await (await house.get(path)).text(), link)
    await house.lay(tell('sitting.close', { sitting: 'x1' }))
    for (const path of ['/', '/sessions/s1'])
      assert.doesNotMatch(await (await house.get(path)).text(), link)
  })
})
