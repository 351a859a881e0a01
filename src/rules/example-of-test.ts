// An act of every type that fits its shape, for tests that try each of them at the doors.
import type { z } from 'zod'
import { type ActType, shapes } from './acts.ts'

let made = 0

/** An act that fits its shape and speaks for KG: what it refers to is on record where the council has such a thing. */
export function exampleOf(type: ActType, known: Known = frame): Record<string, unknown> {
  const fields = exampleFor(shapes[type] as z.ZodType, known) as Record<string, unknown>
  const shape = (shapes[type] as unknown as z.ZodObject).shape
  for (const name of ['member', 'proposedBy'])
    if (name in shape) fields[name] = type === 'member.admit' ? 'ZZ' : known.member
  return fields
}

type Def = {
  type: string
  innerType?: z.ZodType
  element?: z.ZodType
  options?: z.ZodType[]
  valueType?: z.ZodType
  shape?: Record<string, z.ZodType>
}

/** Ids by kind that references are made of. */
export type Known = Readonly<Record<string, string>>

const frame: Known = { session: 's1', sitting: 'x1', item: 'i1', question: 'q1', member: 'KG' }

/** One of the values that have been tried out on the shape; optional fields are left out. */
function exampleFor(schema: z.ZodType, known: Known): unknown {
  const def = schema.def as unknown as Def
  const { field, kind = '' } = schema.meta() ?? {}
  if (field === 'new-id') return `new-${++made}`
  if (field === 'ref') return known[kind] ?? 'holder'
  if (def.type === 'object')
    return Object.fromEntries(
      Object.entries(def.shape ?? {})
        .filter(([, inner]) => inner.def.type !== 'optional')
        .map(([name, inner]) => [name, exampleFor(inner, known)]),
    )
  if (def.type === 'array')
    return [field === 'refs' ? (known[kind] ?? 'holder') : exampleFor(def.element!, known)]
  if (def.type === 'union' && def.options?.[0]?.def.type === 'object')
    return exampleFor(def.options[0], known)
  const digits = '0123456789abcdef'.repeat(4)
  const values = [
    'holder',
    1,
    5,
    true,
    'en',
    'UTC',
    '2026-01-01',
    '2025-11-27T11:05+06:00',
    'https://a.example',
    digits,
  ]
  const others = [
    `sealed:${digits}`,
    'k.example+0123abcd+BAAA',
    { en: 'X' },
    {},
    ...choicesOf(schema),
  ]
  for (const value of [...values, ...others]) if (schema.safeParse(value).success) return value
  throw new Error(`no example fits ${JSON.stringify(def)}`)
}

function choicesOf(schema: z.ZodType): unknown[] {
  const { entries, values } = schema.def as unknown as {
    entries?: Record<string, string>
    values?: unknown[]
  }
  return [...Object.values(entries ?? {}), ...(values ?? [])]
}
