import * as z from 'zod'

// The shape of a rulebook file. What each key means is said for lawyers in docs/rulebooks.md; the JSON Schema published
// beside the shipped rulebooks is made from here.

export const answers = ['yes', 'no', 'abstain', 'absent', 'not-participating'] as const
/** How a member answered a question put to the vote. */
export type Answer = (typeof answers)[number]

export const methods = [
  'vote',
  'consensus',
  'silence',
  'without-vote',
  'unanimous',
  'limited',
] as const
/** How a question was put. 'unanimous': carried by all, with no figures kept. */
export type Method = (typeof methods)[number]

const name = z
  .string()
  .regex(/^(?!__proto__$)[^\s\p{Cc}]([^\p{Cc}]{0,98}[^\s\p{Cc}])?$/u)
  .describe('A name: one line of at most 100 characters, no space at its ends')
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .describe('A day, YYYY-MM-DD')
const words = z
  .union([
    z.string().min(1).max(1000),
    z.record(z.string().regex(/^[a-z]{2,3}$/), z.string().min(1).max(1000)),
  ])
  .describe('Words shown to a reader: one text, or one for each language')
/** Words for a reader: one text for everyone, or one for each language. */
export type Words = z.infer<typeof words>

const memberList = z.array(name).min(1).max(1000)
const spanned = z.strictObject({
  member: name,
  from: day.optional().describe('First day. Absent: always so far'),
  to: day.optional().describe('First day no longer (half-open)'),
})

const share = z
  .string()
  .regex(/^(\d{1,6}\/\d{1,6}|\d{1,3}(\.\d{1,6})?%)$/)
  .describe('A share: "2/3" or "55%"')
const amount = z
  .union([z.number().min(0).max(1e12), share])
  .describe('A number, or a share of what "of" names')

const answerList = z.union([z.enum(answers), z.array(z.enum(answers)).min(1).max(5)])
export const bases = ['voting', 'cast', 'present', 'roster', 'seats'] as const
const base = z
  .union([z.enum(bases), z.array(z.enum(answers)).min(1).max(5)])
  .describe(
    'What a share is a share of. voting: yes + no; cast: yes + no + abstain; present: everyone not absent; roster: all members entitled that day; seats: the number in "seats"; or a list of answers',
  )
export const comparisons = ['atLeast', 'moreThan', 'atMost', 'fewerThan'] as const

const counting = {
  by: name
    .optional()
    .describe('members (one each, the default), or the name of a table of weights or of a tally'),
  among: name.optional().describe('Count only the members of this group'),
  as: z
    .partialRecord(z.enum(answers), z.enum([...answers, 'out']))
    .optional()
    .describe(
      'What an answer counts as in this condition only, e.g. {"abstain": "no"}; "out": not at all',
    ),
}
const cited = {
  rule: name.optional().describe('The key of the rule that says so, from "rules"'),
  why: name.optional().describe('The word for a question that fails on this condition'),
}

export const threshold = z.strictObject({
  ...cited,
  ...counting,
  count: answerList.optional().describe('The answers counted; "yes" when absent'),
  less: answerList
    .optional()
    .describe('Answers taken away from those counted, for a lead of one over the other'),
  atLeast: amount.optional(),
  moreThan: amount.optional(),
  atMost: amount.optional(),
  fewerThan: amount.optional(),
  of: base.optional(),
  round: z
    .enum(['up', 'down', 'half-up'])
    .optional()
    .describe('Round the share to a whole number before comparing. Absent: compared exactly'),
  plus: z
    .number()
    .int()
    .min(-1000)
    .max(1000)
    .optional()
    .describe('Added after rounding, as in "half plus one"'),
})
export const veto = z.strictObject({
  ...cited,
  veto: z.union([name, memberList]).describe('A group, or the members named'),
  answers: answerList.optional().describe('The answers that veto; "no" when absent'),
})
export const unanimity = z.strictObject({
  ...cited,
  ...counting,
  unanimity: z
    .enum(['voting', 'present', 'roster'])
    .describe(
      'voting: an abstention does not break it; present: it does; roster: an absence does too',
    ),
})

export type Condition =
  | z.infer<typeof threshold>
  | z.infer<typeof veto>
  | z.infer<typeof unanimity>
  | { rule?: string | undefined; why?: string | undefined; allOf: Condition[] }
  | { rule?: string | undefined; why?: string | undefined; anyOf: Condition[] }
  | { rule?: string | undefined; why?: string | undefined; noneOf: Condition[] }
  | { rule?: string | undefined; why?: string | undefined; needed: number; someOf: Condition[] }
