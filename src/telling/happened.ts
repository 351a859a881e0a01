// What an entry did, in words, and who submitted it.
import { mayRead } from '../audience/may-read.ts'
import type { Entry } from '../record/entry.ts'
import type { By } from '../rules/acts.ts'
import { kindOf } from '../rules/evolve.ts'
import { say } from '../text/say.ts'
import type { Context } from './context.ts'
import { memberName } from './names.ts'

/** Whether the reader may know what an entry is about. */
export function maySeeEntry(visit: Context, entry: Entry): boolean {
  return entry.events.every((event) => mayRead(visit, kindOf(event), event.id))
}

export function byWords(visit: Context, { role, member }: By): string {
  const { language } = visit
  return role === 'delegate' && member
    ? memberName(visit, member)
    : say(language, `laid-by-${role}`)
}
