import { firstNames } from '../lexicon/first-names.ts'

/**
 * Words that make a patronymic of the name before them: «Токтобек уулу», «Гасан оглы», «Ариф кызы». Neither they nor the
 * name before them decline. Lower case.
 */
const sons: ReadonlySet<string> = new Set('оглы оглу огли уулу улы угли углы'.split(' '))
const daughters: ReadonlySet<string> = new Set('кызы гызы кизи'.split(' '))
const heirs: ReadonlySet<string> = new Set(['заде'])

/** Whose patronymic the word makes: a son's, a daughter's or either's; undefined when it makes none. */
export function patronymicParticle(lower: string): 'masc' | 'femn' | 'either' | undefined {
  if (sons.has(lower)) return 'masc'
  if (daughters.has(lower)) return 'femn'
  return heirs.has(lower) ? 'either' : undefined
}

/** «Гусейн-оглы», «Карим-заде»: the particle that a hyphen joins to its name. */
export function joinedParticle(lower: string): 'masc' | 'femn' | 'either' | undefined {
  const cut = lower.lastIndexOf('-')
  return cut < 0 ? undefined : patronymicParticle(lower.slice(cut + 1))
}

/** «Рахимзода», «Турсунзаде»: the ending stands still, or declines as any name in -а. */
const heirEnding = /(?:зод(?:а|ы|е|у|ой|ою)|заде)$/

/** Whether the word is such a name, and not «Шерзода», a form of «Шерзод». */
export function isHeirName(lower: string): boolean {
  if (!heirEnding.test(lower)) return false
  const given = lower.replace(/(?:а|ы|е|у|ой|ою)$/, '')
  return (
    !(lower.endsWith('зода') || lower.endsWith('зоду') || lower.endsWith('зоде')) ||
    !firstNames.has(given)
  )
}
