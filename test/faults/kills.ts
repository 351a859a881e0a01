import type { Cast } from '../../src/record/log/test-cast.ts'
import { act, makePlace, whatIsWrong } from './harm.ts'
import { randomFrom } from './tampering.ts'

/** Kills on one directory before a fresh one is taken: each start reads all that the runs before it wrote. */
const KILLS_A_PLACE = 25

export type Killed = {
  readonly tried: number
  readonly acts: number
  readonly wrong: readonly string[]
}

/** Kills a server, with SIGKILL at random moments, while 50 clients lay acts; again and again on one directory. */
export async function kill(
  cast: Cast,
  times: number,
  tell: (line: string) => void = () => {},
  seed = 7,
): Promise<Killed> {
  const chance = randomFrom(seed)
  const wrong: string[] = []
  let acts = 0
  let place = await makePlace(cast)
  for (let i = 0; i < times; i++) {
    const said = await act(place, {
      clients: 50,
      acts: 0,
      run: `run${i}`,
      killAfter: chance() ** 2 * 250,
    })
    const last = i % KILLS_A_PLACE === KILLS_A_PLACE - 1 || i === times - 1
    const found = await whatIsWrong(place, said, last).catch((error) => [String(error)])
    wrong.push(...found.map((line) => `kill ${i}: ${line}`))
    acts += said.acknowledged.size
    if (!last) continue
    tell(`${i + 1} kills, ${acts} acts acknowledged, ${wrong.length} wrong so far`)
    await place.leave()
    place = await makePlace(cast)
  }
  await place.leave()
  return { tried: times, acts, wrong }
}
