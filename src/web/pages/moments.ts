// The four moments of a decision: decided, entered, takes effect, last day. Never one date for two of them.
import { html } from 'hono/html'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { dayBefore, dayInText, impreciseParts } from '../../text/dates.ts'
import { length } from '../../text/numbers.ts'
import { endInWords } from './post/term-words.ts'
import { termOf } from '../../telling/decision-words.ts'
import { say } from '../../text/say.ts'
import { fourMoments, type Moment } from '../look/course.ts'
import { mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { clockTime, zoneOf } from '../../telling/clock.ts'
import { isNotional } from '../../telling/sources.ts'
import { marked } from './sourced.ts'
import { here, text } from './things.ts'

export function momentsOf(visit: Visit, decision: Thing<'decision'>): Markup {
  const term = termOf(visit, decision)
  return fourMoments([
    decided(visit, decision),
    entered(visit, decision),
    begins(visit, decision, term),
    ends(visit, decision, term),
  ])
}

/** What sources claim about the end of a term or of the decision that set it, where they differ. */
export function claimsAbout({ org }: Visit, decision: Thing<'decision'>): Thing<'claim'>[] {
  return [...org.things('claim')]
    .map((claim) => claim as Thing<'claim'>)
    .filter(({ of: about }) => about.id === decision.id || decision.terms?.includes(about.id))
}

function decided(visit: Visit, decision: Thing<'decision'>): Moment {
  const { language, org } = visit
  const session = get(org, 'session', decision.session)
  const time = clockTime(visit, decision.decidedAt, zoneOf(visit, session), decision.on)
  const place = session?.place ? html`${text(visit, session.place)}, ` : ''
  return {
    mark: 'disc',
    label: say(language, 'moment-decided'),
    value: dayInText(language, decision.on),
    details: [html`${place}${marked(visit, decision.sources, 'decidedAt', time)}`],
    line: 'past',
  }
}

function entered(visit: Visit, decision: Thing<'decision'>): Moment {
  const { language } = visit
  return {
    mark: 'disc',
    label: say(language, 'moment-entered'),
    value: html`<a href="/record/${decision.made}">${say(language, 'moment-entry', { entry: String(decision.made) })}</a>`,
    details: [say(language, 'moment-entered-with')],
    line: 'past',
  }
}

function begins(
  visit: Visit,
  decision: Thing<'decision'>,
  term: Thing<'term'> | undefined,
): Moment {
  const { language, on } = visit
  const label = say(language, 'moment-begins')
  if (term?.from !== undefined) {
    const begun = term.from <= on
    const stated = isStated(beginAsked(visit, decision))
    return {
      mark: begun ? 'disc' : 'ring',
      label,
      value:
        typeof term.begin === 'string' && /^\d/.test(term.begin)
          ? impreciseParts(language, term.begin).value
          : dayInText(language, term.from),
      details: [
        mark(
          stated ? 'disc' : 'diamond',
          say(language, stated ? 'moment-stated' : 'moment-computed'),
        ),
      ],
      line: begun ? 'past' : 'future',
    }
  }
  return {
    mark: 'dashed-ring',
    label,
    value: say(
      language,
      term === undefined && decision.matter.kind !== 'appointment' && isElection(visit, decision)
        ? 'moment-no-term'
        : 'not-stated',
    ),
    details: [beginNote(visit, term)],
    line: 'nothing',
  }
}

/** From when, as the appointment or the election put it. */
function beginAsked({ org }: Visit, { id, matter }: Thing<'decision'>): unknown {
  return matter.kind === 'appointment' ? matter.from : get(org, 'election', id)?.from
}

function isStated(begin: unknown): boolean {
  return typeof begin === 'string' && begin !== 'at-once'
}

function isElection({ org }: Visit, { id }: Thing<'decision'>): boolean {
  return get(org, 'election', id) !== undefined
}

function beginNote({ language }: Visit, term: Thing<'term'> | undefined): Words {
  const begin = term?.begin
  if (term === undefined || typeof begin !== 'object') return ''
  return Object.hasOwn(begin, 'opening')
    ? say(language, 'moment-at-opening')
    : say(language, 'moment-at-closing')
}

function ends(visit: Visit, decision: Thing<'decision'>, term: Thing<'term'> | undefined): Moment {
  const { language, on } = visit
  const label = say(language, 'moment-ends')
  const differ = claimsAbout(visit, decision).length > 1
  const claims = differ
    ? mark(
        'triangle',
        html`<a href="${here(visit, `/decisions/${decision.id}`)}#claims">${say(language, 'sources-differ')}</a>`,
      )
    : ''
  if (term?.to === undefined)
    return {
      mark: 'dashed-ring',
      label,
      value: say(language, endWord(visit, decision, term)),
      details: claims ? [claims] : [],
      line: 'nothing',
    }
  const over = term.to <= on
  return {
    mark: over ? 'square' : 'diamond',
    label,
    value: dayInText(language, dayBefore(term.to)),
    details: [computed(visit, term), ...(claims ? [claims] : [])],
    line: 'nothing',
  }
}

/** Of a decision whose end is not stated: an election without a term names none, a text has no end. */
function endWord(
  visit: Visit,
  decision: Thing<'decision'>,
  term: Thing<'term'> | undefined,
): string {
  if (term !== undefined || decision.matter.kind === 'appointment') return 'moment-no-end'
  return isElection(visit, decision) ? 'moment-no-term' : 'moment-not-asked'
}

/** «вычислено: начало + три года»: the end follows from the length unless a later decision set it. */
function computed(visit: Visit, term: Thing<'term'>): Words {
  const { language } = visit
  const period = `P${term.years ? `${term.years}Y` : ''}${term.months ? `${term.months}M` : ''}`
  if (term.end === 'length' && period !== 'P')
    return mark('diamond', say(language, 'moment-start-plus', { length: length(language, period) }))
  return isNotional(visit, term.sources, 'to')
    ? say(language, 'notional')
    : endInWords(language, term)
}

/** Decisions of a session in the order they were taken. */
export function decisionsOf({ org }: Visit, session: string): Thing<'decision'>[] {
  return ownedBy(org, 'decision', session).sort(
    (a, b) => a.decidedAt - b.decidedAt || a.made - b.made,
  )
}
