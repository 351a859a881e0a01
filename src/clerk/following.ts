// The views follow the record. Where they break they fall behind, the record goes on, and others are made from it.
import type { ClerkStore } from './clerk.ts'
import type { Open } from '../record/entry.ts'
import { openViews, type Views } from '../views/views.ts'
import { type Follower, replay } from './replay.ts'

export type Following = {
  readonly views: Views
  readonly follower: Follower
  broken(): boolean
  /** Makes other views from the record, and puts them in the place of the broken ones. */
  anew(store: Pick<ClerkStore, 'head' | 'read'>, open: Open): void
}

export function followWithViews(): Following {
  let kept = openViews()
  let broken = false
  const views: Views = {
    get size() {
      return kept.size
    },
    follow: (n, touched) => kept.follow(n, touched),
    asKnownAt: (n) => kept.asKnownAt(n),
    history: (kind, id) => kept.history(kind, id),
    holdersOf: (post, on, at) => kept.holdersOf(post, on, at),
    search: (asked, limit) => kept.search(asked, limit),
    close: () => kept.close(),
  }
  return {
    views,
    follower(n, touched) {
      if (broken) return
      try {
        kept.follow(n, touched)
      } catch (error) {
        broken = true
        console.error('the views cannot follow the record; others are made', error)
      }
    },
    broken: () => broken,
    anew(store, open) {
      const other = openViews()
      replay(store, [(n, touched) => other.follow(n, touched)], undefined, open)
      kept.close()
      kept = other
      broken = false
    },
  }
}
