// What an entry did, in words: the event that matters most and the thing it is about. Entries about what the reader may not
// see are said to be sealed, and nothing more.
import { html } from 'hono/html'
import type { Entry } from '../../../record/entry.ts'
import type { Event } from '../../../rules/event.ts'
import { kindOf } from '../../../rules/evolve.ts'
import type { Kind } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { mayReadEntry } from '../../../audience/may-read.ts'
import { eventWords } from '../../../telling/event-words.ts'
import { byWords } from '../../../telling/happened.ts'
import { nameOf } from '../../../telling/names.ts'
import { mark, notional } from '../../look/mark.ts'
import type { Words } from '../../look/markup.ts'
import type { Visit } from '../../visit.ts'
import { isNotional } from '../../../telling/sources.ts'
import { addressOf, here } from '../things.ts'

/** «Принято решение: …», linked to the page of the thing. */
export function happened(visit: Visit, entry: Entry): Words {
  if (!mayReadEntry(visit, entry))
    return mark('hatched-square', say(visit.language, 'entry-sealed'))
  const event = entry.events.find(({ type }) => type === 'decision.adopted') ?? entry.events[0]
  return event ? eventSaid(visit, event) : entry.act.type
}

export function eventSaid(visit: Visit, event: Event): Words {
  const kind = kindOf(event)
  const path = pathOf(kind, event.id)
  const name = nameOf(visit, kind as Kind, event.id)
  return html`${eventWords(visit.language, event.type)}: ${path ? html`<a href="${here(visit, path)}">${name}</a>` : name}`
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

/** Who laid it; as notional as the moment, where no source states that. */
export function laidBy(visit: Visit, entry: Entry): Words {
  const words = byWords(visit, entry.by)
  return isNotional(visit, entry.act.sources, 'time')
    ? notional(visit.language, words, 'wordless')
    : words
}
