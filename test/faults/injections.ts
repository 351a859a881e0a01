import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cast } from '../../src/record/log/test-cast.ts'
import { act, makePlace, whatIsWrong } from './harm.ts'

/** Every call by which bytes or names reach the disk. */
const CALLS = ['fsync', 'fdatasync', 'pwrite64', 'write', 'rename', 'unlink', 'ftruncate', 'mkdir']
const HARMS = ['error=EIO', 'error=ENOSPC', 'signal=KILL']

export type Injected = {
  readonly tried: number
  readonly wrong: readonly string[]
  readonly calls: Record<string, number>
}

export const hasStrace = spawnSync('strace', ['-V']).status === 0

/**
 * Runs a server that takes acts once for every occurrence of every such call and every harm, harming just that one, and
 * looks at what is left. `most` takes so many of these runs, spread evenly.
 */
export async function inject(
  cast: Cast,
  most?: number,
  tell: (line: string) => void = () => {},
): Promise<Injected> {
  const calls = await count(cast)
  const all = Object.entries(calls).flatMap(([call, occurrences]) =>
    HARMS.flatMap((harm) =>
      Array.from({ length: occurrences }, (_, i) => ({ call, harm, when: i + 1 })),
    ),
  )
  const step = Math.max(1, all.length / (most ?? all.length))
  const runs = all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
  const wrong: string[] = []
  for (const [i, { call, harm, when }] of runs.entries()) {
    const place = await makePlace(cast)
    const under = [
      'strace',
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      `trace=${call}`,
      '-e',
      `inject=${call}:${harm}:when=${when}`,
    ]
    const said = await act(place, { clients: 3, acts: 3, run: 'harmed', under })
    const found = await whatIsWrong(place, said).catch((error) => [String(error)])
    // An error ends no server that was open: it goes on, and what it could not write is laid again.
    if (harm.startsWith('error') && said.opened && !said.done && !said.aborted)
      found.push('it did not come back by itself')
    wrong.push(...found.map((line) => `${call} ${harm} ${when}: ${line}`))
    await place.leave()
    if (i % 50 === 49)
      tell(`${i + 1} of ${runs.length} injections (${call} ${harm}), ${wrong.length} wrong so far`)
  }
  return { tried: runs.length, wrong, calls }
}

/** How often an unharmed run makes each call, in the thread that makes it most often. */
async function count(cast: Cast): Promise<Record<string, number>> {
  const place = await makePlace(cast)
  const log = join(place.dir, '../calls')
  await act(place, {
    clients: 3,
    acts: 3,
    run: 'counted',
    under: ['strace', '-f', '-qq', '-o', log, '-e', `trace=${CALLS}`],
  })
  await place.leave()
  const threads = Map.groupBy(readFileSync(log, 'utf8').split('\n'), (line) => line.split(' ')[0])
  const most = (call: string) =>
    Math.max(
      ...[...threads.values()].map(
        (lines) => lines.filter((line) => line.includes(` ${call}(`)).length,
      ),
    )
  return Object.fromEntries(CALLS.map((call) => [call, most(call)]))
}
