// People who sign in to a council of the tests: each with a device, an invitation and a cookie.
import assert from 'node:assert/strict'
import type { Fields } from '../../rules/acts.ts'
import type { Council } from '../council-of-test.ts'
import { type Device, openDevice } from './device-of-test.ts'

export type Guest = { readonly device: Device; readonly cookie: string }

/** Sends JSON as a page of this server would. */
export function sendHere(
  open: Council,
  path: string,
  value: unknown,
  cookie?: string,
  origin = 'http://localhost',
) {
  return open.app.request(path, {
    method: 'POST',
    body: JSON.stringify(value),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en',
      origin,
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
    },
  })
}

/** Registers the device by an invitation issued past the doors, through the doors. */
export async function accept(
  open: Council,
  token: string,
  device: Device = openDevice(),
): Promise<Guest> {
  const options = await sendHere(open, '/invitation/options', { invitation: token })
  assert.equal(options.status, 200, await options.clone().text())
  const answer = device.register(await options.json())
  const accepted = await sendHere(open, '/invitation/key', {
    invitation: token,
    answer,
    name: 'Phone',
  })
  assert.equal(accepted.status, 200, await accepted.clone().text())
  return { device, cookie: cookieOf(accepted) }
}

/** Grants a role on the record, invites the person, and accepts for them. */
export async function admit(
  open: Council,
  fields: Fields<'access.grant'>,
  device?: Device,
): Promise<Guest> {
  await open.lay({ type: 'access.grant', ...fields })
  const { grant, person } = fields
  const token = open.access.invitations.issue(
    { person, grant, size: open.clerk.org.size },
    open.now,
  )
  return accept(open, token, device)
}

export async function signInWith(open: Council, device: Device, key?: string): Promise<Response> {
  const options = await sendHere(open, '/sign-in/options', {})
  assert.equal(options.status, 200, await options.clone().text())
  return sendHere(open, '/sign-in', { answer: device.signIn(await options.json(), key) })
}

export function cookieOf(answer: Response): string {
  const line = answer.headers.get('set-cookie') ?? ''
  return line.slice(0, line.indexOf(';'))
}
