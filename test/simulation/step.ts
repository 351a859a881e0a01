// What happens to a council in one moment, as plain data: it can be told again, without some of it, or printed.
import type { By } from '../../src/rules/acts.ts'

/** An act as it comes from outside, well-formed or not. */
export type Laid = { readonly act: unknown; readonly by: By; readonly at: number }

/** How the store fails at its next append: refusing, or losing the answer after it wrote, or before. */
export type Fault = 'unwritten' | 'unknown-kept' | 'unknown-lost'

export type Step = {
  /** Laid at once: they may contradict each other. */
  readonly laid: readonly Laid[]
  readonly fault?: Fault
  /** The program stops before this and starts again from the record. */
  readonly restart?: boolean
}
