// States on the desk: a mark and a word.
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { type MarkKind, mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import type { Kinds } from '../../rules/kinds.ts'

export function sessionState(language: Language, state: Kinds['session']['state']): Markup {
  const shapes = {
    convened: 'ring',
    open: 'half-disc',
    closed: 'square',
    cancelled: 'cross',
  } as const satisfies Record<typeof state, MarkKind>
  return mark(shapes[state], say(language, `session-is-${state}`))
}

export function sittingState(language: Language, state: Kinds['sitting']['state']): Markup {
  const shapes = {
    scheduled: 'ring',
    open: 'half-disc',
    suspended: 'half-disc',
    closed: 'square',
    cancelled: 'cross',
    'not-held': 'dashed-ring',
  } as const satisfies Record<typeof state, MarkKind>
  return mark(shapes[state], say(language, `sitting-is-${state}`))
}

export function itemMark(state: Kinds['item']['state']): MarkKind {
  const shapes = {
    proposed: 'dashed-ring',
    'on-agenda': 'ring',
    taken: 'half-disc',
    closed: 'square',
    withdrawn: 'bar',
  } as const satisfies Record<typeof state, MarkKind>
  return shapes[state]
}

export function documentState(language: Language, state: Kinds['document']['state']): Markup {
  const shapes = {
    laid: 'ring',
    adopted: 'disc',
    'open-for-signature': 'half-disc',
    signed: 'disc',
  } as const
  return mark(shapes[state], say(language, `document-is-${state}`))
}

/** A member's answer, in ink: objecting is as easy to see as agreeing. */
export function answerMark(answer: string): MarkKind {
  switch (answer) {
    case 'no-objection':
    case 'yes':
      return 'disc'
    case 'objects':
    case 'no':
      return 'cross'
    case 'reserves':
      return 'half-diamond'
    default:
      return 'bar'
  }
}
