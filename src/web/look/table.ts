import { html } from 'hono/html'
import type { Markup, Words } from './markup.ts'

/**
 * What stands in a column. `text` wraps, the others do not; `name` is of members and persons. `entry` is the right edge of every table that states facts;
 * `tick` is a mark with a hidden word in a matrix; `last` is a right edge that is not an entry.
 */
export type ColumnKind =
  | 'text'
  | 'name'
  | 'code'
  | 'day'
  | 'number'
  | 'state'
  | 'tick'
  | 'entry'
  | 'last'

export type Column = {
  head: Words
  kind?: ColumnKind
  /** On a phone: with its head before it (usual), bare, or not at all. The first column is the row's title. */
  phone?: 'labelled' | 'bare' | 'none'
  /** A column of a member that took no part is hatched. */
  out?: boolean
}

/** A cell; `span` makes one cell over several columns with one reason. */
export type Cell = Words | { span: number; content: Words }

export type Row = { cells: Cell[]; id?: string; chosen?: boolean }

/**
 * A table that ends, at the right edge, in the entry each row rests on, and becomes a list under 640 px. `caption` is
 * for screen readers: it says what the rows are. Roles are written out because a list layout takes them away.
 */
export function table(part: {
  caption: Words
  columns: readonly Column[]
  rows: readonly Row[]
  foot?: readonly Row[]
  note?: Words | undefined
  /** Rows of signs, which stay in a row on a phone. */
  matrix?: boolean
}): Markup {
  const { caption, columns, rows, foot, note } = part
  return html`<table class="table${part.matrix ? ' matrix' : ''}" role="table"><caption class="hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ head, kind }) =>
    head === ''
      ? html`<td class="${kind ?? 'text'}"></td>`
      : html`<th scope="col" role="columnheader" class="${kind ?? 'text'}">${head}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => line(columns, row))}</tbody>
${foot && html`<tfoot role="rowgroup">${foot.map((row) => line(columns, row))}</tfoot>`}</table>
${note && html`<p class="table-foot">${note}</p>`}`
}

function line(columns: readonly Column[], row: Row): Markup {
  const titleAt = columns.findIndex(({ kind }) => kind !== 'code' && kind !== 'tick')
  let at = 0
  const cells = row.cells.map((cell) => {
    const place = at
    const [span, content] = isSpan(cell) ? [cell.span, cell.content] : [1, cell]
    at += span
    return one(columns[place]!, content, span, place === titleAt)
  })
  const classes = [columns[0]?.kind === 'code' ? 'coded' : '', row.chosen ? 'chosen' : '']
    .filter(Boolean)
    .join(' ')
  return html`<tr role="row" class="${classes}"${row.id !== undefined ? html` id="${row.id}"` : ''}>${cells}</tr>`
}

function one(column: Column, content: Words, span: number, isTitle: boolean): Markup {
  const kind = column.kind ?? 'text'
  const classes = [
    span > 1 ? 'text' : kind,
    isTitle ? 'title-cell' : '',
    column.phone === 'none' ? 'off-phone' : '',
    column.out && span === 1 ? 'out' : '',
  ]
    .filter(Boolean)
    .join(' ')
  const labelled =
    !isTitle && span === 1 && column.phone !== 'bare' && kind !== 'code' && kind !== 'entry'
  // The cell's label repeats its column's head for the list layout only; a screen reader has the head already.
  const label = labelled
    ? html`<span class="table-label" aria-hidden="true">${column.head}</span>`
    : ''
  const attributes = html`class="${classes}"${span > 1 ? html` colspan="${span}"` : ''}`
  return isTitle
    ? html`<th scope="row" role="rowheader" ${attributes}>${content}</th>`
    : html`<td role="cell" ${attributes}>${label}${content}</td>`
}

function isSpan(cell: Cell): cell is { span: number; content: Words } {
  return typeof cell === 'object' && 'span' in cell
}
