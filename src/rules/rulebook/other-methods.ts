import { onDay, type CompiledClass, type CompiledRules } from './compiled.ts'
import { entitledOn, readTallies, refusal } from './ballot.ts'
import { citation } from './condition.ts'
import type { Counted, MemberId, MethodOutcome, Reason, RulebookRefusal } from './outcome.ts'
import type { Question } from './question.ts'
import { quorumReason } from './quorum.ts'
import type { QuestionClass } from './rulebook.ts'

type Other = NonNullable<QuestionClass['other']>

/** Consensus: no member present objects, or no more than the rule lets object. A reservation is no objection. */
export function decideByConsensus(
  rules: CompiledRules,
  question: Question,
  needs: CompiledClass,
  rule: NonNullable<Other['consensus']>,
  before: Reason[],
): MethodOutcome {
  const heard = hear(rules, question, needs)
  if (heard.refusals.length > 0)
    return {
      outcome: 'refused',
      why: heard.refusals[0]!.code,
      reasons: [],
      refusals: heard.refusals,
    }
  const reasons = [...before]
  const quorum = quorumHeard(rules, question, needs, heard)
  if (quorum) reasons.push(quorum)
  if (quorum?.met === false && quorum.decides !== false)
    return { outcome: 'rejected', why: quorum.why ?? 'quorum', reasons }
  const parties = new Set(rule.withoutParties ? (question.parties ?? []) : [])
  const objecting = heard.objecting.filter((member) => !parties.has(member))
  const most = rule.minus ?? 0
  const got = objecting.length + heard.objectingUnnamed
  // Without names any of the objections may be a party's.
  const surely = got - Math.min(heard.objectingUnnamed, parties.size)
  const met = got <= most ? true : surely > most ? false : null
  reasons.push({
    condition: 'consensus',
    ...citation(rules, rule.rule),
    needed: {
      compare: 'at-most',
      number: most,
      stated: most,
      ...(parties.size > 0 ? { holders: [...parties] } : {}),
    },
    got: met === null ? null : got,
    met,
    counted: counted([
      ['objects', 'counted', heard.objectingUnnamed],
      ['objects', 'counted', objecting],
      ['objects', 'out', heard.objecting.filter((member) => parties.has(member))],
      ['reserves', 'out', heard.reserving],
      ['no-objection', 'out', heard.content],
      ['silent', 'out', [...heard.silent, ...heard.abstaining]],
      ['absent', 'out', heard.absent],
    ]),
  })
  return endOf(met, 'consensus', reasons) ?? { outcome: 'adopted', reasons }
}

/** Silence: adopted at the deadline unless someone who may break silence has broken it. */
export function decideBySilence(
  rules: CompiledRules,
  question: Question,
  needs: CompiledClass,
  rule: NonNullable<Other['silence']>,
  before: Reason[],
): MethodOutcome {
  const heard = hear(rules, question, needs)
  if (heard.refusals.length > 0)
    return {
      outcome: 'refused',
      why: heard.refusals[0]!.code,
      reasons: [],
      refusals: heard.refusals,
    }
  const breakers =
    rule.breakers === undefined
      ? undefined
      : new Set(onDay(rules.groups.get(rule.breakers) ?? [], question.on))
  const breaking = heard.objecting.filter((member) => breakers?.has(member) ?? true)
  const got = breaking.length + heard.objectingUnnamed
  // Without names nobody can tell whether one who objected may break silence.
  const met = got === 0 ? true : breaking.length > 0 || !breakers ? false : null
  const passed = question.deadlinePassed ?? true
  const reasons: Reason[] = [
    ...before,
    {
      condition: 'silence',
      ...citation(rules, rule.rule),
      needed: {
        compare: 'at-most',
        number: 0,
        stated: 0,
        ...(breakers ? { holders: [...breakers] } : {}),
      },
      got: met === null ? null : got,
      met,
      counted: counted([
        ['objects', 'counted', heard.objectingUnnamed],
        ['objects', 'counted', breaking],
        ['objects', 'out', heard.objecting.filter((member) => !breaking.includes(member))],
        ['reserves', 'out', heard.reserving],
      ]),
    },
  ]
  const ended = endOf(met, 'silence', reasons)
  if (ended) return ended
  reasons.push({
    condition: 'silence-deadline',
    ...citation(rules, rule.rule),
    needed: { compare: 'at-least', number: 1, stated: rule.hours },
    got: passed ? 1 : 0,
    met: passed,
    counted: [],
  })
  return passed
    ? { outcome: 'adopted', reasons }
    : { outcome: 'pending', why: 'silence-deadline', reasons }
}

