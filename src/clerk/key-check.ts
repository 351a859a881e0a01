// A key in an act must be one: of a known kind, with the hash it claims, and not of low order. The rules see its shape only.
import {
  COSIGNATURE_ED25519,
  COSIGNATURE_ML_DSA_44,
  ED25519,
  parseVkey,
} from '../record/log/note-key.ts'
import type { Act } from '../rules/acts.ts'
import type { Refusal } from '../rules/event.ts'

export function checkKeys(act: Act): Refusal | undefined {
  switch (act.type) {
    case 'policy.adopt':
      for (const { name, key } of act.witnesses) {
        const bad = keyOf(key, [COSIGNATURE_ED25519, COSIGNATURE_ML_DSA_44])
        if (bad) return { code: 'bad-key', rule: 'S27', facts: { name, why: bad } }
      }
      return undefined
    case 'key.rotate': {
      const bad = keyOf(act.key, [ED25519, COSIGNATURE_ML_DSA_44])
      return bad === undefined
        ? undefined
        : { code: 'bad-key', rule: 'S27', facts: { name: act.key.split('+')[0] ?? '', why: bad } }
    }
    case 'key.name': {
      const bad = keyOf(act.key, [ED25519])
      const name = act.key.split('+')[0] ?? ''
      return bad && { code: 'bad-key', rule: 'S27', facts: { name, why: bad } }
    }
    default:
      return undefined
  }
}

function keyOf(vkey: string, kinds: readonly number[]): 'unreadable' | 'other-kind' | undefined {
  try {
    return kinds.includes(parseVkey(vkey).type) ? undefined : 'other-kind'
  } catch {
    return 'unreadable'
  }
}
