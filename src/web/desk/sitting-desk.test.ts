// A sitting led from the desk: what the chair and the secretariat see, and which buttons they have, from the opening to the
// closing, with everything that may come between.
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { chair, council, delegate, secretary, sittingOpen, tell } from '../../rules/given.ts'
import { allOf, get, ownedBy } from '../../rules/organisation.ts'
import { type Fields, openCouncil } from '../council-of-test.ts'
import { visitTo } from '../follow/visit-of-test.ts'
import { sentForm } from './page-of-test.ts'
import { deskLive } from './session-desk.ts'

const open = openCouncil()
after(() => open.close())
const desk = '/desk/sessions/s1'
const both = (words: string) => ({ ru: words, en: words })
const heads = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const

async function page(as = 'chair'): Promise<string> {
  const text = await (await open.get(desk, as)).text()
  keysAreOnce(text)
  return text
}

/** Presses the first button of the desk for an act whose hidden fields are those given. */
async function press(type: string, fields: Record<string, string>, as = 'chair') {
  const form = sentForm(await page(as), `/desk/acts/${type}`, fields)
  await send(type, form, as)
}

/** Opens the form that the desk leads to, with what the desk already knows, fills in the rest and sends it. */
async function enter(type: string, fields: Fields, as = 'chair') {
  const href = [...(await page(as)).matchAll(/href="([^"]+)"/g)]
    .map(([, address]) => address!.replaceAll('&amp;', '&'))
    .find((address) => address.startsWith(`/desk/acts/${type}?`))
  assert.ok(href, `the desk leads to ${type}`)
  const form = sentForm(await (await open.get(href, as)).text(), `/desk/acts/${type}`)
  await send(type, { ...form, ...fields }, as)
  return form
}

async function send(type: string, form: Fields, as: string) {
  const answer = await open.post(`/desk/acts/${type}`, form, as)
  assert.equal(answer.status, 303, `${type}: ${(await answer.text()).slice(0, 400)}`)
}

