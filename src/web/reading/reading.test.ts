import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '../../reading/read.ts'
import { isRefusal } from '../../reading/refusal.ts'
import { council, sittingOpen } from '../../rules/given.ts'
import { allOf, mustGet } from '../../rules/organisation.ts'
import { openCouncil } from '../council-of-test.ts'

const report = `В Минске прошло расширенное заседание Совета, сообщает Вестник.
Принято решение о назначении Павла Иванова генеральным секретарём с 1 января 2030 года сроком на три года. Иванов представляет Республику Беларусь.`

test('a report is shown with its words marked and its proposals beside them, to anyone, in both languages', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  for (const language of ['ru', 'en']) {
    const answer = await house.post('/reading', { report }, undefined, {
      'accept-language': language,
    })
    const page = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(page, /<mark class="words [a-z]+">/)
    assert.ok(page.includes('Павел Иванов') && page.includes('2030-01-01'))
    assert.ok(!page.includes('action="/reading/confirm"'), 'only the secretariat confirms')
  }
  assert.equal([...house.clerk.org.things('source')].length, 0)
})

test('the secretary confirms some fields and mends one; what is not ticked does not enter the record', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  const page = await (await house.post('/reading', { report }, 'secretary')).text()
  assert.ok(page.includes('action="/reading/confirm"'))
  const reading = readReport(report)
  if (isRefusal(reading)) return assert.fail(reading.code)
  const at = reading.proposals.findIndex(({ kind }) => kind === 'appointment')
  const fields = Object.fromEntries(
    ['person', 'post', 'from', 'length', 'represents'].map((name) => [`take-${at}-${name}`, '1']),
  )
  const answer = await house.post(
    '/reading/confirm',
    { report, session: 's1', ...fields, [`value-${at}-from`]: '2031-01-01' },
    'secretary',
  )
  assert.equal(answer.status, 200)
  const term = allOf(house.clerk.org, 'term').at(-1)
  assert.deepEqual([term?.from, term?.to, term?.represents], ['2031-01-01', '2034-01-01', 'BY'])
  const source = allOf(house.clerk.org, 'source')[0]
  assert.equal(house.documents.get(source?.digest ?? '')?.toString(), report)
  const choices = allOf(house.clerk.org, 'reading')[0]?.choices ?? []
  assert.ok(
    choices.some((choice) => choice.chosen === 'mended') &&
      choices.some((choice) => choice.chosen === 'rejected'),
  )
})

test('what was not read is shown grey with its reason, at its words and among the proposals, and cannot be ticked', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council)
  const told = `Неверно, что Олег Зимин назначен министром обороны.
Совет предлагает назначить Анну Белову генеральным секретарём.`
  const reasons = { ru: ['опровергнуто', 'план'], en: ['denied', 'planned'] }
  for (const [language, words] of Object.entries(reasons)) {
    const asked = { 'accept-language': language }
    const answer = await house.post('/reading', { report: told }, 'secretary', asked)
    const page = await answer.text()
    for (const reason of words) {
      assert.match(page, new RegExp(`<span class="reason">${reason}</span></mark>`))
      assert.match(page, new RegExp(`<section class="proposal unread"[^]+?${reason}`))
    }
    assert.ok(page.includes('Олег Зимин') && page.includes('Анна Белова'))
    assert.ok(!page.includes('type="checkbox"'), 'nothing of it can be confirmed')
    const [, number] = /<a class="to-field" id="words-(\d+)" href="#field-\1">/.exec(page) ?? []
    assert.ok(page.includes(`id="field-${number}"`), 'the number leads to a field')
  }
})

