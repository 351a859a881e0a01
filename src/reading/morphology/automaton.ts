/**
 * A minimal acyclic automaton of words, as the dictionary files of `az` keep it (dawgdic layout, little endian):
 * a count, that many 32-bit units, a count, that many pairs of guide bytes. Letters are bytes of code page 1251.
 */
export type Automaton = { units: Uint32Array; guide: Uint8Array }

const missing = -1
const payloadMark = 1

/** Reads an automaton from the bytes of its file. Throws RangeError when the counts do not fit the bytes. */
export function readAutomaton(file: Uint8Array): Automaton {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const units = view.getUint32(0, true)
  const guide = view.getUint32(4 + units * 4, true)
  return {
    units: new Uint32Array(bytes.buffer, bytes.byteOffset + 4, units),
    guide: new Uint8Array(bytes.buffer, bytes.byteOffset + 8 + units * 4, guide * 2),
  }
}

/**
 * The payloads stored behind a word: each a list of 16-bit numbers (two for a word: paradigm and form; three for a
 * suffix: how often seen, paradigm, form). A letter е also finds ё. Empty when the word is unknown.
 */
export function payloadsOf(
  automaton: Automaton,
  word: string,
  numbers: 2 | 3,
): { word: string; payload: number[] }[] {
  const found: { word: string; payload: number[] }[] = []
  for (const end of endsOf(automaton, word)) {
    const start = follow(automaton, payloadMark, end.index)
    if (start === missing) continue
    for (const key of keysBelow(automaton, start, numbers * 2)) {
      const payload: number[] = []
      for (let i = 0; i < numbers; i++)
        payload.push(((key[i * 2]! ^ 1) << 6) + (key[i * 2 + 1]! >> 1))
      found.push({ word: end.word, payload })
    }
  }
  return found
}

function endsOf(automaton: Automaton, word: string): { word: string; index: number }[] {
  let ends = [{ word: '', index: 0 }]
  for (const letter of word) {
    const next: { word: string; index: number }[] = []
    for (const end of ends) {
      for (const variant of letter === 'е' ? ['е', 'ё'] : [letter]) {
        const code = codeOf(variant)
        if (code === missing) continue
        const index = follow(automaton, code, end.index)
        if (index !== missing) next.push({ word: end.word + variant, index })
      }
    }
    if (next.length === 0) return []
    ends = next
  }
  return ends
}

function codeOf(letter: string): number {
  const code = letter.charCodeAt(0)
  if (code < 128) return code
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 192
  if (code === 0x451) return 184
  if (code === 0x401) return 168
  return missing
}

function follow(automaton: Automaton, code: number, index: number): number {
  const unit = automaton.units[index]!
  const next = index ^ ((unit >>> 10) << ((unit & 0x200) >>> 6)) ^ code
  return (automaton.units[next]! & 0x800000ff) === code ? next : missing
}

/** Walks the guide (first child, next sibling) and gathers the byte keys that end below an index. */
function keysBelow(automaton: Automaton, start: number, bytesMax: number): number[][] {
  const keys: number[][] = []
  const walk = (index: number, key: number[]): void => {
    if ((automaton.units[index]! & 0x100) !== 0) keys.push(key)
    if (key.length > bytesMax) return
    let label = automaton.guide[index * 2]!
    while (label !== 0) {
      const child = follow(automaton, label, index)
      if (child === missing) return
      walk(child, [...key, label])
      label = automaton.guide[child * 2 + 1]!
    }
  }
  walk(start, [])
  return keys
}
