// What follows the record on a delegation's page: the same bytes for all who share it, nothing that is not for them, and
// nothing made again for what others do.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Touched } from '../../rules/evolve.ts'
import { chair, delegate, tell, type TestAct } from '../../rules/given.ts'
import { visitTo } from '../follow/visit-of-test.ts'
import { delegationLive, ownParts, sharedParts } from './layers.ts'
import { type Seat, seated } from './page-of-test.ts'

let seat: Seat
let touched: Touched[] = []
before(async () => {
  seat = await seated()
  seat.open.clerk.follow((_, things) => touched.push(...things))
})
after(() => seat.open.close())

const names = (en: string) => ({ ru: `по-русски ${en}`, en })
const [counted, standing, each] = delegationLive.layers
const written = (parts: object | undefined) =>
  Object.fromEntries(Object.entries(parts ?? {}).map(([name, words]) => [name, String(words)]))
const ours = (member: string, language: 'ru' | 'en' = 'en') =>
  written(ownParts(visitTo(seat.open, delegate(member), language), 's1'))
const shared = (member: string, language: 'ru' | 'en' = 'en') =>
  written(sharedParts(visitTo(seat.open, delegate(member), language), 's1'))

/** Lays the acts and asks whether what they touched is made again: for everyone, and for one delegation. */
async function made(
  member: string,
  ...told: readonly TestAct[]
): Promise<{ counted: boolean; standing: boolean; own: boolean }> {
  touched = []
  await seat.open.lay(...told)
  const visit = visitTo(seat.open, delegate(member))
  return {
    counted: counted!.concerns!(visit, 's1', touched),
    standing: standing!.concerns!(visit, 's1', touched),
    own: each!.concerns!(visit, 's1', touched),
  }
}

const everything: readonly TestAct[] = [
  tell('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
  tell('item.take', { item: 'i1', sitting: 'x1' }, chair),
  tell('speakers.open', { sitting: 'x1', order: 'request', seconds: 300 }, chair),
  tell('request.make', { request: 'r1', sitting: 'x1', member: 'BY', kind: 'floor' }),
  tell('floor.give', { floor: 'f1', sitting: 'x1', request: 'r1' }, chair),
  tell('request.make', { request: 'r2', sitting: 'x1', member: 'KZ', kind: 'floor' }),
  tell('proposal.make', {
    proposal: 'm1',
    sitting: 'x1',
    kind: 'motion',
    member: 'KZ',
    text: names('To adjourn.'),
  }),
  tell('election.open', { election: 'e1', sitting: 'x1', title: names('An election') }, chair),
  tell('candidate.nominate', { candidate: 'c1', election: 'e1', person: 'head-BY', member: 'BY' }),
  tell('round.open', { round: 'n1', election: 'e1', candidates: ['c1'] }, chair),
  tell('ballot.cast', { round: 'n1', member: 'KZ', choice: ['c1'] }, delegate('KZ')),
  tell('poll.open', { poll: 'p1', sitting: 'x1', text: names('A poll?') }, chair),
  tell('poll.answer', { poll: 'p1', member: 'BY', answer: 'yes' }),
  tell('silence.begin', {
    question: 'quiet',
    session: 's1',
    title: names('A silence'),
    class: 'substantive',
    matter: { kind: 'text', text: names('A text.') },
  }),
  tell('question.put', {
    question: 'q1',
    sitting: 'x1',
    item: 'i1',
    title: names('A question'),
    class: 'substantive',
    method: 'consensus',
    seconds: 60,
    matter: { kind: 'text', text: names('Words.') },
  }),
  tell('answer.give', { question: 'q1', member: 'BY', answer: 'reserves', why: names('Once.') }),
  ...['BY', 'KZ'].map((member) =>
    tell('document.lay', {
      document: `own-${member}`,
      session: 's1',
      item: 'i1',
      title: names(`PLANTED-${member}`),
      kind: 'statement',
      audience: 'delegation',
      proposedBy: member,
    }),
  ),
]

describe('the parts of a delegation’s page', () => {
  it('come out the same when they are made twice', async () => {
    await seat.open.lay(...everything)
    for (const language of ['ru', 'en'] as const)
      for (const member of ['BY', 'KZ', 'AM', 'TJ']) {
        assert.deepEqual(ours(member, language), ours(member, language))
        assert.deepEqual(shared(member, language), shared(member, language))
      }
  })

  it('that all participants share are the same bytes, whoever asks', () => {
    for (const language of ['ru', 'en'] as const) {
      assert.deepEqual(shared('BY', language), shared('KZ', language))
      assert.deepEqual(
        shared('BY', language),
        written({
          ...counted!.parts(
            visitTo(seat.open, { role: 'observer', as: 'interpreter' }, language),
            's1',
          ),
          ...standing!.parts(
            visitTo(seat.open, { role: 'observer', as: 'interpreter' }, language),
            's1',
          ),
        }),
      )
    }
  })

  it('hold nothing of what another delegation keeps to itself', async () => {
    const all = JSON.stringify([
      shared('BY'),
      shared('BY', 'ru'),
      ours('BY'),
      ours('BY', 'ru'),
      await seat.page('BY'),
    ])
    assert.doesNotMatch(all, /PLANTED-KZ|own-KZ/)
    assert.match(all, /PLANTED-BY/)
    assert.doesNotMatch(JSON.stringify([shared('BY'), shared('KZ')]), /PLANTED/)
  })

  it('are those that the page was laid out with', async () => {
    const page = await seat.page('BY')
    const laid = [...page.matchAll(/data-live="([^"]+)"/g)].map(([, name]) => name).sort()
    assert.deepEqual(laid, [...Object.keys(shared('BY')), ...Object.keys(ours('BY'))].sort())
    assert.equal(page.match(/aria-live="polite"/g)?.length, 1)
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    )
  })

  it('lead back to the page of this session', () => {
    for (const back of JSON.stringify(ours('TJ')).matchAll(/name=\\"back\\" value=\\"([^"]*)\\"/g))
      assert.equal(back[1], '/desk/delegation?session=s1')
  })
})

