// The browser's own cryptography, in place of Node's: SHA-256 (FIPS 180-4) at once, Ed25519 from WebCrypto.
const ROUND = new Uint32Array(64)
const START = new Uint32Array(8)
for (let candidate = 2, found = 0; found < 64; candidate++) {
  let prime = true
  for (let factor = 2; factor * factor <= candidate; factor++)
    if (candidate % factor === 0) prime = false
  if (!prime) continue
  const fraction = (root) => (root - Math.floor(root)) * 2 ** 32
  if (found < 8) START[found] = fraction(Math.sqrt(candidate))
  ROUND[found++] = fraction(Math.cbrt(candidate))
}

export function sha256(bytes) {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length * 8)
  const state = START.slice()
  const words = new Uint32Array(64)
  const turn = (word, by) => (word >>> by) | (word << (32 - by))
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + 4 * i)
    for (let i = 16; i < 64; i++) {
      const low = turn(words[i - 15], 7) ^ turn(words[i - 15], 18) ^ (words[i - 15] >>> 3)
      const high = turn(words[i - 2], 17) ^ turn(words[i - 2], 19) ^ (words[i - 2] >>> 10)
      words[i] = words[i - 16] + low + words[i - 7] + high
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i++) {
      const first =
        h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] += word
  }
  const digest = new Uint8Array(32)
  for (const [i, word] of state.entries()) new DataView(digest.buffer).setUint32(4 * i, word)
  return digest
}

export async function verifyEd25519(publicKey, message, signature) {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, message)
  } catch {
    return false
  }
}

export function verifyMlDsa44() {
  return false
}
