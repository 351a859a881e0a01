// A whole sitting in real browsers: five delegations, the Chair, the Secretary, the public, the press and the screen of the hall,
// none of whom ever reloads a page.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allOf, get, ownedBy } from '../src/rules/organisation.ts'
import { wanting } from './chromium.ts'
import { type Hall, openHall, type Person, readOut, wellMade } from './sitting/hall.ts'

const members = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const

describe('a sitting in browsers', { skip: wanting, timeout: 280_000 }, () => {
  let hall: Hall
  let secretary: Person
  let chair: Person
  const delegations = new Map<string, Person>()
  let [publik, press, screen]: Person[] = []

  const of_ = (member: string) => delegations.get(member)!

  before(async () => {
    hall = await openHall()
    secretary = await hall.admit('secretary')
    chair = await hall.admit('chair')
    for (const member of members) delegations.set(member, await hall.admit('head', member))
    publik = await hall.passer('/sessions/s1/live')
    press = await hall.admit('press', undefined, '/sessions/s1/press?lang=ru')
    screen = await hall.passer('/sessions/s1/screen', 'ru-RU')
  })
  after(() => hall?.close())

  it('is opened with its quorum and its agenda, and everyone follows', async () => {
    await chair.press('sitting.open')
    for (const member of members)
      await secretary.press('presence.record', { member, state: 'present' })
    await chair.press('quorum.establish')
    await secretary.page.locator('a[href^="/desk/acts/agenda.adopt"]').first().click()
    await secretary.page.locator('main form[action="/desk/acts/agenda.adopt"] button.main').click()
    await secretary.page.waitForURL('**/desk/sessions/s1?**')
    await chair.press('item.take', { item: 'i1' })
    for (const one of [...delegations.values(), chair, secretary, publik!, screen!])
      await one.sees(/Appointment|Назначение/)
  })

  it('hears speakers in their order, a point of order first, and goes back to who was interrupted', async () => {
    await chair.press('speakers.open')
    await of_('KZ').press('request.make', { kind: 'floor' })
    await of_('BY').press('request.make', { kind: 'floor' })
    await chair.press('floor.give')
    await until(() => get(hall.open.clerk.org, 'sitting', 'x1')?.floor !== undefined)
    await publik!.page.locator('[data-live="floor"] .speech-clock').waitFor()
    await of_('TJ').type('request.make', { kind: 'point-of-order' })
    await chair.sees(/Tajikistan/)
    const request = () =>
      allOf(hall.open.clerk.org, 'request').find(({ kind }) => kind === 'point-of-order')
    await until(() => request() !== undefined)
    await chair.press('floor.give', { request: request()!.id })
    await until(() => get(hall.open.clerk.org, 'sitting', 'x1')?.interrupted !== undefined)
    await chair.press('floor.end')
    await until(() => get(hall.open.clerk.org, 'sitting', 'x1')?.interrupted === undefined)
    await chair.press('floor.end')
    await until(() => get(hall.open.clerk.org, 'sitting', 'x1')?.floor === undefined)
  })

  it('breaks a consensus by one objection, with its words, and mends it', async () => {
    await putQuestion('first')
    for (const member of ['BY', 'KZ', 'KG', 'TJ'])
      await of_(member).press('answer.give', { answer: 'no-objection' })
    const russia = of_('RU')
    await russia.page
      .locator('summary')
      .filter({ hasText: /We object/ })
      .click()
    const why = russia.page.locator('form:has([name="answer"][value="objects"]) [name="why.en"]')
    await why.fill('The text has to be read first')
    // While it is being typed the page goes on changing, and nothing typed is lost.
    await of_('KG').press('answer.give', { answer: 'reserves' })
    await until(() => get(hall.open.clerk.org, 'answer', 'first/KG')?.answer === 'reserves')
    await russia.sees(/reserv/i)
    assert.equal(await why.inputValue(), 'The text has to be read first')
    await russia.press('answer.give', { answer: 'objects' })
    await chair.sees(/The text has to be read first|objects/)
    await chair.press('question.close')
    await until(() => get(hall.open.clerk.org, 'question', 'first')?.outcome?.result === 'rejected')
    await publik!.sees(/Not adopted|not adopted/)
    await wellMade(publik!, russia)

    await putQuestion('second')
    for (const member of members) await of_(member).type('answer.give', { answer: 'no-objection' })
    await until(() => ownedBy(hall.open.clerk.org, 'answer', 'second').length === 5)
    await chair.type('question.close')
    await until(() => get(hall.open.clerk.org, 'question', 'second')?.outcome?.result === 'adopted')
    for (const one of [publik!, screen!, of_('RU')]) await one.sees(/[Aa]dopted|[Пп]ринято/)
    assert.match((await readOut(publik!.page)).join('\n'), /[Aa]dopted/)
    assert.match((await readOut(of_('RU').page)).join('\n'), /[Aa]dopted/)
  })

  it('counts the answer of a delegate whose network is lost in the middle, once, when it is back', async () => {
    await putQuestion('third')
    const belarus = of_('BY')
    await belarus.page.locator('form:has([name="question"][value="third"])').first().waitFor()
    await belarus.context.setOffline(true)
    await belarus.press('answer.give', { answer: 'no-objection' })
    await belarus.page
      .locator('[data-when="sending"]:not([hidden]), [data-when="offline"]:not([hidden])')
      .waitFor()
    await of_('KZ').press('answer.give', { answer: 'no-objection' })
    await until(() => get(hall.open.clerk.org, 'answer', 'third/KZ') !== undefined)
    assert.equal(get(hall.open.clerk.org, 'answer', 'third/BY'), undefined)
    await belarus.context.setOffline(false)
    await until(() => get(hall.open.clerk.org, 'answer', 'third/BY') !== undefined)
    await belarus.page
      .locator('[data-when="here"]:not([hidden]), [data-when="laid"]:not([hidden])')
      .waitFor()
    for (const member of ['KG', 'RU', 'TJ'])
      await of_(member).press('answer.give', { answer: 'no-objection' })
    await until(() => ownedBy(hall.open.clerk.org, 'answer', 'third').length === 5)
    await chair.press('question.close')
    const entries = Array.from(
      { length: hall.open.clerk.org.size },
      (_, n) => hall.open.clerk.entry(n)!,
    )
    const given = entries.filter(
      ({ act }) => act.type === 'answer.give' && act.question === 'third' && act.member === 'BY',
    )
    assert.equal(given.length, 1)
  })

  it('elects in a secret ballot of two rounds, and nobody sees who chose whom', async () => {
    const { open } = hall
    await open.lay(
      {
        type: 'election.open',
        election: 'e1',
        sitting: 'x1',
        title: { en: 'A rapporteur' },
      },
      { type: 'candidate.nominate', candidate: 'c1', election: 'e1', person: 'holder' },
      { type: 'candidate.nominate', candidate: 'c2', election: 'e1', person: 'candidate' },
      { type: 'round.open', round: 'round-1', election: 'e1', candidates: ['c1', 'c2'] },
    )
    const cast = async (round: string, choices: Readonly<Record<string, string>>) => {
      for (const [member, choice] of Object.entries(choices))
        await of_(member).press('ballot.cast', { round, choice })
      await until(() => ownedBy(open.clerk.org, 'ballot', round).length === 5)
    }
    await cast('round-1', { BY: 'c1', KZ: 'c1', KG: 'c2', RU: 'c2', TJ: '' })
    await wellMade(of_('BY'), chair)
    await open.lay({ type: 'round.close', round: 'round-1' })
    assert.equal(
      get(open.clerk.org, 'election', 'e1')?.state,
      'open',
      'nobody has an absolute majority',
    )
    await open.lay({
      type: 'round.open',
      round: 'round-2',
      election: 'e1',
      candidates: ['c1', 'c2'],
    })
    await cast('round-2', { BY: 'c1', KZ: 'c1', KG: 'c2', RU: 'c2', TJ: 'c1' })
    await chair.press('round.close')
    await until(() => get(open.clerk.org, 'election', 'e1')?.state === 'closed')
    assert.deepEqual(get(open.clerk.org, 'election', 'e1')?.elected, ['c1'])
    for (const one of [publik!, screen!, of_('TJ')]) await one.sees(/Imangali|Имангали/)
    const record = Array.from({ length: open.clerk.org.size }, (_, n) =>
      Buffer.from(open.clerk.line(n)!.bytes).toString(),
    )
    const ballots = record.filter((line) => line.includes('ballot.cast'))
    assert.equal(ballots.length, 10)
    for (const line of ballots) assert.doesNotMatch(line, /"c1"|"c2"/)
  })

  it('is closed to the public while it is under embargo, and opens by itself', async () => {
    await secretary.press('embargo.set')
    await until(() => get(hall.open.clerk.org, 'session', 's1')?.embargo !== undefined)
    await hall.open.lay({
      type: 'poll.open',
      poll: 'p1',
      sitting: 'x1',
      text: { en: 'Words held', ru: 'Слова скрыты' },
    })
    const [hidden, shown] = [/Words held|Слова скрыты/, [of_('BY'), of_('TJ')]]
    for (const one of shown) await one.sees(hidden)
    for (const one of [publik!, press!, screen!]) {
      await one.sees(/closed to the public|закрыта для публики|эмбарго|embargo/i)
      await one.doesNotSee(hidden)
    }
    await chair.press('embargo.lift')
    for (const one of [publik!, screen!]) await one.sees(hidden)
    await chair.press('poll.close')
    await wellMade(chair, of_('BY'), publik!, press!, screen!)
  })

  it('is closed from the desk, and everyone is told', async () => {
    await hall.open.lay({ type: 'item.close', item: 'i1', result: 'decided' })
    await chair.press('sitting.close')
    await until(() => get(hall.open.clerk.org, 'sitting', 'x1')?.state === 'closed')
    await publik!.sees(/is closed|is over/i)
    await screen!.sees(/закрыт|завершен/i)
    await of_('KG').sees(/closed|ended|over/i)
  })

  it('is as well made in the other language, its minutes too', async () => {
    await hall.open.lay({ type: 'minutes.draft', sitting: 'x1' })
    for (const [one, path] of [
      [secretary, '/sittings/x1/minutes?lang=ru'],
      [secretary, '/sittings/x1/minutes?lang=en'],
      [chair, '/desk/sessions/s1?lang=ru'],
      [of_('KZ'), '/desk/delegation?lang=ru'],
      [publik!, '/sessions/s1/live?lang=ru'],
      [press!, '/sessions/s1/press?lang=en'],
      [screen!, '/sessions/s1/screen?lang=en'],
    ] as const) {
      await one.page.goto(path)
      await wellMade(one)
    }
  })

  async function putQuestion(id: string): Promise<void> {
    await hall.open.lay({
      type: 'question.put',
      question: id,
      sitting: 'x1',
      item: 'i1',
      title: { en: `The ${id} text`, ru: `Текст: ${id}` },
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'text', text: { en: 'A text' } },
    })
    for (const one of delegations.values()) await one.sees(`The ${id} text`)
  }
})

/** Waits for the record, not for a page. */
async function until(there: () => boolean): Promise<void> {
  for (let n = 0; n < 2_000; n++) {
    if (there()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  assert.fail(`never: ${there}`)
}
