import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { join } from 'node:path'
import { encodeUtf8, FormatError } from './grammar.ts'
import { ED25519 } from './note-key.ts'
import { isReceipt, parseReceipt, receiptKeyName, signReceipt } from './receipt.ts'
import { signersOf } from './signatures.ts'
import { createKeyFile, openKeyFile } from './signer.ts'
import { openCast, ORIGIN } from './test-cast.ts'

const cast = openCast()
after(cast.clear)

test('a receipt says act, entry, leaf and time, signed by its key; written in any other way it is none', async () => {
  const file = join(cast.freshDir(), 'receipts.key')
  createKeyFile(file, receiptKeyName(ORIGIN), ED25519)
  const signer = openKeyFile(file)
  const told = {
    origin: ORIGIN,
    act: 'vote-1',
    entry: 7,
    leaf: Buffer.alloc(32, 5),
    at: 1_764_400_000_123,
  }
  const text = signReceipt(told, signer)
  assert.ok(isReceipt(Buffer.from(text)))
  const { note, ...read } = parseReceipt(encodeUtf8(text))
  assert.deepEqual({ ...read, leaf: Buffer.from(read.leaf) }, told)
  assert.equal((await signersOf(note, [signer.key])).length, 1)
  const spoilt = [
    text.replace('entry 7', 'entry 07'),
    text.replace('.123Z', 'Z'),
    text.replace('act vote-1\n', ''),
    text.replace('time ', 'more x\ntime '),
    text.replace('receipt v1', 'receipt v2'),
  ]
  for (const each of spoilt) assert.throws(() => parseReceipt(encodeUtf8(each)), FormatError, each)
})
