/** Where something stands in a text: line and column from 1. */
export type Place = { line: number; column: number }
export type JsonPath = (string | number)[]

/** What JSON.parse does not tell: keys written twice, and where each thing stands. */
export type JsonText = {
  twice: { path: JsonPath; at: Place }[]
  /** The place of a path, or of the nearest thing around it. */
  placeOf: (path: readonly (string | number)[]) => Place
}

/** Brackets within brackets, at most; more is nothing that a rulebook or a decision has. */
const depthMax = 100

/**
 * Reads the outline of a text that JSON.parse accepts. A key written twice would otherwise lose its first value in
 * silence: a member's two votes would become one. Throws a RangeError for brackets deeper than a hundred.
 */
export function outlineJson(text: string): JsonText {
  const places = new Map<string, number>()
  const twice: JsonText['twice'] = []
  let at = 0

  const value = (path: JsonPath): void => {
    if (path.length > depthMax) throw new RangeError(`deeper than ${depthMax}`)
    at = skipSpace(text, at)
    places.set(keyOf(path), at)
    if (text[at] === '{') object(path)
    else if (text[at] === '[') array(path)
    else if (text[at] === '"') at = endOfString(text, at)
    else while (at < text.length && !',]} \t\r\n'.includes(text[at]!)) at++
  }
  const object = (path: JsonPath): void => {
    const seen = new Set<string>()
    at = skipSpace(text, at + 1)
    while (text[at] === '"') {
      const start = at
      at = endOfString(text, at)
      const key = JSON.parse(text.slice(start, at)) as string
      if (seen.has(key) && twice.length < 100)
        twice.push({ path: [...path, key], at: placeAt(text, start) })
      seen.add(key)
      at = skipSpace(text, at) + 1
      value([...path, key])
      places.set(keyOf([...path, key]), start)
      at = skipSpace(text, at)
      if (text[at] === ',') at = skipSpace(text, at + 1)
    }
    at++
  }
  const array = (path: JsonPath): void => {
    at = skipSpace(text, at + 1)
    for (let index = 0; at < text.length && text[at] !== ']'; index++) {
      value([...path, index])
      at = skipSpace(text, at)
      if (text[at] === ',') at = skipSpace(text, at + 1)
    }
    at++
  }

  value([])
  return {
    twice,
    placeOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const found = places.get(keyOf(path.slice(0, length)))
        if (found !== undefined) return placeAt(text, found)
      }
      return { line: 1, column: 1 }
    },
  }
}

/**
 * Whether a line that JSON.parse read may hold a key twice: cheaply, by counting what looks like a key. False is
 * certain; true asks for the outline.
 */
export function mayHoldTwice(line: string, parsed: unknown): boolean {
  if (line.includes('" ') || line.includes('"\t')) return true
  let written = 0
  for (let at = line.indexOf('":'); at >= 0; at = line.indexOf('":', at + 2))
    if (!isEscaped(line, at)) written++
  return written !== keysWithin(parsed, 0)
}

/** The keys written twice, or that the brackets are too deep to look for them. */
export function keysTwice(text: string): JsonText['twice'] | 'too-deep' {
  try {
    return outlineJson(text).twice
  } catch (error) {
    if (error instanceof RangeError) return 'too-deep'
    throw error
  }
}

/** Where JSON.parse stopped, as well as its message tells. */
export function syntaxPlace(text: string, message: string): Place {
  const position = /position (\d+)/.exec(message)?.[1]
  return placeAt(text, position === undefined ? text.length : Number(position))
}

/** Not-a-number where brackets are too deep to count. */
function keysWithin(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (depth > depthMax) return Number.NaN
  let count = 0
  if (Array.isArray(value)) for (const item of value) count += keysWithin(item, depth + 1)
  else
    for (const key in value) {
      const inner = (value as Record<string, unknown>)[key]
      count += typeof inner === 'object' ? 1 + keysWithin(inner, depth + 1) : 1
    }
  return count
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (text[next] === ' ' || text[next] === '\n' || text[next] === '\r' || text[next] === '\t')
    next++
  return next
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at < 0 ? text.length : at + 1
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0
  while (text[quote - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path.map(String))
}
