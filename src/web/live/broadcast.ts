// Sends what changes to the pages that are open. It follows the clerk; what was touched is gathered, each channel concerned is
// rendered once, and its one frame goes to all its streams. The first change goes at once; while more pour in, a channel is
// made again at most eight times a second, so the cost of a vote does not grow with those who watch it.
import { randomBytes } from 'node:crypto'
import type { Touched } from '../../rules/evolve.ts'
import { founded } from '../../rules/organisation.ts'
import { seatDay } from '../../rules/seat-day.ts'
import type { Inside } from '../doors/doors.ts'
import type { Connected } from '../visit.ts'
import { openChannel } from './channel.ts'
import { type Changes, type Group, openGroups, refresh } from './groups.ts'
import type { Pipe } from './pipe.ts'
import { openReaders, type Reader } from './readers.ts'
import { render, type Shown } from './rendering.ts'
import { openTurns, standing } from './turns.ts'

/** Between two renderings of the same, in milliseconds: what is shown is at most this old, and what it takes to send it. */
const PAUSE = 125
/** How often a stream is told that it still lives, and its sign-in is looked at again. */
const BEAT = 5_000
/** How long rendering goes on before whoever else waits has a turn. */
const SLICE = 8
/** How long a reader has to hang up when the server stops. */
const HANG_UP = 1_000

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

export function openBroadcast(inside: Inside, { streamsPerSource = 500 } = {}): Broadcast {
  const run = randomBytes(4).toString('hex')
  const groups = openGroups(inside, run)
  const readers = openReaders(streamsPerSource)
  const sending = openSending(async (what) => {
    if (what.touched.some(({ kind }) => kind === 'grant')) readers.endThoseWhoLeft()
    await refreshAll(inside, groups.all(), what, readers.connected())
    if (groups.all().length > 0) turns.wait()
  })
  const turns = openTurns(inside, sending.everything)
  inside.clerk.follow((_, things) => {
    if (groups.all().length > 0) sending.touched(things)
  })

  let day = ''
  const beat = setInterval(() => {
    if (readers.pipes().length === 0) return
    readers.endThoseWhoLeft()
    sayHere(readers.pipes(), inside.now())
    const today = seatDay(inside.now(), founded(inside.clerk.org)?.timeZone ?? 'UTC')
    if ((today !== day && day !== '') || turns.isPast()) sending.everything()
    day = today
  }, BEAT)
  beat.unref()

  function cameOrWent(): void {
    if (groups.anyCounts()) sending.comings()
  }

  /** Everything is made before the answer begins: what cannot be made is answered as an error. */
  function opened(reader: Reader): readonly [Group[], Pipe] {
    try {
      const who = readers.connected()
      const joined = reader.shown.map((shown) => groups.of(shown, reader.kind === 'desk', who))
      return [joined, reader.open()]
    } catch (error) {
      groups.letGo(reader.shown)
      throw error
    }
  }

  function leave(pipe: Pipe, { shown }: Reader): void {
    readers.remove(pipe)
    groups.leave(pipe, shown)
    if (groups.all().length === 0) turns.close()
    cameOrWent()
  }

  return {
    entryOf(asked) {
      const [, entry, of = run] = /^(\d{1,12})(?:-(\w{1,16}))?$/.exec(asked ?? '') ?? []
      return entry !== undefined && of === run && Number(entry) < inside.clerk.org.size
        ? Number(entry)
        : undefined
    },
    hasRoom: (source) => !sending.isClosed() && readers.hasRoom(source),
    join(reader) {
      const [joined, pipe] = opened(reader)
      const from = standing(inside, reader.from)
      for (const { channel, pipes } of joined) {
        pipe.write(channel.catchUp(from))
        pipes.add(pipe)
      }
      readers.add(pipe, reader)
      pipe.onClosed(() => leave(pipe, reader))
      cameOrWent()
      if (!turns.waits()) turns.wait()
    },
    glance: (shown, from) =>
      Buffer.concat(
        shown.map((one) =>
          openChannel(render(inside, one, readers.connected()), run).catchUp(from),
        ),
      ),
    connected: readers.connected,
    close() {
      sending.close()
      clearInterval(beat)
      turns.close()
      for (const pipe of readers.pipes()) pipe.end()
      // A device that sleeps does not hang up; nobody waits for it.
      setTimeout(() => {
        for (const pipe of readers.pipes()) pipe.drop()
      }, HANG_UP).unref()
    },
  }
}

type Sending = {
  touched(things: readonly Touched[]): void
  /** Time has passed: what is shown may differ though nothing was touched. */
  everything(): void
  comings(): void
  isClosed(): boolean
  close(): void
}

/** Gathers changes and has them sent: the first at once, while more pour in no sooner than PAUSE after the last. */
function openSending(send: (what: Changes) => Promise<void>): Sending {
  let touched: Touched[] = []
  let everything = false
  let comings = false
  let sending = false
  let scheduled = false
  let sentAt = Number.NEGATIVE_INFINITY
  let closed = false

  function schedule(): void {
    if (scheduled || sending || closed) return
    scheduled = true
    const wait = sentAt + PAUSE - performance.now()
    if (wait <= 0) setImmediate(go)
    else setTimeout(go, wait)
  }

  async function go(): Promise<void> {
    scheduled = false
    if (closed) return
    sending = true
    sentAt = performance.now()
    const what = { touched, everything, comings }
    touched = []
    everything = false
    comings = false
    await send(what)
    sending = false
    if (touched.length > 0 || everything || comings) schedule()
  }

  return {
    touched(things) {
      touched.push(...things)
      schedule()
    },
    everything() {
      everything = true
      schedule()
    },
    comings() {
      comings = true
      schedule()
    },
    isClosed: () => closed,
    close() {
      closed = true
    },
  }
}

async function refreshAll(
  inside: Inside,
  groups: readonly Group[],
  what: Changes,
  who: Connected,
): Promise<void> {
  let since = performance.now()
  for (const group of groups) {
    refresh(inside, group, what, who)
    if (performance.now() - since < SLICE) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}

/** Who does not read is dropped, and comes back to where it was. */
function sayHere(pipes: readonly Pipe[], now: number): void {
  const frame = Buffer.from(`event: here\ndata: {"now":${now}}\n\n`)
  for (const pipe of pipes) {
    if (pipe.stuck()) pipe.drop()
    else pipe.write(frame)
  }
}
