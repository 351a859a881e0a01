import type { Language } from '../text/language.ts'
import { knows } from '../text/say.ts'
import type { Mistake } from './rules-file.ts'
import { say } from './terminal.ts'

/** A mistake as one line of the terminal: file, line, field, what is wrong, and the mend. */
export function sayMistake(
  language: Language,
  { file, line, field, code, mend, facts }: Mistake,
): string {
  const wrong = known('file-mistake', code) ?? 'wrong'
  const how =
    known('file-mend', `${mend}-${facts.type}`) ?? known('file-mend', mend) ?? 'see-schema'
  const said = {
    mistake: say(language, `file-mistake-${wrong}`, facts),
    mend: say(language, `file-mend-${how}`, facts),
    file,
  }
  const sentence =
    line === 0
      ? say(language, 'file-place', said)
      : field === ''
        ? say(language, 'file-place-line', { ...said, line: String(line) })
        : say(language, 'file-place-field', { ...said, line: String(line), field })
  const rule = facts[`number-${language}`] ?? facts.number ?? facts['number-en'] ?? facts.rule
  return rule === undefined ? sentence : `${sentence} ${say(language, 'file-rule', { rule })}`
}

/** A code as its words are called; none for a code without words of its own. */
function known(family: string, code: string): string | undefined {
  const word = code.replaceAll('.', '-')
  return knows(`${family}-${word}`) ? word : undefined
}
