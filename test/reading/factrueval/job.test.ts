// `Position` and `Job` are one argument: the cases of the benchmark know only `Position`, so this one is the project's own.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readAnswers } from './answer.ts'
import { score } from './score.ts'

const folder = mkdtempSync(join(tmpdir(), 'kurultai-job-'))
after(() => rmSync(folder, { recursive: true }))

/** «Анна Ким — ректор лицея» and its gold, whose post stands under the given name. */
function writeGold(position: string): void {
  const files = {
    txt: 'Анна Ким - ректор лицея',
    tokens: '1 0 4 Анна\n2 5 3 Ким\n3 9 1 -\n4 11 6 ректор\n5 18 5 лицея\n',
    spans: [
      '11 name 0 4 1 1  # 1 Анна',
      '12 surname 5 3 2 1  # 2 Ким',
      '13 job 11 6 4 1  # 4 ректор',
      '14 org_descr 18 5 5 1  # 5 лицея',
    ].join('\n'),
    objects: '21 Person 11 12  # Анна Ким\n22 Org 14  # лицея\n',
    coref: '31 21\nfirstname Анна\nlastname Ким\n\n32 22\ndescriptor лицея\n',
    facts: `1-0 Occupation\nWho obj31 Ким Анна\n${position} span13 ректор\nWhere obj32 лицея\n`,
  }
  for (const [extension, text] of Object.entries(files))
    writeFileSync(join(folder, `book_1.${extension}`), text)
}

describe('the benchmark’s argument Position', () => {
  for (const inGold of ['Position', 'Job', 'job']) {
    for (const inAnswer of ['position', 'Job']) {
      it(`is the same as Job: ${inGold} in gold, ${inAnswer} in an answer`, () => {
        writeGold(inGold)
        const answers = (value: string) =>
          new Map([
            [
              'book_1',
              readAnswers(`Occupation\nWho : Анна Ким\n${inAnswer} : ${value}\nWhere : лицея\n`),
            ],
          ])
        for (const mode of ['easy', 'hard'] as const) {
          const right = score(folder, answers('ректор'), mode).types.occupation
          assert.deepEqual([right.p, right.r], [1, 1])
          // A wrong post costs half an argument on each side: 2 of 2.5 + 0.5.
          const wrong = score(folder, answers('уборщица'), mode).types.occupation
          assert.deepEqual([wrong.p, wrong.r], [2 / 3, 2 / 3])
        }
      })
    }
  }

  it('never pairs an answer with a fact by itself', () => {
    writeGold('Job')
    const answers = readAnswers('Occupation\nWho : Олег Панов\nJob : ректор\n')
    assert.equal(score(folder, new Map([['book_1', answers]]), 'easy').types.occupation.a, 0)
  })
})

describe('the scorer on the command line', () => {
  const script = fileURLToPath(new URL('../../../bench/score-factrueval.ts', import.meta.url))
  const said = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })

  it('refuses what it does not know, and says how it is used', () => {
    for (const args of [
      [],
      ['--sure'],
      [join(folder, 'none')],
      [folder, '--shure'],
      [folder, '--sure', '--answers'],
      [folder, '--answers'],
      [folder, '--answers', join(folder, 'none')],
      [folder, '--answers', folder, '--sure'],
    ]) {
      const { status, stderr, stdout } = said(...args)
      assert.equal(status, 2, args.join(' '))
      assert.match(stderr, /Usage: npm run score:factrueval/)
      assert.equal(stdout, '')
    }
  })

  it('scores a folder, whole or in the high-precision setting, and other people’s answers', () => {
    writeGold('Job')
    writeFileSync(
      join(folder, 'book_1.task3'),
      'Occupation\nwho : Анна Ким\njob : ректор\nwhere : лицея\n',
    )
    assert.match(
      said(folder, '--answers', folder).stdout,
      /easy {2}occupation {3}1\.0000 {2}1\.0000/,
    )
    for (const args of [[folder], [folder, '--sure']]) assert.equal(said(...args).status, 0)
  })
})
