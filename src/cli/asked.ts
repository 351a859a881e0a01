// The arguments of a command, read strictly by the table of commands. What does not fit is reported with the usage.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Arguments } from '../text/say.ts'
import { type Command, commands, type Name } from './commands.ts'
import { languageOf, type Out, say } from './terminal.ts'
import { usage } from './usage.ts'

type ValueOf<O> = O extends { type: 'boolean' }
  ? boolean
  : O extends { multiple: true }
    ? string[]
    : O extends { required: true } | { default: string }
      ? string
      : string | undefined

export type Asked<N extends Name> = {
  readonly values: {
    readonly [K in keyof (typeof commands)[N]['options']]: ValueOf<
      (typeof commands)[N]['options'][K]
    >
  }
  readonly positionals: readonly string[]
}

/** The options and the other arguments; undefined when something is wrong with them; the mistake has then been printed. */
export function readAsked<N extends Name>(
  name: N,
  args: readonly string[],
  out: Out,
): Asked<N> | undefined {
  const command: Command = commands[name]
  const parsed = parsedBy(command, args)
  const wrong = 'wrong' in parsed ? parsed : wrongIn(command, parsed)
  if (!('wrong' in wrong)) return wrong as unknown as Asked<N>
  tellUsage(name, wrong.wrong, wrong.facts, out)
  return undefined
}

/** Says what is wrong and how the command is used; answers exit code 2. */
export function tellUsage(name: Name, key: string, facts: Arguments, out: Out): 2 {
  const language = languageOf(out.env)
  out.stderr.write(`${say(language, key, facts)}\n\n${usage(language, name)}\n`)
  return 2
}

/** A whole number within limits, from typed text; undefined for anything else. */
export function numberWithin(
  typed: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (typed === undefined || !/^\d{1,15}$/.test(typed)) return undefined
  const number = Number(typed)
  return number >= least && number <= most ? number : undefined
}

type Wrong = { readonly wrong: string; readonly facts: Arguments }
type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

function parsedBy({ options }: Command, args: readonly string[]): Parsed | Wrong {
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.entries(options).map(([key, one]) => [key, forNode(one)])),
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    const option = /'([^']*)'/.exec((error as Error).message)?.[1] ?? ''
    const wrong =
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'cli-option-value' : 'cli-unknown-option'
    return { wrong, facts: { option } }
  }
}

function forNode(
  option: Command['options'][string],
): NonNullable<ParseArgsConfig['options']>[string] {
  if (option.type === 'boolean') return { type: 'boolean', default: false }
  const multiple = option.multiple === true
  return option.default === undefined
    ? { type: 'string', multiple }
    : { type: 'string', default: option.default }
}

function wrongIn(command: Command, parsed: Parsed): Parsed | Wrong {
  const { values, positionals } = parsed
  const places = command.arguments
  const least = places.filter(({ optional }) => !optional).length
  if (positionals.length < least || positionals.length > places.length)
    return { wrong: 'cli-wrong-number', facts: {} }
  const missing = Object.entries(command.options).find(
    ([key, option]) => 'required' in option && values[key] === undefined,
  )
  if (missing) return { wrong: 'cli-option-required', facts: { option: `--${missing[0]}` } }
  const [one, other] = command.together ?? ['', '']
  if ((values[one] === undefined) !== (values[other] === undefined))
    return { wrong: 'cli-options-together', facts: { one: `--${one}`, other: `--${other}` } }
  return parsed
}
