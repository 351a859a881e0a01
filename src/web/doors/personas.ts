// Local personas: until people sign in with keys, whoever sits at this machine may act as the Secretary, the Chair, a
// delegate or an observer. Only a server on the loopback address has them; elsewhere every part of this file answers 404.
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { By } from '../../rules/acts.ts'
import { membersOn } from '../../rules/membership.ts'
import { get, type Reading } from '../../rules/organisation.ts'
import { type Language, localised } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { button, buttons, form, hiddenField, radios } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { cookieOf } from './cookies.ts'
import { overLoopback } from './loopback.ts'

/** Names a persona in the cookie and in the header `Kurultai-Persona`: secretary, chair, delegate:KG, observer. */
export function personaCode(by: By): string {
  return by.role === 'delegate' ? `delegate:${by.member}` : by.role
}

/** The persona that a request names, or nobody: unknown names, unknown members and other servers are nobody. */
export function personaOf(c: Context, org: Reading, personas: boolean): By | undefined {
  if (!personas || !overLoopback(c)) return undefined
  return readPersona(c.req.header('kurultai-persona') ?? cookieOf(c, 'kurultai-persona') ?? '', org)
}

export function readPersona(code: string, org: Reading): By | undefined {
  if (code === 'secretary' || code === 'chair' || code === 'observer') return { role: code }
  const member = /^delegate:([A-Za-z0-9][A-Za-z0-9._-]{0,63})$/.exec(code)?.[1]
  return member !== undefined && get(org, 'member', member)
    ? { role: 'delegate', member }
    : undefined
}

/** «Секретарь», «делегация, Кыргызстан». */
export function personaName(
  { org, language }: Pick<Visit, 'org' | 'language'>,
  by: By | undefined,
): string {
  if (by === undefined) return say(language, 'persona-nobody')
  if (by.role !== 'delegate') return say(language, `persona-${by.role}`)
  return say(language, 'persona-delegate', { member: shortNameOf(org, language, by.member ?? '') })
}

function shortNameOf(org: Reading, language: Language, id: string): string {
  const member = get(org, 'member', id)
  return member ? localised(member.shortName, language).value : id
}

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

/** A path of this server to go back to, in letters that a header can carry; anything else leads to the first page. */
export function localPath(asked: string | null | undefined, otherwise = '/'): string {
  return asked && /^\/(?!\/)[!-[\]-~]*$/.test(asked) && asked.length <= 1000 ? asked : otherwise
}
