// What an entry did, in words, and who submitted it.
import type { By } from '../rules/acts.ts'
import { say } from '../text/say.ts'
import type { Context } from './context.ts'
import { memberName } from './names.ts'

export function byWords(visit: Context, { role, member }: By): string {
  const { language } = visit
  return role === 'delegate' && member
    ? memberName(visit, member)
    : say(language, `laid-by-${role}`)
}
