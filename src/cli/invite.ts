// `kurultai invite`: the first secretary of an organization, or another one when nobody is left who could invite them.
// Anyone with access to the data directory may do this. The grant is entered in the record when the link is used.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { openAccessStore } from '../access/access-store.ts'
import { readConfiguration } from '../configuration.ts'
import { INVITATION_HOURS } from '../access/invitations.ts'
import { pageLanguages } from '../text/language.ts'
import { tellFault } from './fault.ts'
import { readAsked, tellUsage } from './asked.ts'
import { becomeOwnerOf } from './owner.ts'
import { languageOf, say, type Terminal } from './terminal.ts'

export async function run(args: string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  const asked = readAsked('invite', args, terminal)
  if (!asked) return 2
  const { data, role, name, language: code = language } = asked.values
  const wrong = (key: string) => tellUsage('invite', key, {}, terminal)
  if (!pageLanguages.some((known) => known === code)) return wrong('cli-invite-languages')
  if (role !== 'secretary') return wrong('cli-invite-roles')
  if (!/^[^\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]{1,160}$/u.test(name.trim()))
    return wrong('cli-invite-name')
  try {
    const url = readConfiguration(terminal.env).origin ?? ''
    becomeOwnerOf(data)
    const token = invite(data, { [code]: name.trim() })
    terminal.stdout.write(
      `${say(language, 'cli-invited', { hours: INVITATION_HOURS })}\n${url}/invitation#${token}\n`,
    )
    if (url === '') terminal.stdout.write(`${say(language, 'cli-invite-address')}\n`)
    return 0
  } catch (error) {
    return tellFault(error, { dir: data }, terminal)
  }
}

/** The person and the grant that the record will have; `size` 0: no entry of the record can have revoked them yet. */
function invite(dir: string, founder: Readonly<Record<string, string>>): string {
  if (existsSync(dir) === false) throw Object.assign(new Error(dir), { code: 'ENOTDIR' })
  const access = openAccessStore(dir)
  try {
    const id = `secretary-${randomBytes(4).toString('hex')}`
    return access.invitations.issue({ person: id, grant: id, size: 0, founder }, Date.now())
  } finally {
    access.close()
  }
}
