// The members, on the first page, and who headed their delegations at the last session.
import { html } from 'hono/html'
import { membershipOn, membersOn } from '../../../rules/membership.ts'
import { get, type Thing } from '../../../rules/organisation.ts'
import { dayInTable } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { memberState } from '../member/member-state.ts'
import { headOf } from '../session/session-presence.ts'
import { linked } from '../things.ts'
import { memberName } from '../../../telling/names.ts'

export function members(visit: Visit, last: Thing<'session'> | undefined): Markup {
  const { language, org, on } = visit
  const present = membersOn(org, on)
  return section({
    id: 'members',
    label: say(language, 'menu-members'),
    note: say(language, 'home-members-note', { count: present.length }),
    content: table({
      caption: say(language, 'menu-members'),
      columns: [
        { head: say(language, 'code'), kind: 'code' },
        { head: say(language, 'member'), kind: 'name' },
        { head: say(language, 'status'), phone: 'bare' },
        ...(last
          ? [
              {
                head: say(language, 'home-head-at', {
                  day: last.from ? dayInTable(language, last.from) : '',
                }),
                phone: 'bare' as const,
              },
            ]
          : []),
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: present.map(({ id, made }) => ({
        cells: [
          id,
          linked(visit, 'member', id, memberName(visit, id)),
          memberState(visit, id),
          ...(last ? [headAt(visit, last, id)] : []),
          entryLink(membershipOn(org, id, on)?.changed ?? made),
        ],
      })),
    }),
  })
}

function headAt(visit: Visit, session: Thing<'session'>, member: string): Words {
  const { language, org } = visit
  const delegation = get(org, 'delegation', `${session.id}/${member}`)
  if (delegation) return headOf(visit, session, delegation)
  const absence = get(org, 'absence', `${session.id}/${member}`)
  const word = say(language, absence ? 'thing-absence' : 'delegation-not-named')
  return html`<span class="quiet">${word}</span>`
}
