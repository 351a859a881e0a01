import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AlreadyThere, restore } from '../record/store/backup.ts'
import { FormatError } from '../record/log/grammar.ts'
import { folderSource, SourceUnreadable, urlSource } from '../record/log/log-source.ts'
import { catchUp } from '../record/log/mirror.ts'
import { type Policy, parsePolicy } from '../record/log/policy.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import { RecordDamaged, RecordInUse } from '../record/store/store.ts'
import { verifyStore } from '../record/store/verify.ts'
import { sayBad } from './bad-sentence.ts'
import type { Out } from './replay.ts'
import { tellLost } from './verify.ts'

const usage = `Usage: kurultai restore FILE DIR
       kurultai restore --catch-up URL|DIR --policy FILE [FILE] DIR
  FILE        a backup; without one, the record in DIR is caught up as it is
  --catch-up  where a mirror or a monitor has later entries; --policy names the log's key
`

type Asked = {
  file: string | undefined
  dir: string
  from: string | undefined
  policy: Policy | undefined
}

/**
 * 0: the record is there and verifies. 1: it could not be restored, or does not verify. 2: the command is mistaken. 3: it
 * verifies, but closed words or files are gone that no act ordered erased.
 */
export async function run(args: string[], out: Out): Promise<number> {
  try {
    const asked = readAsked(args)
    if (!asked) {
      out.stderr.write(usage)
      return 2
    }
    if (asked.file !== undefined) {
      const size = restore(asked.file, asked.dir)
      out.stdout.write(`${size} entries are restored to ${asked.dir}.\n`)
    }
    if (asked.from !== undefined && asked.policy) {
      const caught = await catchUpFrom(asked.from, asked.dir, asked.policy, out)
      if (caught !== 0) return caught
    }
    const found = verifyStore(asked.dir)
    const { size, firstBad } = found
    if (firstBad) {
      out.stderr.write(`The record does not verify. ${sayBad(firstBad)}\n`)
      return 1
    }
    out.stdout.write(
      `${size} entries verify. The log's key is not in a backup: put it back where the server finds it.\n`,
    )
    out.stdout.write(
      'The server will not sign while a witness or a published checkpoint is ahead of this record.\n',
    )
    return tellLost(found, { lost: (line) => out.stderr.write(`LOST: ${line}\n`) })
  } catch (error) {
    const known = [AlreadyThere, RecordDamaged, RecordInUse, FormatError, SourceUnreadable]
    if (!known.some((kind) => error instanceof kind) && !('code' in (error as Error))) throw error
    out.stderr.write(`Nothing more was done: ${(error as Error).message}\n`)
    return (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1
  }
}

function readAsked(args: string[]): Asked | undefined {
  const options = { 'catch-up': { type: 'string' }, policy: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const from = values['catch-up']
  const dir = positionals.at(-1)
  const file = positionals.length === 2 ? positionals[0] : undefined
  if (dir === undefined || positionals.length > 2 || (file === undefined && from === undefined))
    return undefined
  if ((from === undefined) !== (values.policy === undefined)) return undefined
  return {
    file,
    dir,
    from,
    policy: values.policy === undefined ? undefined : parsePolicy(readFileSync(values.policy)),
  }
}

async function catchUpFrom(from: string, dir: string, policy: Policy, out: Out): Promise<number> {
  const store = openStore(dir)
  try {
    const before = store.head().size
    const bad = await catchUp(
      /^https?:/.test(from) ? urlSource(from) : folderSource(from),
      store,
      policy,
    )
    if (bad) {
      out.stderr.write(`${from} cannot be caught up from. ${sayBad(bad)}\n`)
      return 1
    }
    out.stdout.write(`${store.head().size - before} entries were taken from ${from}.\n`)
    return 0
  } finally {
    store.close()
  }
}
