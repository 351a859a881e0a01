/**
 * `npm run score:factrueval -- DIR [--sure | --answers FOLDER]`: precision, recall and F1 of Occupation on a folder of the
 * benchmark (book_N.txt and its gold), in the easy and the hard mode. With --answers, other people's book_N.task3
 * files are scored instead of ours, in all four types; with --sure, only what a page ticks beforehand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Answer,
  factTypes,
  type Mode,
  readAnswers,
} from '../test/reading/factrueval/answer.ts'
import { occupationAnswers } from '../test/reading/factrueval/occupations.ts'
import { score } from '../test/reading/factrueval/score.ts'

const [folder, flag, answersFolder] = process.argv.slice(2)
if (folder === undefined || !existsSync(folder)) {
  console.error(
    'Name the folder of the benchmark: npm run score:factrueval -- DIR [--sure | --answers FOLDER]',
  )
  process.exit(2)
}
const names = readdirSync(folder)
  .filter((file) => /^book_\d+\.txt$/.test(file))
  .map((file) => file.slice(0, -4))
  .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
console.log('mode  type            P       R       F1     TP1     TP2  gold  answers')
for (const mode of ['easy', 'hard'] as const) {
  const answers = new Map<string, Answer[]>(names.map((name) => [name, answersFor(name, mode)]))
  const { types } = score(folder, answers, mode)
  for (const type of flag === '--answers' ? factTypes : (['occupation'] as const)) {
    const { p, r, f1, a, b, gold, answers: count } = types[type]
    const figures = [
      p.toFixed(4),
      r.toFixed(4),
      f1.toFixed(4),
      a.toFixed(2).padStart(7),
      b.toFixed(2).padStart(7),
    ]
    console.log(
      `${mode}  ${type.padEnd(12)} ${figures.join('  ')}  ${String(gold).padStart(4)}  ${count}`,
    )
  }
}

function answersFor(name: string, mode: Mode): Answer[] {
  if (flag !== '--answers')
    return occupationAnswers(
      readFileSync(join(folder!, `${name}.txt`), 'utf8'),
      mode,
      flag === '--sure' ? 'sure' : 'all',
    )
  const file = join(answersFolder ?? '', `${name}.task3`)
  return existsSync(file) ? readAnswers(readFileSync(file, 'utf8')) : []
}
