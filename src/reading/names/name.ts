import { firstNames } from '../lexicon/first-names.ts'
import { type Form, knownForms, lemmaOf } from '../morphology/dictionary.ts'
import type { Tag } from '../morphology/tag.ts'
import type { Token } from '../tokens.ts'
import { maskByEnding, patronymicMask } from './ending.ts'
import { anyMask, type Mask, maskOf, men, women } from './mask.ts'
import { isHeirName, joinedParticle } from './particles.ts'

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

function readNameWord(lower: string): NameWord {
  const cut = lower.lastIndexOf('-')
  const last = cut < 0 ? lower : lower.slice(cut + 1)
  const whole = knownForms(lower)
  const forms = whole.length > 0 || cut <= 0 ? whole : knownForms(last)
  const maskWith = (mark: string): Mask =>
    forms
      .filter(({ tag }) => tag.marks.has(mark) && tag.number !== 'plur')
      .reduce((mask, form) => mask | bitsOf(form), 0)
  const heir = heirMask(lower)
  const ending = heir ?? maskByEnding(last)
  const declined = firstNameMask(lower) | (cut > 0 ? firstNameMask(last) : 0)
  const listed =
    firstNames.has(lower) ||
    firstNames.has(last) ||
    (declined === 0 && cut > 0 && firstNames.has(lower.slice(0, cut)))
  return {
    first: maskWith('Name') | (listed ? listedMask(last, ending) : declined),
    patronymic: maskWith('Patr') | patronymicMask(last),
    surname: maskWith('Surn') | (heir ?? (surnameLike.test(last) ? ending : 0)),
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

/** «Рахимзода», «Карим-заде», «Гусейн-оглы»: in any case, and of whom the particle says. */
function heirMask(lower: string): Mask | undefined {
  const particle = joinedParticle(lower)
  if (particle === undefined) return isHeirName(lower) ? anyMask : undefined
  return masksOfGender(particle === 'either' ? undefined : particle)
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
  'сатеник наргиз нунэ жанар жыпар чолпон бермет айжан айгерим айжамал гульжамал гулжан гулнар дилбар нигяр нигар севиндж айсун гульсун гульбахор нилуфар дилноз дилором гулчехр нозим саодат мехрибан лейлан шынар анар жамал жазгуль гульшат гульсум айым аяулым толкын арайлым маржан меруерт шырын зейнеп зейнаб рукият патимат хадижат зулейхат мадинат айшат марьям гаянэ асмик арпинэ ануш шушан шогик беназир айнур гульнур шолпан гульжан жулдыз гаухар кристин дженнифер эстер рут сьюзан хелен кэтрин элеонор лорен шэрон мириам ингрид гюльнур динар элизабет кейт элис эдит кэрол джанет маргарет хиллари энн джоан мэрилин вивиан катрин жаклин мадлен мишлин эвелин'.split(
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
  if (/[оеёиыуюэ]$/.test(last)) return anyMask
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

/** The masks a person of a known or unknown gender may have in the given cases. */
export function masksOfGender(gender: 'masc' | 'femn' | undefined): Mask {
  if (gender === undefined) return anyMask
  return gender === 'masc' ? men : women
}

/** The lemma of a known first name («Юрия» -> «юрий»), used to compare names. */
export function firstNameLemma(lower: string): string | undefined {
  const form = knownForms(lower).find(({ tag }) => tag.marks.has('Name'))
  return form === undefined ? undefined : lemmaOf(form)
}
