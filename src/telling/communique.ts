// The communique of a session, said from the record as known at the communique's entry: whole sentences, each with the entry
// it rests on and whether a source states it. Only what is public then is in it.
import { isOpenToAll } from '../audience/may-read.ts'
import { membershipOn, membersOn } from '../rules/membership.ts'
import { founded, get, ownedBy, type Reading, type Thing } from '../rules/organisation.ts'
import { dayBefore, dayInText, impreciseParts } from '../text/dates.ts'
import { type Language, localised, type Versions } from '../text/language.ts'
import { length } from '../text/numbers.ts'
import { type Names, sayReason } from './reasons.ts'
import { say } from '../text/say.ts'

export type Sentence = {
  readonly words: string
  readonly entry: number
  /** No source states it. */
  readonly notional: boolean
}

export type CommuniquePart = {
  readonly part: 'opening' | 'decisions' | 'agenda' | 'statements' | 'documents' | 'measures'
  readonly sentences: readonly Sentence[]
}

/** The parts in their order; a part with nothing to say is left out. */
export function communiqueParts(org: Reading, id: string, language: Language): CommuniquePart[] {
  const session = get(org, 'session', id)
  if (session === undefined) return []
  const teller: Teller = { org, language, session }
  const parts: CommuniquePart[] = [
    { part: 'opening', sentences: [...opening(teller), ...presence(teller)] },
    { part: 'decisions', sentences: decisions(teller) },
    { part: 'agenda', sentences: agenda(teller) },
    { part: 'statements', sentences: statements(teller) },
    { part: 'documents', sentences: documents(teller) },
    { part: 'measures', sentences: measures(teller) },
  ]
  return parts.filter(({ sentences }) => sentences.length > 0)
}

type Teller = {
  readonly org: Reading
  readonly language: Language
  readonly session: Thing<'session'>
}

function opening(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  const body = get(org, 'body', session.body)
  const name = session.name
    ? text(teller, session.name)
    : body
      ? text(teller, body.name)
      : session.body
  const sentences = [
    sentence(
      teller,
      session,
      'from',
      say(language, 'communique-held', {
        name,
        day: session.from ? dayInText(language, session.from) : say(language, 'communique-no-day'),
        place: session.place ? text(teller, session.place) : say(language, 'communique-no-place'),
      }),
    ),
  ]
  if (session.chair) {
    const person = session.chairPerson ? `${personName(teller, session.chairPerson)}, ` : ''
    sentences.push(
      sentence(
        teller,
        session,
        'chair',
        say(language, 'communique-chair', {
          chair: `${person}${memberName(teller, session.chair)}`,
        }),
      ),
    )
  }
  return sentences
}

function presence(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  const members = membersOn(org, session.from ?? '9999-12-31')
  const delegations = members.flatMap(
    ({ id }) => get(org, 'delegation', `${session.id}/${id}`) ?? [],
  )
  if (delegations.length === 0) return []
  const named = delegations.map(({ member, people }) => {
    const head = people.find(({ role }) => role === 'head')
    return head
      ? `${memberName(teller, member)} (${personName(teller, head.person)})`
      : memberName(teller, member)
  })
  const last = delegations.at(-1)
  const said = say(language, 'communique-present', {
    present: delegations.length,
    of: members.length,
    list: named.join('; '),
  })
  const absent = members.flatMap(({ id }): Sentence[] => {
    const absence = get(org, 'absence', `${session.id}/${id}`)
    const membership = membershipOn(org, id, session.from ?? '9999-12-31')
    if (absence)
      return [
        sentence(
          teller,
          absence,
          'reason',
          `${memberName(teller, id)}: ${lowered(text(teller, absence.reason))}.`,
        ),
      ]
    if (membership?.status === 'frozen' || membership?.status === 'suspended')
      return [
        sentence(
          teller,
          membership,
          'status',
          `${memberName(teller, id)}: ${say(language, `status-${membership.status}`)}.`,
        ),
      ]
    return []
  })
  return [...(last ? [sentence(teller, last, 'people', said)] : []), ...absent]
}

function decisions(teller: Teller): Sentence[] {
  const { org, session } = teller
  return ownedBy(org, 'decision', session.id)
    .filter(
      ({ id, matter, document }) =>
        matter.kind !== 'agenda' && !isSigned(org, document) && isOpenToAll(org, 'decision', id),
    )
    .flatMap((decision) => [
      sentence(teller, decision, 'matter', decisionSaid(teller, decision)),
      ...whySaid(teller, decision),
    ])
}

