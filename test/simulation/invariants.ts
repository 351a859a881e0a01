// What must hold of any council, whatever it does.
import { isDeepStrictEqual } from 'node:util'
import { DatabaseSync } from 'node:sqlite'
import type { Clerk } from '../../src/clerk/clerk.ts'
import { replay } from '../../src/clerk/replay.ts'
import { redeciding } from '../../src/clerk/redecide.ts'
import { isWithheld, openEvents } from '../../src/audience/may-read.ts'
import { everyone } from '../../src/audience/reader.ts'
import { withoutClosed } from '../../src/audience/without-closed.ts'
import { evolve, kindOf } from '../../src/rules/evolve.ts'
import { statusOn } from '../../src/rules/membership.ts'
import {
  allOf,
  emptyOrganisation,
  get,
  ownedBy,
  type Organisation,
  type Reading,
  type Thing,
  mustGet,
} from '../../src/rules/organisation.ts'
import { mayHold } from '../../src/rules/terms.ts'
import { openViews, type Views } from '../../src/views/views.ts'
import { itemHolds, liveHolds, textHolds } from './live-invariants.ts'
import { toldHolds } from './telling-invariants.ts'
import { type Disk, openMemoryStore } from './memory-store.ts'

/** Something that must hold of every council did not hold. The message says what, in the same words for the same fault. */
export class CouncilBroken extends Error {}

function must(holds: boolean, what: string): void {
  if (!holds) throw new CouncilBroken(what)
}

/** What must hold after entry `n`. */
export function holdsOf(clerk: Clerk, n: number): void {
  const { org } = clerk
  const entry = clerk.entry(n)
  must(entry?.n === n, 'an entry has another number than its place')
  must(org.size === clerk.head().size, 'memory and record differ in length')
  must((org as Organisation).receipts.size === org.size, 'not every entry has its act')
  for (const event of entry?.events ?? []) {
    const thing = org.thing(kindOf(event), event.id)
    if (event.set && 'withdrawn' in event.set)
      must(thing === undefined, 'something withdrawn is still there')
    else must(thing !== undefined && thing.changed >= n, 'an event left no trace')
    if (kindOf(event) === 'answer') answerHolds(org, thing as Thing<'answer'>)
    if (kindOf(event) === 'question') toldHolds(clerk, thing as Thing<'question'>, must)
    if (kindOf(event) === 'membership')
      for (const question of allOf(org, 'question')) toldHolds(clerk, question, must)
  }
  for (const session of allOf(org, 'session')) sessionHolds(org, session)
  for (const post of allOf(org, 'post')) postHolds(org, post)
}

function answerHolds(org: Reading, answer: Thing<'answer'>): void {
  const question = mustGet(org, 'question', answer.question)
  // Of acts written together a later one may have changed the membership, from the same day.
  const since = ownedBy(org, 'membership', answer.member).some(
    ({ changed }) => changed > answer.changed,
  )
  must(
    since || statusOn(org, answer.member, question.on) === 'member',
    'an answer by one that is not a member taking part',
  )
  // Silence is broken from afar: nobody has to be there.
  if (question.sitting === undefined) return
  const there = get(org, 'presence', `${question.sitting}/${answer.member}`)
  must(there !== undefined, 'an answer by an absent member')
}

