// A delegation and the floor, its proposals, its people and its papers; and which session its page shows.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chair, tell } from '../../rules/given.ts'
import { allOf, get, ownedBy } from '../../rules/organisation.ts'
import { type Seat, seated } from './page-of-test.ts'

let seat: Seat
before(async () => {
  seat = await seated()
})
after(() => seat.open.close())

const names = (en: string) => ({ ru: en, en })
const waiting = (member: string) =>
  ownedBy(seat.open.clerk.org, 'request', 'x1').filter(
    (one) => one.member === member && one.state === 'waiting',
  )

describe('a delegation and the floor', () => {
  it('asks for the floor while the list is open, and reads its place and its minutes', async () => {
    assert.match(
      await seat.said('BY'),
      /No requests for the floor are accepted now: the list is closed/,
    )
    await seat.open.lay(
      tell('speakers.open', { sitting: 'x1', order: 'request', seconds: 300 }, chair),
    )
    assert.equal((await seat.press('KZ', 'request.make', { kind: 'floor' })).status, 303)
    assert.equal((await seat.press('BY', 'request.make', { kind: 'floor' })).status, 303)
    const said = await seat.said('BY')
    assert.match(
      said,
      /You are second in the list, 5 minutes to speak asked at 12:00:00, entry \d+ Withdraw the request/,
    )
    assert.match(
      said,
      /The list of speakers is open\. For each speech: 5 minutes\. Kazakhstan Belarus/,
    )
    assert.doesNotMatch(await seat.page('BY'), /name="kind" value="floor"/)
  })

  it('asks at one moment with another, and neither stands in the way', async () => {
    const [first, second] = await Promise.all(
      ['RU', 'TJ'].map((member) => seat.press(member, 'request.make', { kind: 'right-of-reply' })),
    )
    assert.deepEqual([first?.status, second?.status], [303, 303])
    assert.match(await seat.said('TJ'), /Right of reply: you are number 4 in the list/)
  })

  it('raises a point of order, and has the floor with its clock', async () => {
    await seat.press('KG', 'request.make', { kind: 'point-of-order' })
    assert.match(await seat.said('KG'), /Point of order: the Chair sees the request/)
    const [asked] = waiting('KZ')
    await seat.open.lay(
      tell('floor.give', { floor: 'f1', sitting: 'x1', request: asked!.id }, chair),
    )
    const page = await seat.page('KZ')
    assert.match(page, /You have the floor<\/b><span class="speech-clock"[^>]*data-limit="300000"/)
    assert.doesNotMatch(await seat.said('BY'), /You have the floor/)
    assert.match(await seat.said('BY'), /You are first in the list/)
    await seat.open.lay(
      tell('floor.give', { floor: 'f2', sitting: 'x1', request: waiting('KG')[0]!.id }, chair),
    )
    assert.match(
      await seat.said('KZ'),
      /Kyrgyzstan speaking since .* Interrupted by a point of order: Kazakhstan/,
    )
  })

  it('withdraws its request, and may ask again', async () => {
    await seat.press('BY', 'request.withdraw', {})
    assert.equal(waiting('BY').length, 0)
    assert.equal((await seat.press('BY', 'request.make', { kind: 'floor' })).status, 303)
    assert.deepEqual(
      ownedBy(seat.open.clerk.org, 'request', 'x1').flatMap(({ id, member }) =>
        member === 'BY' ? [id] : [],
      ),
      ['floor-1-BY', 'floor-2-BY'],
    )
  })
})

