// The secretariat's page of who may sign in: grants, invitations that wait, links issued and shown once.
import type { Context } from 'hono'
import { html } from 'hono/html'
import { coversPerson, inForce, recoveredIn } from '../../rules/access.ts'
import { allOf, founded, get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { momentInTable } from '../../text/times.ts'
import { seeOther } from '../doors/answer.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { hostOf } from '../doors/loopback.ts'
import { nameOf } from '../../telling/names.ts'
import { FORM_BYTES_MAX, readForm } from '../doors/payload.ts'
import { show } from '../doors/showing.ts'
import { formHref } from '../forms/one-click.ts'
import { receiptNotice } from '../forms/receipt.ts'
import { notice } from '../look/answers.ts'
import { button, buttons, form, hiddenField, linkButton, textField } from '../look/forms.ts'
import { mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { emptyState, entryLink, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { grantWords } from '../sign-in/grant-words.ts'
import { signInNeededPage } from '../sign-in/sign-in-needed.ts'
import { addressWithPasskeys, setAside, type SigningIn } from '../sign-in/sign-in.ts'

export async function showAccess(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  return notSecretary(c, visit) ?? show(c, visit, accessPage(visit, signingIn, doors.now()))
}

/** POST /desk/access/invitations : the link is in this answer and nowhere else, ever. */
export async function issueInvitation(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const sent = await readForm(c, FORM_BYTES_MAX)
  if (sent instanceof Response) return sent
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  const turned = notSecretary(c, visit)
  if (turned) return turned
  const { org } = doors.clerk
  const grant = get(org, 'grant', String(sent.get('grant') ?? ''))
  if (!grant || !inForce(grant, visit.today) || !mayInvite(visit, grant))
    return show(
      c,
      visit,
      accessPage(visit, signingIn, doors.now(), { wrong: 'access-not-invited', status: 409 }),
    )
  const token = signingIn.access.invitations.issue(
    { person: grant.person, grant: grant.id, size: org.size, vouchedBy: visit.by?.grant },
    doors.now(),
  )
  const origin = addressWithPasskeys(signingIn.configuration, c) ?? `https://${hostOf(c.req.raw)}`
  return show(
    c,
    visit,
    accessPage(visit, signingIn, doors.now(), { link: `${origin}/invitation#${token}`, grant }),
  )
}

/** POST /desk/access/invitations/end */
export async function endInvitation(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const sent = await readForm(c, FORM_BYTES_MAX)
  if (sent instanceof Response) return sent
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  const turned = notSecretary(c, visit)
  if (turned) return turned
  const id = Number(sent.get('invitation'))
  const { invitations } = signingIn.access
  const invitation = invitations.waiting(doors.now()).find((one) => one.id === id)
  const grant = invitation && get(doors.clerk.org, 'grant', invitation.grant)
  if (invitation && (grant ? mayInvite(visit, grant) : isUnlimited(visit)))
    invitations.revoke(id, doors.now())
  return seeOther('/desk/access')
}

/** POST /desk/access/address : whose account at the identity provider is this person's. */
export async function stateAddress(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const sent = await readForm(c, FORM_BYTES_MAX)
  if (sent instanceof Response) return sent
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  const turned = notSecretary(c, visit)
  if (turned) return turned
  const { provider } = signingIn.configuration
  const { org } = doors.clerk
  const grant = get(org, 'grant', String(sent.get('grant') ?? ''))
  const address = String(sent.get('address') ?? '').trim()
  if (
    !provider ||
    !grant ||
    !inForce(grant, visit.today) ||
    !mayInvite(visit, grant) ||
    !/^[^\s@]{1,100}@[^\s@]{1,150}$/.test(address)
  )
    return show(
      c,
      visit,
      accessPage(visit, signingIn, doors.now(), { wrong: 'access-bad-address', status: 400 }),
    )
  signingIn.access.identities.state(
    provider.issuer,
    address,
    grant.person,
    org.size,
    visit.by?.grant,
  )
  return seeOther('/desk/access')
}

/** Only whoever could give all that the person may do hands out a key for it. */
function mayInvite(visit: Visit, grant: Thing<'grant'>): boolean {
  const mine = visit.by?.grant === undefined ? undefined : get(visit.org, 'grant', visit.by.grant)
  return mine === undefined || coversPerson(visit.org, mine, grant.person, visit.today)
}

function isUnlimited({ by, org }: Visit): boolean {
  const mine = by?.grant === undefined ? undefined : get(org, 'grant', by.grant)
  return mine === undefined || (mine.session === undefined && mine.body === undefined)
}

function notSecretary(c: Context, visit: Visit): Promise<Response> | undefined {
  if (!visit.by) return show(c, visit, signInNeededPage(visit, '/desk/access'))
  if (visit.by.role === 'secretary') return undefined
  const heading = say(visit.language, 'access-title')
  const words = say(visit.language, 'access-not-yours')
  return show(c, visit, {
    title: heading,
    status: 403,
    rests: [],
    json: { error: { code: 'not-yours', message: words } },
    body: width(html`${title({ heading })}${notice(words)}`),
  })
}

type Issued = {
  readonly link?: string
  readonly grant?: Thing<'grant'>
  readonly wrong?: string
  readonly status?: number
}

function accessPage(visit: Visit, signingIn: SigningIn, now: number, issued: Issued = {}): Page {
  const { language, org } = visit
  const heading = say(language, 'access-title')
  return {
    title: heading,
    rests: [],
    status: issued.status ?? 200,
    body: width(html`${receiptNotice(visit)}${issued.wrong && notice(say(language, issued.wrong))}
${title({ heading, lead: say(language, 'access-lead'), crumbs: [{ href: '/desk', label: say(language, 'desk') }, { label: heading }] })}
${issued.link && issued.grant && linkBox(visit, issued.link, issued.grant)}
${grantsSection(visit, signingIn)}${waitingSection(visit, signingIn, now)}
${buttons(linkButton(say(language, 'act-access-grant'), formHref(visit, 'access.grant'), allOf(org, 'grant').length === 0 ? 'main' : 'plain'))}`),
  }
}

function linkBox(visit: Visit, link: string, grant: Thing<'grant'>): Markup {
  const { language } = visit
  return html`<div class="receipt" role="status">${mark('disc', say(language, 'access-link', { name: nameOf(visit, 'person', grant.person) }))}
<p><code>${link}</code></p><p class="note">${say(language, 'access-link-once')}</p></div>`
}

function grantsSection(visit: Visit, signingIn: SigningIn): Markup {
  const { language, org } = visit
  const grants = allOf(org, 'grant').toReversed()
  const { provider } = signingIn.configuration
  const rows = grants.map((grant) => ({
    cells: [
      nameOf(visit, 'person', grant.person),
      grantWords(visit, grant),
      stateOf(visit, signingIn, grant),
      inForce(grant, visit.today) ? actsOn(visit, grant, provider !== undefined, signingIn) : '',
      entryLink(grant.changed),
    ],
  }))
  return section({
    id: 'grants',
    label: say(language, 'access-grants'),
    wide: true,
    content:
      grants.length === 0
        ? emptyState(say(language, 'access-none'), say(language, 'access-none-then'))
        : table({
            caption: say(language, 'access-grants'),
            columns: [
              { head: say(language, 'field-person'), kind: 'name' },
              { head: say(language, 'field-role') },
              { head: say(language, 'desk-state'), kind: 'state', phone: 'bare' },
              { head: '', phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows,
          }),
  })
}

function stateOf(
  { language, org, today }: Visit,
  { access }: SigningIn,
  grant: Thing<'grant'>,
): Words {
  if (grant.state === 'revoked') return mark('square', say(language, 'grant-is-revoked'))
  if (!inForce(grant, today)) return mark('square', say(language, 'grant-is-over'))
  const keys = access.passkeys.of(grant.person, recoveredIn(org, grant.person)).length
  return keys > 0
    ? mark('disc', say(language, 'grant-has-keys', { count: keys }))
    : mark('ring', say(language, 'grant-without-keys'))
}

function actsOn(
  visit: Visit,
  grant: Thing<'grant'>,
  provided: boolean,
  { access }: SigningIn,
): Markup {
  const { language } = visit
  return html`<details class="more"><summary>${say(language, 'key-change')}</summary>
${mayInvite(visit, grant) && form('/desk/access/invitations', html`${hiddenField('grant', grant.id)}${button(say(language, 'access-invite'))}`)}
${
  provided &&
  mayInvite(visit, grant) &&
  form(
    '/desk/access/address',
    html`${hiddenField('grant', grant.id)}${textField({ name: 'address', id: `address-${grant.id}`, label: say(language, 'access-address'), value: access.identities.addressOf(grant.person) ?? '', type: 'email' })}${button(say(language, 'access-address-state'))}`,
  )
}
<p><a href="${formHref(visit, 'access.recover', { grant: grant.id })}">${say(language, 'act-access-recover')}</a></p>
<p><a href="${formHref(visit, 'access.revoke', { grant: grant.id })}">${say(language, 'act-access-revoke')}</a></p></details>`
}

function waitingSection(visit: Visit, { access }: SigningIn, now: number): Markup {
  const { language, org, today } = visit
  const waiting = access.invitations.waiting(now).filter((one) => {
    const grant = get(org, 'grant', one.grant)
    return !setAside(org, one) && (one.founder || (grant && inForce(grant, today)))
  })
  if (waiting.length === 0) return html``
  const zone = founded(org)?.timeZone ?? 'UTC'
  return section({
    id: 'invitations',
    label: say(language, 'access-waiting'),
    content: table({
      caption: say(language, 'access-waiting'),
      columns: [
        { head: say(language, 'field-person'), kind: 'name' },
        { head: say(language, 'invitation-expires'), kind: 'day' },
        { head: '', phone: 'bare' },
      ],
      rows: waiting.map((one) => ({
        cells: [
          nameOf(visit, 'person', one.person),
          momentInTable(language, one.expiresAt, zone),
          form(
            '/desk/access/invitations/end',
            html`${hiddenField('invitation', String(one.id))}${button(say(language, 'access-invitation-end'))}`,
          ),
        ],
      })),
    }),
  })
}
