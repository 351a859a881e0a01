// A page that follows the record by itself. It is laid out once, of named parts; when the record grows the parts are made
// again, once for everyone who sees the same, and those that came out different are sent.
import { html } from 'hono/html'
import type { Sharing } from '../../audience/sharing.ts'
import type { Touched } from '../../rules/evolve.ts'
import type { Markup, Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'

/**
 * Parts by name. They depend on the record, the reader and the day alone: never on the clock (a countdown is the script's,
 * see look/clocks.ts), nor on chance (ids of acts are the script's too), or every part would be sent with every change.
 */
export type Parts = Readonly<Record<string, Markup>>

export type Layer = {
  readonly sharing: Sharing
  /**
   * Always the same names, those that its page was laid out with: a part with nothing to show is empty. Undefined: there is no
   * such thing, and all are empty.
   */
  readonly parts: (visit: Visit, id: string) => Parts | undefined
  /** Whether what was touched can change these parts. Absent: whatever was touched can. */
  readonly concerns?: (visit: Visit, id: string, touched: readonly Touched[]) => boolean
}

export type LivePage = {
  /** The page's own address: forms in its parts lead back there. */
  readonly path: (id: string) => string
  readonly mayRead: (visit: Visit, id: string) => boolean
  readonly layers: readonly Layer[]
}

/** Where a part stands on its page. `says`: what comes anew is read out by a screen reader, so it holds one sentence. */
export function livePart(name: string, parts: Parts, says = false): Markup {
  const part: Words = parts[name] ?? ''
  return says
    ? html`<div data-live="${name}" role="status" aria-live="polite">${part}</div>`
    : html`<div data-live="${name}">${part}</div>`
}
