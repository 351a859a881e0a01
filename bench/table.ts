// One row a figure: what was measured here, the physical limit measured beside it in the same run, and how near we come.

export type Row = {
  /** What was measured, in words: 'entries replayed'. */
  readonly what: string
  /** How much, in `unit`. */
  readonly measured: number
  /** 'a second', 'ms', 'MB' ... */
  readonly unit: string
  /** What the machine itself could do at best, in the same unit, and what that is. */
  readonly limit?: { readonly what: string; readonly measured: number }
  /** How much this row should reach: of `measured` itself, or of its ratio to the limit. */
  readonly aim?: {
    readonly of: 'measured' | 'ratio'
    readonly least?: number
    readonly most?: number
    /** The aim in words, when a number does not say it. */
    readonly words?: string
  }
  /** What a reader must know to read the figure. */
  readonly note?: string
}

/** measured / limit; undefined without a limit. */
export function ratioOf({ measured, limit }: Row): number | undefined {
  return limit && limit.measured !== 0 ? measured / limit.measured : undefined
}

/** Whether the aim is met; undefined where there is none. */
export function isMet(row: Row): boolean | undefined {
  if (!row.aim) return undefined
  const value = row.aim.of === 'measured' ? row.measured : ratioOf(row)
  if (value === undefined) return false
  return (
    value >= (row.aim.least ?? Number.NEGATIVE_INFINITY) &&
    value <= (row.aim.most ?? Number.POSITIVE_INFINITY)
  )
}

/** The rows as a table in plain text, a line a row. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.what,
    `${figure(row.measured)} ${row.unit}`,
    row.limit ? `${row.limit.what}: ${figure(row.limit.measured)} ${row.unit}` : '',
    row.limit ? figure(ratioOf(row) ?? 0) : '',
    aimOf(row),
    row.note ?? '',
  ])
  const table = [['what', 'measured', 'physical limit', 'ratio', 'aim', 'note'], ...lines]
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
  const written = table.map((line) =>
    line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  )
  written.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  return written.map((line) => line.trimEnd()).join('\n')
}

/** The middle one of several runs: machines are shared, and one slow run says nothing. */
export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b)
  const middle = inOrder[Math.floor(inOrder.length / 2)]
  if (middle === undefined) throw new Error('no runs to take the middle of')
  return middle
}

/** Three figures of weight, with thousands set apart. */
export function figure(value: number): string {
  if (value !== 0 && Math.abs(value) < 100) return String(Number(value.toPrecision(3)))
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ')
}

function aimOf(row: Row): string {
  const { aim } = row
  if (!aim) return ''
  const said =
    aim.words ??
    [
      aim.least === undefined ? '' : `>= ${figure(aim.least)}`,
      aim.most === undefined ? '' : `<= ${figure(aim.most)}`,
      aim.of === 'ratio' ? '(ratio)' : row.unit,
    ]
      .filter((part) => part !== '')
      .join(' ')
  return `${said}: ${isMet(row) ? 'met' : 'missed'}`
}
