import { organisationHeads } from '../lexicon/organisations.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import { formsOf } from '../morphology/forms.ts'
import type { Case } from '../morphology/tag.ts'
import { type Mask, maskOf } from '../names/mask.ts'
import type { Mention, People } from '../people.ts'
import { chainAt } from '../phrase/chain.ts'
import { isAdjective, nounPhraseAt } from '../phrase/noun.ts'
import { isPassing } from '../phrase/post.ts'
import type { Post } from '../phrase/post.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Predicate } from './predicate.ts'
import { isInside, type Region } from './region.ts'

/** A post and the case its words stand in. `attached`: said with the person's name and not by a place of its own. */
export type Target = { post: Post; standing: Case; attached: boolean }

/** Who, and to or from which posts: a person may take several at once. */
export type Pair = { mention: Mention; targets: readonly Target[]; sure: boolean }

/**
 * What the arguments of a predicate come to: pairs of person and posts; or why they do not. `no-name`: a post and no
 * usable name. `no-post`: a person and no post;
 * its pair has no targets. `two-readings`: the post may be the authority's or the person's.
 */
export type Arguments =
  | { kind: 'pairs'; pairs: readonly Pair[] }
  | { kind: 'no-name' | 'no-post' | 'two-readings' | 'several'; pairs: readonly Pair[] }
  | { kind: 'nothing'; pairs: readonly Pair[] }

/** The persons and posts that stand in the predicate's region, told apart by case, agreement and order. */
export function argumentsOf(
  draft: Draft,
  people: People,
  sentence: Sentence,
  number: number,
  predicate: Predicate,
  region: Region,
): Arguments {
  const scene: Scene = { draft, sentence, predicate, region }
  const able = people.bySentence[number]!.filter((mention) => canServe(scene, mention))
  const mentions = able.filter((mention) => agrees(predicate, mention))
  const targets = targetsIn(scene)
  const inOrder = pairsInOrder(scene, able, targets)
  if (inOrder !== undefined) return { kind: 'pairs', pairs: inOrder }
  const free = unnamedAgents(scene, targets)
  const chosen = choose(scene, mentions)
  if (chosen.length === 0) return noPerson(scene, free)
  return withPerson(scene, mentions, chosen, free)
}

type Scene = { draft: Draft; sentence: Sentence; predicate: Predicate; region: Region }

function noPerson(scene: Scene, targets: readonly Target[]): Arguments {
  const { predicate } = scene
  const { weak, voice } = predicate.government
  const has = targets.length > 0 && !isAboutThing(scene)
  // «Директором музея стал известный реставратор», but not «стал директором».
  const meant = weak === undefined || targets.some(({ post }) => post.end === predicate.at)
  const of = voice === 'noun' && weak === undefined && isOfPerson(scene)
  return { kind: (has && meant) || of ? 'no-name' : 'nothing', pairs: [] }
}

/** «о назначении Генерального секретаря», «о назначении его преемника» */
function isOfPerson({ draft, sentence, predicate }: Scene): boolean {
  const next = draft.tokens[predicate.at + 1]
  if (next === undefined || next.sentence !== draft.tokens[predicate.at]!.sentence) return false
  if (/^(?:его|её|ее|их|преемника|преемницы)$/.test(next.lower)) return true
  return sentence.items.some(
    (item) =>
      item.type === 'post' &&
      item.post.role === 'post' &&
      item.start === predicate.at + 1 &&
      (item.post.mask & maskOf('gent')) !== 0,
  )
}

