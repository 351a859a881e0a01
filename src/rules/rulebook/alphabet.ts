// Alphabetical orders. The runtime sorts a language that it has no table for by the locale of the server, so that two
// servers would call a roll in two orders: what it does not know is sorted in Unicode's root order, which English keeps.

const collators = new Map<string, Intl.Collator>()

/** The alphabetical order of a language (BCP 47); the same on every server. "own" mixes languages: the root order. */
export function alphabetOf(language: string): Intl.Collator {
  const known = collators.get(language)
  if (known) return known
  const sorted = isSorted(language) ? language : 'en'
  const made = new Intl.Collator(sorted, { sensitivity: 'variant' })
  collators.set(language, made)
  return made
}

function isSorted(language: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}
