// What everything here is told from, and to whom. The visit of a page is one.
import type { Reader } from '../audience/reader.ts'
import type { Entry } from '../record/entry.ts'
import type { Reading } from '../rules/organisation.ts'
import type { Language } from '../text/language.ts'
import type { Views } from '../views/views.ts'

/** The organisation as the whole record has made it, and its entries. The clerk is one. */
export type RecordNow = {
  readonly org: Reading
  entry(n: number): Entry | undefined
}

/** The views as far as a reader may know of them. */
export type ReaderViews = Pick<Views, 'size' | 'history' | 'holdersOf' | 'search'> & {
  /** `admittedAt`: as known at which entry the reader must be admitted to what was closed; absent, at entry `n`. */
  asKnownAt(n: number, admittedAt?: Reading): Reading
  /** The same for another reader. */
  forReader(reader: Reader): ReaderViews
}

export type Context = {
  readonly language: Language
  /** The organisation as known at entry `at`. */
  readonly org: Reading
  readonly at: number
  /** The day asked about, 'YYYY-MM-DD', and the present day at the organisation's seat. */
  readonly on: string
  readonly today: string
  /** Who reads: what may be read is asked of `src/audience` with it, and of nothing else. */
  readonly reader: Reader
  readonly clerk: RecordNow
  readonly views: ReaderViews
}

/** What someone else would be told from the same place. */
export function asReadBy<C extends Context>(context: C, reader: Reader): C {
  const views = context.views.forReader(reader)
  return { ...context, reader, views, org: views.asKnownAt(context.at) }
}
