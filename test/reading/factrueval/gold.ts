import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argumentName, type FactType, factTypes, type Mode } from './answer.ts'
import { full, fullSpaced, light, trim } from './string.ts'

/** A fact the annotators found: README of the benchmark, 3 and 4.3. */
export type GoldFact = {
  type: FactType
  arguments: { name: string; values: ReadonlySet<string> }[]
  /** Marked as hard to find: ignored in the easy mode. */
  ignored: boolean
}

type Token = { start: number; length: number; text: string }
type SpanMark = { kind: string; tokens: string[]; texts: string[] }
type Mention = { kind: string; spans: string[] }
type Entity = { members: string[]; attributes: { key: string; value: string }[] }
type Files = {
  text: string
  tokens: Map<string, Token>
  order: string[]
  spans: Map<string, SpanMark>
  mentions: Map<string, Mention>
  entities: Map<string, Entity>
}

/** The facts of one document in the given mode; undefined when the document has no file of facts and is skipped. */
export function readGold(folder: string, name: string, mode: Mode): GoldFact[] | undefined {
  const path = join(folder, `${name}.facts`)
  if (!existsSync(path)) return undefined
  const blocks = blocksOf(readFileSync(path, 'utf8'))
  if (blocks.length === 0) return []
  const files = readFiles(folder, name)
  const facts: GoldFact[] = []
  for (const block of blocks) {
    const type = (block[0]!.split(/\s+/)[1] ?? '').toLowerCase()
    if (!(factTypes as readonly string[]).includes(type)) continue
    const fact: GoldFact = { type: type as FactType, arguments: [], ignored: false }
    let deleted = false
    for (const line of block.slice(1)) {
      const space = line.indexOf(' ')
      const key = argumentName(line.slice(0, space))
      const rest = trim(line.slice(space))
      if (key === 'сложность')
        fact.ignored = mode === 'easy' && rest.toLowerCase().includes('повышенная')
      else if (key === 'модальность')
        deleted ||= mode === 'hard' && /возможность|будущее|отрицание/.test(rest.toLowerCase())
      else if (key === 'ispartof' || (key === 'фаза' && mode === 'easy')) continue
      else fact.arguments.push({ name: key, values: valuesOf(files, rest) })
    }
    if (!deleted) facts.push(fact)
  }
  return facts
}

function blocksOf(file: string): string[][] {
  return file
    .replaceAll('\r', '')
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').filter((line) => trim(line) !== ''))
    .filter((block) => block.length > 0)
}

function readFiles(folder: string, name: string): Files {
  const read = (extension: string): string =>
    readFileSync(join(folder, `${name}.${extension}`), 'utf8')
  const lines = (extension: string): string[] =>
    read(extension)
      .split('\n')
      .filter((line) => trim(line) !== '')
  const tokens = new Map<string, Token>()
  for (const line of lines('tokens')) {
    const [id, start, length, ...text] = trim(line).split(' ')
    tokens.set(id!, { start: Number(start), length: Number(length), text: text.join(' ') })
  }
  const spans = new Map<string, SpanMark>()
  for (const line of lines('spans')) {
    const [head, tail] = line.split('  # ', 2)
    const [id, kind, , , , count] = head!.trim().split(/\s+/)
    const words = trim(tail!).split(' ')
    spans.set(id!, {
      kind: kind!,
      tokens: words.slice(0, Number(count)),
      texts: words.slice(Number(count)),
    })
  }
  const mentions = new Map<string, Mention>()
  for (const line of lines('objects')) {
    const [id, kind, ...ids] = trim(line.split('#', 1)[0]!).split(/\s+/)
    mentions.set(id!, { kind: kind!, spans: ids })
  }
  const entities = new Map<string, Entity>()
  for (const block of blocksOf(read('coref'))) {
    const [id, ...members] = trim(block[0]!).split(/\s+/)
    const attributes = block.slice(1).map((line) => {
      const space = trim(line).indexOf(' ')
      return space < 0
        ? { key: trim(line).toLowerCase(), value: '' }
        : { key: trim(line).slice(0, space).toLowerCase(), value: full(trim(line).slice(space)) }
    })
    entities.set(id!, { members, attributes })
  }
  return {
    text: fullSpaced(read('txt')),
    tokens,
    order: [...tokens.keys()],
    spans,
    mentions,
    entities,
  }
}

