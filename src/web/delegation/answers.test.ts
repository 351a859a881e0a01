// How a delegation answers what is put to the sitting: by consensus, by vote, in turn, in limited format, by hands.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { appointment, chair, tell } from '../../rules/given.ts'
import { get } from '../../rules/organisation.ts'
import { type Seat, seated, wordsOf } from './page-of-test.ts'

let seat: Seat
before(async () => {
  seat = await seated()
})
after(() => seat.open.close())

const put = (question: string, more: Record<string, unknown>) =>
  tell(
    'question.put',
    {
      question,
      sitting: 'x1',
      title: { ru: `Вопрос ${question}`, en: `Question ${question}` },
      class: 'procedural',
      method: 'roll-call',
      matter: { kind: 'text', text: { ru: 'Текст решения.', en: 'The text that is decided.' } },
      ...more,
    } as never,
    chair,
  )

const answerOf = (question: string, member: string) =>
  get(seat.open.clerk.org, 'answer', `${question}/${member}`)

describe('a delegation and a call for consensus', () => {
  it('sees the question, its window, its rule and three answers of equal weight, and one more to stay out', async () => {
    await seat.open.lay({ ...appointment, seconds: 120 })
    const page = await seat.page('BY')
    assert.match(page, /<h2 class="on-table">On the appointment<\/h2>/)
    assert.match(page, new RegExp(`class="countdown"[^>]*data-until="${seat.open.now + 120_000}"`))
    assert.match(await seat.said('BY'), /Until 12:02:00 the answer can be changed/)
    assert.match(await seat.said('BY'), /Which rule\? Adopted if no member present objects/)
    assert.match(
      await seat.said('BY'),
      /No objection .* Reservation… .* We object… .* We take no part/,
    )
    assert.equal(page.match(/class="answer"/g)?.length, 4)
    assert.match(page, /data-stream="\/live\/delegation\/s1\?lang=en"/)
  })

  it('objects in words, and every participant sees the objection as it comes', async () => {
    const pressed = await seat.press(
      'KZ',
      'answer.give',
      { answer: 'objects' },
      { 'why.en': 'It is too early.' },
    )
    assert.equal(pressed.status, 303)
    assert.equal(answerOf('q1', 'KZ')?.why?.en, 'It is too early.')
    assert.match(
      await seat.said('BY'),
      /1 of 5 present have answered\. Kazakhstan: objects ?It is too early\./,
    )
  })

  it('changes its answer while the question is open; all answers stay visible', async () => {
    seat.open.now += 20_000
    await seat.press('KZ', 'answer.give', { answer: 'no-objection' })
    assert.equal(answerOf('q1', 'KZ')?.answer, 'no-objection')
    assert.equal(answerOf('q1', 'KZ')?.why, undefined)
    const page = await seat.page('KZ')
    assert.match(
      page,
      /aria-pressed="true">\s*<svg[^>]*>.*?<\/svg><span><span class="name">No objection<\/span><span class="second">your answer at.12:00:20</s,
    )
    assert.match(page, /We object…/)
  })

  it('keeps a receipt whose root is that of the tree ending with its entry', async () => {
    const { changed } = answerOf('q1', 'KZ')!
    const root = seat.open.clerk.rootAt(changed + 1).toString('base64')
    await seat.open.lay(
      tell('answer.give', { question: 'q1', member: 'RU', answer: 'no-objection' }),
    )
    assert.notEqual(seat.open.clerk.head().root.toString('base64'), root)
    const said = await seat.said('KZ')
    assert.match(
      said,
      new RegExp(
        `Receipt .* Entry ${changed} On behalf of Kazakhstan Time 12:00:20, Asia/Bishkek Tree size ${changed + 1}`,
      ),
    )
    assert.ok(said.includes(root))
    assert.match(await seat.page('KZ'), new RegExp(`/record/proof/${changed}\\.tlog-proof`))
  })

  it('reserves, and may stay out of the consensus', async () => {
    await seat.press('TJ', 'answer.give', { answer: 'reserves' }, { 'why.en': 'One term only.' })
    await seat.press('RU', 'answer.give', { answer: 'not-participating' })
    assert.equal(answerOf('q1', 'TJ')?.answer, 'reserves')
    assert.equal(answerOf('q1', 'RU')?.answer, 'not-participating')
  })

  it('sent twice, counts once and gives the same receipt', async () => {
    const page = await seat.page('BY')
    const { sent, location } = await seat.press('BY', 'answer.give', { answer: 'no-objection' })
    const size = seat.open.clerk.org.size
    const again = await seat.open.post('/desk/acts/answer.give', sent, 'delegate:BY')
    assert.equal(again.headers.get('location'), location)
    assert.equal(seat.open.clerk.org.size, size)
    assert.ok(page.includes('answer.give'))
  })

  it('reads when the question was closed, what came out, and what it had answered', async () => {
    const { sent } = await seat.press('TJ', 'answer.give', { answer: 'no-objection' })
    seat.open.now += 100_000
    await seat.open.lay(tell('question.close', { question: 'q1' }, chair))
    const said = await seat.said('BY')
    assert.match(said, /Last question On the appointment adopted at 12:02:00/)
    assert.match(said, /Closed at 12:02:00\. Your answer: no objection\./)
    assert.match(said, /Receipt/)
    const late = await seat.open.post(
      '/desk/acts/answer.give',
      { ...sent, act: 'too-late' },
      'delegate:TJ',
    )
    assert.equal(late.status, 409)
    assert.match(wordsOf(await late.text()), /closed at 27 Nov 2025, 12:02 and accepts no answers/)
  })
})

