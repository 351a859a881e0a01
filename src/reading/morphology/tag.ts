export type Case = 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct'
export type Gender = 'masc' | 'femn' | 'neut'
export type GrammaticalNumber = 'sing' | 'plur'

export const cases: readonly Case[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']

/** What a form of a word is; the names are OpenCorpora's (opencorpora.org/dict.php?act=gram). */
export type Tag = {
  /** Part of speech: NOUN, ADJF, PRTF, VERB, PREP … */
  part: string
  case: Case | undefined
  number: GrammaticalNumber | undefined
  gender: Gender | undefined
  marks: ReadonlySet<string>
}

const caseOf: Readonly<Record<string, Case>> = {
  nomn: 'nomn',
  gent: 'gent',
  gen1: 'gent',
  gen2: 'gent',
  datv: 'datv',
  accs: 'accs',
  acc2: 'accs',
  ablt: 'ablt',
  loct: 'loct',
  loc1: 'loct',
  loc2: 'loct',
}

/** Reads a tag as the dictionary writes it: "NOUN,anim,masc,Name sing,gent". */
export function readTag(written: string): Tag {
  const marks = new Set(written.split(/[ ,]/))
  const tag: Tag = {
    part: written.split(/[ ,]/, 1)[0]!,
    case: undefined,
    number: undefined,
    gender: undefined,
    marks,
  }
  for (const mark of marks) {
    tag.case ??= caseOf[mark]
    if (mark === 'sing' || mark === 'plur') tag.number = mark
    if (mark === 'masc' || mark === 'femn' || mark === 'neut') tag.gender = mark
  }
  return tag
}

/** Marks of words that are names and so count only when written with a capital. */
export function isName(tag: Tag): boolean {
  return (
    tag.marks.has('Name') || tag.marks.has('Surn') || tag.marks.has('Patr') || tag.marks.has('Geox')
  )
}
