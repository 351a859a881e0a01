import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, council, given, refusal, sittingOpen, type TestAct, tell } from '../rules/given.ts'
import { allOf, mustGet } from '../rules/organisation.ts'
import { actsOf, type Choice, type Confirmation } from './acts.ts'
import { isRefusal } from './refusal.ts'
import { readReport } from './read.ts'
import { contradictionsOf, linksOf } from './register.ts'

const report = `В Минске прошло расширенное заседание Совета, сообщает Вестник со ссылкой на пресс-службу.
Главой Секретариата избран другой человек.
Принято решение о назначении Павла Иванова генеральным секретарём с 1 января 2030 года сроком на три года. Иванов представляет Республику Беларусь.
Павел Иванов родился в 1970 году и является гражданином Беларуси. С января 2024 года Иванов занимал пост заместителя министра обороны.`

const organised = [...council, ...sittingOpen]
const read = () => {
  const reading = readReport(report)
  return isRefusal(reading) ? assert.fail(reading.code) : reading
}
const everything = (): Map<number, Map<string, Choice>> =>
  new Map(
    read().proposals.map((proposal, index) => [
      index,
      new Map(
        Object.entries(proposal.fields)
          .filter(([, field]) => field.status !== 'inferred')
          .map(([name]) => [name, { chosen: 'confirmed' } as const]),
      ),
    ]),
  )
const confirmation = (choices: Confirmation['choices']): Confirmation => ({
  id: 'r1',
  title: 'Вестник',
  digest: 'a'.repeat(64),
  grammar: '1',
  session: 's1',
  choices,
})
const told = (acts: readonly object[]) => acts as unknown as TestAct[]

test('what a person confirmed enters the record as acts that rest on the report', () => {
  const org = given(...organised)
  const { acts } = actsOf(org, read().proposals, confirmation(everything()))
  after(org, ...told(acts))
  const term = allOf(org, 'term').find((one) => one.id.startsWith('r1.'))
  assert.deepEqual(
    [term?.from, term?.to, term?.represents, term?.post],
    ['2030-01-01', '2033-01-01', 'BY', 'secretary-general'],
  )
  assert.deepEqual(mustGet(org, 'person', term?.person ?? '').name, { ru: 'Павел Иванов' })
  assert.deepEqual(term?.sources, { '*': ['r1'] })
  assert.equal(mustGet(org, 'source', 'r1').digest, 'a'.repeat(64))
  assert.ok(allOf(org, 'dossier').some((line) => line.topic === 'birth' && line.when === '1970'))
})

test('what nobody confirmed does not enter the record, and the refusal to confirm is on it', () => {
  const org = given(...organised)
  const { acts } = actsOf(org, read().proposals, confirmation(new Map()))
  assert.deepEqual(
    acts.map((act) => act.type),
    ['source.enter', 'reading.confirm'],
  )
  after(org, ...told(acts))
  assert.ok(mustGet(org, 'reading', 'r1').choices.every((choice) => choice.chosen === 'rejected'))
})

test('a mended field goes in as mended, and both readings of it are kept', () => {
  const org = given(...organised)
  const choices = everything()
  const index = read().proposals.findIndex((proposal) => proposal.kind === 'appointment')
  choices.get(index)?.set('from', { chosen: 'mended', value: '2031-01-01' })
  after(org, ...told(actsOf(org, read().proposals, confirmation(choices)).acts))
  assert.equal(allOf(org, 'term').find((one) => one.id.startsWith('r1.'))?.from, '2031-01-01')
  const choice = mustGet(org, 'reading', 'r1').choices.find(
    (one) => one.proposal === index && one.field === 'from',
  )
  assert.deepEqual(
    [choice?.proposed, choice?.chosen, choice?.mended],
    ['2030-01-01', 'mended', '2031-01-01'],
  )
})

test('confirming twice is confirming once: the acts have the same ids', () => {
  const org = given(...organised)
  const first = actsOf(org, read().proposals, confirmation(everything())).acts
  assert.deepEqual(
    first.map((act) => act.id),
    actsOf(org, read().proposals, confirmation(everything())).acts.map((act) => act.id),
  )
  after(org, ...told(first))
  assert.equal(
    refusal(org, tell('source.enter', { source: 'r1', title: { ru: 'x' } })).code,
    'id-taken',
  )
})

test('names on record are linked, and what the record says otherwise is shown', () => {
  const org = given(...organised)
  const appointment = read().proposals.find((proposal) => proposal.kind === 'appointment')
  assert.ok(appointment)
  assert.deepEqual(
    linksOf(org, appointment).map(({ field, candidates }) => [field, candidates]),
    [
      ['person', []],
      ['post', ['secretary-general']],
      ['represents', ['BY']],
    ],
  )
  const [contradiction] = contradictionsOf(org, appointment, '2025-11-27')
  assert.deepEqual(
    [contradiction?.code, contradiction?.facts.holder],
    ['post-not-vacant-then', 'holder'],
  )
})
