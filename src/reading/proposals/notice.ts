import { maskOf } from '../names/mask.ts'
import { mentionAt, type People, personRule } from '../people.ts'
import { type Field, fieldOf, type ProposalKind, type Unresolved } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { spanOf } from '../text.ts'
import { caseOf, postField } from './fields.ts'

/** Words that tell of a change without making one: nobody is proposed, and who reads sees that it was seen. */
type Notice = {
  kind: ProposalKind
  code: Unresolved['code']
  word: RegExp
  /** What must stand near the word, within so many tokens. */
  near: RegExp
  reach: number
}

const notices: readonly Notice[] = [
  {
    kind: 'appointment',
    code: 'planned',
    word: /^(?:кандидатур[аыу]|выдвинут[аы]?|номинирован[аы]?|предложен[аы]?|выдвинул[аи]?)$/,
    near: /^(?:пост|должность|кандидатур[аыу])$/,
    reach: 8,
  },
  {
    kind: 'appointment',
    code: 'unresolved',
    word: /^(?:продл[её]н[аоы]?|продлить|продлил[аи]?)$/,
    near: /^(?:полномочия|полномочий)$/,
    reach: 8,
  },
  {
    kind: 'appointment',
    code: 'denied',
    word: /^(?:назначенн|избранн|утвержд[её]нн)(?:ый|ая|ые|ого|ой|ому|ым|ом|ых|ыми)$/,
    near: /^якобы$/,
    reach: 2,
  },
  {
    kind: 'appointment',
    code: 'planned',
    word: /^(?:поддерж|одобр|внес|вн[её]с|отклон|рассмотр|представ|предлож)\p{L}*$/u,
    near: /^кандидатур[аыу]?$/,
    reach: 4,
  },
  {
    kind: 'appointment',
    code: 'unresolved',
    word: /^восстанов(?:ил[аи]?|лен[аы]?)$/,
    near: /^должности$/,
    reach: 6,
  },
  {
    kind: 'dismissal',
    code: 'planned',
    word: /^(?:подал[аи]?|пода[её]т|подают)$/,
    near: /^отставку$/,
    reach: 3,
  },
  {
    kind: 'dismissal',
    code: 'planned',
    word: /^заверша(?:ет|ют|ющ(?:ий|ая|его|ей|ему|им|ем|ую))$/,
    near: /^(?:миссию|работу|деятельность|полномочия)$/,
    reach: 3,
  },
]

const begins =
  /^(?:поддерж|одобр|вн[её]с|отклон|рассмотр|представ|восстанов|кандидатур|выдвин|номинир|предлож|продл|назначенн|избранн|утвержд|пода|заверша)/

/** What a sentence tells of a change to come, denied, or that keeps a holder in place. */
export function noticesIn(draft: Draft, people: People, sentence: Sentence): Unresolved[] {
  const found: Unresolved[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = draft.tokens[at]!
    if (!begins.test(token.lower)) continue
    const notice = notices.find(
      ({ word, near, reach }) => word.test(token.lower) && isNear(draft, sentence, at, near, reach),
    )
    if (notice === undefined) continue
    found.push({
      kind: notice.kind,
      code: notice.code,
      spans: [spanOf(draft.text, token.start, token.end)],
      readings: notice.code === 'unresolved' ? holdersIn(draft, people, sentence) : [],
    })
  }
  return found
}

function isNear(
  { tokens }: Draft,
  sentence: Sentence,
  at: number,
  near: RegExp,
  reach: number,
): boolean {
  const from = Math.max(sentence.from, at - reach)
  for (let j = from; j < Math.min(sentence.to, at + reach + 1); j++) {
    if (j !== at && near.test(tokens[j]!.lower)) return true
  }
  return false
}

/** The holder whose term is told of. */
function holdersIn(draft: Draft, people: People, sentence: Sentence): Unresolved['readings'] {
  return sentence.occupations.flatMap(({ person, post }) => {
    const mention = mentionAt(people, person.start)
    const rule =
      mention === undefined ? undefined : personRule(mention, person.mask & maskOf('gent'))
    if (mention === undefined || rule === undefined) return []
    const fields: Record<string, Field> = {}
    const name = fieldOf(draft, rule, [[mention.start, mention.end]])
    const office = postField(draft, post, caseOf(post, person.mask & maskOf('gent')))
    if (name !== undefined) fields.person = name
    if (office !== undefined) fields.post = office
    return [{ fields }]
  })
}
