// What reading a form came to, and the sums of many.
import type { Field, Proposal } from '../../../src/reading/proposal.ts'
import { readReport } from '../../../src/reading/read.ts'
import { isRefusal } from '../../../src/reading/refusal.ts'
import { stateCode } from '../../../src/reading/states.ts'
import type { Fact, Form, Values } from './form.ts'

/** From best to worst: a form may rise and never fall. */
export const standings = ['right', 'missed', 'wrong', 'wrong person', 'wrong person, sure'] as const
export type Standing = (typeof standings)[number]

export type Scored = {
  readonly form: Form
  readonly standing: Standing
  readonly faults: readonly string[]
  /** Appointments and dismissals: stated, proposed, and right in person, post, organisation, dates and length. */
  readonly changes: { readonly stated: number; readonly proposed: number; readonly right: number }
  /** Holders of posts with no change: stated, and found. */
  readonly holders: { readonly stated: number; readonly found: number }
  /** Dates and places by name of the field: stated or proposed, and right. */
  readonly dates: ReadonlyMap<string, { readonly told: number; readonly right: number }>
  readonly wrongPersons: number
  readonly wrongPersonsSure: number
  /** What must be shown as not read: all, shown at all, and with the reason that is meant. */
  readonly unread: { readonly stated: number; readonly shown: number; readonly reason: number }
}

export function scoreForm(form: Form): Scored {
  const reading = readReport(form.text)
  if (isRefusal(reading)) return refusedForm(form, reading.code)
  const { proposals, unresolved } = reading
  const faults: string[] = []
  const dates = new Map<string, { told: number; right: number }>()
  const changes = { stated: 0, proposed: 0, right: 0 }
  const holders = { stated: 0, found: 0 }
  const wrong = { persons: 0, sure: 0 }
  const left = new Set(form.facts)
  for (const proposal of proposals) readProposal(proposal)
  for (const fact of left) missFact(fact)
  const session = proposals.find(({ kind }) => kind === 'session')
  const names = ['date', 'place', ...(form.session?.has('body') ? ['body' as const] : [])] as const
  for (const name of names)
    compareDate(`session.${name}`, session?.fields[name], form.session?.get(name), true)
  const unread = scoreUnread()
  if (form.refused) faults.push('not refused')
  return {
    form,
    standing: standingOf(),
    faults,
    changes,
    holders,
    dates,
    wrongPersons: wrong.persons,
    wrongPersonsSure: wrong.sure,
    unread,
  }

  function readProposal({ kind, sure, fields }: Proposal): void {
    const wanted = kindsOf[kind]
    if (wanted === undefined) return
    const isChange = kind !== 'career'
    if (isChange) changes.proposed++
    const possible = [...left].filter((one) => wanted.includes(one.kind) && isOf(one, fields))
    const fact =
      possible.find((one) => isTo(one, fields)) ??
      possible.find((one) => isChange && isNearly(one, fields))
    if (fact === undefined) {
      // A post held that was told already, or told more fully, is no second fact.
      if (!isChange && form.facts.some((one) => isOf(one, fields) && isTo(one, fields))) return
      wrong.persons++
      if (sure) wrong.sure++
      faults.push(`${sure ? 'sure ' : ''}wrong ${kind}: ${shownFields(fields)}`)
      return
    }
    left.delete(fact)
    const before = faults.length
    if (isChange) changes.stated++
    else holders.stated++
    for (const name of ['from', 'to', 'length', 'dates'] as const)
      compareDate(`${kind}.${name}`, fields[name], fact.details.get(name), isChange)
    for (const name of ['capacity', 'predecessor'] as const)
      compareField(`${kind}.${name}`, fields[name], fact.details.get(name) ?? ['-'])
    if (isChange) compareField(`${kind}.post`, fields.post, fact.post)
    if (isChange) compareField(`${kind}.organisation`, fields.organisation, fact.organisation)
    if (!isChange) holders.found++
    else if (faults.length === before) changes.right++
  }

  function missFact(fact: Fact): void {
    if (fact.kind === 'holds' || fact.kind === 'held') {
      holders.stated++
      return
    }
    changes.stated++
    faults.push(`missed ${fact.kind}: ${fact.person[0]}, ${fact.post[0]}`)
    for (const name of ['from', 'to', 'length'] as const) {
      const kind = fact.kind === 'appointed' ? 'appointment' : 'dismissal'
      if (fact.details.has(name)) countDate(`${kind}.${name}`, false)
    }
  }

  function compareDate(
    name: string,
    field: Field | undefined,
    values: Values | undefined,
    counts: boolean,
  ): void {
    const said = stated(field)
    if (said === undefined && (values === undefined || values.includes('-'))) return
    if (values === undefined && !counts) return
    const right = said !== undefined && values !== undefined && isOneOf(said, values)
    countDate(name, right)
    if (!right) faults.push(`${name}: ${said ?? 'nothing'} instead of ${values?.[0] ?? 'nothing'}`)
  }

  function countDate(name: string, right: boolean): void {
    const sums = dates.get(name) ?? { told: 0, right: 0 }
    dates.set(name, { told: sums.told + 1, right: sums.right + (right ? 1 : 0) })
  }

  function compareField(name: string, field: Field | undefined, values: Values): void {
    const said = stated(field)
    if (said === undefined ? values.includes('-') : isOneOf(said, values)) return
    faults.push(`${name}: ${said ?? 'nothing'} instead of ${values[0]}`)
  }

  function scoreUnread(): Scored['unread'] {
    const codes: readonly string[] = unresolved.map(({ code }) => code)
    const stated = form.unread.length
    const shown = Math.min(stated, codes.length)
    const reason = form.unread.filter((why) => codes.includes(why) || why === 'unresolved').length
    for (const why of form.unread.slice(shown)) faults.push(`not shown as not read: ${why}`)
    return { stated, shown, reason: Math.min(reason, shown) }
  }

  function standingOf(): Standing {
    if (wrong.sure > 0) return 'wrong person, sure'
    if (wrong.persons > 0) return 'wrong person'
    if (faults.length === 0) return 'right'
    return faults.every((fault) => /^(?:missed|not shown)/.test(fault)) ? 'missed' : 'wrong'
  }
}

