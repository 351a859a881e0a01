import { find, isDoubtful } from '../clause.ts'
import { type DateMention, datesIn } from '../date.ts'
import { lengthAt } from '../length.ts'
import { formsOf } from '../morphology/forms.ts'
import type { Case } from '../morphology/tag.ts'
import { maskOf } from '../names/mask.ts'
import { type Mention, mentionAt, type People, personRule, type Somebody } from '../people.ts'
import { chainAt } from '../phrase/chain.ts'
import type { Post } from '../phrase/post.ts'
import {
  type Field,
  fieldOf,
  type Proposal,
  proposal,
  type Range,
  type Unresolved,
} from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { spanOf } from '../text.ts'
import { stateAt } from '../states.ts'
import { placeField, postField } from './fields.ts'

/** A decision that puts a person in a post or takes them out of it, with whose name it is. */
export type Event = {
  kind: 'appointment' | 'dismissal'
  who: Somebody
  post: Post
  sentence: number
  clause: Range
  proposal: Proposal
}

/**
 * How a clause says it: its word, the case of the person and of the post. `via` is what stands between the word and the
 * post («на пост», «с поста»), after which the post is in the genitive.
 */
type Frame = {
  kind: Event['kind']
  word: RegExp
  person: Case
  post: Case | undefined
  via: RegExp | undefined
  decided: boolean
}

const onPost = /^(?:пост|должность|место)$/
const fromPost = /^(?:поста|должности|обязанностей|полномочий|отставку)$/
const passive =
  'назначен[аы]?|избран[аы]?|утвержд[её]н[аы]?|переизбран[аы]?|выбран[аы]?|переназначен[аы]?'
const active = 'назначил[аи]?|избрал[аи]?|утвердил[аи]?|переизбрал[аи]?|выбрал[аи]?|поставил[аи]?'
const frames: readonly Frame[] = [
  {
    kind: 'appointment',
    word: new RegExp(`^(?:${passive})$`),
    person: 'nomn',
    post: 'ablt',
    via: onPost,
    decided: true,
  },
  {
    kind: 'appointment',
    word: new RegExp(`^(?:${active})$`),
    person: 'accs',
    post: 'ablt',
    via: onPost,
    decided: true,
  },
  {
    kind: 'appointment',
    word: /^(?:назначении|назначения|назначение|избрании|избрания|избрание|утверждении)$/,
    person: 'gent',
    post: 'ablt',
    via: onPost,
    decided: false,
  },
  {
    kind: 'appointment',
    word: /^(?:назначить|избрать|утвердить)$/,
    person: 'accs',
    post: 'ablt',
    via: onPost,
    decided: false,
  },
  {
    kind: 'appointment',
    word: /^(?:занял[аи]?|заняла|вступил[аи]?|приступил[аи]?)$/,
    person: 'nomn',
    post: undefined,
    via: /^(?:пост|должность|место|обязанностям|кресло)$/,
    decided: true,
  },
  {
    kind: 'appointment',
    word: /^(?:стал|стала|стали)$/,
    person: 'nomn',
    post: 'ablt',
    via: undefined,
    decided: true,
  },
  {
    kind: 'appointment',
    word: /^(?:сменил[аи]?)$/,
    person: 'nomn',
    post: undefined,
    via: /^(?:посту|должности)$/,
    decided: true,
  },
  {
    kind: 'dismissal',
    word: /^(?:освобожд[её]н[аы]?|уволен[аы]?|отстран[её]н[аы]?|снят[аы]?|смещ[её]н[аы]?|отозван[аы]?|отправлен[аы]?)$/,
    person: 'nomn',
    post: undefined,
    via: fromPost,
    decided: true,
  },
  {
    kind: 'dismissal',
    word: /^(?:освободил[аи]?|уволил[аи]?|отстранил[аи]?|снял[аи]?|сместил[аи]?|отозвал[аи]?)$/,
    person: 'accs',
    post: 'accs',
    via: fromPost,
    decided: true,
  },
  {
    kind: 'dismissal',
    word: /^(?:освобождении|увольнении|отстранении|освобождение|увольнение)$/,
    person: 'gent',
    post: undefined,
    via: fromPost,
    decided: false,
  },
  {
    kind: 'dismissal',
    word: /^(?:освободить|уволить|отстранить|отозвать)$/,
    person: 'accs',
    post: undefined,
    via: fromPost,
    decided: false,
  },
  {
    kind: 'dismissal',
    word: /^(?:покинул[аи]?|оставил[аи]?|сложил[аи]?)$/,
    person: 'nomn',
    post: undefined,
    via: /^(?:пост|должность|полномочия)$/,
    decided: true,
  },
  {
    kind: 'dismissal',
    word: /^(?:ушёл|ушел|ушла|ушли)$/,
    person: 'nomn',
    post: undefined,
    via: fromPost,
    decided: true,
  },
]
const decisions =
  /^(?:решени[еяюйм]+|решил[аи]?|постановил[аи]?|решено|указ[аеу]?|указом|распоряжение|распоряжением|приказ[ауе]?|приказом|постановление|постановлением|единогласно|консенсусом|утвердил[аи]?|одобрил[аи]?|подписал[аи]?|состоялось)$/
