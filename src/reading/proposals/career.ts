import { predicateAt } from '../clause/predicate.ts'
import { isDoubtful } from '../clause/words.ts'
import { type DateMention, datesIn } from '../dates/date.ts'
import { isSure } from '../occupation.ts'
import type { Case } from '../morphology/tag.ts'
import { maskOf } from '../names/mask.ts'
import type { People, Somebody } from '../people.ts'
import { mentionAt } from '../people.ts'
import type { Post } from '../phrase/post.ts'
import { type Field, fieldOf, type Proposal, proposal, type Unresolved } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Subject } from '../subject.ts'
import { bracketAt, type NameField } from './biography.ts'
import { caseOf, placeField, postField } from './fields.ts'

/** A post someone holds or held, as the report tells it; `post` and `who` so that appointments can be kept apart. */
export type Career = { who: Somebody; post: Post; sentence: number; proposal: Proposal }

const held =
  /^(?:занимал[аи]?|занимает|работал[аи]?|работает|был|была|являлся|являлась|является|служил[аи]?|остаётся|остается|исполнял[аи]?|исполняет|трудился)$/

/** Careers told in biographies and by verbs: «С января 2024 года X занимал пост …», «советник при … (1987–1988)». */
export function careersOf(
  draft: Draft,
  people: People,
  subjects: readonly Subject[],
  nameField: NameField,
): { careers: Career[]; unresolved: Unresolved[] } {
  const careers: Career[] = []
  const unresolved: Unresolved[] = []
  draft.sentences.forEach((sentence, number) => {
    const { who, biography } = subjects[number]!
    const person = who === undefined ? undefined : nameField(who, number)
    if (who === undefined || person === undefined) return
    const verb = heldAt(draft, sentence)
    const label = labelEnd(draft, sentence)
    if (verb < 0 && !biography) return
    if (verb >= 0 && isDoubtful(draft, sentence)) return
    const groups = groupsIn(draft, sentence, label, people)
    const shared = sharedDate(draft, sentence, groups)
    groups.forEach((group, at) => {
      if (isRankOnly(draft, group)) return
      const bracket = bracketAt(draft, sentence, group.end)?.field
      const standing = standingOf(draft, group, verb)
      if (standing === undefined) return
      const fields = fieldsOf(draft, people, person, group, standing)
      const date = bracket ?? undefined
      const told =
        date !== undefined ||
        shared !== undefined ||
        fields.organisation !== undefined ||
        label >= 0
      if (!told || fields.post === undefined) return
      if (date !== undefined) fields.dates = date
      else if (shared !== undefined) Object.assign(fields, dateFields(draft, shared))
      const made = proposal('career', true, fields)
      careers.push({ who, post: group.last, sentence: number, proposal: made })
      const next = groups[at + 1]
      const later =
        date === undefined &&
        shared === undefined &&
        next !== undefined &&
        gapIsComma(draft, group.end, next.start)
          ? bracketAt(draft, sentence, next.end)?.field
          : undefined
      if (later !== undefined) {
        const spans = [...made.fields.post!.spans, ...later.spans]
        unresolved.push({
          kind: 'career',
          code: 'scope-of-date',
          spans,
          readings: [{ fields: { ...made.fields } }, { fields: { ...made.fields, dates: later } }],
        })
      }
    })
  })
  return { careers, unresolved }
}

/** The verb of a post held; «была назначена» tells of a change, and «не была» of nothing. */
function heldAt(draft: Draft, sentence: Sentence): number {
  const { tokens } = draft
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!held.test(tokens[at]!.lower) || tokens[at - 1]?.lower === 'не') continue
    const next = at + 1 < sentence.to ? predicateAt(tokens, at + 1) : undefined
    if (next === undefined) return at
  }
  return -1
}

/** Who stands beside which post, with no word of a change: «глава X Имя». Held at the time of the report. */
export function holdersOf(draft: Draft, people: People, nameField: NameField): Career[] {
  return draft.sentences.flatMap((sentence, number) =>
    sentence.occupations.flatMap(({ person, post, rule }) => {
      const mention = mentionAt(people, person.start)
      const name = mention?.who === undefined ? undefined : nameField(mention.who, number)
      if (
        mention?.who === undefined ||
        name === undefined ||
        post.capacity === 'former' ||
        post.lemma === 'кандидат' ||
        isNotYet(draft, post) ||
        (post.rank && post.places.length === 0)
      )
        return []
      const fields = {
        person: name,
        post: postField(draft, post, caseOf(post, person.mask)),
        organisation: placeField(draft, post, people),
        capacity: capacityOf(draft, post),
      }
      if (fields.post === undefined) return []
      const sure = isSure({ person, post, rule }) && fields.organisation !== undefined
      return [
        { who: mention.who, post, sentence: number, proposal: proposal('career', sure, fields) },
      ]
    }),
  )
}

