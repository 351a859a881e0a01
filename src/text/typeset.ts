const space = '\u00a0'

/**
 * Binds what must not be parted at the end of a line: a number and its noun, and in Russian a preposition or conjunction of
 * one letter with the next word and a dash with the word before it. Only spaces change.
 */
export function typeset(language: string, text: string): string {
  const bound = text.replace(/(\d) (?=\p{L}{3})/gu, `$1${space}`)
  if (language !== 'ru') return bound
  return bound.replace(/(?<![\p{L}\p{N}])([аАвВиИкКоОсСуУ]) (?=\S)/gu, `$1${space}`).replace(/ (?=—)/g, space)
}

/** The same with every space bound: a date, a sum, a number with its unit. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', space)
}
