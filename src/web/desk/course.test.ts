// An organisation founded and brought through a session by its desk alone: every act is read off a page of the desk, filled in
// as a person would, and sent as a browser sends it.
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { allOf, get, ownedBy } from '../../rules/organisation.ts'
import { type Fields, openCouncil } from '../council-of-test.ts'
import { sentForm } from './page-of-test.ts'

const open = openCouncil({ now: Date.parse('2026-11-23T06:00:00Z') })
after(() => open.close())

const both = (name: string, ru: string, en: string) => ({ [`${name}.ru`]: ru, [`${name}.en`]: en })

/** Opens a form of the desk, fills in what is given over what it proposes, and sends it. */
async function enter(
  type: string,
  fields: Fields,
  query: Record<string, string> = {},
  as = 'secretary',
) {
  const page = await open.get(`/desk/acts/${type}?${new URLSearchParams(query)}`, as)
  const proposed = sentForm(await page.text(), `/desk/acts/${type}`)
  const answer = await open.post(`/desk/acts/${type}`, { ...proposed, ...fields }, as)
  if (answer.status !== 303) assert.fail(`${type}: ${answer.status} ${said(await answer.text())}`)
  return answer.headers.get('location') ?? ''
}

/** Presses a button of a desk page: the first form for the act whose hidden fields are those given. */
async function press(path: string, type: string, fields: Record<string, string>, as = 'secretary') {
  const page = await (await open.get(path, as)).text()
  const form = sentForm(page, `/desk/acts/${type}`, fields)
  const answer = await open.post(`/desk/acts/${type}`, form, as)
  if (answer.status !== 303) assert.fail(`${type}: ${answer.status} ${said(await answer.text())}`)
}

