// Words as the search compares them: one folding for what is stored and for what is asked, so that a word is found however
// its letters were typed. Russian words have their dictionary forms, other languages a short list of endings.
import { type Form, inflect, knownForms, lemmaOf } from '../reading/morphology/dictionary.ts'

const wordPattern = /[\p{L}\p{N}\p{M}\u055A-\u055F]+/gu
const russian = /^[а-яё]+$/

/**
 * A word in lower case without the marks that people leave out: Düren -> duren, Côte -> cote, ёлка -> елка, Ӣсо -> исо. A letter
 * that only looks as if it had a mark stays itself: й is never и, ў never у. Armenian և and եւ are եվ.
 */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([иу])\u0306/g, (_, letter) => (letter === 'и' ? 'й' : 'ў'))
    .replace(/\p{M}|[\u055A-\u055F]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replace(/\u0587|\u0565\u0582/g, '\u0565\u057E')
}

export function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(wordPattern) ?? []
}

/** What a word is stored under: itself, and the dictionary form of each word that it may be a form of. */
export function storedForms(word: string): string[] {
  const folded = fold(word)
  return [...new Set([folded, ...lemmas(folded)])]
}

/** How a word is looked for: stored forms that are equal to one of `whole`, or begin with one of `beginnings`. */
export type Sought = { readonly whole: readonly string[]; readonly beginnings: readonly string[] }

/** A word of three letters or more also finds what begins with it, and what has another ending. */
export function sought(word: string): Sought {
  const folded = fold(word)
  const whole = [...new Set([folded, ...lemmas(folded)])]
  if (folded.length < 3) return { whole, beginnings: [] }
  const stem = whole.length > 1 ? undefined : stemOf(folded)
  return { whole, beginnings: stem === undefined ? [folded] : [folded, stem] }
}

/** Whether a word of a text, folded or as its stored forms, is one that is sought. */
export function matches({ whole, beginnings }: Sought, stored: readonly string[]): boolean {
  return stored.some(
    (form) => whole.includes(form) || beginnings.some((beginning) => form.startsWith(beginning)),
  )
}

/** Dictionary forms of a Russian word; none for a word that the dictionary does not have. Verbs count where nothing else does. */
function lemmas(folded: string): string[] {
  if (!russian.test(folded)) return []
  const forms = knownForms(folded)
  const nominal = forms.filter(({ tag }) => !verbal.test(tag.part))
  return (nominal.length > 0 ? nominal : forms).map((form) => fold(nominative(form)))
}

const verbal = /^(?:VERB|INFN|GRND)$/

/** The dictionary keeps patronymics among the forms of the father's name: they are words of their own. */
function nominative(form: Form): string {
  if (!form.tag.marks.has('Patr')) return lemmaOf(form)
  const gender = form.tag.marks.has('femn') ? 'femn' : 'masc'
  return inflect(form, ['Patr', gender, 'sing', 'nomn']) ?? form.word
}

/** Endings by script, the longest first. What is left of a word has four letters or more. */
const endings: readonly (readonly [script: RegExp, endings: readonly string[]])[] = [
  [
    /^\p{Script=Armenian}+$/u,
    byLength(
      'ումներ ումների ումը ումի ումով ման մանը ում ներ ները ների ներին ներով ներից ին ից ով ում ը ն ի'.split(
        ' ',
      ),
    ),
  ],
  [
    /[әғқңөұүһі]/,
    byLength(
      'лары лері дары дері тары тері лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке да де та те дан ден тан тен нан нен мен бен пен ды ді ты ті ны ні сы сі ы і'.split(
        ' ',
      ),
    ),
  ],
  [/[ӣӯҳҷ]/, byLength('ҳоро ҳои ҳо он ро ии и'.split(' '))],
  [
    /^\p{Script=Cyrillic}+$/u,
    byLength(
      'ями ами ого его ому ему ыми ими ова еву ову ева ове еве овой евой ой ей ою ею ом ем ым им ых их ах ях ам ям ов ев ая яя ое ее ые ие ый ий а я о е у ю ы и й ь'.split(
        ' ',
      ),
    ),
  ],
  [/^\p{Script=Latin}+$/u, byLength(['ies', 'es', 's', 'x'])],
]

function byLength(list: readonly string[]): string[] {
  return [...list].sort((a, b) => b.length - a.length)
}

function stemOf(folded: string): string | undefined {
  const known = endings.find(([script]) => script.test(folded))?.[1]
  const ending = known?.find(
    (one) => folded.endsWith(one) && folded.length - one.length >= STEM_MIN,
  )
  return ending === undefined ? undefined : folded.slice(0, -ending.length)
}

const STEM_MIN = 4
