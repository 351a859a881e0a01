import { allOf } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { selectField } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import { titleOf } from '../pages/things.ts'
import type { Visit } from '../visit.ts'

/** Which session of the record something belongs to. */
export function sessionField(visit: Visit, id: string, hint: string): Markup {
  const { language, org } = visit
  const options = allOf(org, 'session').map((session) => ({
    value: session.id,
    label: titleOf(visit, 'session', session.id),
  }))
  return selectField({
    name: 'session',
    id,
    label: say(language, 'reading-session'),
    hint,
    options,
    empty: say(language, 'reading-session-none'),
  })
}
