// Who held a post on a day, as known at an entry: the answer of GET /posts/ID.json and of `kurultai post`. Other programs
// rely on its shape, so fields are only ever added.
import { get, type Reading, type Thing } from '../rules/organisation.ts'
import type { Text } from '../rules/values.ts'
import type { Holders } from '../views/holders.ts'

export type HoldersAnswer = {
  readonly post: {
    readonly id: string
    readonly name: Text
    readonly body: string
    readonly heldBy: 'person' | 'member'
  }
  /** The day asked about, and the entry as of which the answer is given. */
  readonly on: string
  readonly at: number
  readonly holders: readonly HolderAnswer[]
}

export type HolderAnswer = {
  /** The person who holds it; for a post held by members, the member. */
  readonly person?: Named
  readonly member?: Named
  /** The member on whose behalf the person holds the post. */
  readonly represents?: Named
  readonly capacity: Thing<'term'>['capacity']
  /** First day, and the first day on which the term no longer holds (half-open); null: open, or not known. */
  readonly from: string | null
  readonly to: string | null
  /** Present where the source is imprecise: the latest first day, and the latest end. */
  readonly fromLatest?: string
  readonly toLatest?: string
  readonly term: string
  /** The decision that set the term; null where it was entered from a source. */
  readonly decision: string | null
  /** The entry that last stated this term, as known at `at`. */
  readonly entry: number
  /** Fields that no source states ('*': all of them): they are there so that the sample is complete. */
  readonly notional?: readonly string[]
}

type Named = { readonly id: string; readonly name: Text }

/**
 * The holders of a post on a day, designates included, in the order in which their terms began.
 * @param org the organization as known at entry `at`
 * @returns undefined when there was no such post at that entry
 */
export function holdersJson(
  views: Holders,
  org: Reading,
  id: string,
  on: string,
  at: number,
): HoldersAnswer | undefined {
  const post = get(org, 'post', id)
  if (!post) return undefined
  return {
    post: { id, name: post.name, body: post.body, heldBy: post.heldBy },
    on,
    at,
    holders: views.holdersOf(id, on, at).map((term) => holder(org, term)),
  }
}

function holder(org: Reading, term: Thing<'term'>): HolderAnswer {
  const notional = notionalFields(org, term)
  return {
    ...(term.person ? { person: named(org, 'person', term.person) } : {}),
    ...(term.member ? { member: named(org, 'member', term.member) } : {}),
    ...(term.represents ? { represents: named(org, 'member', term.represents) } : {}),
    capacity: term.capacity,
    from: term.from ?? null,
    to: term.to ?? null,
    ...(term.fromLatest !== undefined && term.fromLatest !== term.from
      ? { fromLatest: term.fromLatest }
      : {}),
    ...(term.toLatest !== undefined && term.toLatest !== term.to
      ? { toLatest: term.toLatest }
      : {}),
    term: term.id,
    decision: term.decision ?? null,
    entry: term.changed,
    ...(notional.length > 0 ? { notional } : {}),
  }
}

function named(org: Reading, kind: 'person' | 'member', id: string): Named {
  return { id, name: get(org, kind, id)?.name ?? {} }
}

/** The fields of a thing all of whose sources are notional; what its sources say of the act itself is left out. */
function notionalFields(org: Reading, thing: Thing): string[] {
  return Object.entries(thing.sources ?? {})
    .filter(([field]) => field === '*' || field in thing)
    .filter(
      ([, ids]) => ids.length > 0 && ids.every((id) => get(org, 'source', id)?.notional === true),
    )
    .map(([field]) => field)
}
