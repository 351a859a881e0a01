import type { RulebookMistake } from '../rules/rulebook/mistake.ts'
import { keysTwice, mayHoldTwice, syntaxPlace } from '../rules/rulebook/json-text.ts'
import { fieldName, fileMistake, type Mistake } from './rules-file.ts'
import { FileError, linesOf } from './file-lines.ts'
import { mistakesMax } from './mistakes.ts'

/**
 * Reads a file line by line until it ends or holds too many mistakes; these are added to `mistakes`. `breathe` is awaited
 * for between batches of lines, for a reader that is slower than the file.
 */
export async function readLines(
  file: string,
  take: (text: string) => RulebookMistake[],
  mistakes: Mistake[],
  breathe?: () => Promise<void>,
): Promise<void> {
  try {
    for await (const batch of linesOf(file)) {
      for (const { number, text } of batch) {
        for (const error of take(text)) mistakes.push(mistakeOf(file, number, error))
        if (mistakes.length >= mistakesMax) return
      }
      await breathe?.()
    }
  } catch (error) {
    if (error instanceof FileError)
      mistakes.push({
        file,
        line: error.line,
        field: '',
        code: error.code,
        mend: error.code === 'too-long' ? 'see-format' : 'save-utf8',
        facts: {},
      })
    else if (error instanceof Error && 'code' in error) mistakes.push(fileMistake(file, error))
    else throw error
  }
}

/** Reads a line as JSON in which no key appears twice, and passes it to a function that knows its shape. */
export function parseLine(
  text: string,
  take: (value: unknown) => RulebookMistake[],
): RulebookMistake[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const { column } = syntaxPlace(text, (error as Error).message)
    return [{ path: [], code: 'not-json', mend: 'write-json', facts: { column: String(column) } }]
  }
  const twice = mayHoldTwice(text, value) ? keysTwice(text) : []
  if (twice === 'too-deep') return [{ path: [], code: 'too-deep', mend: 'see-format', facts: {} }]
  if (twice.length === 0) return take(value)
  return twice.map(({ path }) =>
    path[0] === 'votes'
      ? { path, code: 'vote.twice', mend: 'vote.twice', facts: { member: String(path.at(-1)) } }
      : { path, code: 'key-twice', mend: 'keep-one-key', facts: {} },
  )
}

function mistakeOf(file: string, line: number, error: RulebookMistake): Mistake {
  return {
    file,
    line,
    field: fieldName(error.path),
    code: error.code,
    mend: error.mend,
    facts: error.facts,
  }
}
