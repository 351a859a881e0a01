// `kurultai verify`: a data directory, the public files of a record, or a proof.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { namingOf } from '../record/log/entry-document.ts'
import { folderSource, type LogSource } from '../record/log/log-source.ts'
import type { Policy } from '../record/log/policy.ts'
import { type LogVerified, verifyLog } from '../record/log/verify-log.ts'
import { checkPublicFiles } from '../record/log/verify-public.ts'
import { openStore, RECORD_FILE } from '../record/store/sqlite-store.ts'
import { type Verified, verifyStore } from '../record/store/verify.ts'
import { isReceipt } from '../record/log/receipt.ts'
import { readAsked, tellUsage } from './asked.ts'
import { tellEnd } from './fault.ts'
import { entriesOf, sayLost } from './lost-sentence.ts'
import { isAddress, readPolicy, readWhole, sourceAt } from './record-source.ts'
import { openSealedStore } from '../record/secrets/sealed.ts'
import { type RulesReplay, rulesReplay } from './rules-replay.ts'
import { languageOf, type Out, say } from './terminal.ts'
import { verifyReceipt } from './verify-receipt.ts'
import { verifyProof } from './verify-proof.ts'
import { type Told, tellBad, tellLimits, tellSigners, tellTo } from './verify-told.ts'

type Checks = {
  readonly policy: Policy | undefined
  readonly document: Buffer | undefined
  readonly replay: boolean
  readonly documents: boolean
  /** The record that a receipt is of. */
  readonly record: string | undefined
}

/**
 * 0: all that was checked holds. 1: something does not. 2: the command or a file it names is mistaken. 3: the record holds, but
 * closed words or files are gone that no act ordered erased.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const asked = readAsked('verify', args, out)
  if (!asked) return 2
  const [what = ''] = asked.positionals
  const { policy: policyFile, document: documentFile } = asked.values
  const policy = policyFile === undefined ? undefined : readPolicy(policyFile, out)
  const document = documentFile === undefined ? undefined : readWhole(documentFile, out)
  if ((policyFile !== undefined && !policy) || (documentFile !== undefined && !document)) return 2
  const checks: Checks = {
    policy,
    document,
    replay: !asked.values['no-replay'],
    documents: !asked.values['without-documents'],
    record: asked.values.record,
  }
  try {
    return await verify(what, checks, out)
  } catch (error) {
    tellEnd('verify-unreadable', error, { dir: what }, out)
    return 2
  }
}

async function verify(what: string, checks: Checks, out: Out): Promise<number> {
  const told = tellTo(out)
  if (isAddress(what)) return verifyPublic(await sourceAt(what), checks, told)
  if (!existsSync(what)) {
    out.stderr.write(`${say(languageOf(out.env), 'cli-nothing-there', { what })}\n`)
    return 2
  }
  if (!statSync(what).isDirectory()) return verifyFile(what, checks, told, out)
  if (existsSync(join(what, RECORD_FILE))) return verifyDirectory(what, checks, told)
  return verifyPublic(folderSource(what), checks, told)
}

async function verifyFile(what: string, checks: Checks, told: Told, out: Out): Promise<number> {
  const bytes = readFileSync(what)
  if (!isReceipt(bytes)) return verifyProof(what, checks, told)
  if (checks.record !== undefined) return verifyReceipt(bytes, checks.record, checks.policy, told)
  return tellUsage('verify', 'verify-receipt-record', {}, out)
}

async function verifyPublic(source: LogSource, checks: Checks, told: Told): Promise<number> {
  const { policy, document, replay } = checks
  const rules = rulesReplay(told.language)
  let naming: number | undefined
  const found = await verifyLog(source, {
    ...(replay ? { replay: rules.replay } : {}),
    ...(policy ? { policy } : {}),
    asEntries: true,
    onEntry(n, bytes) {
      if (document && naming === undefined && namingOf(bytes, document)) naming = n
    },
  })
  const wrong = tellLog(found, checks, told, rules)
  if (wrong !== undefined) return wrong
  if (document && naming === undefined)
    return told.wrong(say(told.language, 'verify-no-entry-names'))
  if (document) told.yes('verify-entry-names', { n: String(naming) })
  else told.no('verify-documents-beside')
  tellLimits(told)
  return 0
}

function tellLog(
  found: LogVerified,
  checks: Checks,
  told: Told,
  rules?: RulesReplay,
): number | undefined {
  const { checkpoint, judged, firstBad } = found
  if (judged) tellSigners(judged, told)
  if (firstBad) return tellBad(firstBad, told)
  const { origin, size, root } = checkpoint!
  told.yes('verify-checkpoint', { origin, count: size, root: Buffer.from(root).toString('hex') })
  told.yes('verify-tiles', { count: found.entries, tiles: found.tiles })
  tellRules(checks, told, rules)
  if (!judged) told.no('verify-no-policy')
  return undefined
}

async function verifyDirectory(dir: string, checks: Checks, told: Told): Promise<number> {
  const kept = openSealedStore(dir)
  const rules = rulesReplay(told.language, (sealed) =>
    kept.open(sealed.slice('sealed:'.length))?.bytes.toString(),
  )
  const found = verifyStore(dir, {
    ...(checks.replay ? { replay: rules.replay } : {}),
    withoutDocuments: !checks.documents,
  })
  if (found.firstBad) return tellBad(found.firstBad, told)
  told.yes('verify-database', { count: found.size, root: found.root.toString('hex') })
  tellRules(checks, told, rules)
  if (checks.documents) told.yes('verify-documents', { count: found.documents })
  else told.no('verify-documents-not-here')
  for (const lost of sayLost(told.language, found)) told.lost(lost)
  const code = found.lost.length > 0 ? 3 : 0
  tellSealed(found, told)
  const published = await publicFiles(dir, checks.policy)
  const { checkpoint, judged, firstBad, tiles, missing } = published
  if (judged) tellSigners(judged, told)
  if (firstBad) return tellBad(firstBad, told)
  if (!checkpoint) {
    told.no('verify-not-published')
    return code
  }
  const { origin, size, root } = checkpoint
  told.yes('verify-checkpoint', { origin, count: size, root: Buffer.from(root).toString('hex') })
  told.yes('verify-public-tiles', { count: tiles })
  if (missing > 0) told.no('verify-tiles-missing', { count: missing })
  told.yes('verify-published-is-ours')
  if (!checks.policy) told.no('verify-no-policy')
  tellLimits(told)
  return code
}

function tellSealed({ sealed: words }: Verified, told: Told): void {
  const entries = (numbers: readonly number[]) => ({ entries: entriesOf(told.language, numbers) })
  const { sealed, erased, elsewhere, due } = words
  if (sealed.length > 0) told.yes('verify-sealed', entries(sealed))
  if (erased.length > 0) told.no('verify-erased', entries(erased))
  if (due.length > 0) told.no('verify-due', entries(due))
  if (elsewhere.length > 0) told.no('verify-elsewhere', entries(elsewhere))
}

function tellRules({ replay }: Checks, told: Told, rules?: RulesReplay): void {
  const from = rules?.withheldFrom()
  if (!replay) told.no('verify-no-rules')
  else if (from === undefined) told.yes('verify-rules')
  else told.no('verify-rules-withheld', { n: String(from) })
}

async function publicFiles(dir: string, policy: Policy | undefined) {
  const store = openStore(dir, { readOnly: true })
  try {
    return await checkPublicFiles(store, policy)
  } finally {
    store.close()
  }
}
