// Appointments: what the rules of the post require of one, and what it does to the terms of others.
import type { Changes, Event } from '../event.ts'
import type { Fields } from '../acts.ts'
import type { PostReason } from '../kinds.ts'
import { isMember } from '../membership.ts'
import { get, type Reading, type Thing, mustGet } from '../organisation.ts'
import { nextInTurn } from '../rotation.ts'
import { mayServe } from '../rulebook/term.ts'
import { rulesFor } from '../rules-of-day.ts'
import { beginning, ending, ends, sittingOf, succession, termsHeld } from '../terms.ts'
import {
  type Refused,
  anyMissing,
  first,
  type Context,
  missing,
  refuse,
  refuseBy,
} from './answer.ts'

type Matter = Fields<'question.put'>['matter']
type Appointment = Extract<Matter, { kind: 'appointment' }>
type Release = Extract<Matter, { kind: 'release' }>

/** Refuses what the rules of the post forbid, before the question is put: nobody need vote on it to learn that. */
export function checkAppointment(
  { org }: Context,
  matter: Appointment,
  on: string,
): Refused | undefined {
  const post = get(org, 'post', matter.post)
  if (!post) return refuse('unknown-thing', { kind: 'post', id: matter.post })
  const wrong = first(
    post.heldBy === 'member' && refuse('post-held-by-members', { post: matter.post }),
    missing(org, 'person', matter.person),
    missing(org, 'member', matter.represents),
    missing(org, 'member', matter.nominatedBy),
    missing(org, 'body', matter.proposedBy),
    missing(org, 'sitting', sittingOf(matter.from)),
    anyMissing(org, 'term', matter.leaves),
    matter.leaves?.some((id) => get(org, 'term', id)?.person !== matter.person) &&
      refuse('term-not-theirs', { person: matter.person }),
    matter.years === undefined &&
      matter.months === undefined &&
      !matter.remainder &&
      refuse('no-length', { post: matter.post }),
  )
  if (wrong) return wrong
  const failed = requirements(org, matter, on).find((reason) => !reason.met)
  return (
    failed &&
    refuseBy(failed.rule, failed.condition, {
      ...plain(failed.needed, 'needed'),
      ...plain(failed.got, 'got'),
    })
  )
}

/** The post's own requirements, as reasons beside the rulebook's. */
export function reasonsOfPost(org: Reading, question: Thing<'question'>): PostReason[] {
  return question.matter.kind === 'appointment'
    ? requirements(org, question.matter, question.on)
    : []
}

/** What an adopted appointment does: sets the term, the time as designate, and ends what it follows or replaces. */
export function appointed(
  org: Reading,
  question: Pick<Thing<'question'>, 'id' | 'on' | 'sources'>,
  matter: Appointment,
  /** Which of several that one election fills. */
  place = 1,
): Event[] {
  const { from, fromLatest } = beginning(org, matter.from, question.on)
  const decision = question.id
  const nth = place === 1 ? '' : `-${place}`
  const id = `${decision}.term${nth}`
  const base = {
    post: matter.post,
    person: matter.person,
    decision,
    decidedOn: question.on,
    represents: matter.represents,
    nominatedBy: matter.nominatedBy,
    proposedBy: matter.proposedBy,
    sources: question.sources,
  }
  const term: Changes<'term'> = {
    ...base,
    capacity: matter.capacity ?? 'substantive',
    begin: matter.from,
    from,
    fromLatest,
    years: matter.years,
    months: matter.months,
    end: matter.remainder ? 'remainder' : 'length',
    ...ending(org, matter, from, id),
  }
  const waits = from === undefined || from > question.on
  const designate: Changes<'term'> = {
    ...base,
    capacity: 'designate',
    begin: question.on,
    from: question.on,
    fromLatest: question.on,
    to: from,
    toLatest: from,
    end: 'succeeded',
  }
  const waitingFor: Event[] = waits
    ? [{ type: 'term.set', id: `${decision}.designate${nth}`, set: designate }]
    : []
  const follows =
    from === undefined ? [] : succession(org, matter.post, from, id, decision, question.on)
  const left = (matter.leaves ?? []).filter((term) => !follows.some((event) => event.id === term))
  return [
    { type: 'term.set', id, set: term },
    ...waitingFor,
    ...follows,
    ...(from === undefined
      ? []
      : left.flatMap((term) =>
          ends(org, mustGet(org, 'term', term), from, 'left', decision, question.on),
        )),
  ]
}

export function released(org: Reading, question: Thing<'question'>, matter: Release): Event[] {
  const { from } = beginning(org, matter.from, question.on)
  return from === undefined
    ? []
    : ends(org, mustGet(org, 'term', matter.term), from, 'released', question.id, question.on)
}

export function requirements(org: Reading, matter: Appointment, on: string): PostReason[] {
  const post = mustGet(org, 'post', matter.post)
  const rule = post.rule ?? 'S18'
  const substantive = (matter.capacity ?? 'substantive') === 'substantive'
  const turn = post.rotation && substantive ? nextInTurn(org, matter.post, on) : undefined
  const citizenOf = mustGet(org, 'person', matter.person).member
  const reasons: (PostReason | undefined | false)[] = [
    turn && {
      rule: turn.rule ?? rule,
      condition: 'out-of-turn',
      needed: { member: turn.next, after: turn.last },
      got: { member: matter.represents ?? '' },
      met: matter.represents === turn.next || matter.departs !== undefined,
    },
    post.citizensOnly && {
      rule,
      condition: 'not-a-citizen',
      needed: {},
      got: { member: citizenOf ?? '' },
      met: citizenOf !== undefined && isMember(org, citizenOf, on),
    },
    post.proposedBy !== undefined && {
      rule,
      condition: 'wrong-proposer',
      needed: { body: post.proposedBy },
      got: { body: matter.proposedBy ?? '' },
      met: matter.proposedBy === post.proposedBy,
    },
    post.termYears !== undefined &&
      substantive &&
      !matter.remainder && {
        rule,
        condition: 'wrong-length',
        needed: { years: post.termYears },
        got: { years: matter.years ?? 0 },
        met: matter.years === post.termYears && matter.months === undefined,
      },
    servesAgain(org, matter, on),
  ]
  return reasons.filter((reason) => !!reason)
}

/** What the rulebook says of serving again: renewals, terms in all, a break between. Only a breach is a reason. */
function servesAgain(org: Reading, matter: Appointment, on: string): PostReason | undefined {
  const { appointedBy, body } = mustGet(org, 'post', matter.post)
  const rules = rulesFor(org, appointedBy ?? body, on)?.compiled
  const written = rules?.posts.get(matter.post)
  const { from } = beginning(org, matter.from, on)
  if (!rules || !written || from === undefined) return undefined
  const earlier = termsHeld(org, matter.post)
    .filter((term) => term.person !== undefined)
    .map((term) => ({ holder: term.person ?? '', from: term.from ?? '', to: term.to }))
  const answer = mayServe(written, { holder: matter.person, from }, earlier)
  if (answer.may) return undefined
  return {
    rule: rules.rules.get(written.rule ?? '')?.number ?? 'S18',
    condition: 'may-not-serve-again',
    needed: { limit: answer.limit, most: answer.most },
    got: { held: answer.held },
    met: false,
  }
}

export function plain(facts: PostReason['needed'], side: string): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [`${side}-${name}`, value]),
  )
}
