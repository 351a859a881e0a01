import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openHouse } from '../clerk/house.ts'
import { openPublication } from '../clerk/publication.ts'
import { founded } from '../rules/organisation.ts'
import { sampleActs } from '../sample/sample.ts'
import { commandLine } from './command-line.ts'
import type { Doors } from './terminal.ts'

const root = mkdtempSync(join(tmpdir(), 'command-line-'))
after(() => rmSync(root, { recursive: true }))
let directories = 0
const freshDir = () => join(root, `data-${++directories}`)

const sample = sampleActs()
const founding = sample.find(({ act }) => act.type === 'organisation.found')?.act

/** Runs a command as a terminal would, in English unless `lang` says otherwise. */
async function told(
  args: string[],
  {
    lang = 'en_GB.UTF-8',
    stdin = '',
    doors = standing,
    env = {},
  }: { lang?: string; stdin?: string; doors?: Doors; env?: Record<string, string> } = {},
) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await commandLine(args, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    stdin: (async function* () {
      yield stdin
    })(),
    env: { LANG: lang, ...env },
    stopped: async () => {},
    doors: async () => doors,
  })
  return { code, out: out.join(''), err: err.join('') }
}

/** Doors that open nothing: the pages have tests of their own. */
const standing: Doors = {
  serve: async (_, { host }) => ({
    url: `http://${host}:8080`,
    personaToken: 'printed-at-start',
    origin: undefined,
    close: async () => {},
  }),
  refusal: (_language, _org, { code }) => `refused: ${code}`,
  fieldError: (_language, { code }) => code,
}

describe('the command line', () => {
  it('says what there is, in the language of the terminal', async () => {
    assert.match((await told(['--help'])).out, /Usage: kurultai COMMAND/)
    assert.match((await told(['--help'], { lang: 'ru_RU.UTF-8' })).out, /Вызов: kurultai КОМАНДА/)
    assert.match((await told(['--version'])).out, /^Kurultai \d/)
    assert.match((await told(['serve', '--help'])).out, /--empty/)
  })

  it('answers 2 and the usage when it is asked wrongly', async () => {
    const asked = [
      ['nonsense'],
      ['serve', '--nonsense'],
      ['serve', '--port', 'x'],
      ['post'],
      ['act', 'x.json'],
    ]
    for (const args of asked) assert.equal((await told(args)).code, 2, args.join(' '))
    const days = await told(['post', 'chair', '--on', '2025-02-30', '--data', freshDir()])
    assert.deepEqual([days.code, /2025-02-30 is not a day that exists/.test(days.err)], [2, true])
  })
})

describe('serving', () => {
  it('fills a new directory with the sample, says where it lies, and opens the same record again', async () => {
    const dir = freshDir()
    const first = await told(['serve', '--data', dir])
    assert.equal(first.code, 0, first.err)
    assert.match(first.out, new RegExp(`${sample.length} entries in the record`))
    assert.ok(
      first.out.includes(dir) &&
        first.out.includes('http://localhost:8080/personas?token=printed-at-start') &&
        first.out.includes('--empty --data'),
    )
    assert.match(
      (await told(['serve', '--data', dir])).out,
      new RegExp(`${sample.length} entries in the record`),
    )
  })

  it('fills a sample to the end that was cut short, and leaves one alone that somebody went on from', async () => {
    const [short, gone] = [freshDir(), freshDir()]
    for (const dir of [short, gone]) {
      const house = openHouse(dir)
      for (const { act, by, at } of sample.slice(0, 40)) await house.clerk.take(act, by, at)
      if (dir === gone) {
        const name = { en: 'Somebody' }
        await house.clerk.take(
          { id: 'mine', type: 'person.enter', person: 'mine', name },
          { role: 'secretary' },
        )
      }
      house.close()
    }
    assert.match(
      (await told(['serve', '--data', short])).out,
      new RegExp(`${sample.length} entries in the record`),
    )
    assert.match((await told(['serve', '--data', gone])).out, /41 entries in the record/)
  })

  it('begins with nothing when asked to, and stays so', async () => {
    const dir = freshDir()
    assert.match(
      (await told(['serve', '--data', dir, '--empty'])).out,
      /There is no organization yet/,
    )
    assert.match((await told(['serve', '--data', dir])).out, /There is no organization yet/)
    const full = freshDir()
    await told(['serve', '--data', full])
    const refused = await told(['serve', '--data', full, '--empty'])
    assert.deepEqual([refused.code, /holds the sample/.test(refused.err)], [1, true])
  })

  it('says how to mend what stands in its way', async () => {
    const busy: Doors = {
      ...standing,
      serve: () => Promise.reject(Object.assign(new Error('listen'), { code: 'EADDRINUSE' })),
    }
    const port = await told(['serve', '--data', freshDir(), '--empty'], { doors: busy })
    assert.deepEqual([port.code, /Port 8080 is in use/.test(port.err)], [1, true])
    const kept = freshDir()
    const house = openHouse(kept)
    const used = await told(['serve', '--data', kept, '--empty'])
    house.close()
    assert.deepEqual(
      [used.code, /Another process has the record in .* open/.test(used.err)],
      [1, true],
    )
    const file = join(root, 'file')
    writeFileSync(file, '')
    const none = await told(['serve', '--data', file])
    assert.deepEqual([none.code, /is not a directory/.test(none.err)], [1, true])
    const damaged = freshDir()
    mkdirSync(damaged)
    writeFileSync(
      join(damaged, 'record.sqlite'),
      'this is no database, however long one makes it'.repeat(100),
    )
    const bad = await told(['serve', '--data', damaged])
    assert.deepEqual([bad.code, /cannot be opened/.test(bad.err)], [1, true])
  })
})

