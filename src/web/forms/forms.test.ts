import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { type ActType, shapes } from '../../rules/acts.ts'
import { rolesFor } from '../../rules/decide.ts'
import { council, given, sittingOpen } from '../../rules/given.ts'
import { allOf } from '../../rules/organisation.ts'
import { readInstant, readWhen } from '../../text/written-dates.ts'
import { openCouncil, personaHeaders } from '../council-of-test.ts'
import { chapters } from '../../rules/table.ts'
import { sentForm } from '../desk/page-of-test.ts'
import { slug, withProposedId } from './proposed-ids.ts'

const open = openCouncil()
const empty = openCouncil()
await open.lay(...council, ...sittingOpen)
after(() => {
  open.close()
  empty.close()
})

const types = Object.keys(shapes) as ActType[]
const personaFor = (type: ActType) => {
  const role = rolesFor(type)[0]!
  return role === 'delegate' ? 'delegate:KG' : role
}

describe('the form of an act', () => {
  it('is there for every act, in every language, in a full and an empty organisation, and answers when sent blank', async () => {
    for (const type of types)
      for (const [house, language] of [
        [open, 'ru'],
        [open, 'en'],
        [empty, 'ru'],
      ] as const) {
        // A delegate speaks for a member, and an empty organisation has none.
        if (house === empty && personaFor(type).startsWith('delegate')) continue
        const path = `/desk/acts/${type}?lang=${language}`
        const page = await house.get(path, personaFor(type))
        assert.equal(page.status, 200, type)
        const blank = sentForm(await page.text(), `/desk/acts/${type}`)
        const sent = await house.post(
          `/desk/acts/${type}?lang=${language}`,
          blank,
          personaFor(type),
        )
        assert.ok([303, 400, 409].includes(sent.status), `${type}: ${sent.status}`)
      }
  })

  it('sent by a page that stayed open tells whoever acts in another role by now that the act is not theirs', async () => {
    const headers = {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const sent = await open.app.request('http://localhost/desk/acts/embargo.lift', {
      method: 'POST',
      headers: { host: 'localhost', ...personaHeaders('delegate:KG'), ...headers },
      body: 'act=mine&session=s1',
    })
    assert.equal(sent.status, 403)
    assert.equal(((await sent.json()) as { refusal: { code: string } }).refusal.code, 'not-yours')
  })

  it('loses nothing that was typed, and names what to mend at the top and at the field', async () => {
    const typed = {
      act: 'a1',
      member: 'K Z',
      'name.ru': 'Имя <b>',
      'name.en': '',
      status: 'member',
      from: '31.02.2020',
    }
    const page = await (await open.post('/desk/acts/member.admit', typed, 'secretary')).text()
    const again = sentForm(page, '/desk/acts/member.admit')
    for (const [name, value] of Object.entries(typed)) assert.equal(again[name], value)
    assert.match(page, /class="error-summary" role="alert"/)
    assert.match(page, /<a href="#member">Code: Latin letters/)
    assert.match(page, /<a href="#shortName">/)
    assert.match(page, /<a href="#from">From: Enter a day, a month, a season or a year/)
    assert.match(page, /id="member-error"/)
  })

  it('sent twice is one act and one receipt', async () => {
    const fields = { act: 'twice', 'name.ru': 'Дважды', 'name.en': 'Twice' }
    const before = allOf(open.clerk.org, 'person').length
    const [first, second] = await Promise.all([
      open.post('/desk/acts/person.enter', fields, 'secretary'),
      open.post('/desk/acts/person.enter', fields, 'secretary'),
    ])
    const third = await open.post('/desk/acts/person.enter', fields, 'secretary')
    assert.deepEqual([first.status, second.status, third.status], [303, 303, 303])
    assert.equal(third.headers.get('location'), first.headers.get('location'))
    assert.equal(allOf(open.clerk.org, 'person').length, before + 1)
  })

  it('shows a refusal with its rule and what is possible instead, and keeps the form', async () => {
    const answer = await open.post(
      '/desk/acts/item.take',
      { act: 'a2', item: 'i1', sitting: 'x1' },
      'chair',
      {
        'accept-language': 'ru',
      },
    )
    assert.equal(answer.status, 409)
    const page = (await answer.text()).replaceAll('\u00a0', ' ')
    assert.match(page, /class="refusal" role="alert"/)
    assert.match(page, /Повестка дня заседания ещё не утверждена/)
    assert.match(page, /Постоянное правило 13/)
    assert.match(page, /Утвердите повестку/)
    assert.equal(sentForm(page, '/desk/acts/item.take').item, 'i1')
  })

  it('is not for those who may not lay the act, nor for nobody', async () => {
    assert.equal((await open.get('/desk/acts/member.admit')).status, 401)
    assert.equal((await open.get('/desk/acts/member.admit', 'observer')).status, 403)
    assert.equal((await open.post('/desk/acts/member.admit', {}, 'delegate:KG')).status, 403)
    assert.equal((await open.get('/desk/acts/no.such', 'secretary')).status, 404)
    assert.equal((await open.get('/desk/acts/constructor', 'secretary')).status, 404)
    assert.equal((await open.get('/desk')).status, 401)
  })

  it('is cut off when it is too large', async () => {
    const huge = { act: 'a3', 'name.en': 'x'.repeat(400_000) }
    assert.equal((await open.post('/desk/acts/person.enter', huge, 'secretary')).status, 413)
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, '']))
    assert.equal((await open.post('/desk/acts/person.enter', many, 'secretary')).status, 413)
  })

  it('brings more rows, and the fields of what a question is about, without script', async () => {
    const form = sentForm(
      await (await open.get('/desk/acts/delegation.name?session=s1&member=KG', 'secretary')).text(),
      '/desk/acts/delegation.name',
    )
    const rows = (fields: Record<string, unknown>) =>
      Object.keys(fields).filter((name) => name.endsWith('.person')).length
    const more = await open.post(
      '/desk/acts/delegation.name',
      { ...form, more: 'people' },
      'secretary',
    )
    assert.equal(rows(sentForm(await more.text(), '/desk/acts/delegation.name')), rows(form) + 3)
    const asked = await open.post(
      '/desk/acts/question.put',
      { act: 'a4', 'matter.kind': 'release', more: 'matter' },
      'secretary',
    )
    assert.match(await asked.text(), /name="matter.term"/)
  })

  it('stands in one chapter of the desk', () => {
    assert.deepEqual(chapters.flatMap(([, acts]) => acts).toSorted(), types.toSorted())
  })

  it('leaves a correction of a field as it stands out of the act', async () => {
    const path = '/desk/correct/member/KG'
    const form = sentForm(await (await open.get(path, 'secretary')).text(), path)
    const unchanged = await open.post(path, { ...form, 'why.en': 'No reason' }, 'secretary')
    assert.equal(unchanged.status, 409)
    assert.match(await unchanged.text(), /No correction is stated/)
    const wrong = await open.post(
      path,
      { ...form, 'name.en': 'x'.repeat(301), 'why.en': 'Longer' },
      'secretary',
    )
    assert.equal(wrong.status, 400)
    assert.match(await wrong.text(), /Shorten the text to 300\u00a0characters/)
    assert.equal((await open.get(path, 'chair')).status, 403)
    assert.equal((await open.get('/desk/correct/member/ZZ', 'secretary')).status, 404)
    assert.equal((await open.get('/desk/correct/nothing/KG', 'secretary')).status, 404)
  })
})

