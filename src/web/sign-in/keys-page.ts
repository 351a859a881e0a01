// A person's own keys and roles.
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { SignIn } from '../../access/sign-ins.ts'
import { grantsOf, recoveredIn } from '../../rules/access.ts'
import { founded } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { momentInTable } from '../../text/times.ts'
import { seeOther } from '../doors/answer.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { FORM_BYTES_MAX, readForm } from '../doors/payload.ts'
import { show } from '../doors/showing.ts'
import { notice } from '../look/answers.ts'
import { button, buttons, form, hiddenField, radios, textField } from '../look/forms.ts'
import { notStated } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { keyName } from './device-answers.ts'
import { grantWords } from './grant-words.ts'
import { nameOfInvited } from './invited.ts'
import { passkeyButton, passkeyScripts } from './passkey-button.ts'
import { signInNeededPage } from './sign-in-needed.ts'
import { opens, signInOf, type SigningIn, tokenOf } from './sign-in.ts'
import { signOutForm } from './sign-in-page.ts'

export async function showKeys(doors: Doors, signingIn: SigningIn, c: Context): Promise<Response> {
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  const signIn = signInOf(signingIn, c, doors.clerk.org, doors.now())
  if (signIn === undefined || visit.account !== 'signed-in')
    return show(c, visit, signInNeededPage(visit, '/keys'))
  return show(c, visit, keysPage(visit, signingIn, signIn))
}

function keysPage(
  visit: Visit,
  signingIn: SigningIn,
  signIn: SignIn,
  wrong?: 'bad-name' | 'last-key',
  status = 200,
): Page {
  const { language, org } = visit
  const { person } = signIn
  const heading = say(language, 'keys-title')
  return {
    title: heading,
    rests: [],
    status,
    scripts: passkeyScripts,
    body: width(html`${wrong && notice(say(language, `keys-${wrong}`))}
${title({ heading, over: nameOfInvited(org, language, { person }), lead: say(language, 'keys-lead') })}
${rolesSection(visit, signIn)}${keysSection(visit, signingIn, person)}
${section({
  id: 'sign-out',
  label: say(language, 'sign-out'),
  content: html`${signOutForm(visit)}${form('/keys/others', buttons(button(say(language, 'keys-end-others'))))}`,
})}`),
  }
}

function rolesSection(visit: Visit, signIn: SignIn): Markup {
  const { language, org, today, by } = visit
  const grants = grantsOf(org, signIn.person, today).filter((grant) => opens(org, signIn, grant))
  const options = grants.map((grant) => ({ value: grant.id, label: grantWords(visit, grant) }))
  return section({
    id: 'roles',
    label: say(language, 'keys-roles'),
    content:
      grants.length > 1
        ? form(
            '/keys/role',
            html`${radios({ name: 'grant', label: say(language, 'keys-act-as'), options, value: by?.grant ?? '' })}
${buttons(button(say(language, 'personas-act')))}`,
          )
        : html`<p>${grants[0] ? grantWords(visit, grants[0]) : say(language, 'keys-founder')}</p>`,
  })
}

function keysSection(visit: Visit, { access }: SigningIn, person: string): Markup {
  const { language, org } = visit
  const zone = founded(org)?.timeZone ?? 'UTC'
  const keys = access.passkeys.of(person, recoveredIn(org, person))
  const rows = keys.map((key) => ({
    cells: [
      key.name,
      momentInTable(language, key.madeAt, zone),
      key.usedAt === undefined ? notStated(language) : momentInTable(language, key.usedAt, zone),
      html`<details class="more"><summary>${say(language, 'key-change')}</summary>${form(
        '/keys/name',
        html`${hiddenField('key', key.id)}${textField({ name: 'name', id: `name-${key.id}`, label: say(language, 'key-name'), value: key.name, maxlength: 60 })}${button(say(language, 'key-rename'))}`,
      )}${
        keys.length > 1
          ? form(
              '/keys/removal',
              html`${hiddenField('key', key.id)}${button(say(language, 'key-remove'))}`,
            )
          : html`<p class="note">${say(language, 'keys-last-key')}</p>`
      }</details>`,
    ],
  }))
  return section({
    id: 'keys',
    label: say(language, 'keys'),
    note: say(language, 'keys-note'),
    content: html`${table({
      caption: say(language, 'keys'),
      columns: [
        { head: say(language, 'key-name'), kind: 'name' },
        { head: say(language, 'key-made'), kind: 'day' },
        { head: say(language, 'key-used'), kind: 'day' },
        { head: '', phone: 'bare' },
      ],
      rows,
    })}
${passkeyButton(language, { ceremony: 'register', to: '/keys', options: '/keys/options', label: say(language, 'key-add'), named: true })}`,
  })
}

/** POST /keys/name, /keys/removal, /keys/role, /keys/others : forms that work without script. */
export async function changeKeys(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
  change: 'name' | 'removal' | 'role' | 'others',
): Promise<Response> {
  const sent = await readForm(c, FORM_BYTES_MAX)
  if (sent instanceof Response) return sent
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  const { org } = doors.clerk
  const { access, configuration } = signingIn
  const signIn = signInOf(signingIn, c, org, doors.now())
  const token = tokenOf(configuration, c)
  if (signIn === undefined || token === undefined || visit.account !== 'signed-in')
    return show(c, visit, signInNeededPage(visit, '/keys'))
  const { person } = signIn
  const field = (name: string) => {
    const value = sent.get(name)
    return typeof value === 'string' ? value : ''
  }
  switch (change) {
    case 'name': {
      const name = keyName.safeParse(field('name'))
      if (!name.success) return show(c, visit, keysPage(visit, signingIn, signIn, 'bad-name', 400))
      access.passkeys.rename(person, field('key'), name.data)
      break
    }
    case 'removal':
      if (!access.passkeys.remove(person, field('key'), recoveredIn(org, person)))
        return show(c, visit, keysPage(visit, signingIn, signIn, 'last-key', 409))
      break
    case 'role': {
      const chosen = grantsOf(org, person, visit.today).find(({ id }) => id === field('grant'))
      if (chosen && opens(org, signIn, chosen)) access.signIns.choose(token, chosen.id)
      break
    }
    case 'others':
      access.signIns.endOthers(person, token)
      break
    default:
      change satisfies never
  }
  return seeOther('/keys')
}
