// What was read in a report, for the terminal: each proposal with the words that support it.
import type { Field, Proposal, ProposalKind, Unresolved } from '../reading/proposal.ts'
import type { Reading } from '../reading/read.ts'
import type { Language } from '../text/language.ts'
import { say } from './terminal.ts'

/** The proposals, what is not resolved, and what is not stated. */
export function inWords(language: Language, reading: Reading): string {
  const fields = reading.notStated.map((name) => notStatedInWords(language, name))
  const parts = [
    ...reading.proposals.map((proposal) => proposalInWords(language, proposal)),
    ...reading.unresolved.map((one) => unresolvedInWords(language, one)),
    ...(fields.length > 0 ? [`${say(language, 'reading-not-stated')}: ${fields.join(', ')}`] : []),
  ]
  return `${parts.length > 0 ? parts.join('\n\n') : say(language, 'read-proposes-nothing')}\n`
}

/** 'appointment.length': the field of a kind of proposal. */
function notStatedInWords(language: Language, name: string): string {
  const [kind, field] = name.split('.') as [ProposalKind, string]
  return `${headingOf(language, kind)} (${say(language, `proposed-${field}`)})`
}

function proposalInWords(language: Language, { kind, sure, fields }: Proposal): string {
  const named = Object.entries(fields).map(([name, field]) => ({
    name: say(language, `proposed-${name}`),
    field,
  }))
  const width = Math.max(0, ...named.map(({ name }) => name.length))
  const lines = named.map(
    ({ name, field }) => `  ${name.padEnd(width)}  ${fieldInWords(language, field)}`,
  )
  const heading = headingOf(language, kind)
  return [sure ? heading : `${heading} (${say(language, 'reading-unsure')})`, ...lines].join('\n')
}

function fieldInWords(language: Language, { value, status, rule, spans }: Field): string {
  const words = spans
    .map(({ start, end, text }) => `«${text.replace(/\s+/g, ' ')}» ${start}–${end}`)
    .join(', ')
  const basis = say(language, `basis-${status}`)
  const by = status === 'stated' ? basis : `${basis} (${rule})`
  return `${[value].flat().join(', ')}  [${by}: ${words}]`
}

function unresolvedInWords(
  language: Language,
  { kind, code, spans, readings }: Unresolved,
): string {
  const words = spans.map(({ text }) => `«${text.replace(/\s+/g, ' ')}»`).join(', ')
  const each = readings.map(({ fields }, at) => {
    const values = Object.entries(fields).map(
      ([name, { value }]) => `${say(language, `proposed-${name}`)}: ${[value].flat().join(', ')}`,
    )
    return `  ${at + 1}. ${values.join('; ')}`
  })
  const heading = `${headingOf(language, kind)}: ${say(language, 'unread-unresolved')}`
  return [`${heading}. ${say(language, `reading-code-${code}`)} (${words})`, ...each].join('\n')
}

function headingOf(language: Language, kind: ProposalKind): string {
  return say(language, `proposal-${kind}`)
}