describe('a delegation and a vote', () => {
  it('votes once; the vote stands and shows when it was given', async () => {
    await seat.open.lay(put('q2', {}))
    assert.match(
      await seat.said('BY'),
      /A vote once cast does not change\..* In favour .* We abstain .* Against .* We take no part/,
    )
    assert.match(await seat.said('BY'), /Text of the decision The text that is decided\./)
    await seat.press('BY', 'vote.cast', { vote: 'abstain' })
    const page = await seat.page('BY')
    assert.match(
      page,
      /class="answer settled chosen">.*?We abstain<\/span><span class="second">your answer at/s,
    )
    assert.doesNotMatch(page, /action="\/desk\/acts\/vote\.cast"/)
    const second = await seat.open.post(
      '/desk/acts/vote.cast',
      { act: 'another', question: 'q2', member: 'BY', vote: 'yes' },
      'delegate:BY',
    )
    assert.equal(second.status, 409)
    await seat.open.lay(tell('question.withdraw', { question: 'q2' }, chair))
    assert.match(await seat.said('BY'), /Question q2 withdrawn at/)
  })

  it('in turn votes when its turn has come, and reads whose turn it is', async () => {
    await seat.open.lay(put('q3', { order: 'in-turn' }))
    assert.match(await seat.said('BY'), /It is your turn to vote/)
    assert.match(await seat.said('KZ'), /Members vote in turn\. When your turn comes/)
    assert.doesNotMatch(await seat.page('KZ'), /action="\/desk\/acts\/vote\.cast"/)
    await seat.press('BY', 'vote.cast', { vote: 'yes' })
    assert.match(
      await seat.said('RU'),
      /The order Belarus in favour Kazakhstan votes now Kyrgyzstan waits/,
    )
    assert.equal((await seat.press('KZ', 'vote.cast', { vote: 'no' })).status, 303)
    await seat.open.lay(tell('question.withdraw', { question: 'q3' }, chair))
  })

  it('in limited format may object to the format itself', async () => {
    await seat.open.lay(put('q4', { class: 'substantive', method: 'limited' }))
    assert.match(await seat.said('RU'), /Against the limited format…/)
    await seat.press(
      'RU',
      'answer.give',
      { answer: 'objects-to-format' },
      { 'why.en': 'All must decide.' },
    )
    assert.equal(answerOf('q4', 'RU')?.answer, 'objects-to-format')
    await seat.open.lay(tell('question.withdraw', { question: 'q4' }, chair))
  })

  it('by show of hands is counted in the room, and can be voted in from afar', async () => {
    await seat.open.lay(put('q5', { method: 'show-of-hands' }))
    assert.match(
      await seat.said('BY'),
      /counted by the secretariat\. Vote from here After the first vote from here/,
    )
    await seat.open.lay(tell('count.enter', { question: 'q5', yes: 3, no: 1, abstain: 1 }))
    assert.match(
      await seat.said('BY'),
      /show of hands has been counted.* Votes counted: 3 in favour, 1 against, 1 abstaining/,
    )
    assert.doesNotMatch(await seat.page('BY'), /action="\/desk\/acts\/vote\.cast"/)
    await seat.open.lay(tell('question.withdraw', { question: 'q5' }, chair))
  })
})

describe('a delegation that cannot answer', () => {
  it('reads why: it takes no part, is not present, or the sitting is suspended', async () => {
    await seat.open.lay(put('q6', {}))
    assert.match(await seat.said('AM'), /takes no part in this decision/)
    await seat.open.lay(tell('presence.record', { sitting: 'x1', member: 'TJ', state: 'left' }))
    assert.match(await seat.said('TJ'), /presence of your delegation is not recorded/)
    await seat.open.lay(tell('sitting.suspend', { sitting: 'x1' }, chair))
    assert.match(
      await seat.said('BY'),
      /sitting is suspended\. Answers are accepted once it is resumed/,
    )
    await seat.open.lay(tell('sitting.resume', { sitting: 'x1' }, chair))
  })
})

describe('a delegation that answered', () => {
  it('keeps in its page the signed receipt, to read and to save without asking the server again', async () => {
    const receiptOf = (entry: number) => `the promise of entry ${entry}\n`
    const kept = await seated({ receiptOf })
    await kept.open.lay({ ...appointment, seconds: 120 })
    await kept.press('BY', 'answer.give', { answer: 'no-objection' })
    const entry = kept.open.clerk.org.size - 1
    const page = await kept.page('BY')
    assert.match(page, new RegExp(`<pre[^>]*>the promise of entry ${entry}\n</pre>`))
    const saved = `href="data:text/plain;charset=utf-8,the%20promise%20of%20entry%20${entry}%0A" download="${entry}.receipt"`
    assert.ok(page.includes(saved))
    assert.doesNotMatch(await kept.page('KZ'), /the promise of entry/)
    kept.open.close()
  })
})
