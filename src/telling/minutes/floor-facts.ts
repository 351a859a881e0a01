// Who had the floor and for how long, what was said, points of order and rulings.
import { get } from '../../rules/organisation.ts'
import { spokenFor } from '../../rules/decide/speech-clock.ts'
import { say } from '../../text/say.ts'
import { duration } from '../../text/times.ts'
import { nameOf } from '../names.ts'
import type { Fact, Line } from './fact.ts'
import {
  type Laid,
  memberSaid,
  membersSaid,
  numbers,
  speakerSaid,
  supposed,
  type Telling,
  timeSaid,
} from './telling.ts'

export function speakersFact(
  telling: Telling,
  entry: Laid<'speakers.open' | 'speakers.close'>,
): Fact {
  const { language } = telling.visit
  const { act } = entry
  const time = timeSaid(telling, entry.at)
  const limit = act.type === 'speakers.open' && act.seconds ? duration(language, act.seconds) : ''
  return {
    kind: act.type,
    entries: [entry.n],
    said:
      act.type === 'speakers.close'
        ? say(language, 'minutes-speakers-closed', { time })
        : limit === ''
          ? say(language, 'minutes-speakers-opened', {
              time,
              order: say(language, `choice-order-${act.order}`),
            })
          : say(language, 'minutes-speakers-limited', {
              time,
              order: say(language, `choice-order-${act.order}`),
              limit,
            }),
    supposed: supposed(telling, entry),
  }
}

/** A point of order or a right of reply that was asked for; an ordinary place on the list is not minuted. */
export function requestFact(telling: Telling, entry: Laid<'request.make'>): Fact {
  const { language } = telling.visit
  const args = { who: memberSaid(telling, entry.act.member), time: timeSaid(telling, entry.at) }
  return {
    kind: entry.act.kind,
    entries: [entry.n],
    said:
      entry.act.kind === 'right-of-reply'
        ? say(language, 'minutes-reply', args)
        : say(language, 'minutes-point', args),
    supposed: supposed(telling, entry),
  }
}

export function floorFact(telling: Telling, entry: Laid<'floor.give'>): Fact {
  const { visit, gathered } = telling
  const { language, org } = visit
  const { floor: id, request } = entry.act
  const floor = get(org, 'floor', id)
  const who = speakerSaid(telling, floor ?? entry.act)
  const kind = (request && get(org, 'request', request)?.kind) ?? 'floor'
  const args = { who, time: timeSaid(telling, floor?.givenAt ?? entry.at), length: '' }
  if (floor)
    args.length = duration(
      language,
      Math.round(spokenFor(floor, floor.endedAt ?? floor.givenAt) / 1000),
    )
  return {
    kind: 'floor.give',
    floor: id,
    entries: numbers([entry, ...(gathered.get(`end ${id}`) ?? [])]),
    said:
      kind === 'point-of-order'
        ? say(language, 'minutes-floor-point', args)
        : kind === 'right-of-reply'
          ? say(language, 'minutes-floor-reply', args)
          : say(language, 'minutes-floor', args),
    lines: (gathered.get(`floor ${id}`) ?? []).map((text) =>
      speechLine(telling, text as Laid<'statement.record'>),
    ),
    supposed: supposed(telling, entry, true),
  }
}

function speechLine({ visit }: Telling, entry: Laid<'statement.record'>): Line {
  return {
    said: say(visit.language, 'minutes-speech-text'),
    quote: get(visit.org, 'statement', entry.act.statement)?.text ?? entry.act.text,
    entries: [entry.n],
  }
}

export function statementFact(telling: Telling, entry: Laid<'statement.record'>): Fact {
  const { visit } = telling
  const { language } = visit
  const statement = get(visit.org, 'statement', entry.act.statement) ?? entry.act
  const members = statement.by ? membersSaid(telling, statement.by) : ''
  const person = statement.person ? nameOf(visit, 'person', statement.person, 'full') : ''
  const kind = say(language, `statement-${statement.kind}`)
  const to = statement.to
    ? `${say(language, 'statement-to')} ${nameOf(visit, 'person', statement.to, 'full')}`
    : ''
  const who = [person, members].filter(Boolean).join(', ')
  return {
    kind: 'statement.record',
    entries: [entry.n],
    said: say(language, 'minutes-statement', { who, kind: [kind, to].filter(Boolean).join('; ') }),
    quote: statement.text,
    supposed: supposed(telling, entry),
  }
}

export function rulingFact(telling: Telling, entry: Laid<'ruling.make'>): Fact {
  const { language } = telling.visit
  const { text, rule } = entry.act
  const time = timeSaid(telling, entry.at)
  return {
    kind: 'ruling.make',
    entries: [entry.n],
    said: rule
      ? say(language, 'minutes-ruling-by', { time, rule })
      : say(language, 'minutes-ruling', { time }),
    quote: text,
    supposed: supposed(telling, entry),
  }
}

/** Someone else of a delegation leads it from now on. */
export function handOverFact(telling: Telling, entry: Laid<'delegation.hand-over'>): Fact {
  const { visit } = telling
  return {
    kind: 'delegation.hand-over',
    entries: [entry.n],
    said: say(visit.language, 'minutes-hand-over', {
      time: timeSaid(telling, entry.at),
      who: nameOf(visit, 'person', entry.act.person, 'full'),
      member: memberSaid(telling, entry.act.member),
    }),
    supposed: supposed(telling, entry),
  }
}
