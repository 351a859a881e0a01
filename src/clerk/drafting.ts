// One act on its way to being an entry: recognised if it was taken before, its closed words replaced, decided, encoded.
// Nothing is written here: what must lie on the disk before the entry does is handed back with it.
import type { Act, ActOf, By } from '../rules/acts.ts'
import { type Closed, closedBehind, closedTo } from '../audience/closed.ts'
import { closureOf } from '../audience/closed-doors.ts'
import { decide } from '../rules/decide.ts'
import type { Moment, Refusal } from '../rules/event.ts'
import { get, ownedBy, type Organisation } from '../rules/organisation.ts'
import { isSameAct, sealAct } from '../rules/secrets.ts'
import { decodeEntry, encodeEntry, type Entry, release } from '../record/entry.ts'
import { hiddenOf } from '../record/closed-entry.ts'
import type { Sealing } from '../record/secrets/sealed.ts'
import type { Ballot, Urn } from '../record/secrets/urn.ts'

export type Drafting = {
  /** What replaces words that must not enter the record in clear. */
  readonly seal?: ((words: string, closed: Closed) => Sealing) | undefined
  readonly urn?: Urn | undefined
  /** What the pure rules cannot see of an act: whether a key in it is one, whether a file it names was sent. */
  readonly inspect?: ((act: Act) => Refusal | undefined) | undefined
}

export type Draft = {
  readonly entry: Entry
  readonly bytes: Uint8Array
  readonly sealings: readonly Sealing[]
  /** The digest of the file that the act names, in clear. */
  readonly file: string | undefined
}

export type Drafted = Draft | { readonly again: number } | { readonly refusal: Refusal }

/** `entryAt` reads entries of the record and of the batch; `ballots` gathers the choices of those who voted in secret. */
export type Desk = {
  readonly org: Organisation
  readonly moment: Moment
  readonly entryAt: (n: number) => Entry
  readonly ballots: Ballot[]
}

const ENTRY_BYTES_MAX = 65_535

export function draft(drafting: Drafting, desk: Desk, laid: Act, by: By): Drafted {
  const { org, moment, entryAt, ballots } = desk
  const before = org.receipts.get(laid.id)
  if (before !== undefined)
    return isSame(entryAt(before), laid, by)
      ? { again: before }
      : { refusal: { code: 'act-id-used', rule: 'S4', facts: { id: laid.id, entry: before } } }
  const sealings: Sealing[] = []
  const sealed = withSealings(drafting, desk, laid, sealings)
  const act = sealed.type === 'round.close' ? counted(drafting, desk, sealed) : sealed
  const decided = decide(org, act, by, moment)
  if ('refusal' in decided) return decided
  // Only now: who may not lay the act at all is told that, and nothing of what is in it.
  const refusal = drafting.inspect?.(laid)
  if (refusal) return { refusal }
  const entry: Entry = {
    n: org.size,
    at: moment.at,
    on: moment.on,
    by,
    act: withoutChoice(act),
    events: decided.events,
    release,
  }
  const whole = encodeEntry(entry)
  // What the events lose in writing (undefined fields) must be lost here too, so that replay equals memory.
  const written = withClosure(drafting, desk, decodeEntry(whole), act, sealings)
  const bytes = written.closure ? encodeEntry(written) : whole
  if (bytes.length > ENTRY_BYTES_MAX) {
    const facts = { bytes: bytes.length, most: ENTRY_BYTES_MAX }
    return { refusal: { code: 'entry-too-large', rule: 'S26', facts } }
  }
  if (act.type === 'ballot.cast')
    ballots.push({ round: act.round, member: act.member, choice: (act.choice ?? []).join(' ') })
  return { entry: written, bytes, sealings, file: fileOf(laid) }
}

/** The entry with what closes it; what is closed of it is sealed. */
function withClosure(
  { seal }: Drafting,
  { org }: Desk,
  entry: Entry,
  act: Act,
  sealings: Sealing[],
): Entry {
  const closure = closureOf(org, act, entry.events)
  if (!closure) return entry
  const closed = { ...entry, closure }
  if (!seal) return closed
  const sealing = seal(hiddenOf(closed), closedBehind(org, closure))
  sealings.push(sealing)
  return { ...closed, closure: { ...closure, sealed: `sealed:${sealing.commitment}` } }
}

/** The digest of a file that an act names. */
export function fileOf(act: Act): string | undefined {
  return 'digest' in act ? act.digest : undefined
}

function withSealings(
  { seal }: Drafting,
  { org, entryAt }: Desk,
  laid: Act,
  sealings: Sealing[],
): Act {
  const closed = closedTo(org, laid, (n) => entryAt(n).events)
  if (!closed || !seal) return laid
  return sealAct(laid, (words) => {
    const sealing = seal(words, closed)
    sealings.push(sealing)
    return `sealed:${sealing.commitment}`
  })
}

/** The round closes on what the urn holds of those recorded as having cast a ballot, whatever the act said. */
function counted({ urn }: Drafting, { org, ballots }: Desk, act: ActOf<'round.close'>): Act {
  if (!urn) return act
  urn.put(ballots.splice(0))
  const members = ownedBy(org, 'ballot', act.round).map((ballot) => ballot.member)
  const cast = [...urn.count(act.round, members)]
  const votesOf = (candidate: string) =>
    cast.reduce(
      (sum, [names, number]) => sum + (names.split(' ').includes(candidate) ? number : 0),
      0,
    )
  // In the order in which they stand, and never in that in which the ballots lay in the urn.
  const counts = (get(org, 'round', act.round)?.candidates ?? [])
    .map((candidate) => ({ candidate, votes: votesOf(candidate) }))
    .filter(({ votes }) => votes > 0)
  const blank = cast.find(([names]) => names === '')?.[1] ?? 0
  return { ...act, counts, blank }
}

function withoutChoice(act: Act): Act {
  if (act.type !== 'ballot.cast') return act
  const { choice: _choice, ...rest } = act
  return rest
}

/**
 * Whether an entry holds this very act by this very person. What is kept elsewhere cannot be compared: sealed words have a
 * salt each, a ballot's choice is in the urn, and the counts of a round come from there.
 */
function isSame(entry: Entry, act: Act, by: By): boolean {
  if (act.type === 'round.close')
    return entry.act.type === act.type && entry.act.round === act.round && isSameAct(entry.by, by)
  return isSameAct([entry.act, entry.by], [withoutChoice(act), by])
}
