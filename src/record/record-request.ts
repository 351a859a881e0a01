import { openPublicFiles } from './public-files.ts'
import type { Publisher } from './publisher.ts'

export type RecordAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const CHECKPOINT_HEADERS = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=2' }
const TILE_HEADERS = {
  'content-type': 'application/octet-stream',
  'cache-control': 'public, max-age=31536000, immutable',
}
/** The page that anybody saved and opened offline reads from here too. */
const OPEN = { 'access-control-allow-origin': '*' }

/**
 * Answers the public files of the record (tlog-tiles) to GET and HEAD: /record/checkpoint, /record/tile/…,
 * /record/tile/entries/…, and /record/proof/N.tlog-proof. Undefined for every path that is none of these, or not there.
 */
export function openRecordRequests(
  dir: string,
  publisher: Pick<Publisher, 'proofOf'>,
): (path: string) => RecordAnswer | undefined {
  const files = openPublicFiles(dir)
  return (path) => {
    if (!path.startsWith('/record/')) return undefined
    const name = path.slice('/record/'.length)
    const [, n] = /^proof\/(0|[1-9][0-9]{0,14})\.tlog-proof$/.exec(name) ?? []
    if (n !== undefined) {
      const proof = publisher.proofOf(Number(n))
      const headers = {
        ...CHECKPOINT_HEADERS,
        ...OPEN,
        'content-disposition': `attachment; filename="${n}.tlog-proof"`,
      }
      return proof === undefined ? undefined : { status: 200, headers, body: Buffer.from(proof) }
    }
    const body = files.read(name)
    const headers = name === 'checkpoint' ? CHECKPOINT_HEADERS : TILE_HEADERS
    return body && { status: 200, headers: { ...headers, ...OPEN }, body }
  }
}
