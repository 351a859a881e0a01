import type { RulebookMistake } from './mistake.ts'
import type { CompiledRules } from './compiled.ts'
import { compileVersion } from './compiled-rules.ts'
import type { Day } from './outcome.ts'
import { type Rulebook, type RulebookVersion, rulebook, rulebookBytesMax } from './rulebook.ts'
import { error, has, shapeErrors } from './shape-errors.ts'

export type CompiledRulebook = { book: Rulebook; versions: CompiledRules[] }

/**
 * Reads a rulebook, whole or not at all: the compiled rules of every version, or every error found.
 * The book may come from anywhere; nothing in it is trusted.
 */
export function compileRulebook(
  book: unknown,
): { rulebook: CompiledRulebook } | { errors: RulebookMistake[] } {
  const outsized = sizeError(book)
  if (outsized) return { errors: [outsized] }
  const parsed = rulebook.safeParse(book)
  if (!parsed.success) return { errors: shapeErrors(parsed.error.issues, book) }
  const errors: RulebookMistake[] = []
  const versions: CompiledRules[] = []
  let whole: RulebookVersion | undefined
  for (const [index, version] of parsed.data.versions.entries()) {
    const before = parsed.data.versions[index - 1]
    if (before && version.from <= before.from)
      errors.push(
        error(['versions', index, 'from'], 'not-later', 'order-versions', { after: before.from }),
      )
    whole = whole ? changed(whole, version) : version
    const next = parsed.data.versions[index + 1]
    const compiled = compileVersion(whole, next?.from)
    if ('errors' in compiled)
      errors.push(
        ...compiled.errors.map((e) => ({ ...e, path: located(parsed.data, index, e.path) })),
      )
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

/** Conditions within conditions deeper than any lawyer writes them. */
const depthMax = 40

function sizeError(book: unknown): RulebookMistake | undefined {
  if (deeperThan(book, depthMax))
    return error([], 'too-deep', 'flatten', { most: String(depthMax) })
  const bytes = new TextEncoder().encode(JSON.stringify(book) ?? '').length
  if (bytes <= rulebookBytesMax) return undefined
  return error([], 'too-long', 'shorten', { bytes: String(bytes), most: String(rulebookBytesMax) })
}

function deeperThan(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return most === 0 || Object.values(value).some((inner) => deeperThan(inner, most - 1))
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
  for (let i = index; i >= 0; i--)
    if (has(book.versions[i], path.slice(0, -1))) return ['versions', i, ...path]
  return ['versions', index, ...path]
}
