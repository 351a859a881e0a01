// A sitting that is not public: until its release the public sees that it was held, and nothing else.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chair, council, sittingOpen, tell, type TestAct } from '../rules/given.ts'
import { get } from '../rules/organisation.ts'
import { type Council, openCouncil } from './council-of-test.ts'

const taking = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const
const words = (name: string) => ({ en: `Hidden ${name}`, ru: `Скрыто: ${name}` })

/** A sitting held from its opening to its closing, at which everything was done that a sitting does. */
function held(sitting: string, item: string): TestAct[] {
  const id = (name: string) => `${name}-${sitting}`
  return [
    tell('sitting.open', { sitting }),
    ...taking.map((member) => tell('presence.record', { sitting, member, state: 'present' })),
    tell('quorum.establish', { sitting }),
    tell('agenda.adopt', { sitting, items: [item] }),
    tell('item.take', { item, sitting }),
    tell('speakers.open', { sitting, order: 'request' }),
    tell('request.make', { request: id('request'), sitting, member: 'TJ', kind: 'floor' }),
    tell('floor.give', { floor: id('floor'), sitting, request: id('request') }),
    tell('statement.record', {
      statement: id('statement'),
      sitting,
      floor: id('floor'),
      kind: 'statement',
      text: words('statement'),
    }),
    tell('floor.end', { floor: id('floor') }),
    tell('ruling.make', { ruling: id('ruling'), sitting, text: words('ruling') }, chair),
    tell('proposal.make', {
      proposal: id('motion'),
      sitting,
      kind: 'motion',
      member: 'TJ',
      text: words('motion'),
    }),
    tell('question.put', {
      question: id('question'),
      sitting,
      item,
      title: words('question'),
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'text', text: words('matter') },
    }),
    tell('answer.give', {
      question: id('question'),
      member: 'TJ',
      answer: 'reserves',
      why: words('why'),
    }),
    tell('question.close', { question: id('question') }),
    tell('poll.open', { poll: id('poll'), sitting, text: words('poll') }),
    tell('poll.answer', { poll: id('poll'), member: 'TJ', answer: 'yes' }),
    tell('measure.set', {
      measure: id('measure'),
      session: 's2',
      decision: id('question'),
      kind: 'measure',
      text: words('measure'),
    }),
    tell('item.close', { item, result: 'decided' }),
    tell('sitting.close', { sitting }),
    tell('minutes.draft', { sitting }),
  ]
}

async function convene(open: Council, access: 'private' | 'restricted'): Promise<void> {
  await open.lay(
    ...council,
    ...sittingOpen,
    tell('session.convene', {
      session: 's2',
      body: 'council',
      kind: 'regular',
      from: '2025-11-27',
    }),
    ...taking.flatMap((member) => [
      tell('delegation.name', {
        session: 's2',
        member,
        people: [{ person: `head-${member}`, role: 'head' }],
      }),
      tell('credentials.present', { session: 's2', member, powers: 'not-required' }),
    ]),
    tell('item.propose', { item: 'i2', session: 's2', title: { en: 'An open item' } }),
    tell('sitting.schedule', {
      sitting: 'x2',
      session: 's2',
      format: 'narrow',
      name: words('name'),
      access,
    }),
    ...held('x2', 'i2'),
    tell('session.close', { session: 's2' }),
    tell('communique.issue', { session: 's2' }),
  )
}

const tells =
  /Hidden|Скрыто|(question|floor|request|ruling|motion|statement|poll|measure)-x2|reserves|"takenIn"/

function addresses(open: Council): string[] {
  const entries = Array.from({ length: open.clerk.org.size }, (_, n) => `/record/${n}`)
  const pages = [
    '/',
    '/sessions',
    '/sessions/s2',
    '/sessions/s2/live',
    '/sessions/s2/screen',
    '/sessions/s2/press',
    '/sessions/s2/communique',
    '/sessions/s2/course',
    '/sittings/x2/minutes',
    '/items/i2',
    '/decisions',
    '/decisions/question-x2',
    '/questions/question-x2',
    '/measures',
    '/measures/measure-x2',
    '/members/TJ',
    '/people/head-TJ',
    '/record',
    '/search?q=Hid',
    '/feed.atom',
  ]
  return [...pages, ...entries]
}

async function findings(open: Council, reader: string | undefined, past = ''): Promise<string[]> {
  const found: string[] = []
  for (const path of addresses(open))
    for (const accept of ['text/html', 'application/json']) {
      const address = past === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${past}`
      const answer = await open.get(address, reader, { accept })
      const payload = (await answer.text()).replaceAll(/(href|action)="[^"]*"/g, '')
      if (answer.status >= 500) found.push(`${address}: ${answer.status}`)
      const told = tells.exec(payload.replaceAll(path.slice(1), ''))
      if (told) found.push(`${address} (${accept}): ${told[0]}`)
    }
  return found
}

describe('a private sitting', () => {
  const open = openCouncil()

  it('is known to the public to have been held, and nothing else of it is', async () => {
    await convene(open, 'private')
    assert.deepEqual(await findings(open, undefined), [])
    assert.deepEqual(await findings(open, 'observer'), [])
    const page = await (await open.get('/sessions/s2')).text()
    assert.match(page, /private sitting/)
    assert.doesNotMatch(page, /of 6 members|sealed text|no quorum/)
    const { item } = (await (await open.get('/items/i2.json')).json()) as {
      item: { state: string }
    }
    assert.equal(item.state, 'proposed')
  })

  it('is read by those who take part', async () => {
    for (const reader of ['delegate:KZ', 'chair', 'secretary']) {
      const found = await findings(open, reader)
      for (const path of ['/questions/question-x2', '/items/i2', '/decisions/question-x2'])
        assert.ok(
          found.some((one) => one.startsWith(path)),
          `${reader} at ${path}`,
        )
    }
  })

  it('stands in the record as closed entries, in whose bytes is nothing of it', () => {
    const { clerk } = open
    const made = get(clerk.org, 'question', 'question-x2')?.made ?? 0
    const line = clerk.line(made)?.bytes.toString() ?? ''
    assert.match(line, /"act":null,"events":null.*"sealed:[0-9a-f]{64}"/)
    assert.doesNotMatch(line, tells)
    assert.equal(clerk.entry(made)?.act.type, 'question.put')
  })

  it('is open to all from its release on, and stays closed in the past', async () => {
    const before = open.clerk.org.size - 1
    await open.lay(tell('sitting.release', { sitting: 'x2' }, chair))
    const found = await findings(open, undefined)
    for (const path of ['/questions/question-x2', '/items/i2', '/measures/measure-x2', '/search'])
      assert.ok(
        found.some((one) => one.startsWith(path)),
        path,
      )
    assert.deepEqual(await findings(open, undefined, `at=${before}`), [])
    open.close()
  })
})
