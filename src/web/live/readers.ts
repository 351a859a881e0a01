// Who follows at this moment: each reader with the pipe it is written to, counted by where it comes from.
import type { By } from '../../rules/acts.ts'
import type { Connected } from '../visit.ts'
import type { Pipe } from './pipe.ts'
import type { Shown } from './rendering.ts'

const STREAMS_MAX = 20_000

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

export type Readers = {
  /** Whether one more may come from there. */
  hasRoom(source: string): boolean
  add(pipe: Pipe, reader: Reader): void
  remove(pipe: Pipe): void
  pipes(): Pipe[]
  connected(): Connected
  /** Tells those who no longer are who they were, and ends their streams. */
  endThoseWhoLeft(): void
}

export function openReaders(streamsPerSource: number): Readers {
  const readers = new Map<Pipe, Reader>()
  const sources = new Map<string, number>()
  return {
    hasRoom: (source) =>
      readers.size < STREAMS_MAX && (sources.get(source) ?? 0) < streamsPerSource,
    add(pipe, reader) {
      readers.set(pipe, reader)
      sources.set(reader.source, (sources.get(reader.source) ?? 0) + 1)
    },
    remove(pipe) {
      const reader = readers.get(pipe)
      if (!reader) return
      readers.delete(pipe)
      const left = (sources.get(reader.source) ?? 1) - 1
      if (left > 0) sources.set(reader.source, left)
      else sources.delete(reader.source)
    },
    pipes: () => [...readers.keys()],
    connected: () => connectedOf([...readers.values()]),
    endThoseWhoLeft() {
      for (const [pipe, { stillTheSame }] of [...readers]) {
        if (!stillTheSame || asked(stillTheSame)) continue
        pipe.write(Buffer.from('event: ended\ndata: {}\n\n'))
        pipe.end()
      }
    },
  }
}

function connectedOf(readers: readonly Reader[]): Connected {
  const delegations = new Set<string>()
  let screens = 0
  let others = 0
  for (const { by, kind } of readers) {
    if (by?.role === 'delegate' && by.member !== undefined) delegations.add(by.member)
    else if (kind === 'screen') screens++
    else others++
  }
  return { delegations: delegations.size, screens, others }
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
