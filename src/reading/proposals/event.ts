import type { Stance } from '../clause/modality.ts'
import type { Predicate } from '../clause/predicate.ts'
import type { Region } from '../clause/region.ts'
import type { Case } from '../morphology/tag.ts'
import type { People, Somebody } from '../people.ts'
import type { Post } from '../phrase/post.ts'
import type { Proposal, Range } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'

/** A decision that puts a person in a post or takes them out of it, with whose name it is. */
export type Event = {
  kind: 'appointment' | 'dismissal'
  who: Somebody
  post: Post
  standing: Case
  sentence: number
  clause: Range
  proposal: Proposal
}

/** A predicate with all that its clause says, before it is made a proposal. */
export type Clause = {
  draft: Draft
  people: People
  sentence: Sentence
  number: number
  predicate: Predicate
  region: Region
  stance: Stance
}
