import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bad } from '../record/log/bad.ts'
import { namingOf } from '../record/log/entry-document.ts'
import { FormatError, sameBytes } from '../record/log/grammar.ts'
import {
  folderSource,
  type LogSource,
  SourceUnreadable,
  urlSource,
} from '../record/log/log-source.ts'
import { leafHash } from '../record/log/merkle.ts'
import { rangeHash } from '../record/log/merkle-proof.ts'
import { type Judged, type Policy, parsePolicy } from '../record/log/policy.ts'
import { checkProof, parseProofFile } from '../record/log/proof-file.ts'
import { PUBLIC_FOLDER } from '../record/log/public-files.ts'
import { SignatureBroken } from '../record/log/signatures.ts'
import { openStore, RECORD_FILE } from '../record/store/sqlite-store.ts'
import { type Verified, verifyStore } from '../record/store/verify.ts'
import type { Lost } from '../record/store/verify-files.ts'
import { type LogVerified, verifyLog } from '../record/log/verify-log.ts'
import { sayBad } from './bad-sentence.ts'
import type { Out } from './replay.ts'
import { rulesReplay } from './rules-replay.ts'

const usage = `Usage: kurultai verify URL|DIR|FILE.tlog-proof [--policy FILE] [--document FILE] [--no-replay] [--without-documents]
  URL     the record of a council, such as https://council.example/record
  DIR     a data directory, a monitor's copy (--without-documents), or a folder of public files
  FILE    a proof; --document says which document it is to prove
`

type Asked = {
  what: string
  policy: Policy | undefined
  document: Buffer | undefined
  replay: boolean
  documents: boolean
}

/**
 * 0: all that was checked holds. 1: something does not. 2: the command or a file it names is mistaken. 3: the record holds, but
 * closed words or files are gone that no act ordered erased.
 */
export async function run(args: string[], out: Out): Promise<number> {
  let asked: Asked | undefined
  try {
    asked = readAsked(args)
  } catch (error) {
    out.stderr.write(`${(error as Error).message}\n`)
  }
  if (!asked) {
    out.stderr.write(usage)
    return 2
  }
  const told = tell(out)
  try {
    if (/^https?:\/\//.test(asked.what))
      return await verifyPublic(urlSource(asked.what), asked, told)
    if (!existsSync(asked.what)) {
      out.stderr.write(`There is nothing at ${asked.what}.\n`)
      return 2
    }
    if (!statSync(asked.what).isDirectory()) return await verifyProof(asked, told)
    if (existsSync(join(asked.what, RECORD_FILE))) return await verifyDirectory(asked, told)
    return await verifyPublic(folderSource(asked.what), asked, told)
  } catch (error) {
    // The network or the disk; a mistake of this program goes on up.
    const fromOutside =
      error instanceof FormatError ||
      error instanceof SourceUnreadable ||
      'code' in (error as Error)
    if (!fromOutside) throw error
    out.stderr.write(`It could not be read: ${(error as Error).message}\n`)
    return 2
  }
}

function readAsked(args: string[]): Asked | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      policy: { type: 'string' },
      document: { type: 'string' },
      'no-replay': { type: 'boolean' },
      'without-documents': { type: 'boolean' },
    },
  })
  const [what, ...rest] = positionals
  if (what === undefined || rest.length > 0) return undefined
  const policy = values.policy === undefined ? undefined : parsePolicy(readFileSync(values.policy))
  const document = values.document === undefined ? undefined : readFileSync(values.document)
  return {
    what,
    policy,
    document,
    replay: !values['no-replay'],
    documents: !values['without-documents'],
  }
}

/** One line for each thing: checked, not checked, or wrong. */
type Told = {
  yes(line: string): void
  no(line: string): void
  lost(line: string): void
  bad(line: string): number
}

