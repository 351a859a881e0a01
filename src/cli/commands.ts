// What each command of `kurultai` takes, in one table. Its words are in text/*/commands.ftl: `cli-does-COMMAND`,
// `cli-help-COMMAND-OPTION` (or -ARGUMENT) and `cli-value-VALUE`. What it does is in the file of its name.

/** What a value is: its name in the usage line. */
export type Value =
  | 'acts'
  | 'address'
  | 'backup'
  | 'day'
  | 'dir'
  | 'entry'
  | 'file'
  | 'folder'
  | 'key'
  | 'language'
  | 'lines'
  | 'name'
  | 'number'
  | 'origin'
  | 'post'
  | 'proof'
  | 'receipt'
  | 'role'
  | 'seconds'
  | 'url'

/** An argument without a dash, in its place: one of these. */
export type Argument = { readonly anyOf: readonly Value[]; readonly optional?: true }

export type Flag = { readonly type: 'boolean' }

export type Valued = {
  readonly type: 'string'
  readonly value: readonly Value[]
  /** The value when the option is not given. */
  readonly default?: string
  readonly required?: true
  readonly multiple?: true
}

export type Command = {
  readonly arguments: readonly Argument[]
  readonly options: Readonly<Record<string, Flag | Valued>>
  /** Two options that are given together or not at all. */
  readonly together?: readonly [string, string]
}

const flag = { type: 'boolean' } as const
const data = { type: 'string', value: ['dir'], default: './data' } as const
const file = { type: 'string', value: ['file'] } as const
const theDirectory = { type: 'string', value: ['dir'], required: true } as const
const theFile = { type: 'string', value: ['file'], required: true } as const
const theLines = { type: 'string', value: ['lines'], required: true } as const

export const commands = {
  serve: {
    arguments: [],
    options: {
      data,
      port: { type: 'string', value: ['number'], default: '8080' },
      host: { type: 'string', value: ['address'], default: '127.0.0.1' },
      empty: flag,
    },
  },
  act: {
    arguments: [{ anyOf: ['acts'] }],
    options: {
      data: theDirectory,
      as: { type: 'string', value: ['role'], default: 'secretary' },
    },
  },
  post: {
    arguments: [{ anyOf: ['post'] }],
    options: {
      on: { type: 'string', value: ['day'] },
      at: { type: 'string', value: ['entry'] },
      data,
      json: flag,
    },
  },
  verify: {
    arguments: [{ anyOf: ['url', 'dir', 'proof', 'receipt'] }],
    options: {
      policy: file,
      document: file,
      record: { type: 'string', value: ['url', 'dir'] },
      'no-replay': flag,
      'without-documents': flag,
    },
  },
  invite: {
    arguments: [],
    options: {
      data: theDirectory,
      role: { type: 'string', value: ['role'], required: true },
      name: { type: 'string', value: ['name'], required: true },
      language: { type: 'string', value: ['language'] },
    },
  },
  backup: { arguments: [{ anyOf: ['dir'] }, { anyOf: ['file'] }], options: {} },
  restore: {
    arguments: [{ anyOf: ['backup'], optional: true }, { anyOf: ['dir'] }],
    options: { 'catch-up': { type: 'string', value: ['url', 'dir'] }, policy: file },
    together: ['catch-up', 'policy'],
  },
  witness: {
    arguments: [],
    options: {
      origin: { type: 'string', value: ['origin'], required: true },
      key: { type: 'string', value: ['key'], required: true, multiple: true },
      data: theDirectory,
      port: { type: 'string', value: ['number'], required: true },
      host: { type: 'string', value: ['address'], default: '127.0.0.1' },
      name: { type: 'string', value: ['name'] },
    },
  },
  monitor: {
    arguments: [{ anyOf: ['url', 'dir'] }],
    options: {
      policy: theFile,
      data: theDirectory,
      every: { type: 'string', value: ['seconds'], default: '60' },
      'old-after': { type: 'string', value: ['seconds'], default: '86400' },
      once: flag,
    },
  },
  rulebook: { arguments: [], options: { rules: theFile, json: flag } },
  replay: { arguments: [], options: { rules: theFile, votes: theLines, json: flag } },
  rotation: {
    arguments: [],
    options: {
      rules: theFile,
      periods: theLines,
      names: { type: 'string', value: ['lines'] },
      json: flag,
    },
  },
  read: { arguments: [{ anyOf: ['file', 'folder'] }], options: { json: flag } },
} as const satisfies Readonly<Record<string, Command>>

export type Name = keyof typeof commands

export function isCommand(name: string): name is Name {
  return Object.hasOwn(commands, name)
}