function withPerson(
  scene: Scene,
  mentions: readonly Mention[],
  chosen: readonly Mention[],
  free: readonly Target[],
): Arguments {
  const [mention] = chosen as [Mention]
  const each = chosen.length > 1 ? eachWithPost(scene, chosen) : undefined
  if (each !== undefined) return { kind: 'pairs', pairs: each }
  const several = chosen.length > 1 && !areJoined(scene, chosen)
  if (several) {
    return free.length > 0 ? { kind: 'several', pairs: [] } : { kind: 'nothing', pairs: [] }
  }
  const attached = chosen.length === 1 ? attachedTo(scene, mention) : undefined
  const targets = settle(scene, mention, ofNumber(free, chosen.length), attached)
  if (targets === 'two-readings') {
    const pairs = [...free, attached!].map((one) => ({ mention, targets: [one], sure: false }))
    return { kind: 'two-readings', pairs }
  }
  if (targets.length === 0) {
    const trigger = scene.predicate.government.weak === undefined && isChangeOfPost(scene)
    return { kind: trigger ? 'no-post' : 'nothing', pairs: [{ mention, targets: [], sure: true }] }
  }
  if (chosen.length > 1 && !targets.every(({ post }) => post.plural))
    return { kind: 'several', pairs: [] }
  const sure = mentions.length === chosen.length
  return { kind: 'pairs', pairs: chosen.map((one) => ({ mention: one, targets, sure })) }
}

/** «Освобождены министр A X и министр B Y»: each leaves the post said with the name. */
function eachWithPost(scene: Scene, chosen: readonly Mention[]): Pair[] | undefined {
  if (scene.predicate.government.kind !== 'dismissal' || !areJoined(scene, chosen)) return undefined
  if (targetsIn(scene).length > 0) return undefined
  const pairs = chosen.flatMap((mention) => {
    const target = attachedTo(scene, mention)
    return target === undefined ? [] : [{ mention, targets: [target], sure: true }]
  })
  return pairs.length === chosen.length ? pairs : undefined
}

/** «Членами Коллегии назначены»: a post in the plural is for several. */
function ofNumber(targets: readonly Target[], persons: number): readonly Target[] {
  return targets.filter(({ post }) => persons > 1 || !post.plural)
}

/** «освобождён из-под стражи»: no post is meant. */
function isChangeOfPost({ draft, predicate, region }: Scene): boolean {
  if (predicate.government.kind === 'appointment') return true
  for (let at = region.from; at < region.to; at++) {
    if (/^(?:должност|поста|пост|обязанност|отставк)/.test(draft.tokens[at]!.lower)) return true
  }
  return false
}

/** Whether a name may be the person of the predicate: by case, by agreement, and by what stands before it. */
function canServe(scene: Scene, mention: Mention): boolean {
  const { draft, sentence, predicate, region } = scene
  const { person, voice } = predicate.government
  if (!isInside(region, mention.start)) return false
  if ((mention.mask & maskOf(person)) === 0) return false
  if (voice === 'noun' && mention.start < predicate.at) return false
  if (voice === 'active' && isSubject(scene, mention)) return false
  const start = startOf(sentence, mention)
  const before = draft.tokens[start - 1]
  if (before === undefined || before.sentence !== draft.tokens[start]!.sentence) return true
  if (isOfAnother(before)) return isCharged(scene, before.lower)
  return !sentence.items.some(
    (item) =>
      item.type === 'post' && mention.start >= item.post.from && mention.end <= item.post.end,
  )
}

/** «обязанности возложены на X» */
function isCharged({ draft, predicate }: Scene, before: string): boolean {
  return before === 'на' && /^возлож/.test(draft.tokens[predicate.at]!.lower)
}

/** «назначена» wants a woman's name; where the verb is only understood again, it wants nothing. */
function agrees({ government, gender }: Predicate, { mask, who }: Mention): boolean {
  if (gender === undefined) return true
  return (who?.gender ?? gender) === gender && (mask & maskOf(government.person, gender)) !== 0
}

/** Where a name begins together with the post or rank said before it. */
function startOf(sentence: Sentence, mention: Mention): number {
  const item = sentence.items.find(
    (one) => one.type === 'post' && one.post.person?.start === mention.start,
  )
  return item?.start ?? mention.start
}

/** «Президент Садыр Нурматов назначил»: a name that stands in the nominative with its post before the verb acts. */
function isSubject({ sentence, predicate }: Scene, mention: Mention): boolean {
  if (mention.start > predicate.at) return false
  if ((mention.mask & maskOf('nomn')) === 0) return false
  const bound = sentence.occupations.find(({ person }) => person.start === mention.start)
  return bound !== undefined && (bound.post.mask & maskOf('nomn')) !== 0
}

