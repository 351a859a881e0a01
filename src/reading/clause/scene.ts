import type { Case } from '../morphology/tag.ts'
import type { Mention } from '../people.ts'
import type { Post } from '../phrase/post.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Predicate } from './predicate.ts'
import type { Region } from './region.ts'

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

export type Scene = { draft: Draft; sentence: Sentence; predicate: Predicate; region: Region }
