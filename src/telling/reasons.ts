// Why a question came out as it did, in sentences: what was needed and what was there, from the engine's codes and figures.
import type { PostReason } from '../rules/kinds.ts'
import type { Reason } from '../rules/rulebook/outcome.ts'
import type { Described } from '../rules/rulebook/description.ts'
import type { Language } from '../text/language.ts'
import { length, list } from '../text/numbers.ts'
import { say } from '../text/say.ts'
import { memberName, memberShortName, nameOf, type Naming } from './names.ts'

/** `about` is what the rule asks after, in a word or two. */
export type SaidReason = { readonly about: string; readonly needed: string; readonly got: string }

/** How the page calls a member or a body in a sentence. */
export type Names = {
  member(id: string, place?: 'genitive' | 'instrumental'): string
  body(id: string): string
}

/** Members by their official names, in the place of a sentence by their short ones. */
export function namesFor(naming: Naming): Names {
  return {
    member: (id, place) => (place ? memberShortName(naming, id, place) : memberName(naming, id)),
    body: (id) => nameOf(naming, 'body', id),
  }
}

export function sayReason(language: Language, reason: Reason, names: Names): SaidReason {
  return {
    about: say(language, `condition-${reason.condition}`),
    needed: neededOf(language, reason, names),
    got: gotOf(language, reason, names),
  }
}

/** What a rule asks, before there are figures: for the page of the rules. */
export function sayDescribed(language: Language, described: Described, names: Names): string {
  const { condition, compare, stated, of, veto, parts } = described
  switch (condition) {
    case 'all-of':
    case 'any-of':
    case 'none-of':
    case 'some-of': {
      const said = (parts ?? []).map((part) => sayDescribed(language, part, names))
      return say(language, `needed-${condition}`, { parts: said.join('; '), count: Number(stated) })
    }
    case 'veto': {
      const holders =
        typeof veto === 'string'
          ? veto
          : list(
              language,
              (veto ?? []).map((id) => names.member(id)),
            )
      return say(language, 'needed-veto', { holders })
    }
    case 'quorum':
      return say(language, 'described-quorum', {
        share: share(language, compare, stated),
        of: base(language, of),
      })
    case 'threshold':
    case 'unanimity':
      return say(language, 'described-votes', {
        share: share(language, compare, stated),
        of: base(language, of),
        answer: answers(language, described.count ?? ['yes']),
      })
    default:
      return condition satisfies never
  }
}

export function sayPostReason(
  language: Language,
  { condition, needed, got }: PostReason,
  names: Names,
): SaidReason {
  const about = say(language, `condition-${condition}`)
  const none = say(language, 'got-not-said')
  switch (condition) {
    case 'out-of-turn': {
      const after = names.member(String(needed.after), 'genitive')
      return {
        about,
        needed: say(language, 'needed-turn', {
          after,
          member: names.member(String(needed.member)),
        }),
        got: got.member ? names.member(String(got.member)) : none,
      }
    }
    case 'not-a-citizen':
      return {
        about,
        needed: say(language, 'needed-citizen'),
        got: got.member
          ? say(language, 'got-citizen', { member: names.member(String(got.member), 'genitive') })
          : none,
      }
    case 'wrong-proposer':
      return {
        about,
        needed: names.body(String(needed.body)),
        got: got.body ? names.body(String(got.body)) : none,
      }
    case 'wrong-length':
      return {
        about,
        needed: length(language, `P${needed.years}Y`),
        got: Number(got.years) > 0 ? length(language, `P${got.years}Y`) : none,
      }
    case 'may-not-serve-again':
      return {
        about,
        needed: say(language, 'needed-terms', {
          limit: String(needed.limit),
          count: Number(needed.most),
        }),
        got: say(language, 'got-terms', { limit: String(needed.limit), count: Number(got.held) }),
      }
    default:
      return condition satisfies never
  }
}

function neededOf(language: Language, reason: Reason, names: Names): string {
  const { needed, condition } = reason
  const count = needed.number ?? 0
  const holders = list(
    language,
    (needed.holders ?? []).map((id) => names.member(id)),
  )
  switch (condition) {
    case 'quorum':
      return amount(language, reason, 'needed-quorum')
    case 'threshold':
    case 'unanimity':
      return amount(language, reason, 'needed-votes')
    case 'consensus':
      return say(language, 'needed-consensus', { count })
    case 'silence':
      return say(language, 'needed-silence')
    case 'silence-deadline':
      return say(language, 'needed-silence-deadline', { count: Number(needed.stated) })
    case 'limited-format':
      return say(language, 'needed-limited-format')
    case 'participants':
      return say(language, 'needed-participants', { count })
    case 'veto':
      return say(language, 'needed-veto', { holders })
    case 'all-of':
    case 'any-of':
    case 'none-of':
    case 'some-of': {
      const parts = (reason.parts ?? []).map((part) => neededOf(language, part, names)).join('; ')
      return say(language, `needed-${condition}`, { parts, count })
    }
    case 'without-vote':
    case 'unanimous':
    case 'earlier-vote':
      return say(language, `needed-${condition}`)
    case 'equal-votes':
    case 'lot':
      return say(language, `needed-${condition}`)
    case 'most-votes':
      return say(language, 'needed-most-votes', { count: Number(needed.stated) })
    case 'tie':
      return say(language, 'needed-tie', { holders: holders || say(language, 'the-chair') })
    default:
      return condition satisfies never
  }
}

