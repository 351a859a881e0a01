// Given these acts, when this one is laid, then this follows: the frame in which the rules are tested, on plain data.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Act, type ActType, type By, type Fields, parseAct } from './acts.ts'
import { decide } from './decide.ts'
import type { Event, Moment, Refusal } from './event.ts'
import { evolve } from './evolve.ts'
import { emptyOrganisation, type Organisation } from './organisation.ts'

export const secretary: By = { role: 'secretary' }
export const chair: By = { role: 'chair' }
export const delegate = (member: string): By => ({ role: 'delegate', member })

export type TestAct = {
  readonly type: ActType
  readonly by?: By
  readonly at?: string
  readonly sources?: Act['sources']
} & Record<string, unknown>

/** An act as a test tells it; its id and the secretary are understood. */
export function tell<T extends ActType>(type: T, fields: Fields<T>, by?: By, at?: string): TestAct {
  return {
    type,
    ...fields,
    ...(by ? { by } : {}),
    ...(at ? { at_: at } : {}),
  } as unknown as TestAct
}

let acts = 0

/** Lays acts one after another from an empty organisation, and fails at the first that is refused. */
export function given(...told: readonly TestAct[]): Organisation {
  return after(emptyOrganisation(), ...told)
}

export function after(org: Organisation, ...told: readonly TestAct[]): Organisation {
  for (const one of told) {
    const answered = lay(org, one)
    if ('refusal' in answered)
      assert.fail(`${one.type} was refused: ${JSON.stringify(answered.refusal)}`)
  }
  return org
}

export function refusal(org: Organisation, told: TestAct): Refusal {
  const answered = lay(org, told)
  if ('events' in answered) assert.fail(`${told.type} was taken, and should have been refused`)
  return answered.refusal
}

export function events(org: Organisation, told: TestAct): readonly Event[] {
  const answered = lay(org, told)
  if ('refusal' in answered)
    assert.fail(`${told.type} was refused: ${JSON.stringify(answered.refusal)}`)
  return answered.events
}

function lay(
  org: Organisation,
  { by = secretary, at_: at, ...fields }: TestAct & { at_?: string },
) {
  const parsed = parseAct({ id: `act-${++acts}`, ...fields })
  if ('errors' in parsed)
    return assert.fail(`${fields.type} is misshapen: ${JSON.stringify(parsed.errors)}`)
  const answered = decide(org, parsed.act, by, momentOf(at, fields.at))
  if ('refusal' in answered) return answered
  // As written to the record and read back: what JSON loses must not be missed.
  const events = JSON.parse(JSON.stringify(answered.events)) as Event[]
  evolve(org, org.size, parsed.act, events)
  return { events }
}

/** The moment of an act: nine in the morning of its day, an instant given for it, or the time that it states itself. */
function momentOf(given: string | undefined, stated: unknown): Moment {
  const at = Date.parse(given?.includes('T') ? given : `${given ?? '2025-11-27'}T09:00:00Z`)
  const later = given === undefined && typeof stated === 'string' ? Date.parse(stated) : at
  const then = Math.max(at, Number.isNaN(later) ? at : later)
  return { at: then, on: new Date(then).toISOString().slice(0, 10) }
}

export const rulebook = JSON.parse(
  readFileSync(
    new URL('../../rulebooks/collective-security-council.json', import.meta.url),
    'utf8',
  ),
) as Record<string, unknown>

const names = (ru: string, en: string) => ({ ru, en })

/** The cast: a council of six members (one frozen), its Secretary General and a candidate. */
export const council: readonly TestAct[] = [
  tell('organisation.found', {
    name: names('Совет шести', 'Council of Six'),
    shortName: names('Шесть', 'Six'),
    seat: names('Москва', 'Moscow'),
    timeZone: 'Europe/Moscow',
    languages: ['ru', 'en'],
  }),
  ...(
    [
      ['AM', 'Армения', 'Armenia', 'frozen'],
      ['BY', 'Беларусь', 'Belarus', 'member'],
      ['KZ', 'Казахстан', 'Kazakhstan', 'member'],
      ['KG', 'Кыргызстан', 'Kyrgyzstan', 'member'],
      ['RU', 'Россия', 'Russia', 'member'],
      ['TJ', 'Таджикистан', 'Tajikistan', 'member'],
    ] as const
  ).map(([member, ru, en, status]) =>
    tell('member.admit', { member, name: names(ru, en), shortName: names(ru, en), status }),
  ),
  tell('body.establish', { body: 'council', name: names('Совет', 'Council'), kind: 'council' }),
  tell('body.establish', {
    body: 'ministers',
    name: names('Министры', 'Ministers'),
    kind: 'ministers-council',
  }),
  tell('rulebook.adopt', { body: 'council', from: '2003-09-18', book: rulebook }),
  tell('post.establish', {
    post: 'secretary-general',
    name: names('Генеральный секретарь', 'Secretary General'),
    body: 'council',
    heldBy: 'person',
    appointedBy: 'council',
    proposedBy: 'ministers',
    termYears: 3,
    rotation: true,
    citizensOnly: true,
    rule: names('Устав, статья 17', 'Charter, article 17'),
  }),
  tell('post.establish', {
    post: 'deputy',
    name: names('Заместитель', 'Deputy'),
    body: 'council',
    heldBy: 'person',
  }),
  tell('person.enter', { person: 'holder', name: names('Имангали', 'Imangali'), member: 'KZ' }),
  tell('person.enter', {
    person: 'candidate',
    name: names('Таалатбек', 'Taalatbek'),
    member: 'KG',
  }),
  tell('term.record', {
    term: 'holder-term',
    post: 'secretary-general',
    person: 'holder',
    capacity: 'substantive',
    from: '2023-01-01',
    represents: 'KZ',
  }),
  tell('term.record', {
    term: 'deputy-term',
    post: 'deputy',
    person: 'candidate',
    capacity: 'substantive',
    from: '2024-01',
    represents: 'KG',
  }),
]

const taking = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const

/** A session convened, its delegations named, its sitting open and quorate. */
export const sittingOpen: readonly TestAct[] = [
  tell('session.convene', {
    session: 's1',
    body: 'council',
    kind: 'regular',
    from: '2025-11-27',
    to: '2025-11-27',
    chair: 'KG',
    timeZone: 'Asia/Bishkek',
  }),
  tell('sitting.schedule', { sitting: 'x1', session: 's1', format: 'expanded' }),
  ...taking.flatMap((member) => [
    tell('person.enter', {
      person: `head-${member}`,
      name: names(`Глава ${member}`, `Head ${member}`),
      member,
    }),
    tell('delegation.name', {
      session: 's1',
      member,
      people: [{ person: `head-${member}`, role: 'head' }],
    }),
    tell('credentials.present', { session: 's1', member, powers: 'not-required' }),
  ]),
  tell('item.propose', { item: 'i1', session: 's1', title: names('Назначение', 'Appointment') }),
  tell('sitting.open', { sitting: 'x1' }),
  ...taking.map((member) => tell('presence.record', { sitting: 'x1', member, state: 'present' })),
  tell('quorum.establish', { sitting: 'x1' }),
]

/** The question of the appointment, put to the sitting. */
export const appointment = tell('question.put', {
  question: 'q1',
  sitting: 'x1',
  title: names('О назначении', 'On the appointment'),
  class: 'appointment',
  method: 'consensus',
  matter: {
    kind: 'appointment',
    post: 'secretary-general',
    person: 'candidate',
    from: '2026-01-01',
    years: 3,
    represents: 'KG',
    proposedBy: 'ministers',
    nominatedBy: 'KG',
    leaves: ['deputy-term'],
  },
})
