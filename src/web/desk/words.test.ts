import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type ActType, shapes } from '../../rules/acts.ts'
import { correctable } from '../../rules/correctable.ts'
import { standingRules } from '../../rules/standing-rules.ts'
import { pageLanguages } from '../../text/language.ts'
import { knows, say } from '../../text/say.ts'
import { fieldErrorWords } from '../doors/field-error-words.ts'
import { refusalWords } from '../../telling/refusal-words.ts'
import { emptyOrganisation } from '../../rules/organisation.ts'
import { type Asked, askedAs, askedFor } from '../forms/asked.ts'
import { actConsequence, actName, choiceWord, fieldLabel } from '../../telling/field-words.ts'

const rules = new URL('../../rules/', import.meta.url)
const code = (folder: string) =>
  readdirSync(new URL(folder, rules), { encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(`${folder}${file}`, rules), 'utf8'))
    .join('\n')

/** The codes by which the body's own rules refuse: written beside refuseBy, or as the conditions of a post. */
const ownCodes = [
  'no-quorum',
  'too-few-requests',
  'out-of-turn',
  'not-a-citizen',
  'wrong-proposer',
  'wrong-length',
  'refused-by-rulebook',
]

describe('the words of the desk', () => {
  it('name every act and say what follows from it', () => {
    for (const language of pageLanguages)
      for (const type of Object.keys(shapes)) {
        assert.ok(actName(language, type).length > 2)
        assert.ok(actConsequence(language, type).length > 2)
      }
  })

  it('name every field and every choice of every act', () => {
    const check = (type: string, asked: Asked): void => {
      for (const language of pageLanguages) {
        assert.ok(fieldLabel(language, type, asked).length > 0)
        if (asked.field === 'choice')
          for (const value of asked.values) choiceWord(language, type, asked.name, value)
        if (asked.field === 'one-of')
          for (const { value } of asked.options) choiceWord(language, type, asked.name, value)
        if ('kind' in asked) say(language, `kind-${asked.kind}`)
      }
      if ('of' in asked) for (const one of asked.of) check(type, one)
      if ('options' in asked)
        for (const { of } of asked.options) for (const one of of) check(type, one)
    }
    for (const type of Object.keys(shapes) as ActType[])
      for (const asked of askedFor(type)) check(type, asked)
    for (const [kind, fields] of Object.entries(correctable))
      for (const [name, shape] of Object.entries(fields))
        check(`${kind}.correct`, askedAs(name, shape))
  })

  it('say every refusal, and what is possible instead', () => {
    const naming = (language: 'ru' | 'en') => ({ org: emptyOrganisation(), language })
    for (const code of [...Object.keys(standingRules), ...ownCodes])
      for (const language of pageLanguages) {
        const said = refusalWords(naming(language), { code, rule: 'S1', facts: {} })
        assert.ok(said.sentence.length > 10 && (said.instead ?? '').length > 10, code)
      }
  })

  it('miss no code by which the rules refuse', () => {
    const written = `${code('./')}\n${code('decide/')}`
    const codes = [
      ...[...written.matchAll(/refuse\('([a-z-]+)'/g)].map(([, one]) => one!),
      ...[...written.matchAll(/refuseBy\([^,]+, '([a-z-]+)'/g)].map(([, one]) => one!),
      ...[...written.matchAll(/add\(\s*'([a-z-]+)'/g)].map(([, one]) => one!),
      ...[...written.matchAll(/code: '([a-z-]+)',\s*rule/g)].map(([, one]) => one!),
    ]
    assert.ok(codes.length > 60)
    assert.deepEqual(
      [...new Set(codes)].filter((one) => !knows(`refusal-${one}`)),
      [],
    )
  })

  it('say every standing rule', () => {
    for (const language of pageLanguages)
      for (const number of new Set(Object.values(standingRules)))
        say(language, `standing-rule-${number}`)
  })

  it('say what to mend in a field for every mistake the shapes know', () => {
    const written = `${code('./')}\n${code('acts/')}`
    const codes = [
      ...written.matchAll(/'((?:bad|not|too|one|unknown|control)-[a-z-]+|missing|empty)'/g),
    ].map(([, one]) => one!)
    const others = [
      ...Object.keys(standingRules),
      ...ownCodes,
      'not-held',
      'not-said',
      'not-participating',
      'not-required',
      'one-of',
    ]
    const shaped = codes.filter((one) => !others.includes(one))
    assert.ok(shaped.length > 20)
    assert.deepEqual(
      [...new Set(shaped)].filter((one) => !knows(`error-${one}`)),
      [],
    )
    for (const one of new Set(shaped))
      for (const language of pageLanguages) fieldErrorWords(language, { path: 'x', code: one })
    assert.match(fieldErrorWords('en', { path: 'name', code: 'too-long', limit: 300 }), /300/)
  })
})