const history =
  /^(?:ранее|прежде|раньше|когда-то|тогда|впоследствии|затем|позднее|позже|биографи\S*|карьер\S*|справка)$/

/** What the words of all frames begin with: most sentences have none, and are passed over at once. */
const anyFrame =
  /^(?:назнач|переназнач|избра|утверд|переизбра|выбра|постав|заня|вступ|приступ|стал|сменил|освобо|увол|отстран|снят|снял|смещ|смест|отозва|отправл|покин|остави|сложи|уш)/

export function eventsOf(
  draft: Draft,
  people: People,
): { events: Event[]; unresolved: Unresolved[] } {
  const events: Event[] = []
  const unresolved: Unresolved[] = []
  draft.sentences.forEach((sentence, number) => {
    if (find(draft, sentence, anyFrame) < 0) return
    for (const frame of frames) {
      for (
        let at = find(draft, sentence, frame.word);
        at >= 0;
        at = find(draft, sentence, frame.word, at + 1)
      ) {
        const result = readFrame(draft, people, sentence, number, frame, at)
        if (result === undefined) continue
        if ('code' in result) unresolved.push(result)
        else if (!events.some((event) => isSame(draft, event, result)))
          events.push(result, ...ellipsesAfter(draft, people, sentence, frame, result))
      }
    }
  })
  return {
    events: events.filter((event) => !isHistory(draft, events, event, unresolved)),
    unresolved,
  }
}

/** «Министром A назначена X, министром B — Y»: the verb is understood again after the dash. */
function ellipsesAfter(
  draft: Draft,
  people: People,
  sentence: Sentence,
  frame: Frame,
  event: Event,
): Event[] {
  if (frame.post !== 'ablt' || frame.person !== 'nomn') return []
  return sentence.items.flatMap((item) => {
    if (
      item.type !== 'post' ||
      item.start < event.post.end ||
      item.post.rank ||
      item.post.role !== 'post'
    )
      return []
    if (
      (item.post.mask & maskOf('ablt')) === 0 ||
      !/^[-–—]$/.test(draft.tokens[item.end]?.text ?? '')
    )
      return []
    const mention = mentionAt(people, item.end + 1)
    if (
      mention?.who === undefined ||
      mention.start !== item.end + 1 ||
      (mention.mask & maskOf('nomn')) === 0
    )
      return []
    const made = fieldsOf(draft, people, sentence, event.sentence, frame, mention, item.post, false)
    return made === undefined
      ? []
      : [
          {
            kind: event.kind,
            who: mention.who,
            post: item.post,
            sentence: event.sentence,
            clause: event.clause,
            proposal: made,
          },
        ]
  })
}

/** An event told of the past: of a year long gone, in a person's biography. It belongs to the career. */
function isHistory(
  draft: Draft,
  events: readonly Event[],
  event: Event,
  unresolved: Unresolved[],
): boolean {
  const sentence = draft.sentences[event.sentence]!
  const [from, to] = event.clause
  const yearOnly = datesIn(draft.tokens, from, to).some(
    ({ rule, edge }) => /^(?:year|decade|season)$/.test(rule) && edge === 'at',
  )
  const old = find(draft, { ...sentence, to }, history, from) >= 0 || yearOnly
  if (!old) return false
  unresolved.push({
    kind: event.kind,
    code: 'historical',
    spans: Object.values(event.proposal.fields).flatMap(({ spans }) => spans),
    readings: [{ fields: event.proposal.fields }],
  })
  return events.length > 0
}

