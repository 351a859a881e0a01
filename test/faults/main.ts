import { openCast } from '../../src/record/log/test-cast.ts'
import { hasStrace, inject } from './injections.ts'
import { kill } from './kills.ts'
import { restoreOldCopies } from './old-copies.ts'
import { fillUp } from './small-disk.ts'
import { tamper } from './tampering.ts'
import { changeWhole } from './whole-directory.ts'

// npm run faults [tampering|directory|copies|injections|disk|kills] [how many]: the long campaigns, of which the tests run a few minutes' worth
// in seconds. Prints what was tried and what was wrong; fails when anything was.
const [which = 'all', many] = process.argv.slice(2)
const cast = openCast()
const tell = (line: string) => console.log(line)
const wrong: string[] = []
try {
  if (which === 'all' || which === 'tampering') {
    const { tried, found, meaningless, missed } = await tamper(cast, Number(many ?? 20_000), tell)
    tell(
      `tampering: ${tried} flips, ${found} found, ${meaningless} changed nothing that can be read, ${missed.length} missed`,
    )
    wrong.push(...missed)
  }
  if (which === 'all' || which === 'directory') {
    const changed = await changeWhole(cast, Number(many ?? 40), tell)
    tell(
      `every file of a directory: ${changed.tried} changes, ${changed.found} named by verify, ${changed.refused} refused by the server, ${changed.unseen} that nobody is shown, ${changed.missed.length} missed`,
    )
    wrong.push(...changed.missed)
  }
  if (which === 'all' || which === 'copies') {
    const restored = await restoreOldCopies(cast)
    tell(`old copies: ${restored.tried} started, ${restored.wrong.length} wrong`)
    wrong.push(...restored.wrong)
  }
  if (which === 'all' || which === 'injections') {
    if (!hasStrace) throw new Error('injections need strace (apt install strace)')
    const injected = await inject(cast, many === undefined ? undefined : Number(many), tell)
    tell(
      `injections: ${injected.tried} runs, ${injected.wrong.length} wrong; calls in a run: ${JSON.stringify(injected.calls)}`,
    )
    wrong.push(...injected.wrong)
  }
  if (which === 'all' || which === 'disk') {
    const blocks = Array.from({ length: Number(many ?? 400) }, (_, left) => left)
    const filled = await fillUp(cast, blocks, tell)
    if (!filled) throw new Error('a small disk needs the right to mount one (root)')
    tell(
      `full disk: ${filled.tried} times, ${filled.taken} acts taken, ${filled.refused} refused, read only ${filled.readOnly} times, ${filled.wrong.length} wrong`,
    )
    wrong.push(...filled.wrong)
  }
  if (which === 'all' || which === 'kills') {
    const killed = await kill(cast, Number(many ?? 1_000), tell)
    tell(`kills: ${killed.tried}, ${killed.acts} acts acknowledged, ${killed.wrong.length} wrong`)
    wrong.push(...killed.wrong)
  }
} finally {
  await cast.clear()
}
for (const line of wrong) console.error(line)
if (wrong.length > 0) process.exitCode = 1
