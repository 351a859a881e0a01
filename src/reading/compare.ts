import { fold, isSameDate, isSameName, isSamePerson } from './likeness.ts'
import type { Field, Proposal } from './proposal.ts'
import type { Reading } from './read.ts'

/** What two reports of one session say of one field: they agree, they conflict, or one of them is silent. */
export type Verdict = 'agree' | 'conflict' | 'first-silent' | 'second-silent'

export type Row = {
  field: string
  verdict: Verdict
  first: Field | undefined
  second: Field | undefined
}

/** One thing both reports may tell of: the session, an appointment, a document …, with a row for each field. */
export type Comparison = {
  kind: Proposal['kind']
  first: Proposal | undefined
  second: Proposal | undefined
  rows: Row[]
}

/**
 * Compares two readings field by field. What only one report tells of is shown with the other silent; a conflict keeps both
 * values, each with its own words, so that both stay as claims with their sources.
 */
export function compareReadings(first: Reading, second: Reading): Comparison[] {
  const left = [...second.proposals]
  const both = first.proposals.filter(isCompared).map((one) => {
    const at = left.findIndex((other) => isAboutTheSame(one, other))
    return compared(one, at < 0 ? undefined : left.splice(at, 1)[0])
  })
  return [...both, ...left.filter(isCompared).map((other) => compared(undefined, other))]
}

/** A report's own source is not a claim about the session. */
function isCompared({ kind }: Proposal): boolean {
  return kind !== 'source'
}

/** The fields that tell which thing a proposal is about; a kind without them has one of it in a report. */
const subjects: Readonly<Partial<Record<Proposal['kind'], readonly string[]>>> = {
  'agenda-item': ['title'],
  statement: ['type', 'speaker', 'person', 'text'],
  appointment: ['post', 'organisation'],
  dismissal: ['post', 'organisation'],
  career: ['person', 'post', 'organisation'],
  birth: ['person'],
  education: ['person', 'institution'],
  rank: ['person', 'rank'],
  language: ['person', 'language'],
  document: ['title'],
}

function isAboutTheSame(one: Proposal, other: Proposal): boolean {
  if (one.kind !== other.kind) return false
  const names = subjects[one.kind] ?? []
  const told = names.filter(
    (name) => one.fields[name] !== undefined && other.fields[name] !== undefined,
  )
  return (
    names.length === 0 ||
    (told.length > 0 && told.every((name) => isSame(name, one.fields[name]!, other.fields[name]!)))
  )
}

function compared(first: Proposal | undefined, second: Proposal | undefined): Comparison {
  const names = new Set([...Object.keys(first?.fields ?? {}), ...Object.keys(second?.fields ?? {})])
  const rows = [...names].map((field): Row => {
    const [one, other] = [first?.fields[field], second?.fields[field]]
    return { field, verdict: verdictOn(field, one, other), first: one, second: other }
  })
  return { kind: (first ?? second)!.kind, first, second, rows }
}

function verdictOn(name: string, one: Field | undefined, other: Field | undefined): Verdict {
  // What is only inferred is not said: against a statement it is silence, not a conflict.
  const [a, b] = [said(one, other), said(other, one)]
  if (a === undefined) return 'first-silent'
  if (b === undefined) return 'second-silent'
  return isSame(name, a, b) ? 'agree' : 'conflict'
}

function said(field: Field | undefined, beside: Field | undefined): Field | undefined {
  return field?.status === 'inferred' && beside !== undefined && beside.status !== 'inferred'
    ? undefined
    : field
}

function isSame(name: string, one: Field, other: Field): boolean {
  if (Array.isArray(one.value) || Array.isArray(other.value)) {
    const sorted = (field: Field): string => [field.value].flat().map(fold).sort().join('|')
    return sorted(one) === sorted(other)
  }
  if (/^(?:person|predecessor|chair|speaker)$/.test(name))
    return isSameName(one.value, other.value) || isSamePerson(one.value, other.value)
  return (
    isSameName(one.value, other.value) ||
    (/^(?:date|dates|from|to)$/.test(name) && isSameDate(one.value, other.value))
  )
}
