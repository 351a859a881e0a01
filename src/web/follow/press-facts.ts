// What the press is told of a session: who decided what and why, who was appointed from which day to which, which documents
// there are in which languages, and the same in plain sentences. Each with the entry it rests on.
import { communiqueParts, type Sentence } from '../../telling/communique.ts'
import { get, ownedBy, type Reading, type Thing } from '../../rules/organisation.ts'
import { isSealed } from '../../rules/secrets.ts'
import { dayInText } from '../../text/dates.ts'
import { ownName } from '../../text/language.ts'
import { type SaidReason, sayPostReason, sayReason } from '../../telling/reasons.ts'
import { say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import type { Reason } from '../look/reasons.ts'
import { clockTime, zoneOf } from '../../telling/clock.ts'
import { decisionHeadline } from '../../telling/decision-words.ts'
import { isNotional } from '../../telling/sources.ts'
import { beginInWords, lastInWords } from '../pages/post/term-bars.ts'
import { mayRead, readable } from '../../audience/may-read.ts'
import { namesFor } from '../../telling/reasons.ts'
import { reasonsOf } from '../pages/decision/why.ts'
import type { Visit } from '../visit.ts'
import { outcomeWord } from './table-part.ts'

export type Decided = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly adopted: boolean
  /** «Принято консенсусом». */
  readonly outcome: string
  /** «27 ноября 2025 года, 12:54»; the day alone where no source states the time. */
  readonly when: string
  /** Who was elected, with how many votes. */
  readonly elected: readonly { readonly name: string; readonly votes: number }[]
  readonly reasons: readonly Reason[]
  /** The same as sentences without markup. */
  readonly why: readonly SaidReason[]
  readonly entry: number
}

export type Officer = {
  readonly post: string
  readonly postId: string
  readonly name: string
  readonly capacity: 'substantive' | 'acting' | 'designate'
  readonly from: string
  readonly last: string
  /** The session ended this term rather than began it. */
  readonly leaves: boolean
  readonly entry: number
}

export type Paper = {
  readonly id: string
  readonly title: string
  readonly state: Thing<'document'>['state']
  readonly languages: readonly {
    readonly code: string
    readonly name: string
    readonly file: string | undefined
  }[]
  readonly entry: number
}

/** Questions that came out, adopted or not, in the order in which they did. */
export function decidedAt(visit: Visit, session: Thing<'session'>): Decided[] {
  return questionsOf(visit.org, session)
    .filter(
      (question) =>
        question.outcome &&
        question.matter.kind !== 'agenda' &&
        mayRead(visit, 'question', question.id),
    )
    .sort((a, b) => a.changed - b.changed)
    .map((question) => decidedFrom(visit, session, question))
}

function questionsOf(org: Reading, session: Thing<'session'>): Thing<'question'>[] {
  const silent = [...org.things('question')] as Thing<'question'>[]
  return [
    ...ownedBy(org, 'sitting', session.id).flatMap(({ id }) => ownedBy(org, 'question', id)),
    ...silent.filter((one) => one.session === session.id && one.sitting === undefined),
  ]
}

function decidedFrom(
  visit: Visit,
  session: Thing<'session'>,
  question: Thing<'question'>,
): Decided {
  const { language, org } = visit
  const decision = get(org, 'decision', question.id)
  const at = question.closedAt ?? question.putAt
  const zone = zoneOf(visit, session)
  const day = dayInText(language, inZone(at, zone).day)
  const supposed = decision
    ? isNotional(visit, decision.sources, 'decidedAt')
    : isNotional(visit, question.sources, 'closedAt')
  return {
    id: question.id,
    title: decision ? decisionHeadline(visit, decision) : nameOfThing(visit, 'question', question),
    body: nameOf(visit, 'body', session.body),
    adopted: question.outcome?.result === 'adopted',
    outcome: outcomeWord(visit, question),
    when: supposed
      ? day
      : say(language, 'moment-in-table', { day, time: clockTime(visit, at, zone) }),
    elected: electedIn(visit, question.id),
    reasons: reasonsOf(visit, question),
    why: whySaid(visit, question),
    entry: decision?.made ?? question.changed,
  }
}

function whySaid(visit: Visit, { outcome }: Thing<'question'>): SaidReason[] {
  const names = namesFor(visit)
  return [
    ...(outcome?.reasons ?? []).map((reason) => sayReason(visit.language, reason, names)),
    ...(outcome?.post ?? []).map((reason) => sayPostReason(visit.language, reason, names)),
  ]
}

function electedIn(visit: Visit, id: string): { name: string; votes: number }[] {
  const { org } = visit
  const round = ownedBy(org, 'round', id).at(-1)
  return (get(org, 'election', id)?.elected ?? []).map((candidate) => ({
    name: nameOf(visit, 'person', get(org, 'candidate', candidate)?.person ?? candidate),
    votes: round?.counts?.find((one) => one.candidate === candidate)?.votes ?? 0,
  }))
}

/** Whom the session's decisions put in a post or out of it. */
export function officersOf(visit: Visit, session: Thing<'session'>): Officer[] {
  const decisions = readable(visit, 'decision', ownedBy(visit.org, 'decision', session.id))
  return [
    ...decisions.flatMap(({ terms }) => (terms ?? []).flatMap((id) => officer(visit, id, false))),
    ...decisions.flatMap(({ ends }) => (ends ?? []).flatMap((id) => officer(visit, id, true))),
  ]
}

function officer(visit: Visit, id: string, leaves: boolean): Officer[] {
  const { language, org } = visit
  const term = get(org, 'term', id)
  if (!term) return []
  return [
    {
      post: nameOf(visit, 'post', term.post),
      postId: term.post,
      name: term.person
        ? nameOf(visit, 'person', term.person)
        : nameOf(visit, 'member', term.member ?? ''),
      capacity: term.capacity,
      from: beginInWords(language, term),
      last: lastInWords(language, term),
      leaves,
      entry: term.changed,
    },
  ]
}

export function papersOf(visit: Visit, session: Thing<'session'>): Paper[] {
  const { org } = visit
  return readable(visit, 'document', ownedBy(org, 'document', session.id)).map((document) => ({
    id: document.id,
    title: nameOfThing(visit, 'document', document),
    state: document.state,
    languages: ownedBy(org, 'version', document.id)
      .filter(({ text, digest }) => !isSealed(digest ?? text ?? ''))
      .map(({ language, digest }) => ({
        code: language,
        name: ownName(language),
        file: digest,
      })),
    entry: document.changed,
  }))
}

/** Sentences to be copied as they are: of what is public, in the reader's language. */
export function sentencesOf({ org, language }: Visit, session: Thing<'session'>): Sentence[] {
  return communiqueParts(org, session.id, language)
    .filter(({ part }) => part !== 'agenda' && part !== 'statements')
    .flatMap(({ sentences }) => sentences)
}
