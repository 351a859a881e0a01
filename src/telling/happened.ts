// What an entry did, in words, and who submitted it.
import { mayRead } from '../audience/may-read.ts'
import type { Entry } from '../record/entry.ts'
import type { By } from '../rules/acts.ts'
import type { Event } from '../rules/event.ts'
import { kindOf } from '../rules/evolve.ts'
import { say } from '../text/say.ts'
import type { Context } from './context.ts'
import { memberName } from './names.ts'

/** Whether the reader may know what an entry is about. */
export function maySeeEntry(visit: Context, entry: Entry): boolean {
  return entry.events.every((event) => mayRead(visit, kindOf(event), event.id))
}

/** «Слово предоставлено», without what it is about. */
export function eventWords({ language }: Context, { type }: Event): string {
  if (type.endsWith('.corrected')) return say(language, 'event-corrected')
  return told.has(type)
    ? say(language, `event-${type.replace('.', '-')}`)
    : say(language, 'event-other')
}

export function byWords(visit: Context, { role, member }: By): string {
  const { language } = visit
  return role === 'delegate' && member
    ? memberName(visit, member)
    : say(language, `laid-by-${role}`)
}

const told = new Set(
  `absence.noted answer.given body.established claim.entered communique.issued correction.made decision.adopted
delegation.credentials-presented delegation.credentials-examined delegation.named document.adopted document.laid document.opened-for-signature document.released
document.signed dossier.entered dossier.resolved erasure.ordered floor.ended floor.given invitation.issued item.closed
item.put-on-agenda item.ordered item.proposed item.taken item.withdrawn key.rotated measure.progress-reported measure.set member.admitted minutes.adopted minutes.agreed minutes.drafted
membership.begun membership.changed organisation.founded passage.written person.entered policy.adopted post.established presence.recorded
question.closed question.put question.withdrawn report.given rulebook.adopted ruling.made seat.assigned session.closed
session.convened session.opened signature.given sitting.agenda-adopted sitting.closed sitting.opened sitting.item-taken sitting.item-closed sitting.floor-given sitting.floor-ended
sitting.quorum-established sitting.resumed sitting.scheduled sitting.suspended source.entered statement.recorded term.begun term.ended
term.recorded term.set version.laid`.split(/\s+/),
)