describe('a delegation’s own parts', () => {
  it('are not made again for what others answer, cast, say, ask or sign', async () => {
    const votes = ['answer.give', 'ballot.cast', 'poll.answer']
    for (const act of [
      tell('answer.give', { question: 'q1', member: 'RU', answer: 'no-objection' }),
      tell('ballot.cast', { round: 'n1', member: 'RU' }, delegate('RU')),
      tell('poll.answer', { poll: 'p1', member: 'RU', answer: 'no' }),
      tell('request.make', { request: 'r3', sitting: 'x1', member: 'RU', kind: 'floor' }),
      tell('presence.record', { sitting: 'x1', member: 'RU', state: 'left' }),
      tell('presence.record', { sitting: 'x1', member: 'RU', state: 'present' }),
    ]) {
      const before = ours('TJ')
      const still = written(standing!.parts(visitTo(seat.open, delegate('TJ')), 's1'))
      const again = { counted: true, standing: !votes.includes(act.type), own: false }
      assert.deepEqual([act.type, await made('TJ', act)], [act.type, again])
      if (!again.standing)
        assert.deepEqual(written(standing!.parts(visitTo(seat.open, delegate('TJ')), 's1')), still)
      assert.deepEqual(ours('TJ'), before)
    }
  })

  it('are made again for its own acts, and for what is put and closed', async () => {
    for (const act of [
      tell('answer.give', { question: 'q1', member: 'TJ', answer: 'no-objection' }),
      tell('ballot.cast', { round: 'n1', member: 'TJ' }, delegate('TJ')),
      tell('poll.answer', { poll: 'p1', member: 'TJ', answer: 'no' }),
      tell('request.make', { request: 'r4', sitting: 'x1', member: 'TJ', kind: 'floor' }),
      tell('question.extend', { question: 'q1', seconds: 60 }, chair),
      tell('question.withdraw', { question: 'q1' }, chair),
      tell('round.close', { round: 'n1' }, chair),
      tell('poll.close', { poll: 'p1' }, chair),
    ])
      assert.ok((await made('TJ', act)).own, act.type)
  })

  it('follow the list while it waits, and a roll call in turn only when its turn has come', async () => {
    assert.equal((await made('TJ', tell('request.withdraw', { request: 'r2' }))).own, true)
    await seat.open.lay(
      tell('question.put', {
        question: 'q2',
        sitting: 'x1',
        title: names('In turn'),
        class: 'procedural',
        method: 'roll-call',
        order: 'in-turn',
        matter: { kind: 'text', text: names('Words.') },
      }),
    )
    const vote = (member: string) => tell('vote.cast', { question: 'q2', member, vote: 'yes' })
    assert.equal((await made('RU', vote('BY'))).own, false)
    assert.equal((await made('RU', vote('KZ'))).own, false)
    assert.equal((await made('RU', vote('KG'))).own, true)
    assert.match(ours('RU').answer!, /It is your turn/)
    const arrives = (state: 'present' | 'left') =>
      tell('presence.record', { sitting: 'x1', member: 'RU', state })
    await seat.open.lay(arrives('left'))
    assert.match(ours('TJ').answer!, /It is your turn/)
    assert.equal((await made('TJ', arrives('present'))).own, true, 'who comes in takes the turn')
    assert.doesNotMatch(ours('TJ').answer!, /It is your turn/)
  })

  it('are made again when another session is released, whose embargo may have kept the record from them', async () => {
    await seat.open.lay(
      tell('session.convene', { session: 's-other', body: 'council', kind: 'regular' }),
      tell('embargo.set', { session: 's-other' }),
    )
    const { counted, standing, own } = await made(
      'TJ',
      tell('embargo.lift', { session: 's-other' }, chair),
    )
    assert.deepEqual({ counted, standing, own }, { counted: true, standing: true, own: true })
  })
})

describe('who may follow a delegation’s page', () => {
  it('is sent its own stream, and nothing of another’s', async () => {
    const stream = await (await seat.open.get('/live/delegation/s1', 'delegate:BY')).text()
    assert.match(stream, /event: parts/)
    assert.match(stream, /PLANTED-BY/)
    assert.doesNotMatch(stream, /PLANTED-KZ|own-KZ/)
    for (const [reader, status] of [
      ['secretary', 403],
      ['chair', 403],
      [undefined, 401],
    ] as const)
      assert.equal((await seat.open.get('/live/delegation/s1', reader)).status, status)
  })

  const may = (by: Parameters<typeof visitTo>[1]) =>
    delegationLive.mayRead(visitTo(seat.open, by), 's1')

  it('is its delegate and its advisers, and nobody else', () => {
    assert.equal(may(delegate('BY')), true)
    assert.equal(may({ role: 'observer', as: 'adviser', member: 'BY' }), true)
    for (const by of [
      undefined,
      { role: 'secretary' },
      chair,
      { role: 'observer' },
      { role: 'observer', as: 'press' },
    ])
      assert.equal(may(by as never), false)
    assert.equal(
      delegationLive.mayRead(visitTo(seat.open, delegate('BY')), 'no-such-session'),
      false,
    )
  })

  it('an adviser sees its answer and no buttons', () => {
    const parts = written(
      ownParts(visitTo(seat.open, { role: 'observer', as: 'adviser', member: 'KG' }), 's1'),
    )
    assert.doesNotMatch(JSON.stringify(parts), /<form|desk\/acts/)
  })
})
