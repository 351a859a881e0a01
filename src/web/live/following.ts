// The scripts of a page that follows the record, in the order in which they run.
import { staticPath } from '../look/assets.ts'

export const followingScripts: readonly string[] = ['following.js', 'clocks.js', 'laying.js'].map(
  staticPath,
)