function tell({ stdout }: Out): Told {
  return {
    yes: (line) => stdout.write(`checked      ${line}\n`),
    no: (line) => stdout.write(`not checked  ${line}\n`),
    lost: (line) => stdout.write(`LOST         ${line}\n`),
    bad(line) {
      stdout.write(`WRONG        ${line}\n`)
      return 1
    },
  }
}

async function verifyPublic(source: LogSource, asked: Asked, told: Told): Promise<number> {
  const rules = asked.replay ? { replay: rulesReplay() } : {}
  let naming: number | undefined
  const found = await verifyLog(source, {
    ...rules,
    ...(asked.policy && { policy: asked.policy }),
    asEntries: true,
    onEntry(n, bytes) {
      if (asked.document && naming === undefined && namingOf(bytes, asked.document)) naming = n
    },
  })
  const wrong = tellLog(found, asked, told)
  if (wrong !== undefined) return wrong
  if (asked.document && naming === undefined)
    return told.bad('No entry names the bytes of this document.')
  if (asked.document) told.yes(`entry ${naming} names the bytes of this document`)
  else told.no('documents: their bytes lie beside the record; give one with --document')
  tellLimits(told)
  return 0
}

function tellLog(found: LogVerified, asked: Asked, told: Told): number | undefined {
  const { checkpoint, judged, firstBad } = found
  if (judged) tellSigners(judged, told)
  if (firstBad) return tellBad(firstBad, told)
  told.yes(
    `the checkpoint of ${checkpoint!.origin} at ${checkpoint!.size} entries, root ${Buffer.from(checkpoint!.root).toString('hex')}`,
  )
  told.yes(`${found.entries} entries and ${found.tiles} tiles: every leaf, every tile, the root`)
  tellRules(asked, told)
  if (!judged) told.no('who signed the checkpoint: no policy was given (--policy)')
  return undefined
}

async function verifyDirectory(asked: Asked, told: Told): Promise<number> {
  const rules = asked.replay ? { replay: rulesReplay() } : {}
  const found = verifyStore(asked.what, { ...rules, withoutDocuments: !asked.documents })
  if (found.firstBad) return tellBad(found.firstBad, told)
  told.yes(
    `${found.size} entries in the database: every leaf, every subtree, the root ${found.root.toString('hex')}`,
  )
  tellRules(asked, told)
  if (asked.documents)
    told.yes(`${found.documents} documents against their digests; none is missing`)
  else told.no('documents that entries name and that are not here')
  const lost = tellLost(found, told)
  const { sealed, erased, elsewhere, due } = found.sealed
  if (sealed.length > 0)
    told.yes(`sealed words against their commitments, still sealed: ${entriesOf(sealed)}`)
  if (erased.length > 0)
    told.no(`words that an act erased, of which the commitment remains: ${entriesOf(erased)}`)
  if (due.length > 0)
    told.no(
      `words that an act ordered erased and that the server erases when it starts: ${entriesOf(due)}`,
    )
  if (elsewhere.length > 0) told.no(`sealed words that are not kept here: ${entriesOf(elsewhere)}`)
  const folder = join(asked.what, PUBLIC_FOLDER)
  if (!existsSync(join(folder, 'checkpoint'))) {
    told.no('public files: no checkpoint was published yet')
    return lost
  }
  const published = await verifyLog(
    folderSource(folder),
    asked.policy ? { policy: asked.policy } : {},
  )
  const wrong = tellLog(published, { ...asked, replay: false }, { ...told, no: () => {} })
  if (wrong !== undefined) return wrong
  if (!isOfRecord(asked.what, published.checkpoint!)) {
    return tellBad(
      { n: null, why: 'checkpoint.other', facts: { size: published.checkpoint!.size } },
      told,
    )
  }
  told.yes('the published checkpoint is of this record')
  if (!asked.policy) told.no('who signed the checkpoint: no policy was given (--policy)')
  tellLimits(told)
  return lost
}

