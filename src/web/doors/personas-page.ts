import { html } from 'hono/html'
import type { By } from '../../rules/acts.ts'
import { membersOn } from '../../rules/membership.ts'
import { say } from '../../text/say.ts'
import { notice } from '../look/answers.ts'
import { button, buttons, form, hiddenField, radios, textField } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import { personaCode, personaName } from '../persona.ts'
import type { Visit } from '../visit.ts'
import { localPath } from './local-path.ts'

/** The chooser. `back`: where the reader came from. */
export function personasPage(visit: Visit): Page {
  const { language, org } = visit
  const chosen = visit.by ? personaCode(visit.by) : 'nobody'
  const people: (By | undefined)[] = [
    { role: 'secretary' },
    { role: 'chair' },
    ...membersOn(org, visit.today).map((member): By => ({ role: 'delegate', member: member.id })),
    { role: 'observer' },
    undefined,
  ]
  const options = people.map((by) => ({
    value: by ? personaCode(by) : 'nobody',
    label: personaName(visit, by),
    hint: say(language, by ? `persona-${by.role}-may` : 'persona-nobody-may'),
  }))
  const heading = say(language, 'personas-title')
  return {
    title: heading,
    rests: [],
    json: {
      personas: options.map(({ value, label }) => ({ persona: value, name: label })),
      chosen,
    },
    body: width(
      html`${title({ heading, lead: say(language, 'personas-lead') })}${form(
        '/personas',
        html`${hiddenField('back', localPath(visit.query.get('back')))}
${radios({ name: 'persona', label: say(language, 'personas-choose'), options, value: chosen })}
${buttons(button(say(language, 'personas-act'), { look: 'main' }))}`,
      )}`,
    ),
  }
}

/** Asks for the token that was printed at start. `wrong`: another one was shown. */
export function tokenPage({ language }: Visit, wrong: boolean): Page {
  const heading = say(language, 'personas-title')
  const words = say(language, wrong ? 'personas-token-wrong' : 'personas-token-needed')
  return {
    title: heading,
    status: 401,
    rests: [],
    json: { error: { code: 'persona-token', message: words } },
    body: width(html`${title({ heading })}${notice(words)}
${form(
  '/personas',
  html`${textField({ name: 'token', label: say(language, 'personas-token'), value: '', required: true })}
${buttons(button(say(language, 'personas-token-go'), { look: 'main' }))}`,
)}`),
  }
}
