// A folder of reports, read on several threads: each thread takes the next few files; the lines are written in order.
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Told } from './read-few.ts'
import { sayRefusal } from './read-refusal.ts'
import { drained, languageOf, type Out, say } from './terminal.ts'

const filesMax = 100_000
/** Files that a thread takes at once. */
const few = 4
/** Each thread opens the dictionary for itself, which is worth it from this many files on. The grammar is loaded when used. */
const filesPerThread = 64
/** How many batches a thread may be ahead of what was written: those waiting are kept in memory. */
const aheadPerThread = 4
const progressEvery = 100
/** Megabytes of heap that a thread may grow to: twice what four reports of the greatest length need. */
const heapOfThread = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 }

type Progress = { readonly all: number; read: number; refused: number }

/**
 * Reads every `.txt` below a folder and writes a line of JSON for each report, in the order of their paths, whatever the number
 * of threads.
 * @returns 0: all were read. 1: some were refused. 2: there are too many
 */
export async function readFolder(
  folder: string,
  out: Out,
  cores: number = availableParallelism(),
): Promise<number> {
  const language = languageOf(out.env)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.txt'))
    .map((file) => join(file.parentPath, file.name))
    .sort()
  if (files.length > filesMax) {
    const told = { count: files.length, folder, most: filesMax }
    out.stderr.write(`${say(language, 'read-too-many', told)}\n`)
    return 2
  }
  const handfuls = Array.from({ length: Math.ceil(files.length / few) }, (_, at) =>
    files.slice(at * few, (at + 1) * few),
  )
  const threads = Math.min(cores, Math.floor(files.length / filesPerThread))
  const progress: Progress = { all: files.length, read: 0, refused: 0 }
  const write = (told: readonly Told[]) => writeTold(folder, told, progress, out)
  if (threads > 1) await readOnThreads(handfuls, threads, write)
  else await readHere(handfuls, write)
  const { read, refused } = progress
  const total = { count: read, read: read - refused, refused }
  out.stderr.write(`${say(language, 'read-total', total)}\n`)
  return refused === 0 ? 0 : 1
}

async function readHere(
  handfuls: readonly (readonly string[])[],
  write: (told: readonly Told[]) => Promise<void>,
): Promise<void> {
  const { readFew } = await import('./read-few.ts')
  for (const handful of handfuls) {
    await write(readFew(handful))
    // Lets what was written leave the process before the next reports.
    await setImmediate()
  }
}

/** Fails where a thread fails; no thread outlives the call. */
async function readOnThreads(
  handfuls: readonly (readonly string[])[],
  threads: number,
  write: (told: readonly Told[]) => Promise<void>,
): Promise<void> {
  const thread = new URL('read-thread.ts', import.meta.url)
  const workers = Array.from(
    { length: threads },
    () => new Worker(thread, { resourceLimits: heapOfThread }),
  )
  const free = [...workers]
  const coming = new Map<number, Promise<readonly Told[]>>()
  let next = 0
  try {
    for (let at = 0; at < handfuls.length; at++) {
      give()
      await write(await coming.get(at)!)
      coming.delete(at)
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  function give(): void {
    while (next < handfuls.length && free.length > 0 && coming.size < threads * aheadPerThread) {
      const worker = free.pop()!
      const answer = answerTo(worker, handfuls[next]!)
      coming.set(next++, answer)
      answer.then(
        () => {
          free.push(worker)
          give()
        },
        // The error is reported when its turn to be written comes.
        () => undefined,
      )
    }
  }
}

/** A thread has one batch at a time, so its next message is the answer to it. Rejects when the thread fails. */
async function answerTo(worker: Worker, handful: readonly string[]): Promise<readonly Told[]> {
  worker.postMessage(handful)
  const [told] = (await once(worker, 'message')) as [readonly Told[]]
  return told
}

async function writeTold(
  folder: string,
  told: readonly Told[],
  progress: Progress,
  out: Out,
): Promise<void> {
  const language = languageOf(out.env)
  for (const { path, json, refusal } of told) {
    const file = relative(folder, path)
    if (refusal !== undefined) {
      progress.refused++
      out.stderr.write(`${file}: ${sayRefusal(language, refusal)}\n`)
    }
    const goesOn = out.stdout.write(`{"file":${JSON.stringify(file)},${json.slice(1)}\n`)
    progress.read++
    if (progress.read % progressEvery === 0)
      out.stderr.write(
        `${say(language, 'read-progress', { done: progress.read, count: progress.all })}\n`,
      )
    if (goesOn === false) await drained(out.stdout)
  }
}
