// Founding an organisation: its name, members, bodies, posts, and what the rules say of them.
import { z } from 'zod'
import {
  choice,
  day,
  digest,
  languages,
  line,
  longText,
  newId,
  ref,
  rows,
  text,
  timeZone,
  when,
  wholeNumber,
  yesNo,
} from '../values.ts'

export const memberStatus = choice('member', 'observer', 'suspended', 'frozen')

export const founding = {
  'organisation.found': z.strictObject({
    name: text(),
    shortName: text(80),
    seat: text(120),
    timeZone: timeZone(),
    languages: languages(),
    sample: yesNo().optional(),
  }),
  'member.admit': z.strictObject({
    member: newId('member'),
    name: text(),
    shortName: text(80),
    status: memberStatus,
    from: when().optional(),
    note: text().optional(),
  }),
  /** A member's status from a day: suspended, frozen, observer, member again; `ended` when it leaves. */
  'membership.change': z.strictObject({
    member: ref('member'),
    status: choice('member', 'observer', 'suspended', 'frozen', 'ended'),
    from: when().optional(),
    note: text().optional(),
  }),
  'body.establish': z.strictObject({
    body: newId('body'),
    name: text(),
    kind: choice(
      'council',
      'ministers-council',
      'committee',
      'permanent-council',
      'secretariat',
      'staff',
      'other',
    ),
    composition: text().optional(),
    parent: ref('body').optional(),
    rule: text(120).optional(),
  }),
  'seat.assign': z.strictObject({
    body: ref('body'),
    person: ref('person'),
    member: ref('member').optional(),
    title: text().optional(),
    from: when().optional(),
    to: when().optional(),
  }),
  'post.establish': z.strictObject({
    post: newId('post'),
    name: text(),
    body: ref('body'),
    heldBy: choice('person', 'member'),
    appointedBy: ref('body').optional(),
    proposedBy: ref('body').optional(),
    termYears: wholeNumber(1, 30).optional(),
    rotation: yesNo().optional(),
    citizensOnly: yesNo().optional(),
    places: wholeNumber(1, 100).optional(),
    /** What the rules say of a term that is over while nobody follows. Absent: the post falls vacant. */
    whenUnfilled: choice('vacant', 'holder-goes-on', 'acting').optional(),
    about: longText(1000).optional(),
    rule: text(120).optional(),
  }),
  'source.enter': z.strictObject({
    source: newId('source'),
    title: text(),
    publisher: line(120).optional(),
    url: line(500)
      .refine((value) => /^https?:\/\//.test(value), 'bad-url')
      .optional(),
    on: when().optional(),
    /** Of a press report that was read here: its text, kept among the documents, and whom it cites. */
    digest: digest().optional(),
    cites: line(200).optional(),
    /** True of the one source that says: no one stated this; it stands in so that the sample is complete. */
    notional: yesNo().optional(),
  }),
  /** What a person made of a report read by the program: each proposed field confirmed, mended or rejected. */
  'reading.confirm': z.strictObject({
    reading: newId('reading'),
    source: ref('source'),
    grammar: line(40),
    choices: rows(
      z.strictObject({
        proposal: wholeNumber(0, 10_000),
        kind: line(40),
        field: line(40),
        status: choice('stated', 'normalised', 'inferred'),
        proposed: line(400),
        chosen: choice('confirmed', 'mended', 'rejected'),
        mended: line(400).optional(),
      }),
      400,
    ),
  }),
  /** The rules of procedure of a body from a day. The rulebook itself is checked by the rulebook room. */
  'rulebook.adopt': z.strictObject({
    body: ref('body'),
    from: day(),
    book: z.record(z.string(), z.unknown(), 'not-an-object').meta({ field: 'json' }),
  }),
}

export const personShape = {
  'person.enter': z.strictObject({
    person: newId('person'),
    name: text(160),
    /** The member whose citizen the person is, where known. */
    member: ref('member').optional(),
    note: text().optional(),
  }),
  /** One line of a person's dossier, as imprecise as its source; several readings where the source is ambiguous. */
  'dossier.enter': z.strictObject({
    dossier: newId('dossier'),
    person: ref('person'),
    topic: choice(
      'birth',
      'citizenship',
      'education',
      'career',
      'candidacy',
      'rank',
      'language',
      'expertise',
      'nomination',
    ),
    what: text(400),
    at: text(300).optional(),
    when: when().optional(),
    ambiguous: text(600).optional(),
    readings: rows(z.strictObject({ reading: text(400), when: when().optional() }), 6).optional(),
  }),
  /** A person chose one reading of an ambiguous line; the others stay on the record. */
  'dossier.resolve': z.strictObject({
    dossier: ref('dossier'),
    reading: wholeNumber(1, 6),
    why: text(600),
  }),
}