/** «вместо Станислава Зася», «преемником X», «сын X»: neither subject nor object. */
function isOfAnother(token: Draft['tokens'][number]): boolean {
  if (token.kind !== 'word') return false
  if (!token.capital && formsOf(token).some(({ tag }) => tag.part === 'PREP')) return true
  return /^(?:вместо|после|преемник(?:ом|а)?|сын(?:а|ом)?|дочь|брат(?:а|ом)?|жена|супруг[аи]?|отец|мать|памяти|имени)$/.test(
    token.lower,
  )
}

/** Of several who could serve, the one beside the predicate; those joined in a row with it come too. */
function choose(scene: Scene, mentions: readonly Mention[]): readonly Mention[] {
  const { predicate, sentence } = scene
  if (mentions.length < 2 || hasEither(scene)) return mentions
  const beside = mentions.filter(
    (mention) => startOf(sentence, mention) === predicate.at + 1 || mention.end === predicate.at,
  )
  if (beside.length !== 1) {
    const row = rowFrom(scene, mentions, mentions[0]!)
    return predicate.plural && row.length === mentions.length ? row : mentions
  }
  const row = rowFrom(scene, mentions, beside[0]!)
  return row.length === 1 || predicate.plural ? row : beside
}

function hasEither({ draft, region }: Scene): boolean {
  for (let at = region.from; at < region.to; at++) {
    if (/^(?:или|либо)$/.test(draft.tokens[at]!.lower)) return true
  }
  return false
}

/** «Анна Ким, Левон Гаспарян и Марат Алимов»: names in a row with nothing but marks and «и» between them. */
function rowFrom(scene: Scene, mentions: readonly Mention[], first: Mention): readonly Mention[] {
  const at = mentions.indexOf(first)
  let [from, to] = [at, at]
  while (from > 0 && isJoint(scene, mentions[from - 1]!, mentions[from]!)) from--
  while (to + 1 < mentions.length && isJoint(scene, mentions[to]!, mentions[to + 1]!)) to++
  return mentions.slice(from, to + 1)
}

function isJoint({ draft, sentence }: Scene, one: Mention, two: Mention): boolean {
  const between = draft.tokens.slice(one.end, startOf(sentence, two)).map(({ lower }) => lower)
  return /^(?:,|и|, и)$/.test(between.join(' '))
}

function areJoined(scene: Scene, chosen: readonly Mention[]): boolean {
  if (!scene.predicate.plural) return false
  return chosen.every((one, at) => at === 0 || isJoint(scene, chosen[at - 1]!, one))
}

/** The posts that the predicate's words bring in, or that stand in its case. */
function targetsIn(scene: Scene): Target[] {
  const { draft, sentence, predicate, region } = scene
  const { via, post: standing } = predicate.government
  if (/^возглав/.test(draft.tokens[predicate.at]!.lower)) return headOf(scene)
  const posts = sentence.items.flatMap((item) => {
    if (item.type !== 'post' || !isInside(region, item.start)) return []
    return item.post.role === 'post' && !item.post.rank ? [item.post] : []
  })
  const brought = posts.filter((post) => isBrought(scene, post, via))
  if (brought.length > 0)
    return brought.map((post) => ({ post, standing: 'gent', attached: false }))
  if (standing === undefined || standing === 'accs') return []
  return posts
    .filter((post) => (post.mask & maskOf(standing)) !== 0)
    .filter((post) => predicate.government.voice !== 'noun' || post.from > predicate.at)
    .filter((post) => !isNamedAgent(sentence, post, standing) && !isCompany(draft, post))
    .map((post) => ({ post: wholePost(draft, post, standing), standing, attached: false }))
}

/** «внешним аудитором»: adjectives that agree belong to the post, though no list knows them; «новым» does not. */
function wholePost({ tokens }: Draft, post: Post, standing: Case): Post {
  let { start } = post
  if (start !== post.from) return post
  while (start > 0 && tokens[start - 1]!.sentence === tokens[post.head]!.sentence) {
    const token = tokens[start - 1]!
    if (token.capital || !isAdjective(token, standing) || isPassing(token)) break
    if (formsOf(token).some(({ tag }) => tag.part === 'NOUN' || tag.part === 'PRTF')) break
    start--
  }
  return start === post.start ? post : { ...post, start, from: start }
}

