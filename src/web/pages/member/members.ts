import { html } from 'hono/html'
import { membershipOn, membersOn } from '../../../rules/membership.ts'
import { allOf } from '../../../rules/organisation.ts'
import { dayInText } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { emptyState, entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { memberState } from './member-state.ts'
import { sourceLinks } from '../sourced.ts'
import { linked } from '../things.ts'
import { memberName, orderOfMembers } from '../../../telling/names.ts'

/** The members on the day in their order, then observers and those that left. */
export function membersPage(visit: Visit): Page {
  const { language, org, on, at } = visit
  const heading = say(language, 'menu-members')
  const present = membersOn(org, on)
  const others = allOf(org, 'member').filter(
    ({ id }) => !present.some((member) => member.id === id),
  )
  const body =
    present.length + others.length === 0
      ? emptyState(say(language, 'members-none'), say(language, 'members-none-then'))
      : html`${membersTable(
          visit,
          'members',
          say(language, 'menu-members'),
          present.map(({ id }) => id),
        )}
${
  others.length > 0 &&
  membersTable(
    visit,
    'others',
    say(language, 'members-others'),
    others.map(({ id }) => id),
  )
}`
  return {
    title: heading,
    current: 'members',
    body: width(
      html`${title({ heading, lead: say(language, 'members-on', { day: dayInText(language, on) }) })}${body}`,
    ),
    rests: allOf(org, 'membership').map(({ changed }) => changed),
    json: {
      on,
      at,
      members: present.map((member) => ({
        ...member,
        membership: membershipOn(org, member.id, on) ?? null,
      })),
    },
  }
}

function membersTable(visit: Visit, id: string, label: string, members: readonly string[]) {
  const { language, org, on } = visit
  return section({
    id,
    label,
    note: orderOfMembers(visit),
    content: table({
      caption: label,
      columns: [
        { head: say(language, 'code'), kind: 'code' },
        { head: say(language, 'member') },
        { head: say(language, 'status'), phone: 'bare' },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: members.map((member) => {
        const membership = membershipOn(org, member, on)
        return {
          cells: [
            member,
            linked(visit, 'member', member, memberName(visit, member)),
            memberState(visit, member),
            sourceLinks(visit, membership?.sources, 'status'),
            membership ? entryLink(membership.changed) : '',
          ],
        }
      }),
    }),
  })
}
