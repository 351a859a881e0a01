/** Normal forms of strings and their equality: README of the benchmark, 4.1 and 4.4. All over code points. */

const ends = /^[ \t\r\n]+|[ \t\r\n]+$/g
const spaces: [string, string][] = [
  [' ,', ','],
  [' .', '.'],
  [' -', '-'],
  ['- ', '-'],
  ['( ', '('],
  [' )', ')'],
]

export function trim(text: string): string {
  return text.replace(ends, '')
}

export function light(text: string): string {
  return trim(lower(text)).replaceAll('ё', 'е')
}

/** `full` without the rules about spaces: one code point stays one code point, apart from the trim. */
export function fullSpaced(text: string): string {
  return trim(lower(text))
    .replace(/[«»\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2019\u0060]/g, "'")
    .replaceAll('ё', 'е')
    .replace(/[\u002d\u2010\u2012-\u2015\u2212]/g, '-')
}

export function full(text: string): string {
  return spaces.reduce((result, [from, to]) => result.replaceAll(from, to), fullSpaced(text))
}

/** Levenshtein distance at most 0, 1 or 2, by the length of the longer string. */
export function equal(one: string, other: string): boolean {
  if (one === other) return true
  const a = [...one]
  const b = [...other]
  const longer = Math.max(a.length, b.length)
  const most = longer <= 1 ? 0 : longer <= 8 ? 1 : 2
  return Math.abs(a.length - b.length) <= most && isNear(a, b, most)
}

function isNear(a: readonly string[], b: readonly string[], most: number): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return false
    row = next
  }
  return row[b.length]! <= most
}

function lower(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase()
    return [...small].length === 1 ? small : letter
  }).join('')
}
