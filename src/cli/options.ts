// Options of a command line, read strictly: what is not known is said, with the command's usage.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { languageOf, say, type Terminal } from './terminal.ts'

type Command = 'serve' | 'act' | 'post' | 'invite'

type Known = NonNullable<ParseArgsConfig['options']>

/** The options and the other arguments, or undefined when something is wrong with them: then it has been said. */
export function readOptions<const T extends Known>(
  command: Command,
  args: string[],
  options: T,
  positionals: number,
  terminal: Terminal,
) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: positionals > 0, strict: true })
    if (parsed.positionals.length === positionals) return parsed
    tellUsage(command, say(languageOf(terminal.env), 'cli-wrong-number'), terminal)
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    const option = /'([^']*)'/.exec((error as Error).message)?.[1] ?? ''
    const key =
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'cli-option-value' : 'cli-unknown-option'
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    tellUsage(command, say(languageOf(terminal.env), key, { option }), terminal)
  }
  return undefined
}

export function tellUsage(command: Command, sentence: string, terminal: Terminal): 2 {
  const usage = say(languageOf(terminal.env), `cli-usage-${command}`)
  terminal.stderr.write(`${sentence}\n\n${usage}\n`)
  return 2
}

/** A whole number within limits, from what was typed. */
export function numberWithin(
  typed: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (typed === undefined || !/^\d{1,15}$/.test(typed)) return undefined
  const number = Number(typed)
  return number >= least && number <= most ? number : undefined
}
