// Who sees the same as whom: a change is rendered once for all of them, in the name of one who may see no more than any.
import type { By } from '../../rules/acts.ts'
import type { Sharing } from './live-page.ts'

export type Audience = { readonly key: string; readonly by: By | undefined }

const participants: Audience = { key: 'participants', by: { role: 'observer', as: 'interpreter' } }

/** The audience for which a layer is rendered when this reader follows it. */
export function audienceOf(by: By | undefined, sharing: Sharing): Audience {
  if (sharing === 'participants') return participants
  if (sharing === 'each' && by)
    return { key: `each ${by.role} ${by.as ?? ''} ${by.member ?? ''} ${by.person ?? ''} ${by.grant ?? ''}`, by }
  if (!by || (by.role === 'observer' && by.as !== 'adviser' && by.as !== 'interpreter'))
    return { key: 'public', by: undefined }
  if (by.role === 'secretary') return { key: 'secretariat', by: { role: 'secretary' } }
  if (by.member !== undefined && (by.role === 'delegate' || by.as === 'adviser'))
    return { key: `delegation ${by.member}`, by: { role: 'delegate', member: by.member } }
  return participants
}
