// What keeps a command from its data directory, as a sentence that says how to mend it.
import { RecordDamaged, RecordInUse } from '../record/store/store.ts'
import type { ConfigurationMistaken } from '../configuration.ts'
import { languageOf, say, type Terminal } from './terminal.ts'

/** Says what went wrong and answers exit code 1; throws on what is a mistake of this program. */
export function tellFault(
  error: unknown,
  facts: { readonly dir: string; readonly port?: number; readonly host?: string },
  terminal: Terminal,
): 1 {
  terminal.stderr.write(`${sentenceOf(error, facts, terminal)}\n`)
  return 1
}

function sentenceOf(
  error: unknown,
  { dir, port, host }: Parameters<typeof tellFault>[1],
  terminal: Terminal,
): string {
  const told = (key: string, args: Record<string, string> = {}) =>
    say(languageOf(terminal.env), key, { dir, ...args })
  const code = (error as { code?: unknown }).code
  const said = error instanceof Error ? error.message : String(error)
  if (error instanceof RecordInUse) return told('cli-record-in-use')
  if (error instanceof RecordDamaged) return told('cli-record-damaged', { said })
  switch (code) {
    case 'EADDRINUSE':
      return told('cli-port-in-use', { port: String(port) })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return told('cli-no-such-host', { host: String(host) })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return port !== undefined && /listen/.test(said)
        ? told('cli-port-forbidden', { port: String(port) })
        : told('cli-directory-forbidden')
    case 'EEXIST':
    case 'ENOTDIR':
      return told('cli-not-a-directory')
    case 'ENOSPC':
    case 'EDQUOT':
      return told('cli-disk-full')
    case 'ERR_SQLITE_ERROR':
      return told('cli-record-damaged', { said })
    case 'KURULTAI_CONFIGURATION':
      return told('cli-configuration', {
        said: mistakeSaid(error as ConfigurationMistaken, terminal),
      })
    default:
      throw error
  }
}

function mistakeSaid(
  { mistake, variable, other }: ConfigurationMistaken,
  { env }: Terminal,
): string {
  const language = languageOf(env)
  return say(language, `cli-configuration-${mistake}`, { variable, other })
}
