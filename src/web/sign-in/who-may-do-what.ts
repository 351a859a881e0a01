// Who may do what, as a page for people: written from the rules, so that it cannot say anything else than they do.
import { type ActType, type Role, shapes } from '../../rules/acts.ts'
import { access } from '../../rules/acts/access.ts'
import { byOf } from '../../rules/access.ts'
import { mayLayAct } from '../../rules/decide.ts'
import type { Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'

export const accessRoles = access['access.grant'].shape.role.options

/** The role, in the terms of the rules, in which a grant acts. */
export function roleOf(granted: (typeof accessRoles)[number]): Role {
  const grant = {
    id: 'g',
    person: 'p',
    member: 'KG',
    role: granted,
    state: 'in-force',
    made: 0,
    changed: 0,
  } as const
  return byOf(grant satisfies Thing<'grant'>).role
}

/** The whole of docs/who-may-do-what.md. */
export function whoMayDoWhat(): string {
  const types = Object.keys(shapes) as ActType[]
  const rows = types.map((type) => {
    const name = say('en', `act-${type.replace('.', '-')}`).replaceAll('\u00a0', ' ')
    return [
      `\`${type}\``,
      name,
      ...accessRoles.map((role) => (mayLayAct(type, roleOf(role)) ? 'yes' : '')),
      clock(type),
    ]
  })
  const heads = ['act', 'in words', ...accessRoles, 'by itself']
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${before}\n${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}

function clock(type: ActType): string {
  return mayLayAct(type, 'clock') ? 'yes' : ''
}

const before = `# Who may do what

Written from the rules by \`npm run who-may-do-what\`; a test keeps it in step, and another tries every cell through HTTP and finds
nothing allowed that this table does not allow.

- *yes*: this role may lay the act at all. Whether it is in order now, the rules say when it is laid.
- A head and an alternate act for their own member only, and whoever has a grant for one session or body within it only.
- Advisers, interpreters, observers and the press lay no acts. Nor does anyone who is not signed in.
- *by itself*: laid by the clerk when a deadline passes; nobody can lay it in that name.
`
