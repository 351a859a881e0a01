// `kurultai rebuild DIR`: throws the views away and makes them again from the record.
import { openHouse } from '../clerk/house.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import { dropViews } from '../views/views.ts'
import { tellFault } from './fault.ts'
import { readOptions } from './options.ts'
import { startProgress } from './progress.ts'
import { languageOf, say, type Terminal } from './terminal.ts'

export async function run(args: string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  const asked = readOptions('rebuild', args, {}, 1, terminal)
  const dir = asked?.positionals[0]
  if (dir === undefined) return 2
  try {
    // Only a directory that has a record has views; and nobody may be writing them.
    openStore(dir, { readOnly: true }).close()
    openStore(dir).close()
    dropViews(dir)
    const progress = startProgress(terminal, (done, size) =>
      say(language, 'cli-reading', { done, size }),
    )
    const house = openHouse(dir, { progress: progress.tell })
    progress.end()
    const { size } = house.clerk.head()
    const whole = house.caughtUp()
    house.close()
    if (!whole) return 1
    terminal.stdout.write(`${say(language, 'cli-rebuilt', { count: size })}\n`)
    return 0
  } catch (error) {
    return tellFault(error, { dir }, terminal)
  }
}
