import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openAgent } from './agent-signer.ts'
import { formatCheckpointText, parseCheckpoint } from './checkpoint.ts'
import { decodeBase64, encodeBase64, encodeUtf8, FormatError, parseDecimal } from './grammar.ts'
import { openKey } from './key-source.ts'
import { formatNote, parseNote } from './note.ts'
import {
  COSIGNATURE_ED25519,
  COSIGNATURE_ML_DSA_44,
  ED25519,
  formatVkey,
  makeNoteKey,
  parseVkey,
} from './note-key.ts'
import { SignatureBroken, signersOf } from './signatures.ts'
import { createKeyFile, KeyFileOpen, openKeyFile, signNote } from './signer.ts'

const dir = mkdtempSync(join(tmpdir(), 'notes-'))
after(() => rmSync(dir, { recursive: true }))
let made = 0

function signer(name: string, type = ED25519) {
  const path = join(dir, `key-${made++}`)
  createKeyFile(path, name, type)
  return openKeyFile(path)
}

const agentMissing = spawnSync('ssh-agent', ['-h']).error ? 'needs OpenSSH’s ssh-agent' : false
const root = new Uint8Array(32).fill(7)
const text = formatCheckpointText('record.example/council', 12, root)

test('the verifier key of the specification is read, and written back the same', () => {
  const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
  assert.equal(formatVkey(parseVkey(vkey)), vkey)
  assert.throws(() => parseVkey(vkey.replace('530d', '530e')), FormatError)
  assert.throws(() => parseVkey(vkey.replace('AekyeR', 'CekyeR')), FormatError)
})

test('the cosignature printed in the specification is of the key id and time that it says', () => {
  const printed = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`
  const checkpoint = parseCheckpoint(encodeUtf8(printed))
  assert.equal(checkpoint.size, 20_852_163)
  assert.equal(formatNote(checkpoint.note), printed)
  const cosignature = checkpoint.note.signatures[1]!
  assert.equal(cosignature.keyId, 0x8d66cf3f)
  assert.equal(Buffer.from(cosignature.signature).readBigUInt64BE(0), 1_679_315_147n)
})

test('each kind of key signs a checkpoint that its verifier key verifies, and no changed one', async () => {
  const signers = [
    signer('record.example/council'),
    signer('witness.example/kz', COSIGNATURE_ED25519),
    signer('record.example/council', COSIGNATURE_ML_DSA_44),
  ]
  const keys = signers.map(({ key }) => parseVkey(formatVkey(key)))
  const note = parseNote(encodeUtf8(formatNote(await signNote(signers, text, 1_700_000_000))))
  const signed = await signersOf(note, keys)
  assert.deepEqual(
    signed.map(({ at }) => at),
    [undefined, 1_700_000_000, 1_700_000_000],
  )
  const changed = { ...note, text: formatCheckpointText('record.example/council', 13, root) }
  for (const key of keys) await assert.rejects(signersOf(changed, [key]), SignatureBroken)
})

test('signatures of unknown keys are ignored, also under a known name', async () => {
  const known = signer('record.example/council')
  const other = signer('record.example/council')
  const note = await signNote([other, known], text, 0)
  assert.deepEqual(
    (await signersOf(note, [known.key])).map(({ key }) => key),
    [known.key],
  )
})

test('a text with empty lines of its own is split at the last one', () => {
  const note = parseNote(encodeUtf8('one\n\ntwo\n\n\u2014 a AAAAAAA=\n'))
  assert.equal(note.text, 'one\n\ntwo\n')
})

test('what other verifiers let through is refused', () => {
  const line = '\u2014 a AAAAAAA=\n'
  const notes = [
    'text\n',
    `text\n${line}`,
    'text\n\n',
    `text\n\n${line.slice(0, -1)}`,
    `te\txt\n\n${line}`,
    `te\rxt\n\n${line}`,
    'text\n\n- a AAAAAAA=\n',
    'text\n\n\u2014 a  AAAAAAA=\n',
    'text\n\n\u2014 a+b AAAAAAA=\n',
    'text\n\n\u2014 a\u0085b AAAAAAA=\n',
    'text\n\n\u2014 a\u00a0b AAAAAAA=\n',
    'text\n\n\u2014  AAAAAAA=\n',
    'text\n\n\u2014 a AAAAAAA\n',
    'text\n\n\u2014 a AAAAAAB=\n',
    'text\n\n\u2014 a AAAAA_A=\n',
    'text\n\n\u2014 a AAAA\n',
    `text\n\n${line}\u2014 a\n`,
    `text\n\n${line.repeat(101)}`,
  ]
  for (const note of notes)
    assert.throws(() => parseNote(encodeUtf8(note)), FormatError, JSON.stringify(note))
  assert.throws(() => parseNote(Uint8Array.of(0xff, 0x0a, 0x0a)), FormatError)
  for (const size of ['037', '+37', '0x10', '', ' 5 ', '1e3', '-1', '9007199254740993', '１']) {
    assert.throws(() => parseDecimal(size, 'a size'), FormatError, size)
    assert.throws(
      () => parseCheckpoint(encodeUtf8(`o\n${size}\n${encodeBase64(root)}\n\n${line}`)),
      FormatError,
    )
  }
  for (const base64 of ['AB==', 'AA=', 'AA', 'A-==', ' AA==', 'AA==\n', 'A===', '====']) {
    assert.throws(() => decodeBase64(base64, 'it'), FormatError, base64)
  }
  const checkpoints = [
    `\n1\n${encodeBase64(root)}\n`,
    `o\n1\n${encodeBase64(root.subarray(1))}\n`,
    'o\n1\n',
  ]
  for (const bad of checkpoints)
    assert.throws(() => parseCheckpoint(encodeUtf8(`${bad}\n${line}`)), FormatError)
})

test('base64 is read exactly when writing it again gives the same', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.nat(60),
      fc.constantFrom(...'AEB/+=_- \n'),
      (bytes, at, character) => {
        const text = encodeBase64(bytes)
        assert.deepEqual(decodeBase64(text, 'it'), bytes)
        const changed = text.slice(0, at) + character + text.slice(at + 1)
        try {
          assert.equal(encodeBase64(decodeBase64(changed, 'it')), changed)
        } catch (error) {
          if (!(error instanceof FormatError)) throw error
        }
      },
    ),
    { numRuns: 2_000, interruptAfterTimeLimit: 1_000 },
  )
})

test('keys that two verifiers would judge differently are refused', () => {
  const refused = [
    '00'.repeat(32),
    `01${'00'.repeat(31)}`,
    `01${'00'.repeat(30)}80`,
    `ec${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
    `ee${'ff'.repeat(30)}ff`,
    `${'ff'.repeat(32)}`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  ]
  for (const hex of refused)
    assert.throws(() => makeNoteKey('a', ED25519, Buffer.from(hex, 'hex')), FormatError, hex)
})

