/** A run of entries: its first and its last. */
export type Run = readonly [first: number, last: number]

/** Runs that a reader can take in; of more, the first and the last entry say the span. */
export const RUNS_MAX = 6

/** Entries, in any order and repeated, as the runs of numbers that they make. `entries`: at least one. */
export function entryRuns(entries: readonly number[]): readonly Run[] {
  const runs: [number, number][] = []
  for (const entry of [...new Set(entries)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === entry - 1) last[1] = entry
    else runs.push([entry, entry])
  }
  return runs.length > RUNS_MAX ? [[runs[0]![0], runs.at(-1)![1]]] : runs
}
