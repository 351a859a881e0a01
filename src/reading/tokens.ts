/** A word, number or mark of the even text. `start` and `end` are offsets of the even text, half-open. */
export type Token = {
  start: number
  end: number
  text: string
  lower: string
  kind: 'word' | 'number' | 'mark'
  script: 'cyrillic' | 'latin' | 'mixed' | 'none'
  capital: boolean
  /** Number of the sentence, from 0, and whether a space stands before. */
  sentence: number
  spaced: boolean
}

const number =
  /\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d+(?:[.,:]\d+)*(?:-(?:го|ого|е|х|м|й|я|ая|ый|му|ми|летн\p{L}+))?/uy
const site =
  /(?:[A-Za-z0-9-]+\.)+(?:ru|kz|kg|com|org|net|by|tj|uz|am|az|ua|info|su|рф|int)(?![\p{L}\d])/uy
const word = /[\p{L}\p{M}]+(?:[-‐‑'’](?:\p{L}[\p{L}\p{M}]*|\d+))*/uy
const shortened = new Set(
  'янв фев февр мар апр авг сен сент окт ноя нояб дек июн июл г гг им т е п руб млн млрд тыс ул др пр зав зам св о н э в стр см род проф акад ген полк кв мин нач чел обл р респ тов'.split(
    ' ',
  ),
)

/** Cuts the even text into tokens. Every line break ends a sentence, and so do . ! ? … before a capital. */
export function tokensOf(even: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let last = 0
  for (let start = 0; start < even.length; ) {
    const code = even.charCodeAt(start)
    if (isSpace(code)) {
      start++
      continue
    }
    const { end, kind } = pieceAt(even, start, code)
    const text = even.slice(start, end)
    const gap = even.slice(last, start)
    if (tokens.length > 0 && (gap.includes('\n') || endsSentence(tokens, text, gap))) sentence++
    tokens.push({
      start,
      end,
      text,
      lower: text.toLowerCase(),
      kind,
      script: kind === 'word' ? scriptOf(text) : 'none',
      capital: kind === 'word' && isCapital(text),
      sentence,
      spaced: gap !== '' || start === 0,
    })
    last = start = end
  }
  return tokens
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 10 ||
    code === 9 ||
    code === 160 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 13
  )
}

function pieceAt(even: string, start: number, code: number): { end: number; kind: Token['kind'] } {
  if (code >= 48 && code <= 57)
    return { end: endOf(number, even, start) ?? start + 1, kind: 'number' }
  if ((code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451)
    return { end: wordEnd(even, start), kind: 'word' }
  const latin = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  const end =
    (latin ? endOf(site, even, start) : undefined) ??
    (latin || code > 127 ? endOf(word, even, start) : undefined)
  if (end !== undefined) return { end, kind: 'word' }
  return { end: start + (even.codePointAt(start)! > 0xffff ? 2 : 1), kind: 'mark' }
}

/** The end of a word that begins in Cyrillic: plain letters by their codes, anything else by the pattern. */
function wordEnd(even: string, start: number): number {
  let end = start + 1
  while (end < even.length) {
    const code = even.charCodeAt(end)
    if (!((code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451)) break
    end++
  }
  const code = end < even.length ? even.charCodeAt(end) : 32
  const plain =
    code === 32 ||
    code === 44 ||
    code === 46 ||
    code === 10 ||
    code === 0xbb ||
    code === 41 ||
    code === 58 ||
    code === 59
  return plain ? end : (endOf(word, even, start) ?? end)
}

function endOf(pattern: RegExp, even: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(even) ? pattern.lastIndex : undefined
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code >= 0x430 && code <= 0x44f) return false
  if (code >= 0x410 && code <= 0x42f) return true
  return /^\p{Lu}/u.test(text)
}

function endsSentence(tokens: Token[], next: string, gap: string): boolean {
  if (gap === '' || !/^[\p{Lu}«"„“(—–\d-]/u.test(next)) return false
  let at = tokens.length - 1
  if (/^[»"”)]$/.test(tokens[at]!.text)) at--
  const mark = tokens[at]
  if (mark === undefined) return false
  if (/^[!?…]$/.test(mark.text)) return true
  if (mark.text !== '.') return false
  const word = tokens[at - 1]
  if (word === undefined || mark.spaced || word.kind !== 'word') return true
  if (word.text.length === 1 && word.capital) return false
  if (word.lower === 'г' || word.lower === 'гг')
    return !/^[\p{Ll}\d(«—–-]/u.test(next) && tokens[at - 2]?.kind === 'number'
  return !shortened.has(word.lower)
}

function scriptOf(word: string): Token['script'] {
  if (/^[\u0400-\u04ff-]+$/.test(word)) return 'cyrillic'
  if (word.includes('.')) return 'latin'
  const cyrillic = /\p{Script=Cyrillic}/u.test(word)
  const latin = /\p{Script=Latin}/u.test(word)
  if (cyrillic && latin)
    return /^[\p{Script=Latin}\d]+-[\p{Script=Cyrillic}-]+$/u.test(word) ? 'cyrillic' : 'mixed'
  if (cyrillic) return 'cyrillic'
  return latin ? 'latin' : 'mixed'
}
