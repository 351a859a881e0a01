import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { Reading } from '../reading/read.ts'
import { run } from './read.ts'
import { readFolder } from './read-folder.ts'
import type { Out } from './terminal.ts'

const report = 'Елена Соколова назначена ректором Северного университета с 1 сентября 2023 года.'

describe('kurultai read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kurultai-read-'))
  after(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('shows the proposals of a report with their words', async () => {
    const { code, stdout } = await said([file('one.txt', report)])
    assert.equal(code, 0)
    assert.match(
      stdout,
      /Appointment\n {2}Person {8}Елена Соколова {2}\[stated: «Елена Соколова» 0–14\]/,
    )
    assert.match(stdout, /From {10}2023-09-01 {2}\[normalized \(date\): «1 сентября 2023 года»/)
  })

  it('gives JSON whose spans cut the words out of the file', async () => {
    const { stdout } = await said([file('one.txt', report), '--json'])
    const { proposals } = JSON.parse(stdout) as Reading
    const spans = proposals.flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => field.spans),
    )
    assert.ok(spans.length > 3)
    for (const { start, end, text } of spans) assert.equal(report.slice(start, end), text)
  })

  it('reads a folder, a line a report, and says which it refused', async () => {
    file('one.txt', report)
    file('two.txt', 'This is a report in English about the meeting of the council.')
    file('three.txt', new Uint8Array([0xff, 0xfe, 0xd0]))
    const { code, stdout, stderr } = await said([folder, '--json'])
    assert.equal(code, 1)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; refused?: { code: string } })
    assert.deepEqual(
      lines.map(({ file, refused }) => [file, refused?.code]),
      [
        ['one.txt', undefined],
        ['three.txt', 'report.not-utf8'],
        ['two.txt', 'report.not-russian'],
      ],
    )
    assert.match(stderr, /3 reports: 1 read, 2 refused/)
  })

  it('reads on several threads into the same lines, in the same order', async () => {
    const many = mkdtempSync(join(tmpdir(), 'kurultai-read-'))
    after(() => rmSync(many, { recursive: true }))
    for (let n = 0; n < 200; n++) {
      const text = n % 50 === 7 ? 'This is a report in English about the council.' : report
      writeFileSync(join(many, `${n}.txt`), text.replace('Елена', n % 2 === 0 ? 'Ольга' : 'Анна'))
    }
    const [one, three] = [await toldOf(many, 1), await toldOf(many, 3)]
    assert.deepEqual(three, one)
    assert.equal(one.stdout.trim().split('\n').length, 200)
    assert.deepEqual(
      [one.code, one.stderr.split('\n').at(-2)],
      [1, '200 reports: 196 read, 4 refused'],
    )
  })

  it('says how it is used', async () => {
    for (const args of [[], ['--what'], ['one', 'two'], [folder]])
      assert.equal((await said(args)).code, 2)
    assert.match((await said([join(folder, 'none.txt')])).stderr, /There is nothing at/)
  })
})

type Told = { code: number; stdout: string; stderr: string }

function said(args: string[]): Promise<Told> {
  return telling((out) => run(args, out))
}

function toldOf(folder: string, cores: number): Promise<Told> {
  return telling((out) => readFolder(folder, out, cores))
}

async function telling(command: (out: Out) => Promise<number>): Promise<Told> {
  let stdout = ''
  let stderr = ''
  const code = await command({
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  })
  return { code, stdout, stderr }
}