function gotOf(language: Language, reason: Reason, names: Names): string {
  const { condition, got, counted } = reason
  if (got === null && condition !== 'tie' && condition !== 'lot')
    return say(language, 'got-no-figures')
  const count = got ?? 0
  switch (condition) {
    case 'quorum': {
      const there = counted
        .filter(({ as }) => as === 'counted')
        .flatMap(({ members }) => members ?? [])
      return say(language, 'got-quorum', {
        count,
        members: list(language, [...new Set(there)]) || '—',
      })
    }
    case 'threshold':
    case 'unanimity':
    case 'consensus':
    case 'silence':
    case 'equal-votes': {
      const groups = counted.filter(({ number }) => (number ?? 0) > 0)
      const said = groups.map(({ answer, number, members }) =>
        say(language, 'got-answer', {
          answer: say(language, countedWord(answer, members)),
          number: number ?? 0,
          members: members && members.length > 0 ? ` (${members.join(', ')})` : '',
        }),
      )
      if (condition === 'consensus' && count === 0) said.unshift(say(language, 'got-no-objections'))
      if (said.length > 0) return said.join('; ')
      return counted.length === 0 && count > 0
        ? say(language, 'got-votes', { count })
        : say(language, 'got-none')
    }
    case 'veto': {
      const against = counted.flatMap(({ members }) => members ?? [])
      return count === 0
        ? say(language, 'got-no-veto')
        : say(language, 'got-veto', {
            members: list(
              language,
              against.map((id) => names.member(id)),
            ),
          })
    }
    case 'all-of':
    case 'any-of':
    case 'none-of':
    case 'some-of':
      return say(language, 'got-parts', { count, of: reason.parts?.length ?? 0 })
    case 'limited-format':
    case 'participants':
      return say(language, `got-${condition}`, { count })
    case 'silence-deadline':
      return say(language, count > 0 ? 'got-deadline-passed' : 'got-deadline-not-passed')
    case 'without-vote':
    case 'unanimous':
    case 'earlier-vote':
      return say(language, `got-${condition}`)
    case 'tie':
      if (got === null) return say(language, 'got-tie')
      return say(language, `got-casting-${counted[0]?.answer ?? 'none'}`)
    case 'most-votes':
      return say(language, 'got-most-votes', { count })
    case 'lot':
      if (got === null) return say(language, 'got-lot-wanting')
      return say(language, got > 0 ? 'got-lot-yes' : 'got-lot-no')
    default:
      return condition satisfies never
  }
}

/** Of totals, those without a vote: which of them were present is not known. */
function countedWord(answer: string, members: readonly string[] | undefined): string {
  return answer === 'absent' && members === undefined ? 'counted-no-vote' : `counted-${answer}`
}

/** «не менее 4 из 6 членов (2/3 состава)». */
function amount(
  language: Language,
  { needed }: Reason,
  key: 'needed-quorum' | 'needed-votes',
): string {
  const stated =
    typeof needed.stated === 'string' ? share(language, needed.compare, needed.stated) : undefined
  const args = {
    compare: needed.compare,
    number: needed.number ?? 0,
    base: needed.base ?? 0,
    nouns: needed.base ?? needed.number ?? 0,
    rule: stated === undefined ? '' : ` (${stated} ${base(language, needed.of)})`,
    weighed: needed.by !== undefined && needed.by !== 'members' ? 'yes' : 'no',
  }
  return key === 'needed-quorum'
    ? say(language, 'needed-quorum', args)
    : say(language, 'needed-votes', args)
}

function share(language: Language, compare: string, stated: number | string): string {
  return say(language, 'share', {
    compare,
    known: spoken[stated] ?? 'other',
    stated: String(stated),
  })
}

/** Shares that have a name; others are written as they are. */
const spoken: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '2/3': 'two-thirds',
  '3/4': 'three-quarters',
  '3/5': 'three-fifths',
  '1/3': 'one-third',
  '1/1': 'all',
}

function base(language: Language, of: string | readonly string[] | undefined): string {
  if (of === undefined) return say(language, 'base-members')
  if (typeof of !== 'string') return answers(language, of)
  return ['voting', 'cast', 'present', 'roster', 'seats'].includes(of)
    ? say(language, `base-${of}`)
    : of
}

function answers(language: Language, all: readonly string[]): string {
  return list(
    language,
    all.map((answer) => say(language, `counted-${answer}`)),
  )
}
