// Convening a session and preparing it: delegations, invitations, the agenda, documents.
import { z } from 'zod'
import {
  access,
  audience,
  choice,
  day,
  digest,
  instant,
  line,
  longText,
  newId,
  ref,
  refs,
  rows,
  text,
  timeZone,
  wholeNumber,
  yesNo,
} from '../values.ts'

export const preparing = {
  'session.convene': z.strictObject({
    session: newId('session'),
    body: ref('body'),
    kind: choice('regular', 'extraordinary'),
    number: line(40).optional(),
    name: text().optional(),
    from: day().optional(),
    to: day().optional(),
    place: text().optional(),
    timeZone: timeZone().optional(),
    chair: ref('member').optional(),
    chairPerson: ref('person').optional(),
    requestedBy: refs('member').optional(),
  }),
  'sitting.schedule': z.strictObject({
    sitting: newId('sitting'),
    session: ref('session'),
    format: choice('narrow', 'expanded', 'joint', 'signing'),
    name: text().optional(),
    place: text().optional(),
    on: day().optional(),
    /** When it is planned to begin and to end. */
    starts: instant().optional(),
    ends: instant().optional(),
    access: access().optional(),
  }),
  /** To another day or time; with neither, until a day to be set. */
  'sitting.postpone': z.strictObject({
    sitting: ref('sitting'),
    on: day().optional(),
    starts: instant().optional(),
    ends: instant().optional(),
    why: text(1000),
  }),
  'sitting.cancel': z.strictObject({ sitting: ref('sitting'), why: text(1000) }),
  /** Its sittings move with it. Without a day: until a day to be set. */
  'session.postpone': z.strictObject({
    session: ref('session'),
    from: day().optional(),
    to: day().optional(),
    why: text(1000),
  }),
  'session.cancel': z.strictObject({ session: ref('session'), why: text(1000) }),
  /** Before it begins: what was done in public stays public, and what was done behind closed doors is released. */
  'sitting.set-access': z.strictObject({ sitting: ref('sitting'), access: access() }),
  'item.set-access': z.strictObject({ item: ref('item'), access: access() }),
  /** From here on everyone may read what was done in a closed sitting, or under a closed item. */
  'sitting.release': z.strictObject({ sitting: ref('sitting') }),
  'item.release': z.strictObject({ item: ref('item') }),
  'delegation.name': z.strictObject({
    session: ref('session'),
    member: ref('member'),
    people: rows(
      z.strictObject({
        person: ref('person'),
        role: choice('head', 'alternate', 'member', 'adviser'),
        title: text().optional(),
      }),
      100,
    ),
  }),
  /** Full powers laid before the secretariat; heads of State need none (Vienna Convention, article 7, paragraph 2). */
  'credentials.present': z.strictObject({
    session: ref('session'),
    member: ref('member'),
    powers: choice('full-powers', 'not-required'),
    note: text().optional(),
  }),
  'credentials.examine': z.strictObject({
    session: ref('session'),
    member: ref('member'),
    finding: choice('accepted', 'provisional', 'refused'),
    note: text().optional(),
  }),
  'invitation.issue': z.strictObject({
    invitation: newId('invitation'),
    session: ref('session'),
    as: choice('invited', 'observer'),
    name: text(),
    person: ref('person').optional(),
    member: ref('member').optional(),
  }),
  'absence.note': z.strictObject({
    session: ref('session'),
    member: ref('member'),
    reason: text(),
  }),
  'item.propose': z.strictObject({
    item: newId('item'),
    session: ref('session'),
    title: text(500),
    kind: choice('ordinary', 'results', 'appointment', 'organisational').optional(),
    proposedBy: ref('member').optional(),
    referredFrom: ref('body').optional(),
    sitting: ref('sitting').optional(),
    note: text().optional(),
    access: access().optional(),
  }),
  'agenda.order': z.strictObject({ session: ref('session'), items: refs('item') }),
  'item.withdraw': z.strictObject({ item: ref('item'), why: text().optional() }),
  'document.lay': z.strictObject({
    document: newId('document'),
    session: ref('session'),
    item: ref('item').optional(),
    title: text(500),
    kind: choice(
      'declaration',
      'decision',
      'statement',
      'strategy',
      'plan',
      'budget',
      'report',
      'amendment',
      'regulation',
      'other',
    ),
    symbol: line(80).optional(),
    proposedBy: ref('member').optional(),
    referredFrom: ref('body').optional(),
    audience: audience(),
    /** The sources say that the document exists and do not give its title. */
    untitled: yesNo().optional(),
  }),
  /** A language version: either its text, or the digest of a file laid in the documents' store. */
  'version.lay': z.strictObject({
    document: ref('document'),
    language: z
      .string('not-text')
      .regex(/^[a-z]{2,3}$/, 'bad-language')
      .meta({ field: 'line' }),
    authentic: yesNo().optional(),
    text: z
      .string('not-text')
      .max(30_000, 'too-long')
      .optional()
      .meta({ field: 'long-text', long: true }),
    digest: digest().optional(),
    fileName: line(200).optional(),
    mediaType: line(100).optional(),
    bytes: wholeNumber(1, 20_000_000).optional(),
  }),
  'document.release': z.strictObject({ document: ref('document'), audience: audience() }),
  'communique.issue': z.strictObject({ session: ref('session'), note: longText(2000).optional() }),
}
