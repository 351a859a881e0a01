// What a page says of a member that gave no answer, or no signature: no more than the record knows.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { appointment, chair, council, sittingOpen, tell } from '../../../rules/given.ts'
import { type Council, openCouncil } from '../../council-of-test.ts'

async function sitting(t: TestContext): Promise<Council> {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(...council, ...sittingOpen)
  return open
}

/** The words of one member's row of the answers. */
async function rowOf(open: Council, path: string, member: string): Promise<string> {
  const page = await (await open.get(path)).text()
  const answers = page.slice(page.indexOf('id="answers"'))
  const row = answers.split('<tr').find((one) => one.includes(`/members/${member}`))
  assert.ok(row, `${path} has no row of ${member}`)
  return row
    .replace(/^[^>]*>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

test('who was silent on a consensus did not object; who had left gave no answer', async (t) => {
  const open = await sitting(t)
  await open.lay({ ...appointment })
  await open.lay(
    tell('answer.give', { question: 'q1', member: 'KZ', answer: 'no-objection' }),
    tell('presence.record', { sitting: 'x1', member: 'TJ', state: 'left' }),
  )
  assert.match(await rowOf(open, '/questions/q1', 'BY'), /gave no answer/, 'while it is open')
  open.now += 60_000
  await open.lay(tell('question.close', { question: 'q1' }))
  const row = (member: string) => rowOf(open, '/decisions/q1', member)
  assert.match(await row('KZ'), / no objection \d/)
  assert.match(await row('BY'), /no objection \(no answer\)/)
  assert.match(await row('TJ'), /gave no answer/)
  open.now += 60_000
  await open.lay(tell('presence.record', { sitting: 'x1', member: 'BY', state: 'left' }))
  assert.match(await row('BY'), /no objection \(no answer\)/, 'it left when all was decided')
})

test('who was silent in a vote gave no answer, and is not said to have no objection', async (t) => {
  const open = await sitting(t)
  const text = { ru: 'Текст.', en: 'The text.' }
  await open.lay(
    tell(
      'question.put',
      {
        question: 'q2',
        sitting: 'x1',
        title: { ru: 'Голосование', en: 'A vote' },
        class: 'procedural',
        method: 'roll-call',
        matter: { kind: 'text', text },
      },
      chair,
    ),
    ...(['KZ', 'KG', 'RU'] as const).map((member) =>
      tell('vote.cast', { question: 'q2', member, vote: 'yes' }),
    ),
  )
  await open.lay(tell('question.close', { question: 'q2' }))
  assert.match(await rowOf(open, '/decisions/q2', 'KZ'), /in favour/)
  assert.match(await rowOf(open, '/decisions/q2', 'BY'), /gave no answer/)
})

test('who took part and has yet to sign is shown without a signature, not as absent', async (t) => {
  const open = await sitting(t)
  await open.lay(
    tell('document.lay', {
      document: 'd1',
      session: 's1',
      item: 'i1',
      title: { ru: 'Заявление', en: 'The statement' },
      kind: 'statement',
      audience: 'public',
    }),
    tell('question.put', {
      question: 'q3',
      sitting: 'x1',
      title: { ru: 'О заявлении', en: 'On the statement' },
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'document', document: 'd1' },
    }),
    tell('answer.give', { question: 'q3', member: 'BY', answer: 'no-objection' }),
    tell('question.close', { question: 'q3' }),
    tell('signature.open', { document: 'd1', signatories: ['BY', 'KZ'] }),
    tell('document.sign', { document: 'd1', member: 'KZ' }),
  )
  assert.match(await rowOf(open, '/decisions/q3', 'KZ'), /signed/)
  assert.match(await rowOf(open, '/decisions/q3', 'BY'), /no objection .*no signature/)
})
