// A post that members hold in turn: who held it, who holds it, and whose turn is next.
import type { Thing } from '../../../rules/organisation.ts'
import { neverHeld } from '../../../rules/terms.ts'
import { turnsAhead } from '../../../rules/turns-ahead.ts'
import { dayBefore } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { type LineOn, rotationStrip } from '../../look/course.ts'
import { mark, type MarkKind } from '../../look/mark.ts'
import type { Markup } from '../../look/markup.ts'
import { section } from '../../look/section.ts'
import type { Visit } from '../../visit.ts'
import { memberShortName } from '../../../telling/names.ts'

export function rotation(
  visit: Visit,
  post: Thing<'post'>,
  terms: readonly Thing<'term'>[],
): Markup | '' {
  const { language, org, on } = visit
  if (!post.rotation) return ''
  const held = terms
    .filter(({ capacity, from }) => capacity === 'substantive' && from !== undefined)
    .filter((term) => !neverHeld(term))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .slice(-4)
  const ahead = turnsAhead(org, post.id, on, Math.max(2, 6 - held.length))
  if (held.length + ahead.length === 0) return ''
  const turns = [
    ...held.map((term) => {
      const begun = (term.from ?? '') <= on
      const over = term.to !== undefined && term.to <= on
      const reached: MarkKind = begun ? 'disc' : 'ring'
      const ended = term.endedEarly ? 'turn-ended-early' : 'turn-ended'
      const running = begun ? 'turn-running' : 'turn-appointed'
      return {
        mark: over ? ('square' as const) : reached,
        name: memberShortName(visit, term.represents ?? term.member ?? ''),
        years: yearsOf(term.from, term.to),
        state: say(language, over ? ended : running),
        begun,
      }
    }),
    ...ahead.map((turn, i) => ({
      mark: 'ring' as MarkKind,
      name: memberShortName(visit, turn.member),
      years: yearsOf(turn.from, turn.to),
      state: mark('diamond', say(language, i === 0 ? 'turn-next' : 'turn-then')),
      begun: false,
    })),
  ]
  const lineAfter = (i: number): LineOn => {
    const next = turns[i + 1]
    if (next === undefined) return 'nothing'
    return next.begun ? 'past' : 'future'
  }
  return section({
    id: 'rotation',
    label: say(language, 'rotation'),
    note: say(language, 'rotation-note'),
    content: rotationStrip(turns.map((turn, i) => ({ ...turn, line: lineAfter(i) }))),
  })
}

/** «2026–2028»: the years of a half-open term. */
function yearsOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return ''
  const last = to === undefined ? '' : dayBefore(to).slice(0, 4)
  return last === from.slice(0, 4) ? last : `${from.slice(0, 4)}–${last}`
}