function decisionSaid(teller: Teller, decision: Thing<'decision'>): string {
  const { language } = teller
  const { matter } = decision
  if (matter.kind !== 'appointment')
    return say(language, 'communique-adopted', { title: text(teller, decision.title) })
  const term = (decision.terms ?? [])
    .map((id) => get(teller.org, 'term', id))
    .find((one) => one && one.capacity !== 'designate')
  const post = get(teller.org, 'post', matter.post)
  const begin =
    term?.from === undefined
      ? ''
      : ` ${say(language, 'headline-from', { date: impreciseParts(language, term.from).value })}`
  const period = matter.years
    ? ` ${say(language, 'headline-length', { length: length(language, `P${matter.years}Y`) })}`
    : ''
  const headline = say(language, 'decision-headline-appointment', {
    person: personName(teller, matter.person),
    post: post ? text(teller, post.name) : matter.post,
    from: begin,
    length: period,
  })
  return [
    `${headline}.`,
    ...(matter.represents
      ? [say(language, 'communique-represents', { member: memberName(teller, matter.represents) })]
      : []),
    ...(term?.to
      ? [say(language, 'communique-last-day', { day: dayInText(language, dayBefore(term.to)) })]
      : []),
  ].join(' ')
}

/** «Консенсус: нужно — …; есть — …»: a sentence for each of the rulebook's reasons. */
function whySaid(teller: Teller, decision: Thing<'decision'>): Sentence[] {
  const { org, language } = teller
  const question = get(org, 'question', decision.question)
  const outcome = question?.outcome
  const names: Names = {
    member: (id) => memberName(teller, id),
    body: (id) => textOf(teller, 'body', id),
  }
  const counted = question !== undefined && isSupposed(org, question, 'outcome')
  const answers = ownedBy(org, 'answer', decision.question)
  const supposed =
    answers.length > 0 && answers.every((answer) => isSupposed(org, answer, 'answer'))
  return (outcome?.reasons ?? [])
    .filter(({ decides }) => decides !== false)
    .map((reason) => {
      const { about, needed, got } = sayReason(language, reason, names)
      const rule =
        reason.number === null
          ? ''
          : ` (${typeof reason.number === 'string' ? reason.number : text(teller, reason.number)})`
      return {
        words: say(language, 'communique-why', { about: capital(about), rule, needed, got }),
        entry: decision.made,
        notional: counted || reason.notional || (supposed && reason.condition !== 'quorum'),
      }
    })
}

function agenda(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  return ownedBy(org, 'item', session.id)
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => a.order - b.order)
    .map((item) =>
      sentence(
        teller,
        item,
        'title',
        `${item.order}. ${text(teller, item.title)} — ${say(language, `item-${item.result ?? 'discussed'}`)}.`,
      ),
    )
}

function statements(teller: Teller): Sentence[] {
  const { org, session } = teller
  return ownedBy(org, 'sitting', session.id)
    .flatMap(({ id }) => ownedBy(org, 'statement', id))
    .map((one) => sentence(teller, one, 'text', ended(text(teller, one.text))))
}

function documents(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  const signed = ownedBy(org, 'document', session.id).filter(
    (document) => document.state === 'signed' && isOpenToAll(org, 'document', document.id),
  )
  const last = signed.at(-1)
  if (last === undefined) return []
  const titled = signed.filter(({ untitled }) => !untitled).map(({ title }) => text(teller, title))
  const untitled = signed.length - titled.length
  const all =
    untitled > 0 ? [...titled, say(language, 'communique-untitled', { count: untitled })] : titled
  return [
    sentence(
      teller,
      last,
      'state',
      say(language, 'communique-signed', { count: signed.length, list: all.join('; ') }),
    ),
  ]
}

function measures(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  return ownedBy(org, 'measure', session.id)
    .filter(({ id }) => isOpenToAll(org, 'measure', id))
    .map((measure) =>
      sentence(
        teller,
        measure,
        'text',
        `${capital(say(language, `measure-kind-${measure.kind}`))}: ${ended(text(teller, measure.text))}`,
      ),
    )
}

function sentence({ org }: Teller, thing: Thing, field: string, words: string): Sentence {
  return { words, entry: thing.made, notional: isSupposed(org, thing, field) }
}

function isSupposed(org: Reading, thing: Thing, field: string): boolean {
  const ids = thing.sources?.[field] ?? thing.sources?.['*'] ?? []
  return ids.length > 0 && ids.every((id) => get(org, 'source', id)?.notional === true)
}

function isSigned(org: Reading, document: string | undefined): boolean {
  return document !== undefined && get(org, 'document', document)?.signatories !== undefined
}

function text({ org, language }: Pick<Teller, 'org' | 'language'>, versions: Versions): string {
  return localised(versions, language, founded(org)?.languages).value
}

function textOf(teller: Teller, kind: 'body' | 'person' | 'member', id: string): string {
  const thing = get(teller.org, kind, id)
  return thing ? text(teller, thing.name) : id
}

const memberName = (teller: Teller, id: string) => textOf(teller, 'member', id)
const personName = (teller: Teller, id: string) => textOf(teller, 'person', id)
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const ended = (words: string) => (/[.!?…»]$/.test(words) ? words : `${words}.`)

/** The whole text, a sentence a line, parts with an empty line between. */
export function communiqueText(parts: readonly CommuniquePart[], notional: string): string {
  return parts
    .map(({ sentences }) =>
      sentences.map((one) => (one.notional ? `${one.words} (${notional})` : one.words)).join('\n'),
    )
    .join('\n\n')
}
