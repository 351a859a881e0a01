import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { mark, type MarkKind } from './mark.ts'
import { type Markup, second, type Words } from './markup.ts'
import { table } from './table.ts'

export type Reason = {
  /** The rule, linked to its edition of that day. */
  rule: Words
  /** What the rule is about, one word or two. */
  about: Words
  needed: Words
  got: Words
  /** `excused`: the rule did not apply, and `got` says why. */
  outcome: 'met' | 'not-met' | 'excused'
  entry?: Words | undefined
}

/** How a reason is marked where there is no room for the word. */
export function reasonMark(outcome: Reason['outcome']): MarkKind {
  const marks = { met: 'disc', excused: 'bar', 'not-met': 'cross' } as const
  return marks[outcome]
}

/** Why a decision was adopted or was not: rule, needed, got, met, entry. For a refusal the same columns, in words. */
export function reasonTable(
  language: Language,
  caption: Words,
  reasons: readonly Reason[],
): Markup {
  return table({
    caption,
    columns: [
      { head: say(language, 'rule') },
      { head: say(language, 'needed') },
      { head: say(language, 'got') },
      { head: say(language, 'reason-outcome'), kind: 'state', phone: 'bare' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: reasons.map(({ rule, about, needed, got, outcome, entry }) => ({
      cells: [html`${rule} ${second(about)}`, needed, got, met(language, outcome), entry ?? ''],
    })),
  })
}

function met(language: Language, outcome: Reason['outcome']): Markup {
  switch (outcome) {
    case 'met':
      return mark('disc', say(language, 'reason-met'))
    case 'not-met':
      return mark('cross', say(language, 'reason-not-met'))
    case 'excused':
      return mark('bar', say(language, 'reason-excused'))
    default:
      throw outcome satisfies never
  }
}
