import { type Case, cases } from '../morphology/tag.ts'

/**
 * The ways a name may stand: a bit for each case of a man's name, then of a woman's. Names of one person agree when
 * their masks have a bit in common.
 */
export type Mask = number

export const anyMask: Mask = 0xfff
export const men: Mask = 0x03f
export const women: Mask = 0xfc0

/** The bits of a case, for both genders or for one. */
export function maskOf(wanted: Case, gender?: 'masc' | 'femn'): Mask {
  const bit = 1 << cases.indexOf(wanted)
  if (gender === undefined) return bit | (bit << 6)
  return gender === 'masc' ? bit : bit << 6
}

/** The cases a mask leaves open, whatever the gender. */
export function casesIn(mask: Mask): Case[] {
  return cases.filter((one) => (mask & maskOf(one)) !== 0)
}

/** "gent.masc": the one way chosen when a mask leaves several: the first case asked for, a man's before a woman's. */
export function wayOf(mask: Mask): string | undefined {
  for (const gender of ['masc', 'femn'] as const) {
    for (const one of cases) if ((mask & maskOf(one, gender)) !== 0) return `${one}.${gender}`
  }
  return undefined
}
