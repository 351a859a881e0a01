import { html, raw } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import type { Markup, Words } from './markup.ts'

/** The shapes a state is drawn with. What each says is in the README's table. */
export type MarkKind =
  | 'disc'
  | 'half-disc'
  | 'ring'
  | 'square'
  | 'hatched-square'
  | 'bar'
  | 'half-diamond'
  | 'cross'
  | 'triangle'
  | 'equals'
  | 'diamond'
  | 'dashed-ring'
  | 'wave'

/** Drawn in 12 by 12 with a stroke of 1.6, in the colour of their text, so that paper and forced colours keep them. */
const shapes: Record<MarkKind, string> = {
  disc: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  'half-disc':
    '<circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6 1.3a4.7 4.7 0 0 1 0 9.4z" fill="currentColor"/>',
  ring: '<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  square: '<path d="M1.5 1.5h9v9h-9z" fill="currentColor"/>',
  'hatched-square':
    '<path d="M1.2 1.2h9.6v9.6H1.2zM1.5 6 6 1.5M1.5 10.5l9-9M6 10.5 10.5 6" fill="none" stroke="currentColor" stroke-width="1.2"/>',
  bar: '<path d="M1.5 6h9" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  'half-diamond':
    '<path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6 .6v10.8L.6 6z" fill="currentColor"/>',
  cross:
    '<path d="m1.8 1.8 8.4 8.4M10.2 1.8l-8.4 8.4" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  triangle: '<path d="M6 1 11.5 11H.5z" fill="currentColor"/>',
  equals: '<path d="M1 4.2h10M1 7.8h10" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  diamond:
    '<path d="M6 1.2 10.8 6 6 10.8 1.2 6z" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  'dashed-ring':
    '<circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2 1.7"/>',
  wave: '<path d="M.8 7.2c1.7-3.4 3.5-3.4 5.2-1.2s3.5 2.2 5.2-1.2" fill="none" stroke="currentColor" stroke-width="1.6"/>',
}

const tones: Record<MarkKind, string> = {
  disc: 'good',
  'half-disc': 'wait',
  ring: 'accent',
  square: 'dim',
  'hatched-square': 'frozen',
  bar: 'dim',
  'half-diamond': 'wait',
  cross: 'bad',
  triangle: 'wait',
  equals: 'accent',
  diamond: 'accent',
  'dashed-ring': 'dim faint',
  wave: 'dim',
}

/**
 * A mark and its word. `wordless` hides the word from sight, not from a screen reader: for dense matrices whose legend
 * says the word. `ink` keeps the mark black, as the three answers of a delegation are.
 */
export function mark(
  kind: MarkKind,
  word: Words,
  look: 'worded' | 'wordless' | 'ink' = 'worded',
): Markup {
  const tone = look === 'ink' ? '' : tones[kind]
  const said =
    look === 'wordless' ? html`<span class="hidden">${word}</span>` : html`<span>${word}</span>`
  return html`<span class="mark ${tone}">${shape(kind)}${said}</span>`
}

/** The shape alone, for a place that says the word itself. */
export function shape(kind: MarkKind): Markup {
  return html`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${raw(shapes[kind])}</svg>`
}

/** A shape on a line of stations, coloured but without a word: the station's own words follow. */
export function station(kind: MarkKind): Markup {
  return html`<span class="mark station ${tones[kind]}">${shape(kind)}</span>`
}

/**
 * A value that no source states but a complete session needs: never shown as fact. The wave and the word «условно» follow
 * it on screen and on paper; in dense matrices the word is hidden and stands in the legend.
 */
export function notional(
  language: Language,
  value: Words,
  look: 'worded' | 'wordless' = 'worded',
): Markup {
  const word = say(language, 'notional')
  const said = look === 'wordless' ? html`<span class="hidden">${word}</span>` : html`${word}`
  return html`<span class="notional">${value} <span class="sign">${shape('wave')}${said}</span></span>`
}

/** The sign alone, around a link that says the word itself: a source that nobody published. */
export function supposition(word: Words): Markup {
  return html`<span class="notional"><span class="sign alone">${shape('wave')}${word}</span></span>`
}

/** What no source says: the dashed ring and its word. Never an empty cell. */
export function notStated(language: Language): Markup {
  return mark('dashed-ring', say(language, 'not-stated'))
}
