// A secretary invited by whoever runs the server: until the organisation is founded nobody can be on record. Once it is, the
// person and their grant are entered; the ids of the acts are their own, so doing it again does nothing.
import type { AccessStore } from '../../access/access-store.ts'
import type { Clerk } from '../../clerk/clerk.ts'
import { parseAct } from '../../rules/acts.ts'
import { founded, get } from '../../rules/organisation.ts'

export async function enterFounders(clerk: Clerk, access: AccessStore): Promise<void> {
  if (!founded(clerk.org)) return
  for (const { person, grant, founder } of access.invitations.founders()) {
    if (get(clerk.org, 'grant', grant)) continue
    const acts = [
      { id: `person-${person}`, type: 'person.enter', person, name: founder },
      { id: `grant-${grant}`, type: 'access.grant', grant, person, role: 'secretary' },
    ]
    for (const act of acts) {
      const parsed = parseAct(act)
      if ('errors' in parsed)
        throw new Error(`a founder cannot be entered: ${JSON.stringify(parsed.errors)}`)
      const taken = await clerk.take(parsed.act, { role: 'secretary' })
      if ('refusal' in taken && taken.refusal.code !== 'id-taken')
        throw new Error(`a founder cannot be entered: ${taken.refusal.code}`)
    }
  }
}

/** Enters them now, and as soon as the organisation is founded. */
export function followFounding(clerk: Clerk, access: AccessStore): void {
  const enter = () => enterFounders(clerk, access).catch((error: unknown) => console.error(error))
  void enter()
  clerk.follow((_n, _touched, { act }) => {
    if (act.type === 'organisation.found') void enter()
  })
}
