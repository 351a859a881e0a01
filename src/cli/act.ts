// `kurultai act FILE.json|- --data DIR [--as ROLE]`: submits acts, one object or a list of them, and prints a receipt for each.
import { readFileSync, statSync } from 'node:fs'
import { type Clerk, Halted, NotRecorded } from '../clerk/clerk.ts'
import { openHouse } from '../clerk/house.ts'
import { type By, type FieldError, parseAct } from '../rules/acts.ts'
import { beginningOf } from './beginning.ts'
import { tellFault } from './fault.ts'
import { readAsked, tellUsage } from './asked.ts'
import { becomeOwnerOf } from './owner.ts'
import { startProgress } from './progress.ts'
import { languageOf, say, type Terminal } from './terminal.ts'

const BYTES_MAX = 64_000_000

export async function run(args: string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  const asked = readAsked('act', args, terminal)
  if (!asked) return 2
  const { data, as } = asked.values
  const by = personaOf(as)
  if (!by) return tellUsage('act', 'cli-not-a-role', { role: as }, terminal)
  const file = asked.positionals[0] ?? '-'
  const read = await readActs(file, terminal)
  if (typeof read === 'string') {
    terminal.stderr.write(`${read}\n`)
    return 2
  }
  try {
    becomeOwnerOf(data)
    beginningOf(data)
    const progress = startProgress(terminal, (done, size) =>
      say(language, 'cli-reading', { done, size }),
    )
    const house = openHouse(data, { progress: progress.tell })
    progress.end()
    try {
      return await layAll(house.clerk, read, by, terminal)
    } finally {
      house.close()
    }
  } catch (error) {
    return tellFault(error, { dir: data }, terminal)
  }
}

/** secretary, chair, delegate:KG, observer. */
function personaOf(as: string): By | undefined {
  const [role, member] = as.split(':')
  if (role === 'delegate') return member ? { role, member } : undefined
  if (member !== undefined) return undefined
  return role === 'secretary' || role === 'chair' || role === 'observer' ? { role } : undefined
}

/** The acts of a file, or the sentence that says why there are none. */
async function readActs(file: string, terminal: Terminal): Promise<unknown[] | string> {
  const language = languageOf(terminal.env)
  let bytes: Uint8Array
  try {
    if (file !== '-' && statSync(file).size > BYTES_MAX)
      return say(language, 'cli-file-too-large', { file })
    bytes = file === '-' ? await readAll(terminal.stdin) : readFileSync(file)
  } catch (error) {
    if ((error as { code?: unknown }).code === undefined && !(error instanceof RangeError))
      throw error
    return say(language, 'cli-file-unreadable', { file, said: (error as Error).message })
  }
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
    return Array.isArray(value) ? value : [value]
  } catch (error) {
    return say(language, 'cli-file-not-json', { file, said: (error as Error).message })
  }
}

async function readAll(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of stdin) {
    const chunk = Buffer.from(piece)
    bytes += chunk.length
    if (bytes > BYTES_MAX) throw new RangeError(`more than ${BYTES_MAX} bytes`)
    pieces.push(chunk)
  }
  return Buffer.concat(pieces)
}

/** Submits the acts in order, and stops at the first that is not accepted: later ones may depend on it. */
async function layAll(
  clerk: Clerk,
  acts: readonly unknown[],
  by: By,
  terminal: Terminal,
): Promise<number> {
  const language = languageOf(terminal.env)
  const progress = startProgress(terminal, (done, size) =>
    say(language, 'cli-laying', { done, size }),
  )
  for (const [index, value] of acts.entries()) {
    const parsed = parseAct(value)
    const wrong =
      'errors' in parsed
        ? await misshapen(parsed.errors, terminal)
        : await layOne(clerk, parsed.act, by, terminal)
    if (wrong !== undefined) {
      progress.end()
      const which =
        acts.length > 1
          ? `${say(language, 'cli-act-which', { number: index + 1, count: acts.length })} `
          : ''
      terminal.stderr.write(`${which}${wrong}\n`)
      return 1
    }
    progress.tell(index + 1, acts.length)
  }
  progress.end()
  return 0
}

async function layOne(
  clerk: Clerk,
  act: Parameters<Clerk['take']>[0],
  by: By,
  terminal: Terminal,
): Promise<string | undefined> {
  const language = languageOf(terminal.env)
  try {
    const taken = await clerk.take(act, by)
    if ('refusal' in taken)
      return (await terminal.doors()).refusal(language, clerk.org, taken.refusal)
    terminal.stdout.write(`${JSON.stringify({ receipt: taken.receipt, events: taken.events })}\n`)
    return undefined
  } catch (error) {
    if (error instanceof Halted) return say(language, 'cli-halted')
    if (error instanceof NotRecorded)
      return say(language, 'cli-not-recorded', { said: error.message })
    throw error
  }
}

async function misshapen(errors: readonly FieldError[], terminal: Terminal): Promise<string> {
  const language = languageOf(terminal.env)
  const { fieldError } = await terminal.doors()
  const lines = errors.map(
    (error) => `  ${error.path === '' ? '' : `${error.path}: `}${fieldError(language, error)}`,
  )
  return [say(language, 'cli-act-misshapen'), ...lines].join('\n')
}
