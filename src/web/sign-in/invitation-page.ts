import type { Context } from 'hono'
import { html } from 'hono/html'
import { founded, get } from '../../rules/organisation.ts'
import { momentInTable } from '../../text/times.ts'
import { say } from '../../text/say.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { FORM_BYTES_MAX, readForm } from '../doors/payload.ts'
import { show } from '../doors/showing.ts'
import { notice } from '../look/answers.ts'
import { staticPath } from '../look/assets.ts'
import { button, buttons, textField } from '../look/forms.ts'
import { factsLine, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { grantLimits } from './grant-words.ts'
import { invitedBy, nameOfInvited } from './invited.ts'
import { passkeyButton, passkeyScripts } from './passkey-button.ts'
import { relyingParty, type SigningIn } from './sign-in.ts'

/** GET /invitation : where a link leads. Its secret stands behind '#'; the script sends it, or its owner pastes the link. */
export function linkPage({ language }: Visit): Page {
  const heading = say(language, 'invitation')
  return {
    title: heading,
    rests: [],
    scripts: [staticPath('invitation.js')],
    body: width(html`${title({ heading, lead: say(language, 'invitation-paste-lead') })}
<form class="form" method="post" action="/invitation" data-invitation>${textField({
      name: 'invitation',
      label: say(language, 'invitation-paste'),
      maxlength: 500,
      required: true,
      width: 'full',
    })}
${buttons(button(say(language, 'invitation-open'), { look: 'main' }))}</form>`),
  }
}

/** POST /invitation : the page of the invitation. The secret comes in the payload, so that no address and no log has it. */
export async function openInvitation(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const form = await readForm(c, FORM_BYTES_MAX)
  if (form instanceof Response) return form
  const told = form.get('invitation')
  const secret = (typeof told === 'string' ? told : '').trim().split('#').at(-1) ?? ''
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  return show(c, visit, invitedPage(visit, signingIn, c, doors.now(), secret))
}

/** Whom a link invites, as what, and the one thing to do: make a key on this device. Looking at it does not use it up. */
function invitedPage(
  visit: Visit,
  signingIn: SigningIn,
  c: Context,
  now: number,
  token: string,
): Page {
  const { language, org } = visit
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
        to: '/invitation/key',
        options: '/invitation/options',
        given: { invitation: token },
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
