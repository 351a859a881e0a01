import type { Target } from '../clause/scene.ts'
import { maskOf } from '../names/mask.ts'
import { type Mention, personRule } from '../people.ts'
import type { Post } from '../phrase/post.ts'
import { type Field, fieldOf, type Proposal, proposal } from '../proposal.ts'
import type { Draft } from '../sentence.ts'
import type { Clause } from './event.ts'
import { placeField, postField } from './fields.ts'
import { predecessorIn } from './predecessor.ts'
import { proposerIn } from './proposer.ts'
import { termIn } from './term.ts'

/** The fields of an appointment or dismissal; undefined when the name or the post does not come back to its nominative. */
export function changeProposal(
  clause: Clause,
  mention: Mention,
  { post, standing }: Target,
  sure: boolean,
): Proposal | undefined {
  const { draft, people, sentence, number, predicate, region } = clause
  const { kind, person: wanted } = predicate.government
  const rule =
    personRule(mention, maskOf(wanted, predicate.gender)) ?? personRule(mention, maskOf(wanted))
  const person =
    rule === undefined ? undefined : fieldOf(draft, rule, [[mention.start, mention.end]])
  const postValue = postField(draft, post, standing)
  if (person === undefined || postValue === undefined) return undefined
  const { from, to, length } = termIn(draft, region)
  const isSure = sure && mention.trust === 'known'
  const common = {
    person,
    post: postValue,
    organisation: placeField(draft, post, people),
    capacity: chargeField(clause) ?? capacityField(draft, post),
  }
  if (kind === 'dismissal') return proposal(kind, isSure, { ...common, from })
  return proposal(kind, isSure, {
    ...common,
    from,
    length,
    to,
    represents: undefined,
    predecessor: predecessorIn(draft, people, sentence, number, mention),
    proposedBy: proposerIn(draft, people, sentence),
  })
}

/** «Исполнение обязанностей министра возложено на X»: acting, by the words before the post. */
function chargeField({ draft, predicate, region }: Clause): Field | undefined {
  if (!/^возлож/.test(draft.tokens[predicate.at]!.lower)) return undefined
  for (let at = region.from; at < region.to; at++) {
    const { lower } = draft.tokens[at]!
    if (lower === 'исполнение') return fieldOf(draft, 'capacity', [[at, at + 2]])
    if (lower === 'обязанности') return fieldOf(draft, 'capacity', [[at, at + 1]])
  }
  return undefined
}

function capacityField(draft: Draft, post: Post): Field | undefined {
  const field = fieldOf(draft, 'capacity', [[post.from, post.wordsEnd]])
  return field?.value === 'substantive' ? { ...field, status: 'inferred' } : field
}
