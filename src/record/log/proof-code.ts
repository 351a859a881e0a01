import encodeQR from 'qr'
import { formatProofFile, type ProofFile } from './proof-file.ts'

/** What a QR code of version 40-L holds, in bytes. */
export const CODE_BYTES_MAX = 2_953

const QUIET_ZONE = 4

export type ProofCode = {
  /** An SVG of black squares on white, with its quiet zone; give it a size and an accessible name where it is used. */
  readonly svg: string
  /** Whether the entry itself is in it; without, a reader needs the entry from the record to check the proof. */
  readonly withEntry: boolean
}

/**
 * A proof as a QR code: the very bytes of its file, with the entry when both fit and without it otherwise. Undefined when
 * even that is too much, as with some fifteen witnesses.
 */
export function proofCode(
  proof: Pick<ProofFile, 'extra' | 'index' | 'path' | 'checkpointText'>,
): ProofCode | undefined {
  const { extra: _, ...bare } = proof
  for (const [text, withEntry] of [
    [formatProofFile(proof), proof.extra !== undefined],
    [formatProofFile(bare), false],
  ] as const) {
    if (Buffer.byteLength(text) <= CODE_BYTES_MAX) return { svg: drawCode(text), withEntry }
  }
  return undefined
}

/** The modules of the code, row by row; dark is true. */
export function codeOf(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'low', encoding: 'byte', border: QUIET_ZONE })
}

function drawCode(text: string): string {
  const rows = codeOf(text)
  const squares = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  )
  const size = rows.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${squares.join('')}"/></svg>`
}
