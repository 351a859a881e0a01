import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { DocumentTooLarge, openDocuments } from './documents.ts'
import { leafHash } from '../log/merkle.ts'
import { openStore, RECORD_FILE } from './sqlite-store.ts'
import { entries } from './store-contract.ts'
import { verifyStore } from './verify.ts'

const dirs: string[] = []
after(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true })
})

function recordOf(size: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'verify-'))
  dirs.push(dir)
  const store = openStore(dir)
  store.append(entries(0, size), 0)
  store.close()
  return dir
}

function change(dir: string, sql: string, ...values: (string | number | Uint8Array)[]): void {
  const database = new DatabaseSync(join(dir, RECORD_FILE))
  database.prepare(sql).run(...values)
  database.close()
}

test('an honest record verifies, beside its writer too', () => {
  const dir = recordOf(600)
  const store = openStore(dir)
  const verified = verifyStore(dir)
  assert.deepEqual(verified, {
    ok: true,
    size: 600,
    root: store.head().root,
    documents: 0,
    sealed: { sealed: [], erased: [], elsewhere: [], due: [] },
    lost: [],
  })
  store.close()
})

test('a rewritten entry is named, whether or not its leaf was rewritten with it', () => {
  const dir = recordOf(20)
  const forged = Buffer.from('{"n":7,"at":2,"events":[]}')
  change(dir, 'UPDATE entry SET bytes = ? WHERE n = 7', forged)
  assert.deepEqual(pick(dir), { n: 7, why: 'entry.leaf' })
  change(dir, 'UPDATE entry SET leaf = ? WHERE n = 7', leafHash(forged))
  assert.deepEqual(pick(dir), { n: 7, why: 'tree.subtree' })
})

test('a dropped entry, an added one and a broken number are named', () => {
  const dropped = recordOf(20)
  change(dropped, 'DELETE FROM entry WHERE n = 5')
  assert.deepEqual(pick(dropped), { n: 5, why: 'entry.missing' })
  const cut = recordOf(20)
  change(cut, 'DELETE FROM entry WHERE n >= 15')
  assert.deepEqual(pick(cut), { n: 15, why: 'entry.missing' })
  const added = recordOf(20)
  change(added, 'INSERT INTO entry SELECT 20, leaf, bytes FROM entry WHERE n = 0')
  assert.deepEqual(pick(added), { n: 20, why: 'entry.extra' })
  const swapped = recordOf(20)
  change(
    swapped,
    'UPDATE entry SET (leaf, bytes) = (SELECT leaf, bytes FROM entry WHERE n = 3) WHERE n = 4',
  )
  assert.deepEqual(pick(swapped), { n: 4, why: 'entry.number' })
})

test('another root in the head is found', () => {
  const dir = recordOf(20)
  change(dir, 'UPDATE head SET root = ?', Buffer.alloc(32))
  assert.deepEqual(pick(dir), { n: null, why: 'tree.root' })
})

test('an entry that is not JSON, and one that does not follow by the rules, are named', () => {
  const dir = recordOf(4)
  const store = openStore(dir)
  store.append([Buffer.from([0x7b, 0xff, 0x7d])], 4)
  store.close()
  assert.deepEqual(pick(dir), { n: 4, why: 'entry.text' })
  const refusing = verifyStore(dir, { replay: (n) => (n === 2 ? 'ballot.closed' : undefined) })
  assert.deepEqual(refusing.firstBad, {
    n: 2,
    why: 'entry.rules',
    facts: { reason: 'ballot.closed' },
  })
})

test('a file that is no database, or was cut short, is an answer and no crash', () => {
  const garbage = recordOf(300)
  writeFileSync(join(garbage, RECORD_FILE), Buffer.alloc(50_000, 'x'))
  assert.equal(pick(garbage).why, 'database.damaged')
  const cut = recordOf(300)
  const bytes = readFileSync(join(cut, RECORD_FILE))
  writeFileSync(join(cut, RECORD_FILE), bytes.subarray(0, bytes.length - 3 * 4096))
  assert.equal(pick(cut).why, 'database.damaged')
  const missing = recordOf(1)
  rmSync(join(missing, RECORD_FILE))
  assert.equal(pick(missing).why, 'database.damaged')
})

test('documents are kept under their digest, once, and a changed one is found', () => {
  const dir = recordOf(1)
  const documents = openDocuments(dir)
  const text = Buffer.from('Коммюнике')
  const digest = documents.put(text)
  assert.equal(documents.put(text), digest)
  assert.deepEqual(documents.get(digest), text)
  assert.ok(!documents.has('../record.sqlite') && documents.get('00'.repeat(32)) === undefined)
  assert.throws(() => documents.put(Buffer.alloc(20_000_001)), DocumentTooLarge)
  assert.deepEqual(verifyStore(dir).documents, 1)
  writeFileSync(join(dir, 'documents', digest.slice(0, 2), digest.slice(2)), 'Другое')
  assert.deepEqual(pick(dir), { n: null, why: 'document.damaged' })
  documents.put(text)
  assert.ok(verifyStore(dir).ok)
})

function pick(dir: string): { n: number | null; why: string } {
  const { ok, firstBad } = verifyStore(dir)
  assert.ok(!ok && firstBad)
  return { n: firstBad.n, why: firstBad.why }
}
