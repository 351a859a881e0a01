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

const { folder, sure, answersFolder } = asked(process.argv.slice(2))
const names = readdirSync(folder)
  .filter((file) => /^book_\d+\.txt$/.test(file))
  .map((file) => file.slice(0, -4))
  .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
console.log('mode  type            P       R       F1     TP1     TP2  gold  answers')
for (const mode of ['easy', 'hard'] as const) {
  const answers = new Map<string, Answer[]>(names.map((name) => [name, answersFor(name, mode)]))
  const { types } = score(folder, answers, mode)
  for (const type of answersFolder !== undefined ? factTypes : (['occupation'] as const)) {
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
  if (answersFolder === undefined)
    return occupationAnswers(
      readFileSync(join(folder, `${name}.txt`), 'utf8'),
      mode,
      sure ? 'sure' : 'all',
    )
  const file = join(answersFolder, `${name}.task3`)
  return existsSync(file) ? readAnswers(readFileSync(file, 'utf8')) : []
}

/** The folders and the setting named on the command line; anything else ends the program with a sentence. */
function asked(args: readonly string[]): {
  folder: string
  sure: boolean
  answersFolder: string | undefined
} {
  const [folder, flag, answersFolder, ...rest] = args
  if (folder === undefined || folder.startsWith('-')) return refuse('Name the folder first.')
  if (!existsSync(folder)) return refuse(`There is no folder ${folder}.`)
  if (flag === undefined) return { folder, sure: false, answersFolder: undefined }
  if (flag === '--sure' && answersFolder === undefined)
    return { folder, sure: true, answersFolder: undefined }
  if (flag !== '--answers') return refuse(`Unknown: ${args.slice(1).join(' ')}.`)
  if (answersFolder === undefined || !existsSync(answersFolder))
    return refuse(`There is no folder of answers ${answersFolder ?? ''}.`)
  if (rest.length > 0) return refuse(`Unknown: ${rest.join(' ')}.`)
  return { folder, sure: false, answersFolder }
}

function refuse(why: string): never {
  console.error(
    `${why} Usage: npm run score:factrueval -- DIR [--sure | --answers FOLDER]; DIR holds book_N.txt and its gold.`,
  )
  process.exit(2)
}
