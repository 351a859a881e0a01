// What goes wrong outside the program is told in a sentence that says what and where, in the reader's language: no stack.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openHouse } from '../src/clerk/house.ts'
import { openStore } from '../src/record/store/sqlite-store.ts'
import { sampleActs } from '../src/sample/sample.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const rules = fileURLToPath(new URL('../rulebooks/simple-assembly.json', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'kurultai-told-'))
const whole = join(dir, 'whole')

type Told = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs a command to its end. `hangUp`: whoever reads stops at the first byte. */
function told(
  args: readonly string[],
  { lang = 'en', hangUp = false, env = {} } = {},
): Promise<Told> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANG: lang, LC_ALL: '', ...env },
    })
    let [out, err] = ['', '']
    if (hangUp) child.stdout.destroy()
    child.stdout.on('data', (piece) => {
      out += piece
    })
    child.stderr.on('data', (piece) => {
      err += piece
    })
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

const noStack = ({ err }: Told) => assert.doesNotMatch(err, /^ +at |Node\.js v|node:internal/m, err)

describe('a fault outside the program', () => {
  before(async () => {
    const house = openHouse(whole)
    for (const { act, by, at } of sampleActs().slice(0, 20)) await house.clerk.take(act, by, at)
    // Somebody went on from the sample: it is left as it is.
    const name = { en: 'Somebody' }
    const mine = { id: 'mine', type: 'person.enter', person: 'mine', name } as const
    await house.clerk.take(mine, { role: 'secretary' })
    house.close()
  })
  after(() => rmSync(dir, { recursive: true }))

  const copy = (name: string) => {
    const to = join(dir, name)
    cpSync(whole, to, { recursive: true })
    return to
  }

  it('in a key file is told with the file and the way out, in both languages', async () => {
    const data = copy('junk-key')
    const file = join(data, 'log.key')
    const cases: [Buffer | string, RegExp][] = [
      ['junk\n', /log\.key is not a key file/],
      ['', /log\.key is not a key file/],
      [Buffer.from([0xff, 0, 0xfe]), /log\.key is not a key file/],
      ['PRIVATE+KEY+a+00000000+!!!!\n', /log\.key is not a key file/],
      ['PRIVATE+KEY+a+00000000+AAAA\n', /log\.key holds a key of another length/],
    ]
    for (const [bytes, words] of cases) {
      writeFileSync(file, bytes, { mode: 0o600 })
      const answer = await told(['serve', '--data', data, '--port', '0'])
      assert.equal(answer.code, 1)
      assert.match(answer.err, words)
      noStack(answer)
    }
    const russian = await told(['serve', '--data', data, '--port', '0'], { lang: 'ru_RU.UTF-8' })
    assert.match(russian.err, /не файл ключа|ключ другой длины/)
    for (const [key, words] of [
      [join(dir, 'none.key'), /There is no key file .*none\.key/],
      [dir, /is not a key file/],
    ] as const) {
      const env = { KURULTAI_LOG_KEY: key }
      const answer = await told(['serve', '--data', whole, '--port', '0'], { env })
      assert.match(answer.err, words)
      noStack(answer)
    }
  })

  it('in the record, an entry that is none, is told as damage by every command that reads it', async () => {
    for (const bytes of ['{}', 'null', '[]', '{"n":20,"at":1,"on":"2025-01-01","by":{}}', 'x']) {
      const data = copy(`entry-${Buffer.from(bytes).toString('hex')}`)
      const store = openStore(data)
      const { size } = store.head()
      store.append([Buffer.from(bytes)], size)
      store.close()
      for (const args of [
        ['verify', data],
        ['post', 'chair', '--data', data],
        ...(bytes === '{}' ? [['serve', '--data', data, '--port', '0']] : []),
      ]) {
        const answer = await told(args)
        assert.equal(answer.code, 1, `${args[0]} of ${bytes}: ${answer.out}${answer.err}`)
        assert.match(answer.out + answer.err, new RegExp(`\\b${size}\\b`), args[0])
        noStack(answer)
      }
    }
  })

  it('at the other end of a pipe, where nobody reads any more, stops nothing', async () => {
    for (const args of [
      ['--help'],
      ['post', 'chair', '--data', whole, '--json'],
      ['verify', whole],
    ]) {
      const answer = await told(args, { hangUp: true })
      noStack(answer)
      assert.ok(answer.code === 0 || args[0] === 'post', `${args[0]}: ${answer.code} ${answer.err}`)
    }
  })

  it('in what it is given to read, brackets within brackets, is told wherever they stand', async () => {
    for (const depth of [5_000, 100_000]) {
      const deep = `${'{"en":'.repeat(depth)}1${'}'.repeat(depth)}`
      const file = join(dir, `deep-${depth}.ndjson`)
      writeFileSync(file, `${deep}\n`)
      const act = join(dir, `act-${depth}.json`)
      writeFileSync(act, `{"id":"a","type":"person.enter","person":"p","name":${deep}}`)
      const periods = join(dir, 'periods.ndjson')
      writeFileSync(periods, '')
      for (const args of [
        ['rotation', '--rules', rules, '--periods', periods, '--names', file],
        ['rotation', '--rules', rules, '--periods', file],
        ['replay', '--rules', rules, '--votes', file],
        ['rulebook', '--rules', file],
        ['act', act, '--data', whole],
        ['read', file],
      ]) {
        const answer = await told(args)
        assert.ok(answer.code === 1 || answer.code === 2, `${args[0]}: ${answer.code}`)
        assert.notEqual(answer.err + answer.out, '')
        noStack(answer)
      }
    }
  })
})
