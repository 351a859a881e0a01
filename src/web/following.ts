// A page that follows the record by itself, as its frame knows it.
import { staticPath } from './look/assets.ts'

/** What a page says of itself so that its script follows: where the stream is, and through which entry it was made. */
export type Following = {
  readonly stream: string
  readonly from: number
  /** A desk and a screen go on following in the background; other pages give their place to others. */
  readonly stays?: boolean
}

/** In the order in which they run. */
export const followingScripts: readonly string[] = ['following.js', 'clocks.js', 'laying.js'].map(
  staticPath,
)
