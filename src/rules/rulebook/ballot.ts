import {
  onDay,
  type Amounts,
  type CompiledClass,
  type CompiledRules,
  type Counting,
  type Lists,
  type Weights,
  wholeWeights,
} from './compiled.ts'
import { citation } from './condition.ts'
import { addUp } from './share.ts'
import { places, weightsOn } from './counting.ts'
import type { MemberId, RulebookRefusal, RefusalCode } from './outcome.ts'
import type { Member, Question, Tally } from './question.ts'

/** A question's answers, sorted and checked: everything that conditions read, and the casting vote if one was given. */
export type CountedBallot = {
  counting: Counting
  casting: 'yes' | 'no' | 'none' | undefined
  refusals: RulebookRefusal[]
}

/**
 * Sorts the answers by the roster of the day and checks everything given with the question: nobody votes who may not,
 * no weight is missing. One pass over the votes; the figures are made when a condition asks.
 */
export function readBallot(
  question: Question,
  rules: CompiledRules,
  needs: CompiledClass,
): CountedBallot {
  const refusals: RulebookRefusal[] = []
  const ballot: CountedBallot = {
    counting: emptyCounting(question, rules),
    casting: question.chairCasts,
    refusals,
  }
  const refuse = (code: RefusalCode, rule: string | undefined, facts: Record<string, string>) => {
    if (refusals.length < 100) refusals.push(refusal(rules, code, rule, facts))
  }
  if (question.answers) ballot.counting.lists = sortAnswers(question, rules, needs, ballot, refuse)
  else ballot.counting.tallies = readTallies(question, rules, needs, refuse)
  if (question.answers && question.tallies)
    ballot.counting.tallies = readTallies(question, rules, needs, refuse)
  if (question.weights) ballot.counting.given = readWeights(question.weights, refuse)
  if (ballot.counting.lists) coverRoster(ballot.counting, needs, refuse)
  return ballot
}

/** A refusal with the number of the rule it rests on. */
export function refusal(
  rules: CompiledRules | undefined,
  code: RefusalCode,
  rule: string | undefined,
  facts: Record<string, string>,
): RulebookRefusal {
  const number = rules ? citation(rules, rule).number : null
  return { code, rule: rule ?? null, number, facts }
}

/**
 * Who of the roster is entitled on the day, who is counted without a vote, and by which status; where a class has
 * voters of its own, of them only.
 */
export function entitledOn(
  roster: readonly (MemberId | Member)[],
  rules: CompiledRules,
  on: string,
  voters?: string | undefined,
): { counted: MemberId[]; barred: Map<MemberId, string> } {
  const counted: MemberId[] = []
  const barred = new Map<MemberId, string>()
  const alone =
    voters === undefined ? undefined : new Set(onDay(rules.groups.get(voters) ?? [], on))
  for (const entry of roster) {
    if (alone && !alone.has(typeof entry === 'string' ? entry : entry.id)) continue
    if (typeof entry === 'string') {
      counted.push(entry)
      continue
    }
    if ((entry.from && on < entry.from) || (entry.to && on >= entry.to)) continue
    const status = statusOn(entry, rules, on)
    const rule = status === undefined ? undefined : rules.statuses.get(status)
    if (!rule || rule.counted) counted.push(entry.id)
    if (rule && !rule.votes) barred.set(entry.id, status!)
  }
  return { counted, barred }
}

type Refuse = (code: RefusalCode, rule: string | undefined, facts: Record<string, string>) => void

function emptyCounting(question: Question, rules: CompiledRules): Counting {
  return {
    rules,
    on: question.on,
    lists: undefined,
    tallies: noTallies,
    given: noWeights,
    seats: question.seats,
    vetoes: question.vetoes,
    measured: new Map(),
  }
}

const noTallies: ReadonlyMap<string, Amounts> = new Map()
const noWeights: ReadonlyMap<string, Weights> = new Map()

function sortAnswers(
  question: Question,
  rules: CompiledRules,
  needs: CompiledClass,
  ballot: CountedBallot,
  refuse: Refuse,
): Lists {
  const lists: Lists = [[], [], [], [], []]
  const answers = question.answers!
  const roster = question.roster ?? (rules.members && onDay(rules.members, question.on))
  const parties =
    needs.written.withoutParties && question.parties ? new Set(question.parties) : undefined
  const present = question.present && new Set(question.present)
  if (!roster && !parties && rules.casting.size === 0 && needs.written.voters === undefined) {
    for (const member in answers)
      if (!sortOne(lists, member, answers[member]!)) wrongAnswer(refuse, member, answers[member]!)
    return lists
  }
  const { counted, barred } = entitledOn(
    roster ?? Object.keys(answers).filter((member) => !rules.casting.has(member)),
    rules,
    question.on,
    needs.written.voters,
  )
  const seen = new Set<MemberId>()
  for (const member of counted) {
    if (seen.has(member)) refuse('roster.twice', undefined, { member })
    seen.add(member)
    const answer = Object.hasOwn(answers, member) ? answers[member] : undefined
    const silent = answer === undefined || answer === 'absent' || answer === 'not-participating'
    const status = barred.get(member)
    if (status !== undefined) {
      if (!silent)
        refuse('vote.not-entitled', rules.statuses.get(status)?.rule ?? rules.version.entitled, {
          member,
          status,
        })
      lists[3].push(member)
    } else if (parties?.has(member)) {
      if (needs.written.withoutParties === 'uncounted') continue
      if (answer === 'yes' || answer === 'no')
        refuse('vote.party', needs.written.rule ?? rules.version.entitled, { member })
      lists[silent && answer !== undefined ? (answer === 'absent' ? 3 : 4) : 2].push(member)
    } else if (answer === undefined) lists[present?.has(member) ? 4 : 3].push(member)
    else if (!sortOne(lists, member, answer)) wrongAnswer(refuse, member, answer)
  }
  for (const member in answers) {
    if (seen.has(member)) continue
    const answer = answers[member]
    if (rules.casting.has(member)) {
      if (answer === 'yes' || answer === 'no') ballot.casting = answer
      else ballot.casting ??= 'none'
    } else if (answer !== 'absent' && answer !== 'not-participating')
      refuse(
        'vote.not-entitled',
        rules.statuses.get(barred.get(member) ?? '')?.rule ?? rules.version.entitled,
        {
          member,
        },
      )
  }
  return lists
}

