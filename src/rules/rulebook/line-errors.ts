import type { RulebookMistake } from './mistake.ts'
import type * as z from 'zod'

/** The complaints of a shape about a line, each with the field, what was found and what would mend it. */
export function lineErrors(issues: readonly z.core.$ZodIssue[], value: unknown): RulebookMistake[] {
  return issues.map((issue) => lineError(issue, value))
}

function lineError(issue: z.core.$ZodIssue, value: unknown): RulebookMistake {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const written = path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  )
  const missing = written === undefined
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
      return missing
        ? { path, code: 'missing', mend: 'add-one-of', facts: { values } }
        : {
            path,
            code: 'wrong-value',
            mend: 'choose-value',
            facts: { found: shown(written), values },
          }
    }
    case 'invalid_type':
      return missing
        ? { path, code: 'missing', mend: 'add-key', facts: { type: issue.expected } }
        : {
            path,
            code: 'wrong-type',
            mend: 'give-type',
            facts: { found: shown(written), type: issue.expected },
          }
    case 'too_small':
      return {
        path,
        code: 'too-small',
        mend: 'raise',
        facts: { found: shown(written), least: String(issue.minimum) },
      }
    case 'too_big':
      return {
        path,
        code: 'too-big',
        mend: 'lower',
        facts: { found: shown(written), most: String(issue.maximum) },
      }
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys
      return {
        path: [...path, key],
        code: 'unknown-key',
        mend: 'remove-key',
        facts: { keys: issue.keys.join(', ') },
      }
    }
    default:
      return days.has(path.at(-1) ?? '')
        ? { path, code: 'wrong-day', mend: 'write-day', facts: { found: shown(written) } }
        : { path, code: 'wrong', mend: 'see-format', facts: { found: shown(written) } }
  }
}

const days = new Set<string | number>(['date', 'from', 'to'])

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80)
}
