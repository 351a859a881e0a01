// A sitting: presence, quorum, agenda, the floor, questions and answers, and closing.
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
  text,
  wholeNumber,
} from '../values.ts'

/** What is put to the body. `departs` says why an appointment leaves the rotation, where the body so decides. */
export const matter = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('text'), text: longText(8000) }),
      z.strictObject({ kind: z.literal('agenda'), items: refs('item') }),
      z.strictObject({ kind: z.literal('document'), document: ref('document') }),
      z.strictObject({
        kind: z.literal('appointment'),
        post: ref('post'),
        person: ref('person'),
        from: begin(),
        years: wholeNumber(1, 30).optional(),
        months: wholeNumber(1, 360).optional(),
        remainder: z.boolean('not-yes-no').optional().meta({ field: 'yes-no' }),
        represents: ref('member').optional(),
        proposedBy: ref('body').optional(),
        nominatedBy: ref('member').optional(),
        capacity: choice('substantive', 'acting').optional(),
        /** Terms that the appointee leaves on the day the new one begins. */
        leaves: refs('term').optional(),
        /** The text of the decision, adopted with it. */
        document: ref('document').optional(),
        departs: text(600).optional(),
      }),
      z.strictObject({ kind: z.literal('release'), term: ref('term'), from: begin() }),
      z.strictObject({ kind: z.literal('proposal'), proposal: ref('proposal') }),
    ],
    'not-a-matter',
  )
  .meta({ field: 'one-of' })

export const sitting = {
  'sitting.open': z.strictObject({ sitting: ref('sitting'), at: instant().optional() }),
  'presence.record': z.strictObject({
    sitting: ref('sitting'),
    member: ref('member'),
    state: choice('present', 'left'),
    at: instant().optional(),
  }),
  /** Another member presides from now on, for part of the sitting; without one the chair of the session presides again. */
  'chair.hand-over': z.strictObject({
    sitting: ref('sitting'),
    member: ref('member').optional(),
    person: ref('person').optional(),
  }),
  'quorum.establish': z.strictObject({ sitting: ref('sitting') }),
  'agenda.adopt': z.strictObject({ sitting: ref('sitting'), items: refs('item') }),
  'item.take': z.strictObject({ item: ref('item'), sitting: ref('sitting') }),
  'item.close': z.strictObject({
    item: ref('item'),
    result: choice('discussed', 'noted', 'decided', 'deferred'),
  }),
  'floor.give': z.strictObject({
    floor: newId('floor'),
    sitting: ref('sitting'),
    member: ref('member').optional(),
    person: ref('person').optional(),
    request: ref('request').optional(),
    seconds: wholeNumber(5, 86_400).optional(),
    at: instant().optional(),
  }),
  'floor.end': z.strictObject({ floor: ref('floor'), at: instant().optional() }),
  /** What was said. With the speech it was said in, its text may be attached until the minutes of the sitting are adopted. */
  'statement.record': z.strictObject({
    statement: newId('statement'),
    sitting: ref('sitting'),
    floor: ref('floor').optional(),
    item: ref('item').optional(),
    kind: choice('statement', 'thanks', 'explanation', 'right-of-reply', 'report'),
    by: refs('member').optional(),
    person: ref('person').optional(),
    to: ref('person').optional(),
    text: longText(8000),
  }),
  'ruling.make': z.strictObject({
    ruling: newId('ruling'),
    sitting: ref('sitting'),
    text: longText(4000),
    rule: line(120).optional(),
  }),
  'sitting.suspend': z.strictObject({ sitting: ref('sitting'), at: instant().optional() }),
  'sitting.resume': z.strictObject({ sitting: ref('sitting'), at: instant().optional() }),
  'sitting.close': z.strictObject({ sitting: ref('sitting'), at: instant().optional() }),
  'session.close': z.strictObject({ session: ref('session') }),
  'question.put': z.strictObject({
    question: newId('question'),
    sitting: ref('sitting'),
    item: ref('item').optional(),
    title: text(500),
    class: z
      .string('not-text')
      .regex(/^[a-z][a-z0-9-]{0,40}$/, 'bad-id')
      .meta({ field: 'choice', kind: 'class' }),
    method: choice('consensus', 'roll-call', 'show-of-hands', 'limited'),
    /** How long objections are taken. The question is not closed sooner unless all have answered. */
    seconds: wholeNumber(5, 86_400).optional(),
    /** A roll call in the order of the members, or all at once. */
    order: choice('at-once', 'in-turn').optional(),
    matter,
  }),
  /** A member's answer to a call for objections. */
  'answer.give': z.strictObject({
    question: ref('question'),
    member: ref('member'),
    answer: choice('no-objection', 'objects', 'reserves', 'not-participating', 'objects-to-format'),
    why: text(1000).optional(),
  }),
  'vote.cast': z.strictObject({
    question: ref('question'),
    member: ref('member'),
    vote: choice('yes', 'no', 'abstain', 'not-participating'),
    why: text(1000).optional(),
  }),
  'question.close': z.strictObject({
    question: ref('question'),
    /** After equal votes, where the rules so provide: the chair's casting vote, or how the lot fell. */
    castingVote: choice('yes', 'no').optional(),
    lot: choice('yes', 'no').optional(),
  }),
  /** The second vote that the rules ask for after equal votes: the same matter, put once more. */
  'question.put-again': z.strictObject({
    question: newId('question'),
    earlier: ref('question'),
    sitting: ref('sitting'),
    seconds: wholeNumber(5, 86_400).optional(),
  }),
  'question.withdraw': z.strictObject({ question: ref('question'), why: text(600).optional() }),
}
