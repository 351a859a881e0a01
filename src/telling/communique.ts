// The communique of a session, said from the record as known at the communique's entry: whole sentences, each with the entry
// it rests on and whether a source states it. Only what is public then is in it.
import { isOpenToAll } from '../audience/may-read.ts'
import { membershipOn } from '../rules/membership.ts'
import { founded, get, ownedBy, type Reading, type Thing } from '../rules/organisation.ts'
import { dayBefore, dayInText } from '../text/dates.ts'
import { isLanguage, type Language, languageName, pageLanguages } from '../text/language.ts'
import { list } from '../text/numbers.ts'
import { say } from '../text/say.ts'
import { decisionHeadline, termOf } from './decision-words.ts'
import { type ElectionTold, electionTold } from './elections.ts'
import { memberName, type Naming, nameOf, wordsOf } from './names.ts'
import { isAllPublic, membersAt, tookPart } from './participation.ts'
import { namesFor, sayReason } from './reasons.ts'
import { isNotional } from './sources.ts'

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

type Teller = Pick<Naming, 'org' | 'language' | 'on'> & { readonly session: Thing<'session'> }

function opening(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  const body = get(org, 'body', session.body)
  const name = session.name
    ? wordsOf(teller, session.name)
    : body
      ? wordsOf(teller, body.name)
      : session.body
  const sentences = [
    sentence(
      teller,
      session,
      'from',
      say(language, 'communique-held', {
        name,
        day: session.from ? dayInText(language, session.from) : say(language, 'communique-no-day'),
        place: session.place
          ? wordsOf(teller, session.place)
          : say(language, 'communique-no-place'),
      }),
    ),
  ]
  if (session.chair) {
    const person = session.chairPerson ? `${nameOf(teller, 'person', session.chairPerson)}, ` : ''
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

/** Who took part: present, answering, voting or signing; with the head of its delegation, where one was named. */
function presence(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  const members = membersAt(org, session, '9999-12-31')
  // Who was at a closed sitting is not told, so neither is who took part in all.
  const took = isAllPublic(org, session.id) ? tookPart(org, session.id) : new Set<string>()
  const delegations = members.flatMap((id) => get(org, 'delegation', `${session.id}/${id}`) ?? [])
  const listed =
    took.size > 0 ? members.filter((id) => took.has(id)) : delegations.map(({ member }) => member)
  const absent = members.filter((id) => !took.has(id)).flatMap((id) => absenceSaid(teller, id))
  if (listed.length === 0) return absent
  const said = say(language, took.size > 0 ? 'communique-present' : 'communique-named', {
    present: listed.length,
    of: members.length,
    list: listed.map((id) => withHead(teller, id)).join('; '),
  })
  const rests = took.size > 0 ? presences(teller) : delegations
  const last = rests.at(-1) ?? session
  const words: Sentence = {
    words: said,
    entry: last.made,
    notional:
      rests.length > 0 &&
      rests.every((one) => isNotional(teller, one.sources, took.size > 0 ? 'state' : 'people')),
  }
  return [words, ...absent]
}

function presences({ org, session }: Teller): Thing<'presence'>[] {
  return ownedBy(org, 'sitting', session.id).flatMap(({ id }) => ownedBy(org, 'presence', id))
}

function withHead(teller: Teller, member: string): string {
  const name = memberName(teller, member)
  const head = get(teller.org, 'delegation', `${teller.session.id}/${member}`)?.people.find(
    ({ role }) => role === 'head',
  )
  return head ? `${name} (${nameOf(teller, 'person', head.person)})` : name
}

function absenceSaid(teller: Teller, id: string): Sentence[] {
  const { org, language, session } = teller
  const absence = get(org, 'absence', `${session.id}/${id}`)
  const membership = membershipOn(org, id, session.from ?? '9999-12-31')
  if (absence)
    return [
      sentence(
        teller,
        absence,
        'reason',
        `${memberName(teller, id)}: ${lowered(wordsOf(teller, absence.reason))}.`,
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
}

function decisions(teller: Teller): Sentence[] {
  const { org, session } = teller
  return ownedBy(org, 'decision', session.id)
    .filter(
      (decision) =>
        decision.matter.kind !== 'agenda' &&
        !isToldBySigning(teller, decision) &&
        isOpenToAll(org, 'decision', decision.id),
    )
    .flatMap((decision) => [
      sentence(teller, decision, 'matter', decisionSaid(teller, decision)),
      ...whySaid(teller, decision),
    ])
}

/** A text adopted by consensus and signed is told once, by its signing; how a vote came out is always told. */
function isToldBySigning({ org }: Teller, decision: Thing<'decision'>): boolean {
  const document = decision.document && get(org, 'document', decision.document)
  const method = get(org, 'question', decision.question)?.method
  return (
    document !== undefined &&
    document !== '' &&
    document.state === 'signed' &&
    method === 'consensus'
  )
}

function decisionSaid(teller: Teller, decision: Thing<'decision'>): string {
  const { language } = teller
  const { matter } = decision
  const election = electionTold(teller, decision.id)
  if (election && election.elected.length > 0) return electedSaid(teller, decision, election)
  if (matter.kind !== 'appointment')
    return say(language, 'communique-adopted', { title: wordsOf(teller, decision.title) })
  const term = termOf(teller, decision)
  return [
    `${decisionHeadline(teller, decision)}.`,
    ...(matter.represents
      ? [say(language, 'communique-represents', { member: memberName(teller, matter.represents) })]
      : []),
    ...(term?.to
      ? [say(language, 'communique-last-day', { day: dayInText(language, dayBefore(term.to)) })]
      : []),
  ].join(' ')
}

/** «Выборы докладчика. Результат выборов: … (голосов: 12). Подано бюллетеней: 18.» */
function electedSaid(
  teller: Teller,
  decision: Thing<'decision'>,
  { elected, rounds }: ElectionTold,
): string {
  const { language } = teller
  return say(language, 'communique-elected', {
    title: wordsOf(teller, decision.title),
    list: elected
      .map(({ name, votes }) => say(language, 'communique-elected-with', { name, votes }))
      .join('; '),
    cast: rounds.at(-1)?.cast ?? 0,
  })
}

/** «Консенсус: нужно — …; есть — …»: a sentence for each of the rulebook's reasons. */
function whySaid(teller: Teller, decision: Thing<'decision'>): Sentence[] {
  const { org, language } = teller
  const question = get(org, 'question', decision.question)
  const outcome = question?.outcome
  const names = namesFor(teller)
  const counted = question !== undefined && isNotional(teller, question.sources, 'outcome')
  const answers = ownedBy(org, 'answer', decision.question)
  const supposed =
    answers.length > 0 && answers.every(({ sources }) => isNotional(teller, sources, 'answer'))
  return (outcome?.reasons ?? [])
    .filter(({ decides }) => decides !== false)
    .map((reason) => {
      const { about, needed, got } = sayReason(language, reason, names)
      const rule =
        reason.number === null
          ? ''
          : ` (${typeof reason.number === 'string' ? reason.number : wordsOf(teller, reason.number)})`
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
        `${item.order}. ${wordsOf(teller, item.title)} — ${say(language, `item-${item.result ?? 'discussed'}`)}.`,
      ),
    )
}

function statements(teller: Teller): Sentence[] {
  const { org, session } = teller
  return ownedBy(org, 'sitting', session.id)
    .flatMap(({ id }) => ownedBy(org, 'statement', id))
    .map((one) => sentence(teller, one, 'text', ended(wordsOf(teller, one.text))))
}

function documents(teller: Teller): Sentence[] {
  const { org, language, session } = teller
  const signed = ownedBy(org, 'document', session.id).filter(
    (document) => document.state === 'signed' && isOpenToAll(org, 'document', document.id),
  )
  const last = signed.at(-1)
  if (last === undefined) return []
  const titled = signed
    .filter(({ untitled }) => !untitled)
    .map(({ title }) => wordsOf(teller, title))
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
        `${capital(say(language, `measure-kind-${measure.kind}`))}: ${ended(wordsOf(teller, measure.text))}`,
      ),
    )
}

function sentence(teller: Teller, thing: Thing, field: string, words: string): Sentence {
  return { words, entry: thing.made, notional: isNotional(teller, thing.sources, field) }
}

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

/** The languages a communique is issued in: those of the organisation that pages are written in; of none, all of these. */
export function communiqueLanguages(org: Reading): readonly Language[] {
  const own = (founded(org)?.languages ?? []).filter(isLanguage)
  return own.length > 0 ? own : pageLanguages
}

/** «английский и французский»: the languages of the communique, as the reader calls them. */
export function communiqueLanguagesSaid({
  org,
  language,
}: Pick<Naming, 'org' | 'language'>): string {
  return list(
    language,
    communiqueLanguages(org).map((code) => languageName(language, code)),
  )
}
