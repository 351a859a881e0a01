// Receipts that can be shown to others. The key that signs them is made in the data directory and named in the record by the
// program itself, once there is an organisation; whatever key signed a receipt can then be found there.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ED25519, formatVkey } from '../record/log/note-key.ts'
import { receiptKeyName, signReceipt } from '../record/log/receipt.ts'
import { createKeyFile, openKeyFile } from '../record/log/signer.ts'
import type { Act } from '../rules/acts.ts'
import { allOf, founded } from '../rules/organisation.ts'
import type { House } from './house.ts'

export type Receipts = {
  /** The signed receipt of an entry; undefined while the key is not named in the record, and for what is not there. */
  receiptOf(n: number): string | undefined
  /** Names the key in the record, now or when the organisation is founded. The sample is left as it is. */
  nameKey(): void
}

export function openReceipts(house: House, origin: string): Receipts {
  const file = join(house.dir, 'receipts.key')
  if (!existsSync(file)) createKeyFile(file, receiptKeyName(origin), ED25519)
  const signer = openKeyFile(file)
  const vkey = formatVkey(signer.key)
  let named = false

  function isNamed(): boolean {
    named ||= allOf(house.clerk.org, 'key').some(({ key }) => key === vkey)
    return named
  }

  async function name(): Promise<void> {
    const organisation = founded(house.clerk.org)
    if (!organisation || organisation.sample || isNamed()) return
    const id = `receipts-key-${signer.key.keyId.toString(16).padStart(8, '0')}`
    const act: Act = { id, type: 'key.name', key: vkey }
    const taken = await house.clerk.take(act, { role: 'clock' })
    if ('refusal' in taken) console.error('the key for receipts was not named', taken.refusal)
  }

  const nameOrTell = () => void name().catch((error: unknown) => console.error(error))

  return {
    receiptOf(n) {
      const line = isNamed() ? house.clerk.line(n) : undefined
      const entry = line && house.clerk.entry(n)
      if (!line || !entry) return undefined
      const { id: act } = entry.act
      return signReceipt({ origin, act, entry: n, leaf: line.leaf, at: entry.at }, signer)
    },
    nameKey() {
      house.clerk.follow((_, touched) => {
        if (touched.some(({ kind }) => kind === 'organisation')) setImmediate(nameOrTell)
      })
      nameOrTell()
    },
  }
}
