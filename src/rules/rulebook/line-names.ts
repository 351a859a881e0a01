import type { RulebookMistake } from './mistake.ts'
import { onDay, type CompiledRules } from './compiled.ts'
import type { DecisionLine } from './decision-line.ts'
import { nearest } from './known-keys.ts'

/**
 * Names in a line that are nobody's and nothing's: a table of weights and a status that the rulebook does not have, and
 * a member named beside the votes who is not on the roster. A slip in any of them would change the outcome in silence.
 */
export function nameErrors(rules: CompiledRules, line: DecisionLine): RulebookMistake[] {
  return [
    ...tableErrors(rules, line),
    ...statusErrors(rules, line),
    ...memberErrors(rules, line),
    ...seatErrors(rules, line),
  ]
}

/** Nobody answers from a seat that is not there. */
function seatErrors(rules: CompiledRules, line: DecisionLine): RulebookMistake[] {
  const seats = line.seats ?? rules.seats
  if (seats === undefined) return []
  const tally = line.votes ? undefined : line.tallies?.members
  let answers = tally
    ? tally.yes +
      tally.no +
      (tally.abstain ?? 0) +
      (tally.absent ?? 0) +
      (tally['not-participating'] ?? 0)
    : 0
  for (const member in line.votes) if (!rules.casting.has(member)) answers++
  if (answers <= seats) return []
  const facts = { answers: String(answers), seats: String(seats) }
  return [
    {
      path: tally ? ['tallies', 'members'] : ['votes'],
      code: 'more-than-seats',
      mend: 'mend-seats',
      facts,
    },
  ]
}

function tableErrors(rules: CompiledRules, line: DecisionLine): RulebookMistake[] {
  if (!line.weights || rules.tables.size === 0) return []
  return Object.keys(line.weights)
    .filter((table) => !rules.tables.has(table))
    .map((table) => unknown(['weights', table], 'weights.unknown', table, rules.tables.keys()))
}

function statusErrors(rules: CompiledRules, line: DecisionLine): RulebookMistake[] {
  if (!line.roster || rules.statuses.size === 0) return []
  return line.roster.flatMap((entry, index) =>
    typeof entry === 'string' || entry.status === undefined || rules.statuses.has(entry.status)
      ? []
      : [
          unknown(
            ['roster', index, 'status'],
            'status.unknown',
            entry.status,
            rules.statuses.keys(),
          ),
        ],
  )
}

const lists = ['vetoes', 'parties', 'present', 'proxied', 'formatObjections'] as const

/** Where no roster is known, neither from the line nor from the rulebook, anyone may be named. */
function memberErrors(rules: CompiledRules, line: DecisionLine): RulebookMistake[] {
  if (line.chair === undefined && lists.every((list) => line[list] === undefined)) return []
  const roster = line.roster
    ? line.roster.map((entry) => (typeof entry === 'string' ? entry : entry.id))
    : rules.members && onDay(rules.members, line.date)
  if (!roster) return []
  const known = new Set([...roster, ...rules.casting])
  const errors = lists.flatMap((list) =>
    (line[list] ?? []).flatMap((member, index) =>
      known.has(member) ? [] : [stranger([list, index], member, known)],
    ),
  )
  if (line.chair !== undefined && !known.has(line.chair))
    errors.push(stranger(['chair'], line.chair, known))
  return errors
}

function stranger(
  path: (string | number)[],
  member: string,
  known: Iterable<string>,
): RulebookMistake {
  const meant = nearest(member, known)
  return meant === undefined
    ? { path, code: 'not-on-roster', mend: 'add-to-roster', facts: { member } }
    : { path, code: 'not-on-roster', mend: 'rename-or-add', facts: { member, meant } }
}

function unknown(
  path: (string | number)[],
  code: string,
  name: string,
  known: Iterable<string>,
): RulebookMistake {
  return { path, code, mend: 'choose-name', facts: { name, known: [...known].join(', ') } }
}
