// `kurultai verify FILE.tlog-proof`: one entry and its checkpoint, offline.
import { readFileSync } from 'node:fs'
import { namingOf } from '../record/log/entry-document.ts'
import { leafHash } from '../record/log/merkle.ts'
import type { Policy } from '../record/log/policy.ts'
import { checkProof, parseProofFile } from '../record/log/proof-file.ts'
import { SignatureBroken } from '../record/log/signatures.ts'
import { say } from './terminal.ts'
import { type Told, tellBad, tellLimits, tellSigners } from './verify-told.ts'

const nobody: Policy = { logs: [], witnesses: [], groups: [], quorum: 'none' }

/** 0: the proof holds. 1: it does not. */
export async function verifyProof(
  file: string,
  { policy, document }: { policy: Policy | undefined; document: Buffer | undefined },
  told: Told,
): Promise<number> {
  const { language } = told
  const proof = parseProofFile(readFileSync(file))
  const { origin, size } = proof.checkpoint
  const n = String(proof.index)
  if (proof.extra === undefined) return told.wrong(say(language, 'verify-proof-without-entry'))
  try {
    const checked = await checkProof(proof, leafHash(proof.extra), policy ?? nobody)
    const facts = { n, origin, count: size }
    if (!checked.included) return told.wrong(say(language, 'verify-proof-of-another', facts))
    told.yes('verify-proof-included', facts)
    if (policy) {
      tellSigners(checked.judged, told)
      const { logs, cosigned, ok } = checked.judged
      const why = logs.length === 0 ? 'checkpoint.unsigned' : 'checkpoint.quorum'
      const counts = { origin, cosigned: cosigned.length, witnesses: policy.witnesses.length }
      if (!ok) return tellBad({ n: null, why, facts: counts }, told)
      told.yes('verify-policy-met')
    }
  } catch (error) {
    if (!(error instanceof SignatureBroken)) throw error
    return tellBad({ n: null, why: 'checkpoint.broken', facts: { key: error.key.name } }, told)
  }
  if (document) {
    const naming = namingOf(proof.extra, document)
    if (!naming) return told.wrong(say(language, 'verify-entry-names-another', { n }))
    const key = naming === 'digest' ? 'verify-entry-names-by-digest' : 'verify-entry-names-by-words'
    told.yes(key, { n })
  } else told.no('verify-no-document')
  if (!policy) told.no('verify-proof-no-policy')
  told.no('verify-proof-one-entry')
  tellLimits(told)
  return 0
}
