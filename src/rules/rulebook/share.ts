/** A share as two whole numbers, so that every comparison is exact. */
export type Share = { numerator: number; denominator: number }

/** Reads "2/3", "55%" or "61.5%". Gives undefined when the share is not between nothing and all. */
export function readShare(text: string): Share | undefined {
  const share = text.endsWith('%') ? percent(text.slice(0, -1)) : fraction(text)
  if (!Number.isSafeInteger(share.numerator) || !(share.denominator > 0)) return undefined
  return share.numerator <= share.denominator ? share : undefined
}

/** The most decimals that a weight may have. */
export const decimalsMax = 6

/** Whether figures, made whole by their decimals, still add up exactly. */
export function addUp(figures: readonly number[]): boolean {
  const decimals = Math.max(0, ...figures.map(decimalsOf))
  return (
    decimals <= decimalsMax &&
    figures.reduce((sum, figure) => sum + figure, 0) * 10 ** decimals <= Number.MAX_SAFE_INTEGER
  )
}

/** How many decimals a weight is written with; weights are made whole by it, so that halves and tenths add up exactly. */
export function decimalsOf(weight: number): number {
  if (Number.isInteger(weight)) return 0
  const [digits = '', exponent] = String(weight).split('e-')
  return (digits.split('.')[1] ?? '').length + Number(exponent ?? 0)
}

/**
 * Floor of a * b / c and whether something was left over, for whole numbers; exact beyond 2^53 as well.
 */
export function divide(
  a: number,
  b: number,
  c: number,
): { whole: number; left: boolean; half: -1 | 0 | 1 } {
  const product = a * b
  if (Number.isSafeInteger(product) && Number.isSafeInteger(c * 2)) {
    const rest = product % c
    return { whole: (product - rest) / c, left: rest > 0, half: sign(rest * 2 - c) }
  }
  const long = BigInt(a) * BigInt(b)
  const rest = long % BigInt(c)
  return {
    whole: Number(long / BigInt(c)),
    left: rest > 0n,
    half: sign(Number(rest * 2n - BigInt(c))),
  }
}

function percent(text: string): Share {
  const decimals = decimalsOf(Number(text))
  return { numerator: Math.round(Number(text) * 10 ** decimals), denominator: 100 * 10 ** decimals }
}

function fraction(text: string): Share {
  const [numerator, denominator] = text.split('/').map(Number)
  return { numerator: numerator ?? Number.NaN, denominator: denominator ?? 0 }
}

function sign(value: number): -1 | 0 | 1 {
  return value < 0 ? -1 : value > 0 ? 1 : 0
}
