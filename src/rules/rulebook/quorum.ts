import type { CompiledClass, CompiledRules, Counting, Lists } from './compiled.ts'
import { entitledOn, readBallot } from './ballot.ts'
import type { MemberId, Reason } from './outcome.ts'
import type { Member, Question } from './question.ts'

/**
 * Whether enough members are there. Without a class the quorum of the default class is meant.
 * Undefined when the rules ask for none.
 */
export function quorumOf(
  rules: CompiledRules,
  there: {
    on: string
    roster: readonly (MemberId | Member)[]
    present: readonly MemberId[]
    proxied?: readonly MemberId[]
    weights?: Question['weights']
    class?: string
  },
): { needed: number | null; got: number | null; met: boolean | null; reason: Reason } | undefined {
  const name = there.class ?? rules.version.defaultClass ?? rules.classes.keys().next().value
  const needs = name === undefined ? undefined : rules.classes.get(name)
  if (!needs?.quorum) return undefined
  const question = { ...there, answers: {} }
  const { counting } = readBallot(question, rules, needs)
  const reason = quorumReason(question, needs, counting)!
  return { needed: reason.needed.number, got: reason.got, met: reason.met, reason }
}

/**
 * The quorum as a reason of a decision. It does not decide where it is presumed until challenged, was checked at the
 * opening, or where the figures do not tell.
 */
export function quorumReason(
  question: Question,
  needs: CompiledClass,
  counting: Counting,
): Reason | undefined {
  if (!needs.quorum) return undefined
  const { written, met } = needs.quorum
  const byPresence =
    written.counts === undefined && (question.present ?? question.proxied) !== undefined
  const reason = met(
    byPresence
      ? { ...counting, lists: listsOfPresence(question, needs, counting), measured: new Map() }
      : counting,
  )
  const checked = written.checked ?? 'vote'
  const waits =
    checked === 'opening' || (checked === 'on-challenge' && question.quorumChallenged !== true)
  return waits || reason.met === null ? { ...reason, decides: false } : reason
}

/** Where presence is known by itself, those there count as there whatever they answered; the represented if they may. */
function listsOfPresence(question: Question, needs: CompiledClass, counting: Counting): Lists {
  const proxies = needs.quorum?.written.proxies === true
  const proxied = question.proxied ?? []
  const answered = counting.lists ? [0, 1, 2, 4].flatMap((place) => counting.lists![place]!) : []
  const there = new Set(question.present ?? answered)
  for (const member of proxied)
    if (proxies) there.add(member)
    else there.delete(member)
  const roster = question.roster
    ? entitledOn(question.roster, counting.rules, question.on, needs.written.voters).counted
    : [...new Set([...(counting.lists ?? []).flat(), ...there])]
  const lists: Lists = [[], [], [], [], []]
  for (const member of roster) lists[there.has(member) ? 4 : 3].push(member)
  return lists
}
