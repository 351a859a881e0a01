import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type House, openHouse } from '../../src/clerk/house.ts'
import { healthOf } from '../../src/clerk/health.ts'
import { openPublication, type Publication } from '../../src/clerk/publication.ts'
import { type Cast, until } from '../../src/record/log/test-cast.ts'
import { verifyStore } from '../../src/record/store/verify.ts'
import { type Act, type By, parseAct } from '../../src/rules/acts.ts'
import { council, secretary, sittingOpen } from '../../src/rules/given.ts'

const SIZE = '24m'
const BLOCK = 4_096

/** A file system of its own of some megabytes, in memory; undefined where it may not be mounted. */
export function mountSmallDisk(cast: Cast): { dir: string; unmount(): void } | undefined {
  const dir = join(cast.freshDir(), 'disk')
  mkdirSync(dir)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', dir])
  if (mounted.status !== 0) return undefined
  return { dir, unmount: () => void spawnSync('umount', ['-l', dir]) }
}

/** Fills the disk but for so many blocks. */
export function fillDisk(dir: string, blocksLeft: number): void {
  const file = openSync(join(dir, 'ballast'), 'a')
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(dir)
      const left = bavail * bsize - blocksLeft * BLOCK
      if (left <= 0) return
      writeSync(file, Buffer.alloc(Math.min(left, 1_000_000)))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}

export function emptyDisk(dir: string): void {
  rmSync(join(dir, 'ballast'), { force: true })
}

export type FilledUp = {
  readonly tried: number
  /** Acts that were not taken because the disk was full, and those that were. */
  readonly refused: number
  readonly taken: number
  /** How often the record could only be read, until it was opened again. */
  readonly readOnly: number
  readonly wrong: readonly string[]
}

/**
 * A house on a disk with no room left but for 0, 1, 2 … blocks: so the disk is full at each write of what an act, an upload and
 * a publication write. It must go on reading, say what is wrong, and take acts again once there is room, without a restart.
 */
export async function fillUp(
  cast: Cast,
  blocks: readonly number[],
  tell: (line: string) => void = () => {},
): Promise<FilledUp | undefined> {
  const disk = mountSmallDisk(cast)
  if (!disk) return undefined
  const { dir } = disk
  const data = join(dir, 'data')
  const limits = { sender: 1e9, all: 1e9, leftFree: 0, milliseconds: 1e9 }
  const house = openHouse(data, { uploads: limits, mendEveryMilliseconds: 20 })
  const publication = openPublication(house, { origin: 'council.example/record' })
  const acknowledged = new Map<string, number>()
  const wrong: string[] = []
  const figures = { tried: 0, refused: 0, taken: 0, readOnly: 0 }
  const quiet = console.error
  console.error = () => {} // the house tells its operator of each failure
  try {
    await publication.start()
    for (const [i, { by, ...told }] of [...council, ...sittingOpen].entries())
      await lay(house, { id: `a${i}`, ...told }, by)
    for (const left of blocks) {
      figures.tried++
      fillDisk(dir, left)
      const gone = await actUntilRefused(house, left, acknowledged, figures)
      if (gone !== undefined) wrong.push(`${left} blocks: ${gone}`)
      if (!house.clerk.standing.taking) figures.readOnly++
      const { parts, serving } = healthOf(house, publication, Date.now(), 0)
      if (house.clerk.org.size !== house.clerk.head().size)
        wrong.push(`${left} blocks: memory is not the record`)
      if (!serving && parts.record === 'ok' && parts.views === 'ok')
        wrong.push(`${left} blocks: it does not serve and does not say why`)
      emptyDisk(dir)
      await comesBack(house, publication, left, wrong)
      if (left % 10 === 9) tell(`${left} blocks left, ${wrong.length} wrong so far`)
    }
    wrong.push(...whatIsMissing(house, acknowledged))
  } finally {
    await publication.close()
    house.close()
    console.error = quiet
    const { ok, firstBad, lost } = verifyStore(data)
    if (!ok || lost.length > 0) wrong.push(`does not verify: ${JSON.stringify(firstBad ?? lost)}`)
    disk.unmount()
  }
  return { ...figures, wrong }
}

/** Closed words, a file and a person, again and again, until the disk takes no more. Answers what is wrong meanwhile. */
async function actUntilRefused(
  house: House,
  left: number,
  acknowledged: Map<string, number>,
  figures: { refused: number; taken: number },
): Promise<string | undefined> {
  for (let n = 0; n < 40; n++) {
    const id = `b${left}-${n}`
    const acts = [
      {
        id: `d-${id}`,
        type: 'document.lay',
        document: `d-${id}`,
        session: 's1',
        kind: 'plan',
        audience: 'participants',
        title: { en: `Closed ${id}` },
      },
      {
        id: `p-${id}`,
        type: 'person.enter',
        person: `p-${id}`,
        name: { en: 'X' },
        note: { en: 'x'.repeat(300) },
      },
    ]
    try {
      house.documents.put(Buffer.alloc(3_000, id), secretary)
    } catch (error) {
      if (!/disk-low/.test(String(error))) return `an upload: ${error}`
    }
    for (const act of acts) {
      try {
        acknowledged.set(act.id, await lay(house, act))
        figures.taken++
      } catch (error) {
        figures.refused++
        if (!/cannot be written|could not be written/.test(String(error))) return String(error)
        if (house.clerk.entry(0) === undefined || house.views.asKnownAt(0).size !== 1)
          return 'it does not read any more'
        return undefined
      }
    }
  }
  return undefined
}

async function comesBack(
  house: House,
  publication: Publication,
  left: number,
  wrong: string[],
): Promise<void> {
  const well = () => healthOf(house, publication, Date.now(), 0)
  try {
    await until('it serves again', () => well().serving)
    await lay(house, {
      id: `after-${left}`,
      type: 'person.enter',
      person: `after-${left}`,
      name: { en: 'After' },
    })
    const { size } = house.clerk.head()
    await until('all is published', () => publication.publisher.state().published === size)
  } catch (error) {
    wrong.push(`${left} blocks: ${String(error)} ${JSON.stringify(well())}`)
  }
}

function whatIsMissing(house: House, acknowledged: ReadonlyMap<string, number>): string[] {
  return [...acknowledged]
    .filter(([id, entry]) => house.clerk.entry(entry)?.act.id !== id)
    .map(([id, entry]) => `act ${id} is not entry ${entry}`)
}

/** Answers the entry; throws when the act is not taken. */
async function lay(house: House, fields: object, by: By = secretary): Promise<number> {
  const parsed = parseAct(fields)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  const taken = await house.clerk.take(parsed.act as Act, by)
  if ('refusal' in taken) throw new Error(JSON.stringify(taken.refusal))
  return taken.receipt.entry
}