export type Threshold = z.infer<typeof threshold>

export const condition: z.ZodType<Condition> = z
  .lazy(() => {
    const list = z.array(condition).min(1).max(40)
    return z.union([
      threshold,
      veto,
      unanimity,
      z.strictObject({ ...cited, allOf: list }),
      z.strictObject({ ...cited, anyOf: list }),
      z.strictObject({ ...cited, noneOf: list }),
      z.strictObject({ ...cited, needed: z.number().int().min(1).max(40), someOf: list }),
    ])
  })
  .meta({ id: 'Condition' })

const quorum = z.strictObject({
  rule: name.optional(),
  by: name.optional(),
  atLeast: amount.optional(),
  moreThan: amount.optional(),
  of: base.optional(),
  round: z.enum(['up', 'down', 'half-up']).optional(),
  plus: z.number().int().min(-1000).max(1000).optional(),
  counts: z
    .array(z.enum(answers))
    .min(1)
    .optional()
    .describe('The answers of those who count as there; all but "absent" when this is left out'),
  proxies: z
    .boolean()
    .optional()
    .describe('Whether a member represented by another counts. Absent: no'),
  checked: z
    .enum(['vote', 'opening', 'on-challenge'])
    .optional()
    .describe(
      'vote: at every vote (the default); opening: at the opening only; on-challenge: presumed until challenged',
    ),
})

const methodsOfClass = z.strictObject({
  consensus: z
    .strictObject({
      rule: name.optional(),
      minus: z
        .number()
        .int()
        .min(0)
        .max(100)
        .optional()
        .describe('Objections that do not prevent it: consensus minus n'),
      withoutParties: z
        .boolean()
        .optional()
        .describe('An objection by a party concerned does not prevent it'),
    })
    .optional(),
  silence: z
    .strictObject({
      rule: name.optional(),
      hours: z.number().int().min(1).max(10_000).describe('How long silence must last'),
      breakers: name
        .optional()
        .describe('The group whose members may break it. Absent: any member'),
      extensionHours: z.number().int().min(1).max(10_000).optional(),
      extensions: z
        .number()
        .int()
        .min(0)
        .max(100)
        .optional()
        .describe('How many times it may be extended'),
    })
    .optional(),
  limited: z
    .strictObject({
      rule: name.optional(),
      decides: z.enum(['consensus', 'vote']).describe('How those who take part decide'),
      minimum: z
        .number()
        .int()
        .min(1)
        .max(1000)
        .optional()
        .describe('The fewest members who must take part'),
    })
    .optional(),
  withoutVote: z
    .union([z.literal(false), z.strictObject({ rule: name.optional() })])
    .optional()
    .describe('Adoption without a vote: allowed unless this is false'),
})

const election = z.strictObject({
  rule: name.optional(),
  ballot: z
    .enum(['up-to-places', 'as-many-as-places'])
    .optional()
    .describe(
      'How many names a ballot may, or must, have. Absent: up to as many as there are places',
    ),
  nextRound: z
    .union([
      z.literal('all'),
      z.strictObject({ perPlace: z.number().int().min(1).max(10) }),
      z.strictObject({ atLeast: share }),
    ])
    .optional()
    .describe(
      'Who stands in the next round: all (the default), so many with the most votes for each place left, or those with a share of the valid ballots',
    ),
  tie: z
    .enum(['round', 'lot'])
    .optional()
    .describe(
      'Equal votes for the last place: a round among those alone (the default), or the lot',
    ),
})

