// Proposals that a person confirmed, as acts like any others: each rests on the report, and what was chosen field by field
// is an act too. Nothing enters the record that was not confirmed.
import type { Act } from '../rules/acts.ts'
import { daysOf, isDay } from '../rules/day.ts'
import { get, type Reading as OnRecord } from '../rules/organisation.ts'
import { endOfTerm } from '../rules/rulebook/term.ts'
import type { Proposal } from './proposal.ts'
import { linksOf } from './register.ts'
import { type ReportSource, sourceAct } from './source-act.ts'

/** What the person made of one field. A field not named is rejected. */
export type Choice =
  | { readonly chosen: 'confirmed' }
  | { readonly chosen: 'mended'; readonly value: string }

/** Its `id` is the id of the source that the report becomes, and of this reading. */
export type Confirmation = ReportSource & {
  readonly grammar: string
  /** How many readings of this report the record had when it was shown: what it enters gets ids of its own. */
  readonly again?: number
  /** The session that agenda, documents and statements belong to: one on record, or the id of the one to convene. */
  readonly session?: string | undefined
  /** By proposal number, then by field. */
  readonly choices: ReadonlyMap<number, ReadonlyMap<string, Choice>>
  /** Things on record that the person linked names to: value as chosen -> id. */
  readonly links?: ReadonlyMap<string, string> | undefined
}

type Fields = Readonly<Record<string, string | undefined>>

/** The id of the reading and what the ids of all that it enters begin with. */
export function readingId({ id, again = 0 }: Pick<Confirmation, 'id' | 'again'>): string {
  return again === 0 ? id : `${id}-${again + 1}`
}

/**
 * The acts that a confirmation comes to, in the order in which they can be taken. Ids are made from the confirmation's, so
 * that confirming twice is confirming once.
 * @returns also the proposals from which no act can be made, with what is missing
 */
