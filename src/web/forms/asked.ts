// What a form asks for, read off the shape of an act. The shapes say each value's limits and how to ask for it
// (`meta().field`), so a new field of an act is a new field of its form without another line here.
import { z } from 'zod'
import { type ActType, shapes } from '../../rules/acts.ts'
import type { Kind } from '../../rules/organisation.ts'
import type { Field } from '../../rules/values.ts'

export type Asked = { readonly name: string; readonly required: boolean } & (
  | { readonly field: 'new-id' | 'ref' | 'refs' | 'order'; readonly kind: Kind }
  | { readonly field: 'line' | 'text' | 'long-text'; readonly most: number | undefined }
  | {
      readonly field:
        | 'day'
        | 'when'
        | 'begin'
        | 'instant'
        | 'number'
        | 'yes-no'
        | 'json'
        | 'digest'
        | 'languages'
        | 'class'
        | 'untranslated'
    }
  | { readonly field: 'choice'; readonly values: readonly string[] }
  | { readonly field: 'rows' | 'group'; readonly of: readonly Asked[] }
  | {
      readonly field: 'one-of'
      readonly options: readonly { readonly value: string; readonly of: readonly Asked[] }[]
    }
)

/** The fields of an act's form, in the order of its shape. */
export function askedFor(type: ActType): readonly Asked[] {
  return asked[type]
}

export function isActType(type: string): type is ActType {
  return Object.hasOwn(shapes, type)
}

/** One field by its shape, as corrections ask for it. */
export function askedAs(name: string, schema: z.ZodType): Asked {
  const required = schema._zod.def.type !== 'optional'
  const inner = unwrapped(schema)
  const { field, kind } = metaOf(schema)
  const def = inner._zod.def as { type: string } & Record<string, unknown>
  const base = { name, required }
  switch (field) {
    case 'new-id':
    case 'ref':
    case 'refs':
      return { ...base, field, kind: kind as Kind }
    case 'choice':
      return kind === 'class'
        ? { ...base, field: 'class' }
        : { ...base, field: 'choice', values: Object.values(def.entries as object) }
    case 'choices':
      return { ...base, field: 'languages' }
    case 'rows':
      return { ...base, field: 'rows', of: fieldsOf(unwrapped(def.element as z.ZodType)) }
    case 'one-of':
      return { ...base, field: 'one-of', options: (def.options as z.ZodType[]).map(optionOf) }
    case 'line':
      return { ...base, field: 'line', most: mostOf(inner) }
    case 'text':
      return { ...base, field: 'text', most: mostOf(unwrapped(def.valueType as z.ZodType)) }
    case 'long-text':
      // A text in languages is a record; the text of a document's version is in the one language of the version.
      return def.type === 'string'
        ? { ...base, field: 'untranslated' }
        : { ...base, field: 'long-text', most: mostOf(unwrapped(def.valueType as z.ZodType)) }
    case 'day':
    case 'when':
    case 'begin':
    case 'instant':
    case 'number':
    case 'yes-no':
    case 'json':
    case 'digest':
      return { ...base, field }
    case 'group':
    case undefined:
      return def.type === 'object'
        ? { ...base, field: 'group', of: fieldsOf(inner) }
        : { ...base, field: 'line', most: mostOf(inner) }
    default:
      return field satisfies never
  }
}

function fieldsOf(schema: z.ZodType): Asked[] {
  const shape = (schema as z.ZodObject).shape as Record<string, z.ZodType>
  return Object.entries(shape).map(([name, field]) => askedAs(name, field))
}

function optionOf(schema: z.ZodType) {
  const shape = (schema as z.ZodObject).shape as Record<string, z.ZodType>
  const { values } = shape.kind!._zod.def as unknown as { values: string[] }
  return { value: values[0] ?? '', of: fieldsOf(schema).filter(({ name }) => name !== 'kind') }
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const def = schema._zod.def as { type: string; innerType?: z.ZodType }
  return def.type === 'optional' && def.innerType ? unwrapped(def.innerType) : schema
}

/** What a field says of itself, before or after it was made optional. A refinement keeps what its parent said. */
function metaOf(schema: z.ZodType): {
  field?: Field['field'] | undefined
  kind?: string | undefined
} {
  const said = z.globalRegistry.get(schema)
  const def = schema._zod.def as { type: string; innerType?: z.ZodType }
  return said?.field === undefined && def.type === 'optional' && def.innerType
    ? metaOf(def.innerType)
    : (said ?? {})
}

/** The most characters a text may have, as its shape's checks say. */
function mostOf(schema: z.ZodType): number | undefined {
  const checks = schema._zod.def.checks ?? []
  for (const check of checks) {
    const def = check._zod.def as { check: string; maximum?: number }
    if (def.check === 'max_length') return def.maximum
  }
  return undefined
}

/** The agenda's order is the one list whose order is the point of the act, so it is asked for by numbers. */
function ordered(type: ActType, fields: Asked[]): Asked[] {
  if (type !== 'agenda.order') return fields
  return fields.map((one): Asked => (one.field === 'refs' ? { ...one, field: 'order' } : one))
}

const asked = Object.fromEntries(
  Object.entries(shapes).map(([type, shape]) => [type, ordered(type as ActType, fieldsOf(shape))]),
) as unknown as Readonly<Record<ActType, readonly Asked[]>>
