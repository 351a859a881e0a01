// What record commands are given: where a record is read from, and a policy of witnesses.
import { readFileSync } from 'node:fs'
import { FormatError } from '../record/log/grammar.ts'
import { findLog, folderSource, type LogSource } from '../record/log/log-source.ts'
import { type Policy, parsePolicy } from '../record/log/policy.ts'
import { languageOf, type Out, say } from './terminal.ts'

/** The public files of a record, under an address (any of the council's own will do) or in a folder. */
export async function sourceAt(where: string): Promise<LogSource> {
  return isAddress(where) ? findLog(where) : folderSource(where)
}

export function isAddress(where: string): boolean {
  return /^https?:\/\//.test(where)
}

/** A policy from its file; undefined when it cannot be read or is not a policy; the mistake has then been printed. */
export function readPolicy(file: string, out: Out): Policy | undefined {
  const bytes = readWhole(file, out)
  try {
    return bytes && parsePolicy(bytes)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const told = { file, said: error.message }
    out.stderr.write(`${say(languageOf(out.env), 'cli-not-a-policy', told)}\n`)
    return undefined
  }
}

/** The bytes of a file; undefined when it cannot be read; the mistake has then been printed. */
export function readWhole(file: string, out: Out): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as { code?: unknown }).code === undefined) throw error
    const told = { file, said: (error as Error).message }
    out.stderr.write(`${say(languageOf(out.env), 'cli-file-unreadable', told)}\n`)
    return undefined
  }
}