function isSame(draft: Draft, one: Event, other: Event): boolean {
  const postWords = (event: Event): string => draft.tokens[event.post.head]!.lower.slice(0, 5)
  return one.kind === other.kind && one.who === other.who && postWords(one) === postWords(other)
}

function readFrame(
  draft: Draft,
  people: People,
  sentence: Sentence,
  number: number,
  frame: Frame,
  at: number,
): Event | Unresolved | undefined {
  const { tokens } = draft
  if (tokens[at - 1]?.lower === 'не') return undefined
  const [from, to] = clauseAround(draft, sentence, at)
  const via = frame.via === undefined ? -1 : viaOf(draft, frame.via, from, to, at)
  const posts = sentence.items.flatMap((item) =>
    item.type === 'post' &&
    item.start >= from &&
    item.end <= to &&
    item.post.role === 'post' &&
    !item.post.rank &&
    !item.post.plural
      ? [item.post]
      : [],
  )
  const fits = posts.filter((post) =>
    isVia(post, via)
      ? (post.mask & maskOf('gent')) !== 0
      : frame.post !== undefined &&
        (post.mask & maskOf(frame.post)) !== 0 &&
        !isBoundElsewhere(sentence, post, frame),
  )
  const post = fits.length === 1 ? fits[0] : nearest(fits, at)
  if (post === undefined || (isPronoun(tokens[at + 1]) && post.from !== at + 2)) return undefined
  const mentions = people.bySentence[number]!.filter(
    (mention) => mention.start >= from && mention.end <= to,
  )
  const either = find(draft, sentence, /^(?:или|либо)$/, from) >= 0
  const wanted = mentions.filter((mention) => canServe(draft, mention, frame, post))
  const candidates = wanted.length > 1 && !either ? closest(sentence, wanted, at, post) : wanted
  const spans = [spanOf(draft.text, tokens[at]!.start, tokens[at]!.end)]
  const who = candidates[0]?.who
  const planned =
    isDoubtful(draft, sentence) ||
    (!frame.decided && find(draft, sentence, decisions) < 0) ||
    tokens[at - 1]?.lower === 'будет' ||
    tokens[at - 1]?.lower === 'будут'
  if (candidates.length !== 1 || who === undefined) {
    return candidates.length === 0
      ? undefined
      : {
          kind: frame.kind,
          code: candidates.length > 1 ? 'several-candidates' : 'namesakes',
          spans,
          readings: [],
        }
  }
  const fields = fieldsOf(
    draft,
    people,
    sentence,
    number,
    frame,
    candidates[0]!,
    post,
    isVia(post, via),
  )
  if (fields === undefined) return undefined
  if (planned)
    return { kind: frame.kind, code: 'planned', spans, readings: [{ fields: fields.fields }] }
  return { kind: frame.kind, who, post, sentence: number, clause: [from, to], proposal: fields }
}

/** «на должность директора», «от должности»: the word of the frame that brings in the post, near the verb. */
function viaOf(draft: Draft, pattern: RegExp, from: number, to: number, at: number): number {
  for (let j = from; j < to; j++) {
    if (!pattern.test(draft.tokens[j]!.lower)) continue
    const between = draft.tokens.slice(at + 1, j)
    const other = between.some(({ lower }) =>
      /(?:вш|ющ|ящ|ащ)(?:ий|ая|его|ую|ие|их|им|ей|ему)$/.test(lower),
    )
    if (j < at || (between.length <= viaMax && !other)) return j
  }
  return -1
}

const viaMax = 8

function isVia(post: Post, via: number): boolean {
  return via >= 0 && post.from > via && post.from - via <= 3
}

/** The clause a word stands in: up to the marks and conjunctions that begin another subject and verb. */
function clauseAround(draft: Draft, sentence: Sentence, at: number): [number, number] {
  const { tokens } = draft
  let from = at
  while (from > sentence.from && !isBorder(draft, from - 1)) from--
  let to = at + 1
  while (to < sentence.to && !isBorder(draft, to)) to++
  return [from, to]

  function isBorder(draft: Draft, j: number): boolean {
    const token = tokens[j]!
    if (
      /^[;:«»()]$/.test(token.text) &&
      !sentence.items.some(({ start, end }) => start <= j && j < end)
    )
      return token.text === ';' || token.text === ':'
    return (
      token.text === ',' &&
      /^(?:а|но|который|которая|которое|которого|которую|которому|что|чтобы|где|когда|хотя|поскольку|сообщает|сообщил|заявил|передаёт|передает|ранее|прежде|до|бывший|бывшая|занимавш\S*|возглавлявш\S*|работавш\S*|сменивш\S*)$/.test(
        draft.tokens[j + 1]?.lower ?? '',
      )
    )
  }
}

