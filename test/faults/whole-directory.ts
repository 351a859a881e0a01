import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openHouse } from '../../src/clerk/house.ts'
import { openPublication } from '../../src/clerk/publication.ts'
import { rulesReplay } from '../../src/cli/rules-replay.ts'
import { openAccessStore } from '../../src/access/access-store.ts'
import { checkPublicFiles } from '../../src/record/log/verify-public.ts'
import { commitmentsIn, digestsIn } from '../../src/record/log/entry-check.ts'
import type { Policy } from '../../src/record/log/policy.ts'
import { openPublicFiles } from '../../src/record/log/public-files.ts'
import type { Cast } from '../../src/record/log/test-cast.ts'
import { openSealedStore } from '../../src/record/secrets/sealed.ts'
import { openStore } from '../../src/record/store/sqlite-store.ts'
import { verifyStore } from '../../src/record/store/verify.ts'
import { type By, parseAct } from '../../src/rules/acts.ts'
import { council, secretary, sittingOpen } from '../../src/rules/given.ts'
import { mustGet } from '../../src/rules/organisation.ts'
import { randomFrom } from './tampering.ts'

export type Changed = {
  readonly tried: number
  /** Named by `verify`. */
  readonly found: number
  /** The server does not start with it, or does not sign, and says so. */
  readonly refused: number
  /** Nobody is shown anything else than before. */
  readonly unseen: number
  readonly missed: readonly string[]
}

/** What someone with the rights of the server's account may do to a file. */
const changes: Readonly<Record<string, (bytes: Buffer, chance: () => number) => Buffer | 'gone'>> =
  {
    removed: () => 'gone',
    emptied: () => Buffer.alloc(0),
    'cut short': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
    zeroed: (bytes) => Buffer.alloc(bytes.length),
    lengthened: (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
    'a bit flipped': flipped,
  }

/**
 * Changes each file of a whole data directory in each way, bits at so many places each, and looks whether `verify` names it, the
 * server refuses it, or nobody is shown anything else. Also puts each file in the place of the next one of its folder.
 */
export async function changeWhole(
  cast: Cast,
  flips: number,
  tell: (line: string) => void = () => {},
): Promise<Changed> {
  const { dir, policy } = await wholeDirectory(cast)
  const files = filesOf(dir)
  const honest = await shownBy(cast, dir)
  const chance = randomFrom(3)
  const figures = { tried: 0, found: 0, refused: 0, unseen: 0 }
  const missed: string[] = []
  for (const [i, file] of files.entries()) {
    const bytes = readFileSync(join(dir, file))
    const next = files.find((other, at) => at > i && dirname(other) === dirname(file))
    for (const [name, change] of Object.entries(changes))
      for (let n = 0; n < (change === flipped ? flips : 1); n++)
        await look(`${file} ${name}`, file, change(bytes, chance))
    if (next) await look(`${file} is ${next}`, file, readFileSync(join(dir, next)))
    writeFileSync(join(dir, file), bytes)
    if (i % 10 === 9) tell(`${i + 1} of ${files.length} files, ${missed.length} missed so far`)
  }
  return { ...figures, missed }

  async function look(what: string, file: string, bytes: Buffer | 'gone'): Promise<void> {
    figures.tried++
    if (bytes === 'gone') rmSync(join(dir, file))
    else writeFileSync(join(dir, file), bytes)
    if (!(await holds(dir, policy))) figures.found++
    else {
      const shown = await shownBy(cast, dir)
      if (shown === 'refused') figures.refused++
      else if (shown === honest) figures.unseen++
      else missed.push(what)
    }
  }
}

function flipped(bytes: Buffer, chance: () => number): Buffer {
  const changed = Buffer.from(bytes)
  if (changed.length > 0)
    changed[Math.floor(chance() * changed.length)]! ^= 1 << Math.floor(chance() * 8)
  return changed
}

/** A council with public and closed words and files, one of them erased, its public files, its keys, an upload. */
async function wholeDirectory(cast: Cast): Promise<{ dir: string; policy: Policy }> {
  const made = cast.freshDir()
  const house = openHouse(made)
  const publication = openPublication(house, { origin: 'council.example/record' })
  const lay = async (fields: object, by: By = secretary) => {
    const parsed = parseAct(fields)
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
    const taken = await house.clerk.take(parsed.act, by)
    if ('refusal' in taken) throw new Error(JSON.stringify(taken.refusal))
  }
  for (const [i, { by, ...told }] of [...council, ...sittingOpen].entries())
    await lay({ id: `a${i}`, ...told }, by)
  for (const audience of ['public', 'participants', 'secretariat', 'erased']) {
    const document = `plan-${audience}`
    const closed = audience === 'erased' ? 'participants' : audience
    const words = { title: { en: `A plan for ${audience}` }, kind: 'plan', session: 's1' }
    await lay({ id: `d-${audience}`, type: 'document.lay', document, audience: closed, ...words })
    const digest = house.documents.put(Buffer.from(`The file for ${audience}`), secretary)
    const file = { digest, fileName: 'plan.txt', mediaType: 'text/plain', bytes: 20 }
    await lay({ id: `f-${audience}`, type: 'version.lay', document, language: 'en', ...file })
    const text = { language: 'ru', text: `Слова для ${audience}` }
    await lay({ id: `t-${audience}`, type: 'version.lay', document, ...text })
  }
  const commitment = mustGet(house.clerk.org, 'version', 'plan-erased/en').digest ?? ''
  await lay({ id: 'e1', type: 'erasure.order', commitment, order: { en: 'By order' } })
  house.documents.put(Buffer.from('named by no act'), secretary)
  openAccessStore(made).close()
  await publication.start()
  const policy = publication.policyAt(house.clerk.org.size)
  await publication.close()
  house.close()
  const dir = cast.freshDir()
  cpSync(made, dir, { recursive: true })
  return { dir, policy }
}

function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((at) => at.isFile())
    .map((at) => join(at.parentPath, at.name).slice(dir.length + 1))
    .sort()
}

