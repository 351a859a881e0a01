// What a report says and the program does not propose: grey, with the reason, at its words and among the proposals, since
// people look for it.
import { html } from 'hono/html'
import type { Field, Unresolved } from '../../reading/proposal.ts'
import type { Reading } from '../../reading/read.ts'
import { say } from '../../text/say.ts'
import type { Markup } from '../look/markup.ts'
import { mark } from '../look/mark.ts'
import { type MarkedSpan, type ProposedField, proposalGroup } from '../look/reading.ts'
import type { Visit } from '../visit.ts'
import { fieldName } from './field-name.ts'

/** The words of each, numbered from `after` on; those of its fields belong to the same number. */
export function unreadSpans(
  { language }: Visit,
  { unresolved }: Reading,
  after: number,
): MarkedSpan[] {
  return unresolved.flatMap(({ code, spans, readings }, index) => {
    const [first, ...others] = spans
    const fields = readings.flatMap(({ fields }) =>
      statedIn(fields).flatMap(([, field]) => field.spans),
    )
    const plain = [...others, ...fields].map(({ start, end }) => ({
      start,
      end,
      basis: 'unread' as const,
    }))
    if (first === undefined) return plain
    const reason = say(language, `unread-${code}`)
    const { start, end } = first
    return [{ start, end, basis: 'unread' as const, number: after + index + 1, reason }, ...plain]
  })
}

export function unreadGroups(visit: Visit, { unresolved }: Reading, after: number): Markup | '' {
  if (unresolved.length === 0) return ''
  return html`${unresolved.map((one, index) => unreadGroup(visit, one, after + index + 1))}`
}

function unreadGroup(
  visit: Visit,
  { kind, code, spans, readings }: Unresolved,
  number: number,
): Markup {
  const { language } = visit
  const several = readings.length > 1
  const words: ProposedField = {
    number,
    label: say(language, 'unread-words'),
    value: html`${spans.map(({ text }) => text).join(' … ')}`,
    note: html`${say(language, `reading-code-${code}`)}`,
    basis: 'unread',
  }
  const fields = readings.flatMap((reading, at) =>
    statedIn(reading.fields).map(
      ([name, { value }]): ProposedField => ({
        label: fieldName(visit, name),
        value: [value].flat().join(', '),
        note: several ? html`${say(language, 'reading-one', { number: at + 1 })}` : undefined,
      }),
    ),
  )
  return proposalGroup(language, {
    id: `unread-${number}`,
    heading: say(language, `proposal-${kind}`),
    aside: mark('triangle', say(language, `unread-${code}`)),
    fields: [words, ...fields],
    unread: true,
  })
}

/** What is only inferred from words that are not read is nothing to show. */
function statedIn(fields: Readonly<Record<string, Field>>): [string, Field][] {
  return Object.entries(fields).filter(([, { status }]) => status !== 'inferred')
}