const kindsOf: Readonly<Record<string, readonly Fact['kind'][]>> = {
  appointment: ['appointed'],
  dismissal: ['dismissed'],
  career: ['holds', 'held'],
}

function refusedForm(form: Form, code: string): Scored {
  const changes = form.facts.filter(({ kind }) => kind === 'appointed' || kind === 'dismissed')
  return {
    form,
    standing: form.refused ? 'right' : 'missed',
    faults: form.refused ? [] : [`refused: ${code}`],
    changes: { stated: changes.length, proposed: 0, right: 0 },
    holders: { stated: form.facts.length - changes.length, found: 0 },
    dates: new Map(),
    wrongPersons: 0,
    wrongPersonsSure: 0,
    unread: { stated: form.unread.length, shown: 0, reason: 0 },
  }
}

function isOf(fact: Fact, fields: Proposal['fields']): boolean {
  const person = stated(fields.person)
  return person !== undefined && fact.person.some((name) => even(name) === even(person))
}

function isTo(fact: Fact, fields: Proposal['fields']): boolean {
  const post = stated(fields.post)
  return post !== undefined && isOneOf(post, fact.post)
}

/** The right person and a word of the right post: a fault, and no wrong person. */
function isNearly(fact: Fact, fields: Proposal['fields']): boolean {
  const said = new Set(stems(stated(fields.post) ?? ''))
  return fact.post.some((post) => stems(post).some((stem) => said.has(stem)))
}

function stems(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 5))
}

function stated(field: Field | undefined): string | undefined {
  return field === undefined || field.status === 'inferred'
    ? undefined
    : [field.value].flat().join(', ')
}

/** Capitals are no part of a post or a body; a State is the same by its code or its name. */
function isOneOf(said: string, values: Values): boolean {
  return values.some(
    (value) =>
      even(said).toLowerCase() === even(value).toLowerCase() ||
      (stateCode(said) ?? said) === (stateCode(value) ?? value),
  )
}

function even(words: string): string {
  return words.replaceAll('ё', 'е').replaceAll('Ё', 'Е').replace(/\s+/g, ' ').trim()
}

function shownFields(fields: Proposal['fields']): string {
  return ['person', 'post', 'organisation', 'from', 'to', 'dates']
    .flatMap((name) => stated(fields[name]) ?? [])
    .join(', ')
}
