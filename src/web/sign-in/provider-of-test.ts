// A small identity provider on this machine, for tests: discovery, authorisation, tokens signed with its own key.
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Account = {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
}

export type TestProvider = {
  readonly issuer: string
  /** What the token of the next flow says, beside what it must. */
  account: Account
  /** Makes the next token wrong in one way. */
  lie: 'nothing' | 'nonce' | 'issuer' | 'audience' | 'signature' | 'expired'
  /** As a person who agrees at the provider: the address to which the browser is sent back. */
  agree(authorisation: string): string
  close(): Promise<void>
}

type Asked = { readonly challenge: string; readonly nonce: string; readonly redirect: string }

export async function openTestProvider(clientId: string): Promise<TestProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const codes = new Map<string, Asked>()
  let issuer = ''

  function idToken(nonce: string): string {
    const { account, lie } = provider
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: lie === 'issuer' ? 'https://other.example' : issuer,
      aud: lie === 'audience' ? 'someone-else' : clientId,
      iat: lie === 'expired' ? now - 7200 : now,
      exp: lie === 'expired' ? now - 3600 : now + 60,
      nonce: lie === 'nonce' ? 'another' : nonce,
      ...account,
    }
    const head = { alg: 'RS256', kid: 'one', typ: 'JWT' }
    const text = [head, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const signature = sign('sha256', Buffer.from(text), lie === 'signature' ? stranger : privateKey)
    return `${text}.${signature.toString('base64url')}`
  }

  function token(form: URLSearchParams): [number, object] {
    const code = form.get('code') ?? ''
    const asked = codes.get(code)
    codes.delete(code)
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!asked || verifier !== asked.challenge || form.get('redirect_uri') !== asked.redirect)
      return [400, { error: 'invalid_grant' }]
    return [
      200,
      { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken(asked.nonce) },
    ]
  }

  const server = createServer(async (request, response) => {
    const payload: Buffer[] = []
    for await (const chunk of request) payload.push(chunk as Buffer)
    const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
    const told = request.url === '/keys' ? { keys: [key] } : metadata()
    const [status, value] =
      request.url === '/token'
        ? token(new URLSearchParams(Buffer.concat(payload).toString()))
        : [200, told]
    response
      .writeHead(status as number, { 'content-type': 'application/json' })
      .end(JSON.stringify(value))
  })
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    code_challenge_methods_supported: ['S256'],
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const provider: TestProvider = {
    issuer,
    account: { sub: 'nobody' },
    lie: 'nothing',
    agree(authorisation) {
      const asked = new URL(authorisation).searchParams
      if (asked.get('code_challenge_method') !== 'S256') throw new Error('the flow has no PKCE')
      const code = `code-${codes.size}-${Math.trunc(performance.now() * 1000)}`
      const redirect = asked.get('redirect_uri') ?? ''
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce') ?? '',
        redirect,
      })
      return `${redirect}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}
