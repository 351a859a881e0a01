import { statSync } from 'node:fs'
import { readAsked, tellUsage } from './asked.ts'
import { readFolder } from './read-folder.ts'
import { sayRefusal } from './read-refusal.ts'
import { inWords } from './reading-words.ts'
import { languageOf, type Out, say } from './terminal.ts'

/**
 * `kurultai read FILE [--json]`, `kurultai read FOLDER --json`: reads press reports into proposals, one line of JSON for each
 * report in the order of their names, on every core the process may use, with progress on stderr. 0: all were read. 1: some
 * were refused, each with its reason. 2: the command is mistaken.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const asked = readAsked('read', args, out)
  if (!asked) return 2
  const [path = ''] = asked.positionals
  const { json } = asked.values
  const folder = statSync(path, { throwIfNoEntry: false })
  if (folder === undefined) {
    out.stderr.write(`${say(languageOf(out.env), 'cli-nothing-there', { what: path })}\n`)
    return 2
  }
  if (!folder.isDirectory()) return readOne(path, json, out)
  return json ? readFolder(path, out) : tellUsage('read', 'read-folder-as-json', {}, out)
}

async function readOne(path: string, json: boolean, out: Out): Promise<number> {
  const { readFile } = await import('./read-file.ts')
  const language = languageOf(out.env)
  const result = readFile(path)
  if ('code' in result) {
    if (json) out.stdout.write(`${JSON.stringify({ refused: result })}\n`)
    out.stderr.write(`${path}: ${sayRefusal(language, result)}\n`)
    return 1
  }
  out.stdout.write(json ? `${JSON.stringify(result)}\n` : inWords(language, result))
  return 0
}
