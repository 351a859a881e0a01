import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, council, delegate, given, refusal, sittingOpen, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const laid = [
  ...council,
  ...sittingOpen,
  tell('document.lay', {
    document: 'd1',
    session: 's1',
    title: { en: 'Declaration' },
    kind: 'declaration',
    audience: 'participants',
  }),
  tell('version.lay', { document: 'd1', language: 'en', text: 'We declare.' }),
]
const put = tell('question.put', {
  question: 'q1',
  sitting: 'x1',
  title: { en: 'The Declaration' },
  class: 'substantive',
  method: 'consensus',
  matter: { kind: 'document', document: 'd1' },
})
const adopted = [...laid, put, tell('question.close', { question: 'q1' })]
const sign = (member: string, more = {}) =>
  tell('document.sign', { document: 'd1', member, ...more }, delegate(member))

test('a document is adopted by the body before it is opened for signature', () => {
  const org = given(...laid)
  assert.equal(
    refusal(org, tell('signature.open', { document: 'd1', signatories: ['BY'] })).code,
    'document-not-adopted',
  )
  after(org, put, tell('question.close', { question: 'q1' }))
  assert.equal(mustGet(org, 'document', 'd1').state, 'adopted')
})

test('it is signed when every signatory has signed, not before, each by its head', () => {
  const org = given(
    ...adopted,
    tell('signature.open', { document: 'd1', signatories: ['BY', 'KZ'] }),
    sign('BY'),
  )
  assert.equal(mustGet(org, 'document', 'd1').state, 'open-for-signature')
  after(org, sign('KZ', { reservation: { en: 'Not on Sundays' } }))
  assert.equal(mustGet(org, 'document', 'd1').state, 'signed')
  assert.equal(mustGet(org, 'signature', 'd1/KZ').person, 'head-KZ')
  assert.deepEqual(mustGet(org, 'signature', 'd1/KZ').reservation, { en: 'Not on Sundays' })
})

test('nobody signs twice, nor a member that is no signatory', () => {
  const org = given(
    ...adopted,
    tell('signature.open', { document: 'd1', signatories: ['BY', 'KZ'] }),
    sign('BY'),
  )
  assert.equal(refusal(org, sign('BY')).code, 'already-signed')
  assert.equal(refusal(org, sign('TJ')).code, 'not-a-signatory')
})

test('without full powers a delegation does not sign', () => {
  const org = given(
    ...council,
    ...sittingOpen.filter((one) => one.type !== 'credentials.present' || one.member !== 'BY'),
    ...adopted.slice(council.length + sittingOpen.length),
    tell('signature.open', { document: 'd1', signatories: ['BY'] }),
  )
  assert.equal(refusal(org, sign('BY')).code, 'full-powers-wanting')
  after(org, tell('credentials.present', { session: 's1', member: 'BY', powers: 'full-powers' }))
  assert.equal(refusal(org, sign('BY')).code, 'full-powers-wanting')
  after(
    org,
    tell('credentials.examine', { session: 's1', member: 'BY', finding: 'accepted' }),
    sign('BY'),
  )
})

test('the text of an adopted document is not laid anew', () => {
  const org = given(...adopted)
  assert.equal(
    refusal(org, tell('version.lay', { document: 'd1', language: 'ru', text: 'Заявляем.' })).code,
    'document-already-adopted',
  )
})

test('a version is a text or a file, never both and never neither', () => {
  const org = given(...laid)
  const digest = 'a'.repeat(64)
  assert.equal(
    refusal(org, tell('version.lay', { document: 'd1', language: 'ru' })).code,
    'text-or-file',
  )
  assert.equal(
    refusal(org, tell('version.lay', { document: 'd1', language: 'ru', text: 'x', digest })).code,
    'text-or-file',
  )
})