/** «Министерство образования возглавила X»: the verb says the post, its object the body. */
function headOf({ draft, predicate, region }: Scene): Target[] {
  const { tokens } = draft
  for (let at = region.from; at < region.to; at++) {
    if (!isInside(region, at) || isBehindAnother(tokens, at)) continue
    if (nounPhraseAt(tokens, at, 'accs')?.kind !== 'body') continue
    const { places } = chainAt(tokens, at, 'accs', 0, 'post')
    if (places.length !== 1 || places[0]!.kind === 'mention') return []
    const verb = predicate.at
    const post: Post = {
      ...{ from: verb, start: verb, head: verb, wordsEnd: verb + 1, end: verb + 1 },
      ...{ lemma: 'глава', mask: maskOf('nomn'), plural: false, capacity: 'substantive', places },
      ...{ person: undefined, rank: false, role: 'post' },
    }
    return [{ post, standing: 'nomn', attached: false }]
  }
  return []
}

/** «отдел по взаимодействию | Церкви»: a body within the name of another, or behind a preposition. */
function isBehindAnother(tokens: Draft['tokens'], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.sentence !== tokens[at]!.sentence) return false
  if (/^(?:год[ау]?|г|[.,])$/.test(before.lower)) return false
  return formsOf(before).some(({ tag }) => /^(?:NOUN|PREP|ADJF)$/.test(tag.part))
}

const viaMax = 3

/** «на должность | директора»: the word that brings in the post stands right before it. */
function isBrought({ draft, predicate }: Scene, post: Post, via: RegExp | undefined): boolean {
  if (via === undefined || (post.mask & maskOf('gent')) === 0) return false
  const { tokens } = draft
  for (let at = post.from - 1; at >= post.from - viaMax; at--) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== tokens[post.from]!.sentence) return false
    if (!via.test(token.lower)) continue
    const self = predicate.government.voice === 'self'
    if (self || isOfDirection(tokens[at - 1]?.lower ?? '', predicate)) return true
    const charged = /^возлож/.test(tokens[predicate.at]!.lower)
    return charged || /^(?:занимаем|эт|прежн|ранее)/.test(tokens[at - 1]?.lower ?? '')
  }
  return false
}

/** «на пост», «в должности» bring to a post, «с поста», «от должности» away from it. */
function isOfDirection(before: string, { government }: Predicate): boolean {
  return government.kind === 'appointment'
    ? /^(?:на|в|к)$/.test(before)
    : /^(?:с|со|от|в)$/.test(before)
}

/** «Премьер-министром Арменом Саакяном назначен»: a post with a name in its own case is who acts. */
function isNamedAgent(sentence: Sentence, post: Post, standing: Case): boolean {
  return sentence.occupations.some(
    ({ post: own, person, rule }) =>
      own === post &&
      rule === 'post-then-name' &&
      (person.mask & post.mask & maskOf(standing)) !== 0,
  )
}

/** «вместе с министром», «перед директором»: behind a preposition. */
function isCompany({ tokens }: Draft, post: Post): boolean {
  return /^(?:с|со|перед|за|под|между|над)$/.test(tokens[post.from - 1]?.lower ?? '')
}

/** Authorities that a clause leaves without a name once another post is there to be filled. */
function unnamedAgents(scene: Scene, targets: readonly Target[]): readonly Target[] {
  const { predicate } = scene
  const { voice } = predicate.government
  if (targets.some(({ standing }) => standing !== 'ablt')) return targets
  if (voice !== 'passive' && voice !== 'noun') return targets
  const chosen = /^(?:избран|выбран|переизбран)/.test(scene.draft.tokens[predicate.at]!.lower)
  const free = chosen ? targets : targets.filter(({ post }) => !isHeadOfState(scene.draft, post))
  if (free.length < 2 || areListed(scene, free)) return free
  const after = free.filter(({ post }) => post.from > predicate.at)
  const before = free.filter(({ post }) => post.end <= predicate.at)
  const acting = before.every(({ post }) => authorities.test(post.lemma))
  return after.length === 1 && after.length + before.length === free.length && acting ? after : free
}

