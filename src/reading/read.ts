import { maskOf } from './names/mask.ts'
import { type People, peopleOf, personRule, type Somebody } from './people.ts'
import { type Field, fieldOf, type Proposal, type Unresolved } from './proposal.ts'
import { agendaOf } from './proposals/agenda.ts'
import { eventsOf, type Event } from './proposals/appointment.ts'
import { livesOf } from './proposals/biography.ts'
import { type Career, careersOf, holdersOf } from './proposals/career.ts'
import { documentsOf } from './proposals/document.ts'
import { sessionOf } from './proposals/session.ts'
import { sourceOf } from './proposals/source.ts'
import { statementsOf, type Thanks, thanksOf } from './proposals/statement.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { type Draft, draftOf } from './sentence.ts'
import { stateAt } from './states.ts'
import { subjectsOf } from './subject.ts'

/** What a report says, for a person to confirm: proposals, what stays undecided, and what is not said at all. */
export type Reading = {
  grammar: string
  proposals: Proposal[]
  unresolved: Unresolved[]
  notStated: string[]
}

/** The version of the grammar, kept with what a person confirmed. Raised whenever a report may read differently. */
export const grammarVersion = '2'

/**
 * Reads a press report in Russian. Pure and deterministic: the same text gives the same reading. A text too long, or not
 * Russian, is refused with {code, rule, facts}.
 */
export function readReport(report: string): Reading | Refusal {
  const refusal = refusalOf(report)
  if (refusal !== undefined) return refusal
  const draft = draftOf(report)
  const people = peopleOf(draft)
  const subjects = subjectsOf(draft, people)
  const named = new Map<Somebody, Field | undefined>()
  const nameField = (who: Somebody, sentence: number): Field | undefined => {
    if (!named.has(who)) named.set(who, straightNameOf(draft, people, who))
    return named.get(who) ?? nameFieldOf(draft, people, who, sentence)
  }
  const { events, unresolved } = eventsOf(draft, people)
  const thanks = thanksOf(draft, people)
  for (const event of events) complete(draft, people, event, thanks)
  const session = sessionOf(draft, people)
  const told = careersOf(draft, people, subjects, nameField)
  const open = unresolved.flatMap(({ readings }) => readings.map(({ fields }) => fields))
  const careers = distinct(
    [...told.careers, ...holdersOf(draft, people, nameField)],
    events,
  ).filter(({ proposal }) => !open.some((fields) => isOpen(fields, proposal.fields)))
  const documents = documentsOf(draft)
  const source = sourceOf(draft)
  const proposals = [
    ...(session === undefined ? [] : [session]),
    ...agendaOf(draft),
    ...thanks.map(({ proposal }) => proposal),
    ...statementsOf(draft, people),
    ...events.map(({ proposal }) => proposal),
    ...careers.map(({ proposal }) => proposal),
    ...livesOf(draft, subjects, nameField),
    ...documents,
    ...(source === undefined ? [] : [source]),
  ]
  return {
    grammar: grammarVersion,
    proposals,
    unresolved: [...unresolved, ...told.unresolved],
    notStated: notStatedIn(proposals),
  }
}

/** A post that a change left undecided takes or leaves with the person is not proposed as held. */
function isOpen(open: Record<string, Field>, held: Record<string, Field>): boolean {
  return open.person?.value === held.person?.value && open.post?.value === held.post?.value
}

/** A full name that stands in the nominative somewhere: the same words serve every sentence about the person. */
function straightNameOf(draft: Draft, people: People, who: Somebody): Field | undefined {
  const nominative = maskOf('nomn')
  const mention = people.ofSomebody
    .get(who)
    ?.find(({ words, mask }) => words.includes(' ') && (mask & nominative) !== 0)
  const rule = mention === undefined ? undefined : personRule(mention, nominative)
  return mention === undefined || rule === undefined
    ? undefined
    : fieldOf(draft, rule, [[mention.start, mention.end]])
}

/** Otherwise the full name nearest to a sentence, turned to the nominative; the words are those of that mention. */
function nameFieldOf(
  draft: Draft,
  people: People,
  who: Somebody,
  sentence: number,
): Field | undefined {
  const own = people.ofSomebody.get(who) ?? []
  const full = own.filter(({ words }) => words.includes(' '))
  const mention = (full.length > 0 ? full : own).toSorted(
    (a, b) => Math.abs(a.sentence - sentence) - Math.abs(b.sentence - sentence),
  )[0]
  const rule =
    mention === undefined
      ? undefined
      : (personRule(mention, maskOf('nomn')) ?? personRule(mention, 0xfff))
  return mention === undefined || rule === undefined
    ? undefined
    : fieldOf(draft, rule, [[mention.start, mention.end]])
}

/** Whom the appointed person represents, and the holder before as thanks for work in the same post let one infer. */
function complete(draft: Draft, people: People, event: Event, thanks: readonly Thanks[]): void {
  if (event.kind !== 'appointment') return
  const { fields } = event.proposal
  const represents = representedBy(draft, people, event.who)
  if (represents !== undefined) fields.represents = represents
  const left = thanks.filter(
    ({ post, who }) => who !== event.who && post?.lemma === event.post.lemma,
  )
  if (fields.predecessor === undefined && left.length === 1) {
    const { rule, spans, value } = left[0]!.person
    fields.predecessor = {
      value,
      status: 'inferred',
      rule: rule.replace('person:', 'outgoing:'),
      spans,
    }
  }
}

function representedBy(draft: Draft, people: People, who: Somebody): Field | undefined {
  const found = people.mentions.flatMap((mention) => {
    if (mention.who !== who || draft.tokens[mention.end]?.lower !== 'представляет') return []
    const state = stateAt(draft.tokens, mention.end + 1)
    return state === undefined
      ? []
      : (fieldOf(draft, 'state', [[mention.end + 1, state.end]]) ?? [])
  })
  return found[0]
}

/** Careers without repetition, and without the posts people are only now appointed to. */
function distinct(careers: readonly Career[], events: readonly Event[]): Career[] {
  const kept = new Map<string, Career>()
  for (const career of careers) {
    const { who, post, proposal } = career
    if (
      events.some(
        (event) =>
          event.who === who &&
          event.post.lemma === post.lemma &&
          event.post.wordsEnd - event.post.start === post.wordsEnd - post.start,
      )
    )
      continue
    const key = JSON.stringify([
      who.name,
      proposal.fields.post?.value,
      proposal.fields.organisation?.value,
      proposal.fields.dates?.value,
    ])
    if (!kept.has(key)) kept.set(key, career)
  }
  return [...kept.values()]
}

const expected: Readonly<Record<string, readonly string[]>> = {
  session: ['body', 'organisation', 'format', 'date', 'place', 'chair', 'participants', 'absent'],
  appointment: [
    'organisation',
    'from',
    'length',
    'to',
    'represents',
    'predecessor',
    'proposedBy',
    'votes',
  ],
  dismissal: ['organisation', 'from'],
}

/** What a record of these kinds would hold and the report does not say: absent, or at most inferred. */
function notStatedIn(proposals: readonly Proposal[]): string[] {
  const missing = new Set<string>()
  for (const { kind, fields } of proposals) {
    for (const name of expected[kind] ?? []) {
      if (fields[name] === undefined || fields[name].status === 'inferred')
        missing.add(`${kind}.${name}`)
    }
    if (kind === 'document' && /^(?:ряд|пакет) документов$/.test(String(fields.title?.value)))
      missing.add('document.titles')
  }
  return [...missing]
}
