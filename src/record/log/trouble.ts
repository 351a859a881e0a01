import { RecordUnknown } from '../store/store.ts'

// Why a checkpoint cannot be signed or published now. Unlike a standstill, trouble ends by itself or when its cause ends.

/** `with`: where the operator should look. */
export type Trouble = {
  readonly with: 'keys' | 'witnesses' | 'disk' | 'publication'
  readonly said: string
}

/** The key that is to sign is not held here, or is not the one that signed before. */
export class KeyMissing extends Error {}

/** The holder of the key does not sign now. */
export class KeyAway extends Error {}

/** Too few witnesses told what they have seen: what would be signed might be a second history. */
export class WitnessesSilent extends Error {
  constructor() {
    super('too few witnesses told what they have seen; nothing is signed before that')
  }
}

export function troubleOf(error: unknown): Trouble {
  return { with: kindOf(error), said: reason(error) }
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function kindOf(error: unknown): Trouble['with'] {
  if (error instanceof KeyMissing || error instanceof KeyAway) return 'keys'
  if (error instanceof WitnessesSilent) return 'witnesses'
  const fromDisk = typeof (error as { code?: unknown }).code === 'string'
  return fromDisk || error instanceof RecordUnknown ? 'disk' : 'publication'
}
