import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { formatCheckpointText, parseCheckpoint } from './checkpoint.ts'
import { encodeBase64, encodeUtf8 } from './grammar.ts'
import { EMPTY_ROOT, leafHash, openTree } from './merkle.ts'
import { type HashAt, proveConsistency } from './merkle-proof.ts'
import { formatNote, parseSignatureLines } from './note.ts'
import { COSIGNATURE_ED25519, ED25519 } from './note-key.ts'
import { signersOf } from './signatures.ts'
import { createKeyFile, openKeyFile, type Signer, signNote } from './signer.ts'
import { RecordInUse } from '../store/store.ts'
import { hashOfOrigin, openWitness } from './witness.ts'
import { askWitness, witnessedCheckpoint } from './witness-client.ts'
import { createWitnessServer } from './witness-server.ts'

const dirs: string[] = []
after(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true })
})

function freshDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'witness-'))
  dirs.push(dir)
  return dir
}

function signer(name: string, type: number): Signer {
  const path = join(freshDir(), 'key')
  createKeyFile(path, name, type)
  return openKeyFile(path)
}

const ORIGIN = 'record.example'
const log = signer(ORIGIN, ED25519)

/** A history: its checkpoints and the proofs between them. Two histories with one seed agree. */
function history(seed: string) {
  const hashes = new Map<string, Buffer>()
  const hashAt: HashAt = (level, index) => hashes.get(`${level}/${index}`)!
  const tree = openTree()
  const roots = [tree.root()]
  for (let n = 0; n < 40; n++) {
    const leaf = leafHash(encodeUtf8(n < 5 ? `${n}` : `${seed} ${n}`))
    hashes.set(`0/${n}`, leaf)
    tree.append(leaf, (level, index, hash) => hashes.set(`${level}/${index}`, hash))
    roots.push(tree.root())
  }
  return {
    root: (size: number) => roots[size]!,
    async request(
      old: number,
      size: number,
      by: Signer = log,
      root = roots[size]!,
      proof?: Uint8Array[],
    ) {
      const note = formatNote(await signNote([by], formatCheckpointText(ORIGIN, size, root), 0))
      const path = proof ?? (old > 0 && old <= size ? proveConsistency(old, size, hashAt) : [])
      return encodeUtf8(
        `old ${old}\n${path.map((hash) => `${encodeBase64(hash)}\n`).join('')}\n${note}`,
      )
    },
  }
}

const true_ = history('true')
const forked = history('forked')

function witness(dir = freshDir(), by = signer('kz.example/witness', COSIGNATURE_ED25519)) {
  return openWitness({
    dir,
    signer: by,
    logs: [{ origin: ORIGIN, keys: [log.key] }],
    now: () => 1_700_000_000_000,
  })
}

test('a witness cosigns a tree and each that continues it, and shows the last', async () => {
  const kz = witness()
  for (const [old, size] of [
    [0, 0],
    [0, 3],
    [3, 3],
    [3, 4],
    [4, 17],
    [17, 40],
  ] as const) {
    const answer = await kz.addCheckpoint(await true_.request(old, size))
    assert.equal(answer.status, 200, answer.text)
    const text = formatCheckpointText(ORIGIN, size, true_.root(size))
    const [signed] = await signersOf({ text, signatures: parseSignatureLines(answer.text) }, [
      kz.key,
    ])
    assert.equal(signed?.at, 1_700_000_000)
    const shown = parseCheckpoint(encodeUtf8(kz.checkpoint(hashOfOrigin(ORIGIN))!))
    assert.equal((await signersOf(shown.note, [log.key, kz.key])).length, 2)
    assert.equal(shown.size, size)
  }
  kz.close()
})

test('every case of the specification is answered with its code', async () => {
  const kz = witness()
  const status = async (request: Uint8Array) => (await kz.addCheckpoint(request)).status
  const stranger = signer(ORIGIN, ED25519)
  const elsewhere = await signNote(
    [log],
    formatCheckpointText('other.example', 1, true_.root(1)),
    0,
  )
  assert.equal(await status(encodeUtf8(`old 0\n\n${formatNote(elsewhere)}`)), 404)
  assert.equal(await status(await true_.request(0, 3, stranger)), 403)
  const genuine = Buffer.from(await true_.request(0, 3)).toString()
  assert.equal(
    await status(encodeUtf8(genuine.replace('\n3\n', '\n4\n'))),
    403,
    'a known key over another text',
  )
  assert.equal(await status(await true_.request(5, 3)), 400)
  for (const old of ['05', '+5', '0x5', ''])
    assert.equal(await status(encodeUtf8(genuine.replace('old 0', `old ${old}`))), 400)
  assert.equal(
    await status(await true_.request(0, 0, log, true_.root(3))),
    422,
    'the empty tree has one root',
  )
  assert.equal(
    await status(await true_.request(0, 3, log, true_.root(3), [EMPTY_ROOT])),
    422,
    'a proof from nothing',
  )
  assert.equal(await status(await true_.request(0, 7)), 200)
  const behind = await kz.addCheckpoint(await true_.request(3, 9))
  assert.deepEqual(behind, { status: 409, type: 'text/x.tlog.size', text: '7\n' })
  assert.equal(await status(await true_.request(7, 9, log, true_.root(9), [EMPTY_ROOT])), 422)
  assert.equal(await status(await forked.request(7, 9)), 422)
  assert.equal(await status(await forked.request(7, 7)), 422, 'another root at the same size')
  assert.equal(
    await status(await true_.request(7, 9, log, true_.root(9), Array(64).fill(EMPTY_ROOT))),
    400,
  )
  assert.equal(await status(await true_.request(7, 9)), 200)
  kz.close()
})

