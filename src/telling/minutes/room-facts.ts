// Opening and closing, who presided, who was there and who was not, quorum, agenda, items.
import type { Entry } from '../../record/entry.ts'
import { membershipOn, membersOn } from '../../rules/membership.ts'
import type { QuorumReason } from '../../rules/kinds.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { isNotional } from '../sources.ts'
import { nameOf, wordsOf } from '../names.ts'
import type { Fact, Line } from './fact.ts'
import {
  type Laid,
  memberSaid,
  membersSaid,
  numbers,
  speakerSaid,
  supposed,
  type Telling,
  timeSaid,
} from './telling.ts'

export function openedFact(telling: Telling, entry: Entry): Fact {
  const { visit, sitting } = telling
  const time = timeSaid(telling, sitting.openedAt ?? entry.at)
  return {
    kind: 'sitting.open',
    entries: [entry.n],
    said: say(visit.language, 'minutes-opened', { time }),
    supposed: isNotional(visit, sitting.sources, 'openedAt'),
  }
}

export function chairFact(telling: Telling): Fact {
  const { visit, session } = telling
  const who = speakerSaid(telling, { person: session.chairPerson, member: session.chair })
  return {
    kind: 'chair',
    entries: [session.made],
    said:
      who === ''
        ? say(visit.language, 'minutes-no-chair')
        : say(visit.language, 'minutes-chair', { who }),
    supposed: isNotional(visit, session.sources, 'chair'),
  }
}

export function presentFact(telling: Telling, run: readonly Entry[]): Fact {
  const list = membersSaid(telling, membersOf(run))
  const said = say(telling.visit.language, 'minutes-present', { count: run.length, list })
  return {
    kind: 'present',
    entries: numbers(run),
    said,
    supposed: run.every((entry) => supposed(telling, entry)),
  }
}

export function arrivedFact(telling: Telling, run: readonly Entry[]): Fact {
  return moved(telling, 'arrived', run)
}

export function leftFact(telling: Telling, run: readonly Entry[]): Fact {
  return moved(telling, 'left', run)
}

function moved(telling: Telling, kind: 'arrived' | 'left', run: readonly Entry[]): Fact {
  const { language } = telling.visit
  const times = run.map((entry) => {
    const { arrivedAt, leftAt } = (entry.events[0]?.set ?? {}) as {
      arrivedAt?: number
      leftAt?: number | null
    }
    return timeSaid(telling, (kind === 'arrived' ? arrivedAt : leftAt) ?? entry.at)
  })
  const ids = membersOf(run)
  const list =
    new Set(times).size === 1
      ? membersSaid(telling, ids)
      : ids.map((id, i) => `${memberSaid(telling, id)} (${times[i]})`).join(', ')
  const time = times[0] ?? ''
  return {
    kind,
    entries: numbers(run),
    said:
      kind === 'arrived'
        ? say(language, 'minutes-arrived', { time, list })
        : say(language, 'minutes-left', { time, list }),
    supposed: run.every((entry) => supposed(telling, entry, true)),
  }
}

/** Members of the day that were never there: each with its reason, and those of whom the record says nothing. */
export function absentFact(telling: Telling): Fact[] {
  const { visit, sitting, session } = telling
  const { language, org } = visit
  const there = new Set(ownedBy(org, 'presence', sitting.id).map(({ member }) => member))
  const absent = membersOn(org, sitting.openedOn ?? visit.on).filter(({ id }) => !there.has(id))
  const lines: Line[] = []
  const unsaid: string[] = []
  for (const { id } of absent) {
    const absence = get(org, 'absence', `${session.id}/${id}`)
    const standing = notTakingPart(telling, id)
    if (absence)
      lines.push({
        said: `${memberSaid(telling, id)}: ${wordsOf(visit, absence.reason)}`,
        entries: [absence.made],
      })
    else if (standing)
      lines.push({
        said: `${memberSaid(telling, id)}: ${say(language, `status-${standing.status}`)}`,
        entries: [standing.changed],
      })
    else unsaid.push(id)
  }
  if (unsaid.length > 0)
    lines.push({
      said: say(language, 'minutes-absent-unsaid', { list: membersSaid(telling, unsaid) }),
    })
  if (lines.length === 0) return []
  return [
    {
      kind: 'absent',
      entries: [],
      said: say(language, 'minutes-absent', { count: absent.length }),
      lines,
    },
  ]
}