/** What a page says is wrong. */
function said(page: string): string {
  const alert = /role="alert">([\s\S]*?)<\/div>/.exec(page)?.[1] ?? page.slice(0, 300)
  return alert.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

describe('a session held by the desk alone', () => {
  it('begins with an empty organisation and a list of what to do', async () => {
    const desk = await (await open.get('/desk', 'secretary')).text()
    assert.match(desk, /The organization has not been founded yet/)
    assert.match(desk, /href="\/desk\/acts\/organisation.found[^"]*"/)
    await enter('organisation.found', {
      ...both('name', 'Совет трёх рек', 'Council of Three Rivers'),
      ...both('shortName', 'СТР', 'CTR'),
      ...both('seat', 'Бишкек', 'Bishkek'),
      timeZone: 'Asia/Bishkek',
    })
    assert.match(await (await open.get('/', 'secretary')).text(), /Council of Three Rivers/)
  })

  it('founds members, bodies, posts, rules and persons', async () => {
    for (const [code, ru, en] of [
      ['AA', 'Первая', 'First'],
      ['BB', 'Вторая', 'Second'],
      ['CC', 'Третья', 'Third'],
      ['DD', 'Четвёртая', 'Fourth'],
    ] as const)
      await enter('member.admit', {
        member: code,
        ...both('name', `${ru} Республика`, `${en} Republic`),
        ...both('shortName', ru, en),
        status: code === 'DD' ? 'frozen' : 'member',
        from: '2020',
      })
    await enter('body.establish', { ...both('name', 'Совет', 'Council'), kind: 'council' })
    assert.ok(get(open.clerk.org, 'body', 'council'))
    await enter('post.establish', {
      ...both('name', 'Генеральный секретарь', 'Secretary General'),
      body: 'council',
      heldBy: 'person',
      appointedBy: 'council',
      termYears: '3',
      citizensOnly: 'yes',
    })
    const page = await open.get('/desk/acts/rulebook.adopt', 'secretary')
    const proposed = sentForm(await page.text(), '/desk/acts/rulebook.adopt')
    const withTemplate = await open.post(
      '/desk/acts/rulebook.adopt',
      { ...proposed, template: 'collective-security-council', more: 'template' },
      'secretary',
    )
    const filled = sentForm(await withTemplate.text(), '/desk/acts/rulebook.adopt')
    assert.match(String(filled.book), /kurultaiRulebook/)
    const adopted = await open.post(
      '/desk/acts/rulebook.adopt',
      { ...filled, body: 'council', from: '18.09.2020' },
      'secretary',
    )
    assert.equal(adopted.status, 303)
    for (const [code, name] of [
      ['AA', 'Asel Almazova'],
      ['BB', 'Bolot Bekov'],
      ['CC', 'Chynara Chon'],
    ] as const)
      await enter('person.enter', { 'name.en': name, 'name.ru': name, member: code })
    assert.ok(get(open.clerk.org, 'person', 'asel-almazova'))
  })

  it('convenes a session, schedules a sitting, names delegations, proposes items and lays a document', async () => {
    await enter('session.convene', {
      body: 'council',
      kind: 'regular',
      from: '23.11.2026',
      to: '23.11.2026',
      ...both('place', 'Бишкек', 'Bishkek'),
      timeZone: 'Asia/Bishkek',
      chair: 'AA',
    })
    const session = 'council-2026-11-23'
    assert.equal(get(open.clerk.org, 'session', session)?.from, '2026-11-23')
    await enter('sitting.schedule', { format: 'expanded' }, { session })
    for (const [member, person] of [
      ['AA', 'asel-almazova'],
      ['BB', 'bolot-bekov'],
      ['CC', 'chynara-chon'],
    ] as const)
      await enter(
        'delegation.name',
        { member, 'people.0.person': person, 'people.0.role': 'head' },
        { session },
      )
    await enter(
      'absence.note',
      { member: 'DD', ...both('reason', 'Заморожено', 'Frozen') },
      { session },
    )
    const desk = `/desk/sessions/${session}`
    for (const member of ['AA', 'BB', 'CC'])
      await press(desk, 'credentials.present', { session, member, powers: 'full-powers' })
    for (const member of ['AA', 'BB', 'CC'])
      await press(desk, 'credentials.examine', { session, member, finding: 'accepted' })
    await enter(
      'invitation.issue',
      { as: 'observer', ...both('name', 'Наблюдатель', 'An observer') },
      { session },
    )
    await enter('item.propose', both('title', 'Назначение', 'Appointment'), { session })
    await enter('item.propose', both('title', 'Декларация', 'Declaration'), { session })
    await enter('agenda.order', { 'items:declaration': '2', 'items:appointment': '1' }, { session })
    await enter(
      'document.lay',
      {
        ...both('title', 'Декларация', 'The Declaration'),
        kind: 'declaration',
        audience: 'public',
        item: 'declaration',
      },
      { session },
    )
    await enter(
      'version.lay',
      { language: 'ru', text: 'Мы, члены Совета…', authentic: 'yes' },
      { document: 'the-declaration' },
    )
    await enter(
      'version.lay',
      {
        language: 'en',
        'digest-file': new File(['We, the members'], 'declaration.txt', { type: 'text/plain' }),
      },
      { document: 'the-declaration' },
    )
    const version = get(open.clerk.org, 'version', 'the-declaration/en')
    assert.equal(version?.fileName, 'declaration.txt')
    assert.ok(open.documents.has(version?.digest ?? ''))
  })

  it('opens the sitting, records presence, establishes the quorum and adopts the agenda', async () => {
    const session = 'council-2026-11-23'
    const sitting = `${session}-expanded`
    const desk = `/desk/sessions/${session}`
    await press(desk, 'sitting.open', { sitting })
    assert.match(
      await (await open.get(desk, 'secretary')).text(),
      /There is no quorum: fewer members are present/,
    )
    for (const member of ['AA', 'BB', 'CC'])
      await press(desk, 'presence.record', { sitting, member, state: 'present' })
    await press(desk, 'quorum.establish', { sitting }, 'chair')
    await enter('agenda.adopt', { items: ['appointment', 'declaration'] }, { sitting })
    await press(desk, 'item.take', { item: 'appointment', sitting }, 'chair')
    await press(desk, 'floor.give', { sitting, member: 'BB' })
    await press(desk, 'floor.end', {})
    await enter(
      'statement.record',
      { kind: 'thanks', by: ['BB'], ...both('text', 'Благодарим.', 'We are thankful.') },
      { sitting },
    )
  })

  it('decides an appointment by consensus, each delegation answering for itself', async () => {
    const session = 'council-2026-11-23'
    const sitting = `${session}-expanded`
    const desk = `/desk/sessions/${session}`
    await enter(
      'question.put',
      {
        ...both('title', 'О назначении', 'On the appointment'),
        class: 'appointment',
        'matter.post': 'secretary-general',
        'matter.person': 'bolot-bekov',
        'matter.from.how': 'day',
        'matter.from.date': '01.01.2027',
        'matter.years': '3',
        'matter.represents': 'BB',
      },
      { sitting, item: 'appointment', method: 'consensus', 'matter.kind': 'appointment' },
    )
    const question = 'on-the-appointment'
    const delegation = await (await open.get('/desk/delegation', 'delegate:CC')).text()
    assert.match(delegation, /On the appointment/)
    for (const [member, answer] of [
      ['AA', 'no-objection'],
      ['BB', 'no-objection'],
      ['CC', 'objects'],
    ] as const) {
      const page = await (await open.get('/desk/delegation', `delegate:${member}`)).text()
      const form = sentForm(page, '/desk/acts/answer.give', { question, member })
      assert.equal(
        (await open.post('/desk/acts/answer.give', { ...form, answer }, `delegate:${member}`))
          .status,
        303,
      )
    }
    const whatIf = `/desk/questions/${question}/what-if`
    assert.match(await (await open.get(whatIf, 'secretary')).text(), /would not be adopted/)
    const supposed = `?suppose=yes&there.AA=yes&there.BB=yes&there.CC=yes&answer.CC=no-objection`
    const size = open.clerk.org.size
    assert.match(await (await open.get(whatIf + supposed, 'secretary')).text(), /would be adopted/)
    assert.equal(open.clerk.org.size, size)
    await press(desk, 'answer.give', { question, member: 'CC', answer: 'no-objection' })
    await press(desk, 'question.close', { question }, 'chair')
    const term = ownedBy(open.clerk.org, 'term', 'secretary-general').find(
      ({ capacity }) => capacity === 'substantive',
    )
    assert.deepEqual([term?.from, term?.to], ['2027-01-01', '2030-01-01'])
    await enter('item.close', { result: 'decided' }, { item: 'appointment' }, 'chair')
  })

  it('adopts a document and has it signed', async () => {
    const session = 'council-2026-11-23'
    const sitting = `${session}-expanded`
    const desk = `/desk/sessions/${session}`
    await press(desk, 'item.take', { item: 'declaration', sitting })
    await enter(
      'question.put',
      {
        ...both('title', 'О Декларации', 'On the Declaration'),
        class: 'substantive',
        'matter.document': 'the-declaration',
      },
      { sitting, item: 'declaration', method: 'consensus', 'matter.kind': 'document' },
    )
    await press(desk, 'question.close', { question: 'on-the-declaration' })
    await enter('item.close', { result: 'decided' }, { item: 'declaration' })
    await enter(
      'signature.open',
      { signatories: ['AA', 'BB', 'CC'] },
      { document: 'the-declaration' },
    )
    await press(desk, 'document.sign', { document: 'the-declaration', member: 'AA' })
    await press(
      '/desk/delegation',
      'document.sign',
      { document: 'the-declaration', member: 'BB' },
      'delegate:BB',
    )
    await enter(
      'document.sign',
      { member: 'CC', ...both('reservation', 'Кроме пункта 2.', 'Except paragraph 2.') },
      { document: 'the-declaration' },
    )
    assert.equal(get(open.clerk.org, 'document', 'the-declaration')?.state, 'signed')
  })

  it('sets a measure, closes the session, issues the communique, reports and corrects', async () => {
    const session = 'council-2026-11-23'
    const sitting = `${session}-expanded`
    const desk = `/desk/sessions/${session}`
    await enter(
      'measure.set',
      {
        kind: 'measure',
        decision: 'on-the-declaration',
        ...both('text', 'Доложить.', 'To report.'),
        'responsible.posts': ['secretary-general'],
        by: '2027',
      },
      { session },
    )
    await press(desk, 'sitting.close', { sitting }, 'chair')
    await press(desk, 'session.close', { session }, 'chair')
    await enter('communique.issue', {}, { session })
    assert.ok(get(open.clerk.org, 'communique', session))
    await enter(
      'report.give',
      { ...both('text', 'Начато.', 'Begun.'), progress: 'begun' },
      { measure: 'measure-1' },
    )
    const path = `/desk/correct/session/${session}`
    const form = sentForm(await (await open.get(path, 'secretary')).text(), path)
    assert.equal(form.from, '2026-11-23')
    const mended = {
      ...form,
      ...both('place', 'Ош', 'Osh'),
      ...both('why', 'Место было другим', 'The place was another'),
    }
    assert.equal((await open.post(path, mended, 'secretary')).status, 303)
    assert.deepEqual(get(open.clerk.org, 'session', session)?.place, { ru: 'Ош', en: 'Osh' })
    assert.deepEqual(Object.keys(allOf(open.clerk.org, 'correction')[0]?.set ?? {}), ['place'])
  })
})
