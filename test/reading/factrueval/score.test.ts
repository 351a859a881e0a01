import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Answer, factTypes, type Mode, readAnswers } from './answer.ts'
import { score } from './score.ts'
import { sharedFolder } from './shared.ts'

type Expected = {
  P: number
  R: number
  F1: number
  TP1: number
  TP2: number
  std: number
  test: number
}
type Case = { documents: string[] } & Record<
  Mode,
  Record<string, Expected> & { perDocumentOccupation: Record<string, number[]> }
>

const folder = sharedFolder('factrueval')
const skip = folder === undefined ? 'the benchmark is not beside the project' : false

for (const number of ['1', '2', '3', '4']) {
  for (const mode of ['easy', 'hard'] as const) {
    test(`the scorer equals the official one on case ${number}, ${mode}`, { skip }, () => {
      const cases = JSON.parse(
        readFileSync(join(folder!, 'scorer-cases/expected.json'), 'utf8'),
      ) as {
        cases: Record<string, Case>
      }
      const expected = cases.cases[number]!
      const answers = new Map(
        expected.documents.map((name) => [
          name,
          answersOf(join(folder!, 'scorer-cases', number), name),
        ]),
      )
      const { overall, types, documents } = score(join(folder!, 'devset'), answers, mode)
      for (const type of [...factTypes, 'overall'] as const) {
        const got = type === 'overall' ? overall : types[type]
        const want = expected[mode][type]!
        const shown = [got.p, got.r, got.f1, got.a, got.b].map((value) => value.toFixed(4))
        assert.deepEqual(
          shown,
          [want.P, want.R, want.F1, want.TP1, want.TP2].map((value) => value.toFixed(4)),
          type,
        )
        assert.deepEqual([got.gold, got.answers], [want.std, want.test], type)
      }
      for (const [name, want] of Object.entries(expected[mode].perDocumentOccupation)) {
        const { a, b, gold, answers: count } = documents.get(name)!.occupation
        assert.deepEqual(
          [a, b, gold, count].map((value) => value.toFixed(4)),
          want.map((value) => value.toFixed(4)),
          name,
        )
      }
    })
  }
}

function answersOf(path: string, name: string): Answer[] {
  const file = join(path, `${name}.task3`)
  return existsSync(file) ? readAnswers(readFileSync(file, 'utf8')) : []
}
