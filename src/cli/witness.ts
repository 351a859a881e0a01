import { existsSync, mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { COSIGNATURE_ED25519, formatVkey, type NoteKey, parseVkey } from '../record/log/note-key.ts'
import { FormatError } from '../record/log/grammar.ts'
import { createKeyFile, openKeyFile, type Signer } from '../record/log/signer.ts'
import { openWitness } from '../record/log/witness.ts'
import { createWitnessServer } from '../record/log/witness-server.ts'
import { numberWithin, readAsked, tellUsage } from './asked.ts'
import { tellEnd } from './fault.ts'
import { languageOf, type Out, say } from './terminal.ts'

/**
 * `kurultai witness`: runs a witness until it is told to stop (SIGINT, SIGTERM). 0: stopped. 1: it cannot run. 2: the command
 * is mistaken.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const asked = readAsked('witness', args, out)
  if (!asked) return 2
  const { data: dir, origin, host, name } = asked.values
  const port = numberWithin(asked.values.port, 0, 65_535)
  if (port === undefined)
    return tellUsage('witness', 'cli-not-a-port', { port: asked.values.port }, out)
  try {
    const keys = readKeys(asked.values.key)
    if ('mistaken' in keys) return tellUsage('witness', 'witness-not-a-key', keys.mistaken, out)
    const signer = openOwnKey(dir, name)
    if (!signer) return tellUsage('witness', 'witness-no-name', { dir }, out)
    await serve({ dir, signer, origin, keys: keys.read, host, port }, out)
    return 0
  } catch (error) {
    return tellEnd('witness-failed', error, { dir, host, port }, out)
  }
}

type Serving = {
  readonly dir: string
  readonly signer: Signer
  readonly origin: string
  readonly keys: readonly NoteKey[]
  readonly host: string
  readonly port: number
}

async function serve({ dir, signer, origin, keys, host, port }: Serving, out: Out): Promise<void> {
  const language = languageOf(out.env)
  const witness = openWitness({ dir, signer, logs: [{ origin, keys }] })
  const server = createWitnessServer(witness).listen(port, host)
  try {
    await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
    const { port: open } = server.address() as AddressInfo
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${open}`
    const watching = say(language, 'witness-watches', { name: signer.key.name, origin, url })
    const key = say(language, 'witness-key', { key: formatVkey(signer.key) })
    out.stdout.write(`${watching}\n${key}\n`)
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  } finally {
    server.closeAllConnections()
    server.close()
    witness.close()
  }
}

/** The keys of the log, or the one that is not a key and why. */
function readKeys(
  typed: readonly string[],
): { read: NoteKey[] } | { mistaken: { key: string; said: string } } {
  const read: NoteKey[] = []
  for (const key of typed)
    try {
      read.push(parseVkey(key))
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      return { mistaken: { key, said: error.message } }
    }
  return { read }
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
