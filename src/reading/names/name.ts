import { firstNames } from '../lexicon/first-names.ts'
import { type Form, inflect, knownForms, lemmaOf } from '../morphology/dictionary.ts'
import type { Tag } from '../morphology/tag.ts'
import type { Token } from '../tokens.ts'
import { anyMask, type Mask, maskOf, men, women } from './mask.ts'

/** How a capitalised word may serve in a person's name; 0 where it may not. */
export type NameWord = {
  first: Mask
  patronymic: Mask
  surname: Mask
  unknown: Mask
  place: boolean
  common: boolean
}

const remembered = new Map<string, NameWord>()
const rememberedMax = 20_000

/** What the word of a token may be in a name. Only for words in Cyrillic that begin with a capital. */
export function nameWordOf(token: Token): NameWord {
  const old = remembered.get(token.text)
  if (old !== undefined) return old
  if (remembered.size >= rememberedMax) remembered.clear()
  const word = readNameWord(token.lower)
  remembered.set(token.text, word)
  return word
}

/** The nominative of one word of a name standing in a way such as "gent.masc"; undefined when no rule gives it. */
export function nominativeOf(word: string, way: string): string | undefined {
  const key = `${word} ${way}`
  if (turned.has(key)) return turned.get(key)
  if (turned.size >= rememberedMax) turned.clear()
  const nominative = turn(word, way)
  turned.set(key, nominative)
  return nominative
}

const turned = new Map<string, string | undefined>()

function turn(word: string, way: string): string | undefined {
  const [wanted, gender] = way.split('.') as [string, 'masc' | 'femn']
  if (wanted === 'nomn') return word
  const lower = word.toLowerCase()
  if (lower.includes('-')) {
    const parts = word.split('-')
    const last = nominativeOf(parts.at(-1)!, way)
    const declined = parts
      .slice(0, -1)
      .map((part) => (isDeclinedFirst(part) ? (nominativeOf(part, way) ?? part) : part))
    return last === undefined ? undefined : [...declined, last].join('-')
  }
  const form = knownForms(lower).find(
    ({ tag }) =>
      isPerson(tag) &&
      tag.number === 'sing' &&
      tag.case === wanted &&
      (tag.gender ?? gender) === gender,
  )
  const nominative =
    form === undefined
      ? undefined
      : inflect(form, ['sing', 'nomn', ...(form.tag.gender === undefined ? [] : [gender])])
  return capitalised(nominative ?? byEnding(lower, wanted, gender))
}

function readNameWord(lower: string): NameWord {
  const cut = lower.lastIndexOf('-')
  const last = cut < 0 ? lower : lower.slice(cut + 1)
  const forms = knownForms(lower).length > 0 ? knownForms(lower) : cut > 0 ? knownForms(last) : []
  const maskWith = (mark: string): Mask =>
    forms
      .filter(({ tag }) => tag.marks.has(mark) && tag.number !== 'plur')
      .reduce((mask, form) => mask | bitsOf(form), 0)
  const ending = maskByEnding(last)
  const listed =
    firstNames.has(lower) ||
    firstNames.has(last) ||
    (cut > 0 && firstNames.has(lower.slice(0, cut)))
  return {
    first: maskWith('Name') | (listed ? listedMask(last, ending) : firstNameMask(lower)),
    patronymic: maskWith('Patr') | patronymicMask(last),
    surname: maskWith('Surn') | (surnameLike.test(last) ? ending : 0),
    unknown: ending,
    place: forms.some(({ tag }) => tag.marks.has('Geox')),
    common: forms.some(
      ({ tag }) =>
        !isPerson(tag) &&
        !tag.marks.has('Geox') &&
        /^(?:NOUN|ADJF|ADJS|PRTF|VERB|PREP|CONJ|ADVB|NPRO|PRCL|INFN|NUMR|GRND|PRTS|COMP)$/.test(
          tag.part,
        ),
    ),
  }
}

const surnameLike =
  /(?:[оеё]в|[ыи]н|ск|цк)(?:а|у|ым|е|ой|ую|ий|ого|ому|им|ом|ая)?$|(?:енко|швили|дзе|ян|янц|ук|юк|чук)(?:а|у|ом|е)?$/

function bitsOf(form: Form): Mask {
  const { tag } = form
  if (tag.case === undefined) return 0
  return maskOf(tag.case, tag.gender === 'masc' || tag.gender === 'femn' ? tag.gender : undefined)
}

function isPerson(tag: Tag): boolean {
  return tag.marks.has('Name') || tag.marks.has('Surn') || tag.marks.has('Patr')
}

