// What keeps a command from its data directory, as a sentence that says how to correct it.
import { AccessDamaged } from '../access/access-store.ts'
import { UrnDamaged } from '../record/secrets/urn.ts'
import { NoRecord } from './beginning.ts'
import type { ConfigurationMistaken } from '../configuration.ts'
import { FormatError } from '../record/log/grammar.ts'
import { SourceUnreadable } from '../record/log/log-source.ts'
import { KeyFileMistaken, KeyFileOpen } from '../record/log/signer.ts'
import { AlreadyThere } from '../record/store/backup.ts'
import { RecordDamaged, RecordInUse } from '../record/store/store.ts'
import type { Language } from '../text/language.ts'
import { languageOf, type Out, say } from './terminal.ts'

type Facts = { readonly dir: string; readonly port?: number; readonly host?: string }

/** As web/sign-in/passkey-domain.ts has it. */
type Elsewhere = { readonly keys: number; readonly domain: string; readonly here: string }

/** Says what went wrong and answers exit code 1; throws on what is a mistake of this program. */
export function tellFault(error: unknown, facts: Facts, out: Out): 1 {
  const sentence = sentenceOf(error, facts, out)
  if (sentence === undefined) throw error
  out.stderr.write(`${sentence}\n`)
  return 1
}

/** Says that a command on a record ended, and why; answers exit code 1. Throws on what is a mistake of this program. */
export function tellEnd(key: string, error: unknown, facts: Facts, out: Out): 1 {
  if (!comesFromOutside(error)) throw error
  const said = sentenceOf(error, facts, out) ?? error.message
  out.stderr.write(`${say(languageOf(out.env), key, { said })}\n`)
  return 1
}

/** From a file, the disk, the network or another process, rather than from a mistake of this program. */
function comesFromOutside(error: unknown): error is Error {
  const known = [
    AlreadyThere,
    FormatError,
    KeyFileOpen,
    RecordDamaged,
    RecordInUse,
    SourceUnreadable,
  ]
  return known.some((kind) => error instanceof kind) || 'code' in (error as Error)
}

function sentenceOf(error: unknown, { dir, port, host }: Facts, out: Out): string | undefined {
  const told = (key: string, args: Record<string, string> = {}) =>
    say(languageOf(out.env), key, { dir, ...args })
  const code = (error as { code?: unknown }).code
  const said = error instanceof Error ? error.message : String(error)
  if (error instanceof KeyFileOpen) return told('cli-key-file-open', { path: error.path })
  if (error instanceof KeyFileMistaken) {
    const language = languageOf(out.env)
    return say(language, `cli-key-file-${error.mistake}`, { path: error.path })
  }
  if (error instanceof RecordInUse) return told('cli-record-in-use')
  if (error instanceof NoRecord)
    return told(noRecordSentences[error.why], { found: error.found.join(', ') })
  if (error instanceof UrnDamaged) return told('cli-urn-damaged', { said })
  if (error instanceof AccessDamaged) return told('cli-access-damaged', { said })
  if (error instanceof RecordDamaged) return told('cli-record-damaged', { said })
  if (error instanceof AlreadyThere) return told('cli-already-there', { said })
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
      return told(sqliteSentence(error as { errcode?: number }), { said })
    case 'KURULTAI_PASSKEYS_ELSEWHERE': {
      const { keys, domain, here } = error as Error & Elsewhere
      return say(languageOf(out.env), 'cli-passkeys-elsewhere', { keys, domain, here })
    }
    case 'KURULTAI_CONFIGURATION':
      return told('cli-configuration', {
        said: mistakeSaid(error as ConfigurationMistaken, languageOf(out.env)),
      })
    default:
      return undefined
  }
}

const noRecordSentences: Record<NoRecord['why'], string> = {
  'record-gone': 'cli-record-gone',
  'not-begun': 'cli-not-begun',
  'not-empty': 'cli-not-empty',
}

/** By SQLite's primary result code: https://sqlite.org/rescode.html */
function sqliteSentence({ errcode = 0 }: { errcode?: number }): string {
  switch (errcode & 0xff) {
    case 13: // SQLITE_FULL
      return 'cli-disk-full'
    case 10: // SQLITE_IOERR
      return 'cli-disk-failing'
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
      return 'cli-directory-forbidden'
    default:
      return 'cli-record-damaged'
  }
}

function mistakeSaid(
  { mistake, variable, other }: ConfigurationMistaken,
  language: Language,
): string {
  return say(language, `cli-configuration-${mistake}`, { variable, other })
}
