import { existsSync, mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FormatError } from '../record/log/grammar.ts'
import { COSIGNATURE_ED25519, formatVkey, parseVkey } from '../record/log/note-key.ts'
import { createKeyFile, KeyFileOpen, openKeyFile, type Signer } from '../record/log/signer.ts'
import { RecordInUse } from '../record/store/store.ts'
import { openWitness } from '../record/log/witness.ts'
import { createWitnessServer } from '../record/log/witness-server.ts'
import type { Out } from './replay.ts'

const usage = `Usage: kurultai witness --origin ORIGIN --key VKEY [--key VKEY] --data DIR --port N [--host ADDRESS] [--name NAME]
  --origin  the log to watch, by the first line of its checkpoint
  --key     the log's verifier key; twice while it is being rotated
  --data    where this witness keeps its own key (witness.key) and what it has seen
  --name    what to call this witness when its key is made, such as witness.example/kz
`

/** Runs a witness until it is told to stop (SIGINT, SIGTERM). 0: stopped. 1: it cannot run. 2: the command is mistaken. */
export async function run(args: string[], out: Out): Promise<number> {
  try {
    const asked = readAsked(args)
    if (!asked) {
      out.stderr.write(usage)
      return 2
    }
    const { dir, origin, keys, port, host, name } = asked
    const signer = openOwnKey(dir, name)
    if (!signer) {
      out.stderr.write(`There is no key in ${dir} yet: give this witness a name with --name.\n`)
      return 2
    }
    const witness = openWitness({ dir, signer, logs: [{ origin, keys }] })
    const server = createWitnessServer(witness).listen(port, host)
    try {
      await new Promise((resolve, reject) =>
        server.once('listening', resolve).once('error', reject),
      )
      const { port: open } = server.address() as AddressInfo
      out.stdout.write(
        `${signer.key.name} watches ${origin} on http://${host.includes(':') ? `[${host}]` : host}:${open}\n`,
      )
      out.stdout.write(`its verifier key, for the policy: ${formatVkey(signer.key)}\n`)
      await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
    } finally {
      server.closeAllConnections()
      server.close()
      witness.close()
    }
    return 0
  } catch (error) {
    const known = [FormatError, KeyFileOpen, RecordInUse]
    if (!known.some((kind) => error instanceof kind) && !('code' in (error as Error))) throw error
    out.stderr.write(`The witness does not run: ${(error as Error).message}\n`)
    return (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1
  }
}

function readAsked(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      origin: { type: 'string' },
      key: { type: 'string', multiple: true },
      data: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      name: { type: 'string' },
    },
  })
  const port = /^[0-9]{1,5}$/.test(values.port ?? '') ? Number(values.port) : undefined
  if (!values.origin || !values.key || !values.data || port === undefined || port > 65_535)
    return undefined
  const { origin, data: dir, host, name } = values
  return { origin, dir, host, name, port, keys: values.key.map(parseVkey) }
}

function openOwnKey(dir: string, name: string | undefined): Signer | undefined {
  const path = join(dir, 'witness.key')
  if (!existsSync(path)) {
    if (name === undefined) return undefined
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    createKeyFile(path, name, COSIGNATURE_ED25519)
  }
  return openKeyFile(path)
}
