/** Names and dates compared as people mean them: ё is е, case and quotes do not matter. */
export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

/**
 * Whether two full names may be one person's: the same surname and given name, with or without a patronymic, in either
 * order. «И. Петров» is never the same as a name written out: that is for a person to say.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [namePartsOf(one), namePartsOf(other)]
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  return fewer.length >= 2 && fewer.every((part) => part.length > 1 && more.includes(part))
}

/** EDTF values that do not contradict each other: equal, or one is the other told less finely (2026-01, 2026-01-01). */
export function isSameDate(one: string, other: string): boolean {
  const [coarse, fine] = one.length <= other.length ? [one, other] : [other, one]
  return (
    fine === coarse ||
    (!coarse.includes('/') && !fine.includes('/') && fine.startsWith(`${coarse}-`))
  )
}

export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function namePartsOf(name: string): string[] {
  return fold(name)
    .replaceAll('.', ' ')
    .split(' ')
    .filter((part) => part !== '')
}
