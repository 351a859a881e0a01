// The values that acts are made of. Each says its limits, and how a form should ask for it (`field`), so that the JSON
// door, the desk's forms and the API description all rest on the same lines.
import { parse } from '@edtf-ts/core'
import { z } from 'zod'
import { boundsOf, isDay } from './day.ts'

/** A text in one or several languages: language code -> words. */
export type Text = Readonly<Record<string, string>>

/**
 * Private: for whoever takes part in the session. Restricted: for heads of delegation and their alternates, the Chair and the
 * secretariat.
 */
export type Access = 'public' | 'private' | 'restricted'
export type Audience = 'public' | 'participants' | 'delegation' | 'secretariat'

/** When a term begins: a day or an EDTF date, at once, not said, or with a sitting that may still move. */
export type Begin = string | { readonly opening: string } | { readonly closing: string }

export type Field =
  | { field: 'new-id'; kind: string }
  | { field: 'ref'; kind: string }
  | { field: 'refs'; kind: string }
  | {
      field:
        | 'line'
        | 'text'
        | 'long-text'
        | 'day'
        | 'when'
        | 'begin'
        | 'instant'
        | 'number'
        | 'yes-no'
        | 'json'
        | 'digest'
    }
  | { field: 'choice' | 'choices' }
  | { field: 'rows' | 'group' | 'one-of' }

declare module 'zod' {
  interface GlobalMeta {
    field?: Field['field'] | undefined
    kind?: string | undefined
    long?: boolean | undefined
  }
}

// Control characters (C0 except tab and line feed, DEL, C1) and marks that reorder what a reader sees (U+202A..E, U+2066..9).
const unprintable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/
const loneSurrogate = /\p{Surrogate}/u

const words = (max: number) =>
  z
    .string('not-text')
    .max(max, 'too-long')
    .refine((value) => value.trim().length > 0, 'empty')
    .refine((value) => !unprintable.test(value) && !loneSurrogate.test(value), 'control-character')

export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

const id = z.string('not-text').regex(idPattern, 'bad-id')

/** An id already on record. Ids that the rules made join others by a slash or a dot, so they may be longer. */
const known = z.string('not-text').regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,139}$/, 'bad-id')

export const newId = (kind: string) => id.meta({ field: 'new-id', kind })
export const ref = (kind: string) => known.meta({ field: 'ref', kind })
export const refs = (kind: string) =>
  z.array(known, 'not-a-list').min(1, 'empty').max(300, 'too-many').meta({ field: 'refs', kind })

/** One line in one language, for codes, symbols, names of outlets. */
export const line = (max = 200) =>
  words(max)
    .refine((value) => !value.includes('\n'), 'one-line')
    .meta({ field: 'line' })

const language = z.string('not-text').regex(/^[a-z]{2,3}$/, 'bad-language')

const inLanguages = (max: number, field: 'text' | 'long-text') =>
  z
    .record(language, words(max), 'not-languages')
    .refine((value) => Object.keys(value).length > 0, 'empty')
    .refine((value) => Object.keys(value).length <= 12, 'too-many')
    .meta({ field })

export const text = (max = 300) => inLanguages(max, 'text')
export const longText = (max = 8000) => inLanguages(max, 'long-text')

export const day = () => z.string('not-text').refine(isDay, 'bad-day').meta({ field: 'day' })

/** A date as imprecise as its source, in the forms of EDTF that two days bound (1961; 1988/1991; 2024-01; 1995~). */
export const when = () =>
  z.string('not-text').max(40, 'too-long').refine(isEdtf, 'bad-when').meta({ field: 'when' })

export const begin = () =>
  z
    .union(
      [
        z.literal(['at-once', 'not-said']),
        z.string().max(40, 'too-long').refine(isEdtf, 'bad-when'),
        z.strictObject({ opening: id }),
        z.strictObject({ closing: id }),
      ],
      'bad-begin',
    )
    .meta({ field: 'begin' })

/** An instant with its offset, as a clerk reads it off the wall: 2025-11-27T11:05+06:00. Years 1900 to 2199. */
export const instant = () =>
  z
    .string('not-text')
    .regex(/^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/, 'bad-instant')
    .refine((value) => isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)), 'bad-instant')
    .meta({ field: 'instant' })

export const wholeNumber = (min: number, max: number) =>
  z.int('not-a-number').min(min, 'too-small').max(max, 'too-large').meta({ field: 'number' })

export const yesNo = () => z.boolean('not-yes-no').meta({ field: 'yes-no' })

export const choice = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, 'not-a-choice').meta({ field: 'choice' })

export const languages = () =>
  z.array(language).min(1, 'empty').max(12, 'too-many').meta({ field: 'choices' })

export const rows = <T extends z.ZodType>(row: T, max = 300) =>
  z.array(row, 'not-a-list').min(1, 'empty').max(max, 'too-many').meta({ field: 'rows' })

export const timeZone = () => line(64).refine(isTimeZone, 'bad-time-zone')

export const digest = () =>
  z
    .string('not-text')
    .regex(/^[0-9a-f]{64}$/, 'bad-digest')
    .meta({ field: 'digest' })

/** Who is admitted to a sitting or an item: see src/audience. */
export const access = () => choice('public', 'private', 'restricted')

export const audience = () => choice('public', 'participants', 'delegation', 'secretariat')

function isEdtf(value: string): boolean {
  return boundsOf(value) !== undefined && parse(value).success
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
