/** Why a record does not verify. */
export type Why =
  | 'database.damaged'
  | 'entry.missing'
  | 'entry.extra'
  | 'entry.leaf'
  | 'entry.text'
  | 'entry.number'
  | 'entry.rules'
  | 'tree.subtree'
  | 'tree.root'
  | 'document.damaged'
  | 'document.missing'
  | 'sealed.damaged'
  | 'signed.damaged'
  | 'checkpoint.missing'
  | 'checkpoint.text'
  | 'checkpoint.broken'
  | 'checkpoint.unsigned'
  | 'checkpoint.quorum'
  | 'checkpoint.other'
  | 'tile.missing'
  | 'tile.text'
  | 'tile.hashes'

/** The first thing found wrong: in entry `n`, or in none in particular. */
export type Bad = {
  readonly n: number | null
  readonly why: Why
  readonly facts: Record<string, string | number>
}

/** Follows an entry through the rules of its day; answers why it does not follow, or nothing. */
export type Replay = (n: number, bytes: Buffer) => string | undefined
