// A refusal in the reader's language: what and why, by which rule, what was needed and what there was, what is possible
// instead. The sentences are in text/*/refusals.ftl; here the ids in the facts become names.
import type { Refusal } from '../rules/event.ts'
import { founded, get, type Kind } from '../rules/organisation.ts'
import { localised } from '../text/language.ts'
import { list } from '../text/numbers.ts'
import { dayInTable } from '../text/dates.ts'
import { momentInTable } from '../text/times.ts'
import { isDay } from '../rules/day.ts'
import { knows, say } from '../text/say.ts'
import { nameOf, type Naming } from './names.ts'

export type RefusalWords = {
  readonly sentence: string
  readonly rule: string
  /** What the rule says, where it is a standing rule of the program. */
  readonly ruleSays: string | undefined
  /** The page of the rule, where it is a standing rule. */
  readonly ruleHref: string | undefined
  readonly needed: string | undefined
  readonly got: string | undefined
  readonly instead: string | undefined
}

export function refusalWords(naming: Naming, refusal: Refusal): RefusalWords {
  const { language } = naming
  const args = argumentsOf(naming, refusal.facts)
  const part = (side: 'needed' | 'got' | 'instead') => {
    const name = `${refusal.code}-${side}`
    return knows(`refusal-${name}`) ? say(language, `refusal-${name}`, args) : undefined
  }
  const standing =
    typeof refusal.rule === 'string' ? /^S(\d{1,2})$/.exec(refusal.rule)?.[1] : undefined
  return {
    sentence: say(language, `refusal-${refusal.code}`, args),
    rule:
      standing !== undefined
        ? say(language, 'standing-rule', { number: standing })
        : typeof refusal.rule === 'string'
          ? refusal.rule
          : localised(refusal.rule, language).value,
    ruleSays: standing === undefined ? undefined : say(language, `standing-rule-${standing}`),
    ruleHref: standing === undefined ? undefined : `/rules#S${standing}`,
    needed: part('needed'),
    got: part('got'),
    instead: part('instead'),
  }
}

/** Every name that a fact may have; a sentence may use any of them, whether or not this refusal states it. */
const factNames = [
  'table',
  'day',
  'persons',
  'proposal',
  'proposals',
  'least',
  'member',
  'body',
  'kind',
  'id',
  'from',
  'to',
  'status',
  'on',
  'path',
  'mistake',
  'mend',
  'mistakes',
  'class',
  'classes',
  'method',
  'session',
  'sitting',
  'state',
  'item',
  'floor',
  'question',
  'closedAt',
  'closesAt',
  'givenAt',
  'earliestAt',
  'latestAt',
  'post',
  'heldBy',
  'person',
  'document',
  'audience',
  'finding',
  'measure',
  'progress',
  'field',
  'fields',
  'reading',
  'readings',
  'bytes',
  'most',
  'needed',
  'got',
  'needed-member',
  'needed-after',
  'needed-body',
  'needed-years',
  'got-member',
  'got-body',
  'got-years',
  'refusal',
  'role',
  'act',
  'entry',
  'table',
  'day',
] as const

/** Facts whose values are ids of things of this kind. */
const kindsOfFacts: Readonly<Record<string, Kind>> = {
  member: 'member',
  'needed-member': 'member',
  'needed-after': 'member',
  'got-member': 'member',
  body: 'body',
  'needed-body': 'body',
  'got-body': 'body',
  session: 'session',
  sitting: 'sitting',
  item: 'item',
  floor: 'floor',
  question: 'question',
  post: 'post',
  person: 'person',
  document: 'document',
  measure: 'measure',
  persons: 'person',
  proposal: 'proposal',
  proposals: 'proposal',
}

function argumentsOf(naming: Naming, facts: Refusal['facts']): Record<string, string | number> {
  const nothing = say(naming.language, 'refusal-nothing')
  const args: Record<string, string | number> = { thing: nothing }
  for (const name of factNames) args[name] = nothing
  for (const [name, value] of Object.entries(facts))
    args[name] = name.endsWith('At')
      ? timeSaid(naming, value, facts, nothing)
      : said(naming, name, value, nothing)
  if (typeof facts.kind === 'string' && typeof facts.id === 'string') {
    const known = knows(`kind-${facts.kind}`)
    const name = known ? nameOf(naming, facts.kind as Kind, facts.id) : facts.id
    args.thing = known ? `${say(naming.language, `kind-${facts.kind}`)} — ${name}` : name
  }
  return args
}

/** An instant, on the clock of the session that it is about. */
function timeSaid(
  naming: Naming,
  at: Refusal['facts'][string],
  facts: Refusal['facts'],
  nothing: string,
): string {
  if (typeof at !== 'number' || at === 0) return nothing
  const { org, language } = naming
  const id = (name: string) => (typeof facts[name] === 'string' ? facts[name] : '')
  const election = get(org, 'election', get(org, 'round', id('round'))?.election ?? '')
  const sitting = get(org, 'sitting', get(org, 'poll', id('poll'))?.sitting ?? id('sitting'))
  const session =
    get(org, 'question', id('question'))?.session ??
    election?.session ??
    sitting?.session ??
    get(org, 'document', id('document'))?.session ??
    id('session')
  return momentInTable(
    language,
    at,
    get(org, 'session', session ?? '')?.timeZone ?? founded(org)?.timeZone ?? 'UTC',
  )
}

function said(
  naming: Naming,
  name: string,
  value: Refusal['facts'][string],
  nothing: string,
): string | number {
  if (typeof value === 'number') return value
  const kind = kindsOfFacts[name]
  if (typeof value !== 'string') {
    const names = kind ? value.map((id) => nameOf(naming, kind, id)) : value
    return names.length === 0 ? nothing : list(naming.language, names)
  }
  if (value === '') return nothing
  if (kind) return nameOf(naming, kind, value)
  if (name === 'state' && knows(`state-${value}`)) return say(naming.language, `state-${value}`)
  return isDay(value) ? dayInTable(naming.language, value) : value
}