const womenByConsonant = new Set(
  'беназир айнур гульнур шолпан гульжан жулдыз гаухар кристин дженнифер эстер рут сьюзан хелен кэтрин элеонор лорен шэрон мириам ингрид гюльнур динар элизабет кейт элис эдит кэрол джанет маргарет хиллари энн джоан мэрилин вивиан катрин жаклин мадлен мишлин эвелин'.split(
    ' ',
  ),
)

const menByVowel = new Set(
  'мустафа муса иса эса лука никола мухамма зия саша андреа ваха халида абдулла сайфулла хамза михримаха лех юха дюла ага илья никита данила фома кузьма савва гаврила эхуда вацлава'.split(
    ' ',
  ),
)

/** A name of our list that ends in a consonant is a man's, but for the few that are not. */
function listedMask(last: string, ending: Mask): Mask {
  if (/[ая]$/.test(last) && !menByVowel.has(last)) return ending & women
  if (!/[бвгджзйклмнпрстфхцчшщ]$/.test(last)) return ending
  return womenByConsonant.has(last) ? women : ending & men
}

/** «Таалатбека»: a first name of our list in an oblique case. */
function firstNameMask(lower: string): Mask {
  let mask = 0
  for (const [ending, back] of declension) {
    if (!lower.endsWith(ending)) continue
    const stem = lower.slice(0, lower.length - ending.length)
    for (const [nominative, ways] of back) {
      const name = stem + nominative
      if (!firstNames.has(name)) continue
      mask |= /[ая]$/.test(name) ? ways & (menByVowel.has(name) ? men : women) : ways
    }
  }
  return mask
}

