// Sends what changes to the pages that are open. It follows the clerk; what was touched is gathered, each channel concerned is
// rendered once, and its one frame goes to all its streams. The first change goes at once; while more pour in, a channel is
// made again at most eight times a second, so the cost of a vote does not grow with those who watch it.
import { randomBytes } from 'node:crypto'
import type { Touched } from '../../rules/evolve.ts'
import { allOf, founded } from '../../rules/organisation.ts'
import { seatDay } from '../../rules/seat-day.ts'
import type { By } from '../../rules/acts.ts'
import type { Inside } from '../doors/doors.ts'
import type { Connected } from '../visit.ts'
import { type Channel, openChannel } from './channel.ts'
import type { Pipe } from './pipe.ts'
import { concerned, render, type Shown } from './rendering.ts'

/** Between two renderings of the same, in milliseconds: what is shown is at most this old, and what it takes to send it. */
const PAUSE = 125
/** How often a stream is told that it still lives, and its sign-in is looked at again. */
const BEAT = 5_000
/** How long rendering goes on before whoever else waits has a turn. */
const SLICE = 8
const STREAMS_MAX = 20_000
/** How long a reader has to hang up when the server stops. */
const HANG_UP = 1_000

export type Reader = {
  /** Begins the answer. Called once what it begins with has been made. */
  readonly open: () => Pipe
  /** Layers of one page, outermost first. */
  readonly shown: readonly Shown[]
  readonly kind: string
  readonly by: By | undefined
  /** Where the reader comes from, as streams are counted. */
  readonly source: string
  /** The entry through which the reader has everything, if it has anything. */
  readonly from: number | undefined
  /** Whether the reader still is who it was when the stream was opened; absent of the public. */
  readonly stillTheSame?: (() => boolean) | undefined
}

export type Broadcast = {
  /** The entry through which a reader has everything, by what it says: 'N' from a page, 'N-RUN' from a stream of this run. */
  entryOf(asked: string | undefined): number | undefined
  /** Whether one more stream may be opened from there. */
  hasRoom(source: string): boolean
  join(reader: Reader): void
  /** What a reader would be sent at its coming, as one text: for whoever asks without staying. */
  glance(shown: readonly Shown[], from: number | undefined): Buffer
  connected(): Connected
  close(): void
}

type Group = {
  readonly shown: Shown
  readonly channel: Channel
  readonly pipes: Set<Pipe>
  readonly counts: boolean
}

