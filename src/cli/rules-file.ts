import { readFile, stat } from 'node:fs/promises'
import { type CompiledRulebook, compileRulebook } from '../rules/rulebook/compile.ts'
import { keysTwice, outlineJson, syntaxPlace } from '../rules/rulebook/json-text.ts'

/** A mistake in a file: where, what, and how to correct it. */
export type Mistake = {
  file: string
  line: number
  field: string
  code: string
  mend: string
  facts: Record<string, string>
}

/** A rulebook has 40,000 bytes at most; spaces and line ends may take more room. */
const fileBytesMax = 1_000_000

/** Reads a whole rulebook file, or returns every mistake in it with its line. */
export async function readRules(
  file: string,
): Promise<{ rulebook: CompiledRulebook } | { mistakes: Mistake[] }> {
  let text: string
  try {
    if ((await stat(file)).size > fileBytesMax)
      return {
        mistakes: [{ file, line: 1, field: '', code: 'too-long', mend: 'see-schema', facts: {} }],
      }
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    return { mistakes: [fileMistake(file, error)] }
  }
  let book: unknown
  try {
    book = JSON.parse(text)
  } catch (error) {
    const { line, column } = syntaxPlace(text, (error as Error).message)
    return {
      mistakes: [
        {
          file,
          line,
          field: '',
          code: 'not-json',
          mend: 'write-json',
          facts: { column: String(column) },
        },
      ],
    }
  }
  const twice = keysTwice(text)
  if (twice === 'too-deep')
    return {
      mistakes: [{ file, line: 1, field: '', code: 'too-deep', mend: 'flatten', facts: {} }],
    }
  if (twice.length > 0)
    return {
      mistakes: twice.map(({ path, at }) => ({
        file,
        line: at.line,
        field: fieldName(path),
        code: 'key-twice',
        mend: 'keep-one-key',
        facts: {},
      })),
    }
  const read = compileRulebook(book)
  if ('rulebook' in read) return read
  const outline = outlineJson(text)
  return {
    mistakes: read.errors.map(({ path, code, mend, facts }) => ({
      file,
      line: outline.placeOf(path).line,
      field: fieldName(path),
      code,
      mend,
      facts,
    })),
  }
}

/** A path as a person reads it: versions[0].classes.important.adopted */
export function fieldName(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

/** A file that cannot be read at all. */
export function fileMistake(file: string, error: unknown): Mistake {
  const code = (error as NodeJS.ErrnoException).code
  const facts = { reason: (error as Error).message }
  if (code === 'ENOENT')
    return { file, line: 0, field: '', code: 'no-file', mend: 'name-file', facts }
  if (error instanceof TypeError)
    return { file, line: 1, field: '', code: 'not-utf8', mend: 'save-utf8', facts }
  return { file, line: 0, field: '', code: 'unreadable', mend: 'name-file', facts }
}
