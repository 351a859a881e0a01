import type { RulebookMistake } from './mistake.ts'

/**
 * Keys that no line has: each is a mistake, with the nearest known key where there is one. A key left alone would change
 * an outcome in silence.
 */
export function keyErrors(value: object, known: readonly string[]): RulebookMistake[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .slice(0, 20)
    .map((key) => {
      const meant = nearest(key, known)
      return meant === undefined
        ? {
            path: [key],
            code: 'unknown-key',
            mend: 'remove-key',
            facts: { keys: key.slice(0, 80) },
          }
        : { path: [key], code: 'misspelt-key', mend: 'rename-key', facts: { meant } }
    })
}

/** The known word that a written one most likely stands for: a third of its letters may be wrong, or the case of any. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: { word: string; slips: number } | undefined
  for (const word of known) {
    if (Math.abs(word.length - written.length) > 3) continue
    const slips = slipsBetween(written.trim().toLowerCase(), word.toLowerCase())
    if (slips <= Math.floor(word.length / 3) && slips < (best?.slips ?? Number.POSITIVE_INFINITY))
      best = { word, slips }
  }
  return best?.word
}

/** Letters left out, added, exchanged, or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
