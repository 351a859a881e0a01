import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { NotRecorded, type Taken } from '../../src/clerk/clerk.ts'
import { openHouse } from '../../src/clerk/house.ts'
import { parsePolicy } from '../../src/record/log/policy.ts'
import { openPublisher } from '../../src/record/log/publisher.ts'
import { openKeyFile } from '../../src/record/log/signer.ts'
import { ORIGIN } from '../../src/record/log/test-cast.ts'
import { type Act, parseAct } from '../../src/rules/acts.ts'
import { council, secretary } from '../../src/rules/given.ts'

// A server's run in a process to be harmed: clients lay acts and say each that was acknowledged, while checkpoints are
// published. Arguments: directory, how many clients, how many acts each (0: for ever), a name for this run.
const [dir = '', clients = '', acts = '', run = ''] = process.argv.slice(2)
const house = openHouse(dir, { mendEveryMilliseconds: 20 })
const policy = parsePolicy(readFileSync(join(dir, '../policy')))
const publisher = openPublisher({
  store: () => house.store,
  origin: ORIGIN,
  signers: [openKeyFile(join(dir, '../log.key'))],
  policyAt: () => policy,
  betweenMilliseconds: 2,
})

async function lay(fields: object): Promise<void> {
  const parsed = parseAct(fields)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  const taken = await takeAtLast(parsed.act)
  if ('refusal' in taken) throw new Error(JSON.stringify(taken.refusal))
  say(`${taken.receipt.entry} ${parsed.act.id}`)
}

/** As a client does: what was not recorded is laid again, under its id. */
async function takeAtLast(act: Act): Promise<Taken> {
  for (;;) {
    try {
      return await house.clerk.take(act, secretary)
    } catch (error) {
      if (!(error instanceof NotRecorded)) throw error
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}

/** The call that fails may be the one that tells of it. */
function say(line: string): void {
  try {
    writeSync(1, `${line}\n`)
  } catch {
    writeSync(1, `${line}\n`)
  }
}

function putAtLast(bytes: Buffer): void {
  try {
    house.documents.put(bytes, secretary)
  } catch {
    house.documents.put(bytes, secretary)
  }
}

async function client(name: number): Promise<void> {
  for (let i = 0; acts === '0' || i < Number(acts); i++) {
    const id = `${run}-${name}-${i}`
    await lay({
      id: `act-${id}`,
      type: 'person.enter',
      person: `person-${id}`,
      name: { ru: 'Имя', en: 'Name' },
    })
  }
}

say('open')
if (house.clerk.head().size === 0) await lay({ id: 'founding', ...council[0] })
house.clerk.follow(() => publisher.nudge())
putAtLast(Buffer.from(`a document of run ${run}`))
const started = publisher.start()
await Promise.all(Array.from({ length: Number(clients) }, (_, name) => client(name)))
await started
const deadline = performance.now() + 1_000
while (publisher.state().published < house.clerk.head().size && performance.now() < deadline) {
  await new Promise((resolve) => setTimeout(resolve, 5))
}
await publisher.stop()
say(`done ${house.clerk.standing.taking && house.caughtUp()}`)
house.close()
