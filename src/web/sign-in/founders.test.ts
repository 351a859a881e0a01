import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { openAccessStore } from '../../access/access-store.ts'
import { run } from '../../cli/invite.ts'
import type { Terminal } from '../../cli/terminal.ts'
import { council } from '../../rules/given.ts'
import { get } from '../../rules/organisation.ts'
import { openCouncil } from '../council-of-test.ts'
import { accept, sendHere, signInWith } from './signed-in-of-test.ts'

const found = {
  type: 'organisation.found',
  id: 'founding',
  name: { en: 'The Council' },
  shortName: { en: 'Council' },
  seat: { en: 'Bishkek' },
  timeZone: 'Asia/Bishkek',
  languages: ['en'],
}
const invited = {
  person: 'secretary-1',
  grant: 'secretary-1',
  size: 0,
  founder: { en: 'First Secretary' },
}

describe('the first secretary', () => {
  it('founds the organisation, and is then on its record with a grant like everyone else', async () => {
    const open = openCouncil({ personas: false })
    after(() => open.close())
    const { cookie, device } = await accept(open, open.access.invitations.issue(invited, open.now))
    const early = await sendHere(
      open,
      '/acts',
      { type: 'person.enter', id: 'p', person: 'p', name: { en: 'P' } },
      cookie,
    )
    assert.equal(early.status, 409)
    assert.equal((await sendHere(open, '/acts', found, cookie)).status, 201)
    while (!get(open.clerk.org, 'grant', 'secretary-1'))
      await new Promise((resolve) => setImmediate(resolve))
    const grant = get(open.clerk.org, 'grant', 'secretary-1')
    assert.deepEqual(
      [grant?.role, grant?.person, grant?.state],
      ['secretary', 'secretary-1', 'in-force'],
    )
    assert.deepEqual(get(open.clerk.org, 'person', 'secretary-1')?.name, { en: 'First Secretary' })
    const admit = { type: 'person.enter', id: 'p', person: 'p', name: { en: 'P' } }
    assert.equal((await sendHere(open, '/acts', admit, cookie)).status, 201)
    const { size } = open.clerk.org
    assert.deepEqual(open.clerk.entry(size - 1)?.by, {
      role: 'secretary',
      person: 'secretary-1',
      grant: 'secretary-1',
    })
    assert.equal((await signInWith(open, device)).status, 200)
  })

  it('of an organisation that was founded before is entered when the link is used', async () => {
    const open = openCouncil({ personas: false })
    after(() => open.close())
    await open.lay(...council)
    await accept(open, open.access.invitations.issue(invited, open.now))
    assert.equal(get(open.clerk.org, 'grant', 'secretary-1')?.state, 'in-force')
  })
})

describe('kurultai invite', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-invite-'))
  after(() => rmSync(dir, { recursive: true }))
  const ask = async (args: string[], env: Record<string, string> = {}) => {
    const said = { out: [] as string[], err: [] as string[] }
    const terminal = {
      stdout: { write: (words: string) => said.out.push(words) },
      stderr: { write: (words: string) => said.err.push(words) },
      env,
    } as unknown as Terminal
    return { code: await run(args, terminal), out: said.out.join(''), err: said.err.join('') }
  }

  it('prints a link that is good once, whole where the server’s address is known', async () => {
    const args = ['--data', dir, '--role', 'secretary', '--name', 'First Secretary']
    const { code, out } = await ask(args, { KURULTAI_URL: 'https://council.example/' })
    assert.equal(code, 0)
    const token = /^https:\/\/council\.example\/invitation#([\w-]{43})$/m.exec(out)?.[1] ?? ''
    const store = openAccessStore(dir)
    assert.deepEqual(store.invitations.good(token, Date.now())?.founder, { en: 'First Secretary' })
    store.close()
    assert.match((await ask(args)).out, /^\/invitation#[\w-]{43}$/m)
  })

  it('invites secretaries only, by a name, into a directory that is there', async () => {
    assert.equal((await ask(['--data', dir, '--role', 'chair', '--name', 'X'])).code, 2)
    assert.equal((await ask(['--data', dir, '--role', 'secretary'])).code, 2)
    assert.equal((await ask(['--role', 'secretary', '--name', 'X'])).code, 2)
    const astray = await ask(['--data', join(dir, 'no'), '--role', 'secretary', '--name', 'X'])
    assert.deepEqual([astray.code, astray.out], [1, ''])
    assert.ok(astray.err.length > 10)
  })
})