/**
 * When a silence procedure opened at an instant (UTC milliseconds) ends, after so many extensions. Undefined: the class
 * has no silence procedure, or the rule does not allow that many.
 */
export function silenceEndsAt(
  needs: CompiledClass,
  openedAt: number,
  extensions: number,
): number | undefined {
  const rule = needs.written.other?.silence
  if (!rule || extensions > (rule.extensions ?? 0)) return undefined
  return openedAt + (rule.hours + extensions * (rule.extensionHours ?? rule.hours)) * 3_600_000
}

/**
 * Limited format: those who take part decide, if no member objects to deciding so. Only those who voted for it are
 * bound; the others bear no responsibility for its consequences.
 */
export function decideByLimitedFormat(
  rules: CompiledRules,
  question: Question,
  needs: CompiledClass,
  rule: NonNullable<Other['limited']>,
  before: Reason[],
  decideByVote: (
    rules: CompiledRules,
    question: Question,
    needs: CompiledClass,
    before: Reason[],
  ) => MethodOutcome,
): MethodOutcome {
  const heard = hear(rules, question, needs)
  if (heard.refusals.length > 0)
    return {
      outcome: 'refused',
      why: heard.refusals[0]!.code,
      reasons: [],
      refusals: heard.refusals,
    }
  const objecting = (question.formatObjections ?? []).filter((member) => heard.entitled.has(member))
  const named = question.tallies?.members === undefined || heard.named
  const taking = [...heard.content, ...heard.reserving, ...heard.objecting, ...heard.abstaining]
  const number = named ? taking.length : heard.takingUnnamed
  // Who took part is presumed where the record tells nothing of it.
  const known = heard.named || number > 0 || question.present !== undefined
  const least = rule.minimum ?? 1
  const reasons: Reason[] = [
    ...before,
    {
      condition: 'limited-format',
      ...citation(rules, rule.rule),
      needed: { compare: 'at-most', number: 0, stated: 0 },
      got: objecting.length,
      met: objecting.length === 0,
      counted: counted([['objects', 'counted', objecting]]),
    },
    {
      condition: 'participants',
      ...citation(rules, rule.rule),
      needed: { compare: 'at-least', number: least, stated: least },
      got: known ? number : null,
      met: known ? number >= least : null,
      counted: counted([['taking-part', 'counted', named ? taking : number]]),
      ...(known ? {} : { decides: false as const }),
    },
  ]
  const failed = reasons.find((reason) => reason.met === false)
  if (failed) return { outcome: 'rejected', why: failed.condition, reasons }
  const among = named
    ? {
        ...question,
        roster: taking,
        present: taking,
        answers: only(question.answers ?? {}, taking),
      }
    : { ...question, present: undefined, tallies: onlyThere(question.tallies ?? {}) }
  const withoutQuorum = { ...needs, quorum: undefined }
  const decided =
    rule.decides === 'vote'
      ? decideByVote(rules, among, withoutQuorum, reasons)
      : decideByConsensus(rules, among, withoutQuorum, { rule: rule.rule }, reasons)
  const bound = heard.content
  return decided.outcome === 'adopted' && heard.named
    ? {
        ...decided,
        bound,
        released: [...heard.entitled].filter((member) => !bound.includes(member)),
      }
    : decided
}

type Heard = {
  entitled: Set<MemberId>
  objecting: MemberId[]
  reserving: MemberId[]
  content: MemberId[]
  abstaining: MemberId[]
  /** There, and said nothing. */
  silent: MemberId[]
  absent: MemberId[]
  present: MemberId[]
  /** Whether any answer is known by name. */
  named: boolean
  /** Whether it is known of everyone entitled if they were there. */
  presenceKnown: boolean
  /** From a tally, where answers are not known by name: how many objected, and how many took part. */
  objectingUnnamed: number
  takingUnnamed: number
  refusals: RulebookRefusal[]
}