export function actsOf(
  record: OnRecord,
  proposals: readonly Proposal[],
  confirmation: Confirmation,
) {
  const { choices } = confirmation
  const id = readingId(confirmation)
  const acts: Act[] = []
  const incomplete: { readonly proposal: number; readonly missing: string }[] = []
  const sources = { '*': [confirmation.id] }
  const made = new Map<string, string>()
  const lay = (type: Act['type'], name: string, fields: Record<string, unknown>) =>
    acts.push({ id: `${id}.${name}`, type, sources, ...fields } as unknown as Act)

  if (!get(record, 'source', confirmation.id)) acts.push(sourceAct(confirmation, proposals))

  for (const [index, proposal] of proposals.entries()) {
    const chosen = choices.get(index)
    if (!chosen || chosen.size === 0) continue
    const fields = chosenFields(proposal, chosen)
    const missing = tell(index, proposal, fields)
    if (missing !== undefined) incomplete.push({ proposal: index, missing })
  }
  acts.push({
    id: `${id}.reading`,
    type: 'reading.confirm',
    reading: id,
    source: confirmation.id,
    grammar: confirmation.grammar,
    choices: choicesMade(proposals, choices),
    sources,
  } as Act)
  return { acts, incomplete }

  /** Lays what one proposal comes to. Answers the field without which it comes to nothing. */
  function tell(index: number, proposal: Proposal, fields: Fields): string | undefined {
    const name = String(index)
    switch (proposal.kind) {
      case 'source':
        return undefined
      case 'session':
        return sessionActs(name, fields)
      case 'agenda-item':
        if (!confirmation.session) return 'session'
        if (!fields.title) return 'title'
        return done(
          lay('item.propose', name, {
            item: `${id}.${name}`,
            session: confirmation.session,
            title: { ru: fields.title },
          }),
        )
      case 'document':
        return documentActs(name, fields)
      case 'statement':
        if (!confirmation.session) return 'session'
        if (!fields.text) return 'text'
        return done(
          lay('claim.enter', name, {
            claim: `${id}.${name}`,
            of: { kind: 'session', id: confirmation.session },
            about: { ru: fields.speaker ?? fields.type ?? '—' },
            states: { ru: fields.text },
          }),
        )
      case 'appointment':
        return termActs(name, proposal, fields)
      case 'dismissal':
        return releaseActs(name, proposal, fields)
      case 'career':
      case 'birth':
      case 'education':
      case 'rank':
      case 'language':
        return dossierActs(name, proposal, fields)
      default:
        return proposal.kind satisfies never
    }
  }

  function sessionActs(name: string, fields: Fields): string | undefined {
    const session = confirmation.session
    if (session === undefined || get(record, 'session', session)) return undefined
    const body = linked('body', fields.body)
    if (body === undefined) return 'body'
    const on = fields.date && isDay(fields.date) ? { from: fields.date, to: fields.date } : {}
    const chair = fields.chair ? person(`${name}.chair`, fields.chair, undefined) : undefined
    lay('session.convene', name, {
      session,
      body,
      kind: 'regular',
      ...on,
      ...(fields.place ? { place: { ru: fields.place } } : {}),
      ...(chair ? { chairPerson: chair } : {}),
    })
    if (fields.format === 'expanded' || fields.format === 'narrow')
      lay('sitting.schedule', `${name}.sitting`, {
        sitting: `${id}.${name}.sitting`,
        session,
        format: fields.format,
      })
    return undefined
  }

  function documentActs(name: string, fields: Fields): string | undefined {
    if (!confirmation.session) return 'session'
    if (!fields.title) return 'title'
    const kind = documentKinds.find(([stem]) => stem.test(fields.title ?? ''))?.[1] ?? 'other'
    return done(
      lay('document.lay', name, {
        document: `${id}.${name}`,
        session: confirmation.session,
        title: { ru: fields.title },
        kind,
        audience: 'public',
      }),
    )
  }

  function termActs(name: string, proposal: Proposal, fields: Fields): string | undefined {
    const post = linked('post', fields.post)
    if (post === undefined) return 'post'
    if (!fields.person) return 'person'
    if (!fields.from) return 'from'
    const represents =
      fields.represents && get(record, 'member', fields.represents) ? fields.represents : undefined
    const holder = person(`${name}.person`, fields.person, represents)
    const to = endOf(fields)
    const capacity =
      fields.capacity === 'acting' || fields.capacity === 'designate'
        ? fields.capacity
        : 'substantive'
    return done(
      lay('term.record', name, {
        term: `${id}.${name}`,
        post,
        person: holder,
        capacity,
        from: fields.from,
        ...(to ? { to } : {}),
        ...(represents ? { represents } : {}),
        words: { ru: wordsOf(proposal).slice(0, 400) },
      }),
    )
  }

  /** A dismissal ends a term on record; without one there is nothing to end. */
  function releaseActs(name: string, _proposal: Proposal, fields: Fields): string | undefined {
    const post = linked('post', fields.post)
    const who = linked('person', fields.person)
    if (post === undefined) return 'post'
    if (who === undefined) return 'person'
    if (!fields.from) return 'from'
    const term = [...record.belonging('term', post)]
      .map((one) => get(record, 'term', one))
      .findLast((one) => one?.person === who)
    if (!term) return 'term'
    return done(
      lay('correction.make', name, {
        correction: `${id}.${name}`,
        of: { kind: 'term', id: term.id },
        set: { to: fields.from },
        why: { ru: wordsOf(_proposal).slice(0, 1000) },
      }),
    )
  }

  function dossierActs(name: string, proposal: Proposal, fields: Fields): string | undefined {
    if (!fields.person) return 'person'
    const citizenship =
      fields.citizenship && get(record, 'member', fields.citizenship)
        ? fields.citizenship
        : undefined
    const who = person(`${name}.person`, fields.person, citizenship)
    const since = fields.from && `${fields.from}/${fields.to || '..'}`
    const when = fields.dates ?? fields.date ?? (since || undefined)
    const { topic, what, at } = lineOf(proposal.kind as 'career', fields)
    if (what === undefined) return 'what'
    lay('dossier.enter', name, {
      dossier: `${id}.${name}`,
      person: who,
      topic,
      what: { ru: what },
      ...(at ? { at: { ru: at } } : {}),
      ...(when ? { when } : {}),
    })
    if (proposal.kind === 'birth' && fields.citizenship) {
      lay('dossier.enter', `${name}.citizenship`, {
        dossier: `${id}.${name}.citizenship`,
        person: who,
        topic: 'citizenship',
        what: { ru: fields.citizenship },
      })
    }
    return undefined
  }

  /** The person on record, or one to enter, once however often the report names them. */
  function person(name: string, value: string, member: string | undefined): string {
    const known = linked('person', value) ?? made.get(value)
    if (known !== undefined) return known
    const fresh = `${id}.${name}`
    made.set(value, fresh)
    lay('person.enter', name, { person: fresh, name: { ru: value }, ...(member ? { member } : {}) })
    return fresh
  }

  function linked(kind: 'person' | 'post' | 'body', value: string | undefined): string | undefined {
    if (value === undefined) return undefined
    const chosen = confirmation.links?.get(`${kind}:${value}`)
    if (chosen !== undefined) return chosen
    const field = kind === 'body' ? 'body' : kind
    const [link] = linksOf(record, {
      kind: 'career',
      sure: false,
      fields: { [field]: { value, status: 'stated', rule: 'words', spans: [] } },
    })
    return link?.candidates.length === 1 ? link.candidates[0] : undefined
  }
}

