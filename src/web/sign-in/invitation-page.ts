import type { Context } from 'hono'
import { html } from 'hono/html'
import { founded, get } from '../../rules/organisation.ts'
import { momentInTable } from '../../text/times.ts'
import { say } from '../../text/say.ts'
import { notice } from '../look/answers.ts'
import { factsLine, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { grantLimits } from './grant-words.ts'
import { invitedBy, nameOfInvited } from './invited.ts'
import { passkeyButton, passkeyScripts } from './passkey-button.ts'
import { relyingParty, type SigningIn } from './sign-in.ts'

/** Whom a link invites, as what, and the one thing to do: make a key on this device. Looking at it does not use it up. */
export function invitationPage(visit: Visit, signingIn: SigningIn, c: Context, now: number): Page {
  const { language, org } = visit
  const token = c.req.param('token') ?? ''
  const invited = invitedBy(signingIn, org, token, visit.today, now)
  if (!invited) return goneInvitation(visit)
  const heading = say(language, 'invitation-title', { name: nameOfInvited(org, language, invited) })
  const grant = get(org, 'grant', invited.grant)
  const role = say(language, `choice-role-${grant?.role ?? 'secretary'}`)
  const expires = momentInTable(language, invited.expiresAt, founded(org)?.timeZone ?? 'UTC')
  return {
    title: say(language, 'invitation'),
    rests: grant ? [grant.made] : [],
    scripts: passkeyScripts,
    body: width(html`${title({ heading, lead: say(language, 'invitation-lead') })}
${factsLine([
  {
    label: say(language, 'field-role'),
    value: grant ? html`${role}${grantLimits(visit, grant)}` : role,
  },
  { label: say(language, 'invitation-expires'), value: expires },
])}
${
  relyingParty(signingIn.configuration, c)
    ? passkeyButton(language, {
        ceremony: 'register',
        to: `/invitations/${token}`,
        options: `/invitations/${token}/options`,
        label: say(language, 'key-make'),
        named: true,
      })
    : notice(say(language, 'sign-in-no-keys-here'))
}`),
  }
}

function goneInvitation({ language }: Visit): Page {
  const heading = say(language, 'invitation-gone')
  return {
    title: heading,
    status: 404,
    rests: [],
    body: width(html`${title({ heading, lead: say(language, 'sign-in-bad-invitation') })}`),
  }
}