const authorities =
  /^(?:президент|глава|премьер|премьер-министр|министр|губернатор|председатель|ректор|мэр|аким|хоким|король|директор|руководитель|секретарь|канцлер)$/

/** «Президентом», «Главой государства»: nobody is appointed to that; it appoints. */
function isHeadOfState({ tokens }: Draft, post: Post): boolean {
  if (post.lemma === 'глава') {
    return tokens.slice(post.head, post.end).some(({ lower }) => lower === 'государства')
  }
  if (post.lemma !== 'президент') return false
  return post.places.every(
    ({ kind, start }) => kind !== 'body' || isStateName(tokens[start]!.lower),
  )
}

function isStateName(lower: string): boolean {
  return /^(?:республик|росси|федерац|.+ск(?:ой|ого)$)/.test(lower)
}

function areListed({ draft }: Scene, targets: readonly Target[]): boolean {
  return targets.every(({ post }, at) => {
    if (at === 0) return true
    const before = targets[at - 1]!.post
    const between = draft.tokens.slice(before.end, post.from).map(({ lower }) => lower)
    return /^(?:,|и|, а также|а также|[-–—])$/.test(between.join(' '))
  })
}

/** The post said with the person's name in the person's case: «министр связи Павел Лосев», «X, министр связи, …». */
function attachedTo(scene: Scene, mention: Mention): Target | undefined {
  const { sentence, predicate, region } = scene
  const standing = predicate.government.person
  const bound = sentence.occupations.filter(
    ({ person, post }) => person.start === mention.start && isInside(region, post.from),
  )
  const fits = bound.filter(({ post }) => (post.mask & maskOf(standing)) !== 0 && !post.rank)
  const [only] = fits
  return fits.length === 1 && only!.post.role === 'post'
    ? { post: only!.post, standing, attached: true }
    : undefined
}

/** Which of the free posts and the attached one is meant. */
function settle(
  scene: Scene,
  mention: Mention,
  free: readonly Target[],
  attached: Target | undefined,
): readonly Target[] | 'two-readings' {
  const { predicate, draft } = scene
  const brought = free.some(({ standing }) => standing === 'gent')
  if (free.some(({ post }) => post.head === predicate.at)) return free
  if (predicate.government.kind === 'dismissal') {
    if (brought) return free.length === 1 || areListed(scene, free) ? free : []
    return attached === undefined ? [] : [attached]
  }
  if (free.length === 0) {
    const row = membersOf(scene)
    if (row !== undefined && mention.start > row.post.from) return [row]
    if (predicate.government.voice === 'self') {
      return attached !== undefined && entersOffice(scene) ? [attached] : []
    }
    const after = attached !== undefined && attached.post.from > predicate.at
    const strict =
      predicate.government.weak === undefined && predicate.government.voice === 'passive'
    return after && strict && !isPrevious(draft, attached.post) ? [attached] : []
  }
  if (free.length > 1 && !areListed(scene, free)) return []
  const bare = free[0]!.post
  const doubtful =
    attached !== undefined &&
    predicate.government.voice === 'passive' &&
    free.length === 1 &&
    !brought &&
    bare.end <= predicate.at &&
    attached.post.from > predicate.at &&
    attached.post.end <= mention.start &&
    attached.post.capacity !== 'former' &&
    bare.places.length === 0 &&
    bare.wordsEnd - bare.start === 1 &&
    authorities.test(bare.lemma)
  return doubtful ? 'two-readings' : free
}

/** «назначены члены суда: X, Y»: the post of several stands in the nominative after the predicate. */
function membersOf({ sentence, predicate }: Scene): Target | undefined {
  if (!predicate.plural) return undefined
  const found = sentence.items.flatMap((item) => {
    const fits = item.type === 'post' && item.post.plural && item.start === predicate.at + 1
    return fits && (item.post.mask & maskOf('nomn')) !== 0 ? [item.post] : []
  })
  return found[0] === undefined ? undefined : { post: found[0], standing: 'nomn', attached: false }
}

