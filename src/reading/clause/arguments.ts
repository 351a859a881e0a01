import { organisationHeads } from '../lexicon/organisations.ts'
import { type Form, lemmaOf } from '../morphology/dictionary.ts'
import { formsOf } from '../morphology/forms.ts'
import { maskOf } from '../names/mask.ts'
import type { Mention, People } from '../people.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { unnamedAgents } from './agents.ts'
import { agrees, areJoined, canServe, choose } from './persons.ts'
import type { Predicate } from './predicate.ts'
import type { Region } from './region.ts'
import { pairsInOrder } from './rows.ts'
import type { Arguments, Pair, Scene, Target } from './scene.ts'
import { attachedTo, settle } from './settle.ts'
import { targetsIn } from './targets.ts'

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
  if (isAboutThing(scene)) return { kind: 'nothing', pairs: [] }
  const chosen = choose(scene, mentions)
  if (chosen.length === 0) return noPerson(scene, free)
  return withPerson(scene, mentions, chosen, free)
}

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

/** «назначена проверка», «назначены выборы»: the subject is a thing, and no person is missing. */
function isAboutThing({ draft, predicate }: Scene): boolean {
  const { voice } = predicate.government
  if (voice !== 'passive' && voice !== 'active') return false
  if (/^возлож/.test(draft.tokens[predicate.at]!.lower)) return false
  const wanted = voice === 'passive' ? 'nomn' : 'accs'
  for (let at = predicate.at + 1; at <= predicate.at + 2; at++) {
    const token = draft.tokens[at]
    if (token === undefined || token.kind !== 'word' || token.capital) return false
    const forms = formsOf(token)
    if (forms.some(({ tag }) => tag.part === 'PREP')) return false
    const nouns = forms.filter(({ tag }) => tag.part === 'NOUN')
    if (nouns.length > 0)
      return nouns.every(isThing) && nouns.some(({ tag }) => tag.case === wanted)
  }
  return false
}

function isThing(form: Form): boolean {
  const time = /^(?:год|месяц|неделя|день)$/.test(lemmaOf(form))
  return form.tag.marks.has('inan') && !time && !organisationHeads.has(lemmaOf(form))
}
