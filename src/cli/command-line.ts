// `kurultai COMMAND ...`: finds the command and runs it. A command is a row of the table in commands.ts and a file of its name
// that exports `run`.
import { readFileSync } from 'node:fs'
import { isCommand, type Name } from './commands.ts'
import { languageOf, type Run, say, type Terminal } from './terminal.ts'
import { help, overview } from './usage.ts'

/** Loaded when asked for: nobody who reads a post waits for the pages to load. */
const runs = {
  serve: () => import('./serve.ts'),
  act: () => import('./act.ts'),
  post: () => import('./post.ts'),
  verify: () => import('./verify.ts'),
  invite: () => import('./invite.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  witness: () => import('./witness.ts'),
  monitor: () => import('./monitor.ts'),
  rulebook: () => import('./rulebook.ts'),
  replay: () => import('./replay.ts'),
  rotation: () => import('./rotation.ts'),
  read: () => import('./read.ts'),
} satisfies Record<Name, () => Promise<{ run: Run }>>

/** Runs the command that the arguments name. @returns the exit code: 0 done, 1 refused or failed, 2 asked wrongly */
export async function commandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  const [name = '--help', ...rest] = args
  if (name === '--version') return tell(terminal, `Kurultai ${version()}`)
  if (name === '--help' || name === '-h' || name === 'help')
    return tell(terminal, overview(language))
  if (!isCommand(name)) {
    const names = Object.keys(runs).join(', ')
    terminal.stderr.write(`${say(language, 'cli-unknown-command', { command: name, names })}\n`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) return tell(terminal, help(language, name))
  const { run } = (await runs[name]()) as { run: Run }
  try {
    return await run([...rest], terminal)
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.stderr.write(`${say(language, 'cli-unexpected', { said })}\n`)
    return 1
  }
}

function tell(terminal: Terminal, words: string): number {
  terminal.stdout.write(`${words}\n`)
  return 0
}

function version(): string {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as {
    version: string
  }
  return version
}