export function openBroadcast(doors: Inside, { streamsPerSource = 500 } = {}): Broadcast {
  const run = randomBytes(4).toString('hex')
  const groups = new Map<string, Group>()
  const readers = new Map<Pipe, Reader>()
  const sources = new Map<string, number>()
  let touched: Touched[] = []
  /** Time has passed, or someone came or went: what is shown may differ though nothing was touched. */
  let everything = false
  let comings = false
  let sending = false
  let sentAt = Number.NEGATIVE_INFINITY
  let scheduled = false
  let turn: NodeJS.Timeout | undefined
  let turnAt = Number.POSITIVE_INFINITY
  let day = ''
  let closed = false

  doors.clerk.follow((_, things) => {
    if (groups.size === 0) return
    touched.push(...things)
    schedule()
  })

  function schedule(): void {
    if (scheduled || sending || closed) return
    scheduled = true
    const wait = sentAt + PAUSE - performance.now()
    if (wait <= 0) setImmediate(send)
    else setTimeout(send, wait)
  }

  async function send(): Promise<void> {
    scheduled = false
    if (closed) return
    sending = true
    sentAt = performance.now()
    const what = { touched, everything, comings }
    touched = []
    everything = false
    comings = false
    if (what.touched.some(({ kind }) => kind === 'grant')) endThoseWhoLeft()
    const who = connected()
    let since = performance.now()
    for (const group of [...groups.values()]) {
      refresh(group, what, who)
      if (performance.now() - since < SLICE) continue
      await new Promise((resolve) => setImmediate(resolve))
      since = performance.now()
    }
    sending = false
    awaitTurn()
    if (touched.length > 0 || everything || comings) schedule()
  }

  function refresh({ shown, channel, pipes, counts }: Group, what: Changes, who: Connected): void {
    if (pipes.size === 0) return
    try {
      const needed =
        what.everything ||
        (what.comings && counts) ||
        (what.touched.length > 0 && concerned(doors, shown, what.touched, who))
      if (!needed) return
      const frame = channel.follow(render(doors, shown, who))
      if (frame) for (const pipe of pipes) pipe.write(frame)
    } catch (error) {
      // A page that cannot be made is the operator's to see; the others go on.
      console.error(error)
    }
  }

  /** An objection is no longer taken from an instant on: then other acts are in order, though no entry says so. */
  function awaitTurn(): void {
    clearTimeout(turn)
    turn = undefined
    turnAt = Number.POSITIVE_INFINITY
    if (groups.size === 0 || closed) return
    const now = doors.now()
    turnAt = Math.min(turnAt, ...windows().filter((closesAt) => closesAt > now))
    if (turnAt === Number.POSITIVE_INFINITY) return
    turn = setTimeout(passed, Math.min(3_600_000, turnAt - now + 20))
    turn.unref()
  }

  /** Until when answers are taken to the questions that are open. */
  function windows(): number[] {
    return allOf(doors.clerk.org, 'question').flatMap(({ state, closesAt }) =>
      state === 'open' && closesAt !== undefined ? [closesAt] : [],
    )
  }

  /** The entry through which a reader has everything; none, where since that entry time has passed that no entry tells of. */
  function standing(from: number | undefined): number | undefined {
    const over = windows().filter((closesAt) => closesAt <= doors.now())
    if (from === undefined || over.length === 0) return from
    const then = doors.clerk.entry(from)?.at ?? 0
    return over.some((closesAt) => closesAt > then) ? undefined : from
  }

  function passed(): void {
    everything = true
    schedule()
  }

  const beat = setInterval(() => {
    if (readers.size === 0) return
    const frame = Buffer.from(`event: here\ndata: {"now":${doors.now()}}\n\n`)
    endThoseWhoLeft()
    for (const pipe of [...readers.keys()]) {
      if (pipe.stuck()) pipe.drop()
      else pipe.write(frame)
    }
    const today = seatDay(doors.now(), founded(doors.clerk.org)?.timeZone ?? 'UTC')
    // A clock that jumps forward passes the instant before the timer does.
    if ((today !== day && day !== '') || doors.now() >= turnAt) passed()
    day = today
  }, BEAT)
  beat.unref()

  function endThoseWhoLeft(): void {
    for (const [pipe, { stillTheSame }] of [...readers]) {
      if (!stillTheSame || asked(stillTheSame)) continue
      pipe.write(Buffer.from('event: ended\ndata: {}\n\n'))
      pipe.end()
    }
  }

  /** Who cannot be asked for now is asked again with the next beat. */
  function asked(stillTheSame: () => boolean): boolean {
    try {
      return stillTheSame()
    } catch (error) {
      console.error(error)
      return true
    }
  }

  function groupOf(shown: Shown, counts: boolean): Group {
    const key = keyOf(shown)
    const known = groups.get(key)
    if (known) return known
    const group = {
      shown,
      channel: openChannel(render(doors, shown, connected()), run),
      pipes: new Set<Pipe>(),
      counts,
    }
    groups.set(key, group)
    return group
  }

  function leave(pipe: Pipe, reader: Reader): void {
    readers.delete(pipe)
    const left = (sources.get(reader.source) ?? 1) - 1
    if (left > 0) sources.set(reader.source, left)
    else sources.delete(reader.source)
    for (const shown of reader.shown) groups.get(keyOf(shown))?.pipes.delete(pipe)
    letGo(reader.shown)
    cameOrWent()
  }

  /** Everything is made before the answer begins: what cannot be made is answered as an error. */
  function opened(reader: Reader): readonly [Group[], Pipe] {
    try {
      const joined = reader.shown.map((shown) => groupOf(shown, reader.kind === 'desk'))
      return [joined, reader.open()]
    } catch (error) {
      letGo(reader.shown)
      throw error
    }
  }

  /** What nobody follows is not made again, and would be old when someone comes. */
  function letGo(shown: readonly Shown[]): void {
    for (const key of shown.map(keyOf)) if (groups.get(key)?.pipes.size === 0) groups.delete(key)
  }

  function cameOrWent(): void {
    if (![...groups.values()].some(({ counts }) => counts)) return
    comings = true
    schedule()
  }

  function connected(): Connected {
    const delegations = new Set<string>()
    let screens = 0
    let others = 0
    for (const { by, kind } of readers.values()) {
      if (by?.role === 'delegate' && by.member !== undefined) delegations.add(by.member)
      else if (kind === 'screen') screens++
      else others++
    }
    return { delegations: delegations.size, screens, others }
  }

  return {
    entryOf(asked) {
      const [, entry, of = run] = /^(\d{1,12})(?:-(\w{1,16}))?$/.exec(asked ?? '') ?? []
      return entry !== undefined && of === run && Number(entry) < doors.clerk.org.size
        ? Number(entry)
        : undefined
    },
    hasRoom: (source) =>
      !closed && readers.size < STREAMS_MAX && (sources.get(source) ?? 0) < streamsPerSource,
    join(reader) {
      const [joined, pipe] = opened(reader)
      const from = standing(reader.from)
      for (const { channel, pipes } of joined) {
        pipe.write(channel.catchUp(from))
        pipes.add(pipe)
      }
      readers.set(pipe, reader)
      sources.set(reader.source, (sources.get(reader.source) ?? 0) + 1)
      pipe.onClosed(() => leave(pipe, reader))
      cameOrWent()
      if (turn === undefined) awaitTurn()
    },
    glance: (shown, from) =>
      Buffer.concat(
        shown.map((one) => openChannel(render(doors, one, connected()), run).catchUp(from)),
      ),
    connected,
    close() {
      closed = true
      clearInterval(beat)
      clearTimeout(turn)
      for (const pipe of [...readers.keys()]) pipe.end()
      // A device that sleeps does not hang up; nobody waits for it.
      setTimeout(() => {
        for (const pipe of [...readers.keys()]) pipe.drop()
      }, HANG_UP).unref()
    },
  }
}

type Changes = {
  readonly touched: readonly Touched[]
  readonly everything: boolean
  readonly comings: boolean
}

function keyOf({ layer, id, path, sharers, language }: Shown): string {
  return `${numberOf(layer)} ${language} ${sharers.key} ${id} ${path}`
}

const numbers = new WeakMap<object, number>()
let numbered = 0

/** Layers are the program's own and few: each is known by a number. */
function numberOf(layer: object): number {
  const known = numbers.get(layer)
  if (known !== undefined) return known
  numbers.set(layer, ++numbered)
  return numbered
}
