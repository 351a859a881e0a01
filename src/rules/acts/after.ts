// What follows a decision: terms, signatures, measures, and corrections.
import { z } from 'zod'
import {
  begin,
  choice,
  day,
  instant,
  longText,
  newId,
  ref,
  refs,
  text,
  when,
  wholeNumber,
} from '../values.ts'

export const after = {
  /** A term entered from sources, not decided here: who held a post before the record began. */
  'term.record': z.strictObject({
    term: newId('term'),
    post: ref('post'),
    person: ref('person').optional(),
    member: ref('member').optional(),
    capacity: choice('substantive', 'acting', 'designate'),
    from: begin(),
    /** The first day on which the term no longer holds (half-open). */
    to: when().optional(),
    represents: ref('member').optional(),
    endedEarly: z.boolean('not-yes-no').optional().meta({ field: 'yes-no' }),
    words: text(400).optional(),
  }),
  /** Several sources state the end of one term differently: each claim is kept, none is chosen by guess. */
  'claim.enter': z.strictObject({
    claim: newId('claim'),
    of: z.strictObject({
      kind: choice('term', 'session', 'person', 'document', 'decision'),
      id: z.string('not-text').max(130, 'too-long'),
    }),
    about: text(120),
    states: text(400),
  }),
  'signature.open': z.strictObject({ document: ref('document'), signatories: refs('member') }),
  'document.sign': z.strictObject({
    document: ref('document'),
    member: ref('member'),
    person: ref('person').optional(),
    reservation: longText(4000).optional(),
    at: instant().optional(),
  }),
  'measure.set': z.strictObject({
    measure: newId('measure'),
    session: ref('session'),
    decision: ref('decision').optional(),
    document: ref('document').optional(),
    item: ref('item').optional(),
    kind: choice('priority', 'measure'),
    text: longText(2000),
    responsible: z
      .strictObject({
        members: refs('member').optional(),
        bodies: refs('body').optional(),
        posts: refs('post').optional(),
      })
      .refine((value) => Object.keys(value).length > 0, 'empty')
      .meta({ field: 'group' })
      .optional(),
    by: when().optional(),
  }),
  'report.give': z.strictObject({
    report: newId('report'),
    measure: ref('measure'),
    text: longText(4000),
    on: day().optional(),
    progress: choice('begun', 'under-way', 'done', 'dropped'),
    percent: wholeNumber(0, 100).optional(),
  }),
  /** A mistake is corrected by a further act: what stood before stays on the record and stays answerable. */
  'correction.make': z.strictObject({
    correction: newId('correction'),
    of: z
      .strictObject({
        kind: z.string('not-text').max(40, 'too-long'),
        id: z.string('not-text').max(130, 'too-long'),
      })
      .meta({ field: 'group' }),
    set: z.record(z.string(), z.unknown(), 'not-an-object').meta({ field: 'json' }),
    why: text(1000),
  }),
}
