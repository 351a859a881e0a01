import type { Scored } from './score.ts'

export type Sums = {
  readonly forms: number
  readonly right: number
  readonly changes: { stated: number; proposed: number; right: number; p: number; r: number }
  readonly holders: { stated: number; found: number }
  readonly wrongPersons: number
  readonly wrongPersonsSure: number
  readonly dates: ReadonlyMap<string, { told: number; right: number }>
  readonly datesShare: number
  readonly unread: { stated: number; shown: number; reason: number }
}

/** Precision and recall are 1 where nothing is proposed or stated. */
export function sumsOf(scored: readonly Scored[]): Sums {
  const sum = (of: (one: Scored) => number): number =>
    scored.reduce((total, one) => total + of(one), 0)
  const stated = sum(({ changes }) => changes.stated)
  const proposed = sum(({ changes }) => changes.proposed)
  const right = sum(({ changes }) => changes.right)
  const dates = new Map<string, { told: number; right: number }>()
  for (const one of scored)
    for (const [name, told] of one.dates) {
      const before = dates.get(name) ?? { told: 0, right: 0 }
      dates.set(name, { told: before.told + told.told, right: before.right + told.right })
    }
  return {
    forms: scored.length,
    right: scored.filter(({ standing }) => standing === 'right').length,
    changes: { stated, proposed, right, p: share(right, proposed), r: share(right, stated) },
    holders: {
      stated: sum(({ holders }) => holders.stated),
      found: sum(({ holders }) => holders.found),
    },
    wrongPersons: sum(({ wrongPersons }) => wrongPersons),
    wrongPersonsSure: sum(({ wrongPersonsSure }) => wrongPersonsSure),
    dates,
    datesShare: share(
      [...dates.values()].reduce((total, one) => total + one.right, 0),
      [...dates.values()].reduce((total, one) => total + one.told, 0),
    ),
    unread: {
      stated: sum(({ unread }) => unread.stated),
      shown: sum(({ unread }) => unread.shown),
      reason: sum(({ unread }) => unread.reason),
    },
  }
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
