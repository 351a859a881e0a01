// A sitting as it runs: the list of speakers, proposals from the floor, silence, elections, straw polls, minutes, embargo.
import { z } from 'zod'
import {
  begin,
  choice,
  instant,
  line,
  longText,
  newId,
  ref,
  refs,
  rows,
  text,
  wholeNumber,
} from '../values.ts'
import { matter } from './sitting.ts'

const seconds = () => wholeNumber(5, 86_400)

export const live = {
  'speakers.open': z.strictObject({
    sitting: ref('sitting'),
    order: choice('request', 'protocol', 'alphabet'),
    seconds: seconds().optional(),
  }),
  'speakers.close': z.strictObject({ sitting: ref('sitting') }),
  'request.make': z.strictObject({
    request: newId('request'),
    sitting: ref('sitting'),
    member: ref('member'),
    kind: choice('floor', 'point-of-order', 'right-of-reply'),
    group: line(80).optional(),
  }),
  'request.withdraw': z.strictObject({ request: ref('request') }),
  'floor.pause': z.strictObject({ floor: ref('floor') }),
  'floor.resume': z.strictObject({ floor: ref('floor') }),
  /** The delegation is led by another of its people from now on. */
  'delegation.hand-over': z.strictObject({
    session: ref('session'),
    member: ref('member'),
    person: ref('person'),
  }),
  'proposal.make': z.strictObject({
    proposal: newId('proposal'),
    sitting: ref('sitting'),
    kind: choice('proposal', 'amendment', 'motion'),
    member: ref('member'),
    item: ref('item').optional(),
    document: ref('document').optional(),
    to: ref('proposal').optional(),
    text: longText(8000),
  }),
  /** The order in which the amendments to one text are voted on, the one furthest from it first. */
  'amendment.order': z.strictObject({ amendments: refs('proposal') }),
  'proposal.withdraw': z.strictObject({ proposal: ref('proposal') }),
  /** A show of hands, counted in the room and entered by the secretary. */
  'count.enter': z.strictObject({
    question: ref('question'),
    yes: wholeNumber(0, 10_000),
    no: wholeNumber(0, 10_000),
    abstain: wholeNumber(0, 10_000),
  }),
  'question.extend': z.strictObject({ question: ref('question'), seconds: seconds() }),
  /** A text put to the members outside a sitting: adopted at the deadline unless one of them breaks silence. */
  'silence.begin': z.strictObject({
    question: newId('question'),
    session: ref('session'),
    title: text(500),
    class: z
      .string('not-text')
      .regex(/^[a-z][a-z0-9-]{0,40}$/, 'bad-id')
      .meta({ field: 'choice', kind: 'class' }),
    matter,
  }),
  'silence.break': z.strictObject({
    question: ref('question'),
    member: ref('member'),
    why: text(1000).optional(),
  }),
  'silence.extend': z.strictObject({ question: ref('question') }),
  'silence.remind': z.strictObject({ question: ref('question') }),
  'silence.end': z.strictObject({ question: ref('question') }),
  'election.open': z.strictObject({
    election: newId('election'),
    sitting: ref('sitting'),
    item: ref('item').optional(),
    title: text(500),
    places: wholeNumber(1, 100).optional(),
    post: ref('post').optional(),
    from: begin().optional(),
    years: wholeNumber(1, 30).optional(),
  }),
  /** Nobody was elected, and nobody will be. */
  'election.end': z.strictObject({ election: ref('election'), why: text(1000).optional() }),
  'candidate.nominate': z.strictObject({
    candidate: newId('candidate'),
    election: ref('election'),
    person: ref('person'),
    member: ref('member').optional(),
    /** The body on whose proposal the person stands, where the post asks for one. */
    onProposalOf: ref('body').optional(),
  }),
  'candidate.withdraw': z.strictObject({ candidate: ref('candidate') }),
  'round.open': z.strictObject({
    round: newId('round'),
    election: ref('election'),
    /** Who stands follows from the rules; where it is said, it must be just those. */
    candidates: refs('candidate').optional(),
  }),
  /** The names chosen never enter the record: they go into the urn. Without any the ballot is blank. */
  'ballot.cast': z.strictObject({
    round: ref('round'),
    member: ref('member'),
    choice: refs('candidate').optional(),
  }),
  /** The counts are the urn's: whatever is written here is replaced when the round closes. */
  'round.close': z.strictObject({
    round: ref('round'),
    counts: rows(
      z.strictObject({ candidate: ref('candidate'), votes: wholeNumber(0, 10_000) }),
    ).optional(),
    blank: wholeNumber(0, 10_000).optional(),
  }),
  /** On whom of those with equal votes the lot fell. */
  'lot.draw': z.strictObject({ election: ref('election'), elected: refs('candidate') }),
  /** A straw poll decides nothing. */
  'poll.open': z.strictObject({ poll: newId('poll'), sitting: ref('sitting'), text: text(500) }),
  'poll.answer': z.strictObject({
    poll: ref('poll'),
    member: ref('member'),
    answer: choice('yes', 'no', 'abstain'),
  }),
  'poll.close': z.strictObject({ poll: ref('poll') }),
  /** Minutes are drafted from the record as known at this entry; words are added beside facts, never over them. */
  'minutes.draft': z.strictObject({ sitting: ref('sitting') }),
  'minutes.edit': z.strictObject({
    sitting: ref('sitting'),
    entry: wholeNumber(0, 1e12),
    text: longText(8000),
  }),
  'minutes.agree': z.strictObject({ sitting: ref('sitting') }),
  'minutes.adopt': z.strictObject({ sitting: ref('sitting'), in: ref('sitting') }),
  /** While a session is under embargo the public sees nothing of what it does, until the Chair releases it. */
  'embargo.set': z.strictObject({ session: ref('session'), until: instant().optional() }),
  'embargo.lift': z.strictObject({ session: ref('session') }),
}
