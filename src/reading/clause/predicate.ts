import type { Case } from '../morphology/tag.ts'
import type { Token } from '../tokens.ts'

/**
 * How a word says that a person comes to a post or leaves it. `passive` «назначен», `active` «назначил», `self` «занял
 * пост», `noun` «назначении», `infinitive` «назначить».
 */
export type Voice = 'passive' | 'active' | 'self' | 'noun' | 'infinitive'

/**
 * What a predicate asks of its clause: the case of the person, the case of the post where it stands by itself, and the
 * words that may bring it in («на пост», «с поста»), after which it is in the genitive.
 */
export type Government = {
  kind: 'appointment' | 'dismissal'
  voice: Voice
  word: RegExp
  person: Case
  post: Case | undefined
  via: RegExp | undefined
  /** Says nothing of posts by itself («стал», «занял»): without both arguments it is no trigger. */
  weak?: true
  /** Told of the future («назначит», «возглавит»), or made once its other word is there («отставка принята»). */
  tense?: 'future' | 'done'
}

/** A predicate in a sentence: its token, and who may agree with it. */
export type Predicate = {
  at: number
  government: Government
  gender: 'masc' | 'femn' | undefined
  plural: boolean
}

const onPost = /^(?:пост|должность|место|должности|посту)$/
const fromPost = /^(?:поста|должности|обязанностей|полномочий|должностей)$/
const appointment = 'appointment'
const dismissal = 'dismissal'

/** Every way of saying it that is read, the commonest first. */
export const governments: readonly Government[] = [
  {
    kind: appointment,
    voice: 'passive',
    word: /^(?:назначен|избран|утвержд[её]н|переизбран|выбран|переназначен|перевед[её]н)[аы]?$/,
    person: 'nomn',
    post: 'ablt',
    via: onPost,
  },
  {
    kind: appointment,
    voice: 'active',
    word: /^(?:назначил|избрал|утвердил|переизбрал|выбрал|переназначил)[аио]?$|^(?:назначает|назначают|избирает|избирают)$/,
    person: 'accs',
    post: 'ablt',
    via: onPost,
  },
  {
    kind: appointment,
    voice: 'active',
    word: /^поставил[аио]?$/,
    person: 'accs',
    post: 'ablt',
    via: onPost,
    weak: true,
  },
  {
    kind: appointment,
    voice: 'noun',
    word: /^(?:назначени|избрани|утверждени)[еяию]$/,
    person: 'gent',
    post: 'ablt',
    via: onPost,
  },
  {
    kind: appointment,
    voice: 'infinitive',
    word: /^(?:назначить|избрать|утвердить|переизбрать)$/,
    person: 'accs',
    post: 'ablt',
    via: onPost,
  },
  {
    kind: appointment,
    voice: 'self',
    word: /^(?:занял|вступил|приступил)[аио]?$/,
    person: 'nomn',
    post: undefined,
    via: /^(?:пост|должность|место|обязанностям|кресло|обязанностей)$/,
    weak: true,
  },
  {
    kind: appointment,
    voice: 'self',
    word: /^стал[аи]?$/,
    person: 'nomn',
    post: 'ablt',
    via: /^(?:посту|должности)$/,
    weak: true,
  },
  {
    kind: appointment,
    voice: 'self',
    word: /^сменил[аи]?$/,
    person: 'nomn',
    post: undefined,
    via: /^(?:посту|должности)$/,
    weak: true,
  },
  {
    kind: dismissal,
    voice: 'passive',
    word: /^(?:освобожд[её]н|уволен|отстран[её]н|смещ[её]н)[аы]?$/,
    person: 'nomn',
    post: undefined,
    via: fromPost,
  },
  {
    kind: dismissal,
    voice: 'passive',
    word: /^(?:снят|отозван|отправлен)[аы]?$/,
    person: 'nomn',
    post: undefined,
    via: fromPost,
    weak: true,
  },
  {
    kind: dismissal,
    voice: 'active',
    word: /^(?:освободил|уволил|отстранил|сместил)[аио]?$/,
    person: 'accs',
    post: 'accs',
    via: fromPost,
  },
  {
    kind: dismissal,
    voice: 'active',
    word: /^(?:снял|отозвал|отправил)[аио]?$/,
    person: 'accs',
    post: 'accs',
    via: fromPost,
    weak: true,
  },
  {
    kind: dismissal,
    voice: 'noun',
    word: /^(?:освобождени|увольнени|отстранени)[еяию]$/,
    person: 'gent',
    post: undefined,
    via: fromPost,
  },
  {
    kind: dismissal,
    voice: 'infinitive',
    word: /^(?:освободить|уволить|отстранить|отозвать)$/,
    person: 'accs',
    post: undefined,
    via: fromPost,
  },
  {
    kind: dismissal,
    voice: 'self',
    word: /^(?:покинул|оставил|сложил)[аи]?$/,
    person: 'nomn',
    post: undefined,
    via: /^(?:пост|должность|полномочия)$/,
    weak: true,
  },
  {
    kind: dismissal,
    voice: 'self',
    word: /^(?:уш[её]л|ушла|ушли)$/,
    person: 'nomn',
    post: undefined,
    via: /^(?:поста|должности)$/,
    weak: true,
  },
  {
    kind: dismissal,
    voice: 'noun',
    word: /^(?:полномочия|отставк[ау])$/,
    person: 'gent',
    post: undefined,
    via: undefined,
    weak: true,
    tense: 'done',
  },
  {
    kind: appointment,
    voice: 'passive',
    word: /^(?:возложен[оы]|возложить|возложил[аио]?)$/,
    person: 'accs',
    post: undefined,
    via: /^обязанност(?:ей|и)$/,
    weak: true,
  },
  {
    kind: appointment,
    voice: 'self',
    word: /^возглавил[аио]?$/,
    person: 'nomn',
    post: undefined,
    via: undefined,
    weak: true,
  },
  {
    kind: appointment,
    voice: 'active',
    word: /^(?:назначит|назначат|избер[её]т|изберут|утвердит|утвердят)$/,
    person: 'accs',
    post: 'ablt',
    via: onPost,
    tense: 'future',
  },
  {
    kind: appointment,
    voice: 'self',
    word: /^(?:возглавит|возглавят|займ[её]т|займут|сменит)$/,
    person: 'nomn',
    post: undefined,
    via: onPost,
    tense: 'future',
  },
]