describe('a delegation and its proposals', () => {
  it('makes a motion and a proposal on the page, and withdraws one', async () => {
    await seat.open.lay(
      tell('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
      tell('item.take', { item: 'i1', sitting: 'x1' }, chair),
    )
    await seat.press('RU', 'proposal.make', { kind: 'motion' }, { 'text.en': 'That we adjourn.' })
    await seat.press(
      'RU',
      'proposal.make',
      { kind: 'proposal' },
      { 'text.en': 'That we thank the host.' },
    )
    const [motion, proposal] = ownedBy(seat.open.clerk.org, 'proposal', 'x1')
    assert.deepEqual([motion?.kind, motion?.item, proposal?.kind], ['motion', 'i1', 'proposal'])
    assert.match(
      await seat.said('BY'),
      /Proposals from the floor Russia : motion That we adjourn\. made/,
    )
    await seat.press('RU', 'proposal.withdraw', { proposal: motion!.id })
    assert.match(await seat.said('RU'), /Your proposals .* That we adjourn\. withdrawn/)
    assert.doesNotMatch(await seat.page('BY'), /action="\/desk\/acts\/proposal\.withdraw"/)
  })

  it('opens the form of an amendment with its document', async () => {
    await seat.open.lay(
      tell('document.lay', {
        document: 'd1',
        session: 's1',
        item: 'i1',
        title: names('The draft'),
        kind: 'decision',
        audience: 'participants',
      }),
    )
    assert.match(await seat.page('RU'), /acts\/proposal\.make\?[^"]*kind=amendment&amp;document=d1/)
    assert.match(await seat.said('RU'), /Documents .*The draft submitted/)
  })
})

describe('a delegation and its people', () => {
  it('hands over to the alternate, who then leads it', async () => {
    await seat.open.lay(
      tell('person.enter', { person: 'second', name: names('The Alternate'), member: 'BY' }),
      tell('delegation.name', {
        session: 's1',
        member: 'BY',
        people: [
          { person: 'head-BY', role: 'head' },
          { person: 'second', role: 'alternate' },
        ],
      }),
    )
    assert.match(
      await seat.said('BY'),
      /Head BY head of delegation, leads the delegation|Head BY head, leads the delegation/,
    )
    await seat.press('BY', 'delegation.hand-over', { person: 'second' })
    assert.equal(get(seat.open.clerk.org, 'delegation', 's1/BY')?.leading, 'second')
    assert.match(await seat.said('BY'), /The Alternate [^,]*, leads the delegation/)
  })

  it('signs what is open for its signature, and sees it among its acts', async () => {
    await seat.open.lay(
      tell('question.put', {
        question: 'q1',
        sitting: 'x1',
        title: names('On the draft'),
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'document', document: 'd1' },
      }),
      tell('question.close', { question: 'q1' }),
      tell('signature.open', { document: 'd1', signatories: ['BY', 'KZ'] }),
    )
    assert.match(await seat.said('BY'), /1 document awaits your signature .* To sign The draft/)
    await seat.press('BY', 'document.sign', { document: 'd1' })
    assert.match(await seat.said('BY'), /Entered on your behalf .* The draft (Answer )?signed/)
    assert.doesNotMatch(await seat.page('BY'), /action="\/desk\/acts\/document\.sign"/)
  })
})

describe('the page of a delegation', () => {
  it('for programs says what is asked of it and what it asked for', async () => {
    const answer = await seat.open.get('/desk/delegation.json', 'delegate:BY')
    assert.deepEqual(await answer.json(), {
      member: 'BY',
      session: 's1',
      sitting: 'x1',
      questions: [],
      toSign: [],
      requests: ['floor-2-BY'],
      rounds: [],
      polls: [],
      proposals: [],
    })
    const other = await seat.open.get('/desk/delegation.json', 'delegate:RU')
    assert.deepEqual(((await other.json()) as { proposals: string[] }).proposals, ['proposal-2-RU'])
  })

  it('with two sittings open shows the one where the delegation is present, and leads to the other', async () => {
    await seat.open.lay(
      tell('session.convene', {
        session: 's2',
        body: 'ministers',
        kind: 'regular',
        from: '2025-11-27',
      }),
      tell('sitting.schedule', { sitting: 'x2', session: 's2', format: 'narrow' }),
      tell('sitting.open', { sitting: 'x2' }),
    )
    assert.match(await seat.page('BY'), /data-stream="\/live\/delegation\/s1\?/)
    assert.match(
      await seat.page('BY'),
      /also expected in another session:\s*<a href="\/desk\/delegation\?session=s2">/,
    )
    const other = await (await seat.open.get('/desk/delegation?session=s2', 'delegate:BY')).text()
    assert.match(other, /data-stream="\/live\/delegation\/s2\?/)
    assert.match(other, /presence is recorded/)
    assert.equal(allOf(seat.open.clerk.org, 'session').length, 2)
  })

  it('as known earlier follows nothing and takes nothing', async () => {
    const page = await (await seat.open.get('/desk/delegation?at=40', 'delegate:BY')).text()
    assert.match(page, /<h1>Belarus<\/h1>/)
    assert.doesNotMatch(page, /data-stream|data-lay/)
  })

  it('is nobody’s but a delegate’s', async () => {
    assert.equal((await seat.open.get('/desk/delegation', 'secretary')).status, 404)
    assert.equal((await seat.open.get('/desk/delegation')).status, 401)
  })
})
