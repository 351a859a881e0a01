// What a form came filled with, and the act that it tells. Blanks are left out; what cannot be read stays as written, so that
// the act's own shape refuses it in words and nothing typed is lost.
import type { ActType, FieldError } from '../../rules/acts.ts'
import type { Begin } from '../../rules/values.ts'
import { readDay, readInstant, readWhen } from '../../text/written-dates.ts'
import { type Asked, askedFor } from './asked.ts'

/** The values of a form by name: from its address when it is first shown, from its payload when it was sent. */
export type Filled = {
  one(name: string): string
  all(name: string): string[]
  readonly names: readonly string[]
}

/** How written dates and times are understood. */
export type Clockwork = {
  readonly timeZone: string
  readonly today: string
  /** Takes each date of the form with what it was read as. */
  readonly heard?: (date: DateRead) => void
}

/** A date or a time as it was typed, and as the record would keep it. */
export type DateRead = { readonly path: string; readonly written: string; readonly value: string }

export function filledWith(pairs: Iterable<readonly [string, string]>): Filled {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const known = values.get(name)
    if (known) known.push(value)
    else values.set(name, [value])
  }
  return {
    one: (name) => (values.get(name)?.[0] ?? '').replaceAll('\r\n', '\n'),
    all: (name) => values.get(name) ?? [],
    names: [...values.keys()],
  }
}

/** The act's fields as told by the form. `errors`: what is not even JSON. */
export function readFields(
  type: ActType,
  filled: Filled,
  clockwork: Clockwork,
): { fields: Record<string, unknown>; errors: FieldError[] } {
  const errors: FieldError[] = []
  const fields = readGroup(askedFor(type), '', filled, clockwork, errors)
  const sources = filled.all('sources').filter((source) => source !== '')
  return { fields: sources.length > 0 ? { ...fields, sources: { '*': sources } } : fields, errors }
}

/** One field alone, as corrections read it. */
export function readField(
  asked: Asked,
  path: string,
  filled: Filled,
  clockwork: Clockwork,
  errors: FieldError[],
): unknown {
  switch (asked.field) {
    case 'new-id':
    case 'ref':
    case 'line':
    case 'class':
    case 'choice':
    case 'digest':
      return blank(filled.one(path).trim())
    case 'untranslated':
      return blank(filled.one(path))
    case 'refs':
    case 'languages':
      return listed(filled.all(path).filter((value) => value !== ''))
    case 'order':
      return listed(inOrder(path, filled))
    case 'text':
    case 'long-text':
      return texts(path, filled)
    case 'day':
      return dated(path, filled.one(path), clockwork, (written) => readDay(written) ?? written)
    case 'when':
      return dated(path, filled.one(path), clockwork, readWhen)
    case 'instant':
      return dated(path, filled.one(path), clockwork, (written) =>
        readInstant(written, clockwork.timeZone, clockwork.today),
      )
    case 'number':
      return mapped(filled.one(path), (written) =>
        /^-?\d{1,15}$/.test(written) ? Number(written) : written,
      )
    case 'yes-no':
      return filled.one(path) === '' ? undefined : filled.one(path) === 'yes'
    case 'begin':
      return readBegin(path, filled, clockwork)
    case 'json':
      return readJson(path, filled, errors)
    case 'group':
      return blankGroup(readGroup(asked.of, `${path}.`, filled, clockwork, errors))
    case 'rows':
      return listed(
        rowsIn(path, filled).flatMap((index) => {
          const row = readGroup(asked.of, `${path}.${index}.`, filled, clockwork, errors)
          return Object.keys(row).length > 0 ? [row] : []
        }),
      )
    case 'one-of': {
      const kind = filled.one(`${path}.kind`)
      const option = asked.options.find(({ value }) => value === kind)
      return option && { kind, ...readGroup(option.of, `${path}.`, filled, clockwork, errors) }
    }
    default:
      return asked satisfies never
  }
}

/** The rows of a repeated group that were sent, by their numbers. */
export function rowsIn(path: string, filled: Filled): number[] {
  const start = `${path}.`
  const numbers = filled.names
    .filter((name) => name.startsWith(start))
    .map((name) => Number(/^\d{1,3}(?=\.)/.exec(name.slice(start.length))?.[0] ?? Number.NaN))
  return [...new Set(numbers.filter((number) => !Number.isNaN(number)))].sort((a, b) => a - b)
}

function readGroup(
  asked: readonly Asked[],
  prefix: string,
  filled: Filled,
  clockwork: Clockwork,
  errors: FieldError[],
): Record<string, unknown> {
  const read = asked.map(
    (one) => [one.name, readField(one, `${prefix}${one.name}`, filled, clockwork, errors)] as const,
  )
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function texts(path: string, filled: Filled): Record<string, string> | undefined {
  const start = `${path}.`
  const said = filled.names
    .filter((name) => name.startsWith(start) && /^[a-z]{2,3}$/.test(name.slice(start.length)))
    .map((name) => [name.slice(start.length), filled.one(name).trim()] as const)
    .filter(([, value]) => value !== '')
  return said.length > 0 ? Object.fromEntries(said) : undefined
}

function inOrder(path: string, filled: Filled): string[] {
  const start = `${path}:`
  return filled.names
    .filter((name) => name.startsWith(start) && filled.one(name).trim() !== '')
    .map((name) => ({ id: name.slice(start.length), place: placeOf(filled.one(name)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id)
}

/** What is no number comes last. */
function placeOf(text: string): number {
  const place = Number(text.trim())
  return Number.isNaN(place) ? Number.MAX_VALUE : place
}

function readBegin(path: string, filled: Filled, clockwork: Clockwork): Begin | undefined {
  const how = filled.one(`${path}.how`)
  if (how === 'at-once' || how === 'not-said') return how
  if (how === 'opening' || how === 'closing') {
    const sitting = filled.one(`${path}.sitting`)
    return how === 'opening' ? { opening: sitting } : { closing: sitting }
  }
  const typed = filled.one(`${path}.date`)
  const name = typed === '' ? path : `${path}.date`
  return dated(name, typed || filled.one(path), clockwork, readWhen)
}

function readJson(path: string, filled: Filled, errors: FieldError[]): unknown {
  const written = filled.one(path).trim()
  if (written === '') return undefined
  try {
    return JSON.parse(written) as unknown
  } catch {
    errors.push({ path, code: 'bad-json' })
    return undefined
  }
}

function blank(value: string): string | undefined {
  return value === '' ? undefined : value
}

function mapped<T>(written: string, read: (written: string) => T): T | undefined {
  return written.trim() === '' ? undefined : read(written.trim())
}

function dated(
  path: string,
  typed: string,
  { heard }: Clockwork,
  read: (written: string) => string,
): string | undefined {
  const written = typed.trim()
  if (written === '') return undefined
  const value = read(written)
  heard?.({ path, written, value })
  return value
}

function listed<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values
}

function blankGroup(group: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(group).length === 0 ? undefined : group
}
