// Who held a post on a day, as known at an entry, among a million entries' worth of holders: against the bare look-up of one
// row by its primary key in the same table.
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import type { Thing } from '../src/rules/organisation.ts'
import { holderRow, holderTable, openHolders } from '../src/views/holders.ts'
import { median, type Row } from './table.ts'

const POSTS = 1_000
const ASKED = 20_000

export async function rows(entries = 1_000_000): Promise<Row[]> {
  const database = new DatabaseSync(':memory:')
  database.exec(holderTable)
  fill(database, entries)
  checkRows(database)
  const { holdersOf } = openHolders(database)
  const bare = database.prepare(
    'SELECT body FROM holder_now WHERE post = ? AND from_day = ? AND term = ?',
  )
  const asked = questions(entries)
  const held = holdersOf(asked[0]!.post, asked[0]!.on, entries)
  if (held.length !== 1) throw new Error(`one holder was expected, ${held.length} were found`)
  const now = perSecond(asked, ({ post, on }) => holdersOf(post, on, entries))
  const then = perSecond(asked, ({ post, on, at }) => holdersOf(post, on, at))
  const limit = perSecond(asked, ({ post, from, term }) => bare.get(post, from, term))
  database.close()
  const by = { what: 'one row by its primary key', measured: limit }
  const aim = { of: 'ratio', least: 1 / 3, words: 'within 3 times' } as const
  return [
    {
      what: `holders on a day, as known now, of ${entries} entries`,
      measured: now,
      unit: 'a second',
      limit: by,
      aim,
    },
    {
      what: 'holders on a day, as known at an entry then',
      measured: then,
      unit: 'a second',
      limit: by,
      aim,
    },
  ]
}

/**
 * Terms one after another in each post: each is entered open, and ended when the next one is entered. Written in bulk; that
 * the rows are those which following the record makes is looked at for a few posts.
 */
function fill(database: DatabaseSync, entries: number): void {
  const now = database.prepare('INSERT INTO holder_now VALUES (?, ?, ?, ?, ?, ?, ?)')
  const then = database.prepare('INSERT INTO holder_then VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const terms = Math.floor(entries / POSTS)
  database.exec('BEGIN')
  for (let place = 0; place < POSTS; place++) {
    const post = `post-${place}`
    for (let index = 0; index < terms; index++) {
      const [made, ended, last] = [
        entryOf(place, index),
        entryOf(place, index + 1),
        index === terms - 1,
      ]
      const [from, to, reach] = [
        dayOf(index),
        last ? OPEN : dayOf(index + 1),
        index === 0 ? '' : dayOf(index),
      ]
      const id = `${post}.${index}`
      const body = last ? termOf(post, index, made, made) : termOf(post, index, made, ended, to)
      now.run(post, from, id, to, reach, last ? made : ended, JSON.stringify(body))
      if (!last)
        then.run(
          post,
          made,
          id,
          ended,
          index === 0 ? -1 : made,
          from,
          OPEN,
          JSON.stringify(termOf(post, index, made, made)),
        )
    }
  }
  database.exec('COMMIT')
}

const OPEN = '9999-99-99'
const entryOf = (place: number, index: number) => index * POSTS + place

/** The same rows made by following, for two posts and a few terms, must be those written in bulk. */
function checkRows(database: DatabaseSync): void {
  const followed = new DatabaseSync(':memory:')
  followed.exec(holderTable)
  const write = holderRow(followed).keep
  for (let index = 0; index < 5; index++)
    for (let place = 0; place < 2; place++) {
      const [post, n] = [`post-${place}`, entryOf(place, index)]
      if (index > 0) write(n, termOf(post, index - 1, entryOf(place, index - 1), n, dayOf(index)))
      write(n, termOf(post, index, n, n))
    }
  for (const table of ['holder_now', 'holder_then']) {
    const query = `SELECT * FROM ${table} WHERE post IN ('post-0', 'post-1') AND term GLOB '*.[0-3]' ORDER BY post, since`
    if (!isDeepStrictEqual(followed.prepare(query).all(), database.prepare(query).all()))
      throw new Error(`the rows of ${table} are not those that following makes`)
  }
  followed.close()
}

function termOf(
  post: string,
  index: number,
  made: number,
  changed: number,
  to?: string,
): Thing<'term'> {
  const from = dayOf(index)
  return {
    id: `${post}.${index}`,
    made,
    changed,
    post,
    person: `person-${index}`,
    capacity: 'substantive',
    begin: from,
    from,
    fromLatest: from,
    ...(to ? { to, toLatest: to, end: 'succeeded' } : {}),
  }
}

/** A term begins every three days from 1900 on. */
const dayOf = (index: number) =>
  new Date(Date.UTC(1900, 0, 1) + index * 3 * 86_400_000).toISOString().slice(0, 10)

type Question = ReturnType<typeof questions>[number]

function questions(entries: number) {
  const terms = Math.floor(entries / POSTS)
  return Array.from({ length: ASKED }, (_, n) => {
    const index = (n * 7919) % terms
    const post = `post-${(n * 104_729) % POSTS}`
    const from = dayOf(index)
    return { post, from, on: from, at: (n * 15_485_863) % entries, term: `${post}.${index}` }
  })
}

function perSecond(asked: readonly Question[], ask: (question: Question) => unknown): number {
  const runs = Array.from({ length: 5 }, () => {
    const began = performance.now()
    for (const question of asked) ask(question)
    return (asked.length * 1_000) / (performance.now() - began)
  })
  return median(runs)
}
