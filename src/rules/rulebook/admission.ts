import type { CompiledRules } from './compiled.ts'
import { entitledOn, refusal } from './ballot.ts'
import type { Day, MemberId, RulebookRefusal } from './outcome.ts'
import type { Member } from './question.ts'

/**
 * Whether a member may vote now: entitled on the day, not barred by a status, once, and before the close.
 * Undefined: it may. A refusal carries the rule it rests on.
 */
export function admitVote(
  rules: CompiledRules,
  vote: {
    member: MemberId
    on: Day
    roster: readonly (MemberId | Member)[]
    voted: boolean
    closed: boolean
  },
): RulebookRefusal | undefined {
  const { member } = vote
  const { counted, barred } = entitledOn(vote.roster, rules, vote.on)
  const status = barred.get(member)
  if (status !== undefined)
    return refusal(
      rules,
      'vote.not-entitled',
      rules.statuses.get(status)?.rule ?? rules.version.entitled,
      {
        member,
        status,
      },
    )
  if (!counted.includes(member))
    return refusal(rules, 'vote.not-entitled', rules.version.entitled, { member })
  if (vote.closed) return refusal(rules, 'vote.after-closing', rules.version.closing, { member })
  if (vote.voted) return refusal(rules, 'vote.twice', rules.version.once, { member })
  return undefined
}
