// `kurultai COMMAND ...`: finds the command and runs it. A command is a file beside this one that exports `run`.
import { readFileSync } from 'node:fs'
import type { Language } from '../text/language.ts'
import { languageOf, type Run, say, type Terminal } from './terminal.ts'

/** Loaded when asked for: nobody who reads a post waits for the pages to load. */
const commands = {
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
} satisfies Record<string, () => Promise<{ run: Run }>>

type Name = keyof typeof commands

/** Runs the command that the arguments name. @returns the exit code: 0 done, 1 refused or failed, 2 asked wrongly */
export async function commandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  const [name = '--help', ...rest] = args
  if (name === '--version') return tell(terminal, `Kurultai ${version()}`)
  if (name === '--help' || name === '-h' || name === 'help')
    return tell(terminal, overview(language))
  if (!isCommand(name)) {
    const names = Object.keys(commands).join(', ')
    terminal.stderr.write(`${say(language, 'cli-unknown-command', { command: name, names })}\n`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) return tell(terminal, help(language, name))
  const { run } = (await commands[name]()) as { run: Run }
  return run([...rest], terminal)
}

function overview(language: Language): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.keys(commands).map(
    (name) => `  ${name.padEnd(width)}  ${say(language, `cli-does-${name}`)}`,
  )
  return [say(language, 'cli-overview'), '', ...lines, '', say(language, 'cli-overview-end')].join(
    '\n',
  )
}

function help(language: Language, name: Name): string {
  return `${say(language, `cli-does-${name}`)}\n\n${say(language, `cli-usage-${name}`)}`
}

function isCommand(name: string): name is Name {
  return Object.hasOwn(commands, name)
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
