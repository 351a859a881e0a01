import type { CompiledRules } from './compiled.ts'
import { entitledOn } from './ballot.ts'
import { alphabetOf } from './alphabet.ts'
import { citation } from './condition.ts'
import type { Day, MemberId, Reason } from './outcome.ts'
import type { Member } from './question.ts'
import type { RotationRule } from './rulebook.ts'

/** What names a member has, by language: en, ru, own ... */
export type Names = Readonly<Record<string, string>>

export type Turn = {
  /** The rotation in the rulebook: 'chair'. */
  rotation: string
  on: Day
  roster: readonly (MemberId | Member)[]
  /** Names for alphabetical orders, of the last holder too if it has left the roster. */
  names?: Readonly<Record<MemberId, Names>> | undefined
  /** Whether the roster already stands in the order of the rule, so that no names are needed. */
  inOrder?: boolean | undefined
  /** The last holder of a full turn. Absent: the first of the order begins. */
  last?: MemberId | undefined
  /** Members who cannot take their turn this time, where the rule skips the absent. */
  absent?: readonly MemberId[] | undefined
  /** The roster when the present cycle began, where joiners wait for the next. */
  cycle?: readonly MemberId[] | undefined
  /** The roster in its order before the last change, to find the place of a holder who left. */
  before?: readonly MemberId[] | undefined
}

export type NextTurn =
  | {
      holder: MemberId
      order: MemberId[]
      skipped: { member: MemberId; why: string }[]
      cite: Pick<Reason, 'rule' | 'number' | 'notional'>
    }
  | {
      refused:
        | 'rotation.unknown'
        | 'rotation.names-missing'
        | 'rotation.nobody'
        | 'rotation.place-unknown'
      members: MemberId[]
    }

/** Who has the next turn, the order it follows from, and who lost a turn and why. */
export function nextInRotation(rules: CompiledRules, turn: Turn): NextTurn {
  const rule = rules.rotations.get(turn.rotation)
  if (!rule) return { refused: 'rotation.unknown', members: [] }
  const skips = new Set(rule.skips ?? [])
  const { counted, barred } = entitledOn(turn.roster, rules, turn.on)
  const able = new Set([...counted, ...barred.keys()])
  const listed = new Set(turn.roster.map((entry) => (typeof entry === 'string' ? entry : entry.id)))
  const everyone = [...listed].filter((member) => able.has(member))
  const ordered = inOrder(rule, everyone, turn)
  if ('refused' in ordered) return ordered
  const order = ordered.order
  const start = placeAfter(rule, order, turn)
  if (start === undefined)
    return {
      refused: 'rotation.place-unknown',
      members: turn.last === undefined ? [] : [turn.last],
    }
  const waiting = rule.joiners === 'next-cycle' && turn.cycle ? new Set(turn.cycle) : undefined
  const skipped: { member: MemberId; why: string }[] = []
  for (let step = 0; step < order.length; step++) {
    const member = order[(start + step) % order.length]!
    const wrapped = start + step >= order.length
    const status = barred.get(member)
    if (waiting && !waiting.has(member) && !wrapped)
      skipped.push({ member, why: 'joined-mid-cycle' })
    else if (status !== undefined && skips.has(status)) skipped.push({ member, why: status })
    else if (skips.has('absent') && turn.absent?.includes(member))
      skipped.push({ member, why: 'absent' })
    else return { holder: member, order, skipped, cite: citation(rules, rule.rule) }
  }
  return { refused: 'rotation.nobody', members: order }
}

function inOrder(
  rule: RotationRule,
  members: readonly MemberId[],
  turn: Turn,
): { order: MemberId[] } | Extract<NextTurn, { refused: string }> {
  if ('list' in rule.order) {
    const listed = new Set(members)
    return { order: rule.order.list.filter((member) => listed.has(member)) }
  }
  if ('roster' in rule.order || turn.inOrder) return { order: [...members] }
  const { alphabetical, pairsReversed } = rule.order
  const nameless = members.filter((member) => nameOf(rule, turn.names, member) === undefined)
  if (nameless.length > 0) return { refused: 'rotation.names-missing', members: nameless }
  const collator = alphabetOf(alphabetical)
  const order = members.toSorted((a, b) =>
    collator.compare(nameOf(rule, turn.names, a)!, nameOf(rule, turn.names, b)!),
  )
  return { order: pairsReversed ? reversePairs(order) : order }
}

/** The place from which the next turn is looked for; a holder who left keeps the place its name or list gave it. */
function placeAfter(
  rule: RotationRule,
  order: readonly MemberId[],
  turn: Turn,
): number | undefined {
  const { last } = turn
  if (last === undefined) return 0
  const here = order.indexOf(last)
  if (here >= 0) return here + 1
  if ('list' in rule.order) {
    const list = rule.order.list
    const gone = list.indexOf(last)
    return gone < 0 ? undefined : firstAfter(order, list.slice(gone + 1))
  }
  if ('alphabetical' in rule.order && !rule.order.pairsReversed && !turn.inOrder) {
    const name = nameOf(rule, turn.names, last)
    const collator = alphabetOf(rule.order.alphabetical)
    if (name !== undefined) {
      const next = order.findIndex(
        (member) => collator.compare(nameOf(rule, turn.names, member)!, name) > 0,
      )
      return next < 0 ? order.length : next
    }
  }
  const before = turn.before?.indexOf(last) ?? -1
  return before < 0 ? undefined : firstAfter(order, turn.before!.slice(before + 1))
}

function firstAfter(order: readonly MemberId[], following: readonly MemberId[]): number {
  for (const member of following) {
    const place = order.indexOf(member)
    if (place >= 0) return place
  }
  return order.length
}

/** The name by which an alphabetical order sorts a member. */
export function nameOf(
  rule: RotationRule,
  names: Turn['names'],
  member: MemberId,
): string | undefined {
  if (!('alphabetical' in rule.order)) return undefined
  const fixed = rule.order.names
  if (fixed && Object.hasOwn(fixed, member)) return fixed[member]
  return names && Object.hasOwn(names, member)
    ? names[member]?.[rule.order.alphabetical]
    : undefined
}

function reversePairs(order: readonly MemberId[]): MemberId[] {
  return order.flatMap((_, place) =>
    place % 2 === 0 ? order.slice(place, place + 2).reverse() : [],
  )
}