function notTakingPart(
  { visit, sitting }: Telling,
  member: string,
): Thing<'membership'> | undefined {
  const standing = membershipOn(visit.org, member, sitting.openedOn ?? visit.on)
  return standing?.status === 'frozen' || standing?.status === 'suspended' ? standing : undefined
}

export function quorumFact(telling: Telling, entry: Entry): Fact {
  const { visit, sitting } = telling
  const { quorum } = (entry.events[0]?.set ?? {}) as { quorum?: QuorumReason }
  if (!quorum) throw new Error(`entry ${entry.n} established a quorum and does not say which`)
  const rule = typeof quorum.rule === 'string' ? quorum.rule : wordsOf(visit, quorum.rule)
  return {
    kind: 'quorum.establish',
    entries: [entry.n],
    said: say(visit.language, 'minutes-quorum', { needed: quorum.needed, got: quorum.got, rule }),
    supposed: quorum.reason.notional || isNotional(visit, sitting.sources, 'quorum'),
  }
}

export function agendaFact(telling: Telling, entry: Laid<'agenda.adopt'>): Fact {
  return {
    kind: 'agenda.adopt',
    entries: [entry.n],
    said: say(telling.visit.language, 'minutes-agenda'),
    lines: agendaLines(telling, entry.act.items),
    supposed: supposed(telling, entry),
  }
}

export function agendaLines({ visit }: Telling, items: readonly string[]): Line[] {
  return items.map((id, i) => ({ said: `${i + 1}.`, about: get(visit.org, 'item', id)?.title }))
}

export function itemTakenFact(telling: Telling, entry: Laid<'item.take'>): Fact {
  return {
    kind: 'item.take',
    entries: [entry.n],
    said: say(telling.visit.language, 'minutes-item-taken', { time: timeSaid(telling, entry.at) }),
    supposed: supposed(telling, entry, true),
  }
}

export function itemClosedFact(
  telling: Telling,
  entry: Laid<'item.close'>,
  spent: readonly Line[],
): Fact {
  const { language } = telling.visit
  const result = say(language, `item-${entry.act.result}`)
  return {
    kind: 'item.close',
    entries: [entry.n],
    said: say(language, 'minutes-item-closed', { time: timeSaid(telling, entry.at), result }),
    lines: spent,
    supposed: supposed(telling, entry, true),
  }
}

/** From here on, or until here, the public was not shown what was done. */
export function embargoFact(telling: Telling, entry: Entry): Fact {
  const { language } = telling.visit
  const time = timeSaid(telling, entry.at)
  return {
    kind: entry.act.type,
    entries: [entry.n],
    said:
      entry.act.type === 'embargo.set'
        ? say(language, 'minutes-embargo-set', { time })
        : say(language, 'minutes-embargo-lifted', { time }),
    supposed: supposed(telling, entry, true),
  }
}

export function suspendedFact(telling: Telling, entry: Entry): Fact {
  const { language } = telling.visit
  const { suspendedAt } = (entry.events[0]?.set ?? {}) as { suspendedAt?: number }
  const time = timeSaid(telling, suspendedAt ?? entry.at)
  return {
    kind: entry.act.type,
    entries: [entry.n],
    said:
      entry.act.type === 'sitting.suspend'
        ? say(language, 'minutes-suspended', { time })
        : say(language, 'minutes-resumed', { time }),
    supposed: supposed(telling, entry, true),
  }
}

export function closedFact(telling: Telling, entry: Entry): Fact {
  const { visit, sitting } = telling
  return {
    kind: 'sitting.close',
    entries: [entry.n],
    said: say(visit.language, 'minutes-closed', {
      time: timeSaid(telling, sitting.closedAt ?? entry.at),
    }),
    supposed: isNotional(visit, sitting.sources, 'closedAt'),
  }
}

/** The name of a sitting's item as its part is headed. */
export function itemName({ visit }: Telling, id: string): string {
  return nameOf(visit, 'item', id, 'full')
}

function membersOf(run: readonly Entry[]): string[] {
  return run.map(({ act }) => (act as { member: string }).member)
}
