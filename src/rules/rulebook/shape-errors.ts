import type { RulebookMistake } from './mistake.ts'
import type * as z from 'zod'
import { comparisons, threshold, veto, unanimity } from './rulebook.ts'

type Path = (string | number)[]
type Issue = z.core.$ZodIssue

/** What is wrong with the shape of a rulebook, each thing where it stands. */
export function shapeErrors(issues: readonly Issue[], book: unknown): RulebookMistake[] {
  const errors: RulebookMistake[] = []
  const explained = new Set<string>()
  for (const issue of issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
    const condition = conditionAround(path)
    if (!condition) errors.push(shapeError(issue, book))
    else if (!explained.has(JSON.stringify(condition))) {
      explained.add(JSON.stringify(condition))
      const found = conditionErrors(at(book, condition), condition, book)
      errors.push(...(found.length > 0 ? found : [shapeError(issue, book)]))
    }
  }
  return errors
}

export function error(
  path: Path,
  code: string,
  mend: string,
  facts: Record<string, string>,
): RulebookMistake {
  return { path, code, mend, facts }
}

/** Whether a path leads anywhere. */
export function has(value: unknown, path: readonly (string | number)[]): boolean {
  return path.length > 0 && at(value, path.slice(0, -1), path.at(-1)) !== nowhere
}

const nowhere = Symbol('nowhere')

function at(value: unknown, path: readonly (string | number)[], last?: string | number): unknown {
  let here = value
  for (const key of last === undefined ? path : [...path, last]) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return nowhere
    here = (here as Record<string | number, unknown>)[key]
  }
  return here
}

/** The condition that a path leads into: versions, N, classes, NAME, then adopted or marks, NAME. */
function conditionAround(path: Path): Path | undefined {
  if (path[0] !== 'versions' || path[2] !== 'classes') return undefined
  if (path[4] === 'adopted') return path.slice(0, 5)
  return path[4] === 'marks' && path.length > 5 ? path.slice(0, 6) : undefined
}

const joints = ['allOf', 'anyOf', 'noneOf', 'someOf']

/** A condition is one of several shapes; the key that only one of them has tells which was meant. */
function conditionErrors(value: unknown, path: Path, book: unknown): RulebookMistake[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [error(path, 'wrong-type', 'give-type', { type: 'object' })]
  const joint = joints.find((key) => Object.hasOwn(value, key))
  if (joint === undefined) {
    const shape = Object.hasOwn(value, 'veto')
      ? veto
      : Object.hasOwn(value, 'unanimity')
        ? unanimity
        : threshold
    return (shape.safeParse(value).error?.issues ?? []).map((issue) =>
      shapeError(issue, book, path),
    )
  }
  const errors: RulebookMistake[] = []
  const allowed = ['rule', 'why', joint, ...(joint === 'someOf' ? ['needed'] : [])]
  for (const key of Object.keys(value))
    if (!allowed.includes(key))
      errors.push(error([...path, key], 'unknown-key', 'remove-key', { keys: key }))
  if (joint === 'someOf' && !Object.hasOwn(value, 'needed'))
    errors.push(error([...path, 'needed'], 'missing', 'add-key', { type: 'number' }))
  const parts = (value as Record<string, unknown>)[joint]
  if (!Array.isArray(parts))
    errors.push(error([...path, joint], 'wrong-type', 'give-type', { type: 'array' }))
  else if (parts.length === 0)
    errors.push(error([...path, joint], 'too-small', 'raise', { least: '1' }))
  else
    for (const [index, part] of parts.entries())
      errors.push(...conditionErrors(part, [...path, joint, index], book))
  return errors
}

/** Of a union the branch that the writer most likely meant is the one with the fewest complaints. */
function shapeError(issue: Issue, book: unknown, above: Path = []): RulebookMistake {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]
  if (comparisonKeys.has(path.at(-1) ?? '') && issue.code !== 'too_small')
    return error(path, 'bad-share', 'write-share', { value: String(at(book, path)) })
  switch (issue.code) {
    case 'invalid_union': {
      const branch = [...issue.errors].sort((a, b) => cost(a) - cost(b))[0]
      const first = branch?.[0]
      return first ? shapeError(first, book, path) : error(path, 'wrong', 'see-schema', {})
    }
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys
      return error([...path, key], 'unknown-key', 'remove-key', { keys: issue.keys.join(', ') })
    }
    case 'invalid_type':
      return has(book, path) || path.length === 0
        ? error(path, 'wrong-type', 'give-type', { type: issue.expected })
        : error(path, 'missing', 'add-key', { type: issue.expected })
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
      return has(book, path)
        ? error(path, 'wrong-value', 'choose-value', { values })
        : error(path, 'missing', 'add-one-of', { values })
    }
    case 'invalid_key':
      return error(path, 'wrong-name', 'rename', {})
    case 'too_small':
      return error(path, 'too-small', 'raise', { least: String(issue.minimum) })
    case 'too_big':
      return error(path, 'too-big', 'lower', { most: String(issue.maximum) })
    default:
      return days.has(path.at(-1) ?? '')
        ? error(path, 'wrong-day', 'write-day', { found: JSON.stringify(at(book, path)) ?? '' })
        : error(path, 'wrong', 'see-schema', {})
  }
}

const comparisonKeys = new Set<string | number>(comparisons)
const days = new Set<string | number>(['from', 'to'])

/** A branch that knows none of the keys, or wants another type altogether, was not the one meant. */
function cost(branch: readonly Issue[]): number {
  let sum = 0
  for (const issue of branch)
    if (issue.code === 'unrecognized_keys') sum += 10 * issue.keys.length
    else sum += issue.path.length === 0 ? 5 : 1
  return sum
}
