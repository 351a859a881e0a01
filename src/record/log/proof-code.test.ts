import assert from 'node:assert/strict'
import { test } from 'node:test'
import decodeQR from 'qr/decode.js'
import { encodeUtf8 } from './grammar.ts'
import { codeOf, proofCode } from './proof-code.ts'
import { formatProofFile } from './proof-file.ts'

/** A checkpoint text with so many signature lines. */
function checkpointOf(witnesses: number): string {
  const line = (i: number) => `\u2014 witness${i}.example/state ${'A'.repeat(103)}=\n`
  return `record.example/council\n1234567\n${'A'.repeat(43)}=\n\n${Array.from({ length: witnesses + 1 }, (_, i) => line(i)).join('')}`
}
const path = Array.from({ length: 20 }, (_, i) => new Uint8Array(32).fill(i))

test('a code read back is the proof’s file, byte for byte', () => {
  const file = formatProofFile({ index: 7, path, checkpointText: checkpointOf(4) })
  const rows = codeOf(file)
  const scale = 4
  const side = rows.length * scale
  const data = new Uint8Array(side * side * 4)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const light = rows[Math.floor(y / scale)]![Math.floor(x / scale)] ? 0 : 255
      data.set([light, light, light, 255], (y * side + x) * 4)
    }
  }
  assert.equal(decodeQR({ width: side, height: side, data }), file)
})

test('the entry is in the code when it fits; with very many witnesses there is no code', () => {
  const entry = (bytes: number) => encodeUtf8('x'.repeat(bytes))
  const proof = (bytes: number, witnesses: number) => ({
    extra: entry(bytes),
    index: 7,
    path,
    checkpointText: checkpointOf(witnesses),
  })
  assert.equal(proofCode(proof(500, 3))?.withEntry, true)
  assert.equal(proofCode(proof(5_000, 4))?.withEntry, false)
  assert.equal(proofCode(proof(100, 20)), undefined)
  assert.match(proofCode(proof(500, 3))!.svg, /^<svg [^>]*viewBox="0 0 \d+ \d+"/)
})