test('a key file is its owner’s alone and is never replaced', () => {
  const path = join(dir, 'alone')
  const key = createKeyFile(path, 'record.example/council', ED25519)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(openKeyFile(path).key, key)
  assert.throws(() => createKeyFile(path, 'record.example/council', ED25519))
  chmodSync(path, 0o640)
  assert.throws(() => openKeyFile(path), KeyFileOpen)
})

test('an agent on a socket signs like the file does, and a silent or refusing one is an error', async () => {
  const held = signer('record.example/council')
  const socketPath = join(dir, 'agent')
  let refuse = false
  const agent = createServer((socket) => {
    socket.once('data', async (request) => {
      const blob = request.readUInt32BE(5)
      const length = request.readUInt32BE(9 + blob)
      const signature = await held.sign(request.subarray(13 + blob, 13 + blob + length))
      const answer = Buffer.concat([
        Buffer.from('0000000b', 'hex'),
        Buffer.from('ssh-ed25519'),
        u32(64),
        signature,
      ])
      const whole = Buffer.concat([Buffer.of(14), u32(answer.length), answer])
      socket.end(
        refuse ? Buffer.concat([u32(1), Buffer.of(5)]) : Buffer.concat([u32(whole.length), whole]),
      )
    })
  }).listen(socketPath)
  const outside = openAgent(socketPath, held.key)
  assert.deepEqual(
    Buffer.from(await outside.sign(encodeUtf8(text))),
    Buffer.from(await held.sign(encodeUtf8(text))),
  )
  refuse = true
  await assert.rejects(outside.sign(encodeUtf8(text)), /does not sign/)
  await new Promise((resolve) => agent.close(resolve))
  await assert.rejects(outside.sign(encodeUtf8(text)))
})

test('an SSH agent of OpenSSH signs for a record', { skip: agentMissing }, async () => {
  const key = join(dir, 'openssh')
  const socket = join(dir, 'openssh-agent')
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' })
  try {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key])
    while (!existsSync(socket)) await new Promise((resolve) => setTimeout(resolve, 10))
    execFileSync('ssh-add', ['-q', key], {
      env: { ...process.env, SSH_AUTH_SOCK: socket },
      stdio: 'ignore',
    })
    const blob = Buffer.from(readFileSync(`${key}.pub`, 'utf8').split(' ')[1]!, 'base64')
    const vkey = formatVkey(makeNoteKey('record.example/council', ED25519, blob.subarray(-32)))
    const held = openKey(`agent:${socket}:${vkey}`)
    assert.equal((await signersOf(await signNote([held], text, 0), [held.key])).length, 1)
  } finally {
    agent.kill()
  }
})

test('whatever bytes come, parsing a note or a checkpoint answers or refuses, and what it reads it writes back', async () => {
  const honest = encodeUtf8(formatNote(await signNote([signer('record.example/council')], text, 0)))
  const damaged = fc.tuple(fc.nat(honest.length - 1), fc.nat(255)).map(([at, byte]) => {
    const copy = Uint8Array.from(honest)
    copy[at] = byte
    return copy
  })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
      try {
        assert.equal(
          formatNote(parseCheckpoint(bytes).note),
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        )
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }),
    { numRuns: 2_000, interruptAfterTimeLimit: 2_000 },
  )
})

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