/** Hot: once a vote. False for an answer that a vote does not know. */
function sortOne(lists: Lists, member: MemberId, answer: string): boolean {
  switch (answer) {
    case 'yes':
      lists[0].push(member)
      return true
    case 'no':
      lists[1].push(member)
      return true
    case 'abstain':
      lists[2].push(member)
      return true
    case 'absent':
      lists[3].push(member)
      return true
    case 'not-participating':
      lists[4].push(member)
      return true
    default:
      return false
  }
}

function wrongAnswer(refuse: Refuse, member: MemberId, answer: string): void {
  refuse('answer.unknown', undefined, { member, answer: String(answer) })
}

function statusOn(member: Member, rules: CompiledRules, on: string): string | undefined {
  if (member.status !== undefined && rules.statuses.has(member.status)) return member.status
  const held = (member.statuses ?? []).filter(
    (s) => (!s.from || s.from <= on) && (!s.to || on < s.to),
  )
  return held.find((s) => rules.statuses.has(s.status))?.status
}

/** A tally without `absent` tells nothing of those who stayed away, unless the roster does. */
export function readTallies(
  question: Question,
  rules: CompiledRules,
  needs: CompiledClass,
  refuse: Refuse,
): Map<string, Amounts> {
  const tallies = new Map<string, Amounts>()
  for (const [name, tally] of Object.entries(question.tallies ?? {})) {
    if (name !== 'members' && !rules.tallies.has(name) && !rules.tables.has(name)) {
      refuse('tally.unknown', undefined, { tally: name })
      continue
    }
    const amounts = places.map((answer) => amountIn(tally, answer))
    const roster = question.roster ?? (rules.members && onDay(rules.members, question.on))
    if (name === 'members' && Number.isNaN(amounts[3]!) && roster) {
      const counted = entitledOn(roster, rules, question.on, needs.written.voters).counted.length
      amounts[3] = counted - amounts[0]! - amounts[1]! - amounts[2]! - amounts[4]!
    }
    const known = amounts.filter((amount) => !Number.isNaN(amount))
    if (
      known.some((amount) => amount < 0) ||
      Number.isNaN(amounts[0]! + amounts[1]!) ||
      !addUp(known)
    ) {
      refuse('tally.malformed', undefined, { tally: name })
      continue
    }
    const weights = wholeWeights(
      Object.fromEntries(amounts.map((amount, place) => [place, amount])),
    )
    tallies.set(name, {
      amounts: places.map((_, place) => weights.weights.get(String(place))!),
      scale: weights.scale,
    })
  }
  return tallies
}

function amountIn(tally: Tally, answer: (typeof places)[number]): number {
  const amount = tally[answer]
  if (amount !== undefined) return Number.isFinite(amount) ? amount : -1
  return answer === 'abstain' || answer === 'not-participating' ? 0 : Number.NaN
}

function readWeights(
  given: Readonly<Record<string, Readonly<Record<MemberId, number>>>>,
  refuse: Refuse,
): Map<string, Weights> {
  const tables = new Map<string, Weights>()
  for (const [table, weights] of Object.entries(given)) {
    for (const [member, weight] of Object.entries(weights))
      if (!(Number.isFinite(weight) && weight >= 0))
        refuse('weights.negative', undefined, { table, member, weight: String(weight) })
    if (!addUp(Object.values(weights))) refuse('weights.too-fine', undefined, { table })
    else tables.set(table, wholeWeights(weights))
  }
  return tables
}

/** Every table that the class asks for must give every member of the roster a weight: a gap is never a zero. */
function coverRoster(counting: Counting, needs: CompiledClass, refuse: Refuse): void {
  for (const table of needs.tables) {
    const weights = weightsOn(counting, table)
    if (!weights) {
      if (!counting.tallies.has(table)) refuse('weights.missing', undefined, { table })
      continue
    }
    for (const list of counting.lists!)
      for (const member of list)
        if (!weights.weights.has(member))
          refuse('weights.not-of-roster', undefined, { table, member })
  }
}
