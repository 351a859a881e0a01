// Marked words: each is found nowhere by chance, and says for whom it is. They are planted wherever something can be closed.
import type { Seen } from './readers.ts'

export type Marks = {
  /** A word for these eyes only. The same name gives the same word. */
  word(name: string, seen: Seen): string
  /** A text in both languages with the word in it. */
  text(name: string, seen: Seen): { readonly en: string; readonly ru: string }
  /** An id that nobody else may be told of. Ids are the same in every council, words are not. */
  id(name: string, seen: Seen): string
  /** Every mark and for whom it is. */
  readonly all: ReadonlyMap<string, Seen>
  readonly words: ReadonlyMap<string, Seen>
}

/** `filled`: whose words are others than those of another council, and longer. */
export function openMarks(filled: readonly Seen[] = []): Marks {
  const words = new Map<string, Seen>()
  const ids = new Map<string, Seen>()
  const word = (name: string, seen: Seen) => {
    const made = `zqx${name}${filled.includes(seen) ? 'andsomewhatmore' : ''}zz`
    words.set(made, seen)
    return made
  }
  return {
    word,
    text(name, seen) {
      const made = word(name, seen)
      return { en: `Words ${made}`, ru: `Слова ${made}` }
    },
    id(name, seen) {
      const made = `zqx${name}idzz`
      ids.set(made, seen)
      return made
    },
    get all() {
      return new Map([...words, ...ids])
    },
    words,
  }
}

/** Every mark in what was fetched, in whatever case and however it was escaped in an address. */
export function marksIn(fetched: string): Set<string> {
  return new Set([...fetched.toLowerCase().matchAll(/zqx[a-z0-9]+?zz/g)].map(([mark]) => mark))
}
