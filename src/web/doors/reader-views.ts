// The views as one reader may read them: nothing in them rests on what is closed to that reader.
import { heldIn } from '../../audience/holding.ts'
import { isWithheld, type Sight } from '../../audience/may-read.ts'
import { hasSealedWords, openedFor } from '../../audience/opened.ts'
import type { Reader } from '../../audience/reader.ts'
import type { Reading } from '../../rules/organisation.ts'
import type { ReaderViews } from '../../telling/context.ts'
import { type Hit, hasWords, searched } from '../../views/search.ts'
import type { Inside } from './doors.ts'

export function viewsFor(inside: Inside, reader: Reader): ReaderViews {
  const { clerk, views } = inside
  const sight: Sight = { reader, clerk }
  const asKnownAt = (at: number, admittedAt?: Reading) => readAt(inside, reader, at, admittedAt)
  return {
    size: views.size,
    asKnownAt,
    history: (kind, id) => views.history(kind, id).filter((n) => !isWithheld(sight, n)),
    holdersOf: (post, on, at) =>
      heldIn(clerk.org, () => asKnownAt(at), post, on) ?? views.holdersOf(post, on, at),
    search(asked, limit) {
      const found = views.search(asked, limit)
      return [...found, ...sealedFound(clerk.org, asKnownAt(clerk.org.size - 1), asked)].slice(
        0,
        limit,
      )
    },
    forReader: (other) => viewsFor(inside, other),
  }
}

/** Sealed words are in no index: those that the reader may read are looked through, and the others are not there. */
function sealedFound(org: Reading, read: Reading, asked: string): Hit[] {
  return [...searched].flatMap((kind) =>
    [...org.things(kind)].filter(hasSealedWords).flatMap(({ id }): Hit[] => {
      const thing = read.thing(kind, id)
      return thing && hasWords(asked, thing) ? [{ kind, id, excerpt: '' }] : []
    }),
  )
}

/** The organisation as known at an entry, as far as the reader may know of it. */
export function readAt(
  { clerk, views, opened }: Inside,
  reader: Reader,
  at: number,
  admittedAt?: Reading,
): Reading {
  const org = at === clerk.org.size - 1 ? clerk.org : views.asKnownAt(at)
  const behind = {
    open: (sealed: string) => opened?.(sealed),
    history: (kind: string, id: string) => views.history(kind, id),
  }
  return openedFor(org, { reader, clerk }, behind, admittedAt)
}
