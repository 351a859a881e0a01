import type * as z from 'zod'
import { type CompiledRules, compileVersion } from './compiled-rules.ts'
import type { Day } from './outcome.ts'
import { type Rulebook, type RulebookVersion, rulebook, rulebookBytesMax } from './rulebook.ts'

/**
 * What is wrong in a rulebook, where, and what would mend it. `path` leads to the place in the file; `mend` is a code
 * whose sentence lies with the words; `facts` fill it.
 */
export type RulebookError = {
  path: (string | number)[]
  code: string
  mend: string
  facts: Record<string, string>
}

export type CompiledRulebook = { book: Rulebook; versions: CompiledRules[] }

/**
 * Reads a rulebook, whole or not at all: the compiled rules of every version, or every error found.
 * The book may come from anywhere; nothing in it is trusted.
 */
export function compileRulebook(book: unknown): { rulebook: CompiledRulebook } | { errors: RulebookError[] } {
  const parsed = rulebook.safeParse(book)
  if (!parsed.success) return { errors: parsed.error.issues.map((issue) => shapeError(issue, book)) }
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.data)).length
  if (bytes > rulebookBytesMax)
    return { errors: [error([], 'too-long', 'shorten', { bytes: String(bytes), most: String(rulebookBytesMax) })] }
  const errors: RulebookError[] = []
  const versions: CompiledRules[] = []
  let whole: RulebookVersion | undefined
  for (const [index, version] of parsed.data.versions.entries()) {
    const before = parsed.data.versions[index - 1]
    if (before && version.from <= before.from)
      errors.push(error(['versions', index, 'from'], 'not-later', 'order-versions', { after: before.from }))
    whole = whole ? changed(whole, version) : version
    const next = parsed.data.versions[index + 1]
    const compiled = compileVersion(whole, next?.from)
    if ('errors' in compiled)
      errors.push(...compiled.errors.map((e) => ({ ...e, path: located(parsed.data, index, e.path) })))
    else versions.push(compiled.rules)
  }
  return errors.length > 0 ? { errors } : { rulebook: { book: parsed.data, versions } }
}

/** The rules in force on a day; undefined before the first version. */
export function rulesOn(compiled: CompiledRulebook, day: Day): CompiledRules | undefined {
  for (let i = compiled.versions.length - 1; i >= 0; i--) {
    const version = compiled.versions[i]!
    if (version.from <= day) return version
  }
  return undefined
}

const named = ['rules', 'statuses', 'groups', 'tables', 'classes', 'rotations', 'posts'] as const

/** A later version says only what changes: named things one by one (null takes one away), the rest key by key. */
function changed(before: RulebookVersion, change: RulebookVersion): RulebookVersion {
  const whole: Record<string, unknown> = { ...before, ...change }
  for (const key of named)
    if (change[key]) {
      const merged: Record<string, unknown> = { ...before[key], ...change[key] }
      for (const [name, value] of Object.entries(merged)) if (value === null) delete merged[name]
      whole[key] = merged
    }
  return whole as RulebookVersion
}

/** An error in a version made of several lies where the thing was last written. */
function located(book: Rulebook, index: number, path: (string | number)[]): (string | number)[] {
  for (let i = index; i >= 0; i--) if (has(book.versions[i], path)) return ['versions', i, ...path]
  for (let i = index; i >= 0; i--) if (has(book.versions[i], path.slice(0, -1))) return ['versions', i, ...path]
  return ['versions', index, ...path]
}

function has(value: unknown, path: (string | number)[]): boolean {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false
    at = (at as Record<string | number, unknown>)[key]
  }
  return path.length > 0
}

type Issue = z.core.$ZodIssue

/** Of a union the branch that the writer most likely meant is the one with the fewest complaints. */
function shapeError(issue: Issue, book: unknown, above: (string | number)[] = []): RulebookError {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]
  switch (issue.code) {
    case 'invalid_union': {
      const branch = [...issue.errors].sort((a, b) => cost(a) - cost(b))[0]
      const first = branch?.[0]
      if (first) return shapeError(first, book, path)
      return error(path, 'wrong', 'see-schema', {})
    }
    case 'unrecognized_keys':
      return error([...path, issue.keys[0] ?? ''], 'unknown-key', 'remove-key', { keys: issue.keys.join(', ') })
    case 'invalid_type':
      return has(book, path) || path.length === 0
        ? error(path, 'wrong-type', 'give-type', { type: issue.expected })
        : error(path, 'missing', 'add-key', { type: issue.expected })
    case 'invalid_value':
      return error(path, 'wrong-value', 'choose-value', { values: issue.values.map(String).join(', ') })
    case 'invalid_key':
      return error(path, 'wrong-name', 'rename', {})
    case 'too_small':
      return error(path, 'too-small', 'raise', { least: String(issue.minimum) })
    case 'too_big':
      return error(path, 'too-big', 'lower', { most: String(issue.maximum) })
    default:
      return error(path, 'wrong', 'see-schema', {})
  }
}

function cost(branch: readonly Issue[]): number {
  let sum = 0
  for (const issue of branch)
    sum +=
      issue.path.length > 0 && has(issue.input, [])
        ? 1
        : issue.code === 'unrecognized_keys'
          ? 10 * issue.keys.length
          : 1
  return sum
}

function error(path: (string | number)[], code: string, mend: string, facts: Record<string, string>): RulebookError {
  return { path, code, mend, facts }
}
