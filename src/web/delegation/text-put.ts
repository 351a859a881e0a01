import { get, type Reading, type Thing } from '../../rules/organisation.ts'
import type { Versions } from '../../text/language.ts'

/** The words that a question is about; undefined where it is about something else than a text. */
export function textPut(org: Reading, matter: Thing<'question'>['matter']): Versions | undefined {
  if (matter.kind === 'text') return matter.text
  return matter.kind === 'proposal' ? get(org, 'proposal', matter.proposal)?.text : undefined
}