const questionClass = z.strictObject({
  title: words.optional(),
  rule: name.optional(),
  method: z
    .enum(methods)
    .optional()
    .describe('The method when the question names none. Absent: vote'),
  adopted: condition
    .optional()
    .describe('What a vote needs. A class without it is not put to the vote'),
  other: methodsOfClass.optional().describe('The other methods this class may be decided by'),
  quorum: z
    .union([quorum, z.literal('none')])
    .optional()
    .describe('Instead of the quorum of the version'),
  withoutParties: z
    .union([z.boolean(), z.literal('uncounted')])
    .optional()
    .describe(
      'true: a party to the dispute abstains; "uncounted": it may vote, and is left out of every count',
    ),
  voters: name.optional().describe('The group whose members alone are entitled in this class'),
  tie: z
    .strictObject({
      rule: name.optional(),
      by: name.optional().describe('The measure that is tied. Absent: members'),
      resolve: z.enum(['falls', 'casting-vote', 'own-vote', 'second-vote', 'lot']),
    })
    .optional()
    .describe(
      'Equal yes and no. casting-vote: an extra vote of the chair; own-vote: the vote the chair gave decides',
    ),
  election: election
    .optional()
    .describe(
      'A class of elections of persons. "adopted" is what a candidate needs of the valid ballots; without it the most votes elect',
    ),
  marks: z
    .record(name, condition)
    .optional()
    .describe('Named heights a vote may reach, for a later class to refer to'),
  becomes: z
    .array(
      z.strictObject({
        rule: name.optional(),
        after: name.describe('The class of an earlier vote on the same subject'),
        outcome: z
          .enum(['adopted', 'rejected'])
          .optional()
          .describe('How it must have ended. Absent: adopted'),
        mark: name.optional().describe('The mark it must have reached'),
        times: z
          .number()
          .int()
          .min(1)
          .max(100)
          .optional()
          .describe('How many times in a row, at least. Absent: once'),
        withinDays: z
          .number()
          .int()
          .min(0)
          .max(36_600)
          .optional()
          .describe('How long ago at most. Absent: any time'),
        class: name.describe('The class whose requirements then apply'),
      }),
    )
    .max(20)
    .optional()
    .describe('The requirement set by the latest earlier vote; the first entry that fits'),
})

const status = z.strictObject({
  rule: name.optional(),
  votes: z.boolean().describe('Whether such a member may vote'),
  counted: z
    .boolean()
    .describe('Whether such a member counts in the roster, for a quorum or a share of all members'),
})

const length = z
  .strictObject({
    years: z.number().int().min(0).max(100).optional(),
    months: z.number().int().min(0).max(1200).optional(),
    days: z.number().int().min(0).max(36_600).optional(),
  })
  .refine((l) => (l.years ?? 0) + (l.months ?? 0) + (l.days ?? 0) > 0)
/** The length of a term. */
export type Length = z.infer<typeof length>

const order = z
  .union([
    z.strictObject({
      alphabetical: z.string().min(1).max(20).describe('The language of the names: en, ru, or own'),
      pairsReversed: z.boolean().optional().describe('The second of each pair before the first'),
      names: z
        .record(name, z.string().min(1).max(200))
        .optional()
        .describe('The names where the rule fixes them'),
    }),
    z.strictObject({
      list: memberList.describe('Members, or regional groups, in the order of their turns'),
    }),
    z.strictObject({ roster: z.literal(true).describe('The order in which the roster is given') }),
  ])
  .describe('The order of turns')

const rotation = z.strictObject({
  rule: name.optional(),
  title: words.optional(),
  office: name
    .optional()
    .describe('The office in a file of periods. Absent: the name of the rotation'),
  body: name.optional().describe('The organ, where a file of periods tells of several'),
  order,
  term: length.optional(),
  skips: z
    .array(name)
    .max(20)
    .optional()
    .describe('Statuses of members who lose their turn, and "absent"'),
  joiners: z
    .enum(['in-place', 'next-cycle'])
    .optional()
    .describe(
      'A member who joins mid-cycle takes its place at once (the default), or when the cycle begins again',
    ),
})

const post = z.strictObject({
  rule: name.optional(),
  title: words.optional(),
  term: length.optional(),
  renewals: z
    .union([z.number().int().min(0).max(100), z.literal('unlimited')])
    .optional()
    .describe('How often a holder may be appointed again without a break. Absent: unlimited'),
  termsInAll: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('How many terms one person may hold in a lifetime'),
  again: z
    .enum(['at-once', 'after-a-term'])
    .optional()
    .describe(
      'When a former holder may return: at once (the default), or after another has held the post',
    ),
  from: z.enum(['citizens-of-members', 'anyone']).optional(),
  proposedBy: name.optional().describe('The organ on whose proposal the appointment is made'),
  appointedBy: name.optional(),
  rotation: name.optional().describe('The rotation by which members have their turn'),
  questionClass: name.optional().describe('The class of the question of appointment'),
})

