import type { Language } from '../text/language.ts'
import { knows } from '../text/say.ts'
import type { Mistake } from './rules-file.ts'
import { languageOf, type Out, say } from './terminal.ts'

/** The most mistakes reported for one file. */
export const mistakesMax = 20

/** Prints mistakes on stderr, and as JSON where JSON was asked for; returns exit code 2. */
export function tellMistakes(mistakes: readonly Mistake[], json: boolean, out: Out): 2 {
  const language = languageOf(out.env)
  const told = mistakes.slice(0, mistakesMax)
  for (const mistake of told) out.stderr.write(`${sayMistake(language, mistake)}\n`)
  if (mistakes.length >= mistakesMax) out.stderr.write(`${say(language, 'file-more')}\n`)
  if (json) {
    const errors = told.map((one) => ({ ...one, sentence: sayMistake(language, one) }))
    out.stdout.write(`${JSON.stringify({ errors })}\n`)
  }
  return 2
}

/** A mistake as one line of the terminal: file, line, field, what is wrong, and how to correct it. */
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
  const sentence = say(language, placeKey(line, field), { ...said, line: String(line), field })
  const rule = facts[`number-${language}`] ?? facts.number ?? facts['number-en'] ?? facts.rule
  return rule === undefined ? sentence : `${sentence} ${say(language, 'file-rule', { rule })}`
}

function placeKey(line: number, field: string): string {
  if (line === 0) return 'file-place'
  return field === '' ? 'file-place-line' : 'file-place-field'
}

/** The name of a code in the keys of its words; undefined for a code without words of its own. */
function known(family: string, code: string): string | undefined {
  const word = code.replaceAll('.', '-')
  return knows(`${family}-${word}`) ? word : undefined
}