test('an act onto an old copy is not taken, also from a terminal, and the way to catch up is said', async () => {
  const [dir, old] = [freshDir(), freshDir()]
  const person = (id: string) =>
    JSON.stringify({ id, type: 'person.enter', person: id, name: { en: id } })
  await told(['serve', '--data', dir])
  cpSync(dir, old, { recursive: true })
  await told(['act', '-', '--data', dir], { stdin: person('later') })
  const house = openHouse(dir)
  const publication = openPublication(house)
  await publication.start()
  await publication.close()
  house.close()
  cpSync(join(dir, 'public'), join(old, 'public'), { recursive: true })
  const refused = await told(['act', '-', '--data', old], { stdin: person('other') })
  assert.deepEqual([refused.code, /restore --catch-up/.test(refused.err)], [1, true])
})

describe('a data directory without a record', () => {
  const ownAddress = { KURULTAI_URL: 'https://council.example' }

  it('is never filled with the sample under an address of its own, and begun empty only when asked', async () => {
    for (const env of [ownAddress, { KURULTAI_BEHIND_PROXY: '1', ...ownAddress }]) {
      const dir = freshDir()
      const refused = await told(['serve', '--data', dir], { env })
      assert.deepEqual([refused.code, existsSync(dir)], [1, false])
      assert.match(refused.err, /There is no record in .* volume is not mounted .* --empty/)
      assert.equal((await told(['serve', '--data', dir, '--empty'], { env })).code, 0)
      const again = await told(['serve', '--data', dir], { env })
      assert.match(again.out, /There is no organization yet/)
    }
  })

  it('is filled with the sample when it is empty, which the first line says, and otherwise refused with what was found', async () => {
    const empty = freshDir()
    mkdirSync(empty)
    const first = await told(['serve', '--data', empty])
    assert.match(first.out, /^This is the sample organization/)
    const strange = freshDir()
    mkdirSync(strange)
    writeFileSync(join(strange, 'letter.txt'), '')
    const refused = await told(['serve', '--data', strange])
    assert.deepEqual([refused.code, /there is: letter\.txt/.test(refused.err)], [1, true])
    assert.deepEqual(readdirSync(strange), ['letter.txt'])
  })

  it('is refused by every command that would begin one, when what belongs to a record is left', async () => {
    const acts = JSON.stringify({ id: 'x', type: 'person.enter', person: 'x', name: { en: 'X' } })
    for (const emptied of ['removed', 'emptied']) {
      const dir = freshDir()
      await told(['serve', '--data', dir])
      writeFileSync(join(dir, 'log.key'), '')
      rmSync(join(dir, 'record.sqlite'))
      if (emptied === 'emptied') writeFileSync(join(dir, 'record.sqlite'), '')
      for (const args of [['serve'], ['serve', '--empty'], ['act', '-']]) {
        const refused = await told([...args, '--data', dir], { stdin: acts })
        assert.deepEqual(
          [refused.code, /There is no record in .* is there: .*log\.key/.test(refused.err)],
          [1, true],
          `${args} ${refused.err}`,
        )
      }
    }
  })

  it('keeps what it holds to its owner, though the directory was there before and open to all', async () => {
    const dir = freshDir()
    mkdirSync(dir, { mode: 0o755 })
    await told(['serve', '--data', dir])
    const house = openHouse(dir)
    for (const name of readdirSync(dir)) {
      const { mode } = statSync(join(dir, name))
      assert.equal(mode & 0o077, 0, `${name} ${mode.toString(8)}`)
    }
    house.close()
  })

  it('tells damage of the urn as such, and not as damage of the record', async () => {
    const dir = freshDir()
    await told(['serve', '--data', dir])
    writeFileSync(join(dir, 'urn.sqlite'), 'no database '.repeat(500))
    const bad = await told(['serve', '--data', dir])
    assert.deepEqual([bad.code, /urn\.sqlite cannot be read/.test(bad.err)], [1, true])
    rmSync(join(dir, 'urn.sqlite'))
    writeFileSync(join(dir, 'access.sqlite'), 'no database '.repeat(500))
    const name = ['--role', 'secretary', '--name', 'X']
    const invited = await told(['invite', '--data', dir, ...name])
    assert.match(invited.err, /access\.sqlite cannot be read/)
  })
})