/** «вступил в должность Генеральный секретарь X»: the post is the one said with the name. */
function entersOffice({ draft, predicate }: Scene): boolean {
  const [one, two, three] = [1, 2, 3].map((step) => draft.tokens[predicate.at + step]?.lower ?? '')
  if (/^вступил/.test(draft.tokens[predicate.at]!.lower)) return one === 'в' && two === 'должность'
  const duties =
    /^(?:обязанностям|исполнению)$/.test(two ?? '') || /^обязанностям$/.test(three ?? '')
  return /^приступил/.test(draft.tokens[predicate.at]!.lower) && one === 'к' && duties
}

function isPrevious({ tokens }: Draft, post: Post): boolean {
  return (
    post.capacity === 'former' ||
    /^(?:прежн|нынешн|его$|её$|ее$|их$)/.test(tokens[post.from - 1]?.lower ?? '')
  )
}

/** «назначена проверка», «назначены выборы»: the subject is a thing, and no person is missing. */
function isAboutThing({ draft, predicate }: Scene): boolean {
  for (let at = predicate.at + 1; at <= predicate.at + 2; at++) {
    const token = draft.tokens[at]
    if (token === undefined || token.kind !== 'word' || token.capital) return false
    const nouns = formsOf(token).filter(({ tag }) => tag.part === 'NOUN')
    if (nouns.length > 0) {
      return nouns.every(
        (form) => form.tag.marks.has('inan') && !organisationHeads.has(lemmaOf(form)),
      )
    }
  }
  return false
}

/**
 * «Министром A назначена X, министром B — Y», «X министром A, а Y министром B»: names and posts by turns, each pair set
 * off from the next. The verb is understood again.
 */
function pairsInOrder(
  scene: Scene,
  mentions: readonly Mention[],
  targets: readonly Target[],
): Pair[] | undefined {
  if (mentions.length < 2 || targets.length < 2) return undefined
  if (scene.predicate.government.post !== 'ablt') return undefined
  const steps = [
    ...mentions.map((mention) => ({ at: mention.start, mention, target: undefined })),
    ...targets.map((target) => ({ at: target.post.from, mention: undefined, target })),
  ].toSorted((a, b) => a.at - b.at)
  const postFirst = steps[0]!.target !== undefined
  const groups: Group[] = []
  for (const { mention, target } of steps) {
    const opens = postFirst
      ? target !== undefined
      : mention !== undefined && groups.at(-1)?.target !== undefined
    if (opens || groups.length === 0) groups.push({ mentions: [], target: undefined, end: 0 })
    const group = groups.at(-1)!
    if (target !== undefined) {
      if (group.target !== undefined) return undefined
      group.target = target
      group.end = target.post.end
    } else {
      group.mentions.push(mention!)
      group.end = mention!.end
    }
  }
  return groupsToPairs(scene, groups)
}

type Group = { mentions: Mention[]; target: Target | undefined; end: number }

function groupsToPairs(scene: Scene, groups: readonly Group[]): Pair[] | undefined {
  const pairs: Pair[] = []
  for (const [at, { mentions, target }] of groups.entries()) {
    if (target === undefined || mentions.length === 0) return undefined
    const joined = mentions.every(
      (one, index) => index === 0 || isJoint(scene, mentions[index - 1]!, one),
    )
    if (mentions.length > 1 && !(joined && target.post.plural)) return undefined
    if (at === 0 && !mentions.some((mention) => agrees(scene.predicate, mention))) return undefined
    const before = groups[at - 1]
    const start = Math.min(startOf(scene.sentence, mentions[0]!), target.post.from)
    if (before !== undefined && !isSetOff(scene.draft, before.end, start)) return undefined
    for (const mention of mentions) pairs.push({ mention, targets: [target], sure: true })
  }
  return pairs
}

function isSetOff({ tokens }: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:,|;|и|а)$/.test(tokens[at]!.lower)) return true
  return false
}

/** A mask of the person's case, for looking for names that only their place vouches for. */
export function personMask(predicates: readonly Predicate[]): Mask {
  return predicates.reduce((mask, { government }) => mask | maskOf(government.person), 0)
}