test('a proposal confirmed by mistake is taken back in one step, and may be confirmed anew', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  const terms = () => allOf(house.clerk.org, 'term').filter(({ from }) => from === '2030-01-01')
  const confirmed = async () => {
    const page = await (await house.post('/reading', { report }, 'secretary')).text()
    const [, again] = /name="again" value="(\d)"/.exec(page) ?? []
    const taken = [...page.matchAll(/name="(take-[^"]+)" value="1" checked/g)].map(
      ([, name]) => name,
    )
    const fields = Object.fromEntries(taken.map((name) => [name, '1']))
    const sent = { report, again: again!, session: 's1', ...fields }
    return (await house.post('/reading/confirm', sent, 'secretary')).text()
  }
  const page = await confirmed()
  assert.equal(terms().length, 1)
  const things = [...page.matchAll(/name="thing" value="([^"]+)"/g)].map(([, thing]) => thing!)
  assert.ok(things.includes(`term:${terms()[0]?.id}`))
  assert.equal(
    (await house.post('/reading/take-back', { thing: things }, 'delegate:KZ')).status,
    403,
  )
  assert.equal(terms().length, 1)
  const answer = await house.post('/reading/take-back', { thing: things }, 'secretary')
  assert.equal(answer.status, 200)
  assert.equal(terms().length, 0)
  assert.ok(allOf(house.clerk.org, 'correction').some(({ why }) => why.ru && why.en))
  const home = await (await house.get('/', undefined, { 'accept-language': 'en' })).text()
  assert.match(home, /Withdrawn: [^<]*Павел Иванов/)
  await confirmed()
  assert.equal(terms().length, 1)
  const bad = { thing: ['person:candidate', 'term:nobody', 'x'] }
  assert.equal((await house.post('/reading/take-back', bad, 'secretary')).status, 200)
  assert.equal(terms().length, 1)
})

const other = `В Москве прошло расширенное заседание Совета, сообщает Хроника.
Принято решение о назначении Павла Иванова генеральным секретарём с 1 февраля 2030 года сроком на три года.`

test('what two reports say differently becomes claims by a button, each resting on its report', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  const page = await (await house.post('/reading', { report, other }, 'secretary')).text()
  const asked = [...page.matchAll(/name="claim" value="([^"]+)" checked/g)].map(
    ([, value]) => value!,
  )
  assert.deepEqual(asked, ['0-place', '1-from'], 'what is only inferred is no claim')
  const sent = { report, other, session: 's1', claim: asked }
  const answer = await house.post('/reading/claims', sent, 'secretary')
  assert.equal(answer.status, 200)
  const claims = allOf(house.clerk.org, 'claim')
  assert.deepEqual(
    claims.map(({ of, about, states }) => [of.id, about.ru, about.en, states.ru]),
    [
      ['s1', 'Заседание: Место', 'Sitting: Place', 'Минск'],
      ['s1', 'Заседание: Место', 'Sitting: Place', 'Москва'],
      [
        's1',
        'Назначение: С какого дня (Павел Иванов)',
        'Appointment: From (Павел Иванов)',
        '2030-01-01',
      ],
      [
        's1',
        'Назначение: С какого дня (Павел Иванов)',
        'Appointment: From (Павел Иванов)',
        '2030-02-01',
      ],
    ],
  )
  const texts = claims.map(({ sources }) => {
    const digest = mustGet(house.clerk.org, 'source', sources?.['*']?.[0] ?? '').digest
    return house.documents.get(digest ?? '')?.toString()
  })
  assert.deepEqual(texts, [report, other, report, other])
  const size = house.clerk.org.size
  await house.post('/reading/claims', sent, 'secretary')
  assert.equal(house.clerk.org.size, size, 'entering twice is entering once')
})

test('a difference that nothing on record is about is told, and enters nothing', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen)
  const sent = { report, other, claim: ['0-place'] }
  const asked = { 'accept-language': 'ru' }
  const page = await (await house.post('/reading/claims', sent, 'secretary', asked)).text()
  assert.match(page, /Заседание:\sне\sхватает:\sСессия/)
  assert.equal([...house.clerk.org.things('claim'), ...house.clerk.org.things('source')].length, 0)
  assert.equal((await house.post('/reading/claims', sent, 'delegate:KZ')).status, 403)
})

test('a delegate cannot confirm, and what is no Russian report is answered with a sentence', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council)
  assert.equal((await house.post('/reading/confirm', { report }, 'delegate:KZ')).status, 403)
  for (const bad of [
    '',
    'The council met in Minsk and decided nothing at all today.',
    'x'.repeat(300_000),
  ]) {
    const answer = await house.post('/reading', { report: bad }, 'secretary')
    assert.ok(answer.status === 400 || answer.status === 413, String(answer.status))
    assert.ok((await answer.text()).length > 100)
  }
})