function valuesOf(files: Files, written: string): ReadonlySet<string> {
  const values = new Set<string>()
  const object = /^obj(\d+)[ \t]*/.exec(written)
  if (object !== null) {
    values.add(written.slice(object[0].length))
    for (const value of entityValues(files, object[1]!)) values.add(value)
  } else {
    for (const part of written.split('|')) {
      const span = /^span(\d+)/.exec(trim(part))
      values.add(span === null ? full(part) : spanText(files.spans.get(span[1]!)!))
    }
  }
  return new Set([...values].map(light))
}

function spanText(span: SpanMark): string {
  return full(span.texts.join(' '))
}

function entityValues(files: Files, id: string): string[] {
  const entity = files.entities.get(id)!
  const mentions = entity.members.flatMap((member) => files.mentions.get(member) ?? [])
  const values = mentions.flatMap((mention) => mentionTexts(files, mention))
  const kinds = new Set(mentions.map(({ kind }) => kind.toLowerCase()))
  const descriptors = entity.attributes
    .filter(({ key }) => /descr(?:iptor)?$/.test(key))
    .map(({ value }) => value)
  const grouped = new Map<string, string[]>()
  for (const { key, value } of entity.attributes) {
    if (value === '' || /descr(?:iptor)?$/.test(key) || key === 'wikidata') continue
    const name = key.replace(/^\d+|\d+$/g, '')
    const quoted = key === 'name' && !kinds.has('person') ? quotedNames(files, entity, value) : []
    const widened = [value, ...quoted].flatMap((one) => [one, ...described(one, descriptors)])
    grouped.set(name, [...(grouped.get(name) ?? []), ...widened])
  }
  if (kinds.has('person')) values.push(...personNames(grouped))
  else if (!kinds.has('project') || kinds.size > 1) values.push(...(grouped.get('name') ?? []))
  return values
}

function mentionTexts(files: Files, mention: Mention): string[] {
  const ids = new Set(mention.spans.flatMap((span) => files.spans.get(span)!.tokens))
  const tokens = [...ids]
    .map((id) => ({ id, ...files.tokens.get(id)! }))
    .sort((a, b) => a.start - b.start)
  let first = files.order.indexOf(tokens[0]!.id)
  let last = files.order.indexOf(tokens.at(-1)!.id)
  while (first > 0 && full(files.tokens.get(files.order[first - 1]!)!.text) === '"') first--
  while (
    last + 1 < files.order.length &&
    full(files.tokens.get(files.order[last + 1]!)!.text) === '"'
  )
    last++
  const from = files.tokens.get(files.order[first]!)!
  const to = files.tokens.get(files.order[last]!)!
  // The official tool cuts one character too few; answers are compared with what it cuts.
  const cut = [...files.text].slice(from.start, to.start + to.length - 1).join('')
  return [tokens.map(({ text }) => full(text)).join(' '), cut]
}

function quotedNames(files: Files, entity: Entity, value: string): string[] {
  const ids = entity.members.flatMap((member) => files.mentions.get(member)?.spans ?? [member])
  const quotes = new Set<string>()
  for (const id of ids) {
    const span = files.spans.get(id)
    if (span === undefined || !span.kind.includes('name') || spanText(span) !== value) continue
    const before = files.tokens.get(files.order[files.order.indexOf(span.tokens[0]!) - 1] ?? '')
    const after = files.tokens.get(files.order[files.order.indexOf(span.tokens.at(-1)!) + 1] ?? '')
    for (const quote of ['"', "'"]) {
      if (
        before !== undefined &&
        after !== undefined &&
        full(before.text) === quote &&
        full(after.text) === quote
      )
        quotes.add(quote)
    }
  }
  return [...quotes].map((quote) => `${quote}${value}${quote}`)
}

function described(value: string, descriptors: readonly string[]): string[] {
  return descriptors
    .filter((descriptor) => !` ${value} `.includes(` ${descriptor} `))
    .flatMap((descriptor) => [`${value} ${descriptor}`, `${descriptor} ${value}`])
}

function personNames(grouped: ReadonlyMap<string, string[]>): string[] {
  const part = { f: 'firstname', l: 'lastname', p: 'patronymic', n: 'nickname' } as Record<
    string,
    string
  >
  return ['lfp', 'fpl', 'fp', 'fl', 'lf', 'n', 'f', 'p', 'l', 'fn'].flatMap((pattern) =>
    [...pattern].reduce<string[]>(
      (names, letter, at) =>
        names.flatMap((name) =>
          (grouped.get(part[letter]!) ?? []).map((value) =>
            at === 0 ? value : `${name} ${value}`,
          ),
        ),
      [''],
    ),
  )
}
