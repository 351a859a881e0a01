import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ownStems } from '../lexicon/own-words.ts'
import { type Automaton, payloadsOf, readAutomaton } from './automaton.ts'
import { readTag, type Tag } from './tag.ts'

/** One way to read a word: the form it is, in the paradigm it belongs to. */
export type Form = { word: string; paradigm: number; form: number; tag: Tag; guessed: boolean }

export type Dictionary = {
  words: Automaton
  endings: Automaton
  suffixes: string[]
  paradigms: Uint16Array[]
  tags: (Tag | undefined)[]
  written: string[]
  known: Map<string, readonly Form[]>
}

const prefixes = ['', 'по', 'наи']
const rememberedMax = 40_000
let opened: Dictionary | undefined

/**
 * The Russian dictionary: OpenCorpora's words (CC BY-SA 3.0) in the files of the package `az` 0.2.3. Read from disk
 * once a process and kept; the only reading of files in this room.
 */
export function dictionary(): Dictionary {
  opened ??= openDictionary(
    join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts'),
  )
  return opened
}

/** All forms a word may be, by the dictionary alone. `word` in lower case; е finds ё. */
export function knownForms(word: string): readonly Form[] {
  const book = dictionary()
  const remembered = book.known.get(word)
  if (remembered !== undefined) return remembered
  const forms = [...ownForms(book, word), ...formsIn(book, word)]
  // The dictionary may write е where the text has ё: «госсекретарём».
  if (forms.length === 0 && word.includes('ё')) forms.push(...knownForms(word.replaceAll('ё', 'е')))
  if (book.known.size >= rememberedMax) book.known.clear()
  book.known.set(word, forms)
  return forms
}

function formsIn(book: Dictionary, word: string): Form[] {
  return payloadsOf(book.words, word, 2).map(({ word, payload }) =>
    formAt(book, word, payload[0]!, payload[1]!, false),
  )
}

/** A word of our own list has the forms of its model, on its own stem: «торагой» as «слугой». */
function ownForms(book: Dictionary, word: string): Form[] {
  return ownStems.flatMap(([own, model]) => {
    const stem = own.replace(/а$/, '')
    if (!word.startsWith(stem)) return []
    const alike = model.replace(/а$/, '') + word.slice(stem.length)
    return formsIn(book, alike).flatMap((form) =>
      form.tag.part === 'NOUN' && form.word === alike ? [{ ...form, word }] : [],
    )
  })
}

/** Forms guessed from the last letters of a word the dictionary does not have, the commonest first. */
export function guessedForms(word: string): readonly Form[] {
  const book = dictionary()
  const key = `?${word}`
  const remembered = book.known.get(key)
  if (remembered !== undefined) return remembered
  let forms: Form[] = []
  for (let length = 5; length >= 2 && forms.length === 0; length--) {
    if (length >= word.length - 1) continue
    const stem = word.slice(0, -length)
    forms = payloadsOf(book.endings, word.slice(-length), 3)
      .filter(({ payload }) => payload[0]! > 1)
      .sort((a, b) => b.payload[0]! - a.payload[0]!)
      .map(({ word, payload }) => formAt(book, stem + word, payload[1]!, payload[2]!, true))
      .filter((form) => /^(?:NOUN|ADJF|VERB|INFN|PRTF|PRTS|ADVB)$/.test(form.tag.part))
      .slice(0, 12)
  }
  if (book.known.size >= rememberedMax) book.known.clear()
  book.known.set(key, forms)
  return forms
}

/** The first form of the paradigm: the lemma. */
export function lemmaOf(form: Form): string {
  return wordAt(form, 0)
}

/**
 * The form of the same word that has all the marks and is most like it, the first of several alike: a paradigm holds
 * «высокий» beside «высший», «один» beside «первый». Undefined when it has none.
 */
export function inflectNear(form: Form, marks: readonly string[]): string | undefined {
  let best: string | undefined
  let most = -1
  for (const word of inflections(form, marks)) {
    let alike = 0
    while (alike < word.length && word[alike] === form.word[alike]) alike++
    if (alike > most) {
      best = word
      most = alike
    }
  }
  return best
}

/** The first form of the same word that has all the marks, or undefined when its paradigm has none. */
export function inflect(form: Form, marks: readonly string[]): string | undefined {
  for (const word of inflections(form, marks)) return word
  return undefined
}

function* inflections(form: Form, marks: readonly string[]): Generator<string> {
  const book = dictionary()
  const paradigm = book.paradigms[form.paradigm]!
  const count = paradigm.length / 3
  for (let at = 0; at < count; at++) {
    const tag = tagAt(book, paradigm[count + at]!)
    if (tag.part === form.tag.part && marks.every((mark) => tag.marks.has(mark)))
      yield wordAt(form, at)
  }
}

function openDictionary(folder: string): Dictionary {
  const numbers = readFileSync(join(folder, 'paradigms.array'))
  const list = new Uint16Array(
    numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + numbers.byteLength),
  )
  const paradigms: Uint16Array[] = []
  for (let at = 1; paradigms.length < list[0]!; at += list[at]! + 1) {
    paradigms.push(list.subarray(at + 1, at + 1 + list[at]!))
  }
  const written = JSON.parse(
    readFileSync(join(folder, 'gramtab-opencorpora-int.json'), 'utf8'),
  ) as string[]
  return {
    words: readAutomaton(readFileSync(join(folder, 'words.dawg'))),
    endings: readAutomaton(readFileSync(join(folder, 'prediction-suffixes-0.dawg'))),
    suffixes: JSON.parse(readFileSync(join(folder, 'suffixes.json'), 'utf8')) as string[],
    paradigms,
    tags: new Array<Tag | undefined>(written.length),
    written,
    known: new Map(),
  }
}

function tagAt(book: Dictionary, at: number): Tag {
  book.tags[at] ??= readTag(book.written[at]!)
  return book.tags[at]
}

function formAt(
  book: Dictionary,
  word: string,
  paradigm: number,
  form: number,
  guessed: boolean,
): Form {
  const numbers = book.paradigms[paradigm]!
  return { word, paradigm, form, tag: tagAt(book, numbers[numbers.length / 3 + form]!), guessed }
}

function wordAt(form: Form, at: number): string {
  const book = dictionary()
  const paradigm = book.paradigms[form.paradigm]!
  const count = paradigm.length / 3
  const prefix = prefixes[paradigm[count * 2 + form.form]!]!
  const stem = form.word.slice(
    prefix.length,
    form.word.length - book.suffixes[paradigm[form.form]!]!.length,
  )
  return prefixes[paradigm[count * 2 + at]!]! + stem + book.suffixes[paradigm[at]!]!
}
