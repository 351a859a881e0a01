import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  ConfigurationMistaken,
  type Environment,
  type Mistake,
  readConfiguration,
} from './configuration.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const code = readFileSync(join(root, 'src/configuration.ts'), 'utf8').replace(
  /^\s*(\/\/|\*|\/\*\*).*$/gm,
  '',
)

describe('the configuration', () => {
  it('says which variable is mistaken and how, without its value', () => {
    const https = 'https://council.example'
    const asked: [Environment, Mistake, string][] = [
      [{ KURULTAI_URL: 'http://secret.example' }, 'not-safe-url', 'KURULTAI_URL'],
      [{ KURULTAI_URL: 'secret' }, 'not-safe-url', 'KURULTAI_URL'],
      [
        {
          KURULTAI_URL: https,
          KURULTAI_OIDC_ISSUER: 'http://secret.example',
          KURULTAI_OIDC_CLIENT_ID: 'x',
        },
        'not-safe-url',
        'KURULTAI_OIDC_ISSUER',
      ],
      [
        { KURULTAI_OIDC_ISSUER: 'https://secret.example', KURULTAI_OIDC_CLIENT_ID: 'x' },
        'needs-the-other',
        'KURULTAI_OIDC_ISSUER',
      ],
      [
        { KURULTAI_OIDC_ISSUER: 'https://secret.example' },
        'needs-the-other',
        'KURULTAI_OIDC_ISSUER',
      ],
      [{ KURULTAI_OIDC_CLIENT_ID: 'secret' }, 'needs-the-other', 'KURULTAI_OIDC_CLIENT_ID'],
      [{ KURULTAI_PASSKEY_DOMAIN: 'secret.example' }, 'needs-the-other', 'KURULTAI_PASSKEY_DOMAIN'],
      [
        { KURULTAI_URL: https, KURULTAI_PASSKEY_DOMAIN: 'https://secret.example' },
        'not-a-domain',
        'KURULTAI_PASSKEY_DOMAIN',
      ],
      [{ KURULTAI_BEHIND_PROXY: 'secret' }, 'not-yes-or-no', 'KURULTAI_BEHIND_PROXY'],
      [{ KURULTAI_BEHIND_PROXY: 'true' }, 'not-yes-or-no', 'KURULTAI_BEHIND_PROXY'],
      [{ KURULTAI_STREAMS_PER_ADDRESS: '0' }, 'not-a-count', 'KURULTAI_STREAMS_PER_ADDRESS'],
      [{ KURULTAI_STREAMS_PER_ADDRESS: 'secret' }, 'not-a-count', 'KURULTAI_STREAMS_PER_ADDRESS'],
      [{ KURULTAI_PERSONA_TOKEN: 'secret' }, 'token-too-weak', 'KURULTAI_PERSONA_TOKEN'],
      [
        { KURULTAI_PERSONA_TOKEN: 'a-secret-that-is-long', KURULTAI_URL: https },
        'not-with',
        'KURULTAI_PERSONA_TOKEN',
      ],
      [
        { KURULTAI_PERSONA_TOKEN: 'a-secret-that-is-long', KURULTAI_BEHIND_PROXY: '1' },
        'not-with',
        'KURULTAI_PERSONA_TOKEN',
      ],
    ]
    for (const [env, mistake, variable] of asked)
      assert.throws(
        () => readConfiguration(env),
        (error: Error) => {
          assert.ok(error instanceof ConfigurationMistaken)
          assert.deepEqual([error.mistake, error.variable], [mistake, variable])
          assert.doesNotMatch(error.message, /secret/)
          return true
        },
      )
  })

  it('is for one’s own machine where nothing is said', () => {
    for (const env of [{}, { KURULTAI_URL: '', KURULTAI_BEHIND_PROXY: '0' }])
      assert.deepEqual(readConfiguration(env), {
        origin: undefined,
        passkeyDomain: undefined,
        behindProxy: false,
        provider: undefined,
        personaToken: undefined,
        today: undefined,
        streamsPerAddress: 500,
        log: { origin: undefined, keyFiles: undefined, distrusted: undefined },
      })
  })

  it('takes an address without what follows its host', () => {
    const { origin } = readConfiguration({ KURULTAI_URL: 'https://council.example/' })
    assert.equal(origin, 'https://council.example')
  })

  it('is described in docs/operating.md, each variable and no other', () => {
    const table = readFileSync(join(root, 'docs/operating.md'), 'utf8')
    const described = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    const read = [...code.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name)
    assert.deepEqual([...new Set(described)].sort(), [...new Set(read)].sort())
  })

  it('is the only file that reads the environment', () => {
    const others = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .filter((file) => file !== 'configuration.ts')
      .filter((file) =>
        /\benv\.[A-Z]|\benv\[|process\.env/.test(readFileSync(join(root, 'src', file), 'utf8')),
      )
    assert.deepEqual(others, [])
  })
})
