import { html } from 'hono/html'
import { type MarkKind, mark } from './mark.ts'
import type { Markup, Words } from './markup.ts'
import { type Cell, type Column, table } from './table.ts'

export type MemberPresence = {
  code: string
  name: Words
  head: Words
  entry: Words
  /** One sign for each sitting, or the reason why the member took no part in any. */
  sittings: readonly { mark: MarkKind; word: Words }[] | { mark: MarkKind; reason: Words }
}

/** Members in order by sittings; a member that takes no part keeps its row with the reason; totals and quorum below. */
export function presenceMatrix(part: {
  caption: Words
  heads: { code: Words; member: Words; head: Words; entry: Words }
  sittings: readonly Words[]
  members: readonly MemberPresence[]
  /** Absent where nothing can be summed. */
  totals?: { label: Words; quorum: Words; counts: readonly Words[] } | undefined
  note?: Words | undefined
}): Markup {
  const { heads, sittings, members, totals } = part
  const columns: Column[] = [
    { head: heads.code, kind: 'code' },
    { head: heads.member, kind: 'name' },
    { head: heads.head, phone: 'bare' },
    ...sittings.map((head): Column => ({ head, kind: 'state' })),
    { head: heads.entry, kind: 'entry' },
  ]
  const rows = members.map(({ code, name, head, entry, sittings: signs }) => {
    const cells: Cell[] =
      'reason' in signs
        ? [{ span: sittings.length + 1, content: mark(signs.mark, signs.reason) }]
        : [head, ...signs.map((sign) => mark(sign.mark, sign.word))]
    return { cells: [code, name, ...cells, entry] }
  })
  const foot = totals ? [{ cells: ['', totals.label, totals.quorum, ...totals.counts, ''] }] : []
  return table({ caption: part.caption, columns, rows, foot, note: part.note, matrix: true })
}

export type SignedDocument = {
  title: Words
  /** One sign a member, in the members' order; the word is hidden here and stands in the legend. */
  signs: readonly { mark: MarkKind; word: Words }[]
  state: Words
  entry: Words
}

/** Documents by members: who signed what. A member that took no part has its column hatched. */
export function signatureMatrix(part: {
  caption: Words
  heads: { document: Words; state: Words; entry: Words }
  members: readonly { code: string; name: string; out: boolean }[]
  documents: readonly SignedDocument[]
  legend?: readonly Markup[]
}): Markup {
  const columns: Column[] = [
    { head: part.heads.document },
    ...part.members.map(
      ({ code, name, out }): Column => ({
        head: html`<abbr title="${name}">${code}</abbr>`,
        kind: 'tick',
        out,
      }),
    ),
    { head: part.heads.state, kind: 'state', phone: 'bare' },
    { head: part.heads.entry, kind: 'entry' },
  ]
  const rows = part.documents.map(({ title, signs, state, entry }) => ({
    cells: [title, ...signs.map((sign) => mark(sign.mark, sign.word, 'wordless')), state, entry],
  }))
  return html`${table({ caption: part.caption, columns, rows, matrix: true })}${part.legend && legend(part.legend)}`
}

/** The words of marks that stand wordless above. */
export function legend(marks: readonly Markup[]): Markup {
  return html`<div class="legend">${marks}</div>`
}
