// What everything here is told from, and to whom. The visit of a page is one.
import type { Entry } from '../record/entry.ts'
import type { By } from '../rules/acts.ts'
import type { Reading } from '../rules/organisation.ts'
import type { Language } from '../text/language.ts'
import type { Views } from '../views/views.ts'

/** The organisation as the whole record has made it, and its entries. The clerk is one. */
export type RecordNow = {
  readonly org: Reading
  entry(n: number): Entry | undefined
}

export type Context = {
  readonly language: Language
  /** The organisation as known at entry `at`. */
  readonly org: Reading
  readonly at: number
  /** The day asked about, 'YYYY-MM-DD', and the present day at the organisation's seat. */
  readonly on: string
  readonly today: string
  /** Who reads, or nobody: the public. */
  readonly by: By | undefined
  readonly clerk: RecordNow
  readonly views: Pick<Views, 'history' | 'asKnownAt' | 'holdersOf'>
}