/** What `kurultai verify DIR --policy FILE` finds. */
async function holds(dir: string, policy: Policy): Promise<boolean> {
  const kept = openSealedStore(dir)
  const rules = rulesReplay('en', (sealed) =>
    kept.open(sealed.slice('sealed:'.length))?.bytes.toString(),
  )
  const { ok, lost } = verifyStore(dir, { replay: rules.replay })
  if (!ok || lost.length > 0) return false
  const store = openStore(dir, { readOnly: true })
  try {
    return (await checkPublicFiles(store, policy)).firstBad === undefined
  } finally {
    store.close()
  }
}

/** All that anyone may be shown by a server that is started on a copy of the directory. */
async function shownBy(cast: Cast, from: string): Promise<string> {
  const dir = cast.freshDir()
  cpSync(from, dir, { recursive: true })
  const quiet = console.error
  console.error = () => {}
  try {
    const house = openHouse(dir)
    try {
      openAccessStore(dir).close()
      const { size } = house.clerk.org
      const publication = openPublication(house)
      await publication.start()
      await publication.close()
      // A key that is lost leaves what is shown as it is; the health of the server names it.
      if (publication.publisher.state().trouble?.with === 'keys') return 'refused'
      const { clerk, documents, opened, views } = house
      const lines = Array.from({ length: size }, (_, n) => clerk.line(n)!)
      const files = openPublicFiles(dir)
      return JSON.stringify({
        lines: lines.map(({ bytes, leaf }) => [bytes.toString(), leaf.toString('hex')]),
        things: ['document', 'version', 'member', 'session', 'organisation'].map((kind) =>
          views.asKnownAt(size - 1).things(kind),
        ),
        words: lines.flatMap(({ bytes }) =>
          commitmentsIn(bytes).map((one) => opened(`sealed:${one}`)),
        ),
        files: lines.flatMap(({ bytes }) =>
          digestsIn(bytes).map((digest) => documents.get(digest)?.toString()),
        ),
        public: filesOf(join(dir, 'public')).map((path) => [
          path,
          files.read(path)?.toString('hex'),
        ]),
        standing: clerk.standing,
      })
    } finally {
      house.close()
    }
  } catch {
    return 'refused'
  } finally {
    console.error = quiet
    rmSync(dir, { recursive: true, force: true })
  }
}
