// Who is sent the same: a change to a page that is followed is rendered once for all who may read the same of it.
import type { By } from '../rules/acts.ts'
import { isHead, keyOfReader, reachOf, type Reader, takesPart } from './reader.ts'

/** For whom a part is made, and so how often: once for all participants, once for all who read the same, or for each who acts. */
export type Sharing = 'participants' | 'audience' | 'each'

/** Readers who are sent the same. Parts are made for `reader`, and in the name of `by` where they are one person's own. */
export type Sharers = {
  readonly key: string
  readonly reader: Reader
  readonly by: By | undefined
}

/** With whom this reader shares what is made. */
export function sharersOf(reader: Reader, by: By | undefined, sharing: Sharing): Sharers {
  switch (sharing) {
    case 'each':
      return { key: `each ${keyOfReader(reader)} ${keyOfPerson(by)}`, reader, by }
    case 'audience':
      return { key: keyOfReader(reader), reader, by: undefined }
    case 'participants': {
      const least = asParticipant(reader)
      return { key: keyOfReader(least), reader: least, by: undefined }
    }
    default:
      return sharing satisfies never
  }
}

/**
 * One who may read no more than any participant with the same reach: as the Chair does where restricted sittings are open to
 * the reader, and as an interpreter elsewhere.
 */
export function asParticipant(reader: Reader): Reader {
  if (!takesPart(reader)) return reader
  const reach = reachOf(reader)
  return {
    who: isHead(reader) ? 'chair' : 'interpreter',
    ...(reach === undefined ? {} : { reach }),
  }
}

function keyOfPerson(by: By | undefined): string {
  const { role, as, member, person, grant } = by ?? {}
  return [role, as, member, person, grant].join(' ')
}
