// Who takes part in a session: delegations, their powers, who is here.
import { isOver } from '../../rules/sessions.ts'
import { html } from 'hono/html'
import { membersOn, statusOn } from '../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import { mark, notStated } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink, section } from '../look/section.ts'
import { table } from '../look/table.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { type FormFields, oneClick } from '../forms/one-click.ts'
import type { Situation } from '../../telling/situation.ts'
import { formButton, link } from './act-links.ts'

export function participants(visit: Visit, { session, sitting }: Situation): Markup {
  const { language, org } = visit
  const on = session.from ?? visit.today
  const rows = membersOn(org, on).map((member) => {
    const known = { session: session.id, member: member.id }
    const delegation = get(org, 'delegation', `${session.id}/${member.id}`)
    const absence = get(org, 'absence', `${session.id}/${member.id}`)
    const head = delegation?.people.find(({ role }) => role === 'head')
    const name = nameOfThing(visit, 'member', member)
    if (absence)
      return {
        cells: [
          member.id,
          name,
          {
            span: 3,
            content: mark('bar', nameOfText(visit, absence.reason)),
          },
          entryLink(absence.changed),
        ],
      }
    const status = statusOn(org, member.id, on)
    const shown =
      status === 'member'
        ? html`${head ? nameOf(visit, 'person', head.person) : notStated(language)}`
        : mark(
            status === 'frozen' ? 'hatched-square' : 'bar',
            say(language, `choice-status-${status ?? 'ended'}`),
          )
    const change = isOver(session)
      ? ''
      : html`<span class="links">${link(visit, 'delegation.name', { ...known, ...peopleOf(delegation) }, say(language, delegation ? 'desk-change' : 'desk-name-delegation'))} ${!delegation && link(visit, 'absence.note', known)}</span>`
    return {
      cells: [
        member.id,
        name,
        html`<span class="links">${shown} ${change}</span>`,
        powers(visit, session, delegation, known),
        presence(visit, sitting, member.id, name),
        delegation ? entryLink(delegation.changed) : '',
      ],
    }
  })
  const guests = ownedBy(org, 'invitation', session.id).map(
    (guest) =>
      html`<li>${nameOfThing(visit, 'invitation', guest)} <span class="quiet">${choiceWord(language, 'invitation.issue', 'as', guest.as)}</span> ${entryLink(guest.changed)}</li>`,
  )
  return section({
    id: 'participants',
    label: say(language, 'desk-participants'),
    wide: true,
    content: html`${table({
      caption: say(language, 'desk-participants'),
      columns: [
        { head: say(language, 'field-member-admit-member'), kind: 'code' },
        { head: say(language, 'field-member') },
        { head: say(language, 'desk-head-of-delegation') },
        { head: say(language, 'field-powers') },
        { head: say(language, 'field-state'), kind: 'state' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows,
    })}${guests.length > 0 && html`<ul class="plain-list">${guests}</ul>`}
${!isOver(session) && html`<div class="buttons">${formButton(visit, 'invitation.issue', { session: session.id })}</div>`}`,
  })
}

function peopleOf(delegation: Thing<'delegation'> | undefined): FormFields {
  return Object.fromEntries(
    (delegation?.people ?? []).flatMap(({ person, role, title }, i) => [
      [`people.${i}.person`, person],
      [`people.${i}.role`, role],
      ...Object.entries(title ?? {}).map(([code, words]) => [`people.${i}.title.${code}`, words]),
    ]),
  )
}

function powers(
  visit: Visit,
  session: Thing<'session'>,
  delegation: Thing<'delegation'> | undefined,
  known: FormFields,
): Markup {
  const { language } = visit
  if (!delegation) return mark('dashed-ring', say(language, 'delegation-not-named'))
  const open = !isOver(session)
  if (!delegation.powers)
    return html`${mark('half-disc', say(language, 'desk-powers-awaited'))} ${
      open && visit.by?.role === 'secretary'
        ? html`<span class="links">${oneClick(visit, 'credentials.present', { ...known, powers: 'not-required' }, choiceWord(language, 'credentials.present', 'powers', 'not-required'))}${oneClick(visit, 'credentials.present', { ...known, powers: 'full-powers' }, choiceWord(language, 'credentials.present', 'powers', 'full-powers'))}</span>`
        : ''
    }`
  if (delegation.powers === 'not-required')
    return mark('disc', choiceWord(language, 'credentials.present', 'powers', 'not-required'))
  if (!delegation.finding)
    return html`${mark('half-disc', say(language, 'desk-powers-presented'))} ${
      open && visit.by?.role === 'secretary'
        ? oneClick(
            visit,
            'credentials.examine',
            { ...known, finding: 'accepted' },
            say(language, 'desk-accept-powers'),
          )
        : ''
    } ${open && link(visit, 'credentials.examine', known)}`
  return mark(
    findingMarks[delegation.finding],
    choiceWord(language, 'credentials.examine', 'finding', delegation.finding),
  )
}

const findingMarks = { accepted: 'disc', provisional: 'half-disc', refused: 'cross' } as const

/** One click a member: here, or gone. */
function presence(
  visit: Visit,
  sitting: Thing<'sitting'> | undefined,
  member: string,
  name: string,
): Markup {
  const { language, org, by } = visit
  if (!sitting) return html``
  const known = get(org, 'presence', `${sitting.id}/${member}`)
  const here = known?.state === 'present'
  const state = known
    ? mark(here ? 'disc' : 'bar', choiceWord(language, 'presence.record', 'state', known.state))
    : mark('dashed-ring', say(language, 'desk-presence-not-recorded'))
  if (
    sitting.state !== 'open' ||
    by?.role !== 'secretary' ||
    statusOn(org, member, sitting.openedOn ?? visit.today) !== 'member'
  )
    return state
  const label = html`${say(language, here ? 'desk-mark-left' : 'desk-mark-present')}<span class="hidden">: ${name}</span>`
  return html`${state} ${oneClick(visit, 'presence.record', { sitting: sitting.id, member, state: here ? 'left' : 'present' }, label)}`
}

function nameOfText(visit: Visit, text: Readonly<Record<string, string>>): string {
  return text[visit.language] ?? Object.values(text)[0] ?? ''
}
