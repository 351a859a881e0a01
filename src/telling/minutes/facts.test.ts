import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { council, sittingOpen, tell } from '../../rules/given.ts'
import { type Council, openCouncil } from '../../web/council-of-test.ts'

const names = (ru: string, en: string) => ({ ru, en })

async function opened(t: TestContext, acts = council): Promise<Council> {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(...acts, ...sittingOpen)
  return open
}

/** The minutes drafted once the sitting is closed, facts and their lines one after another. */
async function minutes(open: Council, language = 'en'): Promise<string> {
  if (open.clerk.org.thing('minutes', 'x1') === undefined)
    await open.lay(
      tell('sitting.close', { sitting: 'x1' }),
      tell('minutes.draft', { sitting: 'x1' }),
    )
  const answer = await open.get(`/sittings/x1/minutes?lang=${language}`)
  return (await answer.text())
    .replaceAll('\u00a0', ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('the minutes say who leads a delegation after a hand-over', async (t) => {
  const open = await opened(t)
  await open.lay(
    tell('person.enter', { person: 'deputy-KZ', name: names('Заместитель', 'The deputy') }),
    tell('delegation.name', {
      session: 's1',
      member: 'KZ',
      people: [
        { person: 'head-KZ', role: 'head' },
        { person: 'deputy-KZ', role: 'alternate' },
      ],
    }),
    tell('delegation.hand-over', { session: 's1', member: 'KZ', person: 'deputy-KZ' }),
  )
  const english = await minutes(open)
  assert.match(english, /The deputy now leads the delegation: Kazakhstan\./)
  assert.doesNotMatch(english, /Entered: /)
  assert.match(await minutes(open, 'ru'), /Делегацию возглавляет Заместитель \(Казахстан\)\./)
})

test('members of one list are named in one language, though a member has no name in the reader’s', async (t) => {
  const english = council.map((act) =>
    act.type === 'organisation.found' ? { ...act, languages: ['en', 'fr'] } : act,
  )
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(
    ...english,
    tell('member.admit', {
      member: 'X1',
      name: { en: 'Union of Harbours', fr: 'Union des ports' },
      shortName: { en: 'Harbours', fr: 'Ports' },
      status: 'member',
    }),
    ...sittingOpen.filter(({ type }) => type !== 'quorum.establish'),
    tell('presence.record', { sitting: 'x1', member: 'X1', state: 'present' }),
  )
  const russian = await minutes(open, 'ru')
  assert.match(russian, /Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan и Harbours/)
  assert.doesNotMatch(russian, /Беларусь, [^.]*Harbours/)
})

test('the time spent on an item stands under it, suspensions left out, with that of the speeches on it', async (t) => {
  const open = await opened(t)
  const pass = (minutes: number) => {
    open.now += minutes * 60_000
  }
  await open.lay(
    tell('item.propose', { item: 'i2', session: 's1', title: names('Разное', 'Other business') }),
    tell('agenda.adopt', { sitting: 'x1', items: ['i1', 'i2'] }),
    tell('item.take', { item: 'i1', sitting: 'x1' }),
    tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
  )
  pass(7)
  await open.lay(tell('floor.end', { floor: 'f1' }), tell('sitting.suspend', { sitting: 'x1' }))
  pass(30)
  await open.lay(tell('sitting.resume', { sitting: 'x1' }))
  pass(3)
  await open.lay(
    tell('item.close', { item: 'i1', result: 'discussed' }),
    tell('item.take', { item: 'i2', sitting: 'x1' }),
  )
  pass(5)
  await open.lay(tell('item.close', { item: 'i2', result: 'discussed' }))
  const said = await minutes(open)
  assert.match(said, /Time spent on the item: 10 min, of which speeches: 7 min\./)
  assert.match(said, /Time spent on the item: 5 min\./)
  assert.match(
    await minutes(open, 'ru'),
    /Время рассмотрения пункта: 10 мин, в том числе выступления: 7 мин\./,
  )
})
