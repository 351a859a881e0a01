// Chance that can be repeated: everything random in a council follows from its seed.

export type Chance = {
  /** A whole number from 0 to n - 1. */
  below(n: number): number
  /** True in so many cases of a hundred. */
  percent(cases: number): boolean
  pick<T>(from: readonly T[]): T
  /** Some of them, in their order; each is taken in so many cases of a hundred. */
  some<T>(from: readonly T[], cases: number): T[]
}

/** Bob Jenkins' small generator ("sfc32"), seeded by one number. */
export function chance(seed: number): Chance {
  let [a, b, c, d] = [0x9e3779b9, seed | 0, 0x243f6a88, 1]
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 12; warm++) next()
  const below = (n: number) => Math.floor(next() * n)
  const percent = (cases: number) => next() * 100 < cases
  return {
    below,
    percent,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[below(from.length)] as (typeof from)[number]
    },
    some: (from, cases) => from.filter(() => percent(cases)),
  }
}