function sessionHolds(org: Reading, session: Thing<'session'>): void {
  const sittings = ownedBy(org, 'sitting', session.id)
  const open = sittings.filter(({ state }) => state === 'open' || state === 'suspended')
  must(open.length <= 1, 'two sittings of a session are open at once')
  must(open.length === 0 || session.state === 'open', 'a sitting is open and its session is not')
  for (const decision of ownedBy(org, 'decision', session.id)) textHolds(org, decision, must)
  for (const item of ownedBy(org, 'item', session.id)) itemHolds(org, item, must)
  for (const sitting of sittings) {
    liveHolds(org, sitting, must)
    const questions = ownedBy(org, 'question', sitting.id).filter(({ state }) => state === 'open')
    must(questions.length <= 1, 'two questions are before one sitting')
    must(
      questions.length === 0 || open.includes(sitting),
      'a question is open in a sitting that is not',
    )
    must(
      sitting.item === undefined || get(org, 'item', sitting.item)?.state === 'taken',
      'a sitting is on an item that is not taken',
    )
    must(
      sitting.floor === undefined || get(org, 'floor', sitting.floor)?.endedAt === undefined,
      'someone whose time ended has the floor',
    )
  }
  for (const document of ownedBy(org, 'document', session.id)) {
    const signed = ownedBy(org, 'signature', document.id).map(({ member }) => member)
    must(
      signed.every((member) => document.signatories?.includes(member)),
      'a document is signed by no signatory of it',
    )
    const complete = !!document.signatories?.every((member) => signed.includes(member))
    must(
      (document.state === 'signed') === complete,
      'a document is signed when not all have, or not when all have',
    )
  }
}

function postHolds(org: Reading, post: Thing<'post'>): void {
  const terms = ownedBy(org, 'term', post.id)
  for (const term of terms) termHolds(org, term)
  if ((post.places ?? 1) > 1) return
  const decided = terms.filter(
    (term) => term.decision !== undefined && term.capacity === 'substantive' && hasDays(term),
  )
  const corrected = allOf(org, 'correction')
  for (const [index, one] of decided.entries())
    for (const other of decided.slice(index + 1)) {
      if (
        corrected.some(
          ({ of: { kind, id } }) =>
            (kind === 'term' && (id === one.id || id === other.id)) ||
            (kind === 'post' && id === post.id),
        )
      )
        continue
      must(!overlap(one, other), 'two persons hold a post of one place by decision on the same day')
    }
}

function termHolds(org: Reading, term: Thing<'term'>): void {
  const { from, fromLatest, to, toLatest } = term
  if (from === undefined) return
  must(
    fromLatest === undefined || from <= fromLatest,
    'a term begins at the latest before it begins at the earliest',
  )
  must(to === undefined || from <= to, 'a term ends before it begins')
  must(
    to === undefined || toLatest === undefined || to <= toLatest,
    'a term ends at the latest before it ends at the earliest',
  )
  if (term.capacity !== 'designate' || term.decision === undefined) return
  const awaitedTerm = get(org, 'term', `${term.decision}.term`)
  if (allOf(org, 'correction').some(({ of: { kind } }) => kind === 'term')) return
  const begun = awaitedTerm?.from
  must(
    begun === undefined || (to !== undefined && to <= begun),
    'someone is designate to a post that they hold',
  )
}

const hasDays = (term: Thing<'term'>) =>
  term.from !== undefined && (term.to === undefined || term.to > term.from)

function overlap(one: Thing<'term'>, other: Thing<'term'>): boolean {
  const [a, b] = [one.from ?? '', other.from ?? '']
  return (one.to === undefined || b < one.to) && (other.to === undefined || a < other.to)
}

type Whole = {
  readonly clerk: Clerk
  readonly views: Views
  readonly disk: Disk
  /** Where the views lie. */
  readonly kept: DatabaseSync
  readonly pick: (size: number) => readonly number[]
}

/** What must hold when a council is over: memory, record and views tell the same, of the past as well. */
export function holdsAtTheEnd({ clerk, views, disk, kept, pick }: Whole): void {
  const org = clerk.org as Organisation
  const again = openMemoryStore(disk)
  const followed: [number, Parameters<Views['follow']>[1]][] = []
  must(
    same(replay(again, [(n, touched) => followed.push([n, touched])]), org),
    'the record replayed differs from memory',
  )
  const { depart: decide } = redeciding()
  for (const { n, bytes } of again.read(0, org.size)) {
    const departure = decide(n, bytes)
    must(
      departure === undefined,
      `an entry decided again departs from the record: ${departure?.why}`,
    )
  }
  viewsHold(followed, kept)
  publicHolds(clerk, views)
  for (const n of org.size > 0 ? pick(org.size) : []) pastHolds(views, disk, n)
}

