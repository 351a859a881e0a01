// Every act the organisation knows: its shape, and who may lay it. One list serves the JSON door, the desk's forms, the
// command line and the API description.
import { z } from 'zod'
import { access } from './acts/access.ts'
import { after } from './acts/after.ts'
import { founding, personShape } from './acts/founding.ts'
import { live } from './acts/live.ts'
import { preparing } from './acts/preparing.ts'
import { safeguards } from './acts/safeguards.ts'
import { sitting } from './acts/sitting.ts'
import { idPattern } from './values.ts'
import { privateWordsIn } from './private-words.ts'

export const shapes = {
  ...founding,
  ...personShape,
  ...preparing,
  ...sitting,
  ...after,
  ...live,
  ...safeguards,
  ...access,
}

export type ActType = keyof typeof shapes
export type Fields<T extends ActType> = z.infer<(typeof shapes)[T]>

/** What every act carries: its own id (the same act again gives the same receipt), and the sources of its fields. */
export type Envelope = {
  readonly id: string
  /** Field name, or '*' for the whole act -> ids of sources. A source marked notional states nothing. */
  readonly sources?: Readonly<Record<string, readonly string[]>> | undefined
}

export type ActOf<T extends ActType> = Envelope & { readonly type: T } & Fields<T>
export type Act = { [T in ActType]: ActOf<T> }[ActType]

/** 'clock': a deadline that passed; the clerk lays such an act, nobody else can. */
export type Role = 'secretary' | 'chair' | 'delegate' | 'observer' | 'clock'

/**
 * Who lays an act: a role, and the member a delegate speaks for. Of whoever signed in, also which person, by which grant on
 * the record; local personas and scripts have neither.
 */
export type By = {
  readonly role: Role
  readonly member?: string | undefined
  readonly person?: string | undefined
  readonly grant?: string | undefined
  /** What an observer is, where that decides what they may see. They lay no acts, so this is never recorded. */
  readonly as?: 'adviser' | 'interpreter' | 'observer' | 'press' | undefined
}

/** What is wrong with one field: where it is, which kind of mistake, and its limit where there is one. */
export type FieldError = {
  readonly path: string
  readonly code: string
  readonly limit?: number | undefined
}

const envelope = z.strictObject({
  id: z.string('not-text').regex(idPattern, 'bad-id'),
  sources: z
    .record(
      z.string().max(80, 'too-long'),
      z.array(z.string('not-text').regex(idPattern, 'bad-id')).max(12, 'too-many'),
      'not-an-object',
    )
    .optional(),
})

/**
 * Reads an act from outside.
 * @returns the act, or every field that is wrong with it. Unknown fields are mistakes, not noise.
 */
export function parseAct(
  value: unknown,
): { readonly act: Act } | { readonly errors: readonly FieldError[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { errors: [{ path: '', code: 'not-an-act' }] }
  const { type, id, sources, ...fields } = value as Record<string, unknown>
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
    return { errors: [{ path: 'type', code: 'unknown-act' }] }
  const outer = envelope.safeParse(sources === undefined ? { id } : { id, sources }, {
    reportInput: true,
  })
  const inner = shapes[type as ActType].safeParse(fields, { reportInput: true })
  if (outer.success && inner.success) {
    const hidden = privateWordsIn(fields)
    if (hidden.length > 0) return { errors: hidden.slice(0, 50) }
    return { act: { type, ...outer.data, ...inner.data } as Act }
  }
  return { errors: [...fieldErrors(outer.error), ...fieldErrors(inner.error)] }
}

function fieldErrors(error: z.ZodError | undefined): FieldError[] {
  return (error?.issues ?? []).flatMap((issue) => fromIssue(issue)).slice(0, 50)
}

function fromIssue(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: 'unknown-field' }))
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, code: 'missing' }]
  const known = /^[a-z-]+$/.test(issue.message)
  const code = known ? issue.message : 'bad-value'
  if (issue.code === 'too_big') return [{ path, code, limit: Number(issue.maximum) }]
  if (issue.code === 'too_small') return [{ path, code, limit: Number(issue.minimum) }]
  return [{ path, code }]
}
