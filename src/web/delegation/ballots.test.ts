// A delegation and what is decided otherwise: silence over days, secret ballots in rounds, straw polls.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chair, tell } from '../../rules/given.ts'
import { allOf, get, ownedBy } from '../../rules/organisation.ts'
import { type Seat, seated, wordsOf } from './page-of-test.ts'

let seat: Seat
before(async () => {
  seat = await seated()
})
after(() => seat.open.close())

const names = (en: string) => ({ ru: en, en })

describe('a delegation and the silence procedure', () => {
  const begin = (question: string) =>
    tell('silence.begin', {
      question,
      session: 's1',
      title: names(`The ${question} budget`),
      class: 'substantive',
      matter: { kind: 'text', text: names('The budget as laid.') },
    })

  it('reads the deadline, how many days are left, and what silence means', async () => {
    await seat.open.lay(begin('autumn'))
    const said = await seat.said('KG')
    assert.match(said, /Silence procedure The autumn budget The budget as laid\./)
    assert.match(said, /Time left 3 days/)
    assert.match(said, /The silence procedure runs until 30 Nov 2025, 12:00 \(Asia\/Bishkek\)\./)
    assert.match(said, /If you agree, no action is needed/)
  })

  it('reads that it was reminded, and that the time was extended', async () => {
    await seat.open.lay(tell('silence.remind', { question: 'autumn' }))
    assert.match(await seat.said('KG'), /sent a reminder of the deadline: 12:00:00/)
    await seat.open.lay(tell('silence.extend', { question: 'autumn' }))
    const said = await seat.said('KG')
    assert.match(said, /Time left 4 days .* until 1 Dec 2025, 12:00 .* Extended once\./)
    assert.doesNotMatch(said, /reminded/)
  })

  it('breaks silence in words, and keeps the receipt; the text has fallen', async () => {
    const pressed = await seat.press(
      'KG',
      'silence.break',
      { question: 'autumn' },
      { 'why.en': 'Too high.' },
    )
    assert.equal(pressed.status, 303)
    const answer = get(seat.open.clerk.org, 'answer', 'autumn/KG')
    assert.equal(answer?.why?.en, 'Too high.')
    assert.match(
      await seat.said('KG'),
      /The autumn budget not adopted: silence was broken 12:00:00 .* Receipt/,
    )
    assert.match(await seat.said('BY'), /The autumn budget not adopted: silence was broken/)
  })

  it('is refused after the deadline, with the deadline', async () => {
    await seat.open.lay(begin('winter'))
    const page = await seat.page('TJ')
    assert.match(page, /action="\/desk\/acts\/silence\.break"/)
    seat.open.now += 3 * 86_400_000
    const late = await seat.press('TJ', 'silence.break', { question: 'winter' })
    assert.equal(late.status, 409)
    assert.match(late.text, /The silence procedure ended at 30 Nov 2025, 12:00/)
    seat.open.now -= 3 * 86_400_000
  })
})

