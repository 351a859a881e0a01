import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openStore, RECORD_FILE } from './sqlite-store.ts'
import { RecordDamaged, RecordInUse, RecordMoved, RecordUnwritten } from './store.ts'
import { contractOfStores, entries } from './store-contract.ts'
import { verifyStore } from './verify.ts'

function freshDir(): string {
  return mkdtempSync(join(tmpdir(), 'record-'))
}

contractOfStores('SQLite', () => {
  const dir = freshDir()
  return {
    open: () => openStore(dir),
    openToRead: () => openStore(dir, { readOnly: true }),
    clear: () => rmSync(dir, { recursive: true }),
  }
})

test('a second writer on one directory is refused until the first lets go', () => {
  const dir = freshDir()
  const first = openStore(dir)
  assert.throws(() => openStore(dir), RecordInUse)
  assert.throws(() => openStore(dir), RecordInUse)
  first.append(entries(0, 1), 0)
  first.close()
  const second = openStore(dir)
  assert.equal(second.head().size, 1)
  second.close()
  rmSync(dir, { recursive: true })
})

test('a writer past the lock is found out by the head, and the one it overtook stops', () => {
  const dir = freshDir()
  const store = openStore(dir)
  store.append(entries(0, 2), 0)
  const intruder = new DatabaseSync(join(dir, RECORD_FILE))
  intruder.exec("UPDATE head SET size = 3; INSERT INTO entry VALUES (2, x'00', x'00')")
  assert.throws(() => store.append(entries(2, 3), 2), RecordMoved)
  assert.throws(() => store.append(entries(2, 3), 2), RecordMoved)
  intruder.exec("UPDATE head SET root = x'00', size = 2; DELETE FROM entry WHERE n = 2")
  intruder.close()
  store.close()
  assert.throws(() => openStore(dir), RecordDamaged)
  rmSync(dir, { recursive: true })
})

test('a head that names another root at the same size stops the writer too', () => {
  const dir = freshDir()
  const store = openStore(dir)
  store.append(entries(0, 2), 0)
  const intruder = new DatabaseSync(join(dir, RECORD_FILE))
  intruder.exec("UPDATE head SET root = x'00'")
  intruder.close()
  assert.throws(() => store.append(entries(2, 3), 2), RecordMoved)
  assert.equal(store.entry(2), undefined)
  store.close()
  rmSync(dir, { recursive: true })
})

test('a database that refuses before the commit leaves nothing behind and takes the entries later', () => {
  const dir = freshDir()
  const store = openStore(dir)
  store.append(entries(0, 3), 0)
  const other = new DatabaseSync(join(dir, RECORD_FILE))
  other.exec(
    "CREATE TRIGGER full BEFORE INSERT ON entry WHEN new.n = 4 BEGIN SELECT RAISE(ABORT, 'disk is full'); END",
  )
  assert.throws(() => store.append(entries(3, 6), 3), RecordUnwritten)
  assert.equal(store.head().size, 3)
  other.exec('DROP TRIGGER full')
  other.close()
  assert.equal(store.append(entries(3, 6), 3).size, 6)
  store.close()
  assert.ok(verifyStore(dir).ok)
  rmSync(dir, { recursive: true })
})

test('a directory without a record is not read as an empty one', () => {
  const dir = freshDir()
  assert.throws(() => openStore(dir, { readOnly: true }), RecordDamaged)
  rmSync(dir, { recursive: true })
})

test('a writer killed at any moment leaves no lock and has kept everything that it said it kept', async () => {
  const dir = freshDir()
  let kept = 0
  for (let round = 0; round < 8; round++) {
    const said = await runUntilKilled(dir, 40 + round * 17)
    assert.ok(said.opened >= kept, `round ${round} opened ${said.opened} of ${kept}`)
    kept = said.kept
    const verified = verifyStore(dir)
    assert.ok(verified.ok, JSON.stringify(verified.firstBad))
    assert.ok(verified.size >= kept, `${verified.size} of ${kept} entries`)
  }
  assert.ok(kept > 8)
  rmSync(dir, { recursive: true })
})

/** Runs the appending child, kills it some milliseconds after it opened, and answers what it said last. */
async function runUntilKilled(
  dir: string,
  milliseconds: number,
): Promise<{ opened: number; kept: number }> {
  const script = fileURLToPath(new URL('appending-child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (text) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    said += text
  })
  await new Promise((resolve) => child.on('close', resolve))
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
  const opened = Number(lines[0]?.replace('open ', ''))
  return { opened, kept: lines.length > 1 ? Number(lines.at(-1)) : opened }
}
