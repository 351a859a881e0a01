// The minutes for programs: every fact with its entries, its sentence in the reader's language, and the words beside it.
import type { Thing } from '../../rules/organisation.ts'
import type { Visit } from '../visit.ts'
import type { Draft } from '../../telling/minutes/draft.ts'
import { restsOn } from '../../telling/minutes/fact.ts'

export function minutesJson(
  { language, at }: Visit,
  sitting: Thing<'sitting'>,
  draft: Draft<Visit> | undefined,
) {
  const where = { sitting: sitting.id, session: sitting.session, language, at }
  if (!draft) return { ...where, minutes: null }
  const { minutes, parts, beside, apart, since, adoptedIn } = draft
  let number = 0
  return {
    ...where,
    minutes: {
      state: minutes.state,
      asKnownAt: minutes.asKnownAt,
      since,
      ...(minutes.in === undefined ? {} : { adopted: { in: minutes.in, entry: adoptedIn } }),
    },
    parts: parts.map(({ item, facts }) => ({
      item: item ?? null,
      facts: facts.map((fact) => ({
        number: ++number,
        ...fact,
        words: (beside.get(restsOn(fact)[0] ?? -1) ?? []).map(said),
      })),
    })),
    apart: apart.map(said),
  }
}

function said({ entry, text, changed }: Thing<'passage'>) {
  return { beside: entry, text, entry: changed }
}