const ruleText = z.strictObject({
  number: words.describe('The number as a lawyer cites it: "Charter, article 12"'),
  title: words.optional(),
  source: z.string().max(500).optional(),
  notional: z
    .boolean()
    .optional()
    .describe('True for a rule that no source states and the rulebook supposes'),
})
export type RuleText = z.infer<typeof ruleText>

const table = z
  .array(
    z.strictObject({
      from: day,
      weights: z.record(name, z.number().min(0).max(1e12)),
      rule: name.optional(),
    }),
  )
  .min(1)
  .max(200)

const assignment = z
  .strictObject({
    class: name.describe('The class it then is'),
    rule: name.optional(),
    whenClass: z
      .array(name)
      .min(1)
      .max(100)
      .optional()
      .describe(
        'Only for a question put with one of these classes, declared or not. Absent: only for one put without',
      ),
    requires: z
      .array(name)
      .min(1)
      .max(50)
      .optional()
      .describe('The words in "requires" of the question'),
    title: z
      .array(z.string().min(2).max(200))
      .min(1)
      .max(100)
      .optional()
      .describe('Any of these within the title'),
  })
  .refine((a) => a.requires !== undefined || a.title !== undefined || a.whenClass !== undefined)

/** Everything that may change from one version to the next. A later version says only what changes. */
const changeable = {
  rules: z.record(name, z.union([ruleText, z.null()])).optional(),
  members: z
    .array(spanned)
    .max(1000)
    .optional()
    .describe('Only where the rule itself names the members'),
  seats: z
    .union([z.number().int().min(1).max(100_000), z.literal('given')])
    .optional()
    .describe('The number of seats, filled or not; "given": every question brings its own'),
  statuses: z.record(name, z.union([status, z.null()])).optional(),
  groups: z
    .record(name, z.union([z.array(z.union([name, spanned])).max(1000), z.null()]))
    .optional(),
  tables: z
    .record(name, z.union([table, z.literal('given'), z.null()]))
    .optional()
    .describe('Weights by name, each from a day; "given": every question brings its own'),
  tallies: z
    .array(name)
    .max(20)
    .optional()
    .describe('Ballots counted without names, such as the people'),
  quorum: z.union([quorum, z.literal('none')]).optional(),
  casting: z
    .array(name)
    .max(20)
    .optional()
    .describe(
      'Those with a casting vote who are not members: an answer of theirs counts in a tie only',
    ),
  extraordinary: z
    .strictObject({ rule: name.optional(), atLeast: z.number().int().min(1).max(1000) })
    .optional()
    .describe('How many members must ask for an extraordinary session'),
  amendments: z
    .strictObject({
      rule: name.optional(),
      order: z
        .enum(['furthest-first', 'free'])
        .describe('furthest-first: as the chair says (the default); free: in any order'),
    })
    .optional()
    .describe('The order of votes on amendments, all of which come before the vote on their text'),
  entitled: name.optional().describe('The rule that says who may vote'),
  once: name.optional().describe('The rule that a member votes once'),
  closing: name.optional().describe('The rule that nobody votes after the close'),
  classes: z.record(name, z.union([questionClass, z.null()])).optional(),
  assign: z
    .array(assignment)
    .max(100)
    .optional()
    .describe('How a question without a class gets one; the first that fits'),
  defaultClass: name.optional().describe('The class of a question that nothing else gave one'),
  rotations: z.record(name, z.union([rotation, z.null()])).optional(),
  posts: z.record(name, z.union([post, z.null()])).optional(),
}

const version = z.strictObject({ from: day, ...changeable })

export const rulebook = z.strictObject({
  $schema: z.string().max(500).optional(),
  kurultaiRulebook: z.literal(1).describe('The version of this format'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  title: words,
  about: words.optional(),
  versions: z.array(version).min(1).max(100),
})

/** A rulebook as written in its file: JSON and nothing else. */
export type Rulebook = z.infer<typeof rulebook>
export type RulebookVersion = z.infer<typeof version>
export type QuestionClass = z.infer<typeof questionClass>
export type ElectionRule = z.infer<typeof election>
export type QuorumRule = z.infer<typeof quorum>
export type StatusRule = z.infer<typeof status>
export type RotationRule = z.infer<typeof rotation>
export type PostRule = z.infer<typeof post>
export type Spanned = z.infer<typeof spanned>

/** The most bytes a rulebook may have: it travels inside an act, and an entry of the record is at most 65,535 bytes. */
export const rulebookBytesMax = 40_000

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!day) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