test('requests that race cannot roll a witness back', async () => {
  const kz = witness()
  await kz.addCheckpoint(await true_.request(0, 5))
  const requests = await Promise.all([10, 30, 20, 12, 40].map((size) => true_.request(5, size)))
  const answers = await Promise.all(requests.map((request) => kz.addCheckpoint(request)))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  assert.equal(answers.filter(({ status }) => status === 409).length, 4)
  kz.close()
})

test('a witness remembers after it was closed, and one process at a time keeps it', async () => {
  const dir = freshDir()
  const by = signer('kz.example/witness', COSIGNATURE_ED25519)
  const kz = witness(dir, by)
  await kz.addCheckpoint(await true_.request(0, 8))
  assert.throws(() => witness(dir, by), RecordInUse)
  kz.close()
  const again = witness(dir, by)
  assert.equal((await again.addCheckpoint(await forked.request(0, 9))).status, 409)
  assert.equal((await again.addCheckpoint(await forked.request(8, 9))).status, 422)
  again.close()
})

test('no order of honest and forked requests gets two histories cosigned', async () => {
  const step = fc.record({ fork: fc.boolean(), old: fc.nat(12), size: fc.nat(12) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
      const kz = witness()
      const cosigned: { size: number; fork: boolean }[] = []
      for (const { fork, old, size } of steps) {
        const answer = await kz.addCheckpoint(await (fork ? forked : true_).request(old, size))
        if (answer.status === 200 && size > 5) cosigned.push({ size, fork })
      }
      kz.close()
      assert.ok(new Set(cosigned.map(({ fork }) => fork)).size <= 1)
      assert.deepEqual(
        cosigned.map(({ size }) => size),
        cosigned.map(({ size }) => size).sort((a, b) => a - b),
      )
    }),
    { numRuns: 20, interruptAfterTimeLimit: 3_000 },
  )
})

test('whatever bytes are posted, a witness answers 200, 4xx, and never fails', async () => {
  const kz = witness()
  const honest = await true_.request(0, 9)
  const damaged = fc.tuple(fc.nat(honest.length - 1), fc.nat(255)).map(([at, byte]) => {
    const copy = Uint8Array.from(honest)
    copy[at] = byte
    return copy
  })
  const cut = fc.nat(honest.length).map((end) => honest.subarray(0, end))
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, cut, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      const { status } = await kz.addCheckpoint(bytes)
      assert.ok([200, 400, 403, 404, 409, 422].includes(status), String(status))
    }),
    { numRuns: 400, interruptAfterTimeLimit: 2_000 },
  )
  kz.close()
})

test('over HTTP a witness is asked, found ahead, and read by whoever watches it', async () => {
  const kz = witness()
  const server = createWitnessServer(kz).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const ask = async (old: number, size: number, key = kz.key) => {
    const text = formatCheckpointText(ORIGIN, size, true_.root(size))
    const note = formatNote(await signNote([log], text, 0))
    return askWitness(url, key, { old, proof: [], text, note }, 2_000)
  }
  assert.equal(await witnessedCheckpoint(url, ORIGIN, 2_000), undefined)
  assert.equal((await ask(0, 6)).type, 'cosigned')
  assert.deepEqual(await ask(0, 6), { type: 'at', size: 6 })
  assert.deepEqual(await ask(6, 8), { type: 'refused', status: 422 })
  assert.equal((await ask(6, 6, signer('uz.example', COSIGNATURE_ED25519).key)).type, 'lying')
  assert.equal((await witnessedCheckpoint(url, ORIGIN, 2_000))?.size, 6)
  for (const path of ['', 'add-checkpoint', `${'0'.repeat(64)}/checkpoint`])
    assert.ok((await fetch(url + path)).status >= 404)
  const long = await fetch(`${url}add-checkpoint`, {
    method: 'POST',
    body: 'x'.repeat(600_000),
  }).catch(() => undefined)
  assert.ok(long === undefined || long.status === 413)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  assert.equal((await ask(6, 8)).type, 'silent')
  kz.close()
})
