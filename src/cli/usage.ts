// How a command is used, in the language of the terminal, from the table of commands.
import type { Language } from '../text/language.ts'
import {
  type Argument,
  type Command,
  commands,
  type Flag,
  type Name,
  type Valued,
  type Value,
} from './commands.ts'
import { say } from './terminal.ts'

type Line = readonly [label: string, words: string]

/** All commands, with what each does. */
export function overview(language: Language): string {
  const lines = Object.keys(commands).map((name): Line => [name, say(language, `cli-does-${name}`)])
  const parts = [say(language, 'cli-overview'), '', ...aligned(lines), '']
  return [...parts, say(language, 'cli-overview-end')].join('\n')
}

/** What a command does, and how it is used. */
export function help(language: Language, name: Name): string {
  return `${say(language, `cli-does-${name}`)}\n\n${usage(language, name)}`
}

/** The usage line, and a line for each argument and each option. */
export function usage(language: Language, name: Name): string {
  const command: Command = commands[name]
  const words = (what: string) => helpOn(language, `${name}-${what}`)
  const places = command.arguments.flatMap(({ anyOf }) => anyOf)
  const options = Object.entries(command.options)
  return [
    say(language, 'cli-usage', { line: lineOf(language, name, command) }),
    ...aligned([
      ...places.map((value): Line => [nameOf(language, [value]), words(value)]),
      ...options.map(
        ([key, option]): Line => [
          labelOf(language, key, option),
          withDefault(language, words(key), option),
        ],
      ),
    ]),
  ].join('\n')
}

/** What an argument or an option of a command is. */
function helpOn(language: Language, what: string): string {
  return say(language, `cli-help-${what}`)
}

/** `post POST [--on DAY] [--json]`: what has to be given comes first. */
function lineOf(language: Language, name: Name, command: Command): string {
  const { together } = command
  const options = Object.entries(command.options).map(([key, option]) => ({
    key,
    label: labelOf(language, key, option),
    required: 'required' in option,
  }))
  const pair = options.filter(({ key }) => together?.includes(key)).map(({ label }) => label)
  const others = options.filter(({ key }) => !together?.includes(key))
  return [
    name,
    ...command.arguments.map((argument) => placeOf(language, argument)),
    ...others.filter(({ required }) => required).map(({ label }) => label),
    ...(pair.length > 0 ? [`[${pair.join(' ')}]`] : []),
    ...others.filter(({ required }) => !required).map(({ label }) => `[${label}]`),
  ].join(' ')
}

function placeOf(language: Language, { anyOf, optional }: Argument): string {
  const name = nameOf(language, anyOf)
  return optional ? `[${name}]` : name
}

/** `--data DIR`, or `--json`. */
function labelOf(language: Language, key: string, option: Flag | Valued): string {
  return 'value' in option ? `--${key} ${nameOf(language, option.value)}` : `--${key}`
}

function nameOf(language: Language, anyOf: readonly Value[]): string {
  return anyOf.map((value) => say(language, `cli-value-${value}`)).join('|')
}

function withDefault(language: Language, words: string, option: Flag | Valued): string {
  if (!('default' in option) || option.default === undefined) return words
  return say(language, 'cli-help-default', { words, value: option.default })
}

function aligned(lines: readonly Line[]): string[] {
  const width = Math.max(0, ...lines.map(([label]) => label.length))
  return lines.map(([label, words]) => `  ${label.padEnd(width)}  ${words}`)
}
