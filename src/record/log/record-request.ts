import { encodeUtf8 } from './grammar.ts'
import { proofCode } from './proof-code.ts'
import { parseProofFile } from './proof-file.ts'
import { openPublicFiles } from './public-files.ts'
import type { Publisher } from './publisher.ts'
import { verifierPage } from './verifier/verifier-page.ts'

export type RecordAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const CHECKPOINT_HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'public, max-age=2',
}
const TILE_HEADERS = {
  'content-type': 'application/octet-stream',
  'cache-control': 'public, max-age=31536000, immutable',
}
/** The page that anybody saved and opened offline reads from here too. */
const OPEN = { 'access-control-allow-origin': '*' }

/**
 * Answers the public files of the record (tlog-tiles) to GET and HEAD: /record/checkpoint, /record/tile/…,
 * /record/tile/entries/…; /record/proof/N.tlog-proof and the same as a QR code, /record/proof/N.svg; and the page to check
 * them with, /record/verify. Undefined for every path that is none of these, or not there.
 * `policy` is the text of the policy that the page begins with.
 */
export function openRecordRequests(
  dir: string,
  publisher: Pick<Publisher, 'proofOf'>,
  policy: () => string = () => '',
): (path: string) => RecordAnswer | undefined {
  const files = openPublicFiles(dir)
  return (path) => {
    if (!path.startsWith('/record/')) return undefined
    const name = path.slice('/record/'.length)
    if (name === 'verify') return pageAnswer(policy())
    const [, n, kind] = /^proof\/(0|[1-9][0-9]{0,14})\.(tlog-proof|svg)$/.exec(name) ?? []
    if (n !== undefined) return proofAnswer(Number(n), kind === 'svg', publisher)
    const body = files.read(name)
    const headers = name === 'checkpoint' ? CHECKPOINT_HEADERS : TILE_HEADERS
    return body && { status: 200, headers: { ...headers, ...OPEN }, body }
  }
}

function proofAnswer(
  n: number,
  asCode: boolean,
  publisher: Pick<Publisher, 'proofOf'>,
): RecordAnswer | undefined {
  const proof = publisher.proofOf(n)
  if (proof === undefined) return undefined
  if (!asCode) {
    const disposition = { 'content-disposition': `attachment; filename="${n}.tlog-proof"` }
    return {
      status: 200,
      headers: { ...CHECKPOINT_HEADERS, ...OPEN, ...disposition },
      body: Buffer.from(proof),
    }
  }
  const code = proofCode(parseProofFile(encodeUtf8(proof)))
  const headers = { ...CHECKPOINT_HEADERS, ...OPEN, 'content-type': 'image/svg+xml' }
  return code && { status: 200, headers, body: Buffer.from(code.svg) }
}

function pageAnswer(policy: string): RecordAnswer {
  const { html, contentSecurityPolicy } = verifierPage(policy)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': contentSecurityPolicy,
  }
  return { status: 200, headers, body: Buffer.from(html) }
}
