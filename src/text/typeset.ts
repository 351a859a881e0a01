const space = '\u00a0'

/**
 * Binds what must not be parted at the end of a line: a number and its noun, a Cyrillic preposition or conjunction of one
 * letter and the next word, a dash and the word before it. Only spaces change.
 */
export function typeset(text: string): string {
  return text
    .replace(/(\d) (?=\p{L}{3})/gu, `$1${space}`)
    .replace(/(?<![\p{L}\p{N}])([аАвВиИкКоОсСуУ]) (?=\S)/gu, `$1${space}`)
    .replace(/ (?=—)/g, space)
}

/** The same with every space bound: a date, a sum, a number with its unit. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', space)
}
