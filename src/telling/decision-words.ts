// How a decision reads in one line: who was appointed or elected to what, or its title.
import { get, type Thing } from '../rules/organisation.ts'
import { impreciseParts } from '../text/dates.ts'
import { length, list } from '../text/numbers.ts'
import { say } from '../text/say.ts'
import { electionTold } from './elections.ts'
import { type Naming, nameOf, nameOfThing } from './names.ts'

/**
 * «Таалатбек Масадыков — Генеральный секретарь с 1 января 2026 года на три года»; of an election its title and who was
 * elected; other decisions by their title.
 */
export function decisionHeadline(naming: Naming, decision: Thing<'decision'>): string {
  const { language } = naming
  const { matter } = decision
  const elected = electionTold(naming, decision.id)?.elected ?? []
  if (elected.length > 0)
    return say(language, 'decision-headline-election', {
      title: nameOfThing(naming, 'decision', decision, 'full'),
      names: list(
        language,
        elected.map(({ name }) => name),
      ),
    })
  if (matter.kind !== 'appointment') return nameOfThing(naming, 'decision', decision, 'full')
  const term = termOf(naming, decision)
  const period = `P${matter.years ? `${matter.years}Y` : ''}${matter.months ? `${matter.months}M` : ''}`
  return say(language, 'decision-headline-appointment', {
    person: nameOf(naming, 'person', matter.person),
    post: nameOf(naming, 'post', matter.post, 'full'),
    from:
      term?.from === undefined
        ? ''
        : ` ${say(language, 'headline-from', { date: beginOf(naming, term) })}`,
    length:
      period === 'P'
        ? ''
        : ` ${say(language, 'headline-length', { length: length(language, period) })}`,
  })
}

/** The term an appointment set; its time as designate is not what the decision is about. */
export function termOf(
  { org }: Pick<Naming, 'org'>,
  decision: Thing<'decision'>,
): Thing<'term'> | undefined {
  return (decision.terms ?? [])
    .map((id) => get(org, 'term', id))
    .find((term) => term !== undefined && term.capacity !== 'designate')
}

function beginOf({ language }: Naming, term: Thing<'term'>): string {
  const day =
    typeof term.begin === 'string' && /^\d/.test(term.begin) ? term.begin : (term.from ?? '')
  return impreciseParts(language, day).value
}