function isBoundElsewhere(sentence: Sentence, post: Post, frame: Frame): boolean {
  const bound = sentence.occupations.find((one) => one.post === post)
  return bound !== undefined && (bound.person.mask & maskOf(frame.person)) === 0
}

function canServe(draft: Draft, mention: Mention, frame: Frame, post: Post): boolean {
  if ((mention.mask & maskOf(frame.person)) === 0) return false
  // «вместо Станислава Зася»: a name behind a preposition is neither subject nor object.
  const before = draft.tokens[mention.start - 1]
  if (
    before !== undefined &&
    before.sentence === draft.tokens[mention.start]!.sentence &&
    isPreposition(before)
  )
    return false
  // «отставка министра Иванова»: inside the post's own words there is no candidate.
  return !(mention.start >= post.from && mention.end <= post.end)
}

/** «назначил его преемника»: whose, nobody says; «назначил его директором» is left to a name in the clause. */
function isPronoun(token: Token | undefined): boolean {
  return token !== undefined && /^(?:его|её|ее|их)$/.test(token.lower)
}

function isPreposition(token: Token): boolean {
  return !token.capital && formsOf(token).some(({ tag }) => tag.part === 'PREP')
    ? true
    : /^(?:вместо|после|преемник(?:ом|а)?|сын|дочь|брат|жена)$/.test(token.lower)
}

/** The post right before or after the word; else the only one after it, else the only one before it. */
function nearest(posts: readonly Post[], at: number): Post | undefined {
  const beside = posts.filter((post) => post.end === at || post.from === at + 1)
  if (beside.length === 1) return beside[0]
  const after = posts.filter((post) => post.from > at)
  if (after.length === 1) return after[0]
  const before = posts.filter((post) => post.end <= at)
  return after.length === 0 && before.length === 1 ? before[0] : undefined
}

/** Of several who could serve by case, the only one beside the word or the post; otherwise all, and nobody is chosen. */
function closest(
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  post: Post,
): readonly Mention[] {
  const beside = mentions.filter((mention) => {
    // «назначен генерал-полковник Петров»: a name begins where the rank or post said with it begins.
    const titled = sentence.occupations.find(({ person }) => person.start === mention.start)
    const start =
      titled !== undefined && titled.post.from < mention.start ? titled.post.from : mention.start
    return start === at + 1 || mention.end === at || start === post.end || mention.end === post.from
  })
  return beside.length === 1 ? beside : mentions
}

function fieldsOf(
  draft: Draft,
  people: People,
  sentence: Sentence,
  number: number,
  frame: Frame,
  mention: Mention,
  post: Post,
  via: boolean,
): Proposal | undefined {
  const { tokens } = draft
  const rule = personRule(mention, maskOf(frame.person))
  const person =
    rule === undefined ? undefined : fieldOf(draft, rule, [[mention.start, mention.end]])
  const standing = via ? 'gent' : (frame.post ?? 'gent')
  const postValue = postField(draft, post, standing)
  if (person === undefined || postValue === undefined) return undefined
  const dates = datesIn(tokens, sentence.from, sentence.to)
  const from = dates.find(({ edge }) => edge === 'from')
  const range = dates.find(({ halves }) => halves !== undefined)?.halves
  const to = dates.find((date) => date.edge === 'to' && tokens[date.start]!.lower !== 'к')
  const length = lengthIn(draft, sentence)
  const fields: Record<string, Field | undefined> = {
    person,
    post: postValue,
    organisation: placeField(draft, post, people),
    capacity: capacityField(draft, post),
    from:
      dateField(draft, from) ??
      (range === undefined ? undefined : fieldOf(draft, 'date', [range.from])),
    length,
    to:
      dateField(draft, to) ??
      (range === undefined ? undefined : fieldOf(draft, 'date', [range.to])) ??
      (from !== undefined && length !== undefined ? lastDay(draft, sentence, from) : undefined),
    represents: undefined,
    predecessor: predecessorIn(draft, people, sentence, number, mention),
    proposedBy: proposerIn(draft, people, sentence),
  }
  if (frame.kind === 'dismissal') {
    return proposal('dismissal', mention.trust === 'known', {
      person,
      post: postValue,
      organisation: fields.organisation,
      capacity: fields.capacity,
      from: dateField(draft, from),
    })
  }
  return proposal('appointment', mention.trust === 'known', fields)
}