/** «переведён с должности A на должность B»: it also takes the person out of a post. */
const moved: Government = {
  kind: dismissal,
  voice: 'passive',
  word: /^перевед[её]н[аы]?$/,
  person: 'nomn',
  post: undefined,
  via: fromPost,
  weak: true,
}

/** What the words of all predicates begin with: most words begin otherwise and are passed over at once. */
const begins =
  /^(?:назнач|переназнач|избр|избир|утверд|утвержд|переизбр|выбр|перевед|постав|заня|вступ|приступ|стал|освобо|увол|отстав|отстр|снят|снял|смещ|смест|отозва|отправ|покин|остави|сложи|уш|полномочия|возл|возгл|займ|смен)/

/** The predicate a token is, if any. */
export function predicateAt(tokens: readonly Token[], at: number): Predicate | undefined {
  const { lower, kind } = tokens[at]!
  if (kind !== 'word' || !begins.test(lower)) return undefined
  const government = governments.find(({ word }) => word.test(lower))
  if (government === undefined || !isComplete(tokens, at, government)) return undefined
  const plural = government.voice === 'passive' && /ы$/.test(lower)
  return { at, government, plural, gender: plural ? undefined : genderOf(government, lower) }
}

/** The predicates among tokens [from, to), in order. */
export function predicatesIn(tokens: readonly Token[], from: number, to: number): Predicate[] {
  const found: Predicate[] = []
  for (let at = from; at < to; at++) {
    const predicate = predicateAt(tokens, at)
    if (predicate === undefined) continue
    found.push(predicate)
    if (moved.word.test(tokens[at]!.lower)) found.push({ ...predicate, government: moved })
  }
  return found
}

/** «полномочия … прекращены», «принята отставка»: the noun alone says nothing. */
function isComplete(tokens: readonly Token[], at: number, { word }: Government): boolean {
  if (!word.test('полномочия')) return true
  const { lower } = tokens[at]!
  const ends = lower === 'полномочия' ? /^прекра[тщ]/ : /^прин(?:ят|ял)/
  for (let j = at - reach; j <= at + reach; j++) {
    const token = tokens[j]
    if (token?.sentence === tokens[at]!.sentence && ends.test(token.lower)) return true
  }
  return false
}

const reach = 14

function genderOf({ voice }: Government, lower: string): 'masc' | 'femn' | undefined {
  if (voice !== 'passive' && voice !== 'self') return undefined
  if (/и$/.test(lower)) return undefined
  return /а$/.test(lower) ? 'femn' : 'masc'
}