describe('the description of the acts', () => {
  it('gives programs a schema of every act and says who may lay it', async () => {
    const { acts } = (await (await open.get('/acts.json')).json()) as {
      acts: {
        type: string
        laidBy: string[]
        schema: { required: string[]; properties: Record<string, unknown> }
      }[]
    }
    assert.deepEqual(
      acts.map(({ type }) => type),
      types,
    )
    const admit = acts.find(({ type }) => type === 'member.admit')
    assert.deepEqual(admit?.laidBy, ['secretary'])
    assert.deepEqual(admit?.schema.required, [
      'id',
      'type',
      'member',
      'name',
      'shortName',
      'status',
    ])
  })

  it('is a page for people', async () => {
    assert.match(await (await open.get('/acts')).text(), /<code>question.put<\/code>/)
  })
})

describe('what people write into a form', () => {
  it('is read as dates and times of the place', () => {
    assert.equal(readWhen('27.11.2025'), '2025-11-27')
    assert.equal(readWhen('1988/1991'), '1988/1991')
    assert.equal(readWhen('11.2025'), '2025-11')
    assert.equal(
      readInstant('27.11.2025 11:05', 'Asia/Bishkek', '2025-01-01'),
      '2025-11-27T11:05+06:00',
    )
    assert.equal(readInstant('11:05', 'Europe/Moscow', '2025-11-27'), '2025-11-27T11:05+03:00')
    assert.equal(readInstant('25:05', 'UTC', '2025-11-27'), '25:05')
    assert.equal(readInstant('12:00', 'America/New_York', '2025-07-01'), '2025-07-01T12:00-04:00')
  })

  it('is shown back in words before it is laid, where it has to be read', async () => {
    const dossier = '/desk/acts/dossier.enter'
    const form = sentForm(await (await open.get(dossier, 'secretary')).text(), dossier)
    const told = {
      ...form,
      person: 'holder',
      topic: 'birth',
      'what.en': 'Born',
      when: '29 мая 1961',
    }
    const shown = await open.post(dossier, told, 'secretary')
    assert.equal(shown.status, 200)
    const page = await shown.text()
    assert.match(page, /“29\sмая 1961” is 29\sMay\s1961/)
    assert.equal([...open.clerk.org.things('dossier')].length, 0)
    const again = sentForm(page, dossier)
    assert.equal(again.when, '29 мая 1961')
    const otherwise = { ...again, when: '03/04/1961' }
    assert.match(await (await open.post(dossier, otherwise, 'secretary')).text(), /3\sApril\s1961/)
    assert.equal((await open.post(dossier, again, 'secretary')).status, 303)
    const [entered] = [...open.clerk.org.things('dossier')] as unknown as { when: string }[]
    assert.equal(entered?.when, '1961-05-29')
  })

  it('becomes an id that can be read', () => {
    assert.equal(slug('Совет коллективной безопасности'), 'sovet-kollektivnoy-bezopasnosti')
    assert.equal(slug('Жогорку Кеңеш'), 'zhogorku-kengesh')
    assert.equal(slug('Café — 2!'), 'cafe-2')
    assert.equal(slug('会议'), '')
  })

  it('are not made from a title that is closed, because ids stand in the record in clear', () => {
    const org = given(...council, ...sittingOpen)
    const paper = { session: 's1', title: { en: 'A secret plan' }, kind: 'plan' }
    const idOf = (audience: string) =>
      withProposedId(org, 'document.lay', { ...paper, audience }, () => false).document
    assert.deepEqual([idOf('public'), idOf('participants')], ['a-secret-plan', 'document-1'])
  })
})
