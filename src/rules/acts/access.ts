// Who may act for whom, and until when: granted, revoked and recovered on the record, like anything else a body does.
import { z } from 'zod'
import { choice, day, newId, ref, text } from '../values.ts'

export const access = {
  /**
   * A person signs in with this role. `session` and `body` are what the role is limited to; absent, it holds everywhere.
   * `until`: the first day on which it no longer holds.
   */
  'access.grant': z.strictObject({
    grant: newId('grant'),
    person: ref('person'),
    role: choice(
      'secretary',
      'chair',
      'head',
      'alternate',
      'adviser',
      'interpreter',
      'observer',
      'press',
    ),
    member: ref('member').optional(),
    session: ref('session').optional(),
    body: ref('body').optional(),
    until: day().optional(),
  }),
  'access.revoke': z.strictObject({ grant: ref('grant'), why: text(600) }),
  /** The person has lost their keys: none registered before this entry opens anything from now on. */
  'access.recover': z.strictObject({ grant: ref('grant'), why: text(600) }),
}
