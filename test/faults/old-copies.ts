import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type House, openHouse } from '../../src/clerk/house.ts'
import { openPublication } from '../../src/clerk/publication.ts'
import { folderSource } from '../../src/record/log/log-source.ts'
import { followLog } from '../../src/record/log/mirror.ts'
import { ED25519, formatVkey } from '../../src/record/log/note-key.ts'
import { createKeyFile, openKeyFile } from '../../src/record/log/signer.ts'
import { type Cast, ORIGIN, type Standing, until } from '../../src/record/log/test-cast.ts'
import { openStore } from '../../src/record/store/sqlite-store.ts'
import { parseAct } from '../../src/rules/acts.ts'
import { council, secretary } from '../../src/rules/given.ts'

export type Restored = { readonly tried: number; readonly wrong: readonly string[] }

/** What lies in `public/` of the copy: its own, of its time; nothing; or what was published since. */
const publics = ['of its time', 'gone', 'of today'] as const
/** What the members' witnesses do when the copy starts. */
const witnessings = ['none', 'there', 'away'] as const

/**
 * Old copies of a record that went on: each is started, lays an act, and must not show a second history. With witnesses it signs
 * nothing; without, it stands still where its own directory shows more, and otherwise a monitor's copy raises the alarm.
 */
export async function restoreOldCopies(cast: Cast): Promise<Restored> {
  const wrong: string[] = []
  let tried = 0
  for (const witnessing of witnessings)
    for (const published of publics) {
      tried++
      const found = await restoreOne(cast, witnessing, published).catch((error) => [String(error)])
      wrong.push(...found.map((line) => `public ${published}, witnesses ${witnessing}: ${line}`))
    }
  return { tried, wrong }
}

async function restoreOne(
  cast: Cast,
  witnessing: (typeof witnessings)[number],
  published: (typeof publics)[number],
): Promise<string[]> {
  const dir = cast.freshDir()
  createKeyFile(join(dir, 'log.key'), ORIGIN, ED25519)
  const log = openKeyFile(join(dir, 'log.key'))
  const states = witnessing === 'none' ? [] : ['kz', 'kg', 'tj']
  const witnesses = await Promise.all(states.map((state) => cast.witness(state, log)))
  const old = cast.freshDir()
  const live = openHouse(dir)
  const publication = openPublication(live)
  await publication.start()
  const all = async () => {
    const { size } = live.clerk.head()
    publication.publisher.nudge()
    await until('all is published', () => publication.publisher.state().published === size)
  }
  for (const [i, told] of council.slice(0, 3).entries()) await lay(live, { id: `a${i}`, ...told })
  if (witnesses.length > 0) await lay(live, adoption(witnesses))
  await all()
  await lay(live, person('before'))
  await all()
  cpSync(dir, old, { recursive: true })
  await lay(live, person('after'))
  await all()
  const policy = publication.policyAt(live.clerk.head().size)
  await publication.close()
  live.close()
  const copy = openStore(cast.freshDir())
  await followLog(folderSource(join(dir, 'public')), copy, policy)
  if (published !== 'of its time') rmSync(join(old, 'public'), { recursive: true })
  if (published === 'of today')
    cpSync(join(dir, 'public'), join(old, 'public'), { recursive: true })
  if (witnessing === 'away') for (const each of witnesses) await each.leave()

  const wrong: string[] = []
  const restored = openHouse(old)
  const signedBefore = restored.store.lastCheckpoint()?.note
  const refusing = openPublication(restored)
  await refusing.start()
  const taken = await lay(restored, person('other')).then(
    () => true,
    () => false,
  )
  refusing.publisher.nudge()
  const { standstill, trouble } = refusing.publisher.state()
  const signed = restored.store.lastCheckpoint()?.note !== signedBefore
  const knows = published === 'of today' || witnessing === 'there'
  if (knows && taken) wrong.push('an act was taken that will not be kept')
  if (knows && !standstill) wrong.push('it does not stand still')
  if ((knows || witnessing === 'away') && signed) wrong.push('it signed')
  if (!knows && witnessing === 'away' && trouble?.with !== 'witnesses')
    wrong.push('it does not say that witnesses are silent')
  if (!knows && witnessing === 'none') {
    await until('it publishes', () => refusing.publisher.state().published === 5)
    const followed = await followLog(folderSource(join(old, 'public')), copy, policy)
    if (followed.type !== 'alarm') wrong.push('no alarm is raised beside the other history')
  }
  await refusing.close()
  restored.close()
  copy.close()
  for (const each of witnesses) await each.leave()
  return wrong
}

const person = (id: string) => ({ id, type: 'person.enter', person: id, name: { en: id } })

function adoption(witnesses: readonly Standing[]): object {
  const named = witnesses.map(({ inPolicy: { name, key }, url }) => ({
    name,
    key: formatVkey(key),
    url,
  }))
  return { id: 'policy', type: 'policy.adopt', witnesses: named }
}

async function lay(house: House, fields: object): Promise<void> {
  const parsed = parseAct(fields)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  const taken = await house.clerk.take(parsed.act, secretary)
  if ('refusal' in taken) throw new Error(JSON.stringify(taken.refusal))
}