/** Sorts the answers to a question that is not put to the vote. Members who may not take part are not heard. */
function hear(rules: CompiledRules, question: Question, needs: CompiledClass): Heard {
  const answers = question.answers ?? {}
  const roster =
    question.roster ?? (rules.members ? onDay(rules.members, question.on) : Object.keys(answers))
  const { counted, barred } = entitledOn(roster, rules, question.on, needs.written.voters)
  const heard: Heard = {
    entitled: new Set(counted.filter((member) => !barred.has(member))),
    objecting: [],
    reserving: [],
    content: [],
    abstaining: [],
    silent: [],
    absent: [],
    present: [],
    named: Object.keys(answers).length > 0,
    presenceKnown: question.present !== undefined,
    objectingUnnamed: 0,
    takingUnnamed: 0,
    refusals: [],
  }
  const tallies = readTallies(question, rules, needs, (code, rule, facts) =>
    heard.refusals.push(refusal(rules, code, rule, facts)),
  )
  const tally = heard.named ? undefined : tallies.get('members')
  if (tally) {
    const [yes = 0, no = 0, abstain = 0, , nonParticipating = 0] = tally.amounts.map(
      (steps) => steps / tally.scale,
    )
    heard.objectingUnnamed = no
    heard.takingUnnamed = yes + no + abstain + nonParticipating
  }
  const there = question.present && new Set(question.present)
  for (const member of heard.entitled) {
    const answer = Object.hasOwn(answers, member) ? answers[member] : undefined
    const present = there ? there.has(member) : answer !== 'absent' && answer !== undefined
    if (present) heard.present.push(member)
    if (answer === 'objects' || answer === 'no') heard.objecting.push(member)
    else if (answer === 'reserves') heard.reserving.push(member)
    else if (answer === 'abstain') heard.abstaining.push(member)
    else if (answer === 'yes' || answer === 'no-objection') heard.content.push(member)
    else if (present) heard.silent.push(member)
    else heard.absent.push(member)
  }
  if (heard.named && [...heard.entitled].every((member) => Object.hasOwn(answers, member)))
    heard.presenceKnown = true
  for (const member of Object.keys(answers)) {
    if (
      heard.entitled.has(member) ||
      answers[member] === 'absent' ||
      answers[member] === 'not-participating'
    )
      continue
    const status = barred.get(member)
    const rule =
      (status === undefined ? undefined : rules.statuses.get(status)?.rule) ??
      rules.version.entitled
    heard.refusals.push(
      refusal(rules, 'vote.not-entitled', rule, { member, ...(status ? { status } : {}) }),
    )
  }
  return heard
}

/**
 * The quorum of a question not put to the vote. Who is not recorded as absent is presumed to be there: so it fails only
 * where too many are known to be away, and where presence is not known of everyone it is never said to be met.
 */
function quorumHeard(
  rules: CompiledRules,
  question: Question,
  needs: CompiledClass,
  heard: Heard,
): Reason | undefined {
  if (!needs.quorum) return undefined
  const answers = question.answers ?? {}
  const presumed = [...heard.entitled].filter((member) => answers[member] !== 'absent')
  const there = heard.presenceKnown ? heard.present : presumed
  const asked = { ...question, present: question.present ?? there }
  const reason = quorumReason(asked, needs, countingOf(rules, question, heard, there))
  if (!reason || heard.presenceKnown || (reason.met === false && heard.entitled.size > 0))
    return reason
  return { ...reason, got: null, met: null, counted: [], decides: false }
}

/** How a question ends that a condition did not carry; undefined where it did. */
function endOf(met: boolean | null, why: string, reasons: Reason[]): MethodOutcome | undefined {
  if (met === null) return { outcome: 'undecided', why: 'figures', reasons }
  return met ? undefined : { outcome: 'rejected', why, reasons }
}

function countingOf(rules: CompiledRules, question: Question, heard: Heard, there: MemberId[]) {
  const away = [...heard.entitled].filter((member) => !there.includes(member))
  const lists = [[], [], [], away, there] as [
    MemberId[],
    MemberId[],
    MemberId[],
    MemberId[],
    MemberId[],
  ]
  return {
    rules,
    on: question.on,
    lists,
    tallies: new Map(),
    given: new Map(),
    seats: question.seats,
    vetoes: undefined,
    measured: new Map(),
  }
}

function only(
  answers: NonNullable<Question['answers']>,
  members: readonly MemberId[],
): NonNullable<Question['answers']> {
  return Object.fromEntries(members.map((member) => [member, answers[member]!]))
}

/** Those who take part are the whole body: nobody of a tally is absent. */
function onlyThere(tallies: NonNullable<Question['tallies']>): NonNullable<Question['tallies']> {
  return Object.fromEntries(
    Object.entries(tallies).map(([name, tally]) => [name, { ...tally, absent: 0 }]),
  )
}

/** Rows with anyone in them; a number stands for members not known by name. */
function counted(rows: readonly [string, Counted['as'], MemberId[] | number][]): Counted[] {
  return rows.flatMap(([answer, as, members]) => {
    if (typeof members === 'number') return members > 0 ? [{ answer, as, number: members }] : []
    return members.length > 0 ? [{ answer, as, number: members.length, members }] : []
  })
}