test('an invitation made by root can be opened by the service whose directory it is', {
  skip: process.getuid?.() === 0 ? false : 'needs root',
}, () => {
  const dir = freshDir()
  mkdirSync(dir)
  // Whoever it becomes has to find the program and the directory.
  chmodSync(root, 0o755)
  chownSync(dir, 12_345, 12_345)
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const args = ['invite', '--data', dir, '--role', 'secretary', '--name', 'X']
  const made = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  assert.equal(made.status, 0, made.stderr)
  assert.equal(statSync(join(dir, 'access.sqlite')).uid, 12_345)
})

describe('laying acts and asking for a post', () => {
  it('takes an act from a file or the standard input, and gives the same receipt again', async () => {
    const dir = freshDir()
    const file = join(root, 'founding.json')
    writeFileSync(file, JSON.stringify({ ...founding, sources: undefined }))
    const once = await told(['act', file, '--data', dir])
    assert.equal(once.code, 0, once.err)
    const again = await told(['act', '-', '--data', dir], {
      stdin: JSON.stringify({ ...founding, sources: undefined }),
    })
    assert.equal(JSON.parse(again.out).receipt.entry, JSON.parse(once.out).receipt.entry)
    const house = openHouse(dir)
    assert.ok(founded(house.clerk.org))
    house.close()
  })

  it('says why an act is not taken, and stops there', async () => {
    const dir = freshDir()
    const unfounded = await told(['act', '-', '--data', dir], {
      stdin: '{"id":"a","type":"person.enter","person":"p","name":{"en":"P"}}',
    })
    assert.deepEqual([unfounded.code, unfounded.err], [1, 'refused: not-founded\n'])
    assert.equal((await told(['act', '-', '--data', dir], { stdin: '{"type":"no.such"}' })).code, 1)
    assert.equal((await told(['act', '-', '--data', dir], { stdin: '{' })).code, 2)
    assert.equal((await told(['act', '-', '--data', dir, '--as', 'king'], { stdin: '{}' })).code, 2)
  })

  it('says who holds a post on a day, beside the process that serves', async () => {
    const dir = freshDir()
    await told(['serve', '--data', dir])
    const serving = openHouse(dir)
    const holders = async (on: string) => {
      const { out, err } = await told([
        'post',
        'secretary-general',
        '--on',
        on,
        '--data',
        dir,
        '--json',
      ])
      assert.equal(err, '')
      const named = JSON.parse(out).holders as { person: { id: string }; capacity: string }[]
      return named
        .filter(({ capacity }) => capacity === 'substantive')
        .map(({ person }) => person.id)
    }
    assert.deepEqual(await holders('2025-12-31'), ['tasmagambetov'])
    assert.deepEqual(await holders('2026-01-01'), ['masadykov'])
    assert.match(
      (await told(['post', 'secretary-general', '--on', '2026-01-01', '--data', dir])).out,
      /Masadykov, in office/,
    )
    assert.equal((await told(['post', 'king', '--data', dir])).code, 1)
    assert.equal((await told(['post', 'chair', '--at', '999999', '--data', dir])).code, 1)
    serving.close()
  })
})