const lostSentences: Record<Lost['why'], string> = {
  words: 'closed words are gone, and no act ordered them erased',
  tombstone: 'closed words are marked as erased by an act that did not order it',
  file: 'the file of a closed document is gone, and no act ordered it erased',
}

/** What is gone without an order, and the exit code that says so. */
export function tellLost({ lost }: Verified, told: { lost(line: string): void }): 0 | 3 {
  for (const [why, found] of Map.groupBy(lost, (one) => one.why))
    told.lost(`${lostSentences[why]}: ${entriesOf(found.map(({ n }) => n))}`)
  return lost.length > 0 ? 3 : 0
}

const ENTRIES_TOLD = 20

function entriesOf(numbers: readonly number[]): string {
  const told = [...new Set(numbers)].slice(0, ENTRIES_TOLD).join(', ')
  return `entries ${told}${numbers.length > ENTRIES_TOLD ? ' and more' : ''}`
}

function isOfRecord(dir: string, { size, root }: { size: number; root: Uint8Array }): boolean {
  const store = openStore(dir, { readOnly: true })
  try {
    return (
      size === 0 || (size <= store.head().size && sameBytes(rangeHash(0, size, store.hashAt), root))
    )
  } finally {
    store.close()
  }
}

async function verifyProof({ what, policy, document }: Asked, told: Told): Promise<number> {
  const proof = parseProofFile(readFileSync(what))
  const { origin, size } = proof.checkpoint
  if (proof.extra === undefined)
    return told.bad('The proof does not carry its entry, so there is nothing to prove.')
  const nobody: Policy = { logs: [], witnesses: [], groups: [], quorum: 'none' }
  try {
    const checked = await checkProof(proof, leafHash(proof.extra), policy ?? nobody)
    if (!checked.included)
      return told.bad(
        `The entry in the proof is not entry ${proof.index} of ${origin} at ${size} entries.`,
      )
    told.yes(`entry ${proof.index} is in the record of ${origin} at ${size} entries`)
    if (policy) {
      tellSigners(checked.judged, told)
      if (!checked.judged.ok) {
        const facts = {
          origin,
          cosigned: checked.judged.cosigned.length,
          witnesses: policy.witnesses.length,
        }
        return tellBad(
          {
            n: null,
            why: checked.judged.logs.length === 0 ? 'checkpoint.unsigned' : 'checkpoint.quorum',
            facts,
          },
          told,
        )
      }
      told.yes('the policy is met')
    }
  } catch (error) {
    if (!(error instanceof SignatureBroken)) throw error
    return tellBad({ n: null, why: 'checkpoint.broken', facts: { key: error.key.name } }, told)
  }
  if (document) {
    const naming = namingOf(proof.extra, document)
    if (!naming) return told.bad(`Entry ${proof.index} does not name the bytes of this document.`)
    told.yes(
      `entry ${proof.index} names the bytes of this document (${naming === 'digest' ? 'by SHA-256' : 'word for word'})`,
    )
  } else told.no('a document: none was given (--document)')
  if (!policy)
    told.no(
      'who signed the checkpoint: no policy was given (--policy), so anybody could have made this proof',
    )
  told.no('that the act was in order: a proof shows one entry; verify the whole record for that')
  tellLimits(told)
  return 0
}

function tellSigners({ logs, cosigned }: Judged, told: Told): void {
  for (const { key } of logs) told.yes(`signed by the log ${key.name}`)
  for (const { name, at } of cosigned)
    told.yes(`cosigned by ${name}, by its clock at ${new Date(at * 1_000).toISOString()}`)
}

function tellRules({ replay }: Asked, told: Told): void {
  if (replay)
    told.yes('every act was laid again under the rules of its day and made the same events')
  else told.no('whether each act follows by the rules of its day')
}

function tellLimits(told: Told): void {
  told.no(
    'what no record can show: acts that were withheld, whether what was said is true, whether clocks were right',
  )
}

function tellBad(bad: Bad, told: Told): number {
  return told.bad(sayBad(bad))
}
