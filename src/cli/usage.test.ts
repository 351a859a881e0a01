// The help of every command, in every language: it names what the command takes, and nothing else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Language, pageLanguages } from '../text/language.ts'
import { readAsked } from './asked.ts'
import { commandLine } from './command-line.ts'
import { type Command, commands, type Name } from './commands.ts'
import type { Terminal } from './terminal.ts'

const locales: Record<Language, string> = { ru: 'ru_RU.UTF-8', en: 'en_GB.UTF-8' }
const names = Object.keys(commands) as Name[]

async function told(args: string[], language: Language) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await commandLine(args, {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    env: { LANG: locales[language] },
  } as unknown as Terminal)
  return { code, out: out.join(''), err: err.join('') }
}

for (const language of pageLanguages)
  for (const name of names)
    test(`${name} --help names every option and argument, and only those, in ${language}`, async () => {
      const { code, out } = await told([name, '--help'], language)
      assert.equal(code, 0)
      const [, line = ''] = /^(?:Usage|Вызов): (.*)$/m.exec(out) ?? []
      const command: Command = commands[name]
      const options = Object.keys(command.options).map((key) => `--${key}`)
      const inLine = [...line.matchAll(/--[a-z-]+/g)].map(([option]) => option)
      assert.deepEqual(inLine.sort(), options.sort())
      const described = out.split('\n').filter((one) => one.startsWith('  '))
      const labels = described.flatMap((one) => /^ {2}(--[a-z-]+)/.exec(one)?.slice(1) ?? [])
      assert.deepEqual(labels.sort(), options)
      const places = command.arguments.flatMap(({ anyOf }) => anyOf).length
      assert.equal(described.length, options.length + places)
      for (const one of described) {
        const words = /^ {2}\S.*? {2,}(\S.*)$/.exec(one)?.[1]
        assert.ok(words, `${one} says nothing`)
        // 'secretary, chair, delegate:KG' are typed as they are in either language.
        if (language === 'ru' && !words.startsWith('secretary')) assert.match(words, /[а-яё]{3}/)
      }
    })

for (const name of names)
  test(`${name} reads every option that its help names, and refuses one that it does not`, () => {
    const command: Command = commands[name]
    const given = Object.entries(command.options).flatMap(([key, option]) =>
      option.type === 'boolean' ? [`--${key}`] : [`--${key}`, '1'],
    )
    const places = command.arguments.map((_, at) => `argument-${at}`)
    const heard: string[] = []
    const out = {
      stdout: { write: () => {} },
      stderr: { write: (text: string) => heard.push(text) },
    }
    const asked = readAsked(name, [...places, ...given], out)
    assert.deepEqual(heard, [])
    assert.deepEqual(Object.keys(asked?.values ?? {}).sort(), Object.keys(command.options).sort())
    assert.deepEqual(asked?.positionals, places)
    assert.equal(readAsked(name, [...places, ...given, '--nonsense'], out), undefined)
    assert.match(heard.join(''), /There is no option --nonsense here\.\n\nUsage: kurultai /)
    assert.equal(readAsked(name, [...places, ...given, 'one', 'too', 'many'], out), undefined)
    for (const [key, option] of Object.entries(command.options))
      if ('required' in option) {
        const at = given.indexOf(`--${key}`)
        assert.equal(readAsked(name, [...places, ...given.toSpliced(at, 2)], out), undefined)
        assert.match(heard.at(-1) ?? '', new RegExp(`The option --${key} is required`))
      }
  })

test('options that belong together are refused one by one', () => {
  const heard: string[] = []
  const out = { stdout: { write: () => {} }, stderr: { write: (text: string) => heard.push(text) } }
  assert.equal(readAsked('restore', ['dir', '--catch-up', 'there'], out), undefined)
  assert.match(heard.join(''), /--catch-up and --policy are given together or not at all/)
})

test('a command asked wrongly answers in the language of the terminal, with its usage', async () => {
  for (const name of names) {
    const { code, err } = await told([name, '--nonsense'], 'ru')
    assert.equal(code, 2, name)
    assert.match(err, /^Здесь нет параметра --nonsense\.\n\nВызов: kurultai /)
  }
  for (const args of [
    ['verify', '/nowhere'],
    ['read', '/nowhere'],
  ])
    assert.match((await told(args, 'ru')).err, /^По адресу \/nowhere ничего нет\.\n$/)
})
