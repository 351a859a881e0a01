// `kurultai verify FILE.receipt --record URL|DIR`: a signed receipt against the record that it is of.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { decodeEntry } from '../record/entry.ts'
import { sameBytes } from '../record/log/grammar.ts'
import { leafHash } from '../record/log/merkle.ts'
import { type NoteKey, parseVkey } from '../record/log/note-key.ts'
import type { Policy } from '../record/log/policy.ts'
import { parseReceipt } from '../record/log/receipt.ts'
import { SignatureBroken, signersOf } from '../record/log/signatures.ts'
import { verifyLog } from '../record/log/verify-log.ts'
import { openStore, RECORD_FILE } from '../record/store/sqlite-store.ts'
import type { Bad } from '../record/log/bad.ts'
import { sourceAt } from './record-source.ts'
import { say } from './terminal.ts'
import { type Told, tellBad, tellLimits, tellSigners } from './verify-told.ts'

/** What the record holds that a receipt speaks of: its keys for receipts, its size, and the hash of one entry. */
type Found = { readonly keys: NoteKey[]; size: number; leaf: Buffer | undefined }

/** 0: the record keeps what the receipt promises. 1: it does not, or the receipt is not its own. */
export async function verifyReceipt(
  bytes: Buffer,
  record: string,
  policy: Policy | undefined,
  told: Told,
): Promise<number> {
  const receipt = parseReceipt(bytes)
  const { language } = told
  const n = String(receipt.entry)
  const found: Found = { keys: [], size: 0, leaf: undefined }
  const bad = await readRecord(record, policy, receipt.entry, found, told)
  if (bad) return tellBad(bad, told)
  try {
    const [signed] = await signersOf(receipt.note, found.keys)
    if (!signed) return told.wrong(say(language, 'verify-receipt-unsigned'))
    told.yes('verify-receipt-signed', { name: signed.key.name })
  } catch (error) {
    if (!(error instanceof SignatureBroken)) throw error
    return told.wrong(say(language, 'verify-receipt-unsigned'))
  }
  if (found.leaf === undefined)
    return told.wrong(say(language, 'verify-receipt-not-there', { n, count: found.size }))
  if (!sameBytes(found.leaf, receipt.leaf))
    return told.wrong(say(language, 'verify-receipt-other', { n }))
  told.yes('verify-receipt-stands', { act: receipt.act, n })
  tellLimits(told)
  return 0
}

async function readRecord(
  where: string,
  policy: Policy | undefined,
  entry: number,
  found: Found,
  told: Told,
): Promise<Bad | undefined> {
  const note = (n: number, bytes: Buffer) => {
    found.size = n + 1
    if (n === entry) found.leaf = leafHash(bytes)
    if (!bytes.includes('"key.name"')) return
    const { act } = decodeEntry(bytes)
    if (act.type === 'key.name') found.keys.push(parseVkey(act.key))
  }
  if (existsSync(join(where, RECORD_FILE))) {
    const store = openStore(where, { readOnly: true })
    try {
      for (const { n, bytes } of store.read(0, store.head().size)) note(n, bytes)
    } finally {
      store.close()
    }
    return undefined
  }
  const checks = { asEntries: true, onEntry: note, ...(policy ? { policy } : {}) }
  const { firstBad, judged } = await verifyLog(await sourceAt(where), checks)
  if (judged) tellSigners(judged, told)
  else told.no('verify-no-policy')
  return firstBad
}
