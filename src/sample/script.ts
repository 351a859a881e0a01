// How the sample is told: scenes of acts, each act with the sources of its fields. No clock: every moment is written here.
import type { Act, ActType, By, Fields } from '../rules/acts.ts'
import type { Text } from '../rules/values.ts'

/** The sources of the sample, by their ids on record (see sources.ts). */
export type Source =
  | 'press-report'
  | '24-kg'
  | 'ria-novosti'
  | 'tass'
  | 'inform-kz'
  | 'eccis-org'
  | 'report-az'
  | 'sputnik'
  | 'armenpress'
  | 'belta'
  | 'encyclopaedias'
  | 'general-reporting'
  | 'charter'
  | 'rules-summaries'
  | 'vienna-convention'
  | 'notional'

export type Told = { readonly by: By; readonly act: Record<string, unknown> }

/** Acts laid one after another: the first at an instant with its offset, the others so many seconds apart. */
export type Scene = {
  readonly begins: string
  readonly everySeconds: number
  readonly acts: readonly Told[]
}

/** An act with its moment, UTC milliseconds. */
export type Laid = { readonly at: number; readonly by: By; readonly act: Act }

export const secretary: By = { role: 'secretary' }
export const chair: By = { role: 'chair', member: 'KG' }
export const delegate = (member: string): By => ({ role: 'delegate', member })

/**
 * An act as the sample tells it. `sources`: what it rests on as a whole, then field by field. Nobody reported when an act
 * was laid, so `time` is notional always.
 */
export function tell<T extends ActType>(
  type: T,
  fields: Fields<T>,
  sources: readonly Source[],
  ofFields: Readonly<Record<string, readonly Source[]>> = {},
  by: By = secretary,
): Told {
  return { by, act: { type, ...fields, sources: { '*': sources, ...ofFields, time: notional } } }
}

export const notional: readonly Source[] = ['notional']

/** Words in the two languages of the sample. */
export const words = (ru: string, en: string): Text => ({ ru, en })

/** The scenes one after another, each act under an id that is its entry's number in the sample's record. */
export function script(scenes: readonly Scene[]): Laid[] {
  return scenes
    .flatMap(({ begins, everySeconds, acts }) =>
      acts.map(({ by, act }, index) => ({
        at: Date.parse(begins) + index * everySeconds * 1000,
        by,
        act,
      })),
    )
    .map(({ at, by, act }, n) => ({ at, by, act: { id: `sample-${n}`, ...act } as unknown as Act }))
}
