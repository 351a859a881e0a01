import { restore } from '../record/store/backup.ts'
import { catchUp } from '../record/log/mirror.ts'
import type { Policy } from '../record/log/policy.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import { verifyStore } from '../record/store/verify.ts'
import { type Asked, readAsked, tellUsage } from './asked.ts'
import { sayBad } from './bad-sentence.ts'
import { tellEnd } from './fault.ts'
import { sayLost } from './lost-sentence.ts'
import { readPolicy, sourceAt } from './record-source.ts'
import { languageOf, type Out, say } from './terminal.ts'

/**
 * `kurultai restore`: 0: the record is there and verifies. 1: it could not be restored, or does not verify. 2: the command is
 * mistaken. 3: it verifies, but closed words or files are gone that no act ordered erased.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const asked = readAsked('restore', args, out)
  if (!asked) return 2
  const { file, dir } = places(asked)
  const { 'catch-up': from, policy: policyFile } = asked.values
  if (file === undefined && from === undefined)
    return tellUsage('restore', 'restore-from-nothing', {}, out)
  const policy = policyFile === undefined ? undefined : readPolicy(policyFile, out)
  if (policyFile !== undefined && !policy) return 2
  try {
    if (file !== undefined) {
      const count = restore(file, dir)
      out.stdout.write(`${say(languageOf(out.env), 'restore-done', { count, dir })}\n`)
    }
    if (from !== undefined && policy) {
      const caught = await catchUpFrom(from, dir, policy, out)
      if (caught !== 0) return caught
    }
    return verified(dir, out)
  } catch (error) {
    return tellEnd('restore-failed', error, { dir }, out)
  }
}

/** The backup, if one is given, and the directory. */
function places({ positionals }: Asked<'restore'>): { file: string | undefined; dir: string } {
  const file = positionals.length === 2 ? positionals[0] : undefined
  return { file, dir: positionals.at(-1) ?? '' }
}

function verified(dir: string, out: Out): number {
  const language = languageOf(out.env)
  const found = verifyStore(dir)
  if (found.firstBad) {
    const bad = sayBad(language, found.firstBad)
    out.stderr.write(`${say(language, 'restore-does-not-verify', { bad })}\n`)
    return 1
  }
  out.stdout.write(`${say(language, 'restore-verified', { count: found.size })}\n`)
  out.stdout.write(`${say(language, 'restore-signs-later')}\n`)
  for (const lost of sayLost(language, found))
    out.stderr.write(`${say(language, 'restore-lost', { lost })}\n`)
  return found.lost.length > 0 ? 3 : 0
}

async function catchUpFrom(from: string, dir: string, policy: Policy, out: Out): Promise<number> {
  const language = languageOf(out.env)
  const store = openStore(dir)
  try {
    const before = store.head().size
    const bad = await catchUp(await sourceAt(from), store, policy)
    if (bad) {
      const told = { from, bad: sayBad(language, bad) }
      out.stderr.write(`${say(language, 'restore-not-caught-up', told)}\n`)
      return 1
    }
    const count = store.head().size - before
    out.stdout.write(`${say(language, 'restore-caught-up', { count, from })}\n`)
    return 0
  } finally {
    store.close()
  }
}