const documentKinds: readonly (readonly [RegExp, string])[] = [
  [/^деклараци/i, 'declaration'],
  [/^решени/i, 'decision'],
  [/^заявлени/i, 'statement'],
  [/стратеги/i, 'strategy'],
  [/^план/i, 'plan'],
  [/бюджет/i, 'budget'],
  [/^отч[её]т/i, 'report'],
  [/^изменени|поправк/i, 'amendment'],
  [/^положени|^регламент/i, 'regulation'],
]

/** The half-open end: the day after the last day, or the length after a beginning known to the day. */
function endOf({ from, to, length }: Fields): string | undefined {
  const days = daysOf(to ?? '')
  if (to && days[1]) return isDay(to) ? nextDay(to) : to
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(length ?? '')
  if (!parts || !from || !isDay(from)) return undefined
  return endOfTerm(from, { years: Number(parts[1] ?? 0), months: Number(parts[2] ?? 0) })
}

function nextDay(day: string): string {
  return endOfTerm(day, { days: 1 })
}

function lineOf(kind: 'career' | 'birth' | 'education' | 'rank' | 'language', fields: Fields) {
  switch (kind) {
    case 'career':
      return { topic: 'career', what: fields.post, at: fields.organisation }
    case 'birth':
      return { topic: 'birth', what: fields.place ?? 'родился', at: undefined }
    case 'education':
      return {
        topic: 'education',
        what: fields.level ?? fields.institution,
        at: fields.level ? fields.institution : undefined,
      }
    case 'rank':
      return { topic: 'rank', what: fields.rank, at: undefined }
    case 'language':
      return { topic: 'language', what: fields.language, at: undefined }
    default:
      return kind satisfies never
  }
}

function chosenFields(proposal: Proposal, chosen: ReadonlyMap<string, Choice>): Fields {
  return Object.fromEntries(
    [...chosen].map(([field, choice]) => {
      const proposed = proposal.fields[field]?.value
      return [field, choice.chosen === 'mended' ? choice.value : [proposed ?? []].flat().join(', ')]
    }),
  )
}

function choicesMade(proposals: readonly Proposal[], choices: Confirmation['choices']) {
  return proposals.flatMap((proposal, index) =>
    Object.entries(proposal.fields).map(([field, { value, status }]) => {
      const choice = choices.get(index)?.get(field)
      return {
        proposal: index,
        kind: proposal.kind,
        field,
        status,
        proposed: [value].flat().join(', ').slice(0, 400),
        chosen: choice?.chosen ?? 'rejected',
        ...(choice?.chosen === 'mended' ? { mended: choice.value.slice(0, 400) } : {}),
      }
    }),
  )
}

function wordsOf(proposal: Proposal): string {
  const spans = Object.values(proposal.fields).flatMap((field) => field.spans)
  return [...new Set(spans.map((span) => span.text))].join(' … ')
}

function done(_laid: unknown): undefined {
  return undefined
}
