// Who sees the same as whom: a change is rendered once for all of them, in the name of one who may see no more than any.
import type { By } from '../../rules/acts.ts'
import { get, type Reading } from '../../rules/organisation.ts'
import type { Sharing } from './live-page.ts'

export type Audience = { readonly key: string; readonly by: By | undefined }

const interpreter: By = { role: 'observer', as: 'interpreter' }

/** The audience for which a layer is rendered when this reader follows it. */
export function audienceOf(org: Reading, by: By | undefined, sharing: Sharing): Audience {
  if (!by || (by.role === 'observer' && by.as !== 'adviser' && by.as !== 'interpreter'))
    return { key: 'public', by: undefined }
  const { role, as, member, person, grant } = by
  if (sharing === 'each')
    return { key: `each ${role} ${as ?? ''} ${member ?? ''} ${person ?? ''} ${grant ?? ''}`, by }
  const within = reach(org, by)
  const limited = within === '' ? {} : { grant }
  if (sharing === 'participants')
    return { key: `participants${within}`, by: { ...interpreter, ...limited } }
  if (role === 'secretary') return { key: `secretariat${within}`, by: { role, ...limited } }
  if (member !== undefined && (role === 'delegate' || as === 'adviser'))
    return { key: `delegation ${member}${within}`, by: { role: 'delegate', member, ...limited } }
  return { key: `participants${within}`, by: { ...interpreter, ...limited } }
}

/** What a grant is limited to: those who see no further see the same. */
function reach(org: Reading, { grant }: By): string {
  const { session, body } = (grant === undefined ? undefined : get(org, 'grant', grant)) ?? {}
  return `${session === undefined ? '' : ` session ${session}`}${body === undefined ? '' : ` body ${body}`}`
}