function dateField(draft: Draft, date: DateMention | undefined): Field | undefined {
  return date === undefined ? undefined : fieldOf(draft, 'date', [[date.wordsStart, date.end]])
}

function lengthIn(draft: Draft, sentence: Sentence): Field | undefined {
  for (let at = sentence.from; at < sentence.to; at++) {
    const length = lengthAt(draft.tokens, at)
    if (length !== undefined) return fieldOf(draft, 'length', [[length.start, length.end]])
  }
  return undefined
}

function lastDay(draft: Draft, sentence: Sentence, from: DateMention): Field | undefined {
  for (let at = sentence.from; at < sentence.to; at++) {
    const length = lengthAt(draft.tokens, at)
    if (length !== undefined)
      return fieldOf(
        draft,
        'start-plus-length',
        [
          [from.wordsStart, from.end],
          [length.start, length.end],
        ],
        true,
      )
  }
  return undefined
}

function capacityField(draft: Draft, post: Post): Field | undefined {
  const field = fieldOf(draft, 'capacity', [[post.from, post.wordsEnd]])
  return field?.value === 'substantive' ? { ...field, status: 'inferred' } : field
}

/** «вместо X», «на смену X», «сменил X»: the holder before, said outright. */
function predecessorIn(
  draft: Draft,
  people: People,
  sentence: Sentence,
  number: number,
  own: Mention,
): Field | undefined {
  for (const mention of people.bySentence[number]!) {
    if (mention.who === undefined || mention.who === own.who) continue
    const start =
      sentence.items.find(
        (item) => item.type === 'post' && item.post.person?.start === mention.start,
      )?.start ?? mention.start
    const [two, one] = [draft.tokens[start - 2]?.lower ?? '', draft.tokens[start - 1]?.lower ?? '']
    const wanted =
      /^вместо$/.test(one) || /^(?:преемник(?:ом|а)?|преемницей)$/.test(one)
        ? 'gent'
        : /^сменил[аи]?$/.test(one)
          ? 'accs'
          : /^смену$/.test(one) && two === 'на'
            ? 'datv'
            : undefined
    if (wanted === undefined) continue
    const rule = personRule(mention, maskOf(wanted))
    if (rule !== undefined) return fieldOf(draft, rule, [[mention.start, mention.end]])
  }
  return undefined
}

/** «по предложению X», «по представлению X»: a State, a body or a person, as named. */
function proposerIn(draft: Draft, people: People, sentence: Sentence): Field | undefined {
  const { tokens } = draft
  const at = find(
    draft,
    sentence,
    /^(?:предложению|представлению|рекомендации|инициативе|номинации)$/,
  )
  if (at < 0 || tokens[at - 1]?.lower !== 'по') return undefined
  const item = sentence.items.find(({ start }) => start === at + 1)
  const mention = mentionAt(
    people,
    item?.type === 'post' && item.post.person !== undefined ? item.post.person.start : at + 1,
  )
  if (mention !== undefined) {
    const rule = personRule(mention, maskOf('gent'))
    return rule === undefined ? undefined : fieldOf(draft, rule, [[mention.start, mention.end]])
  }
  if (item?.type === 'post') return postPhrase(draft, item.post)
  const state = stateAt(tokens, at + 1)
  if (state !== undefined) return fieldOf(draft, 'phrase:gent', [[at + 1, state.end]])
  return bodyAfter(draft, at + 1)
}

function postPhrase(draft: Draft, post: Post): Field | undefined {
  return fieldOf(draft, `phrase:gent`, [[post.start, post.end]])
}

function bodyAfter(draft: Draft, at: number): Field | undefined {
  const place = chainAt(draft.tokens, at, 'gent', 0, 'post').places[0]
  return place === undefined || place.kind === 'mention'
    ? undefined
    : fieldOf(draft, 'phrase:gent', [[place.start, place.end]])
}
