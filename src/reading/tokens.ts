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

const piece =
  /(\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d+(?:[.,:]\d+)*(?:-(?:го|ого|е|х|м|й|я|ая|ый|му|ми|летн\p{L}+))?)|((?:[A-Za-z0-9-]+\.)+(?:ru|kz|kg|com|org|net|by|tj|uz|am|az|ua|info|su|рф|int)(?![\p{L}\d])|\p{L}[\p{L}\p{M}]*(?:[-‐‑'’]\p{L}+|-\d+)*)|([^\s\p{L}\d])/gu
const shortened = new Set(
  'г гг им т е п руб млн млрд тыс ул др пр зав зам св о н э в стр см род проф акад ген полк кв мин нач чел обл р респ тов'.split(
    ' ',
  ),
)

/** Cuts the even text into tokens. Every line break ends a sentence, and so do . ! ? … before a capital. */
export function tokensOf(even: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let last = 0
  for (const match of even.matchAll(piece)) {
    const start = match.index
    const gap = even.slice(last, start)
    const before = tokens.at(-1)
    if (before !== undefined && (gap.includes('\n') || endsSentence(tokens, match[0], gap))) sentence++
    const text = match[0]
    tokens.push({
      start,
      end: start + text.length,
      text,
      lower: text.toLowerCase(),
      kind: match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark',
      script: match[2] === undefined ? 'none' : scriptOf(text),
      capital: match[2] !== undefined && /^\p{Lu}/u.test(text),
      sentence,
      spaced: gap !== '' || start === 0,
    })
    last = start + text.length
  }
  return tokens
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
    return !/^[\p{Ll}\d(«]/u.test(next) && tokens[at - 2]?.kind === 'number'
  return !shortened.has(word.lower)
}

function scriptOf(word: string): Token['script'] {
  if (word.includes('.')) return 'latin'
  const cyrillic = /\p{Script=Cyrillic}/u.test(word)
  const latin = /\p{Script=Latin}/u.test(word)
  if (cyrillic && latin) return /^[\p{Script=Latin}\d]+-[\p{Script=Cyrillic}-]+$/u.test(word) ? 'cyrillic' : 'mixed'
  return cyrillic ? 'cyrillic' : latin ? 'latin' : 'mixed'
}