/** Whoever is not admitted behind closed doors reads the council that the other entries alone would have made. */
function publicHolds(clerk: Clerk, views: Views): void {
  for (const reader of [everyone, { who: 'interpreter' } as const]) {
    const sight = { reader, clerk }
    const read = withoutClosed(clerk.org, sight, views.history)
    const alone = emptyOrganisation()
    for (let n = 0; n < clerk.org.size; n++) {
      const entry = clerk.entry(n)
      if (entry && !isWithheld(sight, n)) evolve(alone, n, entry.act, openEvents(sight, entry))
    }
    for (const [kind, things] of alone.byKind)
      must(
        isDeepStrictEqual([...read.things(kind)], [...things.values()]),
        `${reader.who} reads of every ${kind} what was done behind closed doors`,
      )
    for (const kind of (clerk.org as Organisation).byKind.keys())
      must(
        alone.byKind.has(kind) || [...read.things(kind)].length === 0,
        `${reader.who} reads a ${kind} that was made behind closed doors`,
      )
  }
}

function viewsHold(
  followed: readonly [number, Parameters<Views['follow']>[1]][],
  kept: DatabaseSync,
): void {
  const anew = new DatabaseSync(':memory:')
  const rebuilt = openViews(anew)
  try {
    for (const [n, touched] of followed) rebuilt.follow(n, touched)
    const [was, is] = [tables(kept), tables(anew)]
    for (const [table, rows] of is)
      must(
        isDeepStrictEqual(was.get(table), rows),
        `the views rebuilt differ from those that followed, in table ${table}`,
      )
  } finally {
    rebuilt.close()
  }
}

const compared = ['thing', 'holder_now', 'holder_then', 'holder_at', 'worded', 'words'] as const

function tables(database: DatabaseSync): Map<string, unknown[]> {
  return new Map(compared.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]))
}

/** The past as the views tell it is the past as the record tells it. */
function pastHolds(views: Views, disk: Disk, n: number): void {
  const then = replay(openMemoryStore({ entries: disk.entries.slice(0, n + 1), fault: undefined }))
  const told = views.asKnownAt(n)
  for (const [kind, things] of then.byKind) {
    must(
      isDeepStrictEqual([...told.things(kind)], [...things.values()]),
      `the views tell another past of every ${kind}`,
    )
    for (const [owner, ids] of then.byOwner.get(kind) ?? [])
      must(
        isDeepStrictEqual([...told.belonging(kind, owner)], ids),
        `the views tell another past of what ${kind} belongs to whom`,
      )
  }
  for (const post of allOf(then, 'post')) {
    const terms = ownedBy(then, 'term', post.id)
    const days = new Set(
      terms
        .flatMap((term) => [term.from, term.to, term.toLatest])
        .filter((day) => day !== undefined),
    )
    for (const on of [...days, '2025-11-27']) {
      const expected = terms.filter((term) => mayHold(term, on)).map(({ id }) => id)
      const held = views.holdersOf(post.id, on, n).map(({ id }) => id)
      must(
        isDeepStrictEqual(held.toSorted(), expected.toSorted()),
        'the views tell another holder of a post',
      )
    }
  }
}

/** Equal, and in the same order: the order of things on record is part of what it says. */
function same(one: Organisation, other: Organisation): boolean {
  return (
    one.size === other.size &&
    isDeepStrictEqual([...one.receipts], [...other.receipts]) &&
    isDeepStrictEqual(ordered(one.byKind), ordered(other.byKind)) &&
    isDeepStrictEqual(ordered(one.byOwner), ordered(other.byOwner))
  )
}

function ordered<V>(maps: Map<string, Map<string, V>>): [string, [string, V][]][] {
  return [...maps].map(([kind, map]) => [kind, [...map]])
}