/** The words of a page, without its marks. */
function words(text: string): string {
  return text
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

function keysAreOnce(text: string): void {
  const keys = [...text.matchAll(/data-key="([^"]+)"/g)].map(([, key]) => key)
  assert.deepEqual(keys, [...new Set(keys)], 'a letter leads to one place')
}

const parts = (language: 'ru' | 'en', by = chair) =>
  Object.fromEntries(
    deskLive.layers
      .flatMap((layer) => Object.entries(layer.parts(visitTo(open, by, language), 's1') ?? {}))
      .map(([name, part]) => [name, String(part)]),
  )

/** The parts of the desk do not depend on the clock or on chance, and are always the same ones. */
function sameTwice() {
  for (const by of [chair, secretary])
    for (const language of ['ru', 'en'] as const) {
      const first = parts(language, by)
      open.now += 1_500
      assert.deepEqual(parts(language, by), first)
      assert.deepEqual(Object.keys(first), Object.keys(parts('en')))
    }
}

describe('the desk of a sitting', () => {
  it('opens with the agenda to adopt and an item to take', async () => {
    await open.lay(...council, ...sittingOpen)
    assert.match(words(await page()), /The Chair’s desk Sitting in expanded format/)
    await enter('agenda.adopt', { items: ['i1'] }, 'secretary')
    await press('item.take', { item: 'i1' })
    assert.match(await page(), /<h1 class="before">Appointment<\/h1>/)
    sameTwice()
  })

  it('is laid out with a place for each part, and follows the record for those who lead the sitting alone', async () => {
    const shown = await page()
    const places = [...shown.matchAll(/data-live="([^"]+)"/g)].map(([, name]) => name!)
    assert.deepEqual(places.sort(), Object.keys(parts('en')).sort())
    assert.match(shown, /<body data-stream="\/live\/desk\/s1\?lang=en" data-from="\d+" data-stays>/)
    assert.equal((await open.get('/live/desk/s1', 'chair')).status, 200)
    assert.equal((await open.get('/live/desk/s1', 'delegate:KZ')).status, 403)
    assert.doesNotMatch(await page('delegate:KZ'), /data-stream/)
  })

  it('keeps the list of speakers, lets a point of order in between, and says how long each spoke', async () => {
    await press('speakers.open', { sitting: 'x1' })
    assert.deepEqual(get(open.clerk.org, 'sitting', 'x1')?.speakers, {
      state: 'open',
      order: 'request',
      seconds: 300,
    })
    for (const member of ['TJ', 'RU'])
      await open.lay(
        tell(
          'request.make',
          { request: `r-${member}`, sitting: 'x1', member, kind: 'floor' },
          delegate(member),
        ),
      )
    await press('floor.give', { request: 'r-TJ' })
    assert.match(
      words(await page()),
      /The floor Tajikistan .* has had the floor since 12:\d\d:\d\d, 05:00 each/,
    )
    open.now += 60_000
    await open.lay(
      tell('request.make', { request: 'p1', sitting: 'x1', member: 'BY', kind: 'point-of-order' }),
    )
    assert.match(await page(), /<li data-signal="p1">/)
    await press('floor.give', { request: 'p1' })
    assert.match(words(await page()), /interrupted: Tajikistan, to resume afterwards/)
    assert.doesNotMatch(await page(), /data-signal/)
    sameTwice()
    open.now += 5_000
    await press('floor.end', {})
    await press('floor.pause', {})
    assert.match(words(await page()), /the clock is stopped/)
    await press('floor.resume', {})
    open.now += 30_000
    await press('floor.end', {})
    assert.match(words(await page()), /Have spoken Tajikistan 01:3\d Belarus 00:1\d/)
    await press('speakers.close', { sitting: 'x1' })
    await press('floor.give', { request: 'r-RU' })
    await press('floor.end', {})
    assert.deepEqual(
      ownedBy(open.clerk.org, 'request', 'x1').filter(({ state }) => state === 'waiting'),
      [],
    )
  })

  it('calls for consensus with a window, has it broken, prolonged, mended and declared', async () => {
    const proposed = await enter('question.put', {
      question: 'q1',
      'title.en': 'On the appointment',
      'title.ru': 'О назначении',
      class: 'appointment',
      'matter.kind': 'text',
      'matter.text.en': 'To appoint.',
    })
    assert.deepEqual([proposed.item, proposed.method, proposed.seconds], ['i1', 'consensus', '120'])
    for (const member of ['BY', 'KG', 'KZ', 'RU'])
      await open.lay(
        tell('answer.give', {
          question: 'q1',
          member,
          answer: member === 'RU' ? 'objects' : 'no-objection',
        }),
      )
    const shown = words(await page())
    assert.match(shown, /Not answered yet 1 No objection 3 Reservations 0 Object 1/)
    assert.match(
      shown,
      /Required for adoption: no objection from a member present. Charter, article 12/,
    )
    assert.match(
      shown,
      /Close the question Possible from 12:\d\d:\d\d, or once these have answered: Tajikistan\. Standing rule 16/,
    )
    sameTwice()
    const before = get(open.clerk.org, 'question', 'q1')?.closesAt ?? 0
    await press('question.extend', { question: 'q1', seconds: '60' })
    assert.equal(get(open.clerk.org, 'question', 'q1')?.closesAt, before + 60_000)
    await press('answer.give', { question: 'q1', member: 'RU', answer: 'reserves' }, 'secretary')
    await press(
      'answer.give',
      { question: 'q1', member: 'TJ', answer: 'no-objection' },
      'secretary',
    )
    assert.match(words(await page()), /on the answers so far: adopted/)
    await press('question.close', { question: 'q1' })
    assert.ok(get(open.clerk.org, 'decision', 'q1'))
    assert.match(words(await page()), /The last question: On the appointment\. adopted/)
  })

  it('may be closed once the window is over, though a member has not answered', async () => {
    await open.lay(
      tell('question.put', {
        question: 'q2',
        sitting: 'x1',
        title: both('On the order of business'),
        class: 'substantive',
        method: 'limited',
        seconds: 60,
        matter: { kind: 'text', text: both('To go on.') },
      }),
    )
    assert.match(words(await page()), /Against the format 0/)
    assert.match(words(await page()), /not yet/)
    open.now += 61_000
    await press('question.close', { question: 'q2' })
    assert.equal(get(open.clerk.org, 'question', 'q2')?.state, 'closed')
  })

  it('has votes by show of hands counted, and calls the roll in the order of the members', async () => {
    const put = (question: string, method: 'show-of-hands' | 'roll-call') =>
      tell('question.put', {
        question,
        sitting: 'x1',
        title: both('On a break'),
        class: 'procedural',
        method,
        ...(method === 'roll-call' ? { order: 'in-turn' as const } : {}),
        matter: { kind: 'text', text: both('A break.') },
      })
    await open.lay(put('q3', 'show-of-hands'))
    await enter('count.enter', { yes: '3', no: '1', abstain: '1' }, 'secretary')
    assert.match(words(await page()), /Not answered yet 0 In favour 3 Against 1 Abstaining 1/)
    await press('question.close', { question: 'q3' })
    assert.equal(get(open.clerk.org, 'question', 'q3')?.outcome?.result, 'adopted')
    await open.lay(put('q4', 'roll-call'))
    for (const member of heads) {
      const shown = await page('secretary')
      assert.deepEqual([...new Set(votesOf(shown))], [member])
      await press(
        'vote.cast',
        { question: 'q4', member, vote: member === 'KZ' ? 'no' : 'yes' },
        'secretary',
      )
    }
    sameTwice()
    await press('question.close', { question: 'q4' })
    assert.equal(get(open.clerk.org, 'question', 'q4')?.outcome?.result, 'adopted')
  })

  it('puts what lies on the table, and takes it off', async () => {
    for (const [proposal, kind] of [
      ['pr1', 'proposal'],
      ['pr2', 'motion'],
    ] as const)
      await open.lay(
        tell('proposal.make', {
          proposal,
          sitting: 'x1',
          kind,
          member: 'KZ',
          text: both(`The ${kind} of Kazakhstan`),
        }),
      )
    const shown = words(await page())
    assert.ok(
      shown.indexOf('The motion of Kazakhstan') < shown.indexOf('The proposal of Kazakhstan'),
      'motions first',
    )
    assert.match(await page(), /question\.put\?[^"]*matter\.proposal=pr2/)
    for (const proposal of ['pr1', 'pr2'])
      await press('proposal.withdraw', { proposal }, 'secretary')
    assert.deepEqual(
      allOf(open.clerk.org, 'proposal').map(({ state }) => state),
      ['withdrawn', 'withdrawn'],
    )
  })

  it('asks opinions that decide nothing', async () => {
    await enter('poll.open', { 'text.en': 'A break at noon?', 'text.ru': 'Перерыв в полдень?' })
    const poll = allOf(open.clerk.org, 'poll')[0]!.id
    await press('poll.answer', { poll, member: 'BY', answer: 'yes' }, 'secretary')
    await open.lay(tell('poll.answer', { poll, member: 'KZ', answer: 'no' }, delegate('KZ')))
    const shown = await page()
    assert.match(shown, /<h1 class="before">A break at noon\?<\/h1>/)
    assert.match(words(shown), /Not answered yet 3 In favour 1 Against 1/)
    sameTwice()
    await press('poll.close', { poll })
  })

  it('elects by secret ballot in two rounds', async () => {
    await enter('election.open', { 'title.en': 'Chair of the committee' })
    const election = allOf(open.clerk.org, 'election')[0]!.id
    for (const person of ['head-KZ', 'head-RU', 'head-TJ'])
      await enter('candidate.nominate', { person }, 'secretary')
    await press('round.open', { election })
    const [first] = ownedBy(open.clerk.org, 'round', election)
    assert.equal(first?.candidates.length, 3)
    const cast = (round: string, votes: readonly number[], candidates: readonly string[]) =>
      open.lay(
        ...heads.map((member, i) =>
          tell(
            'ballot.cast',
            { round, member, choice: [candidates[votes[i]!]!] },
            delegate(member),
          ),
        ),
      )
    assert.match(words(await page()), /Have cast a ballot 0 Not cast yet 5/)
    await cast(first!.id, [0, 0, 1, 1, 2], first!.candidates)
    assert.match(words(await page()), /Have cast a ballot 5 Not cast yet 0/)
    assert.match(words(await page()), /Required for election: /)
    await press('round.close', { round: first!.id })
    assert.match(
      words(await page()),
      /Round 1 is closed Head KZ 2 Head RU 2 Head TJ 1 Required: 3\. Cast: 5, of which blank: 0/,
    )
    sameTwice()
    await press('candidate.withdraw', { candidate: first!.candidates[2]! })
    assert.match(words(await page()), /Open round 2.* among: Head KZ and Head RU/)
    await press('round.open', { election })
    const second = ownedBy(open.clerk.org, 'round', election)[1]!
    await cast(second.id, [0, 0, 1, 1, 0], second.candidates)
    await press('round.close', { round: second.id })
    assert.equal(get(open.clerk.org, 'election', election)?.state, 'closed')
  })

  it('shows a silence procedure with its deadline, and an embargo that the Chair alone lifts', async () => {
    await open.lay(
      tell('silence.begin', {
        question: 's1-silence',
        session: 's1',
        title: both('The budget'),
        class: 'substantive',
        matter: { kind: 'text', text: both('The budget.') },
      }),
    )
    await press('silence.remind', { question: 's1-silence' })
    assert.match(
      words(await page()),
      /Extend .*: The budget deadline 30 Nov 2025, 12:\d\d, not extended yet/,
    )
    await press('silence.extend', { question: 's1-silence' })
    await press('embargo.set', { session: 's1' })
    assert.doesNotMatch(await page('secretary'), /acts\/embargo\.lift/)
    await press('embargo.lift', { session: 's1' })
  })

  it('suspends, resumes and closes, each act with its rule; what is in the way is named', async () => {
    assert.match(
      words(await page()),
      /Close the sitting It cannot be closed: the item .* Standing rule 14 not possible/,
    )
    await press('item.close', { item: 'i1' })
    assert.equal(get(open.clerk.org, 'item', 'i1')?.result, 'decided')
    await press('sitting.suspend', { sitting: 'x1' })
    sameTwice()
    await press('sitting.resume', { sitting: 'x1' })
    await press('sitting.close', { sitting: 'x1' })
    await press('minutes.draft', { sitting: 'x1' }, 'secretary')
    await press('session.close', { session: 's1' })
    sameTwice()
  })
})

describe('the desk of a large body', () => {
  const many = openCouncil()
  after(() => many.close())

  it('shows each member by a mark, and enters answers by one form', async () => {
    const more = Array.from({ length: 20 }, (_, i) => `M${i}`)
    await many.lay(
      ...council,
      ...more.map((member) =>
        tell('member.admit', {
          member,
          name: both(`Member ${member}`),
          shortName: both(member),
          status: 'member',
        }),
      ),
      ...sittingOpen.slice(0, -1),
      ...more.map((member) => tell('presence.record', { sitting: 'x1', member, state: 'present' })),
      tell('quorum.establish', { sitting: 'x1' }),
      tell('question.put', {
        question: 'q1',
        sitting: 'x1',
        title: both('On a break'),
        class: 'procedural',
        method: 'roll-call',
        order: 'in-turn',
        seconds: 60,
        matter: { kind: 'text', text: both('A break.') },
      }),
    )
    const shown = await (await many.get(desk, 'secretary')).text()
    assert.match(shown, /<ul class="members-now many"/)
    assert.match(
      words(shown),
      /Possible from \d\d:\d\d:\d\d, or once all have answered: 25 are awaited/,
    )
    assert.match(shown, /href="\/desk\/acts\/vote\.cast\?question=q1/)
    assert.deepEqual(
      votesOf(shown),
      ['BY', 'BY', 'BY'],
      'only the member whose turn it is has buttons',
    )
  })
})

/** The members for whom the page has a button that votes. */
function votesOf(text: string): string[] {
  return [...text.matchAll(/action="\/desk\/acts\/vote\.cast">([\s\S]*?)<\/form>/g)].map(
    ([, form]) => /name="member" value="(\w+)"/.exec(form!)![1]!,
  )
}
