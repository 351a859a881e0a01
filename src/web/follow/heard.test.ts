import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { By } from '../../rules/acts.ts'
import { appointment, chair, council, delegate, sittingOpen, tell } from '../../rules/given.ts'
import { mustGet } from '../../rules/organisation.ts'
import { openCouncil } from '../council-of-test.ts'
import { lastHeard, lastNews } from '../../telling/heard.ts'
import { visitTo } from './visit-of-test.ts'

async function openSitting(t: TestContext) {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  const heard = (by?: By, language: 'ru' | 'en' = 'ru') => {
    const visit = visitTo(house, by, language)
    return lastHeard(visit, mustGet(visit.org, 'session', 's1')).replaceAll('\u00a0', ' ')
  }
  return { house, heard }
}

describe('the news of a session', () => {
  it('is the last thing that happened in it, in the language of the reader', async (t) => {
    const { house, heard } = await openSitting(t)
    assert.equal(heard(), 'Кворум установлен, присутствуют 5')
    await house.lay(tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }))
    assert.equal(heard(), 'Слово предоставлено Казахстану')
    assert.equal(heard(undefined, 'en'), 'The floor is given to Kazakhstan')
  })

  it('tells a point of order as asked, as given, and the speech that goes on after it', async (t) => {
    const { house, heard } = await openSitting(t)
    await house.lay(
      tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
      tell('request.make', { request: 'r1', sitting: 'x1', member: 'TJ', kind: 'point-of-order' }),
    )
    assert.equal(heard(), 'Таджикистан просит слова по порядку ведения заседания')
    await house.lay(tell('floor.give', { floor: 'f2', sitting: 'x1', request: 'r1' }))
    assert.equal(heard(), 'Слово по порядку ведения предоставлено Таджикистану')
    await house.lay(tell('floor.end', { floor: 'f2' }))
    assert.equal(heard(), 'Выступление продолжается: Казахстан')
  })

  it('tells a call for consensus with its end in the zone of the session, objections, and the outcome', async (t) => {
    const { house, heard } = await openSitting(t)
    await house.lay({ ...appointment, seconds: 120 })
    assert.equal(heard(), 'Выясняется, есть ли возражения, до 12:02:00: О назначении')
    await house.lay(tell('answer.give', { question: 'q1', member: 'RU', answer: 'objects' }))
    assert.equal(heard(), 'Россия возражает')
    await house.lay(tell('answer.give', { question: 'q1', member: 'RU', answer: 'reserves' }))
    assert.equal(heard(), 'Россия меняет ответ: оговорка')
    await house.lay(tell('answer.give', { question: 'q1', member: 'RU', answer: 'reserves' }))
    assert.equal(heard(), 'Россия меняет ответ: оговорка', 'the same answer again is no news')
    for (const member of ['BY', 'KZ', 'KG', 'TJ'])
      await house.lay(tell('answer.give', { question: 'q1', member, answer: 'no-objection' }))
    await house.lay(tell('question.close', { question: 'q1' }))
    assert.equal(heard(), 'Консенсус достигнут: принято решение «О назначении»')
  })

  it('tells who is elected, and never a choice', async (t) => {
    const { house } = await openSitting(t)
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
    const visit = visitTo(house)
    const words = lastNews(visit, mustGet(visit.org, 'session', 's1'), 3).map((one) =>
      one.words.replaceAll('\u00a0', ' '),
    )
    assert.deepEqual(words, [
      'Round 1 is closed. Elected by secret ballot: Taalatbek',
      'The secret ballot is open, round 1: Of a chair',
      'A candidate is nominated: Taalatbek',
    ])
  })

  it('does not change when nothing but votes came, nor between two renderings', async (t) => {
    const { house, heard } = await openSitting(t)
    await house.lay({ ...appointment })
    const before = heard()
    await house.lay(tell('answer.give', { question: 'q1', member: 'KZ', answer: 'no-objection' }))
    assert.equal(heard(), before)
  })

  it('names no document that the reader may not see', async (t) => {
    const { house, heard } = await openSitting(t)
    await house.lay(
      tell('document.lay', {
        document: 'd1',
        session: 's1',
        kind: 'decision',
        title: { en: 'A Guarded Paper' },
        audience: 'participants',
      }),
      tell('question.put', {
        question: 'q2',
        sitting: 'x1',
        title: { en: 'On A Guarded Paper' },
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'document', document: 'd1' },
      }),
    )
    assert.equal(
      heard(undefined, 'en'),
      'The call for objections is open: sealed: not for everyone',
    )
    assert.equal(heard(delegate('KZ'), 'en'), 'The call for objections is open: On A Guarded Paper')
    await house.lay(tell('answer.give', { question: 'q2', member: 'RU', answer: 'objects' }))
    assert.equal(
      heard(undefined, 'en'),
      'The call for objections is open: sealed: not for everyone',
    )
    assert.equal(heard(delegate('KZ'), 'en'), 'Russia objects')
    await house.lay(tell('question.withdraw', { question: 'q2' }))
    assert.equal(heard(undefined, 'en'), 'A question not open to the public has been closed')
    assert.equal(heard(delegate('KZ'), 'en'), 'The question is withdrawn: On A Guarded Paper')
  })

  it('under embargo tells the public what was known before it, and participants what happens', async (t) => {
    const { house, heard } = await openSitting(t)
    await house.lay(
      tell('embargo.set', { session: 's1' }),
      tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
    )
    for (const reader of [
      undefined,
      { role: 'observer' },
      { role: 'observer', as: 'press' },
    ] as const)
      assert.equal(heard(reader, 'en'), 'The quorum is established, 5 present')
    assert.equal(heard(delegate('TJ'), 'en'), 'The floor is given to Kazakhstan')
    await house.lay({ ...tell('embargo.lift', { session: 's1' }), by: chair })
    assert.equal(heard(undefined, 'en'), 'The Chair has lifted the embargo on the session')
  })
})
