import { html } from 'hono/html'
import { type MarkKind, station } from './mark.ts'
import type { Markup, Words } from './markup.ts'

/** How the line goes on from a station: it happened, it is decided but not begun, or nothing follows. */
export type LineOn = 'past' | 'future' | 'nothing'

export type Station = {
  mark: MarkKind
  name: Words
  /** «11:05–12:10», or the word that it is not stated. */
  time?: Words | undefined
  detail?: Words | undefined
  entry?: Words | undefined
  /** Drawn after this station; past when not said. */
  line?: LineOn
}

/** The course of a session: time, name, one detail, entry. Past solid, the current one ends the line, future dashed. */
export function courseStrip(stations: readonly Station[]): Markup {
  return html`<ol class="course">${stations.map(
    ({
      mark,
      name,
      time,
      detail,
      entry,
      line,
    }) => html`<li class="to-${line ?? 'past'}">${station(mark)}
${time && html`<span class="time">${time}</span>`}<span class="name">${name}</span>
${detail && html`<span class="detail">${detail}</span>`}${entry && html`<span class="entry">${entry}</span>`}</li>`,
  )}</ol>`
}

/** One of the four moments of a decision: decided, entered, takes effect, last day. Never one date for two of them. */
export type Moment = { mark: MarkKind; label: Words; value: Words; details: Words[]; line: LineOn }

export function fourMoments(moments: readonly [Moment, Moment, Moment, Moment]): Markup {
  return html`<ol class="course moments">${moments.map(
    ({ mark, label, value, details, line }) => html`<li class="to-${line}">${station(mark)}
<span class="time">${label}</span><span class="name">${value}</span>
${details.map((detail) => html`<span class="detail">${detail}</span>`)}</li>`,
  )}</ol>`
}

/** A post's order of rotation: whose turn, in which years, and whether it was, is or will be. */
export function rotationStrip(
  turns: readonly { mark: MarkKind; name: Words; years: Words; state: Words; line: LineOn }[],
): Markup {
  return html`<ol class="course rotation">${turns.map(
    ({ mark, name, years, state, line }) => html`<li class="to-${line}">${station(mark)}
<span class="name">${name}</span><span>${years}</span><span class="detail">${state}</span></li>`,
  )}</ol>`
}