/** An acting holder, or one elected who is not in office yet; nothing of any other. */
function capacityOf(draft: Draft, post: Post): Field | undefined {
  const field = fieldOf(draft, 'capacity', [[post.from, post.wordsEnd]])
  return field?.value === 'substantive' ? undefined : field
}

const notYet =
  /^(?:будущ|самозван|самопровозглаш|называем|потенциальн|возможн|несостоявш|номинированн|предполагаем|псевдо|лже)/

/** «будущий министр», «так называемый президент», «самозваный посол»: no holder. */
function isNotYet({ tokens }: Draft, post: Post): boolean {
  for (let at = post.from - 2; at < post.head; at++) {
    const token = tokens[at]
    if (token?.sentence === tokens[post.head]!.sentence && notYet.test(token.lower)) return true
  }
  return false
}

/** One post, or several joined by «и» of which only the last is placed: «политический советник и директор … Миссии ООН». */
type Group = { posts: Post[]; first: Post; last: Post; start: number; end: number }

function groupsIn(draft: Draft, sentence: Sentence, label: number, people: People): Group[] {
  const groups: Group[] = []
  for (const item of sentence.items) {
    if (item.type !== 'post' || item.start < label || item.post.plural || item.post.role !== 'post')
      continue
    if (
      item.post.person !== undefined ||
      sentence.occupations.some(
        ({ post }) => post === item.post && mentionAt(people, item.start) === undefined,
      )
    ) {
      if (item.post.person !== undefined) continue
    }
    const before = groups.at(-1)
    const joined =
      before !== undefined &&
      item.start === before.end + 1 &&
      draft.tokens[before.end]!.lower === 'и' &&
      before.last.places.length === 0
    if (joined)
      Object.assign(before, {
        posts: [...before.posts, item.post],
        last: item.post,
        end: item.post.end,
      })
    else
      groups.push({
        posts: [item.post],
        first: item.post,
        last: item.post,
        start: item.post.start,
        end: item.post.end,
      })
  }
  return groups
}

function isRankOnly(draft: Draft, group: Group): boolean {
  const words = draft.tokens.slice(group.start, group.last.wordsEnd)
  return (
    group.last.rank ||
    (group.last.lemma === 'посол' &&
      group.last.places.length === 0 &&
      words.some(({ lower }) => /^полномочн/.test(lower)))
  )
}

/** «занимал пост» and the like ask for the genitive, «работал», «был» for the instrumental, a list for the nominative. */
function standingOf(draft: Draft, group: Group, verb: number): Case | undefined {
  const before = draft.tokens[group.start - 1]?.lower ?? ''
  const can = (wanted: Case): boolean =>
    group.posts.every(({ mask }) => (mask & maskOf(wanted)) !== 0)
  if (/^(?:пост|поста|должность|должности|посту|обязанности)$/.test(before))
    return can('gent') ? 'gent' : undefined
  if (verb >= 0 && verb < group.start) return can('ablt') ? 'ablt' : undefined
  if (verb >= 0) return can('ablt') ? 'ablt' : undefined
  return can('nomn') ? 'nomn' : undefined
}

function fieldsOf(
  draft: Draft,
  people: People,
  person: Field,
  group: Group,
  standing: Case,
): Record<string, Field | undefined> {
  const words = { ...group.last, start: group.first.start }
  const post =
    group.posts.length > 1 && standing !== 'nomn' ? undefined : postField(draft, words, standing)
  return { person, post, organisation: placeField(draft, group.last, people) }
}

/** The only date outside brackets, when there is only one group for it to date. */
function sharedDate(
  draft: Draft,
  sentence: Sentence,
  groups: readonly Group[],
): DateMention | undefined {
  const dates = datesIn(draft.tokens, sentence.from, sentence.to).filter(
    ({ wordsStart }) => draft.tokens[wordsStart - 1]?.text !== '(',
  )
  return dates.length === 1 && groups.length === 1 ? dates[0] : undefined
}

function dateFields(draft: Draft, date: DateMention): Record<string, Field | undefined> {
  if (date.halves !== undefined) {
    const { from, to } = date.halves
    return { from: fieldOf(draft, 'date', [from]), to: fieldOf(draft, 'date', [to]) }
  }
  const field = fieldOf(draft, 'date', [[date.wordsStart, date.end]])
  if (date.edge === 'at') return { dates: field }
  return date.edge === 'from' ? { from: field } : { to: field }
}

function gapIsComma(draft: Draft, from: number, to: number): boolean {
  return to - from === 1 && draft.tokens[from]!.text === ','
}

/** Where a label such as «Политическая деятельность :» ends; -1 without one. */
function labelEnd(draft: Draft, sentence: Sentence): number {
  for (let at = sentence.from; at < Math.min(sentence.from + 6, sentence.to - 1); at++)
    if (draft.tokens[at]!.text === ':') return at + 1
  return -1
}
