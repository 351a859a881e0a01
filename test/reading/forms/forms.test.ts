import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goldReports } from '../gold/gold.ts'
import { formsOf } from './form.ts'
import { scoreForm } from './score.ts'
import { fallen, keptStandings, nameOf, scoredForms } from './standing.ts'
import { sumsOf } from './sums.ts'

describe('the official forms', () => {
  const scored = scoredForms()

  it('each have a name of their own and a standing kept, which `npm run score:reading -- --raise` writes', () => {
    const names = scored.map(({ form }) => nameOf(form))
    assert.equal(new Set(names).size, names.length)
    assert.deepEqual([...keptStandings().keys()], names)
  })

  it('are, with the gold reports, at least a hundred and fifty reports, and ten lines and ten of each kind of fault', () => {
    const forms = scored.map(({ form }) => form)
    const isReport = ({ file }: { file: string }) => /^[23]\d-(?!unseen-lines)/.test(file)
    assert.ok(forms.filter(isReport).length + goldReports.length >= 150)
    for (let kind = 1; kind <= 12; kind++) {
      const own = forms.filter(({ file }) => file.startsWith(String(kind).padStart(2, '0')))
      const states = ({ facts }: (typeof own)[number]) =>
        facts.some((fact) => fact.kind === 'appointed' || fact.kind === 'dismissed')
      assert.ok(own.filter(states).length >= 10, `kind ${kind}: lines that state a change`)
      assert.ok(own.filter((form) => !states(form)).length >= 10, `kind ${kind}: lines that do not`)
    }
  })

  it('are read no worse than before: none falls', () => {
    assert.deepEqual(
      fallen(scored).map(
        ({ scored: { form, standing, faults }, kept }) =>
          `${nameOf(form)}: ${kept} -> ${standing}: ${faults.join('; ')}`,
      ),
      [],
    )
  })
})

/** Those of files 01 to 27; what lay closed meanwhile is held by the ratchet, and by its first sight in its files. */
describe('the aims of reading, over the forms that the rules were written with', () => {
  const open = scoredForms().filter(({ form }) => form.file < '30')
  const { changes, wrongPersons, wrongPersonsSure, datesShare } = sumsOf(open)

  it('hold for changes of office: recall at least .75 at a precision of at least .98', () => {
    assert.ok(changes.r >= 0.75, `recall is ${changes.r.toFixed(3)}`)
    assert.ok(changes.p >= 0.98, `precision is ${changes.p.toFixed(3)}`)
  })

  it('hold for persons: none wrong in a post or out of it, sure or not', () => {
    assert.deepEqual([wrongPersons, wrongPersonsSure], [0, 0])
  })

  it('hold for dates, lengths and places: at least .98', () => {
    assert.ok(datesShare >= 0.98, `the share is ${datesShare.toFixed(3)}`)
  })
})

describe('the scorer of forms', () => {
  const scoreOf = (written: string) => scoreForm(formsOf('own.txt', written)[0]!)
  const text = 'Елена Соколова назначена ректором Северного университета с 1 сентября 2023 года.'
  const right = `${text}\n=> appointed | Елена Соколова | ректор | Северный университет | from 2023-09-01`

  it('counts a change as right only with its person, post, organisation and days', () => {
    assert.equal(scoreOf(right).standing, 'right')
    assert.equal(scoreOf(right.replace('ректор |', 'проректор |')).standing, 'wrong person, sure')
    assert.equal(scoreOf(right.replace('Северный', 'Южный')).standing, 'wrong')
    assert.equal(scoreOf(right.replace('-09-01', '-09-02')).standing, 'wrong')
    assert.equal(scoreOf(right.replace(' | from 2023-09-01', '')).standing, 'wrong')
    assert.equal(sumsOf([scoreOf(right.replace('-09-01', '-09'))]).changes.p, 0)
  })

  it('counts a person who is not said, or said of another change, as a wrong person', () => {
    assert.equal(scoreOf(right.replace('Елена', 'Алена')).standing, 'wrong person, sure')
    assert.equal(scoreOf(right.replace('appointed', 'dismissed')).standing, 'wrong person, sure')
    assert.equal(scoreOf(`${text}\n=> nothing`).wrongPersonsSure, 1)
  })

  it('counts what is stated and not read as missed, and silence where a doubt must be shown', () => {
    const two = scoreOf(`${right}\n=> dismissed | Иван Орлов | ректор`)
    assert.deepEqual([two.standing, two.changes.stated, two.changes.right], ['missed', 2, 1])
    const doubt = scoreOf(`${right}\n=> planned`)
    assert.deepEqual([doubt.standing, doubt.unread.stated, doubt.unread.shown], ['missed', 1, 0])
  })

  it('takes any of several values', () => {
    assert.equal(
      scoreOf(right.replace('ректор |', 'декан / ректор |').replace('| Северный', '| - / Северный'))
        .standing,
      'right',
    )
  })

  it('refuses an answer that it does not know', () => {
    for (const answer of ['nobody', 'appointed | Иван', 'session | hour 12', ''])
      assert.throws(() => formsOf('own.txt', `Текст.\n=> ${answer}`), /own\.txt: .+«Текст/)
    assert.throws(() => formsOf('own.txt', 'Текст без ответа.'), /no answer/)
  })
})