describe('a delegation and a secret election', () => {
  const candidates = ['by-BY', 'by-KZ', 'by-KG']

  it('nominates, and sees the candidates before a round is open', async () => {
    await seat.open.lay(
      tell(
        'election.open',
        {
          election: 'e1',
          sitting: 'x1',
          title: names('The Secretary General'),
        },
        chair,
      ),
      ...['BY', 'KZ', 'KG'].map((member) =>
        tell('candidate.nominate', {
          candidate: `by-${member}`,
          election: 'e1',
          person: `head-${member}`,
          member,
        }),
      ),
    )
    const said = await seat.said('TJ')
    assert.match(
      said,
      /Election The Secretary General More than half of the valid ballots are required\. 1 place\./,
    )
    assert.match(said, /Head KZ nominated by Kazakhstan/)
    assert.match(
      await seat.page('TJ'),
      /href="\/desk\/acts\/candidate\.nominate\?election=e1&amp;member=TJ/,
    )
  })

  it('chooses among candidates or casts a blank ballot, told what is protected and what is not', async () => {
    await seat.open.lay(tell('round.open', { round: 'n1', election: 'e1', candidates }, chair))
    const page = await seat.page('BY')
    assert.deepEqual(
      [...page.matchAll(/name="choice" value="([^"]*)"/g)].map(([, value]) => value),
      [...candidates, ''],
    )
    assert.doesNotMatch(page, /name="choice"[^>]*checked/)
    const said = await seat.said('BY')
    assert.match(said, /The choice does not enter the record/)
    assert.match(said, /While the round is open you trust those who run the server/)
    assert.match(said, /Whether it was counted as marked cannot be checked with it/)
  })

  it('gets a receipt that a ballot was cast, never which; the same ballot twice counts once', async () => {
    const choice = 'by-KZ'
    const { sent, location, status } = await seat.press(
      'BY',
      'ballot.cast',
      { round: 'n1' },
      { choice },
    )
    assert.equal(status, 303)
    const again = await seat.open.post('/desk/acts/ballot.cast', sent, 'delegate:BY')
    assert.equal(again.headers.get('location'), location)
    assert.equal(ownedBy(seat.open.clerk.org, 'ballot', 'n1').length, 1)
    const changed = await seat.open.post(
      '/desk/acts/ballot.cast',
      { ...sent, act: 'other', choice: 'by-KG' },
      'delegate:BY',
    )
    assert.equal(changed.status, 409)
    const { changed: entry } = get(seat.open.clerk.org, 'ballot', 'n1/BY')!
    assert.ok(!JSON.stringify(seat.open.clerk.entry(entry)).includes('by-KZ'))
    const after_ = await seat.page('BY')
    assert.match(
      wordsOf(after_),
      new RegExp(
        `Your ballot is cast, round 1, 12:00:00 Receipt .* For whom is not recorded\\. Entry ${entry} `,
      ),
    )
    const ballots = /data-live="ballots">([\s\S]*?)<div data-live="polls"/.exec(after_)?.[1] ?? ''
    assert.doesNotMatch(ballots, /by-KZ|Head KZ/)
    assert.match(wordsOf(after_), /Round 1 is open, 1 ballot cast/)
  })

  it('casts a blank ballot', async () => {
    assert.equal(
      (await seat.press('KG', 'ballot.cast', { round: 'n1' }, { choice: '' })).status,
      303,
    )
    assert.ok(get(seat.open.clerk.org, 'ballot', 'n1/KG'))
  })

  it('reads the count of a round that elected nobody, and votes in the second without the one who withdrew', async () => {
    for (const member of ['KZ', 'RU'])
      await seat.press(
        member,
        'ballot.cast',
        { round: 'n1' },
        { choice: member === 'KZ' ? 'by-KZ' : 'by-BY' },
      )
    const { sent } = await seat.press('TJ', 'ballot.cast', { round: 'n1' }, { choice: 'by-KG' })
    const counts = candidates.map((candidate, i) => ({ candidate, votes: [1, 2, 1][i]! }))
    await seat.open.lay(
      tell('round.close', { round: 'n1', counts }, chair),
      tell('candidate.withdraw', { candidate: 'by-KG' }, chair),
    )
    const said = await seat.said('TJ')
    assert.match(
      said,
      /Round 1 closed at 12:00:00 Head KZ 2 Head BY 1 Head KG 1 Blank ballot 1 5 ballots cast, votes required: 3\. Nobody is elected\./,
    )
    assert.match(said, /Head KG nominated by Kyrgyzstan candidacy withdrawn/)
    const late = await seat.open.post(
      '/desk/acts/ballot.cast',
      { ...sent, act: 'late' },
      'delegate:TJ',
    )
    assert.match(wordsOf(await late.text()), /The round was closed at 27 Nov 2025, 12:00/)
    await seat.open.lay(
      tell('round.open', { round: 'n2', election: 'e1', candidates: ['by-BY', 'by-KZ'] }, chair),
    )
    const page = await seat.page('TJ')
    assert.match(page, /Your ballot, round 2/)
    assert.doesNotMatch(page, /value="by-KG"/)
    for (const member of ['BY', 'KZ', 'KG', 'RU', 'TJ'])
      assert.equal(
        (await seat.press(member, 'ballot.cast', { round: 'n2' }, { choice: 'by-KZ' })).status,
        303,
      )
    await seat.open.lay(
      tell('round.close', { round: 'n2', counts: [{ candidate: 'by-KZ', votes: 5 }] }, chair),
    )
    assert.match(
      await seat.said('TJ'),
      /The election is over .* Round 2 closed .* Head KZ 5 elected .* Elected: Head KZ\..* Your ballot is cast, round 2/,
    )
  })
})

describe('a delegation and two elections at once', () => {
  it('reads of each ballot which election it belongs to', async () => {
    for (const id of ['e2', 'e3'])
      await seat.open.lay(
        tell('election.open', { election: id, sitting: 'x1', title: names(`Office ${id}`) }, chair),
        tell('candidate.nominate', { candidate: `${id}-BY`, election: id, person: 'head-BY' }),
        tell('round.open', { round: `${id}-n1`, election: id, candidates: [`${id}-BY`] }, chair),
      )
    assert.match(
      await seat.said('RU'),
      /Office e2 Your ballot, round 1 .* Office e3 Your ballot, round 1/,
    )
    await seat.press('RU', 'ballot.cast', { round: 'e3-n1' }, { choice: 'e3-BY' })
    assert.ok(get(seat.open.clerk.org, 'ballot', 'e3-n1/RU'))
    assert.match(
      await seat.said('RU'),
      /Office e2 Your ballot, round 1 .* Office e3 .{0,4}Your ballot is cast/,
    )
  })
})

describe('a delegation and a straw poll', () => {
  it('answers, may change its answer, and reads that it decides nothing', async () => {
    await seat.open.lay(
      tell(
        'poll.open',
        { poll: 'p1', sitting: 'x1', text: names('Shall we break for lunch?') },
        chair,
      ),
    )
    assert.match(await seat.said('BY'), /Straw poll Shall we break for lunch\? It decides nothing/)
    await seat.press('BY', 'poll.answer', { poll: 'p1', answer: 'yes' })
    await seat.press('BY', 'poll.answer', { poll: 'p1', answer: 'no' })
    assert.equal(get(seat.open.clerk.org, 'opinion', 'p1/BY')?.answer, 'no')
    assert.match(
      await seat.said('BY'),
      /0 in favour, 1 against, 0 abstaining\. .* Rather against your answer at 12:00:00/,
    )
    const { sent } = await seat.press('KZ', 'poll.answer', { poll: 'p1', answer: 'yes' })
    await seat.open.lay(tell('poll.close', { poll: 'p1' }, chair))
    assert.match(await seat.said('BY'), /The straw poll is over .* Closed at 12:00:00/)
    const late = await seat.open.post(
      '/desk/acts/poll.answer',
      { ...sent, act: 'late' },
      'delegate:KZ',
    )
    assert.match(wordsOf(await late.text()), /The straw poll was closed at 27 Nov 2025, 12:00/)
    assert.equal(allOf(seat.open.clerk.org, 'decision').filter(({ id }) => id === 'p1').length, 0)
  })
})
