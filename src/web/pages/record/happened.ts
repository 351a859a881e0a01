// What an entry did, in words: the event that matters most and the thing it is about. Entries about what the reader may not
// see are said to be sealed, and nothing more.
import { html } from 'hono/html'
import type { Entry } from '../../../record/entry.ts'
import type { By } from '../../../rules/acts.ts'
import type { Event } from '../../../rules/event.ts'
import { kindOf } from '../../../rules/evolve.ts'
import type { Kind } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { nameOf } from '../../doors/naming.ts'
import { mark, notional } from '../../look/mark.ts'
import type { Words } from '../../look/markup.ts'
import type { Visit } from '../../visit.ts'
import { isNotional } from '../sourced.ts'
import { addressOf, here, memberName } from '../things.ts'
import { mayRead } from '../visible.ts'

/** Whether the reader may know what an entry is about. */
export function maySeeEntry(visit: Visit, entry: Entry): boolean {
  return entry.events.every((event) => mayRead(visit, kindOf(event), event.id))
}

/** «Принято решение: …», linked to the page of the thing. */
export function happened(visit: Visit, entry: Entry): Words {
  if (!maySeeEntry(visit, entry)) return mark('hatched-square', say(visit.language, 'entry-sealed'))
  const event = entry.events.find(({ type }) => type === 'decision.adopted') ?? entry.events[0]
  return event ? eventSaid(visit, event) : entry.act.type
}

export function eventSaid(visit: Visit, event: Event): Words {
  const kind = kindOf(event)
  const path = pathOf(kind, event.id)
  const name = nameOf(visit, kind as Kind, event.id)
  return html`${eventWords(visit, event)}: ${path ? html`<a href="${here(visit, path)}">${name}</a>` : name}`
}

/** The page that shows a thing: its own, or that of what it belongs to. */
function pathOf(kind: string, id: string): string | undefined {
  const owner = id.slice(0, id.indexOf('/'))
  switch (kind) {
    case 'presence':
    case 'sitting':
    case 'floor':
    case 'statement':
    case 'claim':
    case 'term':
    case 'dossier':
      return undefined
    case 'answer':
      return `/questions/${owner}`
    case 'signature':
    case 'version':
      return `/documents/${owner}`
    case 'membership':
      return `/members/${owner}`
    case 'delegation':
    case 'absence':
      return `/sessions/${owner}`
    case 'communique':
      return `/sessions/${id}/communique`
    case 'seat':
      return `/bodies/${owner}`
    case 'minutes':
      return `/sittings/${id}/minutes`
    case 'passage':
      return `/sittings/${owner}/minutes`
    default:
      return addressOf(kind, id)
  }
}

/** «Слово предоставлено», without what it is about. */
export function eventWords({ language }: Visit, { type }: Event): string {
  if (type.endsWith('.corrected')) return say(language, 'event-corrected')
  return told.has(type)
    ? say(language, `event-${type.replace('.', '-')}`)
    : say(language, 'event-other')
}

/** Who laid it; as notional as the moment, where no source states that. */
export function laidBy(visit: Visit, entry: Entry): Words {
  const words = byWords(visit, entry.by)
  return isNotional(visit, entry.act.sources, 'time')
    ? notional(visit.language, words, 'wordless')
    : words
}

function byWords(visit: Visit, { role, member }: By): string {
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