const m = (one: 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct'): Mask => maskOf(one, 'masc')
const both = maskOf
const declension: [string, [string, Mask][]][] = [
  ['а', [['', m('gent') | m('accs')]]],
  [
    'у',
    [
      ['', m('datv')],
      ['а', both('accs')],
    ],
  ],
  ['ом', [['', m('ablt')]]],
  [
    'ем',
    [
      ['', m('ablt')],
      ['й', m('ablt')],
      ['ь', m('ablt')],
    ],
  ],
  [
    'е',
    [
      ['', m('loct')],
      ['а', both('datv') | both('loct')],
      ['я', both('datv') | both('loct')],
      ['й', m('loct')],
    ],
  ],
  [
    'я',
    [
      ['й', m('gent') | m('accs')],
      ['ь', m('gent') | m('accs')],
    ],
  ],
  [
    'ю',
    [
      ['й', m('datv')],
      ['ь', m('datv')],
      ['я', both('accs')],
    ],
  ],
  ['ы', [['а', both('gent')]]],
  [
    'и',
    [
      ['а', both('gent')],
      ['я', both('gent') | both('datv') | both('loct')],
    ],
  ],
  ['ой', [['а', both('ablt')]]],
  [
    'ей',
    [
      ['я', both('ablt')],
      ['а', both('ablt')],
    ],
  ],
]

function patronymicMask(lower: string): Mask {
  const man = /(?:[оеё]в|[ьи]|ьев)ич(а|у|ем|е)?$/.exec(lower)
  if (man !== null && lower.length > 6) {
    return { '': m('nomn'), а: m('gent') | m('accs'), у: m('datv'), ем: m('ablt'), е: m('loct') }[
      man[1] ?? ''
    ]!
  }
  const woman = /(?:[оеё]в|ич|инич)н(а|ы|е|у|ой)$/.exec(lower)
  if (woman === null || lower.length < 7) return 0
  const w = (one: 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct'): Mask => maskOf(one, 'femn')
  return {
    а: w('nomn'),
    ы: w('gent'),
    е: w('datv') | w('loct'),
    у: w('accs'),
    ой: w('gent') | w('datv') | w('ablt') | w('loct'),
  }[woman[1]!]!
}

/** The ways a name the dictionary lacks may stand, by its last letters; generous, since foreign names do not decline. */
function maskByEnding(lower: string): Mask {
  if (/(?:ов|ев|ёв|ын)$/.test(lower)) return m('nomn')
  if (/ин$/.test(lower)) return m('nomn') | women
  if (/(?:[оеё]в|[иы]н)а$/.test(lower)) return m('gent') | m('accs') | maskOf('nomn', 'femn')
  if (/(?:[оеё]в|[иы]н)у$/.test(lower)) return m('datv') | maskOf('accs', 'femn')
  if (/(?:[оеё]в|[иы]н|ск|цк)ой$/.test(lower))
    return (women & ~maskOf('nomn') & ~maskOf('accs')) | m('nomn')
  if (/(?:[оеё]в|[иы]н)ым$/.test(lower) || /(?:ск|цк)им$/.test(lower)) return m('ablt')
  if (/[оеё]ве$|[иы]не$/.test(lower)) return m('loct') | both('nomn')
  if (/(?:ск|цк|н)ого$/.test(lower)) return m('gent') | m('accs')
  if (/(?:ск|цк|н)ому$/.test(lower)) return m('datv')
  if (/(?:ск|цк)ом$/.test(lower)) return m('loct')
  if (/(?:ск|цк)ая$/.test(lower)) return maskOf('nomn', 'femn')
  if (/(?:ск|цк)ую$/.test(lower)) return maskOf('accs', 'femn')
  if (/(?:ий|ый|ай|яй|уй|эй|юй|ой|ей)$/.test(lower))
    return m('nomn') | women | (/[ое]й$/.test(lower) ? both('ablt') : 0)
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(lower))
    return m('nomn') | women | (/(?:[оеё]м|ым|им)$/.test(lower) ? m('ablt') : 0)
  if (/ь$/.test(lower)) return m('nomn') | women
  if (/а$/.test(lower))
    return both('nomn') | m('gent') | m('accs') | (/[иуоаеэыя]а$/.test(lower) ? anyMask : 0)
  if (/я$/.test(lower)) return both('nomn') | m('gent') | m('accs')
  if (/[ыи]$/.test(lower)) return /и$/.test(lower) ? anyMask : both('gent') | both('nomn')
  return anyMask
}

function byEnding(lower: string, wanted: string, gender: 'masc' | 'femn'): string {
  if (gender === 'femn') {
    if (/(?:[оеё]в|[иы]н)(?:ой|у)$/.test(lower)) return lower.replace(/(?:ой|у)$/, 'а')
    if (/(?:ск|цк)(?:ой|ую)$/.test(lower)) return lower.replace(/(?:ой|ую)$/, 'ая')
    if (wanted === 'gent' && /[гкхжшчщ]и$/.test(lower)) return lower.replace(/и$/, 'а')
    if (wanted === 'gent' && /ы$/.test(lower)) return lower.replace(/ы$/, 'а')
    return lower
  }
  if (/(?:ск|цк)(?:ого|ому|им|ом)$/.test(lower)) return lower.replace(/(?:ого|ому|им|ом)$/, 'ий')
  if (/(?:[оеё]в|[иы]н)(?:а|у|ым|е)$/.test(lower)) return lower.replace(/(?:а|у|ым|е)$/, '')
  const known = declension
    .filter(([ending]) => lower.endsWith(ending))
    .flatMap(([ending, back]) =>
      back.map(([nominative]) => lower.slice(0, lower.length - ending.length) + nominative),
    )
    .find((nominative) => firstNames.has(nominative))
  if (known !== undefined) return known
  switch (wanted) {
    case 'gent':
    case 'accs':
      if (/[бвгджзклмнпрстфхцчшщ]а$/.test(lower)) return lower.slice(0, -1)
      if (/[аео]я$/.test(lower)) return lower.replace(/я$/, 'й')
      if (/ия$/.test(lower)) return lower.replace(/ия$/, 'ий')
      if (/[бвгджзклмнпрстфх]я$/.test(lower)) return lower.replace(/я$/, 'ь')
      if (/[бвдзлмнпрстфц]ы$/.test(lower)) return lower.replace(/ы$/, 'а')
      if (wanted === 'accs' && /[бвгджзклмнпрстфхцчшщ]у$/.test(lower))
        return lower.replace(/у$/, 'а')
      return lower
    case 'datv':
      return /[бвгджзклмнпрстфхцчшщ]у$/.test(lower) ? lower.slice(0, -1) : lower
    case 'ablt':
      return /[бвгджзклмнпрстфхцчшщ][ое]м$/.test(lower) ? lower.slice(0, -2) : lower
    default:
      return lower
  }
}

function isDeclinedFirst(part: string): boolean {
  return (
    !knownForms(part.toLowerCase()).some(({ tag }) => tag.case === 'nomn') &&
    knownForms(part.toLowerCase()).length > 0
  )
}

function capitalised(word: string): string {
  return word.replace(/^\p{Ll}|(?<=[-'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** The masks a person of a known or unknown gender may have in the given cases. */
export function masksOfGender(gender: 'masc' | 'femn' | undefined): Mask {
  return gender === 'masc' ? men : gender === 'femn' ? women : anyMask
}

/** The lemma of a known first name («Юрия» -> «юрий»), used to compare names. */
export function firstNameLemma(lower: string): string | undefined {
  const form = knownForms(lower).find(({ tag }) => tag.marks.has('Name'))
  return form === undefined ? undefined : lemmaOf(form)
}
