import { derive } from './rule.ts'
import type { Draft } from './sentence.ts'
import { type Span, spanOf } from './text.ts'

export type ProposalKind =
  | 'session'
  | 'agenda-item'
  | 'statement'
  | 'appointment'
  | 'dismissal'
  | 'career'
  | 'birth'
  | 'education'
  | 'rank'
  | 'language'
  | 'document'
  | 'source'

/**
 * One field of a proposal and the words it rests on. `stated`: those words; `normalised`: turned by the named rule;
 * `inferred`: reasoned, never ticked beforehand. `derive(rule, texts of spans)` gives `value` again.
 */
export type Field = {
  value: string | string[]
  status: 'stated' | 'normalised' | 'inferred'
  rule: string
  spans: Span[]
}

/** What the record should hold, for a person to confirm. `sure`: of the high-precision setting, ticked beforehand. */
export type Proposal = { kind: ProposalKind; sure: boolean; fields: Record<string, Field> }

/** What the report may say but the program does not decide: both readings of it, or why nobody is proposed. */
export type Unresolved = {
  kind: ProposalKind
  code:
    | 'planned'
    | 'denied'
    | 'cancelled'
    | 'several-candidates'
    | 'scope-of-date'
    | 'namesakes'
    | 'historical'
    | 'unresolved-name'
    | 'unresolved'
  spans: Span[]
  readings: { fields: Record<string, Field> }[]
}

/** Tokens [start, end). */
export type Range = readonly [start: number, end: number]

/**
 * A field made from ranges of tokens by a rule; undefined when the words do not yield to it, so that no field can break
 * the invariant. A value that is the words themselves is `stated`, whatever rule was tried.
 */
export function fieldOf(
  draft: Draft,
  rule: string,
  ranges: readonly Range[],
  inferred = false,
): Field | undefined {
  const spans = ranges.map(([start, end]) =>
    spanOf(draft.text, draft.tokens[start]!.start, draft.tokens[end - 1]!.end),
  )
  const texts = spans.map(({ text }) => text)
  const value = derive(rule, texts)
  if (value === undefined) return undefined
  if (inferred) return { value, status: 'inferred', rule, spans }
  const plain = rule.endsWith('[]') ? 'words[]' : 'words'
  const asStated = derive(plain, texts)
  return JSON.stringify(asStated) === JSON.stringify(value)
    ? { value, status: 'stated', rule: plain, spans }
    : { value, status: 'normalised', rule, spans }
}

/** Keeps the fields that are there, in the order given. */
export function proposal(
  kind: ProposalKind,
  sure: boolean,
  fields: Record<string, Field | undefined>,
): Proposal {
  const kept = Object.entries(fields).filter(
    (entry): entry is [string, Field] => entry[1] !== undefined,
  )
  return { kind, sure, fields: Object.fromEntries(kept) }
}
