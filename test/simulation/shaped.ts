// Acts made from the shapes alone: well-formed, mostly senseless, and sometimes not even well-formed. Whoever adds an act to
// the rules has it tried here without another line.
import type { z } from 'zod'
import { type ActType, shapes } from '../../src/rules/acts.ts'
import type { Reading } from '../../src/rules/organisation.ts'
import type { Chance } from './chance.ts'

const types = Object.keys(shapes) as ActType[]

/** An act of any type, with fields that fit its shape and refer to things on record where there are any. */
export function shapedAct(chance: Chance, org: Reading, id: string): unknown {
  const type = chance.pick(types)
  const fields = valueFor(shapes[type] as z.ZodType, { chance, org, id }) as Record<string, unknown>
  return { type, id, ...fields }
}

/** An act spoiled: a field lost, one too many, one of the wrong kind, a letter that nobody sees. */
export function spoiled(chance: Chance, act: unknown): unknown {
  if (typeof act !== 'object' || act === null) return act
  const names = Object.keys(act)
  const name = chance.pick(names)
  const value = (act as Record<string, unknown>)[name]
  switch (chance.below(6)) {
    case 0:
      return Object.fromEntries(Object.entries(act).filter(([key]) => key !== name))
    case 1:
      return { ...act, unheardOf: 1 }
    case 2:
      return {
        ...act,
        [name]: chance.pick([
          null,
          0,
          -1,
          '',
          [],
          {},
          'x'.repeat(70_000),
          '\u0000',
          '\ud800',
          true,
        ]),
      }
    case 3:
      return chance.pick([null, [], 'act', 7, {}])
    case 4:
      return { ...act, type: chance.pick(['no.such', '__proto__', 'constructor', '', 1]) }
    default:
      return { ...act, [name]: typeof value === 'string' ? `${value}\u202e` : [value] }
  }
}

type Making = { readonly chance: Chance; readonly org: Reading; readonly id: string }

type Def = {
  type: string
  innerType?: z.ZodType
  element?: z.ZodType
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
  shape?: Record<string, z.ZodType>
}

function valueFor(schema: z.ZodType, making: Making): unknown {
  const { chance } = making
  const def = schema.def as unknown as Def
  const meta = schema.meta()
  if (meta?.field) {
    const told = valueForField(meta.field, meta.kind, making, def)
    if (told !== undefined) return told
  }
  switch (def.type) {
    case 'optional':
      return chance.percent(40) ? valueFor(def.innerType as z.ZodType, making) : undefined
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {})
          .map(([name, inner]) => [name, valueFor(inner, making)] as const)
          .filter(([, value]) => value !== undefined),
      )
    case 'array':
      return Array.from({ length: 1 + chance.below(3) }, () =>
        valueFor(def.element as z.ZodType, making),
      )
    case 'union':
      return valueFor(chance.pick(def.options ?? []), making)
    case 'enum':
      return chance.pick(Object.values(def.entries ?? {}))
    case 'literal':
      return chance.pick(def.values ?? [])
    case 'boolean':
      return chance.percent(50)
    case 'number':
      return 1 + chance.below(4)
    case 'record':
      return chance.percent(50) ? {} : { name: { ru: 'слово', en: 'word' } }
    default:
      return anyWord(making)
  }
}

function valueForField(field: string, kind: string | undefined, making: Making, def: Def): unknown {
  const { chance, org, id } = making
  switch (field) {
    case 'new-id':
      return chance.percent(85) ? `${id}-${kind}` : idOf(making, kind ?? '')
    case 'ref':
      return idOf(making, kind ?? '')
    case 'refs':
      return Array.from({ length: 1 + chance.below(4) }, () => idOf(making, kind ?? ''))
    case 'text':
    case 'long-text':
      return def.type === 'record' ? { ru: `слова ${id}`, en: `words ${id}` } : `words ${id}`
    case 'line':
      return chance.pick(['Europe/Moscow', 'en', 'ru', 'A line', 'https://example.org/'])
    case 'day':
      return anyDay(chance)
    case 'when':
      return anyWhen(chance)
    case 'begin':
      return chance.pick([
        'at-once',
        'not-said',
        anyWhen(chance),
        { opening: idOf(making, 'sitting') },
        { closing: idOf(making, 'sitting') },
      ])
    case 'instant':
      return `${anyDay(chance)}T0${chance.below(10)}:30+0${chance.below(7)}:00`
    case 'digest':
      return 'ab'.repeat(32)
    case 'choices':
      return ['ru', 'en']
    case 'choice':
      return kind === 'class'
        ? chance.pick(['substantive', 'appointment', 'procedural', 'other'])
        : undefined
    case 'json':
      return [...org.things('rulebook')].length > 0 && chance.percent(60)
        ? chance.pick(
            [...org.things('rulebook')].map((book) => (book as unknown as { book: unknown }).book),
          )
        : chance.pick([
            {},
            { name: { ru: 'иначе', en: 'otherwise' } },
            { to: anyWhen(chance) },
            { begin: anyWhen(chance) },
          ])
    default:
      return undefined
  }
}

/** An id of a thing on record; now and then of one that is not, or of another kind. */
export function idOf({ chance, org }: Pick<Making, 'chance' | 'org'>, kind: string): string {
  const known = [...org.things(kind)]
  if (known.length === 0 || chance.percent(4)) return chance.pick(['nobody', 'KG', 'x/1'])
  return chance.pick(known).id
}

export function anyDay(chance: Chance): string {
  return `20${20 + chance.below(15)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`
}

export function anyWhen(chance: Chance): string {
  const day = anyDay(chance)
  return chance.pick([
    day,
    day,
    day,
    day.slice(0, 7),
    day.slice(0, 4),
    `${day.slice(0, 4)}~`,
    '2024/2026',
    '2025/..',
  ])
}

function anyWord({ id, chance }: Making): string {
  return chance.pick([`w-${id}`, 'ru', 'a line of words', 'substantive'])
}

const two = (n: number) => String(n).padStart(2, '0')
